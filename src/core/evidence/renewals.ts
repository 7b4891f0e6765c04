import { anyCase } from '../text/any-case';
import { textBeside } from './beside';
import { isDone } from './evasion';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** That a model is made anew, with how often or upon what: "the ranker is refreshed every six hours", "whenever the menu changes, its models are fitted anew". */
export function renewsModel(evidence: Evidence, statement: Statement): boolean {
  return renewsModelInWords(evidence, statement) && isDone(evidence, statement);
}

function renewsModelInWords(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isPlace = steps.length === 0 || steps.includes('monitoring') || steps.includes('model');
  const own = evidence.document.visible.slice(statement.span.start, statement.span.end);
  if (!isPlace || OTHER_WORK.test(own) || IF_NEEDED.test(own)) {
    return false;
  }
  // What a drift sets off is told where the drift is.
  const isOfDrift = evidence.standsIn(statement, 'monitoring/drift') && !evidence.standsIn(statement, 'monitoring/retraining');
  const isTimed = !isOfDrift && isTimedIn(evidence, statement, own);
  if (!isTimed) {
    return false;
  }
  const isMade = (evidence.says(statement, 'renewed') !== undefined && RENEWED.test(own)) || IN_CODE.test(own) || (REDONE.test(own) && MODEL.test(own)) || (TRAINED.test(own) && REGULARLY.test(own));
  return isMade || (!steps.includes('model') && (isHeadedAnew(statement) || RUN.test(own) || OF_MODEL.test(own) || (BARE_TIME.test(own) && NEW_ONE.test(textBeside(evidence, statement)))));
}

function isTimedIn(evidence: Evidence, statement: Statement, own: string): boolean {
  return (evidence.says(statement, 'renewal-time', 'cadence', 'trigger') !== undefined && TIMED.test(own)) || AGED.test(own) || CLOCKED.test(own) || (isHeadedAnew(statement) && AGE.test(own));
}

/** Below "How often do we bake a new one?" a cadence is enough. */
function isHeadedAnew({ entry }: Statement): boolean {
  return entry !== undefined && ANEW.test(entry.title) && !WATCHED_TOO.test(entry.title);
}

/** Below "Monitoring and retraining" most rows say what is watched. */
const WATCHED_TOO = /\b(?:monitor\w*|alert\w*|alarms?|drift)\b/i;
const ANEW = /\b(?:re-?train\w*|re-?fit\w*|re-?new\w*|re-?fresh\w*|(?:next|bake|make|need|ship|get|when|often)\b.{0,24}\bnew (?:one|model|version)|again|fresh\w*|age(?:s|ing)?|aging|stale\w*|up to date|up-to-date|updat\w*|retir\w*|staying|keeping (?:pace|up|current)|fine-?tun\w* again|continuous\w*|learn(?:s|ing)?|re-?learn\w*|lifecycle|life cycle|next (?:model|version)|cadence|how often|rhythm|frequency|sharp|current|renewal|bak(?:e|ing)|when do we)\b/i;

/** When it happens, not how long it takes. */
const TIMED =
  /\b(?:(?:every|each|once an?|twice an?|per|times a)\s|(?:sun|mon|tues|wednes|thurs|fri|satur)days?\b|weekend|overnight|(?:that|same|each|every) (?:night|evening)|half-?yearly|semi-?annual\w*|yearly|annual\w*|quarterly|monthly|weekly|bi-?weekly|fortnight\w*|daily|nightly|hourly|recurring|cron\w*|timer|schedul\w*|when(?:ever)?\b|if\b|once\b|as soon as|upon|triggers?\b|triggered|on[- ]demand|after\b|following|within a|before\b|continuous\w*|event\b|merge\b|start of|end of|beginning of|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|season\w*|either\b)/i;
/** "Half-yearly." and nothing else, with what it is about in the next sentence. */
const BARE_TIME = anyCase`^[^\p{L}]*(?:\p{L}+[\s-]){0,2}(?:yearly|annually|quarterly|monthly|weekly|fortnightly|daily|nightly|hourly|year|quarter|month|week|day|night|demand)[^\p{L}]*$`;
const NEW_ONE = /\b(?:new (?:version|model)|re-?train\w*|training|re-?fit\w*)\b/i;
const AGED = /\bolder than\b|\bdays_since|\bmodel age\b|\bmax(?:imum)? age\b|\btoo old\b/i;
/** "At most 30 days", below "Model age", and not "on the latest 12 weeks". */
const AGE = /(?<!\b(?:last|latest|newest|past|trailing|sliding|most recent)\s)\b\d+\s?(?:days?|weeks?|months?|hours?|h|d)\b/i;
/** "The DAG `train_ranker`". */
const IN_CODE = /`[^`\n]{0,40}train[^`\n]{0,40}`/i;
const CLOCKED = /→|⇒|->/;

const RENEWED =
  anyCase`\b(?:re-?train\w*|(?:train|trains|trained|fit|fits|fitted|learn|learns|learned|learnt|tune|tuned|tunes|made|built|estimated)\s(?:\p{L}+\s){0,3}?(?:again|anew|afresh|from scratch)\b|(?:models?|forest|network|trees?|ranker|weights|embeddings)\s(?:\p{L}+\s){1,3}(?:again|anew|afresh|from scratch)\b|train(?:s|ing)?\s(?:on\s)?(?:an?\s)?(?:new|fresh)\b|re-?(?:fit\w*|learn\w*|estimat\w*)\b|(?:model|models|ranker|weights|embeddings|parameters|coefficients|network|adapter|scorer|classifier|forest|one)\s(?:is|are|gets?|get)\s(?:\p{L}+\s)?(?:updated|replaced)\b|(?:update|updates|replace|replaces|refresh|refreshes)\s(?:the\s|our\s|its\s)?(?:\p{L}+\s)?(?:model|models|weights|ranker|embeddings|parameters|coefficients|network)\b|(?:next|new|emergency|fresh|extra|another|trigger_|recurring)\s?(?:training|fit|run)\b|one fit\b|training run\b|trainer\b|starts? (?:a |the )?(?:new )?training\b|training (?:pipeline|job|run)?\s?starts?\b|produces? (?:a |the )?(?:new )?(?:candidate|model|version)\b|online learning\b|training (?:is|gets) (?:started|triggered|launched)\b|candidate model\b|(?:sagemaker|vertex|kubeflow|training) (?:recurring |training )?(?:pipeline|run)\b|fine-?tun\w*\b)`;

/** A training alone may be the only one. */
const TRAINED = /\b(?:train|trains|trained|fits?|fitted)\b/i;
const REGULARLY = anyCase`\b(?:every|each)\s(?:\p{L}+\s){0,2}(?:hours?|days?|nights?|weeks?|months?|quarters?|years?|seasons?|release|campaign|patch|\p{L}+day)\b|\b(?:daily|nightly|weekly|fortnightly|monthly|quarterly|hourly|half-yearly|yearly|once an? (?:day|week|month|quarter|year))\b`;
/** What may be done to anything. */
const REDONE = /\bre-?(?:fresh\w*|new\w*|do|does|done|built|build\w*|calibrat\w*|comput\w*|placed)\b|\bupdat\w+\b/i;
const MODEL = /\b(?:models?|rankers?|weights|embeddings?|network|forest|scorers?|classifiers?|adapters?|parameters|coefficients|baseline|ratings|trees|ours|scorecard|calibration layer|detector|regress\w+|autoencoder)\b/i;

/** "Daily at 3, data up to midnight", "recurring run, window 21 days". */
const RUN = /\b(?:daily|nightly|weekly|hourly|monthly|every \w+|recurring|cron)\b[^;|]{0,80}\b(?:data up to|window|trailing|on the last|latest \d+|last \d+|gpu|a10g|a100|v100|t4|h100)\b/i;

/** "House price model: each time the registry releases its file". */
const OF_MODEL = anyCase`^[^\p{L}]{0,6}(?:[\p{L}-]+\s){0,3}(?:models?|ranker|classifier|embeddings|weights|network|adapter)\s?[:–—-]\s?(?:each|every|once|twice|when|whenever|after|on|upon|daily|weekly|monthly|nightly|quarterly|hourly|yearly|fortnightly)\b`;

/** "Retrained if necessary" names nothing that makes it so. */
export const IF_NEEDED = anyCase`\b(?:if|when|as|where|whenever)\s(?:needed|necessary|required|appropriate|deemed (?:necessary|useful))[^\p{L}]*$`;

/** What is renewed are answers, or the code. */
const OTHER_WORK = anyCase`\b(?:is|are) (?:calculated|measured|evaluated|deleted)\b|\b(?:estimat\w*|comput\w*) the (?:\p{L}+\s){0,2}costs\b|\b(?:requests?|queries) (?:a|per) second\b|\b(?:predictions|scores|forecasts|recommendations|reports?)\s(?:are|get)\s(?:\p{L}+\s)?(?:re-?generated|re-?computed|refreshed|updated|re-?written|written)\b|\b(?:upgrades?|libraries|model cards?|documentation|watch(?:ed|es)?|monitored|dashboards?|reported|compared|must beat|flow back|label tables?|promoted|champion|cached?|caches|features? (?:is|are)|performance|dependencies|takes? (?:\p{L}+ )?hours|frozen|backtest)\b`;
