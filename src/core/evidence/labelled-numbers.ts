import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import type { Dimension } from './units';
import type { Quantity } from './quantities';
import type { Statement } from './statements';

export type NumberLabel =
  | 'dau' | 'mau' | 'average qps' | 'peak qps' | 'qps' | 'requests per user' | 'peak factor' | 'availability' | 'catalogue size' | 'positive rate'
  | 'embedding dimension' | 'latency target' | 'replica capacity' | 'utilisation' | 'replicas';

/** A number that the document gives a well-known name, such as "50M DAU" or "| Peak QPS | 7k |". */
export interface LabelledNumber {
  readonly label: NumberLabel;
  /** In the unit in which the label is counted: users, per second, requests per user and day, a share. */
  readonly value: number;
  readonly quantity: Quantity;
  readonly statement: Statement;
  /** The statement says that the number is one of several: a limit, an option, a part, another time. */
  readonly isVarying: boolean;
}

const DAY = 86_400;

interface LabelKind {
  readonly label: NumberLabel;
  readonly group: string;
  readonly dimensions: readonly Dimension[];
  /** Least and largest value that the name can have. */
  readonly range: readonly [number, number];
}

const KINDS: readonly LabelKind[] = [
  { label: 'dau', group: 'number-dau', dimensions: ['count', 'number', 'rate'], range: [100, 1e11] },
  { label: 'mau', group: 'number-mau', dimensions: ['count', 'number', 'rate'], range: [100, 1e11] },
  { label: 'qps', group: 'number-qps', dimensions: ['rate', 'number'], range: [0.1, 1e10] },
  { label: 'requests per user', group: 'number-requests-per-user', dimensions: ['rate', 'number', 'count'], range: [0.1, 1000] },
  { label: 'peak factor', group: 'number-peak-factor', dimensions: ['number'], range: [1, 100] },
  { label: 'availability', group: 'number-availability', dimensions: ['share'], range: [0.5, 1] },
  { label: 'catalogue size', group: 'number-catalogue-size', dimensions: ['count', 'number'], range: [100, 1e13] },
  { label: 'positive rate', group: 'number-positive-rate', dimensions: ['share'], range: [1e-6, 0.5] },
  { label: 'embedding dimension', group: 'number-dimension', dimensions: ['count', 'number'], range: [2, 20_000] },
  { label: 'latency target', group: 'number-latency-target', dimensions: ['time'], range: [1e-4, 3600] },
  { label: 'replica capacity', group: 'number-replica-capacity', dimensions: ['rate'], range: [0.01, 1e9] },
  { label: 'utilisation', group: 'number-utilisation', dimensions: ['share'], range: [0.05, 1] },
  { label: 'replicas', group: 'number-replicas', dimensions: ['count', 'number'], range: [1, 1e6] },
];

/** The labelled numbers of the prose, in its order. Ranges have no one value, and estimates are checked by themselves. */
export function findLabelledNumbers(evidence: Evidence): readonly LabelledNumber[] {
  return evidence.once(readNumbers);
}

function readNumbers(evidence: Evidence): LabelledNumber[] {
  return evidence.statementsWith(...evidence.groupsNamed('number-')).flatMap(statement => numbersIn(evidence, statement));
}

/** In a statement of more numbers nobody can tell which of them a label means. */
const MOST_NUMBERS = 30;

function numbersIn(evidence: Evidence, statement: Statement): LabelledNumber[] {
  const isLabelled = statement.quantities.length > 0 && statement.quantities.length <= MOST_NUMBERS;
  if (!isLabelled || statement.kind === 'estimate' || statement.isPending || !isClaim(evidence, statement)) {
    return [];
  }
  const found = new Map<Quantity, LabelledNumber>();
  for (const kind of KINDS) {
    for (const { span } of evidence.termsIn(statement, kind.group)) {
      const quantity = !isPer(evidence, span) ? quantityOf(evidence, statement, kind, span) : undefined;
      const value = quantity && valueOf(quantity, kind.label);
      if (quantity && value !== undefined && value >= kind.range[0] && value <= kind.range[1] && !found.has(quantity)) {
        const label = kind.label === 'qps' ? qpsLabel(evidence, statement, span, quantity) : kind.label;
        found.set(quantity, { label, value, quantity, statement, isVarying: evidence.says(statement, 'varying-number') !== undefined });
      }
    }
  }
  return [...found.values()];
}

/** "Sessions per DAU" is no number of users. */
function isPer({ document }: Evidence, { start }: Span): boolean {
  return /(?:\bper|\/)\s?$/i.test(document.prose.slice(Math.max(0, start - 5), start));
}

/** The number that belongs to the words at `label`: in a row the only one, otherwise the one that stands against them. */
function quantityOf({ document }: Evidence, statement: Statement, { dimensions }: LabelKind, label: Span): Quantity | undefined {
  const fitting = statement.quantities.filter(({ dimension, high }) => dimensions.includes(dimension) && high === undefined);
  if (statement.kind === 'row') {
    const [name] = statement.cells;
    const isName = name && name.start <= label.start && label.end <= name.end;
    const values = fitting.filter(({ span }) => name && span.start >= name.end);
    // "| Peak | 210 TPS |": the unit is the name.
    const isUnit = name !== undefined && values.length === 1 && label.start >= name.end && label.start - (values[0]?.span.end ?? 0) <= 1;
    return (isName || isUnit) && values.length === 1 && statement.quantities.filter(({ span }) => span.start >= name.end).length <= 2 ? values[0] : undefined;
  }
  const behind = fitting.find(({ span }) => span.start >= label.end && isJoint(document.prose.slice(label.end, span.start)));
  const before = fitting.find(({ span }) => span.start < label.start && label.start <= span.end + 24 && /^[\s\p{L}/-]{0,24}$/u.test(document.prose.slice(Math.min(span.end, label.start), label.start)));
  return before ?? behind;
}

/** What may stand between a label and its number: ": ", " is about ", " of ". */
function isJoint(between: string): boolean {
  return BELONGS.test(between);
}

const BELONGS = anyCase`^[\s*_]*(?:\([^()]{0,20}\))?[\s*_]*(?:(?:[:=≈~|–—-]|(?:per|a) day|daily|is|are|of|about|around|roughly|approximately|equals|stands at|will be)[\s*_~≈]*){0,3}$`;

/** In the label's own unit: "50M DAU" is a count, "4 requests per user per day" four. */
function valueOf({ unit, value, dimension }: Quantity, label: NumberLabel): number {
  if (dimension === 'rate' && (label === 'dau' || label === 'mau')) {
    return value * DAY * (label === 'mau' && !unit.endsWith('/day') ? 30.4375 : 1);
  }
  return dimension === 'rate' && /(?:\/user|\/customer|\/member)|^(?:request|quer|search|load|view|session|visit)\w*\/(?:day|d)$/.test(unit) && value * DAY <= 1000 ? value * DAY : value;
}

function qpsLabel({ document }: Evidence, { span, kind, cells }: Statement, label: Span, { span: at }: Quantity): NumberLabel {
  const [start, end] = [Math.min(label.start, at.start), Math.max(label.end, at.end)];
  const [after = ''] = document.prose.slice(end, Math.min(span.end, end + 40)).split(OTHER_NUMBER);
  const before = document.prose.slice(Math.max(span.start, start - 24), start).split(OTHER_NUMBER).at(-1) ?? '';
  return kindOfLoad(after) ?? kindOfLoad(`${before} ${document.prose.slice(start, end)}`) ?? (kind === 'row' ? kindOfLoad(document.prose.slice(cells[0]?.start, cells[0]?.end)) : undefined) ?? 'qps';
}

/** "350 QPS on average and 1,400 QPS at the evening peak": what qualifies one number says nothing of the next. */
const OTHER_NUMBER = /[\d,.;|]|\band\b|(?<!\p{L})и(?!\p{L})/u;

function kindOfLoad(words: string): NumberLabel | undefined {
  return /peak|пик|峰/i.test(words) ? 'peak qps' : /av(?:era)?g|mean|средн|平均/i.test(words) ? 'average qps' : undefined;
}
