import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';
import { familiesIn } from './checks/model-alternatives';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/**
 * Whether a word such as "forecast", "ranking" or "LLM" tells the kind of task there. Every design has such words for its parts,
 * its output and its teams; the kind of task they tell where something is called so, or where the place asks for it.
 */
export function tellsTask(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  const { prose } = evidence.document;
  if (evidence.standsIn(statement, 'framing/ml-category')) {
    return true;
  }
  const { kind, span } = statement;
  const before = prose.slice(Math.max(span.start, start - REACH), start);
  const after = prose.slice(end, Math.min(span.end, end + REACH));
  if (!COMMON.test(prose.slice(start, end))) {
    return !(/wise$/i.test(prose.slice(start, end)) && OF_LOSS.test(after));
  }
  if (CALLED.test(after) && !OF_A_PART.test(before)) {
    return true;
  }
  if (kind === 'row') {
    return ASKED.test(before) || isWholeCell(evidence, statement, { start, end });
  }
  const steps = evidence.stepsOf(statement);
  if (kind === 'heading') {
    return steps.includes('framing') && evidence.countWords(span) <= SHORT;
  }
  const isNote = steps.length > 0 && evidence.countWords(span) <= FEW && !LABEL_ONLY.test(evidence.textOf(statement));
  return isNote || IS_ONE.test(before) || (DONE_BY.test(before) && VERB.test(prose.slice(start, end)) && !NOT_DONE.test(prose.slice(span.start, start))) || (HEADED.test(before) && after.length > SOME && GOES_ON.test(after) && (steps.includes('framing') || (steps.includes('model') && familiesIn(evidence, statement).length > 0)));
}

/** In characters. */
const REACH = 60;
const FEW = 5;
const SHORT = 3;
/** What goes on behind the word, in characters. */
const SOME = 8;
/** Names of parts, outputs and teams, too. */
const COMMON = /^(?:forecast(?:s|ers?|ing)?|rank(?:ing|ers?)|recommendations?|recommenders?|retrieval|regressions?|classifiers?|llms?|language models?|bandits?|uplift|reinforcement learning|generative|self[- ]supervised|segmentation|clustering|logistic model|propensity (?:model|score)|contextual bandit|ocr|seq2seq|sequence to sequence|sequence-to-sequence|anomaly detection|entity linking)$/i;
const CALLED = /^s?[\s-](?:problem|task|setting|formulation|approach|objective|system|engine|service|use case)\b/i;
const OF_A_PART = anyCase`\b(?:the|our|a separate|today['’]s|old|current|present)\s(?:[\p{L}-]+\s)?$`;
/** "A listwise softmax" is a loss, and "a pointwise model" one of several. */
const OF_LOSS = /^\s(?:softmax|loss|cross|models?)\b/i;
/** "This is a …", "treated as", "type: …". */
const IS_ONE =
  anyCase`(?:\b(?:(?:is|are|it['’]s|that['’]s|be|being)\s(?:an?|treated|framed|cast|posed|modelled|modeled|formulated|global|multi|really|essentially|simply|therefore|thus|technically)|(?:treat|treated|fram(?:e|ed)|cast|pose[ds]?|model(?:l?ed)?|formulat(?:e|ed)|solve[ds]?|tackle[ds]?|approach(?:ed)?)\b[^.;|]{0,24}\b(?:as|by|with)|(?:problem|task|type|category|approach|kind|framing|formulation)s?[\s*_]*(?:[:=–—]|is|are|of)|supervised|formally|technically|learning|learned|multi-?\p{L}*|use an?|as an?|build an?|we need an?)\b|\b(?:it['’]s|it is|this is|that['’]s|that is)\b)[^.;|:→]{0,30}$`;
const DONE_BY = anyCase`\b(?:we|models?|system|must|will|to|should)\s(?:\p{L}+ly\s|also\s|then\s)?$`;
const VERB = /^(?:forecast|rank)s?$/i;
const NOT_DONE = /\b(?:not|never|no longer|rather than)\b/i;
const ASKED = /\b(?:type|task|problem|category|kind|formulation|framing|ml)\b[^|]{0,24}\|[^|]*$/i;
/** "Regression: minutes until …", "ranking by boosted trees", and not "LLM spend". */
const GOES_ON = /^[\s*_]*(?:[:,.(–—-]|with|on|over|per|trained|using|by|for|of)/i;
const HEADED = /^[\s*_]*$/;
/** "**Ranker.**" */
const LABEL_ONLY = /^[\s*_]*\*\*[^*]+\*\*[\s.:]*$|^[\s*_]*\p{L}+[.:][\s*_]*$/u;

/** "| Recommendation |" below "Kind of learning". */
function isWholeCell({ document: { prose } }: Evidence, { cells, lead }: Statement, { start, end }: Span): boolean {
  const at = cells.findIndex(cell => cell.start <= start && end <= cell.end);
  const column = lead?.cells[at];
  return column !== undefined && COLUMN.test(prose.slice(column.start, column.end));
}

const COLUMN = /\b(?:type|task|problem|category|kind|formulation|framing|ml)\b/i;
