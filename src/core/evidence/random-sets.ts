import { anyCase } from '../text/any-case';
import { inSectionAround } from './beside';
import type { Evidence } from './evidence';
import { mermaidFences, readMermaidGraph } from './mermaid-graph';
import { isOfOthers } from './of-others';
import { isPlannedLater, isRuledOut } from './planned';
import type { Statement } from './statements';
import type { Span } from '../text/span';

/** What trains and what tests, drawn at random from rows that come in time. */
export interface RandomSets {
  /** What says so: a word, a call or a box. */
  readonly span: Span;
  readonly statement: Statement | undefined;
  /** What tells that the rows come in time. */
  readonly cue: Span;
}

/**
 * Sets that are drawn at random in an author's own words: "a random quarter of the rows is used for the test", a call that
 * shuffles, boxes behind "Random split". Nothing where a set is told in order of time, where groups are kept together, or where
 * the rows are pictures and the like.
 */
export function findRandomSets(evidence: Evidence): RandomSets | undefined {
  return evidence.once(readRandomSets);
}

function readRandomSets(evidence: Evidence): RandomSets | undefined {
  const drawn = toldSets(evidence) ?? drawnSets(evidence);
  if (!drawn || isOfPictures(evidence) || evidence.statements.some(statement => isInOrder(evidence, statement))) {
    return undefined;
  }
  const cue = findEventCue(evidence);
  return cue && { ...drawn, cue };
}

/** What is learnt from are pictures, texts or substances, as more than one sentence says: they lie still. */
function isOfPictures(evidence: Evidence): boolean {
  return evidence.statements.filter(statement => !evidence.stepsOf(statement).includes('serving') && LIES_STILL.test(evidence.textOf(statement))).length >= 2;
}

const LIES_STILL = /\b(?:images?|photos?|pictures?|x-?rays?|utterances?|sentences?|molecules?|compounds?|proteins?|slides|specimens?)\b/i;

interface Drawn {
  readonly span: Span;
  readonly statement: Statement | undefined;
}

function toldSets(evidence: Evidence): Drawn | undefined {
  if (!DRAWING.test(evidence.document.visible)) {
    return codeThatShuffles(evidence);
  }
  for (const statement of evidence.statements) {
    // Code counts: what is called there is what happens.
    const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
    const random = RANDOM.exec(text) ?? CALL.exec(text);
    if (random && isOfSets(evidence, statement, text)) {
      const start = statement.span.start + random.index;
      return { span: { start, end: start + random[0].length }, statement };
    }
  }
  return codeThatShuffles(evidence);
}

/** What neither of the two below does without. */
const DRAWING = /random|shuffl|uniform|by lot|coin toss|_split\(/i;
/** At random, as far as it may be of rows. */
const RANDOM =
  /\b(?:at random|randomly|random(?!\s(?:forests?|search|walks?|seeds?|crops?|guess\w*|baseline|rank\w*|init\w*|negatives?|effects?|traffic|user|assign\w*|explor\w*|projection|order|noise|variable|state|erasing))|uniform(?:ly)?(?= sampl| at random)|(?<=sampled |drawn )uniformly|shuffl(?:e[sd]?|ing)|by lot|coin toss)\b/i;
const CALL = /\btrain_test_split\((?![^)\n]{0,200}shuffle\s?=\s?False)|\bshuffle\s?=\s?True\b|\bShuffleSplit\b|\.randomSplit\(|\brandom_split\(/;

function isOfSets(evidence: Evidence, statement: Statement, text: string): boolean {
  if (statement.kind === 'heading' || statement.kind === 'estimate' || statement.isPending || !isPlace(evidence, statement) || isNoSplit(text)) {
    return false;
  }
  if (CALL.test(text)) {
    return true;
  }
  const title = statement.entry?.title ?? '';
  const isHeaded = DIVIDES.test(title);
  const near = isHeaded ? nextTo(evidence, statement) : text;
  return (isHeaded && RATIO.test(text)) || (HOW_MANY.test(near) && (SETS.test(near) || (SET_ASIDE.test(near) && isHeaded)));
}

/** The statement with the ones before and behind it in its section. */
function nextTo(evidence: Evidence, statement: Statement): string {
  return inSectionAround(evidence, statement, 1, 1).map(each => evidence.textOf(each)).join(' ; ');
}

const SETS =
  /\b(?:tests?|testing|hold-?out|held[- ]out|hold(?:s|ing)? out|validation|validate|trains?|training|fit(?:ted|ting)?|tun(?:e|ing)|dev|evaluat(?:e|ed|ion)|judg(?:e|ed|ing)|unseen|cross-?validat\w*|folds?)\b/i;
const SET_ASIDE = /\b(?:set aside|put aside|held back|kept (?:apart|back|aside)|locked away|reserved?|withheld)\b/i;

const RATIO = /\b\d\d\s?[/:]\s?\d\d?\b/;

/** A share, a count, or a word for one. */
const HOW_MANY =
  anyCase`\d\s?%|\b\d\d\s?[/:]\s?\d\d?\b|\d[\d.,]*\s?[kKmM]?\s(?:\p{L}+[\s-]){0,2}(?:rows|examples|samples|records|events|cases|items)\b|\b(?:half|third|quarter|fourth|fifth|tenth|one (?:\p{L}+ )?(?:in|out of) \p{L}+|every (?:fourth|fifth|tenth)|percent|per cent|\p{L}+-fold|\d+[- ]folds?)\b|\d[kKmM]\b|\bsplit\b|\bdivided\b|\bpartition\w*|\bfolds?\b`;

const DIVIDES = /\b(?:splits?|splitting|hold-?outs?|hold out|held[- ]out|sets?|partition\w*|train\s?[/&]\s?test|train(?:ing)? and test\w*|protocol|validation|offline|evaluation (?:design|set-?up|methodology|method|protocol|data|scheme)|test (?:data|design|set|protocol)|experiment(?:al)? (?:design|set-?up)|methodology|data (?:preparation|division)|cross-?validation|how we (?:test|validate|evaluate)|backtest\w*)\b/i;

function isPlace(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isOther = steps.some(step => step === 'serving' || step === 'monitoring') || (evidence.standsIn(statement, 'evaluation/ab-test') && !/\boffline\b/i.test(statement.entry?.title ?? ''));
  return !isOther && !isRuledOut(statement) && !isPlannedLater(evidence, statement) && !/\b(?:online|live|a\/b|rollout|pilot|exploration|alternatives?)\b/i.test(statement.entry?.title ?? '');
}

/** Who gets what in an experiment, what is compared with, what is kept together, and what has no order. */
function isNoSplit(text: string): boolean {
  return OTHER.test(text) || COMPARED.test(text) || IN_GROUPS.test(text) || STILL.test(text) || isOfOthers(text);
}

const OTHER = /\b(?:traffic|arms?|control group|treatment|a\/b|users? (?:are|is|get|see)|sessions? (?:are|get|see)|assigned|exploration|negatives?|augment\w*|dropout|initiali[sz]\w*|hyper-?parameters?|impute\w*|annotat\w*|audit\w*|reviewers?|label(?:l?ers|l?ed by)|spot check\w*|bootstrap\w*|(?:not|never|no longer|n['’]t)\s(?:\w+\s){0,2}(?:at random|random\w*|split|drawn|shuffl\w*|sampled|divided|use)|instead of|rather than|avoid\w*|each (?:day|week|month|epoch|batch)|per epoch|batches)\b/i;
const COMPARED = /\b(?:than|versus|vs\.?|compared (?:to|with)|unlike|against) (?:(?:with|by|on|under|in|from) )?(?:an? |the )?(?:random|shuffl)|\brandom(?:ly)? (?:split )?(?:would|could|might|flatters?|overstates?|inflates?|leaks?)\b/i;
const IN_GROUPS = /\b(?:by|per|over|of|at the level of|stratified by) (?:whole |entire |the )?(?:patients?|users?|customers?|subjects?|speakers?|sites?|farms?|hospitals?|households?|people|persons?|authors?|families|devices?|groups?)\b(?![\s-](?:weeks?|days?|months?))|\b(?:patient|user|subject|speaker|group|site)[- ](?:level|wise)\b|\bgrouped\b|\b(?:patients?|users?|customers?|subjects?|speakers?|households?|people|persons?|authors?) (?:are|is|were) (?:\w+ )?(?:split|divided|drawn|shared|dealt|assigned|partitioned)\b|\bno (?:patient|user|customer|subject|speaker|household|person|author|device)\b/i;
const STILL = /\b(?:images?|photos?|pictures?|x-?rays?|scans?|tiles?|sentences?|utterances?|recordings?|clips?|molecules?|compounds?|proteins?|pages?|documents?|faces|letters|slides|specimens?)\b/i;

/** A set is told in order of time. */
function isInOrder(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  if (isDated(statement, text)) {
    return true;
  }
  if (statement.kind === 'heading' || evidence.says(statement, 'time-order', 'time-split') === undefined) {
    return false;
  }
  // "Split randomly into training and validation; the test set is the latest week" holds both.
  return ORDERED.test(text) && text.split(CLAUSE).some(clause => ORDERED.test(clause) && !LIVE.test(clause) && !RANDOM.test(clause) && !OF_A_ROW.test(clause));
}

/** "Test: 2–15 June": a set that has dates of its own. */
function isDated({ kind, quantities }: Statement, text: string): boolean {
  return kind !== 'heading' && quantities.length > 0 && SET_WITH_DATES.test(text);
}

const SET_WITH_DATES =
  /^[\s*_>|`-]*(?:train(?:ing)?|fit(?:ting)?|validat\w+|test(?:ing)?|tun(?:e|ing)|dev|hold-?out|held[- ]out)\b[^.;]{0,24}(?:[:=|(–-]|\bon\b|\bfrom\b)[^.;]{0,24}(?:\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\b\d{4}-\d\d\b|\bq[1-4]\b)/i;

const ORDER = String.raw`(?:last|latest|later|most recent|following|newest|subsequent|out[- ]of[- ]time|chronolog\w*|in time|by (?:date|time|week|month|day|year)|time[- ](?:based|ordered|split|wise)|after (?:the|that|it|them)|before|up to|until|temporal\w*|walk[- ]forward|rolling|days? \d|weeks? \d)`;
const SET = String.raw`(?:train(?:s|ed|ing)?|test(?:s|ed|ing)?|validat\w+|evaluat\w+|hold-?out|held[- ]out|fit(?:ted|ting)?|backtest\w*|split)`;
const ORDERED = new RegExp(String.raw`\b${SET}\b[^.;]{0,80}\b${ORDER}\b|\b${ORDER}\b[^.;]{0,80}\b${SET}\b|\bbacktest`, 'i');
const LIVE = /\b(?:online|live|a\/b|ab test|interleav\w*|switch-?back|pilot|experiment|traffic|control|canary|retrain\w*|launch\w*|after that|afterwards)\b/i;
const CLAUSE = /;\s|[.]\s/;
/** "Features are computed from purchases before the week begins". */
const OF_A_ROW = /\bfeatures?\b|\blabels? (?:from|of|is|are)\b/i;

/** Boxes behind "Random split". */
function drawnSets(evidence: Evidence): Drawn | undefined {
  const { visible } = evidence.document;
  for (const fence of mermaidFences(evidence.document)) {
    const graph = readMermaidGraph(visible, fence);
    const nodes = [...(graph?.nodes.values() ?? [])];
    const split = nodes.find(({ label }) => RANDOM.test(label) && /\b(?:splits?|divid\w*|partition\w*|sampl\w*|sets|\d\d\s?[/:]\s?\d\d)\b/i.test(label) && !isNoSplit(label));
    const onward = graph?.edges.filter(({ from }) => from === split?.id).map(({ to }) => graph.nodes.get(to)?.label ?? '') ?? [];
    if (split && (SETS.test(split.label) || onward.filter(label => SETS.test(label)).length > 0)) {
      return { span: split.span, statement: undefined };
    }
  }
  return undefined;
}

/** A block of code that splits what it trains on without an order. */
function codeThatShuffles({ document: { sections, visible } }: Evidence): Drawn | undefined {
  for (const { blocks } of sections) {
    for (const block of blocks) {
      const call = block.kind === 'fence' && block.language !== 'mermaid' ? CALL.exec(visible.slice(block.content.start, block.content.end)) : null;
      if (call && block.kind === 'fence') {
        const start = block.content.start + call.index;
        return { span: { start, end: start + call[0].length }, statement: undefined };
      }
    }
  }
  return undefined;
}

/** Two of three: events, a stretch of time that they come from, and a prediction of what is still to happen; a forecast needs no other. */
function findEventCue(evidence: Evidence): Span | undefined {
  let [events, stretch, ahead]: (Span | undefined)[] = [];
  for (const statement of [...evidence.statements]) {
    if (statement.isPending || evidence.stepsOf(statement).some(step => step === 'evaluation' || step === 'serving' || step === 'monitoring')) {
      continue;
    }
    const text = evidence.textOf(statement);
    if (FORECAST.test(text) && statement.kind !== 'heading') {
      return statement.span;
    }
    events ??= evidence.says(statement, 'time-cue') !== undefined || EVENTS.test(text) ? statement.span : undefined;
    stretch ??= STRETCH.test(text) || CHANGES.test(text) ? statement.span : undefined;
    ahead ??= AHEAD.test(text) ? statement.span : undefined;
  }
  return [ahead, events, stretch].filter(cue => cue !== undefined).length >= 2 ? (ahead ?? events) : undefined;
}

const FORECAST = /\b(?:forecasts?|forecasting|(?:in|within|over|for) the (?:next|following|coming) (?:\d+|two|three|four|six|twelve|few)?\s?(?:minutes|hours|days|weeks|months|quarter|season|semester))\b/i;
const AHEAD =
  anyCase`\b(?:(?:next|following|coming) (?:\p{L}+ )?(?:minutes?|hours?|days?|weeks?|months?|years?|quarter|season|semester|session|visit)|ahead|tomorrow|early warning|will (?:be )?\p{L}+|(?:within|in) (?:the|a|an|\d+|\p{L}+) (?:hour|session|day|days|week|weeks|month|months|year)|predict\w*|probability (?:of|that)|chance (?:of|that)|risk (?:of|that)|likelihood|going to)\b`;
const EVENTS =
  /\b(?:claims|chats|tickets|calls|orders|payments|bookings|cancel\w*|queries|loans|applications|trips|rides|visits|appointments|shipments|deliver(?:y|ies)|parcels?|stops|tours|alarms|complaints|invoices|views?|viewed|sends?|opens?|opened|redemption|coupons|accounts|stays|admissions|requests|subscribers|customers|stations?|readings|sensors?|measurements|logs?|events|rentals|listings|failures|sales|prices|trades|ads|campaigns|students|activity|matches|rows of)\b/i;
const STRETCH =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|thirty|forty|fifty|sixty|ninety)\s(?:days?|weeks?|months?|years?|seasons?|quarters?)\b|\b(?:19|20)\d\d\s?(?:–|-|to|until|through)\s?(?:19|20)\d\d\b|\bfrom (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)\b|\b(?:all|the past|the last) (?:years|months|weeks)\b/i;
const CHANGES = /\b(?:patterns?|prices?|behaviou?r|demand|terms|mix|assortment|tactics|fraudsters|attackers|rings|trends?|seasons?|protocol)\b[^.;]{0,40}\b(?:chang\w*|shift\w*|mov\w*|evolv\w*|adapt\w*|drift\w*|differ)\b|\bseasonal\w*/i;
