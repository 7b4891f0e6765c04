import { anyCase } from '../../text/any-case';
import { textAt } from '../beside';
import type { Answer, Check } from '../check';
import { isEvasion } from '../evasion';
import type { Evidence } from '../evidence';
import { apartCandidates, looksApart } from '../looked-at-apart';
import { isPlatform } from '../platform';
import { isPromotion } from '../promotion';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { toldOr } from '../told-or';
import { isTrainingLoss } from './find-metric';
import { findStated } from './find-stated';
import { isTreatedIn } from './stated-in';

/** The groups of users, items or cases whose quality is looked at on its own: new users, countries, protected groups. */
export const slices: Check = {
  id: 'slices',
  section: 'evaluation/slices',
  weight: 1,
  rule: 'no-slice-evaluation',
  find: evidence => toldOr(findNamed(evidence), () => findReportedApart(evidence)),
  isNeedless: isPlatform,
};

function findNamed(evidence: Evidence): Answer {
  return findStated(
    evidence,
    'evaluation/slices',
    statement => ((namesSlices(evidence, statement) || looksApart(evidence, statement)) && !isOfOtherMatters(evidence, statement) && (!isEvasion(evidence, statement) || WHO_FAILS.test(evidence.textOf(statement))) ? statement.span : undefined),
    joined([evidence.statementsAbout('slice', 'offline-metric'), evidence.statementsWith('slice-cue'), evidence.statementsIn('evaluation/slices'), apartCandidates(evidence)]),
  );
}

/** Costs, the arms and the size of a trial, how traffic is let in, what a feature is made of, and slices that are only referred to. */
function isOfOtherMatters(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  if (OF_SPLIT.test(text) || OF_BINS.test(text) || OF_ONE_CASE.test(text) || OF_MONEY.test(text) || OF_ARMS.test(text) || OF_RAMP.test(text) || SAMPLED.test(text) || NOT_LOOKED_AT.test(text) || (isPromotion(text) && !BY_GROUP.test(text)) || (evidence.termsIn(statement, 'experiment-power').length > 0 && !ACROSS.test(text))) {
    return true;
  }
  if (evidence.standsIn(statement, 'data/features')) {
    return !LOOKED_AT.test(text);
  }
  const rest = text.replace(REFERRED, ' ');
  return rest !== text && !SLICE.test(rest);
}

/** "By calendar: train to April, tune in May, test in June". */
const OF_SPLIT = /\d[\d,]*k?\s?\/\s?\d[\d,]*k?\s?\/\s?\d|^[\s*_]*by (?:calendar|time|dates?)\s?[:,]|\btrain (?:to|until|on)\b[^.;|]{0,60}\btest\b/i;
/** "Within 10 % in each tenth of the scores": how well it is calibrated. */
const OF_BINS = /\b(?:each|every|per|by) (?:(?:scores?|probability|confidence|risk|predicted|prediction|calibration)\s)?(?:tenth|decile|bucket|bin|quantile)s?(?: of (?:the )?(?:scores?|predictions?|probabilit\w+))?\b/i;
/** "Each patient is read both by the device and by the grader". */
const OF_ONE_CASE = /\beach (?:patient|user|customer|case|image|document|row|request|item|query|visit|order|member) is (?:\w+\s)?(?:read|scored|shown|seen|judged|graded|labell?ed|assigned|randomi[sz]ed)\b/i;
/** "1% for three days, 5% for a week": how many get it, and until when. */
const OF_RAMP = /\d\s?%[^.;|]{0,24}\bfor (?:an?|one|two|three|four|five|\d+) (?:full )?(?:hours?|days?|weeks?|months?)\b/i;
/** "We only look at the overall figure": at no part of it. */
const NOT_LOOKED_AT = /\bonly (?:\w+ (?:at )?)?(?:the )?(?:overall|aggregate|average|global|total) (?:figure|number|metric|score|result)s?\b/i;
/** "1,200 questions, stratified by language": how a set was drawn, unless it is said what is read from its parts. */
const SAMPLED = anyCase`^(?!.*\b(?:report\w*|evaluat\w*|measured?|results?|metrics?|separately|accura\w*|precision|recall|auc|f1|error\w*|each)\b).*(?:\d[\d,.]*k?\s\p{L}[^.;|]*|\bunit\b[^.;|]*|\brandomi[sz]\w*[^.;|]*),?\sstratified by\b`;
/** "The slice rule", "passes every slice floor", "after the slice results": which slices they are stands elsewhere, or nowhere. */
const REFERRED =
  new RegExp(anyCase`\b(?:slices?|segments?|subgroups?|cohorts?)(?:['’]s?)?\s(?:(?:and|or)\s[\p{L}-]+\s)?(?:rules?|floors?|results?|checks?|gates?|bounds?|bars?|criteri\w+|limits?|tests?|requirements?|analysis|metrics?|dashboards?|pass(?:es|ed)?|holds?|are (?:fine|green|met|kept))\b|\bevery slice\b(?=[^.;|]{0,24}\bholds?\b)|\b(?:pass(?:es|ed)?|holds?|met|kept)\s(?:\p{L}+\s)?(?:(?:on|in|for)\s)?(?:each|every|all|the)?\s?(?:slices?|segments?|subgroups?)\b`, 'gi');
const SLICE = anyCase`\b(?:slices?|segments?|subgroups?|cohorts?|per)\b|\bby \p{L}+(?:,| and )`;

/** "We report each of them per zone, holiday and heat. No zone may be worse than the vendor", under a heading that names no step. */
function findReportedApart(evidence: Evidence): Answer {
  const among = evidence.statementsWith('looked-at-apart').filter(statement => statement.kind !== 'heading' && (evidence.stepsOf(statement).length === 0 || SEPARATELY.test(evidence.textOf(statement))));
  return evidence.find(statement => ((SEPARATELY.test(evidence.textOf(statement)) || (REPORTED_PER.test(evidence.textOf(statement)) && NONE_WORSE.test(textAt(evidence, statement, 1)))) && !isEvasion(evidence, statement) ? statement.span : undefined), () => false, among);
}

/** "We report wallets, accounts younger than 60 days and the ten largest merchants separately", three of a kind at least. */
const SEPARATELY = anyCase`\b(?:we (?:also )?(?:report|read|show|judge|measure|evaluate|look at)|(?:is|are) (?:reported|read|shown|judged|measured|evaluated))\b(?:[^.;|,]{2,60},){2}[^.;|]{0,200}\bseparately\b|\b(?:report|reported|read|judge|measure[ds]?|evaluate[ds]?|show[ns]?)\s(?:\p{L}+\s)?separately (?:for|by)\s(?:[^.;|,]{2,60},){2}`;
const REPORTED_PER = anyCase`\b(?:reports?|reported|shows?|shown|evaluated?|computed?|measured?|compared?|printed?)\b[^.;|]{0,40}\b(?:per|by|for each|separately for)\s(?!(?:second|minute|hour|day|night|week|month|quarter|year|release|run|epoch|step|the|an?)\b)\p{L}`;
/** "No significant differences in performance across age groups, genders or payment methods". */
const ACROSS = anyCase`\b(?:performance|accuracy|quality|recall|precision|error rates?|results?|bias(?:es)?|differences?|gaps?)\b[^.;|]{0,48}\b(?:across|between|among|over)\s(?:(?:the|all|different|various|several|user|customer)\s){0,3}\p{L}[\p{L} -]{2,30}(?:,|\sand\s)\s?\p{L}`;
const NONE_WORSE = anyCase`\bno [\p{L}-]+ (?:may|must|should|can|is allowed to)\b[^.;|]{0,24}\b(?:worse|below|lose|lower|fall|drop)\b`;

/** "Per country" may be anything; where quality is measured, it is a slice. */
function namesSlices(evidence: Evidence, statement: Statement): boolean {
  if ((evidence.isAbout(statement, 'slice') && !isOfSomethingElse(evidence, statement) && isLookedAtThere(evidence, statement)) || isTreatedIn(evidence, statement, 'evaluation/slices')) {
    return true;
  }
  const text = evidence.textOf(statement);
  const steps = evidence.stepsOf(statement);
  const isWatched = steps.includes('monitoring') && QUALITY.test(text);
  const metric = evidence.says(statement, 'offline-metric')?.span;
  const isMeasured = steps.includes('evaluation') || isWatched || (metric !== undefined && !isTrainingLoss(evidence, statement, metric));
  if (!isMeasured || isPerOfOtherThings(text)) {
    return steps.length === 0 && ACROSS.test(text);
  }
  // "Sales per store" in a guardrail is a rate.
  const isRate = evidence.isAbout(statement, 'guardrail') && !evidence.says(statement, 'offline-metric');
  return ACROSS.test(text) || NONE_MAY.test(text) || IN_EACH.test(text) || (steps.includes('evaluation') && ON_ITS_OWN.test(text)) || WHO_FAILS.test(text) || (QUALITY.test(text) && BY_KIND.test(text) && !ASSIGNED.test(text)) || (/\b(?:per|for each) /i.test(text) && PER_GROUP.test(text)) || (!isRate && (saysCue(evidence, statement, text) || (BY_GROUP.test(text) && isLookedAt(evidence, statement, text))) && !ASSIGNED.test(text) && !countsPer(evidence, statement));
}

/** Where nothing is evaluated, "new-offer slice" in a list of remedies names one, and nobody looks at it. */
function isLookedAtThere(evidence: Evidence, statement: Statement): boolean {
  const { entry, kind } = statement;
  return kind !== 'row' || entry?.parts.length !== 0 || isLookedAt(evidence, statement, evidence.textOf(statement)) || /\btests?\b/i.test(evidence.textOf(statement));
}

/** "Per country", "new users": with what is looked at. A segment of a road and the breakdown of a machine are none of it. */
function saysCue(evidence: Evidence, statement: Statement, text: string): boolean {
  return evidence.says(statement, 'slice-cue') !== undefined && isLookedAt(evidence, statement, text);
}

/** Whether the statement, or what introduces its list, speaks of quality, or of a look at it. */
function isLookedAt(evidence: Evidence, statement: Statement, text: string): boolean {
  return QUALITY.test(text) || LOOKED_AT.test(text) || evidence.isAbout(statement, 'offline-metric', 'online-metric', 'slice') || (statement.lead !== undefined && (QUALITY.test(evidence.textOf(statement.lead)) || LOOKED_AT.test(evidence.textOf(statement.lead))));
}

const LOOKED_AT = /\b(?:report(?:s|ed|ing)?|measur\w+|check(?:s|ed)?|look(?:s|ed|ing)?|compar\w+|analy[sz]\w+|broken|break|broke|show[ns]?|inspect\w*|review\w*|gaps?|differences?|worse|worst|parity|fair\w*|caught|los(?:e|es|t)|misse[ds]|missed|points?|lift|gain|split out|separate\w*|stratif\w+|held[- ]out|slic\w+|tables?|dashboards?|audit\w*|cuts?|read|\d[\d.]*\s?%)/i;

/** "Positive weights per class", "popularity per locale", "PSI per class", "one model per language": other things than quality come by kinds, too. */
function isPerOfOtherThings(text: string): boolean {
  const rest = text.replace(OTHER_PER, ' ');
  return rest !== text && !GROUPED.test(rest);
}

const OTHER_PER =
  new RegExp(anyCase`\b(?:psi|drift|weights?|weighting|popularity|means?|medians?|averages?|counts?|quotas?|capacity|budgets?|thresholds?|cut-?offs?|models?|heads?|embeddings?|calibrators?|regressions?|negatives?|positives?|examples|samples?|sampled|rows|items|images|users|orders|sales|requests|impressions|labels|stock|volume|traffic)\s(?:per|by|for each|in each)[\s-](?:\p{L}+)|\b(?:per|by)[\s-]\p{L}+\s(?:positive |sample |loss )?(?:weights?|weighting|thresholds?|models?|popularity|means?|counts?|quotas?|calibrat(?:ors?|ion)|heads?)\b`, 'gi');
const GROUPED = /\b(?:per|by|each|every|across|segments?|cohorts?|slices?|new users)\b/i;

/** "Sales per store" is one number of the business, and no look at each store. */
function countsPer(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  const cues = evidence.termsIn(statement, 'slice-cue');
  const counted = evidence.termsIn(statement, 'business-outcome');
  return cues.length > 0 && cues.every(({ span }) => /^per\b/i.test(prose.slice(span.start, span.end)) && counted.some(each => each.span.end <= span.start && span.start - each.span.end <= 1));
}

/** "Cost breakdowns", "a breakdown by type of crime" on a page: parts of something else than of quality. */
function isOfSomethingElse(evidence: Evidence, statement: Statement): boolean {
  const span = evidence.says(statement, 'slice')?.span;
  const { prose } = evidence.document;
  if (!span) {
    return false;
  }
  const named = prose.slice(span.start, span.end);
  const before = prose.slice(Math.max(statement.span.start, span.start - 16), span.start);
  if (OF_TRAFFIC.test(before) || OF_IMAGE.test(before) || IMAGE.test(prose.slice(span.end, span.end + 16)) || SHARE.test(prose.slice(span.end, span.end + 24)) || (SEGMENTS.test(named) && COUNTED.test(before))) {
    return true;
  }
  const isBreakdown = /^(?:per|by|break|broken)/i.test(named);
  const steps = evidence.stepsOf(statement);
  const isOfQuality = steps.includes('evaluation') || (steps.includes('monitoring') && QUALITY.test(evidence.textOf(statement)));
  return isBreakdown && !isOfQuality && !evidence.says(statement, 'offline-metric', 'online-metric');
}

/** "18,750 segments" of a text are counted. */
const SEGMENTS = /^segments?$/i;
const COUNTED = /\d,\d{3}\s$|\dk\s$/;

/** "Sliced inference" cuts pictures into pieces. */
const OF_IMAGE = /\b(?:sahi|images?|pages?|pictures?)\W+(?:\w+\s)?$/i;
const SHARE = /^s?[\s*_]+(?:that|which|in which|of (?:the |our )?(?:budget|time|latency|traffic|requests?))\b/i;
/** "The 1 % random slice", "this slice keeps the loop honest": a share of the traffic. */
const OF_TRAFFIC = /\b(?:traffic|random(?:i[sz]ed)?|exploration|exploring|holdout|unbiased|this|that|same)[\s*_]$/i;
const IMAGE = /^[\s*_]+(?:inference|images?|tiles?|patches|pictures?|the (?:image|picture|page)s?)\b/i;

/** "No slice may lose more than 2 %" denies a loss, not the slices. */
const NONE_MAY = /\bno (?:[^\s.,;]+ )?(?:cut|slice|segment|cohort|subgroup|group|country|language|region|category)\b/i;

const ON_ITS_OWN = /\bstratified by\s[^\s\d]|-specific (?:analysis|performance|accuracy|results|metrics)\b/i;

/** "WER below 8 % in quiet, below 15 % in noise": a limit for each condition. */
const IN_EACH = /\d\s?%?\s(?:in|for|on|with|under|at)\s\p{L}[^,;|\d]{1,30}[,;/]\s(?:and\s)?[<>≤≥]?=?\s?\d[\d.]*\s?%?\s(?:in|for|on|with|under|at)\s\p{L}/u;

/** "Metrics are tracked per episode profile", whatever the groups are called. */
const PER_GROUP = /\b(?:metrics?|scores?|quality|performance|results?)\b[^.;]{0,40}\b(?:tracked|measured|reported|computed|evaluated|shown|compared|broken down)\W+(?:separately\W+)?(?:per|for each)\s(?!(?:second|minute|hour|day|night|week|month|quarter|year|release|run|epoch|step|user|customer|person|request|query|event|row|item|impression|session|the|an?)\b)[^\s\d]/i;

const BY_GROUP =
  /\b(?:by|per|each|every|across)\s+(?:[^\s\d.,;:|()]+\s+){0,2}(?:categor(?:y|ies)|countr(?:y|ies)|languages?|regions?|devices?|formats?|segments?|tenants?|merchants?|cit(?:y|ies)|lines?|classes|types?|groups?|markets?|brands?|locales?|bands?|tiers?|regimes?|sites?|stations?|seasons?)\b|-held-out\b|\bbad ?cases?\b[^.;]{0,40}\b(?:distinguish\w*|by|per|split|grouped)\b/i;

/** Elsewhere than in the evaluation, and where the groups may be anything, it is said what is looked at. */
const QUALITY = /\b(?:pass(?:\s?\/\s?fail|ed| rate)|performance|performing|quality|accurac(?:y|ies)|precision|recall|f1|auc|rmse|mae|mape|errors?|residuals?|metrics?|degrad\w*|bias\w*|calibrat\w*|disparit\w*|(?:false|true) (?:positive|negative)s?|results?|scores?|evaluat\w*)\b/i;

/** "Error analysis: which users do we fail?", "the classes on which it is worst". */
const WHO_FAILS =
  /\b(?:which|what (?:kinds?|types?|sorts?) of) (?:[^\s.,;]+ )?(?:users?|customers?|groups?|class(?:es)?|categor(?:y|ies)|segments?|cases?|items?|products?|regions?|countries|languages?|stores?|queries|examples|images|inputs|kinds?|types?)\b[^.;]{0,40}\b(?:fail\w*|wrong|worse|worst|errors?|miss(?:es|ed)?|struggl\w*|under-?perform\w*|suffer\w*)\b/i;

/** "RMSE for each store", "performance by gender", "recall by age group": people, places and kinds of things. */
const BY_KIND =
  /\b(?:by|per|each|every|across|between|among|within)[ -]{1,3}(?:[a-z]{1,30}[ -]{1,3}){0,4}(?:genders?|sex(?:es)?|ages?|ethnicit(?:y|ies)|races?|skin tones?|demographics?|accents?|dialects?|speakers?|stores?|shops?|sites?|plants?|machines?|products?|skus?|hospitals?|clinics?|scanners?|departments?|topics?|intents?|platforms?|channels?|seasons?|weekdays?|day of (?:the )?week|dayofweek|holidays?|domains?|breeds?|species|patholog(?:y|ies)|diseases?|sources?|authors?|sellers?|advertisers?|verticals?|difficult(?:y|ies)|tags?)\b/i;

/** "Days are paired by weekday; a coin decides", "extended by one cohort": how an experiment is drawn, and how large it is. */
const OF_ARMS = /\b(?:switchbacks?|a coin (?:decides|flip)|(?:are|is) paired by|(?:one|two|three|monthly|another|more) cohorts?|per arm)\b/i;
/** "Breakdown of costs: 40 % labelling". */
const OF_MONEY = /\b(?:break ?down|split) of (?:the |our )?(?:costs?|budget|spend\w*|effort|staff|time)\b/i;

/** An experiment is split by region, too, and money broken down by item. */
const ASSIGNED = /randomi[sz]|\bsplit|\bassign|\b(?:costs?|prices?|budgets?|spend\w*|latency|revenue|effort)\s(?:\w+\s)?break\s?downs?\b/i;
