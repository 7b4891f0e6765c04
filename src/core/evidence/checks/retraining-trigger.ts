import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { isEvasion } from '../evasion';
import type { Answer, Check } from '../check';
import type { Evidence } from '../evidence';
import { isOfService } from '../platform';
import { learnsNothing } from '../learns-nothing';
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
    const inOtherWords = (): Answer => findStated(evidence, 'monitoring/retraining', statement => (renewsModel(evidence, statement) && !isRejected(evidence, statement) && !isOfOtherThings(evidence, statement) && !isPromotion(evidence.textOf(statement)) ? statement.span : undefined), evidence.statementsWith('renewal-time', 'cadence', 'trigger', 'renewed'));
    return toldOr(told, inOtherWords);
  },

  isNeedless: evidence => learnsNothing(evidence) || isOfService(evidence) || evidence.statementsWith('frozen-model').some(statement => isFrozen(evidence, statement)),
};

/** The cadence or trigger in a statement about training again. */
export function triggerIn(evidence: Evidence, statement: Statement): Span | undefined {
  const isRetraining = evidence.isAbout(statement, 'retraining') || evidence.standsIn(statement, 'monitoring/retraining');
  if (!isRetraining) {
    return evidence.says(statement, 'training-said') !== undefined && repeats(evidence, statement) ? statement.span : undefined;
  }
  if (isRejected(evidence, statement) || isEvasion(evidence, statement) || isIfNeeded(evidence, statement) || OF_PART.test(evidence.textOf(statement))) {
    return undefined;
  }
  const text = evidence.textOf(statement);
  if (isPromotion(text) || PASSED_OVER.test(text) || isOfWatching(evidence, statement)) {
    return undefined;
  }
  const isAtLimit = statement.quantities.length > 0 && (evidence.says(statement, 'comparison') !== undefined || (evidence.says(statement, 'retraining') !== undefined && ABOVE.test(text)));
  const isSetOff = evidence.standsIn(statement, 'monitoring/retraining') && SET_OFF.test(text);
  return isAtLimit || isSetOff || evidence.says(statement, 'trigger') !== undefined || repeats(evidence, statement) || statesInterval(evidence, statement) ? statement.span : undefined;
}

/** "Would gain little over quarterly retraining", "Tried: an MLP; needs a retrain per store": of what is not built. */
const PASSED_OVER = anyCase`^[\s*_>-]*(?:tried|rejected|considered)\b|\bwould (?:\p{L}+\s){0,4}(?:retrain|over|little|need)\b`;

/** A row or sentence under "Monitoring and retraining" of which nothing says that something is trained. */
function isOfWatching(evidence: Evidence, statement: Statement): boolean {
  const { entry } = statement;
  return entry !== undefined && entry.parts.length > 1 && evidence.says(statement, 'retraining', 'training-said', 'renewed') === undefined && !(statement.lead !== undefined && evidence.says(statement.lead, 'retraining') !== undefined);
}

/** "Replaces the old one only if it passes the gates", "once the model picks the targets": what becomes of the new model, or comes of the old, and not when there is one. */
function isPromotion(text: string): boolean {
  return PROMOTED.test(text) && !TRAINED_THEN.test(text);
}

/** "The calibration map is refitted daily": a part behind the model, which stays what it is. */
const OF_PART = /^(?!.*\b(?:models?|rankers?|networks?|trees)\b)[^]*\b(?:calibrat\w+|isotonic|platt|thresholds?|cut-?offs?|scalers?|vocabular\w+|index)\b(?:[^.;|]{0,30}|[\s*_]*[:：|][^.|]{0,200})\b(?:re-?fit\w*|re-?comput\w*|re-?tuned|re-?built|fitted)\b/i;

const PROMOTED =
  /\b(?:promot(?:e|es|ed|ing|ion)|replaces?|replaced|ships?|shipped|released?|deployed|published|adopted|goes? live|goes? (?:in)?to production|takes? over|wins?|beats?|passes|passed|accepted|rejected|kept|stays?|picks?|decides?|chooses?)\b[^.;|]{0,80}\b(?:if|when|once|unless|until|as soon as)\b|\b(?:if|once|when|unless)\b[^.;|]{0,60}\b(?:beats?|passes|passed|no worse|not worse|is worse|is better|at least as good|better than|picks?|decides?|chooses?|promoted|approved|approves?|signs? off)\b/i;

/** What sets off a training may stand beside the gate behind it. */
const TRAINED_THEN = /\b(?:re-?train\w*|re-?fit(?:s|ted)?|train(?:s|ed|ing)?|fine-?tun\w*|refresh\w*|updat\w*)\b(?:(?!\b(?:promot|replac|ship|releas|deploy|publish|goes|kept)\w*)[^.;|]){0,60}\b(?:if|when(?:ever)?|once(?! more)|upon|on|after|every|each|as soon as)\b|\b(?:if|when(?:ever)?|once(?! more)|upon|after|as soon as)\b[^.;|]{0,60}\b(?:re-?train\w*(?!\s(?:model|version|one|candidate))|re-?fit(?:s|ted)?|train(?:s|ed)?|fine-?tun\w*|refresh\w*|updat\w*)\b/i;

/** A run beside the training, a part behind the model, or a question that somebody answers each time. */
function isOfOtherThings(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return isOfOtherJob(evidence, statement) || isIfNeeded(evidence, statement) || OF_PART.test(text) || PASSED_OVER.test(text);
}

/** "Retrained if necessary" names nothing that makes it so. */
function isIfNeeded(evidence: Evidence, statement: Statement): boolean {
  const text = statement.quantities.length === 0 ? evidence.textOf(statement) : '';
  return WHETHER.test(text) || (IF_NEEDED.test(text) && evidence.says(statement, 'cadence') === undefined);
}

/** "The owner decides whether to retrain". */
const WHETHER = anyCase`\bwhether (?:or not )?(?:to|we|it) (?:\p{L}+ ){0,2}re-?train`;

/** "| > 0.20 | major drift | retrain at once |"; "perhaps retrain" decides nothing. */
const ABOVE = /^(?!.*(?:\b(?:possibly|perhaps|maybe|consider|may|might|if needed|if necessary)\b|возможно|при необходимости|可能))[^]*[<>≥≤]\s?=?\s?\d/i;

/** "1. Monitoring detects degradation", the first of the steps under "Retraining". */
const SET_OFF = /\bdetects?\s(?:\w+\s)?(?:degradation|drift|decline|decay|drops?)\b|\b(?:degradation|drift|decline|decay|drop)\s(?:\w+\s)?(?:is\s)?(?:detected|found|triggers?|starts?)\b/i;

/** A training says nothing of the next one unless it comes with a cadence: "the model is trained to see if …". */
function repeats(evidence: Evidence, statement: Statement): boolean {
  return (evidence.says(statement, 'cadence') !== undefined || EVERY.test(evidence.textOf(statement))) && !isRejected(evidence, statement) && !isOfOtherJob(evidence, statement);
}

/** "Called by the training job and the hourly run; a nightly test replays one": the cadence is that of what is named behind it. */
function isOfOtherJob(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  const cadences = evidence.termsIn(statement, 'cadence');
  const other = evidence.isAbout(statement, 'retraining') ? OTHER_WORK : OTHER_JOB;
  return cadences.length > 0 && cadences.every(({ span }) => other.test(prose.slice(span.end, Math.min(statement.span.end, span.end + 40))) || TESTED.test(prose.slice(Math.max(statement.span.start, span.start - 16), span.start)));
}

/** "Runs tests every night". */
const TESTED = /\b(?:tests?|checks?|reports?)\s$/i;
const OTHER_JOB = anyCase`^\s(?!\p{L}*train)(?:[\p{L}-]+\s)?(?:tests?|runs?|checks?|builds?|reports?|exports?|scoring|replays?|comparisons?|snapshots?|backups?|forecasts?|predictions?|dumps?|batch(?:es)?\s(?:is|are|of|has|holds)|meetings?|reviews?|audits?|active|users?|sales|totals?|counts?|features?|aggregates?)\b`;
/** Where training is the matter a run or a forecast may be what it makes. */
const OTHER_WORK = anyCase`^:?\s(?!\p{L}*train|active learning)(?:[\p{L}-]+\s)?(?:tests?|checks?|reports?|exports?|replays?|comparisons?|backups?|meetings?|reviews?|audits?|waves?|exploration|explor\w+|campaigns?|active users?|sales|totals?|aggregates?)\b`;

/** "Train once a day. (Too slow.)" */
function isRejected(evidence: Evidence, statement: Statement): boolean {
  const cadence = evidence.says(statement, 'cadence')?.span;
  return cadence !== undefined && REJECTED.test(evidence.document.prose.slice(cadence.end, statement.span.end));
}

const REJECTED = /^[\s.,;:()*_–—-]*(?:(?:is|was|would be|are)\s)?(?:(?:far |much )?too (?:slow|late|stale|rare|expensive|costly|infrequent)|rejected|ruled out|discarded|not enough)\b/i;

const EVERY =
  anyCase`\b(?:every|each|per|once an?)\s+(?:[\d–-]+|half an?|two|three|four|six|few|other)?\s?(?:hours?|days?|nights?|weeks?|months?|quarters?|releases?|clicks?|events?|interactions?|transactions?|\p{L}+day)\b|раз в\s|кажд\p{L}+\s|每\s?\d`;

/** Under "Retraining", or in its row, a stretch of time of an hour or more is the interval. */
function statesInterval(evidence: Evidence, statement: Statement): boolean {
  const isItsPlace = evidence.standsIn(statement, 'monitoring/retraining') || statement.kind === 'row';
  const { prose } = evidence.document;
  return isItsPlace && statement.quantities.some(({ dimension, value, span }) => dimension === 'time' && value >= SHORTEST_INTERVAL && !LENGTH_OF.test(prose.slice(Math.max(statement.span.start, span.start - 12), span.start)));
}

/** "Reproducible for 120 days", "over the last four weeks". */
const LENGTH_OF = /\b(?:for|last|newest|latest|past|trailing|sliding|most recent)\s$/i;
const SHORTEST_INTERVAL = 3600;

/** "The vendor's model is frozen, so there is nothing to retrain": a reason, not an omission. */
function isFrozen(evidence: Evidence, statement: Statement): boolean {
  const isAboutTraining = evidence.says(statement, 'frozen-model') !== undefined && /\b(?:re-?)?train/i.test(evidence.textOf(statement));
  return isAboutTraining && evidence.isAbout(statement, 'reason') && !isClarifyingQuestion(evidence, statement);
}
