import { anyCase, withLetters } from '../text/any-case';
import { inSectionAround } from './beside';
import type { Evidence } from './evidence';
import { mermaidFences, readMermaidGraph } from './mermaid-graph';
import { findQuantities } from './quantities';
import type { Statement } from './statements';
import type { Span } from '../text/span';

/** A stretch of time, and where it is told. */
export interface Interval {
  readonly seconds: number;
  readonly span: Span;
}

/** How often a model is trained again, and where. */
export interface Cadence extends Interval {
  readonly statement: Statement | undefined;
  /** It reads the newest rows, and says so. */
  readonly readsNewest: boolean;
  /** It reads what has its label, or makes up for what has none. */
  readonly isBridged: boolean;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** How long it takes until a label is known, in an author's own words: "we know it when 60 days have passed", "the trace, which takes 28 days". */
export function findLabelWaits(evidence: Evidence): readonly Interval[] {
  return evidence.once(readWaits);
}

/** What only bounds the event itself, below a heading of the outcome: "relapse within 6 months" may be known before. */
export function findEventWindows(evidence: Evidence): readonly Interval[] {
  return evidence.once(readWindows);
}

function readWaits(evidence: Evidence): Interval[] {
  const told = evidence.statements.flatMap(statement => {
    const text = isOfLabels(evidence, statement) ? evidence.document.prose.slice(statement.span.start, statement.span.end) : '';
    const dated = text === '' ? null : DATED.exec(text);
    if (dated) {
      const start = statement.span.start + dated.index;
      return [{ seconds: Number(dated[1] ?? dated[2]) * DAY, span: { start, end: start + dated[0].length } }];
    }
    const known = text === '' ? null : (KNOWN.exec(text) ?? (OUTCOME_TITLE.test(statement.entry?.title ?? '') && !hasShare(statement) ? AFTER.exec(text) : null));
    const from = statement.span.start + (known?.index ?? 0);
    return known ? timesIn(evidence, statement).filter(({ span }) => span.start < from + known[0].length + NEAR && span.end > from - NEAR) : [];
  });
  return [...told, ...drawnWaits(evidence)];
}

/** "Settled on day 44", "final at day 90", "before day 14 an unanswered invite is unknown". */
const DATED = /\b(?:settled|final|known|closed?|complete|mature[ds]?|frozen)\b[\s*_]{0,4}(?:only )?(?:on|at|by|from|after) day (\d{1,3})\b|\bbefore day (\d{1,3})\b[^.;]{0,60}\b(?:unknown|open|undecided)\b/i;
/** Characters between a time and the words that it belongs to. */
const NEAR = 40;
/** "Weighed 120 days after the forecast". */
const AFTER = /\b(?:hours?|days?|weeks?|months?|quarters?|years?) (?:after|later)\b/i;

/** What is to be reached, and not what is learnt. */
function hasShare({ quantities }: Statement): boolean {
  return quantities.some(({ dimension }) => dimension === 'share');
}

function readWindows(evidence: Evidence): Interval[] {
  return evidence.statements.flatMap(statement => (isOfLabels(evidence, statement) && OUTCOME_TITLE.test(statement.entry?.title ?? '') && !hasShare(statement) && WITHIN.test(evidence.textOf(statement)) ? timesIn(evidence, statement) : []));
}

const OUTCOME_TITLE = /\b(?:labels?|outcomes?|targets?|ground truth|signal|definition|label window|feedback|what we predict|verdicts?)\b/i;
const WITHIN = /\b(?:within|in the (?:first|next|following)|over the next)\b/i;

/** Where it is told what is learnt: not where the model is trained, judged, served or watched. */
function isOfLabels(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isOther = steps.some(step => step === 'evaluation' || step === 'serving' || step === 'monitoring' || step === 'model') && !OUTCOME_TITLE.test(statement.entry?.title ?? '');
  return statement.kind !== 'heading' && statement.kind !== 'estimate' && !statement.isPending && !isOther && !TRAINS.test(statement.entry?.title ?? '') && !OTHER_WAIT.test(evidence.textOf(statement));
}

/** When the truth about a row is there. */
const KNOWN = new RegExp(
  withLetters([
    String.raw`\b(?:outcomes?|labels?|targets?|truth|verdicts?|results?|it|this|one|repayment|status|whether [^.;]{2,60})\b[^.;]{0,40}\b(?:is|are|becomes?|turns?|gets?|only|first)\s(?:\w+\s){0,2}(?:known|complete|ready|final|available|clear|settled|certain|out|closed|frozen|fixed|in)\b`,
    String.raw`\b(?:get|gets|be|are) there\s(?:within|after|in)\b`,
    String.raw`\b(?:takes?|needs?|lasts?|requires?)\s(?:\p{L}+\s){0,3}(?:\d|an?\b|half|two|three|four|five|six|nine|twelve|eighteen)[^.;]{0,50}\b(?:until|before|to (?:reach|arrive|come|know|close|settle|decide|conclude))\b`,
    String.raw`\b(?:we|one|you|they|nobody|the (?:team|bank|shop|clinic|business))\s(?:\p{L}+\s){0,3}(?:know|knows|learns?|see|sees|find out|hear|wait|waits)\b`,
    String.raw`\b(?:turns? out|comes? (?:in|to light|back)|arrives?|is reported|are reported|becomes? visible|show(?:s)? up|is confirmed|are confirmed|filed|decided)\b[^.;]{0,40}\b(?:after|later|within|which takes|up to|about)\b`,
    String.raw`\b(?:known|complete|ready|final|available|clear|settled|mature[ds]?|closed|confirmed|arrives?|delivered)\s(?:\p{L}+\s){0,2}(?:after|until|within|in|up to)\b`,
    String.raw`\b(?:typically|usually|on average|up to|about)\s(?:\p{L}+\s){0,2}(?:days?|weeks?|months?|years?) (?:after|later)\b`,
    String.raw`\b(?:waiting time|label delay|delay|lag)\b`,
    String.raw`\battribut\w+\b[^.;]{0,40}\bup to\b`,
    String.raw`\bcommittee\b[^.;]{0,40}\bneeds\b`,
    String.raw`\b(?:confirms?|tells?|decides?|settles?)\b[^.;]{0,30}\bafter\b`,
  ].join('|')),
  'i',
);
/** What else takes time: the drawing of features, an agreement, how long data is kept. */
const OTHER_WAIT = /\b(?:features?|lags|rolling|kept for|retention|deleted|contract|latency|p9\d|timeout|horizon of the features|look-?back|history of|window of (?:clicks|features)|project|launch|go live|pilot|retrain\w*|refit\w*)\b/i;

function timesIn(evidence: Evidence, statement: Statement): Interval[] {
  const { prose } = evidence.document;
  const times = statement.quantities.filter(({ dimension, value }) => dimension === 'time' && value >= HOUR).map(({ value, high, span }) => ({ seconds: high ?? value, span }));
  const worded = times.length === 0 ? WORDED.exec(prose.slice(statement.span.start, statement.span.end)) : null;
  const start = worded ? statement.span.start + worded.index : 0;
  return worded ? [{ seconds: LENGTHS.get(worded[1]?.toLowerCase() ?? '') ?? 0, span: { start, end: start + worded[0].length } }] : times;
}

const WORDED = /\b(?:an?|one|the following|the next) (day|week|fortnight|month|quarter|semester|season|year)\b/i;
const LENGTHS: ReadonlyMap<string, number> = new Map([['day', DAY], ['week', 7 * DAY], ['fortnight', 14 * DAY], ['month', 30 * DAY], ['quarter', 91 * DAY], ['semester', 180 * DAY], ['season', 91 * DAY], ['year', 365 * DAY]]);

/** How often the model is trained again, below whatever heading, or in a drawing. */
export function findCadences(evidence: Evidence): readonly Cadence[] {
  return evidence.once(readCadences);
}

function readCadences(evidence: Evidence): Cadence[] {
  const told = evidence.statements.flatMap((statement): Cadence[] => {
    const cadence = isOfTraining(evidence, statement) ? cadenceIn(evidence, statement) : undefined;
    const near = cadence ? trainingAround(evidence, statement) : '';
    return cadence ? [{ ...cadence, statement, readsNewest: NEWEST.test(near), isBridged: BRIDGED.test(near) }] : [];
  });
  return [...told, ...drawnCadences(evidence)];
}

/** Below a heading of upkeep, or with a word for training again. */
const TRAINS = /\b(?:re-?train\w*|renew\w*|refresh\w*|re-?fit\w*|updat\w*|upkeep|maintenance|lifecycle|life cycle|training (?:loop|frequency|interval|schedule|cadence|rhythm|plan|cycle)|keeping|stay\w* (?:current|fresh)|cadence|learning loop|continual|production)\b/i;
const TRAINED = anyCase`\b(?:re-?train(?:s|ed|ing)?|re-?fit(?:s|ted|ting)?|train(?:s|ed)? (?:again|anew)|(?:is|are) trained|incremental(?:ly)? train\w*|training run|(?:the )?(?:models?|weights|coefficients|rankers?|scorers?|trees?|networks?|towers?|classifiers?)\s(?:is|are|gets?)\s(?:\p{L}+\s)?(?:updated|refreshed|renewed|rebuilt|learnt|trained|fitted)|warm[- ]start\w*|fine-?tun\w*|we train|learns? (?:anew|again)|new (?:model|version) (?:is|every|each))\b`;
const OTHER_RHYTHM = /\b(?:drift|reports?|checks?|reviews?|calibration|plotted|scored|scores|monitor\w*|psi|champion|fairness|documentation|approval|alerts?|labels? (?:are|is)|dashboards?|audit\w*|metrics?|features? (?:are|is))\b/i;

function isOfTraining(evidence: Evidence, statement: Statement): boolean {
  const text = statement.kind === 'heading' || statement.kind === 'estimate' || statement.isPending ? '' : evidence.textOf(statement);
  if (text === '' || evidence.stepsOf(statement).includes('evaluation')) {
    return false;
  }
  return TRAINED.test(text) || (TRAINS.test(statement.entry?.title ?? '') && statement.kind !== 'row' && !OTHER_RHYTHM.test(text) && (BEGINS.test(text) || /\btrain\w*\b/i.test(text)));
}

const BEGINS = /^[\s*_-]*(?:\d+(?:\.\d+)*\.?\s)?(?:once (?:a|per|every|each)|daily|nightly|weekly|monthly|hourly|quarterly|every|each|fortnightly)\b/i;

const RHYTHMS: readonly (readonly [words: RegExp, seconds: number])[] = [
  [/\bhourly\b|\b(?:every|each) hour\b|\bonce (?:an|per) hour\b/i, HOUR],
  [/\b(?:daily|nightly)\b|\b(?:every|each|once a|once per|per) (?:day|night|morning|evening)\b|\bat night\b/i, DAY],
  [/\bweekly\b|\b(?:every|each|once a|once per|per) week(?:end)?\b|\b(?:every|each|on) (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i, 7 * DAY],
  [/\b(?:fortnightly|biweekly)\b|\b(?:every|each) (?:other|second) week\b|\bevery fortnight\b/i, 14 * DAY],
  [/\bmonthly\b|\b(?:every|each|once a|once per|per) month\b|\bof (?:each|every) month\b/i, 30 * DAY],
  [/\bquarterly\b|\b(?:every|each|once a|once per) quarter\b/i, 91 * DAY],
];

function cadenceIn(evidence: Evidence, statement: Statement): Interval | undefined {
  const text = evidence.textOf(statement);
  const { start } = statement.span;
  const before = evidence.statements[statement.index - 1];
  // "Scored on the 1st of each month. Retrained at the same time."
  if (SAME_TIME.test(text) && before?.section === statement.section) {
    const rhythm = rhythmIn(evidence.textOf(before));
    return rhythm && { seconds: rhythm.seconds, span: { start: before.span.start + rhythm.from, end: before.span.start + rhythm.to } };
  }
  const every = statement.quantities.find(({ dimension, span }) => dimension === 'time' && /\b(?:every|each)\s(?:the\s)?$/i.test(text.slice(0, span.start - start)));
  if (every) {
    return { seconds: every.value, span: every.span };
  }
  const rhythm = rhythmIn(text);
  return rhythm && { seconds: rhythm.seconds, span: { start: start + rhythm.from, end: start + rhythm.to } };
}

const SAME_TIME = /\bat the same time\b/i;

function rhythmIn(text: string): { seconds: number; from: number; to: number } | undefined {
  for (const [words, seconds] of RHYTHMS) {
    const match = words.exec(text);
    if (match) {
      return { seconds, from: match.index, to: match.index + match[0].length };
    }
  }
  return undefined;
}

/** What the section says of training: the statement, those around it, and whatever else there speaks of rows that are read. */
function trainingAround(evidence: Evidence, statement: Statement): string {
  return inSectionAround(evidence, statement, 2, 3)
    .filter(({ kind }) => kind !== 'heading')
    .map(each => evidence.textOf(each))
    .join(' ; ');
}

/** The newest rows are read, with or without a label. */
const NEWEST =
  anyCase`\b(?:newest|latest|most recent|so far|to date|until then|till then|up to (?:the day|now|today|yesterday|and including|that day)|including (?:last|the (?:last|past)|yesterday|those|the \p{L}+ filed)|includes? (?:each|every|all|last)|yesterday['’]?s?|of the (?:last|past) (?:hour|day|night|week|month)|since launch|present|current (?:list|base|customers|members)|last (?:month|week|night|day)['’]?s?|as negatives?|(?:is|are|count(?:s|ed)? as) (?:an? )?(?:negatives?|honest|genuine|healthy|good|kept))\b`;

/** What has its label is read alone, or what has none is made up for. */
const BRIDGED =
  anyCase`\b(?:known (?:outcomes?|labels?|targets?|results?)|(?:outcomes?|labels?|targets?|traces?|verdicts?|results?)\s(?:\p{L}+\s){0,2}(?:is|are|has|have) (?:\p{L}+ )?(?:known|closed|final|complete|in|there|become|arrived|matured)|whose (?:\p{L}+ ){1,4}(?:is|are|has|have)\b|completed? (?:follow-?up|cases|windows?|cohorts?)|reached (?:day|month|week|their|its)|mature[ds]?|settled|finali[sz]ed|delayed[- ]feedback|importance[- ]weight\w*|surviv\w+|censor\w*|prox(?:y|ies)|surrogates?|early (?:labels?|signals?|outcomes?)|restricted to|excluded|left out|only (?:those|rows|cases|cohorts?|loans|examples|with|on)|at least (?:\p{L}+|\d+) (?:\p{L}+ )?(?:old|ago)|(?:\p{L}+|\d+) (?:days|weeks|months|years?) (?:old|ago|back|earlier|before)|older than|(?:years?|months?|weeks?|days?) old|not younger|nothing younger|verdicts reached|cut-?off|weighted by|probability that|interim labels?|provisional|analysts?|(?:agents|reviewers|experts)['’] labels)\b`;

function drawnWaits(evidence: Evidence): Interval[] {
  return labelsDrawn(evidence).flatMap(({ label, span }) => {
    const [time] = /\b(?:outcomes?|labels?|chargebacks?|ground truth|verdicts?|targets?)\b/i.test(label) && /\b(?:after|delay|later|within|lag|take)/i.test(label) ? findQuantities(label).filter(({ dimension, value }) => dimension === 'time' && value >= HOUR) : [];
    return time ? [{ seconds: time.high ?? time.value, span }] : [];
  });
}

function drawnCadences(evidence: Evidence): Cadence[] {
  return labelsDrawn(evidence).flatMap(({ label, span }) => {
    const rhythm = /\b(?:re-?)?train(?:ing|s|ed)?\b|\brefit/i.test(label) ? rhythmIn(label) : undefined;
    return rhythm ? [{ seconds: rhythm.seconds, span, statement: undefined, readsNewest: NEWEST.test(label), isBridged: BRIDGED.test(label) }] : [];
  });
}

function labelsDrawn({ document }: Evidence): readonly { readonly label: string; readonly span: Span }[] {
  return mermaidFences(document).flatMap(fence => [...(readMermaidGraph(document.visible, fence)?.nodes.values() ?? [])]);
}
