import assert from 'node:assert/strict';
import { estimatesOf, lintDocument, parseDocument } from '../../../src/core';
import { marked } from '../../support/findings';
import { knowledge } from '../../support/templates';
import { estimate, fenced } from '../../support/estimates';

const times = (count: number, piece: string): string => piece.repeat(count);

/** Lines that have broken or hung calculators, by what they try. */
const attacks: Readonly<Record<string, readonly string[]>> = {
  'to reach a constructor': [
    'f = [].map.constructor("return process")()', 'cos.constructor("return process")()', 'x = sqrt.constructor("return 1")()', 'x = a["constructor"]', 'x = a["co\\u006Estructor"]', 'x = constructor',
    'x = constructor("alert(1)")', 'x = toString()', 'x = valueOf.call(1)', 'x = hasOwnProperty("a")', 'x = __proto__', 'x = {}.constructor', 'x = max.constructor', 'x = (1).constructor', 'x = "".constructor',
    'x = this', 'x = globalThis.process', 'x = process.exit(1)', 'x = require("fs")', 'x = import("fs")', 'x = eval("1")', 'x = Function("return 1")()', 'x = new Function("1")', 'x = window.alert(1)', 'x = 3 constructor', 'x = 3 toString',
    'x = 3 __proto__', 'x = 5 to constructor', 'x = 5 to __proto__', 'x = constructor(3)',
  ],
  'to change what is there': [
    'a = {}; a.__proto__ = {polluted: 1}', '__proto__ = 5', 'a.__proto__.polluted = 5', 'import({add: f(a, b) = 42}, {override: true})', 'createUnit("foo")', 'f(x) = x^2', 'max = 5', 'sqrt = 2', 'per = 5', 'assert = 1', 'a := 5', 'a += 5',
    'x = (a = 5)', 'x = a = 5', 'Object.prototype.x = 5', 'x = delete a', 'x = a++',
  ],
  'to take for ever': [
    'x = 1:1e10', 'x = zeros(1e5, 1e5)', 'x = ones(1e9)', 'x = identity(1e5)', 'x = 9^9^9^9^9', 'x = 9**9**9**9', 'x = factorial(bignumber(1e6))', 'x = bigint(9)^bigint(99999999)', 'x = fib(60)', 'x = 100000000!', 'x = combinations(1e9, 5e8)',
    'x = bellNumbers(1000)', 'x = isPrime(1e18)', 'x = map(1:1e9, f)', 'x = resize([1], [1e9])', 'x = random(1e9)', 'x = print("x", 1e9)', 'x = while(true)', 'x = sum(1:1e9)', 'x = catalan(1e6)', 'x = kron(a, a)', 'x = inv([[1]])',
    'x = 1e400', 'x = 1e99999999999', `x = ${times(400, '9')}`, `x = 1${times(120, ',000')}`, `x = 0.${times(40, '1')}`, `x = ${times(20_000, '(')}`, `x = ${times(20_000, '(')}1${times(20_000, ')')}`, `x = ${times(100, '(')}1${times(100, ')')}`,
    `x = ${times(200, '-')}1`, `x = ${times(200, '2^')}2`, `x = ${times(90, 'abs(')}1${times(90, ')')}`, `x = max(${times(150, '1, ')}1)`, `x = psi([${times(101, '0, ')}0], [1, 0])`, `x = ${times(20_000, '1+')}1`, `x = ${times(100_000, '[')}`,
    `${times(600, 'a')} = 5 ms + 1`, `x = 5 ${times(400, 's/')}s`, `x = ${times(40, 's^9*')}s`, `x = ${times(200, '%')}`, `x = 5${times(300, '%')}`, `x = ${times(250, '+')}`, 'x = 10^99 * 10^99 * 10^99 * 10^99', 'x = exp(1000)', 'x = exp(exp(100))',
  ],
  'to have no value': [
    'x = 1 / 0', 'x = 0 / 0', 'x = 5 % / 0 %', 'x = 1 / (1 - 1)', 'x = NaN', 'x = Infinity', 'x = -Infinity + Infinity', 'x = log(0)', 'x = log(-1)', 'x = sqrt(-1)', 'x = (-1)^0.5', 'x = 0^-1', 'x = 5 GB + 3 s', 'x = $5/h + 3 GB', 'x = 3 h + $5',
    'x = 5 $', 'x = $', 'x = $$5', 'x = $h', 'x = 2^(5 GB)', 'x = (3 s)^0.5', 'x = (3 s)^100', 'x = log(5 GB)', 'x = max()', 'x = sqrt()', 'x = undefined', 'x = null', 'x = i', 'x = pi', 'x = e',
  ],
  'to look like something else': [
    'qрs = 5', 'x = qрs * 2', 'x = dаu', 'x = 5 uѕers', 'x = ５', 'x = 1\u200b0', 'x = 1\u202e0', 'x = 5\u2060', 'x = \ufeff', 'x = 5 ｓ', 'x = ⅷ', 'x = ½', 'x = 1٫5',
    'x = <script>alert(1)</script>', 'x = "<img src=x onerror=alert(1)>"', 'x = 5 <b>', 'x = [click](command:evil)', 'x = ${7*7}', 'x = `5`', "x = '5'", 'x = \\', 'x = \0', 'x = \ud800', 'x = 5 \udc00', 'x = 😀', 'x = 5; y = 6',
    'x = 5, y = 6', 'x = if(1, 2, 3)', 'x = a ? 1 : 2', 'x = 5 % 3', 'x = 5 & 3', 'x = 5 | 3', 'x = ~a', 'x = !a', 'x = 0x10', 'x = 0b11', 'x = 1..2', 'x = 1.2.3', 'x = 1__0', 'x = 1,0', 'x = 1e', 'x = 1e+', 'x = .',
  ],
};

/** Several lines that only together do harm. */
const sheets: Readonly<Record<string, readonly string[]>> = {
  'a cycle': ['a = b + 1', 'b = a'],
  'a name made of itself': ['a = a'],
  'sixty squares': ['a0 = 10', ...Array.from({ length: 60 }, (_, index) => `a${index + 1} = a${index} * a${index}`)],
  'sixty doubled powers': ['a0 = 10', ...Array.from({ length: 60 }, (_, index) => `a${index + 1} = a${index}^a${index}`)],
  'more lines than a block has': Array.from({ length: 3000 }, (_, index) => `a${index} = ${index}`),
  'thousands of unknown names': Array.from({ length: 1000 }, (_, index) => `a${index} = nobody_knows_${index} * 2 unknown_${index}`),
};

const attempts = Object.entries(attacks).flatMap(([aim, lines]) => lines.map(line => ({ aim, line })));

function problemsIn(lines: readonly string[]): readonly string[] {
  const text = marked(`# Feed\n\n## Requirements\n\n${fenced(...lines)}`);
  const { reading: { estimates }, failures } = lintDocument(text, knowledge, { rules: [] });
  assert.deepEqual(failures, []);
  return [...estimates.problems.map(({ message }) => message), ...estimates.lines.flatMap(({ outcome }) => (outcome.state === 'wrong' ? [outcome.problem.message] : []))];
}

describe('a hostile line', () => {
  it('is one of more than 136', () => {
    assert.ok(attempts.length >= 136, String(attempts.length));
  });

  for (const { aim, line } of attempts) {
    it(`${aim} is a problem: ${JSON.stringify(line.slice(0, 60))}`, () => {
      assert.equal(problemsIn([line]).length, 1);
    });
  }

  for (const [what, lines] of Object.entries(sheets)) {
    it(`among others is a problem: ${what}`, () => {
      assert.ok(problemsIn(lines).length > 0);
    });
  }

  // How fast is for the benchmark to say. One that never ends does not get past the time that a test has.
  it('ends, as often as a block has room for it', () => {
    for (const { line } of attempts) {
      const lines = Array.from({ length: 500 }, (_, index) => line.replace(/^[ax] =/, `a${index} =`));

      assert.ok(estimatesOf(parseDocument(fenced(...lines))).lines.length <= lines.length, line.slice(0, 60));
    }
  });

  it('leaves nothing behind', () => {
    for (const { line } of attempts) {
      estimate(line, 'constructor = 5', 'polluted = 1');
    }

    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });
});
