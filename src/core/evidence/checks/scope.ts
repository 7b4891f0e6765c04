import type { Section } from '../../document/document-model';
import { anyCase, withLetters } from '../../text/any-case';
import type { Check } from '../check';
import { introductions, isClaim, isClaimIn, isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { headedBy, isOfOtherSection } from '../headed';
import { isPutOff } from '../put-off';
import { isOfAnotherSystem } from '../of-others';
import { joined } from '../statement-places';
import type { Statement } from '../statements';

/** What the design leaves out, or that it covers one thing alone. */
export const scope: Check = {
  id: 'scope',
  section: 'requirements/scope',
  weight: 1,
  rule: 'no-scope-boundary',

  find(evidence) {
    return evidence.find(
      statement => (drawsLine(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'requirements/scope') || evidence.isAbout(statement, 'scope-boundary'),
      joined([evidence.statementsIn('requirements/scope'), evidence.statementsAbout('scope-boundary', 'scope-limit'), evidence.statementsWith('what-not'), [...evidence.once(leftOutBelow)], [...evidence.once(boundedBelow)], introductions(evidence)]),
    );
  },
};

/** In so many words anywhere, below a heading that says so, and among the requirements or before all steps also as "we focus on" or "will not support". */
function drawsLine(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return statement.kind !== 'estimate' && saysBoundary(evidence, statement, text) && isClaim(evidence, statement) && (!isPutOff(text) || (SEVERAL.test(text) && evidence.once(leftOutBelow).has(statement))) && !NAMES_NOTHING.test(text);
}

/** Of a list of what is left out, one may come in a later phase. */
const SEVERAL = /,[^,]{2,80},/;

function saysBoundary(evidence: Evidence, statement: Statement, text: string): boolean {
  if (isGoal(statement) || isAmount(statement)) {
    return false;
  }
  if (isClaimIn(evidence, statement, 'requirements/scope')) {
    return !(isOnlyCovered(evidence, statement) && (statement.kind === 'sentence' || COVERED.test(text)));
  }
  const steps = evidence.stepsOf(statement);
  if (steps.every(step => BOUNDING.has(step)) && isListedAsOut(evidence, statement, text)) {
    return true;
  }
  const isPlace = steps.includes('requirements') || (steps.length === 0 && isIntroduction(evidence, statement));
  const groups = isPlace ? ['scope-boundary', 'scope-limit'] : ['scope-boundary'];
  return (evidence.isAbout(statement, ...groups) || saysWhatItIsNot(evidence, statement) || (isPlace && !isOfOtherSection(statement, 'requirements/scope', 'requirements/business-objective', 'requirements/functional') && (leavesOut(text) || isAllThereIs(text)))) && !isRateLimit(statement, text) && !CONSTRAINT.test(text) && !isOfAnotherSystem(text);
}

/** "| Of these, not in the cache (12 %) | 8.6 M a day |": how much there is of something. */
function isAmount({ kind, quantities }: Statement): boolean {
  return kind === 'row' && quantities.some(({ dimension }) => dimension === 'rate' || dimension === 'count' || dimension === 'size');
}

/** Below "Goals and non-goals", what stands behind "Goals:". */
function isGoal({ entry }: Statement): boolean {
  return entry?.parent !== undefined && GOALS.test(entry.title);
}

const GOALS = anyCase`^\P{L}*(?:(?:the|our|main|product|project)\s)?(?:goals?|objectives?|aims?)\P{L}*$`;

/** In the later steps values are missing, rows excluded and features left out. */
const BOUNDING: ReadonlySet<string> = new Set(['requirements', 'framing']);

/** "Anything not mentioned here" is left out of every document. */
const NAMES_NOTHING = /^[\s*_>|-]*guardrails?\b|^[\s*_>-]*(?:anything|everything|whatever|all|things)(?: that is| else)? (?:not|else|that is not|isn't)\b[^.]{0,60}\.?[\s*_]*$|\bscope creep\b/i;

/** "The project covers ranking of search results", below "Scope" and with no word of what is not: that draws no line. */
function isOnlyCovered(evidence: Evidence, { section, entry }: Statement): boolean {
  return entry !== undefined && BARE_SCOPE.test(entry.title) && !evidence.once(boundedSections).has(section);
}

function boundedSections(evidence: Evidence): ReadonlySet<Section> {
  const told = evidence.statementsIn('requirements/scope').filter(statement => statement.kind !== 'heading' && BOUNDED.test(evidence.textOf(statement)));
  return new Set(told.map(({ section }) => section));
}

const BARE_SCOPE = anyCase`^[^\p{L}]*(?:(?:project|problem)\s)?scop(?:e|ing)(?:\sof\s\p{L}+)?\P{L}*$`;
const COVERED = anyCase`^[\s*_>-]*(?:(?:the|this|our)\s\p{L}+|we|it)\s(?:covers?|includes?|comprises?|is about|spans?|deals? with|addresses|encompasses)\b`;
const BOUNDED = /\b(?:not|only|out|no|never|except|exclu\w+|later|first|initial\w*|limited|restricted|without|beyond|mvp|v1|phase|pilot|focus\w*)\b|n['’]t\b/i;

/** What stands below a heading that says that it is left out, or, where the heading may mean something else, also says so itself. */
function isListedAsOut(evidence: Evidence, statement: Statement, text: string): boolean {
  return evidence.once(leftOutBelow).has(statement) || (evidence.once(boundedBelow).has(statement) && PASSED_ON.test(text));
}

const leftOutBelow = headedBy(
  new RegExp(
    String.raw`^(?!.*\b(?:why|if|when|how|fail\w*|work|works|working|sure|enough)\b)(?:` +
      String.raw`.*\b(?:(?:wo|do|does|is|are)n't|(?:will|do|does|is|are|am)(?: we| i)? not|not (?:doing|included|covered|part|in|ours?|here|now|this|for|going|us|planned|building|addressed|supported|solving|touching|promised|touched|an?)|not (?:objectives?|goals?|aims?)|never)\b` +
      String.raw`|.*\b(?:non|anti)[- ]?(?:goals?|objectives?|aims?|targets?|scope|features?)\b|.*\bno[- ]?(?:gos?|goes|go areas?)\b` +
      String.raw`|.*\b(?:out of (?:scope|bounds)|off[- ]limits|off the (?:table|menu)|exclu(?:ded?|sions?)|omitted|omissions?|(?:deliberately|intentionally|purposely|on purpose) (?:missing|absent|out)|missing on purpose|elsewhere|(?:somebody|someone|anyone|everyone) else(?:'s)?|say no to|(?:dropped|cut|removed|descoped|struck) from|deferred for good|left (?:out|aside|alone|to others|for (?:others|another|later))|leav(?:e|ing) (?:out|aside|alone|(?:\w+ )?(?:to|for) (?:others|another|the|our))|hands off|ruled out|outside (?:our|the|this)|beyond (?:our|the|this|scope)|de-?scoped|what(?:'s| is) out|parked|parking lot|set aside|put aside)\b` +
      String.raw`|out$|what we (?:skip|ignore|leave|drop|cut|omit|exclude)\b.*)`,
    'i',
  ),
);

const boundedBelow = headedBy(/\b(?:boundar(?:y|ies)|fences?|borders?|perimeter|limits of|where (?:we|it|this) (?:stops?|ends?)|how far|the line|edges|reach|extent|(?:other|another) (?:teams?|people|group)|disappoint\w*|not our\b.*|expectations?|remit|turf|cut list|ownership|charter|what(?:'s| is) in\b.*|in and out|in or out|coverage)\b/i);

/** Of what is named it is said that nothing is done with it, that somebody else does it, or that there is only the other. */
const PASSED_ON =
  /\b(?:(?:only|no|none|nothing|nor|neither|never|without|except|out|outside|beyond|elsewhere|separate\w*|exclu\w+|untouched|unchanged|manual(?:ly)?|(?:wo|do|does|is|are)n['’]t|(?:will|do|does|is|are) not|not here|(?:other|another|different) (?:team|project|group|squad|rfc|document|doc|vendor|office)s?)\b|(?:stops?|ends?) (?:at|where|before|with|short)\b|(?:belongs?|falls?|fall|left|goes|up|handed|delegated|assigned) to\b|(?:owned|handled|covered|done|treated|built|maintained|run|taken care of|dealt with) (?:by|in|elsewhere)\b|leave\b)|→|->/i;

/** "We leave the rules engine alone", "no notifications, no web version", "dosage changes remain manual": of a part it is said that it is not this design's. */
function leavesOut(text: string): boolean {
  return LEFT.test(text) || REFUSED.test(text) || (NONE_OF.test(text) && !NO_LIST.test(text)) || (KEPT.test(text) && !CONDITION.test(text)) || OF_OTHERS.test(text);
}

const WE = String.raw`(?:we|i|it|this|they|(?:the|this|our)\s(?!(?:current|existing|present|legacy|old|previous|incumbent|other)\b)(?:[\p{L}-]+\s){0,2}(?:design|document|doc|rfc|proposal|project|system|service|model|release|version|pilot|mvp|feature|tool|team|note|engine|assistant|product|scorer|ranker|classifier|app|bot|api|pipeline|first\s\p{L}+))`;
const AVERSE = String.raw`(?:(?:will|do|does|is|are|can|shall|would|must|should)\s(?:(?:also|explicitly|deliberately|intentionally|therefore|certainly)\s)?not|(?:wo|do|does|is|are|ca|should)n['’]t|cannot|never|nor\s(?:do|does|will|is|are))`;
const TREATED = String.raw`(?:cover|support|handle|address|include|build|touch|replace|attempt|try|aim|deal|treat|solve|tackle|consider|look|optimi[sz]e|automate|explain|serve|extend|ship|deliver|offer|integrate|migrate|rewrite|redesign|alter|going|building|covering|replacing|touching|trying|proposing|shipping|changing|meant|intended|concerned|about|decide|take|set|promise|provide|write|contact|diagnose|generate|judge|do)`;
const REFUSED = anyCase`(?:^|[\s,;(])${WE}\s(?:\p{L}+ly\s)?${AVERSE}\s(?:(?:also|yet|even|itself|currently|in any way)\s)?${TREATED}\b|\bnor\s(?:do|does|will|is|are)\s${WE}\s`;
const LEFT = new RegExp(
  withLetters(String.raw`\b(?:(?:we|i)(?:['’](?:ll|re|ve)|\s(?:will|are|have|shall))?\s(?:(?:also|deliberately|intentionally|explicitly|consciously|purposely|simply|just|therefore|happily)\s){0,2}(?:leave|leaving|left|skip|skipping|skipped|ignore|ignoring|ignored|omit|omitting|omitted|park|parked|parking|exclude|excluding|drop|dropping|dropped(?! (?:it|them)\b)|set aside|setting aside|put aside|stay(?:ing)? (?:away|out|clear)|steer(?:ing)? clear|keep(?:ing)? (?:away|out)|descope\w*|rule out|ruled out)\b` +
    String.raw`|(?:deliberately|intentionally|explicitly|consciously|purposely) (?:left out|omitted|excluded|ignored|skipped|not|out)\b|(?:ignored|omitted|skipped|left out|excluded|untouched) (?:on purpose|by design|for simplicity|deliberately|intentionally)\b` +
    String.raw`|(?:nothing|not a word) (?:in|here|in here|about|on)\b[^.]{0,40}\b(?:on|about)\b|you (?:will not|won['’]t) find\b|stops? (?:at|short of) the\b|ends? (?:at|where|with) the\b|goes no further than\b|(?:is|are|was|were) (?:taboo|off[- ]limits|off the table|excluded|left (?:out|aside|alone|untouched)|out of bounds|not (?:touched|affected|our|ours|considered|included|part|planned|covered|addressed|a goal|an objective|in here|meant|intended|the (?:aim|goal|purpose|point)))\b|(?:not (?:our|my)|(?:is|are|['’]s) not the) (?:job|task|business|problem|concern|aim|intention|purpose|remit)\b|hands off\b` +
    String.raw`)`),
  'i',
);
/** "If the test shows less, we stay with the old script". */
const CONDITION = /\b(?:if|unless|otherwise)\b/i;
const NONE_OF = anyCase`(?:^|[\s:(])no\s[^,.;:]{2,48}(?:,|;|\sand|\sor|\snor)\s(?:and\s|or\s)?no\s\p{L}`;
/** What is lacking today, or must not be missed. */
const NO_LIST = /\b(?:below|above|under|over|more|less|fewer|worse|than|today|currently|so far|yet|there (?:is|are|was|were)|has|have|had|because)\b|[<>≤≥%]/i;
const KEPT = /\b(?:remains?|stays?|keeps?|kept|continues?)\b[^.;]{0,40}\b(?:manual(?:ly)?|as (?:it|they|is|today|now)|unchanged|untouched|with the|by hand|alone|human|the (?:old|present|current|existing)|out|elsewhere|in the hands|sort)\b/i;
const OF_OTHERS =
  anyCase`\b(?:leave|left|handled|covered|treated|addressed|dealt with|falls?|belongs?|tackled|owned|solved|done|built|goes|is|are|being|reserved|matter|subject|topic|task|job)\b[^.;]{0,50}\b(?:(?:an?\s)?(?:separate|another|other|different|later|follow-?up|its own|their own)\s(?:[\p{L}-]+\s)?(?:project|teams?|story|matter|rfc|document|doc|design|proposal|effort|initiative|squad|workstream|system|group|departments?|service|release|piece of work)|elsewhere|someone else|somebody else)\b`;

/** "Access is restricted to staff", "only signed requests are accepted", "we focus on recall": what the system has to keep to, and not where the design ends. */
const CONSTRAINT =
  anyCase`\b(?:access|permissions?|writes?|reads?|logins?|visibility)\b[^.;|]{0,30}\b(?:restricted|limited) to\b|\b(?:budgets?|prices?|costs?|fees?|totals?)\b[^.;|]{0,20}\bexclud\w+|\bapis?\b[^.;|]{0,20}\b(?:does not|doesn['’]t) support\b|\bfocus(?:es)? on (?:recall|precision|latency|quality|accuracy|speed|costs?)\b|\bonly\s[\p{L}-]+\s(?:requests?|calls?|tokens?|fields|rows|messages)\s(?:is|are)\s(?:accepted|allowed|permitted|processed|valid|served)\b`;

/** "Requests are limited to 100 per second" bounds no design. */
function isRateLimit(statement: Statement, text: string): boolean {
  return RATE_LIMIT.test(text) && statement.quantities.length > 0;
}

const RATE_LIMIT = /\b(?:limited|restricted|capped) to\s(?:at most\s|max\.?\s|about\s)?[\d~<]/i;

/** "Flights only." "Onshore turbines only": whatever else there is stays out. */
function isAllThereIs(text: string): boolean {
  return ALONE.test(text) && !AS_IS.test(text);
}

const AS_IS = /\b(?:existing|current|currently|today|present|legacy|old)\b/i;
const ALONE = anyCase`\b(?:the (?:other|remaining|rest)\b(?! [\d~])[^.;]{0,40}\b(?:go(?:es)? to|stays?|keeps?|remains?|(?:is|are) (?:not|left|handled|done))\b|(?:we|it|this)\s(?:only|exclusively|solely)\s(?:deals?|covers?|handles?|supports?|looks?|treats?|considers?|serves?|concerns?|addresse?s?|targets?|works?|just)\b|just\s(?:the|for)\s[\p{L}-]+(?:\s[\p{L}-]+)?[.;]?$)|(?:\b(?:now|first|initially|version|release|pilot|phase|start)\b,?\s(?:we\s\p{L}+\s)?|^[\s*_>-]*)only\s[\p{L}-]+(?:\s[\p{L}-]+){0,3}\s(?:is|are|get|gets)\s|(?<!\b(?:read|append|write|if|not|can|the|one))\sonly(?=[.;,)*_]*\s*$|[.;)])|^[\s*_>-]*(?:only|just|solely|exclusively)\s(?!if|when|then|after|one|automated|a\b|the\s\w+\s(?:model|metric))[\p{L}-]+`;

/** "This is a tool for drafts, not a lawyer": what the whole is not. */
function saysWhatItIsNot(evidence: Evidence, statement: Statement): boolean {
  return WHAT_IT_IS_NOT.test(evidence.textOf(statement));
}

const WHOLE = '(?:tool|system|assistant|product|service|aid|prototype|demo|project|app|application|copilot|helper|pilot)';
const WHAT_IT_IS_NOT = new RegExp(
  String.raw`^[\s*_>]*(?:this|it|the ${WHOLE}|this ${WHOLE})\sis\s(?:an?\s(?:[\w-]+\s){0,4}(?:[\w-]+-)?${WHOLE}(?:\s[^.;,]{0,40})?,?\s(?:and\s|but\s)?not\s\w+` +
    String.raw`|not\s(?:an?\s(?:[\w-]+\s){0,3}(?:${WHOLE}|replacement|substitute)|(?:meant|intended|designed)\s(?:to|for|as)\s))`,
  'i',
);

/** What of the boundary is told where it is not drawn: what comes later, or what is known not to work. */
export function findOpenEnds(evidence: Evidence): 'later' | 'limits' | undefined {
  return evidence.once(readOpenEnds);
}

function readOpenEnds(evidence: Evidence): 'later' | 'limits' | undefined {
  if (isSaidUnder(evidence, LATER) || evidence.statementsWith('put-off').some(statement => evidence.says(statement, 'put-off') !== undefined && isClaim(evidence, statement))) {
    return 'later';
  }
  return isSaidUnder(evidence, LIMITS) ? 'limits' : undefined;
}

/** "Continuous improvement" and "enhancement of the photos" are something else. */
const LATER = /\b(?:future|roadmap|next steps?|later|planned|upgrades?)\b|^[\W\d]*(?:(?:possible|potential|further|proposed|suggested|recommended)\s(?:\w+\s)?)?(?:extensions?|enhancements?|improvements)\W*$/i;
const LIMITS = /\b(?:limitations?|limits|caveats|known issues)\b/i;

function isSaidUnder(evidence: Evidence, title: RegExp): boolean {
  return evidence.outline.entries.some(entry => title.test(entry.title) && evidence.statements.some(statement => statement.span.start > entry.titleSpan.start && statement.span.end <= entry.span.end && isClaim(evidence, statement)));
}
