import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { learnsUnsupervised } from '../unsupervised';
import { countWords, isSaid, isStatedIn, isTreatedIn, ownWords } from './stated-in';

/** What counts as a positive, or who says so: a definition that a stranger could compute. */
export const labelStrategy: Check = {
  id: 'label-strategy',
  section: 'data/labels',
  weight: 3,
  rule: 'no-label-strategy',

  find(evidence) {
    const answer = evidence.find(
      statement => (isLabelDefinition(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'data/labels'),
      joined([evidence.statementsIn('data/labels'), evidence.statementsWith('label', 'class-name')]),
    );
    return answer.state === 'absent' && needsNoLabels(evidence) ? { state: 'not-applicable' } : answer;
  },
};

/** A word or two under "Labels" name one without defining it. */
const MIN_WORDS = 4;

export function isLabelDefinition(evidence: Evidence, statement: Statement): boolean {
  if (isStatedIn(evidence, statement, 'data/labels') && countWords(definitionIn(evidence, statement)) >= MIN_WORDS) {
    return true;
  }
  const steps = evidence.stepsOf(statement);
  if (steps.includes('data') && countsClasses(evidence, statement)) {
    return true;
  }
  const label = evidence.says(statement, 'label');
  if (!label || steps.includes('serving') || steps.includes('monitoring') || !isSaid(evidence, statement) || isOtherLabel(evidence, label.span) || isAnswer(evidence, statement, label.span)) {
    return false;
  }
  const following = evidence.document.prose.slice(label.span.end, statement.span.end);
  if (statement.kind === 'row' && steps.includes('data') && TARGET.test(evidence.document.prose.slice(label.span.start, label.span.end)) && countWords(ownWords(evidence, statement)) >= MIN_WORDS_OF_ROW) {
    return true;
  }
  return evidence.says(statement, 'label-definition') !== undefined || /[=→:：]|->|^\s[01]\s/.test(following) || EQUATED.test(following);
}

/** "Orders | Target variable. What we are trying to predict": a row that says more than a name and a type. */
const MIN_WORDS_OF_ROW = 8;
const TARGET = /^(?:target|dependent|response|outcome|prediction)/i;

/** "309 normal eyes, and 396 eyes with confirmed or suspected disease": the examples of two classes, counted. */
function countsClasses(evidence: Evidence, statement: Statement): boolean {
  if (statement.quantities.length < 2 || !evidence.says(statement, 'class-name') || !isSaid(evidence, statement)) {
    return false;
  }
  const classes = new Set(evidence.termsNamed(statement, 'class-name').map(({ span }) => evidence.document.prose.slice(span.start, span.end).toLowerCase().replace(/s$/, '')));
  return classes.size >= 2;
}

/** "The label is the handover time minus the request time", but not "the label is noisy". */
const EQUATED = /^s?\s(?:is|are)\s(?:the|an?|one|zero|[01]|true|whether|how)\s/i;

/** What stands behind the name: "Label delay | 1 day" has two words. */
function definitionIn(evidence: Evidence, statement: Statement): string {
  const { kind, cells } = statement;
  const [first, second] = cells;
  return kind === 'row' && first && second && cells.length === 2 ? evidence.document.visible.slice(second.start, second.end) : ownWords(evidence, statement);
}

/** "Multi-label classification" is a task, and "see Labels" says where the label is defined. */
function isOtherLabel({ document }: Evidence, { start }: Span): boolean {
  return /(?:multi[\s-]?|(?:under|see)\s)$/i.test(document.prose.slice(Math.max(0, start - 6), start));
}

/** "Returns the drawing annotated": among the requirements an annotation is what the system makes. */
function isAnswer(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  return evidence.stepsOf(statement).includes('requirements') && /^annotat/i.test(evidence.document.prose.slice(start, end));
}

function needsNoLabels(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  const says = (group: string): boolean => evidence.statementsWith(group).some(statement => evidence.says(statement, group));
  const isClustering = tasks.size === 1 && tasks.has('clustering');
  return isClustering || (tasks.has('generation') && says('golden-set')) || learnsUnsupervised(evidence);
}
