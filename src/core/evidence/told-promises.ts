import type { Section } from '../document/document-model';
import { allMatches } from '../text/all-matches';
import { contains, type Span } from '../text/span';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { isRuledOut } from './planned';
import { ALL_OF_THEM, isMetric } from './promised-metrics';
import type { Statement } from './statements';

/**
 * Goals with a number to reach, in the author's own words and below a heading of goals, of which no later part that judges,
 * watches or lets out models speaks. A goal is taken up where two of its words come back in one section, or the only one.
 */
export function findToldPromises(evidence: Evidence): Span[] {
  const goals = goalStatements(evidence);
  const last = goals.at(-1);
  const later = last ? laterSections(evidence, goals, last) : [];
  if (later.length === 0 || later.some(({ text }) => ALL_OF_THEM.test(text) || ALL_GOALS.test(text)) || !later.some(({ isJudging }) => isJudging)) {
    return [];
  }
  return goals.flatMap(statement => clausesOf(evidence, statement).filter(clause => !isTakenUp(evidence, statement, clause, later)).map(clause => nameIn(evidence.document.prose, clause))).slice(0, MAX_REPORTS);
}

const MAX_REPORTS = 3;
const MIN_SHARED = 2;
const ALL_GOALS = /\b(?:all|every|each|same|these|those|both|the)\s(?:\w+\s){0,2}(?:success (?:metrics|criteria)|kpis?|targets|goals|promises|guardrails?|metrics above|criteria)\b|\b(?:success (?:metrics|criteria)|goals|targets|kpis|metrics)\s(?:above|named|listed|of section)\b/i;

/** What stands below a heading of goals, before data and model. */
function goalStatements(evidence: Evidence): Statement[] {
  const start = evidence.outline.entries.find(({ kind, parts, title }) => kind === 'heading' && !GOALS.test(title) && parts.some(part => /^(?:data|model)(?:\/|$)/.test(part)))?.span.start ?? 0;
  const { document } = evidence;
  return evidence.statements.filter(statement => {
    const isThere = statement.span.start < start && (statement.quantities.length > 0 || GUARDED.test(document.prose.slice(statement.span.start, statement.span.end))) && statement.kind !== 'heading' && statement.kind !== 'estimate' && statement.kind !== 'row' && !statement.isPending && !isRuledOut(statement);
    const { start: from, end } = statement.section.titleSpan;
    return isThere && GOALS.test(document.visible.slice(from, end)) && !NO_GOALS.test(document.visible.slice(from, end)) && isClaim(evidence, statement);
  });
}

const GOALS = /\b(?:success|goals?|objectives?|kpis?|targets?|metrics (?:we|that)|expectations?|requirements?|promises?|aims?|slos?|what we (?:want|promise)|why we|outcomes?|guarantees?|north star)\b/i;
const NO_GOALS = /\b(?:non-?goals?|non-?functional|functional|out of scope|training|target (?:variable|users?|and loss)|learning|loss|data|technical|system|latency|ml objective)\b/i;
const GUARDED = /\bguardrails?\b|\bwithout (?:hurting|harming)\b/i;

interface Later {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly isJudging: boolean;
  readonly statements: readonly Statement[];
}

/** The sections behind the goals in which models are judged, watched or let out, and those whose headings name no step. */
function laterSections(evidence: Evidence, goals: readonly Statement[], last: Statement): Later[] {
  const bySection = new Map<Section, Statement[]>();
  for (const statement of evidence.statements.slice(last.index + 1)) {
    const steps = evidence.stepsOf(statement);
    const isBuilt = steps.length > 0 && steps.every(step => step === 'data' || step === 'model' || step === 'framing' || step === 'requirements');
    const isLater = !goals.some(({ section }) => section === statement.section) && (!isBuilt || JUDGED.test(evidence.textOf(statement)));
    if (isLater) {
      bySection.set(statement.section, [...(bySection.get(statement.section) ?? []), statement]);
    }
  }
  return Array.from(bySection, ([section, statements]) => {
    const { visible } = evidence.document;
    const text = statements.map(({ span }) => visible.slice(span.start, span.end)).join('\n');
    const title = visible.slice(section.titleSpan.start, section.titleSpan.end);
    const isJudging = JUDGING.test(title) || statements.some(statement => statement.kind !== 'heading' && evidence.stepsOf(statement).includes('evaluation'));
    return { text, statements, isJudging, stems: new Set([...stemsOf(text, 3), ...initialsIn(text)]) };
  });
}

const JUDGED = /\b(?:a\/b|experiment|measured|dashboard|evaluat\w+)\b/i;
const JUDGING = /\b(?:test|tests|testing|pilot|experiments?|measur\w+|study|evaluation|switchback|trial)\b/i;

/** The parts of a statement that each promise something of the product; what a machine has to keep is no metric to evaluate. */
function clausesOf(evidence: Evidence, statement: Statement): Span[] {
  const { prose } = evidence.document;
  const { start, end } = statement.span;
  const text = prose.slice(start, end);
  if (!TARGET.test(text)) {
    return [];
  }
  const clauses: Span[] = [];
  let from = 0;
  for (const { index, 0: mark } of [...allMatches(text, CLAUSE_END), { index: text.length, 0: '' }]) {
    clauses.push({ start: start + from, end: start + index });
    from = index + mark.length;
  }
  return clauses.filter(clause => {
    const words = prose.slice(clause.start, clause.end);
    const isMeasured = statement.quantities.some(({ span, dimension }) => contains(clause, span) && dimension !== 'money') && SHARE.test(words);
    return !CALCULATED.test(words) && (isMeasured || /\bhurting|\bharming/i.test(words) || /\bguardrails?\b/i.test(text)) && !OPERATIONAL.test(words) && stemsOf(behindActor(words)).length > 0;
  });
}

const TARGET = /[≤≥<>+−]\s?\d|\b(?:at (?:least|most)|fewer|less|more than|under|below|above|over|or (?:lower|higher|better)|from\s[~\d]|by (?:\d|an? |half|one|two|three|four|five)|reduce|raise|wanted|we want|wants?|without (?:hurting|harming)|not one|must not|should|may|of \d|guardrails?)/i;
const SHARE = /%|\bper\b|\bpoints?\b|\bfalls?\b|\bdrops?\b|\b0\.\d/i;
/** "26k × 9 % = 2,340" works something out. */
const CALCULATED = /[=×]/;
const CLAUSE_END = /;\s|,\s(?:and\s)?|\sand\s(?=(?:to|that|at|no|an?|\d)\b)|\swithout\s(?=hurting|harming)|\.\s/g;
const OPERATIONAL =
  /\b(?:latency|latencies|p\d\d|ms|response|respond|availability|available|uptime|costs?|budget|memory|cpu|gpus?|qps|requests?|throughput|storage|tokens?|bytes|scale|traffic|daily active|employees|staff|deadline|launch\w*|gdpr|delet\w+|consent|battery|retrain\w*|fresh\w*|coverage of tests|rule of thumb|today only)\b|[$€£]\s?\d/i;
/** "Marketing wants to", "our customer expects", "we promise three things:" say who. */
const ACTOR = /^.*?\b(?:wants?(?: to)?|asks?(?: (?:that|for))?|expects?|accepts?|guarantees?(?: \w+){0,2} that|promises?(?: \w+ things)?|commits? to|worthwhile if|agreed(?: that)?)\b:?/i;

/** The clause without who promises it, its label and its full stop. */
function nameIn(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const before = (ACTOR.exec(words) ?? LABEL.exec(words))?.[0].length ?? 0;
  const from = before + (/^\s*(?:that\s)?/.exec(words.slice(before))?.[0].length ?? 0);
  return { start: start + from, end: start + words.replace(/[\s.;,*_]+$/, '').length };
}

const LABEL = /^[\s*_]*(?:(?:guardrails?|north star|primary|goals?|targets?|kpis?)\b[\s*_]*[:：–-])[\s*_]*/i;

function behindActor(text: string): string {
  return text.replace(ACTOR, '');
}

function isTakenUp(evidence: Evidence, statement: Statement, clause: Span, later: readonly Later[]): boolean {
  const { prose } = evidence.document;
  const written = behindActor(prose.slice(clause.start, clause.end));
  const stems = stemsOf(written);
  const groups = evidence.termsNamed(statement, 'metric-').filter(hit => isMetric(hit) && contains(clause, hit.span)).map(({ group }) => group);
  const names = written.match(/\b[A-Z][A-Z\d-]{2,}\b/g) ?? [];
  const initials = initialsOf(written);
  const numbers = statement.quantities.filter(({ span }) => contains(clause, span));
  return later.some(({ text, stems: others, statements }) => {
    const shared = stems.filter(stem => others.has(stem)).length;
    const isNumber = shared > 0 && numbers.some(({ value, dimension }) => statements.some(each => each.quantities.some(quantity => quantity.value === value && quantity.dimension === dimension)));
    const isNamed = names.some(name => text.includes(name)) || initials.some(name => text.includes(name)) || (groups.length > 0 && statements.some(each => evidence.says(each, ...groups) !== undefined));
    return isNumber || isNamed || shared >= Math.min(MIN_SHARED, stems.length);
  });
}

/** "Word error rate" comes back as "WER". */
function initialsOf(text: string): string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.slice(0, -2).map((_, index) => words.slice(index, index + 3).map(word => word.charAt(0).toUpperCase()).join(''));
}

function initialsIn(text: string): string[] {
  return (text.match(/\b[A-Z]{2,5}\b/g) ?? []).map(name => name.toLowerCase());
}

/** Words behind "guardrail" and the like say of what kind a goal is, and not what of. */
const GENERAL =
  /^(?:share|median|mean|average|time|rate|number|percent|minute|hour|day|week|month|within|those|these|which|that|with|from|goal|second|third|first|primary|secondary|halve|double|reduce|raise|lower|increase|improve|keep|more|less|fewer|than|into|their|they|when|where|have|will|should|must|shown|every|each|after|before|about|under|over|above|below|total|today|current|monthly|daily|weekly|year|user|customer|model|system|stay|rise|fall|drop|least|most|guardrail|north|star|success|kpi|metric|quality|target|objective|main|wanted|point|percentage|large|larger|small|high|higher|constant|without|hurting|harming|cost|four|five|three|would|see|also|gets|same|only|other|remain|does|given|right|once|team|want|compared|exceed|reach|limit|baseline|least|half|many|much|least|two|ten|are|the|and|for|not|has|now|our|may|per|any|its|was|one|all|out|can|due)$/;

function stemsOf(text: string, least = 4): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [...new Set(words.map(word => (word.length > 3 && !word.endsWith('ss') ? word.replace(/s$/, '') : word)).filter(word => word.length >= Math.min(least, 3) && !GENERAL.test(word)).map(word => word.slice(0, LONGEST_STEM)))].filter(stem => stem.length >= least - 1);
}

const LONGEST_STEM = 5;
