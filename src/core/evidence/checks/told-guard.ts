import type { Span } from '../../text/span';
import { isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { isOnlyReferredTo } from '../guards-referred-to';
import { isOfSteps, passageAround, passagesInOwnWords, passagesUnder, type Passage } from '../passages';
import { isPromotion } from '../promotion';
import type { Statement } from '../statements';

/**
 * What must not get worse, where nobody calls it a guardrail: under "Must not get worse" or "The price we're ready to pay" any
 * limit, elsewhere in the evaluation a limit that has to be kept whatever the goal gains.
 */
export function toldGuard(evidence: Evidence): Span | undefined {
  for (const passage of passagesUnder(evidence, 'guard-title')) {
    const limit = isOfSize(passage) ? undefined : passage.find(statement => isOfSteps(evidence, statement, 'requirements', 'evaluation', 'serving') && isLimit(evidence, statement) && !speaksOfOtherMatters(evidence, statement));
    if (limit) {
      return limit.span;
    }
  }
  const open = passagesInOwnWords(evidence, 'evaluation').find(passage => passage.length <= FEW && isListOfLimits(evidence, passage));
  if (open) {
    return open[0]?.span;
  }
  return evidence.statementsWith('guard-cue', 'stays').find(statement => isKeptBeside(evidence, statement))?.span;
}

/** "Size and limits", "Rate limits": what the system has to bear. */
function isOfSize([first]: Passage): boolean {
  return SIZE.test(first?.entry?.title ?? '');
}

const SIZE = /\b(?:sizes?|scale|load|volumes?|capacity|traffic|constraints?|system|costs?|rates?|quotas?|api|resources?|hardware)\b[^.]{0,24}\blimits?\b|\blimits?\b[^.]{0,24}\b(?:sizes?|scale|load|volumes?|capacity|traffic|system)\b/i;

/** A longer section tells of more than limits. */
const FEW = 6;

/** It holds something within a bound that nobody wants more of, and nothing is a result of the model. */
function isListOfLimits(evidence: Evidence, passage: Passage): boolean {
  const isOnHarm = passage.some(statement => isBounded(evidence, statement) && evidence.termsIn(statement, 'harm-thing').length > 0);
  return isOnHarm && passage.every(statement => !isIntroduction(evidence, statement) && !speaksOfOtherMatters(evidence, statement));
}

/** A number with a bound, or beside its name in a row or behind a colon. */
function isLimit(evidence: Evidence, statement: Statement): boolean {
  const isSetOut = statement.kind === 'row' || statement.kind === 'item' || /[:：]/.test(evidence.textOf(statement));
  return isBounded(evidence, statement) || (statement.quantities.length > 0 && (isSetOut || PRICE.test(evidence.textOf(statement))) && !OTHER_LIMITS.test(evidence.textOf(statement)));
}

const PRICE = /\b(?:within|up to|stays?|holds?|fewer|more|less|lower|higher|worse|better)\b/i;

/** Amounts in code count, and so does a word of a bound that is denied: "may not rise by more than 1 %". */
function isBounded(evidence: Evidence, statement: Statement): boolean {
  const written = evidence.document.visible.slice(statement.span.start, statement.span.end);
  const isWorded = (statement.quantities.length > 0 || WRITTEN.test(written)) && evidence.termsIn(statement, 'limit-word', 'stays').length > 0;
  return (isWorded || COMPARED.test(written)) && !OTHER_LIMITS.test(written);
}

const WRITTEN = /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|a third|a fifth|a quarter)\b/i;
const COMPARED = /[<>≤≥]=?\s?[€$£+−-]?\d/;

/** What a project may spend, and how long an experiment runs. */
const OTHER_LIMITS = /\b(?:budget|headcount|engineers?|story points|milestones?|deadline|retention period|rate limits?|sample size|minimum detectable|mde|statistical power|significance|confidence level)\b/i;

/** "Whatever happens to clicks, reports may not rise by more than 1 %": a limit, and the word that it is the condition of something else. */
function isKeptBeside(evidence: Evidence, statement: Statement): boolean {
  const isPlace = isOfSteps(evidence, statement, 'evaluation') && (!isIntroduction(evidence, statement) || evidence.stepsOf(statement).includes('evaluation')) && !evidence.standsIn(statement, 'evaluation/offline-metrics') && !evidence.standsIn(statement, 'evaluation/slices');
  if (!isPlace || statement.kind === 'heading' || !isBounded(evidence, statement) || speaksOfOtherMatters(evidence, statement)) {
    return false;
  }
  return passageAround(evidence, statement).includes(statement);
}

/** What decides that the model is good enough is no guardrail, the least that each part has to reach is none, and neither is how long the test runs. */
function speaksOfOtherMatters(evidence: Evidence, statement: Statement): boolean {
  return evidence.termsIn(statement, 'offline-metric', 'data-at-hand', 'slice').length > 0 || evidence.says(statement, 'experiment-power') !== undefined || OF_THE_MODEL.test(evidence.textOf(statement)) || isOnlyReferredTo(evidence, statement) || isPromotion(evidence.textOf(statement)) || (TEST_ITSELF.test(evidence.textOf(statement)) && !IN_ADDITION.test(evidence.textOf(statement)));
}

/** "nMAE exceeds 5 %": how wrong the model is. */
const OF_THE_MODEL = /\b[nsw]?(?:mae|mape|rmse|wape|mse)\b|\b(?:kappa|inter-?annotator)\b|κ/i;
/** "It ships only if, additionally, hides stay under 0.02 %": what decides stands before it. */
const IN_ADDITION = /\bonly if,? (?:additionally|also|in addition|at the same time)\b/i;
const TEST_ITSELF = /^[\s*_|]{0,6}(?:decision|ship(?:s|ped)?|launch|go|length|duration)[\s*_]{0,4}(?:[:|]|(?:if|when)\b)|\b(?:(?:ship|launch|release|go live|decision)\b[^.;|]{0,20}\s(?:if|when)\b|(?:is|are|goes) up by\b|(?:runs?|lasts?|test takes)\s(?:for\s)?(?:at least\s|at most\s|\d))/i;
