import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, estimateFunctions, estimateUnits, updateResults, type SheetLine } from '../../../src/core';
import { estimate, fenced, sheetOf } from '../../support/estimates';
import { runs, wildText } from '../../support/wild-text';

const names = ['a', 'b', 'dau', 'peak_qps', 'constructor', 'день'] as const;
const pieces = [
  ...names, ...estimateFunctions.keys(), '1', '2.5', '50M', '1e9', '30 %', '$2', '1,000', ' users', ' ms', ' GB', ' requests/s', '/user', ' per day', ' to ', ' to %', 'assert ', ' = ', ' < ', ' ≈ ', '+', '-', '*', '/', '^', '(', ')', '[', ']', ', ',
  '# => ', '# ', '\n', '\r\n', '[fill: x]', '~', '≤ ', '\u00a0', '😀', '\ud800', '%', '²', '.', '`', '"',
] as const;

/** Lines that are an estimate now and then. */
const wildEstimate = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join('')), wildText);

const value = fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.double({ min: 1e-6, max: 1e12, noNaN: true }));
const unit = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...estimateUnits).map(word => ` ${word}`),
  fc.tuple(fc.constantFrom(...estimateUnits), fc.constantFrom(...estimateUnits)).map(words => ` ${words.join('/')}`),
);
/** Digits alone: an exponent of more than two places is no estimate. */
const literal = fc.tuple(value, unit).map(([number, of]) => `${Number(number.toPrecision(8))}${of}`);

function amountOf(line: SheetLine | undefined): number {
  assert.ok(line?.outcome.state === 'computed', JSON.stringify(line?.outcome));
  return line.outcome.amount.value;
}

function assertNear(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.abs(expected), `${actual} is not ${expected}`);
}

describe('any estimate', () => {
  it('is computed without a throw, the same way twice, every place inside it', () => {
    fc.assert(
      fc.property(wildEstimate, text => {
        const document = fenced(text);
        const sheet = sheetOf(document);

        assert.deepEqual(sheet, sheetOf(document));
        const spans = sheet.lines.flatMap(({ span, nameSpan, uses, stated, outcome }) => [
          span, nameSpan ?? span, ...uses.map(use => use.span), stated?.span ?? span, stated?.correction?.span ?? span, outcome.state === 'wrong' ? outcome.problem.span : span,
        ]);
        for (const { start, end } of spans) {
          assert.ok(0 <= start && start <= end && end <= document.length);
        }
        for (const { name, nameSpan, uses } of sheet.lines) {
          assert.equal(nameSpan && document.slice(nameSpan.start, nameSpan.end), name);
          assert.deepEqual(uses.map(({ span }) => document.slice(span.start, span.end)), uses.map(use => use.name));
        }
      }),
      runs,
    );
  });

  it('is up to date after one update', () => {
    const stated = fc.oneof(fc.constantFrom('', ' 7', ' 2.31k requests/s', ' 12k QPS at noon', ' $5', ' 3 GiB', ' 14.9 %', ' ~40', ' -3.5e9', ' 5 bn users', ' words'), literal.map(text => ` ${text}`));
    fc.assert(
      fc.property(fc.array(fc.tuple(literal, stated), { minLength: 1, maxLength: 5 }), lines => {
        const text = fenced(...lines.map(([number, result], index) => `x${index} = ${number} # =>${result} # a remark`));

        const once = applyEdits(text, updateResults(sheetOf(text)));

        assert.deepEqual(updateResults(sheetOf(once)), [], once);
        assert.equal(once.split('\n').length, text.split('\n').length);
      }),
      runs,
    );
  });
});

describe('a result', () => {
  it('is read again as what was printed, but for the digits left out', () => {
    fc.assert(
      fc.property(literal, fc.boolean(), (number, isNegative) => {
        const [line] = estimate(`x = ${isNegative ? '-' : ''}${number}`);
        assert.ok(line?.outcome.state === 'computed');

        const [again] = estimate(`x = ${line.outcome.text}`);

        assertNear(amountOf(again), amountOf(line), 0.0051);
        assert.ok(again?.outcome.state === 'computed');
        assert.equal(again.outcome.text, line.outcome.text);
      }),
      runs,
    );
  });

  it('tells where it comes from in a formula that comes to the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.constantFrom('a * b + a', 'a / b', '(a + b) * a', 'a - (b - a)', '-(a + b)', 'a^2 / b', '(a / b)^2', 'max(a, b) * 2', '2 * -a'), (a, b, formula) => {
        const line = estimate(`a = ${a}`, `b = ${b}`, `x = ${formula}`).at(-1);

        assertNear(amountOf(estimate(`x = ${line?.derivation ?? ''}`)[0]), amountOf(line), 1e-9);
      }),
      runs,
    );
  });
});

describe('the arithmetic of estimates', () => {
  const sameUnit = fc.tuple(value, value, value, unit).map(([a, b, c, of]) => [a, b, c].map((number, index) => `${'abc'[index] ?? ''} = ${Number(number.toPrecision(8))}${of}`));
  const law = (name: string, left: string, right: string): void => {
    it(name, () => {
      fc.assert(
        fc.property(sameUnit, lines => {
          const [x, y] = estimate(...lines, `x = ${left}`, `y = ${right}`).slice(-2);

          assertNear(amountOf(x), amountOf(y), 1e-9);
        }),
        runs,
      );
    });
  };

  law('adds in any order', 'a + b + c', 'c + b + a');
  law('multiplies in any order', 'a * b', 'b * a');
  law('multiplies what it adds', '(a + b) * c', 'a * c + b * c');
  law('divides what it multiplies', 'a * b / b', 'a');
  law('takes the larger and the smaller', 'max(a, b) + min(a, b)', 'a + b');

  it('converts forth and back', () => {
    const families = [['ms', 's', 'min', 'h', 'days', 'months', 'years'], ['B', 'KB', 'GB', 'GiB', 'TB', 'Mbit'], ['FLOP', 'TFLOP', 'EFLOP'], ['requests/s', 'queries/day', 'QPS', 'calls/h'], ['kWh', 'MWh']];
    fc.assert(
      fc.property(value, fc.constantFrom(...families).chain(family => fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family))), (number, [from, to]) => {
        const lines = estimate(`x = ${Number(number.toPrecision(8))} ${from}`, `y = x to ${to}`, `z = y to ${from}`, 'assert x = z');

        assert.equal(lines.at(-1)?.outcome.state, 'holds');
      }),
      runs,
    );
  });
});
