import type { StepId } from '../catalog/canonical';
import { tasks, type Task } from '../catalog/task';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { isRuledOut } from './planned';
import type { Statement } from './statements';
import type { TermHit } from './term-hits';
import { titleTerms } from './title-terms';

const TASK = 'task-';

/** The kinds of ML task that the document is about: empty where it does not say. */
export function tasksOf(evidence: Evidence): ReadonlySet<Task> {
  return evidence.once(readTaskSet);
}

function readTaskSet(evidence: Evidence): ReadonlySet<Task> {
  return new Set(findTasks(evidence).keys());
}

/**
 * Each task with the place that names it. The front matter's `task:` decides alone; otherwise the title and the framing step
 * count together, since one system often ranks, classifies and retrieves. Where they are silent, the requirements are asked.
 */
export function findTasks(evidence: Evidence): ReadonlyMap<Task, Span> {
  return evidence.once(readTasks);
}

function readTasks(evidence: Evidence): ReadonlyMap<Task, Span> {
  const { document, outline } = evidence;
  const declared = document.frontMatter?.entries.get('task');
  const task = tasks.find(each => each === declared?.value);
  if (declared && task) {
    return new Map([[task, declared.valueSpan]]);
  }
  const found = tasksIn(evidence, statement => evidence.stepsOf(statement).includes('framing') && !evidence.standsIn(statement, 'framing/framing-options'));
  if (outline.title) {
    const { start, end } = outline.title.titleSpan;
    const title = document.visible.slice(start, end);
    addTasks(found, titleTerms(evidence), title, start);
  }
  return found.size > 0 ? found : tasksIn(evidence, statement => isBeforeFraming(evidence.stepsOf(statement), statement));
}

function isBeforeFraming(steps: readonly StepId[], { kind }: Statement): boolean {
  return steps.includes('requirements') || (kind === 'heading' && steps.length === 0);
}

function tasksIn(evidence: Evidence, isAsked: (statement: Statement) => boolean): Map<Task, Span> {
  const found = new Map<Task, Span>();
  for (const statement of evidence.statementsWith(...evidence.groupsNamed(TASK)).filter(each => isAsked(each) && !isRuledOut(each))) {
    addTasks(found, evidence.saidNamed(statement, TASK), evidence.document.prose, 0);
  }
  return found;
}

function addTasks(found: Map<Task, Span>, hits: readonly TermHit[], text: string, offset: number): void {
  for (const { group, span } of hits) {
    const task = tasks.find(each => group === `${TASK}${each}`);
    if (task && !found.has(task) && !isAnotherRegression(text, span) && !isOfAmount(text, span)) {
      found.set(task, { start: span.start + offset, end: span.end + offset });
    }
  }
}

/** A recommended price is a number, and a recommended practice advice: nothing is put in an order. */
function isOfAmount(text: string, { start, end }: Span): boolean {
  const hit = text.slice(start, end);
  return /^recommend/i.test(hit) && ((/^recommended$/i.test(hit) && (ACTION_AFTER.test(text.slice(end, end + 24)) || ADVISED.test(text.slice(end, end + 24)))) || ADVICE_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || AMOUNT_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || AMOUNT_AFTER.test(text.slice(end, end + 24)));
}

const ADVICE_BEFORE = /\b(?:strategic|actionable|mitigation|remediation|corrective|root[- ]cause|repair|maintenance|design|policy|business|improvement|treatment|clinical|security|architectural|technical)\s$/i;
const AMOUNT_BEFORE = /\b(?:pric(?:e|es|ing)|fares?|tariffs?|rates?|discounts?|bids?|budgets?|dos(?:e|es|age|ages)|quantit(?:y|ies)|stock|inventory|order|replenishment|limits?|setpoints?|thresholds?|hyper-?parameters?)[\s-]$/i;
const AMOUNT_AFTER = /^\s(?:prices?|fares?|discounts?|bids?|budgets?|doses?|dosages?|quantit(?:y|ies)|limits?|setpoints?|settings?|approach|practices?|way|configurations?|setup)\b/i;

/** "GPU recommended for real time", "30 to 60 s (recommended)", "recommended now". */
const ADVISED = /^\s?[)\].;]|^\s(?:for|as|now|first|minimum|maximum|size|version|hardware|reading|setup|defaults?|values?)\b/i;

/** "Shows the score with recommended actions": what people do upon it. */
const ACTION_AFTER = /^\s(?:(?:next|follow-?up)\s)?(?:actions?|steps?|interventions?|responses?|measures?|fix(?:es)?|remediations?)\b/i;

/** "Logistic regression" classifies, an isotonic one calibrates, and a "regression test" has nothing to do with either. */
export function isAnotherRegression(text: string, { start, end }: Span): boolean {
  return /^regression/i.test(text.slice(start, end)) && (/(?:logistic|softmax|ordinal|isotonic|platt)[\s-]$/i.test(text.slice(Math.max(0, start - 10), start)) || /^\s(?:test|suite)/i.test(text.slice(end, end + 6)));
}
