import { isMachine } from '../../evidence/arithmetic-tolerance';
import { findWrongDerivations, type WrongDerivation } from '../../evidence/derived-numbers';
import type { Evidence } from '../../evidence/evidence';
import { formatCount, formatNumber } from '../../evidence/format-quantity';
import { findWrongShares, type WrongShares } from '../../evidence/share-sums';
import { findWrongTotals, type WrongTotal } from '../../evidence/table-totals';
import { toNumber } from '../../evidence/to-number';
import { findWrongSumBeside, findWrongSums, type WrongSum } from '../../evidence/written-arithmetic';
import { addAll } from '../../text/add-all';
import { NextOf } from '../../text/next-of';
import type { Span } from '../../text/span';
import type { Report, Rule, RuleContext } from '../rule';

/**
 * Tolerance 10 %, 25 % where the result has one significant digit, 5 % for additions, and what the rounding of the operands
 * explains where it has four. Estimates have their own rules, the
 * stages of a request `latency-budget-mismatch`. Traffic is compared with 100 % from above only: an experiment may leave users out.
 */
export const estimateArithmeticOff: Rule = {
  id: 'estimate-arithmetic-off',
  summary: 'Let the numbers of an estimate come out.',
  why: 'Capacity, cost and the choice of model hang on these results. A slip of three zeros buys a fleet that is too large, or none at all.',
  source: 'Aminian & Xu (2023), step 1: back-of-the-envelope estimates.',
  nature: 'contradiction',
  severity: 'warning',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nAverage load: 50M × 4 / 86,400 = 2.3k requests/s.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nAverage load: 50M × 4 / 86,400 = 23k requests/s.\n',
  },

  *check(context) {
    const { evidence, document } = context;
    for (const span of sumsIn(evidence)) {
      yield* findWrongSums(document.prose.slice(span.start, span.end), span.start).map(wrong => reportSum(context, wrong));
    }
    yield* findSumsBeside(evidence).map(wrong => reportSum(context, wrong));
    yield* findWrongShares(evidence).map(reportShares);
    yield* findWrongTotals(evidence).map(wrong => reportTotal(context, wrong));
    yield* findWrongDerivations(evidence).map(wrong => reportDerivation(context, wrong));
  },
};

/** The sentences, items and cells that have numbers in them and a sign before a result, which hardly anything has. */
function sumsIn({ document: { prose }, quantified }: Evidence): Span[] {
  const [exact, rounded] = [new NextOf(prose, '='), new NextOf(prose, '≈')];
  const hasResult = ({ start, end }: Span): boolean => exact.from(start) < end || rounded.from(start) < end;
  const sums: Span[] = [];
  for (const { kind, span, cells, quantities, isPending } of quantified) {
    if (quantities.length > 1 && !isPending && kind !== 'estimate' && kind !== 'heading' && hasResult(span)) {
      addAll(sums, kind === 'row' ? cells.filter(hasResult) : [span]);
    }
  }
  return sums;
}

/** In rows: "| 1.2M / 3,600 | 333 |" below a column of results, and "| 27,000 (45,000 × 60 %) |". */
function findSumsBeside({ document: { prose }, quantified }: Evidence): WrongSum[] {
  return quantified.flatMap(({ kind, cells, lead, quantities, isPending, span }) => {
    if (isPending || quantities.length < 2 || (kind !== 'row' && kind !== 'item')) {
      return [];
    }
    const result = kind === 'row' ? (lead?.cells.findIndex(({ start, end }) => RESULT.test(prose.slice(start, end))) ?? -1) : -1;
    const below = cells[result];
    const beside = below ? cells.flatMap((cell, index) => (index > 0 && index !== result ? (findWrongSumBeside(prose, cell, below) ?? []) : [])) : [];
    return [...beside, ...(kind === 'row' ? cells : [span]).flatMap(part => sumInBrackets(prose, part) ?? [])];
  });
}

const RESULT = /^[\s*_]*(?:results?|values?|total|outcome|answer|makes|comes to|amount|=)[\s*_]*$/i;

function sumInBrackets(prose: string, { start, end }: Span): WrongSum | undefined {
  const found = IN_BRACKETS.exec(prose.slice(start, end));
  const [result, sum] = found?.indices?.slice(1) ?? [];
  return result && sum ? findWrongSumBeside(prose, { start: start + sum[0], end: start + sum[1] }, { start: start + result[0], end: start + result[1] }) : undefined;
}

/** All that a cell or the label of an item holds: a number, and in brackets where it comes from. */
const IN_BRACKETS = /^(?:[^\d:|()]{0,60}:)?[\s*_]*[~]?(\d[^()|:]{0,24}?)[\s*_]*\(([^()|]{3,80})\)[\s*_.]*$/d;

function reportSum({ document }: RuleContext, { sum, result, computed, isUnambiguous }: WrongSum): Report {
  const written = document.source.slice(result.span);
  const number = /^[\d.,'\u00a0\u2009\u202f]*\d(?:\s?[kKMBT](?![\p{L}\p{N}]))?/u.exec(written)?.[0];
  const comesOut = formatLike(isMachine(result.unit) ? Math.ceil(computed) : computed, number ?? '');
  const span = { start: result.span.start, end: result.span.start + (number ?? written).length };
  return {
    message: `${document.source.slice(sum).trim().replaceAll(/\s+/g, ' ')} is ${comesOut}${written.slice((number ?? written).length)}, not ${written}.`,
    span: result.span,
    related: [{ message: 'The sum.', span: sum }],
    ...(isUnambiguous && number !== undefined && { fix: { title: `Write ${comesOut}`, edits: [{ span, newText: comesOut }], safe: true } }),
  };
}

/** In the scale of what was written: "2.31k" for "2.3k", "10,000" for "12000". */
function formatLike(value: number, written: string): string {
  const scale = new Map([['k', 1e3], ['K', 1e3], ['M', 1e6], ['B', 1e9], ['T', 1e12]]).get(written.slice(-1));
  return scale === undefined ? formatNumber(value) : `${Number((value / scale).toPrecision(3))}${written.slice(-1)}`;
}

function reportShares({ what, shares, span }: WrongShares): Report {
  const sum = formatNumber(shares.reduce((total, share) => total + share, 0));
  const parts = shares.map(formatNumber).join(' + ');
  return {
    message: what === 'split' ? `The split makes ${parts} = ${sum} %, not 100 %.` : `The arms hold ${parts} = ${sum} % of the traffic, more than all of it.`,
    span,
  };
}

function reportTotal({ document }: RuleContext, { stated, computed, column, items }: WrongTotal): Report {
  const written = document.source.slice(stated.span);
  const [number = ''] = /\d[\d.,\u00a0\u2009\u202f]*/u.exec(written) ?? [];
  const comesOut = formatNumber((computed / stated.value) * toNumber(number));
  return {
    message: `The rows above add up to ${written.replace(number, comesOut)} under “${document.source.slice(column).trim()}”, not to ${written}.`,
    span: stated.span,
    related: items.map(({ span }) => ({ message: 'An item.', span })),
  };
}

function reportDerivation({ document }: RuleContext, { stated, computed, formula, from }: WrongDerivation): Report {
  const isSize = stated.dimension === 'size';
  return {
    message: `“${document.source.slice(stated.span)}” does not follow from its factors: ${formula} is ${isSize ? `${formatNumber(computed / 1e9)} GB` : formatCount(computed)}.`,
    span: stated.span,
    related: from.map(({ span }) => ({ message: 'A factor.', span })),
  };
}
