import type { Span } from '../../text/span';
import { isEvasion } from '../evasion';
import type { Answer, Check } from '../check';
import type { Evidence } from '../evidence';
import { isPromptedOnly } from '../prompted-only';
import { IF_NEEDED, renewsModel } from '../renewals';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { toldOr } from '../told-or';
import { findStated, isClarifyingQuestion } from './find-stated';

/** When the model is trained again: on a cadence, or when something happens. */
export const retrainingTrigger: Check = {
  id: 'retraining-trigger',
  section: 'monitoring/retraining',
  weight: 1,
  rule: 'no-retraining-trigger',

  find(evidence) {
    const spoken = joined([evidence.statementsAbout('retraining'), evidence.statementsWith('training-said'), evidence.statementsIn('monitoring/retraining')]);
    const told = findStated(evidence, 'monitoring/retraining', statement => triggerIn(evidence, statement), spoken);
    const inOtherWords = (): Answer => findStated(evidence, 'monitoring/retraining', statement => (!isRejected(evidence, statement) && renewsModel(evidence, statement) ? statement.span : undefined), evidence.statementsWith('renewal-time', 'cadence', 'trigger', 'renewed'));
    return toldOr(told, inOtherWords);
  },

  isNeedless: evidence => isPromptedOnly(evidence) || evidence.statementsWith('frozen-model').some(statement => isFrozen(evidence, statement)),
};

/** The cadence or trigger in a statement about training again. */
export function triggerIn(evidence: Evidence, statement: Statement): Span | undefined {
  const isRetraining = evidence.isAbout(statement, 'retraining') || evidence.standsIn(statement, 'monitoring/retraining');
  if (!isRetraining) {
    return evidence.says(statement, 'training-said') !== undefined && repeats(evidence, statement) ? statement.span : undefined;
  }
  if (isRejected(evidence, statement) || isEvasion(evidence, statement) || isIfNeeded(evidence, statement)) {
    return undefined;
  }
  const isAtLimit = statement.quantities.length > 0 && (evidence.says(statement, 'comparison') !== undefined || (evidence.says(statement, 'retraining') !== undefined && ABOVE.test(evidence.textOf(statement))));
  const isSetOff = evidence.standsIn(statement, 'monitoring/retraining') && SET_OFF.test(evidence.textOf(statement));
  return isAtLimit || isSetOff || evidence.says(statement, 'trigger') || repeats(evidence, statement) || statesInterval(evidence, statement) ? statement.span : undefined;
}

/** "Retrained if necessary" names nothing that makes it so. */
function isIfNeeded(evidence: Evidence, statement: Statement): boolean {
  return statement.quantities.length === 0 && IF_NEEDED.test(evidence.textOf(statement)) && evidence.says(statement, 'cadence') === undefined;
}

/** "| > 0.20 | major drift | retrain at once |"; "perhaps retrain" decides nothing. */
const ABOVE = /^(?!.*(?:\b(?:possibly|perhaps|maybe|consider|may|might|if needed|if necessary)\b|возможно|при необходимости|可能))[^]*[<>≥≤]\s?=?\s?\d/i;

/** "1. Monitoring detects degradation", the first of the steps under "Retraining". */
const SET_OFF = /\bdetects?\s(?:\w+\s)?(?:degradation|drift|decline|decay|drops?)\b|\b(?:degradation|drift|decline|decay|drop)\s(?:\w+\s)?(?:is\s)?(?:detected|found|triggers?|starts?)\b/i;

/** A training says nothing of the next one unless it comes with a cadence: "the model is trained to see if …". */
function repeats(evidence: Evidence, statement: Statement): boolean {
  return (evidence.says(statement, 'cadence') !== undefined || EVERY.test(evidence.textOf(statement))) && !isRejected(evidence, statement);
}

/** "Train once a day. (Too slow.)" */
function isRejected(evidence: Evidence, statement: Statement): boolean {
  const cadence = evidence.says(statement, 'cadence')?.span;
  return cadence !== undefined && REJECTED.test(evidence.document.prose.slice(cadence.end, statement.span.end));
}

const REJECTED = /^[\s.,;:()*_–—-]*(?:(?:is|was|would be|are)\s)?(?:(?:far |much )?too (?:slow|late|stale|rare|expensive|costly|infrequent)|rejected|ruled out|discarded|not enough)\b/i;

const EVERY =
  /\b(?:every|each|per|once an?)\s+(?:[\d–-]+|half an?|two|three|four|six|few|other)?\s?(?:hours?|days?|nights?|weeks?|months?|quarters?|releases?|clicks?|events?|interactions?|transactions?|\p{L}+day)\b|раз в\s|кажд\p{L}+\s|每\s?\d/iu;

/** Under "Retraining", or in its row, a stretch of time of an hour or more is the interval. */
function statesInterval(evidence: Evidence, statement: Statement): boolean {
  const isItsPlace = evidence.standsIn(statement, 'monitoring/retraining') || statement.kind === 'row';
  return isItsPlace && statement.quantities.some(({ dimension, value }) => dimension === 'time' && value >= SHORTEST_INTERVAL);
}

const SHORTEST_INTERVAL = 3600;

/** "The vendor's model is frozen, so there is nothing to retrain": a reason, not an omission. */
function isFrozen(evidence: Evidence, statement: Statement): boolean {
  const isAboutTraining = evidence.says(statement, 'frozen-model') !== undefined && /\b(?:re-?)?train/i.test(evidence.textOf(statement));
  return isAboutTraining && evidence.isAbout(statement, 'reason') && !isClarifyingQuestion(evidence, statement);
}
