import type { Amount } from '../estimate/amount';
import type { Sheet, SheetLine } from '../estimate/sheet';
import { isCount, isPlain, isSameKind, measureOf, unitFrom, type WrittenFactor } from '../estimate/units';
import type { NumberLabel } from './labelled-numbers';

/** A number that an estimate gives a well-known name, such as `peak_qps`. */
export interface SheetNumber {
  readonly label: NumberLabel;
  /** In the unit in which the label is counted: users, per second, requests per user and day, a share. */
  readonly value: number;
  /** Which of several it is, such as `p99`; empty for the only one. */
  readonly qualifier: string;
  readonly line: SheetLine;
  /** As it is shown. */
  readonly text: string;
}

const DAY = 86_400;

const REQUESTS_PER_SECOND: readonly WrittenFactor[] = [{ symbol: 'request', power: 1 }, { symbol: 's', power: -1 }];
const REQUESTS_PER_USER: readonly WrittenFactor[] = [{ symbol: 'request', power: 1 }, { symbol: 'user', power: -1 }];
const REQUESTS_PER_USER_AND_SECOND: readonly WrittenFactor[] = [...REQUESTS_PER_USER, { symbol: 's', power: -1 }];

/** The names of a number in an estimate, their words joined by spaces, and its value where it is of the kind that is counted so. */
interface LabelKind {
  readonly label: NumberLabel;
  readonly names: readonly string[];
  readonly valueOf: (amount: Amount) => number | undefined;
}

const rate = (amount: Amount): number | undefined => (isSameKind(amount.unit, unitFrom(REQUESTS_PER_SECOND)) ? amount.value : undefined);
const things = (amount: Amount): number | undefined => (isPlain(amount.unit) || isCount(amount.unit) ? amount.value : undefined);
const plain = (amount: Amount): number | undefined => (isPlain(amount.unit) ? amount.value : undefined);
const time = (amount: Amount): number | undefined => {
  const [factor, ...others] = amount.unit;
  return factor?.power === 1 && others.length === 0 && measureOf(factor) === 'time' ? amount.value : undefined;
};

const KINDS: readonly LabelKind[] = [
  { label: 'dau', names: ['dau', 'daily users', 'daily active users', 'users per day'], valueOf: things },
  { label: 'mau', names: ['mau', 'monthly users', 'monthly active users', 'users per month'], valueOf: things },
  { label: 'peak qps', names: ['peak qps', 'qps peak', 'peak rps', 'rps peak', 'peak request rate', 'peak requests per second'], valueOf: rate },
  { label: 'average qps', names: ['avg qps', 'average qps', 'mean qps', 'qps avg', 'avg rps', 'average rps', 'average request rate'], valueOf: rate },
  { label: 'qps', names: ['qps', 'rps', 'request rate', 'requests per second', 'queries per second'], valueOf: rate },
  { label: 'requests per user', names: ['per user', 'requests per user', 'queries per user', 'searches per user', 'loads per user'], valueOf: requestsPerUser },
  { label: 'peak factor', names: ['peak factor', 'peak multiplier', 'peak ratio', 'peak to average'], valueOf: plain },
  { label: 'availability', names: ['availability', 'uptime'], valueOf: plain },
  { label: 'catalogue size', names: ['catalogue', 'catalog', 'catalogue size', 'catalog size', 'corpus size', 'inventory'], valueOf: things },
  { label: 'latency target', names: ['', 'latency', 'latency target', 'latency limit', 'latency slo', 'latency sla', 'target', 'end to end latency', 'latency target ms'], valueOf: time },
];

const PERCENTILE = /^p\d\d\d?$/;
/** A bound is no value that something else could contradict; but a latency target is one by nature. */
const BOUNDS: ReadonlySet<string> = new Set(['<', '<=', '≤', '>', '>=', '≥']);

/** The labelled numbers of the estimates. A label that two lines bear stands for neither. */
export function findSheetNumbers({ lines }: Sheet): SheetNumber[] {
  const numbers = lines.flatMap(line => numberIn(line) ?? []);
  return numbers.filter(number => numbers.every(other => other === number || other.label !== number.label || other.qualifier !== number.qualifier));
}

function numberIn(line: SheetLine): SheetNumber | undefined {
  if (line.outcome.state !== 'computed' || line.name === undefined) {
    return undefined;
  }
  const { amount, text } = line.outcome;
  const words = line.name.toLowerCase().split('_');
  const qualifier = words.find(word => PERCENTILE.test(word)) ?? '';
  const name = words.filter(word => word !== qualifier).join(' ');
  const kind = KINDS.find(({ names }) => names.includes(name));
  const isBound = line.remark !== undefined && BOUNDS.has(line.remark);
  if (!kind || (qualifier !== '' && kind.label !== 'latency target') || (isBound && kind.label !== 'latency target') || isBareTarget(name, qualifier)) {
    return undefined;
  }
  const value = kind.valueOf(amount);
  return value === undefined ? undefined : { label: kind.label, value, qualifier, line, text };
}

/** "p99" and "p99_target" are latencies; "target" alone may be anything. */
function isBareTarget(name: string, qualifier: string): boolean {
  return qualifier === '' && (name === 'target' || name === '' || name === 'latency');
}

/** As the prose counts them: for each user, on a day. */
function requestsPerUser({ unit, value }: Amount): number | undefined {
  if (isSameKind(unit, unitFrom(REQUESTS_PER_USER_AND_SECOND))) {
    return value * DAY;
  }
  return isSameKind(unit, unitFrom(REQUESTS_PER_USER)) || isPlain(unit) ? value : undefined;
}
