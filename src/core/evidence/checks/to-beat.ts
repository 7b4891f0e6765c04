import type { Span } from '../../text/span';
import { isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { hasScore, isOfSteps, names, passageAround, passagesInOwnWords, passagesUnder, type Passage } from '../passages';
import type { Statement } from '../statements';

/**
 * What the model has to beat, where nobody calls it a baseline: under "The bar" or "How it is done today" a simple way of doing
 * the work and its score, elsewhere such a way and that the model must do better.
 */
export function toldToBeat(evidence: Evidence): Span | undefined {
  for (const passage of passagesUnder(evidence, 'baseline-title')) {
    const [first] = passage;
    if (first && passage.length <= MANY && mayTell(evidence, first) && isToBeat(evidence, passage)) {
      return (passage.find(statement => namesWay(evidence, statement) && hasScore(evidence, [statement])) ?? passage.find(statement => namesWay(evidence, statement)) ?? first).span;
    }
  }
  const own = passagesInOwnWords(evidence, 'model').find(passage => passage.length <= FEW && isSimpleResult(evidence, passage));
  if (own) {
    return own.find(statement => evidence.says(statement, 'simple-model') !== undefined)?.span;
  }
  const found = evidence.statementsWith('beating', 'held-against').find(statement => isDemandOnModel(evidence, statement)) ?? evidence.statementsWith('simple-model').find(statement => isSimpleWithScore(evidence, statement));
  return found?.span;
}

/** A longer section tells of more than what came before the model; where its heading says that it does, it may be longer. */
const MANY = 12;
const FEW = 6;

/** "Inspectors by eye: 92 % of the defects", under a heading that names no other matter. */
function isSimpleResult(evidence: Evidence, passage: Passage): boolean {
  const isSimple = passage.some(statement => evidence.says(statement, 'simple-model') !== undefined && !isIntroduction(evidence, statement) && !isStage(evidence, statement));
  return isSimple && hasScore(evidence, passage);
}

/** "Stage 2: BM25 keyword matching": a part of the system, and nothing that it has to beat. */
export function isStage(evidence: Evidence, statement: Statement): boolean {
  return STAGE.test(evidence.textOf(statement));
}

const STAGE = /^[\s*_\d.)-]*(?:stage|step|phase|layer)\s?\d|\b(?:hybrid|fusion|fused|reciprocal rank)\b/i;

function mayTell(evidence: Evidence, statement: Statement): boolean {
  return isOfSteps(evidence, statement, 'requirements', 'framing', 'model', 'evaluation');
}

/** What is done today is told of any problem; it is to be beaten where somebody says so, and so it is where it is measured as a model is, or the models are told. */
function isToBeat(evidence: Evidence, passage: Passage): boolean {
  const isDemanded = passage.some(statement => isDemand(evidence, statement));
  const isTold = passage.some(statement => namesWay(evidence, statement));
  const isScored = hasScore(evidence, passage);
  const isMeasured = names(evidence, passage, 'offline-metric') || !passage.some(statement => isIntroducing(evidence, statement));
  return isDemanded ? isTold || isScored : isTold && isScored && isMeasured;
}

/** "Status quo" is a heading of the requirements, unless it stands in another step. */
function isIntroducing(evidence: Evidence, statement: Statement): boolean {
  return isIntroduction(evidence, statement) && !evidence.standsIn(statement, 'model') && !evidence.standsIn(statement, 'evaluation');
}

/** Something simple, somebody who does it by hand, or another model. */
function namesWay(evidence: Evidence, statement: Statement): boolean {
  if (evidence.says(statement, 'simple-model', 'baseline', 'baseline-model', 'model-name') !== undefined) {
    return true;
  }
  const { prose } = evidence.document;
  const ways = evidence.says(statement, 'simple-way') ? evidence.termsIn(statement, 'simple-way') : [];
  return ways.some(({ span }) => !NOW.test(prose.slice(span.start, span.end)) || (prose.charAt(span.start - 1) !== '-' && hasScore(evidence, [statement]))) || evidence.saidNamed(statement, 'family-').length > 0;
}

/** "We must at least match them", "everything is reported as a lift over it". What is denied, as in "doesn't beat it", is demanded all the same. */
function isDemand(evidence: Evidence, statement: Statement): boolean {
  return (evidence.termsIn(statement, 'beating').length > 0 && !PASSES_LIMIT.test(evidence.textOf(statement)) && MUST.test(evidence.textOf(statement))) || evidence.termsIn(statement, 'held-against').length > 0;
}

/** "We roll back if the error exceeds 5 %": a limit. */
const PASSES_LIMIT = /\bexceed\w*\s[\d€$£]|\brolls? back\b|\brevert\b/i;
const MUST =
  /\b(?:must|shall|should|ha(?:s|ve|d) to|needs? to|ought to|(?:can|does|do)(?:['’]t|n['’]t|\s?not)|no\s[^.;]{0,40}\s(?:without|unless)|unless|until|only\s(?:\w+\s)?(?:if|when|once)|without|otherwise|required?|requires|accept(?:ed)?|condition|worth|aim|hope|goal|target|expect(?:ed)?)\b/i;

/** "Canny edges and a fixed threshold reject 88 % … The network is measured against it": among the models, both in one passage. */
function isDemandOnModel(evidence: Evidence, statement: Statement): boolean {
  const isPlace = isOfSteps(evidence, statement, 'model', 'evaluation') && !isIntroduction(evidence, statement);
  if (!isPlace || statement.kind === 'heading' || !isDemand(evidence, statement)) {
    return false;
  }
  const passage = passageAround(evidence, statement);
  const isOnModel = BINDING.test(evidence.textOf(statement)) && namesNewcomer(evidence, statement);
  const isTold = passage.some(each => each.index <= statement.index && namesSimple(evidence, each, statement));
  return passage.includes(statement) && isOnModel && isTold && (hasScore(evidence, passage) || STRICT.test(evidence.textOf(statement)));
}

/** In the demand itself what is beaten stands behind the verb. */
function namesSimple(evidence: Evidence, statement: Statement, demand: Statement): boolean {
  const [verb] = evidence.termsIn(demand, 'beating', 'held-against');
  const from = statement === demand ? (verb?.span.end ?? 0) : 0;
  const isFamily = statement !== demand && evidence.termsNamed(statement, 'family-').length > 0;
  return isFamily || evidence.termsIn(statement, 'simple-model', 'of-today').length > 0 || evidence.termsIn(statement, 'simple-way', 'baseline', 'model-name').some(({ span }) => span.start >= from);
}

/** When it is so, and not how it is done: "today: 79 %", but not "card-present". */
const NOW = /^(?:today(?:['’]s)?|now|live|current|present|existing|old)$/i;

/** Who has to be better, or against what it is measured, need not be named where the sentence begins with the verb. */
function namesNewcomer(evidence: Evidence, statement: Statement): boolean {
  return evidence.termsIn(statement, 'newcomer', 'model-name').length > 0 || evidence.termsNamed(statement, 'family-').length > 0 || SUBJECTLESS.test(evidence.textOf(statement));
}

const SUBJECTLESS = /^[\s*_-]*(?:must|has to|needs to|should|we|ours|it|anything|everything|nothing|whatever|no|if)\b/i;
const BINDING = /\b(?:must|shall|ha(?:s|ve) to|needs? to|ought to|measured|compared|judged|scored|held|set|reported|tested|benchmarked|unless|without|only|accepted|against|over)\b/i;
const STRICT = /\b(?:must|shall|ha(?:s|ve) to|needs? to|without|unless)\b/i;

/** What people read, check, what one arm of a trial gets and what must not get worse: none of it is the result of a simple model. */
const BY_HAND = /\b(?:randomi[sz]\w*|guardrails?|arms?|roll(?:ed)? back)\b|\b(?:review\w*|check\w*|label\w*|read|annotat\w*|inspected|audited|graded|re-?read)\b[^.;|]{0,24}\bby (?:hand|two|three|radiologists|experts|people|analysts|specialists)\b/i;
/** "Heuristic matcher: F1 0.77. Proposed network: 0.89." */
function isSimpleWithScore(evidence: Evidence, statement: Statement): boolean {
  const isPlace = isOfSteps(evidence, statement, 'model', 'evaluation') && !isIntroduction(evidence, statement) && statement.kind !== 'heading' && evidence.termsIn(statement, 'rollback').length === 0;
  if (!isPlace || isStage(evidence, statement) || evidence.says(statement, 'simple-model') === undefined || BY_HAND.test(evidence.textOf(statement)) || !hasScore(evidence, [statement])) {
    return false;
  }
  const passage = passageAround(evidence, statement);
  const others = passage.filter(each => each !== statement);
  const isSetBeside = names(evidence, others, 'newcomer') || (isMeasuredToday(evidence, statement) && others.some(each => evidence.saidNamed(each, 'family-').length > 0));
  return passage.includes(statement) && hasScore(evidence, others) && isSetBeside;
}

/** "The formula in production has a test MAE of 7.9 minutes." */
function isMeasuredToday(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'offline-metric') !== undefined && IN_USE.test(evidence.textOf(statement));
}

const IN_USE = /\b(?:in (?:production|use|place)|of today|today['’]s|current|present|existing)\b/i;
