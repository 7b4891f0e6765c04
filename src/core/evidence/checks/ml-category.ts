import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { isEmptyTalk } from '../evasion';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { tellsTask } from '../named-task';
import { isAnotherRegression } from '../task';

/** The kind of task: classification, ranking, regression and so on, named where the problem or the model is described. */
export const mlCategory: Check = {
  id: 'ml-category',
  section: 'framing/ml-category',
  weight: 1,
  rule: 'no-ml-category',

  find(evidence) {
    return evidence.find(
      statement => (isWhereTasksAreNamed(evidence, statement) ? categoryIn(evidence, statement) : undefined),
      statement => evidence.standsIn(statement, 'framing/ml-category'),
      joined([evidence.statementsOfStep('framing'), evidence.statementsWith('ml-category', 'ml-category-said')]),
    );
  },
};

/** "Logistic regression" is a model, and "Additional recommendations" a heading of any report. */
function categoryIn(evidence: Evidence, statement: Statement): Span | undefined {
  if (statement.kind === 'heading' && ADVICE.test(evidence.textOf(statement))) {
    return undefined;
  }
  if (isOfSomethingElse(evidence, statement) || (statement.kind === 'heading' && isAboutSomethingElse(evidence, statement))) {
    return undefined;
  }
  if (isRejected(evidence.textOf(statement))) {
    return undefined;
  }
  const said = evidence.says(statement, 'ml-category-said');
  if (said && tellsTask(evidence, statement, said.span)) {
    return said.span;
  }
  if (CODED.test(evidence.document.visible.slice(statement.span.start, statement.span.end))) {
    return statement.span;
  }
  const named = evidence.says(statement, 'ml-category') && evidence.termsIn(statement, 'ml-category');
  const { prose } = evidence.document;
  const steps = evidence.stepsOf(statement);
  // A head of a network "classifies regions", whatever the task is.
  const isOfModel = steps.includes('model') && !steps.includes('framing');
  return named?.find(({ span }) => tellsTask(evidence, statement, span) && !(isOfModel && isSeriesOf(prose, span)) && !isAnotherRegression(prose, span) && !isOfNetworks(prose, span) && !(isOfModel && VERB.test(prose.slice(span.start, span.end))))?.span;
}

/** "Classified as confidential", "the regression suite". */
function isOfSomethingElse(evidence: Evidence, statement: Statement): boolean {
  return evidence.termsIn(statement, 'category-elsewhere').length > 0 || isEmptyTalk(evidence, statement);
}

/** A heading of one word is what the sentence below it makes of it. */
function isAboutSomethingElse(evidence: Evidence, { index, section }: Statement): boolean {
  const next = evidence.statements[index + 1];
  return next !== undefined && next.section === section && next.kind !== 'heading' && isOfSomethingElse(evidence, next);
}

/** "`problem.type: binary_classification`". */
const CODED = /`[^`\n]{0,40}(?:type|task|objective|problem)\b[^`\n]{0,20}?(?:classification|regression|ranking|clustering|forecasting|segmentation|detection|retrieval|generation)/i;

/** "We considered anomaly detection alone": what was turned down is not what it is. */
function isRejected(text: string): boolean {
  return (REJECTED.test(text) || TURNED_DOWN.test(text)) && !CHOSEN.test(text);
}

const REJECTED = /^[\s*_\d.()|–-]*(?:we (?:also |first |briefly )?(?:considered|tried|looked at|rejected|ruled out|discarded|dropped|thought of)|(?:also )?(?:rejected|considered|discarded|ruled out|not chosen|turned down))\b/i;
const TURNED_DOWN = /\b(?:decided against|not doing|leave out)\b/i;
const CHOSEN = /\b(?:chose|chosen|settled|went with|decided|instead we|we now|but (?:we )?(?:use|frame|treat)|and (?:chose|kept|use))\b/i;

/** A "time-series foundation model" and a "time-series store" are parts. */
function isSeriesOf(text: string, { start, end }: Span): boolean {
  return /^time[\s-]series$/i.test(text.slice(start, end)) && PART_OF_SERIES.test(text.slice(end, end + 32));
}

const PART_OF_SERIES = anyCase`^\s(?:\p{L}+\s)?(?:models?|features?|stores?|databases?|data|db|encoders?|embeddings?|libraries|library|cross)\b`;

/** "Network segmentation" keeps intruders out. */
function isOfNetworks(text: string, { start, end }: Span): boolean {
  return /^segmentation$/i.test(text.slice(start, end)) && /\bnetwork[\s-]$/i.test(text.slice(Math.max(0, start - 10), start));
}

const VERB = /^classif(?:y|ies|ying|ied)/i;

const ADVICE = /^(?:\W|\d|additional|further|other|key|main|our|final|general|and|conclusions?|summary|next steps)*recommendations\W*$/i;

const STEPS: ReadonlySet<string> = new Set(['requirements', 'framing', 'model']);

/** Elsewhere the same words name something else: "anomaly detection" on the inputs, "classification metrics". */
function isWhereTasksAreNamed(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  if (evidence.standsIn(statement, 'requirements/scope') && !evidence.standsIn(statement, 'framing')) {
    return false;
  }
  return steps.length === 0 || steps.some(step => STEPS.has(step));
}
