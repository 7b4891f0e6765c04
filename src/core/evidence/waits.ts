import { anyCase, withLetters } from '../text/any-case';
import type { Span } from '../text/span';
import { introductions, isIntroduction } from './claims';
import type { Evidence } from './evidence';
import { headedBy } from './headed';
import { isPutOff } from './put-off';
import { isOfAnotherSystem } from './of-others';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** The statements that may say how long somebody waits in other words than those for a latency: where the problem is introduced, and below what is headed so. */
export function waits(evidence: Evidence): readonly Statement[] {
  return joined([introductions(evidence), [...evidence.once(waitBelow)]]);
}

/**
 * Where the statement says how long somebody may wait for an answer, or by when it has to be there: "tomorrow's quantities must be
 * in there by half past five", "held up by no longer than a second and a half", "a suggestion in 50 milliseconds".
 */
export function findWait(evidence: Evidence, statement: Statement): Span | undefined {
  const isHeaded = evidence.once(waitBelow).has(statement);
  if (statement.kind === 'estimate' || (!isHeaded && !isIntroduction(evidence, statement))) {
    return undefined;
  }
  const text = evidence.textOf(statement);
  const from = timeIn(statement, text);
  const isWait = from && (saysBy(text, isHeaded) || saysWithin(text, isHeaded)) && !OF_SOMETHING_ELSE.test(text) && !isPutOff(text) && !isOfAnotherSystem(text);
  return isWait ? statement.span : undefined;
}

function timeIn({ quantities }: Statement, text: string): boolean {
  return quantities.some(({ dimension, value }) => (dimension === 'time' && value <= LONGEST) || dimension === 'clock') || WORDED.test(text) || HOUR.test(text) || KEYED.test(text);
}

/** Seconds: whoever waits longer has a deadline. */
const LONGEST = 24 * 3600;

const WORDS = String.raw`(?:an?|half an?|one|two|three|four|five|six|ten|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|(?:a )?few|(?:a )?couple of|several)`;
const STRETCH = String.raw`(?:${WORDS}[\s-](?:and a half\s)?(?:(?:milli)?seconds?|minutes?|hours?)|\d[\d.,]*\s?(?:(?:milli)?seconds?|ms|msec|secs?|s|minutes?|mins?|hours?))(?![\p{L}])`;
/** "A second and a half", "a couple of seconds". */
const WORDED = anyCase`\b${STRETCH}`;
/** "Half past five", "before noon", "by 5", "7 a.m." */
const CLOCK = String.raw`(?:\d{1,2}[:.h]\d\d|\d{1,2}\s?(?:[ap]\.?m\b|o['’]clock|h\b|hrs?\b|uhr\b)|half past \p{L}+|quarter (?:past|to) \p{L}+|(?:six|seven|eight|nine|ten|eleven|twelve|one|two|three|four|five)(?:\so['’]clock)?(?=\s(?:in the|on|at|every|each|sharp|a\.?m|p\.?m)|[.,;)]|\s*$)|noon|midday|midnight|dawn|sunrise|breakfast|lunch(?:time)?|(?:start|end|close|beginning) of (?:the )?(?:business|day|shift|trading)|(?:the\s)?(?:shops?|stores?|markets?|office)\s(?:opens?|opening)|\d{1,2}(?=\s(?:in the morning|in the evening|on \p{Lu}|sharp)|\s?[.,;)]?\s*$))`;
const HOUR = anyCase`(?<![\p{L}\d])${CLOCK}`;
/** "response_time_p99_ms: 180" */
const KEYED = /(?:latency|response|deadline|timeout|p\d\d)\w{0,24}(?:ms|sec|s)\b["'`]?\s?[:=]\s?\d/i;

const BY = anyCase`\b(?:by|before|until|till|at|not later than|no later than|latest by|past|after)\s(?:about\s|around\s|latest\s|(?:every|each)\s\p{L}+\s(?:at\s)?)?(?:the\slatest\s)?${CLOCK}|${CLOCK}[^.;]{0,24}\b(?:at the )?latest\b|,\s${CLOCK}`;
const BY_DAY = /\b(?:(?:no|not) later than the (?:next|same|following|day)\b|(?:by|before) (?:the )?(?:next|following|same) (?:morning|day|working day|business day|shift)\b|(?:over ?night|within the hour|same[- ]day)\b)/i;

/** What has to be there, and that it has to. */
const DUE =
  /\b(?:must|ha(?:s|ve) to|needs? to|ought to|should|shall|will|expect\w*|want\w*|due|useless|too late|late|latest|in time|deadline|cut-?off|promis\w+|gone)\b|\b(?:is|are|be|lands?|arrives?|reach\w*|delivered|ready|available|visible|finished|complete[ds]?|through|done|printed|refreshed|published|updated|there|out|in the (?:crm|table|app|system|database|warehouse|dashboard|inbox))\b/i;

function saysBy(text: string, isHeaded: boolean): boolean {
  return (BY.test(text) && (isHeaded || DUE.test(text))) || (BY_DAY.test(text) && DUE.test(text) && isResult(text));
}

function isResult(text: string): boolean {
  return RESULT.test(text);
}

/** What somebody waits for, and how it is said that it comes. */
const RESULT =
  /\b(?:answer\w*|repl(?:y|ies|ied)|respon[ds]\w*|react\w*|return\w*|shown?|shows|render\w*|appears?|suggest\w*|quot(?:e[sd]?|ing)|deci(?:de[sd]?|sions?)|match\w*|known|result\w*|pages?|requests?|available|visible|deliver\w*|computed|scor(?:e[sd]?|ing)|predict\w*|forecasts?|reports?|lists?|alarms?|alerts?|sounds?|recommend\w*|translat\w+|transcri\w+|tagged|classif\w+|ranked|ranking|detect\w*|block\w*|held up|hold up|waits?|waiting|delay\w*|adds?|findings?|sees?|served|opens?|shut|keystroke|spinner|verdict|price[ds]?|estimate[ds]?|routes?|schedule[ds]?|search\w*|inference)\b/i;

const WITHIN = new RegExp(
  // The bound stands before the time, or behind it.
  withLetters(String.raw`(?:[<≤]=?|\b(?:in|within|under|below|at most|less than|no (?:more|longer) than|not (?:more|longer) than|longer than|more than|up to|max(?:imum|\.)?(?: of)?|inside|have|has|afford|leaves?(?: us)?|give[ns]?(?: us)?|get|gets|allow(?:s|ed)?|takes?|assume|budget(?: of| is)?|target(?: of| is)?|limit(?: of| is)?|ceiling(?: of)?|latest)(?:\s(?:about|around|roughly|some|just|only|us|a))?)\s?[*_\x60]{0,2}(?:the\s)?${STRETCH}` +
    String.raw`|(?:\bin (?:less than|under|at most)\s[\d.,]+\b)` +
    String.raw`|${STRETCH}[^.;|]{0,24}\b(?:at most|tops|max(?:imum)?|or less|or faster|or better|or sooner|at the latest|latest|is (?:fine|enough|ok|plenty|acceptable)|is the (?:limit|maximum|target)|per (?:keystroke|frame|request|call|query|page|image|item))\b` +
    String.raw`|\d\s?(?:ms|(?:milli)?seconds?|s)\safter\b` +
    String.raw`|${STRETCH}[^.;|]{0,40}\b(?:plenty|enough|suffic\w+|acceptable|tolerable)\b`),
  'i',
);

/** Hardly anything else is counted in them. */
const MILLISECONDS = /\d\s?(?:ms|msec|milliseconds)\b/i;

function saysWithin(text: string, isHeaded: boolean): boolean {
  if (KEYED.test(text)) {
    return true;
  }
  return isHeaded ? WORDED.test(text) : WITHIN.test(text) && (MILLISECONDS.test(text) || RESULT.test(text));
}

/** What else takes time, or took it: how long people work, what was measured, and after how long something is given up. */
const OF_SOMETHING_ELSE =
  anyCase`\b(?:predict\w*\s(?:the\s)?(?:length|duration|delays?|lateness|arrival|travel)|(?:flight|train|delivery|arrival|departure|payment)\s(?:delays?|duration)|annotat\w+|label(?:l?er|l?ing)s?|labels?|train\w*|retrain\w*|epochs?|fine-?tun\w*|sensors?\sreports?|time-?outs?|ttl|retention|sessions?\s(?:end|last|are)|lookback|horizon|history|window\sof|windows?\sare|sprint|milestone|project|meeting|office|open\sfrom|opening\shours|used\sto|needed|took|was\smeasured|currently\stakes|takes\s(?:\p{L}+\s)?today|legacy|(?:mean|median|average|absolute|typical)\s(?:range|error|deviation|interval|width|lateness)|mae|rmse|rounded to|(?:staff|agents|people|reviewers|analysts|humans|operators)\s(?:answer|decide|take|need|respond)[^.;|]{0,30}\btoday|per\sepoch|logs?|ingest\w*|snapshots?|reviewed|attention|whether|probability|likel\w+|will\s(?:happen|occur|fail|churn|buy|click|return|convert|cancel|leave)|older|old|stale|fresh\w*|behind|video\slength|long\sclips?|loaded)\b`;

const waitBelow = headedBy(/\b(?:fast|faster|speed|quick\w*|snapp\w*|latenc\w*|respons\w*|deadlines?|when (?:does|do|must|is|are|will|should)\b.*|by when|how soon|how long|waits?|waiting|patien\w*|time budget|real[- ]?time|sl[oa]s?|service levels?|sheet|clock|on time|timing|timeliness|turnaround|delays?|hurry|milliseconds|seconds|cut-?off|in time|too late|due|time to \w+|hard limits|interact\w+|answer|nightly run|batch window|wall clock|tempo|pace|instant\w*)\b/i);
