import { anyCase, withLetters } from '../text/any-case';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { isHeaded, statementsHeaded } from './headed-terms';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** The statements that may tell how a model gets to its users, or is taken from them again. */
export function launchCandidates(evidence: Evidence): readonly Statement[] {
  return joined([evidence.statementsOfStep('serving'), statementsHeaded(evidence, 'launch-head')]);
}

/** Some get it before the others: by a row of shares, by turns, or beside what decides until it decides itself. */
export function tellsStages(evidence: Evidence, statement: Statement): boolean {
  const text = isOfLaunch(evidence, statement) ? evidence.textOf(statement) : '';
  if (text === '' || OF_OTHER_THINGS.test(text) || OF_EXPERIMENT.test(text) || evidence.standsIn(statement, 'data/privacy') || (statement.entry !== undefined && RISKS.test(statement.entry.title))) {
    return false;
  }
  const isBelow = isBelowLaunch(evidence, statement);
  return SERIES.test(text) || IN_TURN.test(text) || (isBelow && isRing(evidence, statement)) || (isBelow && isPart(evidence, statement)) || (SHARE_OF.test(text) && hasLongTime(statement)) || (evidence.says(statement, 'watched-only') !== undefined && (isBelow || hasSpan(statement)) && OF_MODEL.test(text)) || comesInTurn(evidence, statement, isBelow);
}

/** "3 friendly customers in sprint 21, the small ones in 22–23", "first the staff. Everybody else in May." */
function comesInTurn(evidence: Evidence, statement: Statement, isBelow: boolean): boolean {
  if (evidence.says(statement, 'first-part') === undefined || PUTS_OFF.test(evidence.textOf(statement))) {
    return false;
  }
  const next = evidence.statements[statement.index + 1];
  const isSame = next !== undefined && next.section === statement.section && isClaim(evidence, next);
  const [own, rest] = [evidence.textOf(statement), isSame ? evidence.textOf(next) : ''];
  const isFollowed = evidence.says(statement, 'next-part') !== undefined || (isSame && evidence.says(next, 'next-part') !== undefined);
  const isTimed = hasSpan(statement) || (isSame && hasSpan(next)) || CALENDAR.test(`${own} ${rest}`);
  return isFollowed && EXPOSED.test(`${own} ${rest}`) && (isTimed || isBelow);
}

function hasSpan({ quantities }: Statement): boolean {
  return quantities.some(({ dimension, value, high }) => (dimension === 'time' && (high ?? value) >= HOUR) || dimension === 'share');
}

const HOUR = 3600;

/** Below the heading of a launch, whoever gets it for a while or before another. */
function isPart(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.says(statement, 'rollback') ? '' : evidence.textOf(statement);
  return (WHO.test(text) || LED_BY_SHARE.test(text)) && (hasSpan(statement) || CALENDAR.test(text)) && (evidence.says(statement, 'first-part', 'next-part', 'watched-only') !== undefined || statement.kind === 'item' || hasSpan(statement));
}

/** What an experiment needs, and what it must not harm. */
const OF_EXPERIMENT = /\b(?:per arm|significan\w+|power|two-sided|control group|mde)\b|\bguardrails?[*_]{0,3}:|\bworse than (?:the )?control\b/i;
/** What may go wrong meanwhile. */
const RISKS = /\brisks?\b/i;
/** "**50 %**: four weeks". "We expect 3 % to be rejected" speaks of answers. */
const LED_BY_SHARE = /^[\s*_>|()\d.]*\d\s?(?:%|per ?cent)/i;

/** "5 % of the sessions for a day". */
const SHARE_OF = /\d\s?(?:%|per ?cent)\s(?:of\s)?(?:the\s|all\s|our\s|new\s)?(?:users?|customers?|sessions|traffic|requests|calls|searches|queries|conversations?|accounts?|households|visitors|stores|orders|applications|listings|slice)\b/i;

function hasLongTime({ quantities }: Statement): boolean {
  return quantities.some(({ dimension, value }) => dimension === 'time' && value >= HOUR);
}

/** A row of a table of rings, or an item of a list of waves. */
function isRing(evidence: Evidence, statement: Statement): boolean {
  const { kind, lead } = statement;
  return (kind === 'row' && lead !== undefined && RING.test(evidence.textOf(lead))) || (kind === 'item' && RING.test(evidence.textOf(statement)) && hasSpan(statement));
}

const RING = /^[\s|*_\d.)-]*(?:ring|wave|phase|stage|step|cohort|batch|week|when|who|share|traffic|day|month)\b/i;

/** "0 → 1 → 5 → 25 → 100", "1 %, 10 %, 50 %, all", "1/10/50/100". */
const SERIES = /(?<!\d)\d{1,2}(?:[.,]\d+)?\s?%?\s?(?:→|->|=>|>|,|\/|;|then|to|and then)\s?(?:\d{1,2}\s?%?\s?(?:→|->|=>|>|,|\/|;|then|to|and then)\s?){1,8}(?:100|all|every|full|the rest)|\d\s?%\s?(?:→|->|=>|,|\/|then)\s?\d{1,3}\s?%\s?(?:→|->|=>|,|\/|then|and)\s?\d{1,3}\s?%/i;

/** "Site by site", "in three waves", "one store → one region → national". */
const IN_TURN =
  anyCase`\b(?:(\p{L}{3,14}ics?|store|site|region|country|depot|market|city|team|line|plant|tenant|customer|client|hospital|clinic|ward|branch|shop|warehouse|depot|user|farm|field|segment|category|school|office|queue|machine|vehicle|service|language|product)\sby\s\1\b|in\s(?:\p{L}+\s|\d\s)?(?:rings|waves|stages|phases|tranches|increments|small steps|batches of (?:users|customers|stores))\b|per-tenant (?:enabl|activat|roll)|(?:one|1|a single|single)\s\p{L}+\s?(?:→|->|=>|,\sthen)\s?\p{L}|one (?:\p{L}+ )?(?:at a time|after (?:the other|another)|by one)\b)`;

const CALENDAR = /\b(?:day|week|weeks|wks?|month|sprint|night|monday|january|february|march|april|may|june|july|august|september|october|november|december|shifts?|cycles?|fortnight|quarter)\b/i;

/** Those who get it, or the share of them. */
const EXPOSED =
  /%|\bper ?cent\b|\b(?:users?|customers?|clients?|stores?|shops?|sites?|regions?|countr(?:y|ies)|markets?|cit(?:y|ies)|teams?|lines?|plants?|tenants?|hospitals?|clinics?|wards?|branch(?:es)?|warehouses?|depots?|farms?|fields?|county|vehicles?|cars?|fleet|trucks?|machines?|turbines?|agents?|staff|employees|colleagues|company|us|everybody|everyone|traffic|requests|sessions|conversations?|listings?|accounts?|members?|patients?|drivers?|couriers?|sellers?|merchants?|schools?|offices?|devices?|phones?|queues?|languages?|categor(?:y|ies)|segments?|claims?|orders?|group|base|slice|internally|nation\w*|suggestions?|auto-?send|display\w*|ejector|new scores|forecasts?|portugal|spain|germany|france|italy|poland|austria|belgium|uk|us|netherlands|sweden|canada)\b/i;

const WHO = new RegExp(EXPOSED.source.replace('%|\\bper ?cent\\b|', ''), 'i');

/** A schedule of labels, of tests or of a migration, and the order of the steps of one request. */
const OF_OTHER_THINGS = /^[\s*_>-]*degrad|\btraffic (?:conditions?|jams?|lights?|patterns?|flow|speeds?|incidents?)\b|\b(?:weight decay|learning rate|dropout|database|annotat\w*|label(?:s|led|ling|ers)?|tokeni[sz]\w*|epochs?|milestones?|mvp|proof of concept|hiring|\d\s?ms|shadows in|availability (?:of|is|target)|uptime|slas?|random (?:choice|sample|slice)|explor(?:e|es|ation)|unbiased|for (?:the )?(?:training|validation|tuning|test(?:ing)?|calibration))\b/i;

/** What runs beside is the model, its scores or the like. */
const OF_MODEL = /\b(?:models?|scores?|scored|scoring|predict\w*|forecasts?|ranker|ranking|drafts?|repl(?:y|ies)|suggestions?|recommendations?|new|current|old|decisions?|runs?|run|mode|output|results?|traffic|verdicts?|version)\b/i;

/** How the model is taken back: the old one is put in its place, or the new one switched off. */
export function tellsWayBack(evidence: Evidence, statement: Statement): boolean {
  const text = isOfLaunch(evidence, statement) ? evidence.textOf(statement) : '';
  if (text === '' || OF_OTHER_THINGS.test(text) || NO_WAY_BACK.test(text) || evidence.says(statement, 'undoes', 'the-old-one') === undefined) {
    return false;
  }
  if (TAKES_BACK.test(text) || PUTS_OFF.test(text)) {
    return true;
  }
  return isBelowLaunch(evidence, statement) && (WAY_BACK_LABEL.test(text) || KEPT_WARM.test(text) || (evidence.says(statement, 'the-old-one') !== undefined && evidence.says(statement, 'undoes') !== undefined && WHEN.test(text)));
}

const OLD = String.raw`(?:old|older|previous|prior|former|legacy|predecessors?|earlier|last|manual(?:ly)?|humans?|hand|incumbent|before|rules?|keyword|frozen|original|existing|baseline|champion|stable|table|spreadsheet|excel|paper|alias|v\d+|status quo|human|person|people|agents?|n-1|default|today['’]s|normal|git revert)`;

/** "The deployer puts the predecessor back", "switched back to the old engine", "re-promoted". */
const TAKES_BACK = new RegExp(
  withLetters(String.raw`\b(?:back|revert(?:s|ed|ing)?|return(?:s|ed|ing)?|restor(?:e|es|ed|ing)|reinstat\w+|re-?enabl\w+|re-?activat\w+|redeploy\w*|reload\w*|boots?|re-?point\w*|point(?:s|ed|ing)?|switch(?:es|ed|ing)?|swap(?:s|ped|ping)?|flip(?:s|ped|ping)?|serves?|picks?|reading|reads?|loads?|re-?imports?|re-?installs?|shifts?|shifted|get back|downgrad\w+|pin(?:s|ned)?|sets?|reset\w*|resum\w+)\b[^.;|]{0,40}\b${OLD}\b` +
    String.raw`|\b${OLD}\b[^.;|]{0,40}\b(?:back|restored|reinstated|re-?promoted|re-?enabled|redeployed|re-?activated|takes over|resumes?|is served|is loaded|picked|again)\b|\bre-?promot\w+|\bback(?:ed|ing|s)? out\b|\bback to \d`),
  'i',
);

/** "Can have the display turned off by phone call", "flip the flag off". */
const PUTS_OFF =
  /\b(?:(?:turn(?:s|ed|ing)?|switch(?:es|ed|ing)?|flip(?:s|ped|ping)?|shut(?:s|ting)?|set(?:s|ting)?|take(?:s|n)?|pull(?:s|ed)?|put(?:s)?)\s(?:[^\s.;|]+\s){0,4}(?:off|offline|out|to (?:off|false|zero|0|manual))\b|(?:disabl\w+|deactivat\w+|unplug\w*|kill\w*|withdraw\w*|withdrawn|pull\w*)\b[^.;|]{0,40}\b(?:model|feature|flag|version|release|tenant|store|site|country|it|them|by|within|from)\b|(?:off|kill|master|emergency|panic|oops|stop|red)[- ]?(?:switch|button|lever)\b|toggle\b[^.;|]{0,40}\b(?:back|off|per)\b)/i;

const EARLIER = '(?:old|older|previous|prior|former|predecessors?|earlier|last|legacy|incumbent|champion|n-1)';

/** The old one is still there, and can be had. */
const KEPT_WARM = anyCase`\b${EARLIER}\b[^.;|]{0,40}\b(?:stays?|kept|remains?|keeps?|is still|are still|can be|available|at hand|warm|loaded|deployed|answers?)\b|\b(?:keeps?|kept|ask for|asks for|choose|reinstalls?)\b[^.;|]{0,40}\b${EARLIER}\b|\b(?:to|at) (?:zero|0)\b|\b(?:remove|removes|withdraw|withdraws|takes? away)\b|\bcan be (?:set|loaded|chosen|selected|restored|reinstalled) again\b`;

/** Whoever stands in for a moment, and those who are held back from an experiment. */
const NO_WAY_BACK = /\bfall(?:s|ing|en)?[ -]?backs?\b|\bhold[ -]?backs?\b|\btimes? out\b|\bis down\b|\bunavailable\b|\btimeouts?\b/i;

const WAY_BACK_LABEL = /^[\s*_|>-]*(?:back out|backing out|back|undo|downgrade|reverse(?: gear)?|reversal|way back|going back|exit|abort(?: action)?|retreat|off switch|kill switch|plan b|restore|revert(?:ing)?|escape(?: hatch)?|oops(?: button)?|emergency(?: exit)?|stop)\b[^.;|:=]{0,30}[:=]/i;
const WHEN = /\b(?:if|when|whenever|should|in case|on a|on any|once|as soon as)\b|[:=→]/i;

function isOfLaunch(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isPlace = steps.includes('serving') || (steps.length === 0 && isHeaded(evidence, statement, 'launch-head')) || (steps.every(step => step === 'model') && statement.entry !== undefined && RELEASE.test(statement.entry.title));
  return isPlace && !evidence.standsIn(statement, 'serving/fallback') && isClaimOrSeries(evidence, statement);
}

/** "How we release a retrained model" names the model, and is about its launch. */
const RELEASE = /\b(?:releas(?:e|es|ing)|roll(?:ing)?[ -]?out|rollout|deploying|launch(?:es|ing)?|go(?:es|ing)?[ -]live|ship(?:s|ping)?)\b/i;

/** "→ 5 → 100" has no words. */
function isClaimOrSeries(evidence: Evidence, statement: Statement): boolean {
  return isClaim(evidence, statement) || statement.kind === 'row';
}

/** Whether it stands where a launch is told. */
export function isBelowLaunch(evidence: Evidence, statement: Statement): boolean {
  return evidence.standsIn(statement, 'serving/rollout') || isHeaded(evidence, statement, 'launch-head');
}
