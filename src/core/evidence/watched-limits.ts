import { anyCase } from '../text/any-case';
import { isIntroduction } from './claims';
import { beside, neighbourOf, textBeside } from './beside';
import { isDone } from './evasion';
import { hasNumberUnder, hasWordsUnder } from './columns';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** A measure of what comes in or goes out, a number that it must not pass, and what happens when it does. */
export function limitsShift(evidence: Evidence, statement: Statement): boolean {
  return limitsShiftInWords(evidence, statement) && isDone(evidence, statement);
}

function limitsShiftInWords(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isPlace = steps.length === 0 || steps.includes('monitoring');
  if (!isPlace) {
    return false;
  }
  if (PLACES.some(part => evidence.standsIn(statement, part)) || (statement.entry !== undefined && OTHER_MATTER.test(statement.entry.title))) {
    return false;
  }
  const text = textBeside(evidence, statement);
  const before = neighbourOf(evidence, statement, -2);
  const own = evidence.document.visible.slice(statement.span.start, statement.span.end);
  if (OTHER_WATCH.test(own) || (steps.length === 0 && !WATCHED.test(text) && !(before !== undefined && WATCHED.test(evidence.textOf(before))))) {
    return false;
  }
  if (steps.length === 0 && !OF_POPULATION.test(text) && !(before !== undefined && OF_POPULATION.test(evidence.textOf(before)))) {
    return false;
  }
  // "We expect the median to fall below 3 h": what it is hoped for, where nobody looks at it again.
  if (steps.length === 0 && isIntroduction(evidence, statement) && !LOOKED_AT.test(text)) {
    return false;
  }
  // How often it is trained anew is no limit, nor how long something is kept.
  if ((evidence.says(statement, 'retraining') !== undefined && !COMPARED.test(own)) || evidence.says(statement, 'privacy') !== undefined) {
    return false;
  }
  // "PSI top 20 features | on dashboard" limits nothing.
  if (statement.kind === 'row' && !LIMIT.test(own.replaceAll(COUNTED, ''))) {
    return false;
  }
  // A row stands for itself.
  const near = statement.kind === 'row' ? [statement] : [...(before ? [before] : []), ...beside(evidence, statement)];
  // Who names a statistic of drift answers there.
  const isToldElsewhere = evidence.statementsWith('drift-statistic').some(each => each.kind !== 'heading' && !near.includes(each) && evidence.says(each, 'drift-statistic') !== undefined);
  if (isToldElsewhere) {
    return false;
  }
  const next = neighbourOf(evidence, statement, 1);
  const isShift = IN_CODE.test(text) || AGAINST.test(own) || near.some(each => evidence.termsIn(each, 'shifting').length > 0 && !OTHER_WATCH.test(evidence.document.visible.slice(each.span.start, each.span.end)));
  const hasSign = SIGN.test(own) || hasNumberUnder(evidence, statement, LIMIT_COLUMN);
  const isLimit = LIMIT.test(own.replaceAll(ORDINAL, '').replaceAll(DATED, '')) && (hasSign || (statement.kind !== 'row' && evidence.termsIn(statement, 'limit-crossed').length > 0));
  // "PSI of each of the 62 features | – |": the limit is what is missing.
  const isOpen = statement.kind === 'row' && statement.lead !== undefined && LIMIT_COLUMN.test(evidence.textOf(statement.lead)) && !hasNumberUnder(evidence, statement, LIMIT_COLUMN);
  const hasConsequence = evidence.termsIn(statement, 'limit-consequence').length > 0 || (next !== undefined && evidence.termsIn(next, 'limit-consequence').length > 0) || ARROW.test(own) || hasWordsUnder(evidence, statement, ACTION_COLUMN);
  return isShift && isLimit && !isOpen && hasConsequence;
}

const PLACES = ['serving/rollout', 'evaluation/ab-test', 'data/privacy', 'requirements/privacy', 'monitoring/retraining'] as const;
/** Who stops a trial, keeps a funnel or releases a version looks at limits, too. */
const OTHER_MATTER = /\b(?:trial|experiment|a\/b|hypothes[ie]s|funnel|retraining|goals?|why|privacy|release (?:and|&) return)\b/i;
/** What shifts is a population, and what it is held against another one; what a single event is near to is neither. */
const OF_POPULATION = /\b(?:drift\w*|distribut\w*|shift\w*|psi|compar\w*|training|reference|baseline|usual\w*|normal\w*|typical\w*|median|averages?|mean|share|fractions?|proportions?|percentages?|rates?|scores?|inputs?|weeks?|months?|days?|daily|weekly|trailing|rolling|moves?|moved|looks? (?:like|different))\b/i;
const LOOKED_AT = anyCase`\b(?:monitor\w*|watch\w*|track\w*|alert\w*|alarm\w*|drift\w*|psi|gauge|look(?:s|ed)? at|(?:every|each)\s(?:\p{L}+\s)?(?:hour|night|day|week|month|morning|\p{L}+day)|daily|weekly|hourly|monthly|nightly|quarterly|incoming|reference|retrain\w*|warning|usual\w*)\b`;
const COMPARED = /[<>≥≤±]|\b(?:above|below|over|under|beyond|outside|exceed\w*|passes|crosses|more than|less than|fewer than|(?:drops?|falls?|rises?|moves?|shifts?|off) (?:by|to))\s\S*\d|\b(?:doubles|halves|half|third|quarter|tenth)\b/i;
export const LIMIT_COLUMN = /\b(?:limits?|thresholds?|act at|alarm|max\w*|bounds?|band|range|tolerance|trigger|red|amber|critical|warn\w*)\b/i;
const ACTION_COLUMN = /\b(?:actions?|then|what happens|response|reaction|consequence|we do|do|follow-?up|measure)\b/i;
/** "Darker than anything in training". */
const AGAINST = /\b(?:than|vs\.?|versus|against|compared (?:to|with)|from|since)\b[^.;|]{0,30}\b(?:training|launch|reference|baseline|usual|normal|development sample)\b/i;

/** "`psi_max`", the name of a gauge. */
const IN_CODE = /`\w*(?:psi|drift|kl_div|wasserstein)\w*`/i;
/** "Phase 3" counts phases. */
const ORDINAL = /\b(?:phase|step|stage|level|tier|section|version|v)\s?\d+/gi;
/** "90-day history", "open for 48 h". */
const DATED = /\b\d+(?:-day|-month|-week|-year|\s(?:days?|weeks?|months?|years?|h|d))\b/gi;
/** How many are watched, and how long. */
const COUNTED = /\b(?:top|first|all|the)[ -]\d+\b|\d+\s(?:features?|inputs?|columns?|signals?|classes|segments|days?|hours?|minutes?|weeks?|runs?)\b/gi;
const LIMIT = /\d|\b(?:half|third|quarter|tenth|doubles|halves)\b/i;
const SIGN = /[<>≥≤±=−]|→|⇒|=>|->/;
const ARROW = /→|⇒|=>|->/;
/** Elsewhere it has to be said that something is looked at again and again. */
const WATCHED = /\b(?:daily|weekly|hourly|monthly|nightly|quarterly|every|each|day|days|week|weeks|hour|hours|month|today|monitor\w*|watch\w*|track\w*|gauge|look at|incoming|live|launch|trial|training|normally|normal|typically|retrain\w*|warning|median|drift\w*|alert\w*|psi|seen|sample|sits|usual\w*|outside|band|range)\b/i;
/** What tells of machines, of money or of a project, or of a single case. */
const OTHER_WATCH = /\b(?:latency|p9\d|p50|cpu|memory|5xx|http|disk|decided by rules|waste|stock-?outs?|faithful\w*|success|(?:for|over) \d+ ?min\w*|missing values|nulls|schema|pods?|liveness|not[- ]scored|waits?|waiting|promoted|replaces the|(?:must|has to|have to) beat|challenger|champion|standard (?:error|deviation)s?|blocks? (?:the )?launch|candidate count|uptime|availability|error rate of|timeouts?|qps|gpu|budget|kick-?off|scope|headcount|deadline|a transaction is|datasheet|seeds?|sensor drifts|ctr|revenue|fallbacks?|zero[- ]results?|conversion\w*|complaints?|tickets? per|queue|backlog|lag)\b/i;
