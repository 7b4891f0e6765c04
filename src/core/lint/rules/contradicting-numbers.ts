import type { Evidence } from '../../evidence/evidence';
import { findLabelledNumbers, type LabelledNumber, type NumberLabel } from '../../evidence/labelled-numbers';
import { findNamedCounts, type NamedCount } from '../../evidence/named-counts';
import { findSheetNumbers, type SheetNumber } from '../../evidence/sheet-numbers';
import { findToldTwice, type ToldTwice } from '../../evidence/told-twice';
import { addAll } from '../../text/add-all';
import { addTo } from '../../text/grouped';
import { differs } from '../../text/numbers';
import type { Report, Rule } from '../rule';

/**
 * Only numbers under a few well-known names are compared, and only where each stands against its name: any noun phrase, as
 * first proposed, makes "20M videos" uploaded contradict 10B in the catalogue. Peaks and averages are names of their own. A
 * number beside a word for another time, a part, a limit or an option is not compared, and three different values are a choice.
 * Where an estimate computes the number, that is the one which the others have to agree with.
 */
export const contradictingNumbers: Rule = {
  id: 'contradicting-numbers',
  summary: 'Give one number for one thing.',
  why: 'Every estimate is made from these numbers. When two sections differ, one of them was sized for another system.',
  source: 'Reviewing practice: the commonest error across sections of a design document.',
  nature: 'contradiction',
  severity: 'warning',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nThe feed has 50M DAU.\n\n## Deployment and serving\n\nAt 50M DAU the average is 2.3k requests/s.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nThe feed has 50M DAU.\n\n## Deployment and serving\n\nAt 80M DAU the average is 3.7k requests/s.\n',
  },

  *check({ evidence, estimates }) {
    const groups = new Map<string, LabelledNumber[]>();
    for (const number of findLabelledNumbers(evidence)) {
      if (!number.isVarying && COMPARED.has(number.label) && isWhole(evidence, number)) {
        addTo(groups, `${number.label} ${qualifierOf(evidence, number)}`, number);
      }
    }
    const computed = new Map(findSheetNumbers(estimates).map(number => [`${number.label} ${number.qualifier}`, number]));
    const reports: Report[] = [];
    for (const [key, numbers] of groups) {
      const estimate = computed.get(key);
      addAll(reports, [...(estimate ? compareWithEstimate(evidence, estimate, numbers) : compare(evidence, numbers))]);
    }
    const compared = new Set([...groups.values()].flat().map(({ quantity }) => quantity));
    const counts = new Map<string, NamedCount[]>();
    for (const count of findNamedCounts(evidence)) {
      if (!compared.has(count.quantity) && isWhole(evidence, count)) {
        addTo(counts, count.name, count);
      }
    }
    for (const numbers of counts.values()) {
      addAll(reports, [...compareCounts(evidence, numbers)]);
    }
    yield* reports;
    const known = new Set(reports.map(({ span }) => span.start));
    yield* findToldTwice(evidence).filter(({ here }) => !known.has(here.start)).map(twice => reportTwice(evidence, twice));
  },
};

/** Those that a system has one of. */
const COMPARED: ReadonlySet<NumberLabel> = new Set(['dau', 'mau', 'average qps', 'peak qps', 'qps', 'requests per user', 'peak factor', 'availability', 'catalogue size', 'positive rate', 'embedding dimension', 'latency target'] as const);
const MAX_VALUES = 2;

/** Not an alert, an experiment, a baseline, a bound or a year: there other numbers than the design's stand. */
function isWhole(evidence: Evidence, { statement, quantity: { span } }: Pick<LabelledNumber, 'statement' | 'quantity'>): boolean {
  const steps = evidence.stepsOf(statement);
  const isElsewhere = steps.includes('monitoring') || steps.includes('evaluation') || steps.includes('model');
  const bound = evidence.document.prose.slice(Math.max(statement.span.start, span.start - BOUND_LENGTH), Math.min(statement.span.end, span.end + BOUND_LENGTH));
  return !isElsewhere && !/[<>≤≥]/.test(bound) && !/\b(?:19|20)\d\d\b|\bvs\b|\?/.test(evidence.textOf(statement)) && !(statement.lead && evidence.says(statement.lead, 'varying-number'));
}

/** As far from a number its bound may stand: "≤ 3k", "3k <". */
const BOUND_LENGTH = 3;

/** What a vector, a latency or a rate is of: user and item embeddings differ, and so do percentiles, and reads and writes. */
function qualifierOf(evidence: Evidence, { label, statement }: LabelledNumber): string {
  const words = label === 'embedding dimension' ? VECTORS : label === 'latency target' ? PERCENTILES : label.endsWith('qps') ? REQUESTS : undefined;
  const found = words ? evidence.textOf(statement).toLowerCase().match(words) : undefined;
  return [...new Set(found ?? [])].toSorted().join(' ');
}

const VECTORS = /\b(?:user|item|query|image|text|content|video|title|id|audio|token|word|category|product|document|passage|ad|post)\b/g;
const REQUESTS = /\b(?:read|write|search|upload|inference|ingest\w*|event|feed|ranking|ranker|retrieval|predict\w*|training|redis|db|database|online|offline|scor\w*|candidate|per|ad|ads|click|log|embedding|query|control|data|plane|home|api|stream\w*|vector|llm|token)s?\b/g;
const PERCENTILES = /\bp\d\d\w?|\bmedian|\bmean|\baverage/g;

function reportTwice({ document: { source } }: Evidence, { here, there, what }: ToldTwice): Report {
  return {
    message: `“${source.slice(here)}” contradicts “${source.slice(there)}”: both are given as ${what}. Keep one, or say what differs.`,
    span: here,
    related: [{ message: `“${source.slice(there)}” is given here.`, span: there }],
    fix: { title: `Use “${source.slice(there)}”`, edits: [{ span: here, newText: source.slice(there) }], safe: false },
  };
}

function* compare(evidence: Evidence, numbers: readonly LabelledNumber[]): Generator<Report> {
  const [first, ...others] = numbers;
  const different = first ? others.filter(other => areOff(first, other)) : [];
  if (!first || countValues(numbers) > MAX_VALUES) {
    return;
  }
  for (const other of different.filter(({ statement }) => statement.section !== first.statement.section)) {
    const [here, there] = [other, first].map(({ quantity: { span } }) => evidence.document.source.slice(span));
    yield {
      message: `“${here ?? ''}” contradicts “${there ?? ''}” above: both are given as the ${LABEL_NAMES.get(first.label) ?? first.label}. Keep one, or say what differs, such as “at peak” or “in 2028”.`,
      span: other.quantity.span,
      related: [{ message: `“${there ?? ''}” is given here.`, span: first.quantity.span }],
      fix: { title: `Use “${there ?? ''}”`, edits: [{ span: other.quantity.span, newText: there ?? '' }], safe: false },
    };
  }
}

/** Beyond this one is a part of the other. */
const MOST_APART = 2;

/** "15,000 tickets a day" among the requirements, and 12,000 wherever else they are counted. */
function* compareCounts(evidence: Evidence, numbers: readonly NamedCount[]): Generator<Report> {
  const first = numbers.find(({ statement }) => evidence.stepsOf(statement).includes('requirements'));
  const other = first && numbers.find(number => number.statement.section !== first.statement.section && differs(number.value, first.value));
  const isOne = first && other && numbers.every(({ value }) => !differs(value, first.value) || !differs(value, other.value));
  if (!isOne || Math.max(first.value, other.value) > MOST_APART * Math.min(first.value, other.value)) {
    return;
  }
  const [here, there] = [other, first].map(({ quantity: { span } }) => evidence.document.source.slice(span));
  yield {
    message: `“${here ?? ''}” contradicts “${there ?? ''}” in the requirements. Keep one, or say what differs, such as “at peak” or “in 2028”.`,
    span: other.quantity.span,
    related: [{ message: `“${there ?? ''}” is given here.`, span: first.quantity.span }],
    fix: { title: `Use “${there ?? ''}”`, edits: [{ span: other.quantity.span, newText: there ?? '' }], safe: false },
  };
}

/** What hedges a number says itself that another one may be exact. */
const HEDGED = /(?:[~≈<>≤≥]|\b(?:about|around|roughly|approximately|nearly|almost|over|under|below|above|up to|more than|less than|at least|at most|some))\s*$/i;
const HEDGE_LENGTH = 20;

function* compareWithEstimate(evidence: Evidence, estimate: SheetNumber, numbers: readonly LabelledNumber[]): Generator<Report> {
  const { source } = evidence.document;
  const { name, nameSpan } = estimate.line;
  const different = numbers.filter(number => areOff(estimate, number));
  if (countValues([estimate, ...numbers]) > MAX_VALUES || name === undefined || !nameSpan) {
    return;
  }
  for (const { quantity: { span } } of different.filter(({ quantity }) => !HEDGED.test(source.text.slice(Math.max(0, quantity.span.start - HEDGE_LENGTH), quantity.span.start)))) {
    const here = source.slice(span);
    yield {
      message: `“${here}” contradicts the estimate, where ${name} is ${estimate.text}. Keep one, or say what differs, such as “at peak” or “in 2028”.`,
      span,
      related: [{ message: `${name} is ${estimate.text} here.`, span: nameSpan }],
      fix: { title: `Use “${estimate.text}”`, edits: [{ span, newText: estimate.text }], safe: false },
    };
  }
}

const LABEL_NAMES = new Map<NumberLabel, string>([['dau', 'number of daily users'], ['mau', 'number of monthly users'], ['qps', 'request rate'], ['average qps', 'average request rate'], ['peak qps', 'peak request rate']]);

type Labelled = Pick<LabelledNumber, 'label' | 'value'>;

/** Availabilities differ by what is missing to 100 %. */
function areOff(a: Labelled, b: Labelled): boolean {
  const [x, y] = a.label === 'availability' ? [1 - a.value, 1 - b.value] : [a.value, b.value];
  return differs(x, y);
}

function countValues(numbers: readonly Labelled[]): number {
  const values: Labelled[] = [];
  for (const number of numbers) {
    if (values.every(known => areOff(known, number)) && values.length <= MAX_VALUES) {
      values.push(number);
    }
  }
  return values.length;
}
