import { addAll } from '../text/add-all';
import { hasBetween } from '../text/numbers';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { isDigit } from './word-units';

/** The shares of a split or of the traffic of an experiment that do not make a whole. */
export interface WrongShares {
  readonly what: 'split' | 'traffic';
  /** In percent. */
  readonly shares: readonly number[];
  readonly span: Span;
}

const TRAIN = /\btrain(?:ing)?\b|обуч|训练/i;
const VALIDATION = /\bval(?:idation)?\b|\bdev(?:elopment)?\b|валид|验证/i;
const TEST = /\b(?:test(?:ing)?|hold-?out)\b|тест|测试/i;
const SPLIT = /\bsplit|разбие|划分/i;
const ARM = /\b(?:control|treatment|variants?|arms?|hold-?out|group\s[a-d])\b|контрол/gi;
const TRAFFIC = /\b(?:traffic|users|allocat\w*|requests)\b|трафик|流量/i;
const ROUNDING = 1;

/** Splits and allocations of one statement, or of the rows of one table. */
export function findWrongShares(evidence: Evidence): WrongShares[] {
  const divided = dividedNumbers(evidence.document.prose);
  const wrong: WrongShares[] = [];
  for (const statement of evidence.statements) {
    const { kind, span, quantities, isPending } = statement;
    if (isPending || (kind !== 'sentence' && kind !== 'item')) {
      continue;
    }
    const slashed = hasBetween(divided, span.start, span.end) ? slashedSplit(evidence, statement) : undefined;
    if (slashed) {
      addAll(wrong, slashed);
    } else if (quantities.length > 1) {
      addAll(wrong, namedSplit(evidence, statement) ?? traffic(evidence, statement) ?? []);
    }
  }
  return wrong;
}

/** Where a slash or colon stands before a number: hardly any statement has one. */
function dividedNumbers(prose: string): readonly number[] {
  const places = [...occurrencesOf('/', prose), ...occurrencesOf(':', prose)];
  return places.filter(at => isDigit(prose.charCodeAt(at + 1)) || isDigit(prose.charCodeAt(at + 2))).sort((a, b) => a - b);
}

function occurrencesOf(sign: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    places.push(at);
  }
  return places;
}

/** "80/10/10 split". */
function slashedSplit(evidence: Evidence, statement: Statement): WrongShares[] | undefined {
  const text = evidence.textOf(statement);
  const match = /(?<![\d/.])(\d{1,2})\s?%?\s?[/:]\s?(\d{1,2})\s?%?(?:\s?[/:]\s?(\d{1,2}))?(?![\d/.:])/.exec(text);
  if (!match || !TRAIN.test(text) || !(TEST.test(text) || VALIDATION.test(text) || SPLIT.test(text))) {
    return undefined;
  }
  const shares = match.slice(1).filter(Boolean).map(Number);
  const sum = shares.reduce((total, share) => total + share, 0);
  const start = statement.span.start + match.index;
  // "1/3" and "7/14" are other things; what is off by more than thirty was never meant as a split.
  const isOff = Math.abs(sum - 100) > ROUNDING && Math.abs(sum - 100) <= 30 && shares.every(share => share >= 5);
  return isOff ? [{ what: 'split', shares, span: { start, end: start + match[0].trimEnd().length } }] : [];
}

/** "70 % for training, 15 % validation, 20 % test": one share for each word. */
function namedSplit(evidence: Evidence, statement: Statement): WrongShares[] | undefined {
  const shares = statement.quantities.filter(({ dimension, high }) => dimension === 'share' && high === undefined);
  if (shares.length < 2) {
    return undefined;
  }
  const text = evidence.textOf(statement);
  const kinds = [TRAIN, VALIDATION, TEST].filter(kind => kind.test(text)).length;
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last || kinds < 2 || shares.length !== kinds || !TRAIN.test(text) || /[+<>≥≤±−]\s?\d/.test(text)) {
    return undefined;
  }
  const percents = shares.map(({ value }) => value * 100);
  const sum = percents.reduce((total, share) => total + share, 0);
  const isOff = sum > 100 + ROUNDING ? sum <= 130 : kinds === 3 && sum < 100 - ROUNDING && sum >= 70;
  return isOff ? [{ what: 'split', shares: percents, span: { start: first.span.start, end: last.span.end } }] : [];
}

/** Arms may leave users out, but cannot hold more than all of them. */
function traffic(evidence: Evidence, statement: Statement): WrongShares[] | undefined {
  const shares = statement.quantities.filter(({ dimension, high }) => dimension === 'share' && high === undefined);
  if (shares.length < 2) {
    return undefined;
  }
  const text = evidence.textOf(statement);
  const [first, last] = [shares[0], shares.at(-1)];
  const arms = text.match(ARM)?.length ?? 0;
  if (!first || !last || shares.length < 2 || arms < shares.length || !TRAFFIC.test(text) || /[+<>≥≤±−→]|\b(?:then|ramp|confiden|power|increase|lift|effect|mde|of the (?:control|treatment))/i.test(text)) {
    return undefined;
  }
  const percents = shares.map(({ value }) => value * 100);
  const sum = percents.reduce((total, share) => total + share, 0);
  return sum > 100 + ROUNDING && percents.every(share => share <= 99) ? [{ what: 'traffic', shares: percents, span: { start: first.span.start, end: last.span.end } }] : [];
}
