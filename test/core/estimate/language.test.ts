import assert from 'node:assert/strict';
import { estimate, fenced, inWords, resultOf, sheetOf } from '../../support/estimates';

/** What each line comes to, shown as a person would read it. */
const results: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'numbers as people write them': {
    '1.5k': '1.5k', '50M users': '50M users', '10_000': '10k', '1,000,000 items': '1M items', '1e9': '1B', '2.5e-3': '0.0025', '.5': '0.5', '5 million users': '5M users',
    '5 M users': '5M users', '2 bn rows': '2B rows', "1'000 items": '1k items', '3×': '3', '3x': '3', '30 %': '30 %', '0.2 %': '0.2 %',
  },
  'units as people write them': {
    '4 requests/user/day': '4 requests/user/day', '4 requests per user per day': '4 requests/user/day', '80 ms': '80 ms', '80ms': '80 ms', '5 min': '5 min', '768 B': '768 B',
    '16 GiB': '16 GiB', '16 GB': '16 GB', '5 µs': '5 µs', '$2.50/h': '$2.50/h', '2.50 USD/h': '$2.50/h', '€5': '€5', '12k QPS': '12k queries/s', '12k qps': '12k queries/s',
    '300 TFLOPS': '300 TFLOP/s', '3 TFLOPs': '3 TFLOP', '100 GPU-hours': '100 GPU*h', '100 GPU*h': '100 GPU*h', '2 / day': '2/day', '10 Gbps': '10 Gbit/s', '3 people': '3 people', '1 query': '1 query',
    '9 s^2': '9 s^2', '1 kWh': '1 kWh', '5 Users': '5 users', '3 epochs': '3 epochs', '60 fps': '60 frames/s', '5 d': '“d” is no unit that an estimate knows. Did you mean “days” or “dims”? To multiply by a name, write “*” before it.',
  },
  'the operators': {
    '1 + 2 * 3': '7', '(1 + 2) * 3': '9', '7 − 2': '5', '6 × 7': '42', '84 ÷ 2': '42', '2^10': '1.02k', '2**3**2': '512', '-2^2': '-4', '2^-1': '0.5', '10 - 3 - 2': '5', '100 / 10 / 2': '5', '+5': '5',
    '3 * -2': '-6',
  },
  'percent as numbers': {
    '5 % + 2 %': '7 %', '100 % - 5 %': '95 %', '20000 * 60 %': '12k', '50 % * 50 %': '25 %', '50M users * 2 %': '1M users', '10 % / 5 %': '2', '1 - 0.99^16 to %': '14.9 %', '99.99 %': '99.99 %',
  },
  'units in a formula': {
    '50M users * 4 requests/user/day to requests/s': '2.31k requests/s', '1e9 * 512 B': '512 GB', '3 * 2 GiB': '6 GiB', '10417 queries/s / (3000 requests/s)': '3.47', '3 days * 24 h/day': '3 days', '1 GB / (1 MB)': '1k', '3 GB/MB': '3k',
    '90 ms + 1.1 s': '1.19 s', '32 requests / 16 ms': '2k requests/s', '3600 s to h': '1 h', '6.67k USD to USD': '$6.67k', '1000 examples / 0.2 %': '500k examples', '12 months to years': '1 year',
    '1 MB to bit': '8e6 bit', '12.3456 s to ms': '12346 ms', '5 clicks * 3': '15 clicks', '100 GB / 2 users': '50 GB/user', '(3 s)^2': '9 s^2', 'sqrt(9 s^2)': '3 s',
  },
  'functions': {
    'min(3, 1, 2)': '1', 'max(20 ms, 0.05 s)': '50 ms', 'sum(1 ms, 2 ms)': '3 ms', 'ceil(8.68 GPUs)': '9 GPUs', 'ceil(640 GB * 1.2 / 96 GB)': '8', 'ceil(0.1 * 3 * 10)': '3', 'floor(2.9 h)': '2 h',
    'round(2.5)': '3', 'ceil(90 min to h)': '2 h', 'sqrt(2)': '1.41', 'log(1.5)': '0.405', 'ln(1.5)': '0.405', 'log2(1024)': '10', 'log10(1000)': '3', 'exp(1)': '2.72', 'abs(-3 ms)': '3 ms',
    'z_two_sided(5 %)': '1.96', 'z_one_sided(20 %)': '0.842', 'sample_size_proportions(5 %, 5.1 %) to users': '753k users', 'sample_size_means(40 min, 0.5 min)': '100k',
    'sample_size_proportions(5 %, 5.1 %, 1 %, 90 %)': '1.43M', 'psi([0.2, 0.2, 0.2, 0.2, 0.2], [0.30,0.25,0.20,0.15,0.10])': '0.135', 'kl([0.5, 0.5], [0.5, 0.5])': '0',
    'replicas_for(6944 requests/s, 2000 requests/s)': '6', 'replicas_for(6944 requests/s, 2000 requests/s/GPU, 60 %)': '6 GPUs',
  },
  'bounds and guesses before a number': { '~50': '50', '≈ 50 users': '50 users', '≤ 200 ms': '200 ms', '>= $3': '$3' },
};

const problems: Readonly<Record<string, string>> = {
  'x = 5 ms + 2 GB': 'This adds a time (ms) to a size (GB).',
  'x = 2 GB - 5 ms': 'This subtracts a time (ms) from a size (GB).',
  'x = 5 clicks + 3 impressions': 'This adds a number of clicks to a number of impressions.',
  'x = 5 ms to GB': 'This gives a time (ms) as a size (GB).',
  'x = 12 requests/s to requests': 'This gives a rate (requests/s) as a number of requests.',
  'x = 9 GPUs * $2.50/h to USD/day': 'This gives a quantity in GPU*USD/h as a rate (USD/day); GPU is left over.',
  'x = 5 requests/user/day to requests/s': 'This gives a quantity in requests/user/day as a rate (requests/s); /user is left over.',
  'x = 1 000 users': 'Thousands are separated by a comma: 1,000.',
  'x = 1 / 0': 'This divides by zero.',
  'x = 9^9^9^9': 'This is too large a number.',
  'x = (-8)^0.5': 'This has no value.',
  'x = sqrt(-1)': '“sqrt” takes the square root of a negative number.',
  'x = sqrt(2 GB)': '“sqrt” raises a size (GB) to the power of 0.5, which no unit has.',
  'x = log(5 ms)': '“log” needs a plain number, not a time (ms).',
  'x = log(0)': '“log” takes the logarithm of a number that is not above zero.',
  'x = 2^(3 ms)': 'This raises to the power of a time (ms); a power is a plain number.',
  'x = (3 s)^5': 'This gives s to the power of 5; a power of a unit is at most 4.',
  'x = 3 s*s*s*s*s': 'This gives s to the power of 5; a power of a unit is at most 4.',
  'x = 3 s^4 + 2 GB/s^4': 'This adds a quantity in s^4 to a quantity in GB/s^4.',
  'x = 1 user*request*GB*token*image*s*item*vector*GPU': 'This gives a unit of 9 parts, user, request, GB, token, image, s, item, vector, GPU; a unit has at most 8.',
  'x = 5 GB to s*s*s*s*s': 'This gives s to the power of 5; a power of a unit is at most 4.',
  'x = max(3 ms, 2 GB)': '“max” compares a time (ms) with a size (GB).',
  'x = sample_size_proportions(5 %, 120 %)': '“sample_size_proportions” needs a share above 0 % and below 100 %.',
  'x = sample_size_proportions(5 %, 5 %)': '“sample_size_proportions” compares a proportion with itself: no sample is large enough.',
  'x = psi([0.5, 0.5], [1])': '“psi” compares 2 bins with 1; both lists need the same bins, at least two.',
  'x = psi([0.5, 0.5], [0.5, 0.4])': '“psi” has shares that sum to 0.9, not to 1.',
  'x = psi(0.5, 0.5)': '“psi” takes a list here, such as [0.5, 0.5].',
  'x = max([1, 2])': '“max” takes values, not a list: max(1, 2).',
  'x = sqrt(1, 2)': '“sqrt” takes x; here are 2.',
  'x = replicas_for(5 GB, 2 requests/s)': '“replicas_for” divides a size (GB) by a rate (requests/s).',
  'x = [1, 2]': 'A list stands only in a function, such as psi([0.5, 0.5], [0.6, 0.4]).',
  'x = 3 userz': '“userz” is no unit that an estimate knows. Did you mean “user”? To multiply by a name, write “*” before it.',
  'x = 5 gb': '“gb” is no unit that an estimate knows. Did you mean “GB”? To multiply by a name, write “*” before it.',
  'x = 5m': '“m” is no unit that an estimate knows. Did you mean “M” for millions, “min” or “ms”? To multiply by a name, write “*” before it.',
  'x = 512B/event': '“512B” may be billions or bytes. Write 512 B for bytes, 512 billion for the number.',
  'x = 2,50 USD': 'A comma only separates thousands and the values of a function. Write 2.50 with a point.',
  'x = max(1,200)': 'A comma separates values here. Write 1200, or a space behind the comma.',
  'x = 3 x 4': 'Write * to multiply.',
  'x = 3 (4 + 5)': 'Between “3” and “(” belongs an operator, such as *.',
  'x = 8–10 h': 'A range has no one value. Write the value that the design counts on, or “-” to subtract.',
  'x = 15²': 'Write ^2.',
  'x = 30 % of 5': '“of” says nothing here. Write * to take a share: 30 % * users.',
  'x = 2 * 3 = 6': '“=” stands once in a line. Write the result behind # =>, a comparison behind assert.',
  'x =': 'Here something is missing: a number, a name or a function.',
  'x = (1 + 2': 'This “(” is never closed.',
  'x = 1 + * 2': '“*” is not expected here: a number, a name or a function should stand here.',
  'x = ≤ y': '“≤” stands only before a number, such as ≤ 200 ms.',
  'x = $': 'Behind “$” belongs a number, such as $2.50.',
  'x = foo(3)': '“foo” is no function. Did you mean “floor”? To multiply, write “*” before the parenthesis.',
  'x = ciel(3)': '“ciel” is no function. Did you mean “ceil”? To multiply, write “*” before the parenthesis.',
  'x = 5 GB to': 'Behind “to” belongs a unit, such as requests/s.',
  'x = day': '“day” is not defined. As a unit it stands behind a number: 1 day.',
  'x = x + 1': '“x” is computed from itself.',
  'peak qps = 5': 'A name is one word: peak_qps.',
  'peak-qps = 5': 'A name is one word: peak_qps.',
  'p99.9 = 5 ms': 'A name is one word: p99_9.',
  'max = 5': '“max” has a meaning of its own here. Choose another name, such as max_value.',
  'to = 5': '“to” has a meaning of its own here. Choose another name, such as to_value.',
  '_x = 5': 'A name begins with a letter.',
  'qрs = 5': '“qрs” mixes Latin and Cyrillic letters, which look alike. Write it in one alphabet.',
  'assert 5': 'An assertion compares two sides, such as: assert peak_qps < 10k requests/s.',
  'assert 1 < 2 < 3': '“<” stands once in a line. Write the result behind # =>, a comparison behind assert.',
  'assert 5 ms < 2 GB': 'This compares a time (ms) with a size (GB).',
  'assert 12 requests/s < 20': 'This compares a rate (requests/s) with a plain number.',
};

describe('the language of estimates', () => {
  for (const [what, lines] of Object.entries(results)) {
    it(`has ${what}`, () => {
      assert.deepEqual(Object.fromEntries(Object.keys(lines).map(expression => [expression, resultOf(`x = ${expression}`)])), lines);
    });
  }

  for (const [line, message] of Object.entries(problems)) {
    it(`says what is wrong with: ${line}`, () => {
      assert.equal(resultOf(line), message);
    });
  }

  it('says where a line is wrong', () => {
    const text = fenced('a = 5 ms', 'b = 2 * (a + 3 GB)', 'c = 3 userz');

    const places = sheetOf(text).lines.map(({ outcome }) => (outcome.state === 'wrong' ? text.slice(outcome.problem.span.start, outcome.problem.span.end) : ''));

    assert.deepEqual(places, ['', 'a + 3 GB', 'userz']);
  });

  it('compares with <, ≤, >, ≥, = and, within 1 %, ≈', () => {
    const holding = ['1 < 2', '2 <= 2', '2 ≤ 2', '3 > 2', '2 >= 2', '2 ≥ 2', '2 = 2', '2 == 2', '100 ≈ 101', '0.1 + 0.2 = 0.3', '0.1 + 0.2 <= 0.3', '1 h = 60 min', '1 query = 1 request', '3 GPUs < 4', '50 % = 0.5'];
    const failing = ['2 < 2', '1 > 2', '100 ≈ 102', '0.1 + 0.2 < 0.3', '1 GiB = 1 GB'];

    assert.deepEqual([...holding, ...failing].map(each => resultOf(`assert ${each}`)), [...holding.map(() => 'holds'), ...failing.map(() => 'fails')]);
  });

  it('keeps names and units apart', () => {
    assert.equal(resultOf('s = 5', 'x = 3 s'), '3 s');
    assert.equal(resultOf('users = 4 items', 'x = 3 GB/users'), '3 GB/user');
    assert.equal(resultOf('items = 4', 'x = 100 GB / (items)'), '25 GB');
    assert.equal(resultOf('s = 5', 'x = 3 requests / s'), '“s” is a unit, and a name of this document. Write “/s” without spaces for the unit, “/ (s)” for the name.');
    assert.equal(resultOf('constructor = 5', 'toString = constructor + 1', 'x = toString * 2'), '12');
  });

  it('reads one document from top to bottom, through all its blocks', () => {
    const text = `${fenced('dau = 50M users')}\n\nLater.\n\n${fenced('load = dau * 4 requests/user/day', 'early = late', 'late = 1', 'dau = 5')}`;

    const { blocks, lines, definitions } = sheetOf(text);

    assert.equal(blocks.length, 2);
    assert.deepEqual(lines.map(inWords), [
      '50M users', '200M requests/day', '“late” is defined only further below. An estimate is read from top to bottom: move that line up.', '1', '“dau” is defined above already. Give this one a name of its own.',
    ]);
    assert.equal(definitions.get('dau'), lines[0]);
    const again = lines[4]?.outcome;
    assert.deepEqual(again?.state === 'wrong' && again.problem.related?.map(({ span }) => text.slice(span.start, span.end)), ['dau']);
  });

  it('reads 20,000 characters of a block and 40,000 of a document, blank lines and comments not counted', () => {
    const long = (count: number, from: number): string[] => Array.from({ length: count }, (_, index) => `a${from + index} = 1${' + 1'.repeat(49)}`.padEnd(220, '#'));

    const [full, tooLong, blank] = [long(90, 0), long(91, 0), [...long(90, 0), ...Array.from({ length: 200 }, () => `# ${'-'.repeat(200)}`), '']].map(lines => sheetOf(fenced(...lines)));
    const three = sheetOf([long(90, 0), long(90, 100), long(90, 200), long(3, 300)].map(lines => fenced(...lines)).join('\n'));

    assert.deepEqual([full?.problems, blank?.problems], [[], []]);
    assert.deepEqual(tooLong?.problems.map(({ message }) => message), ['An estimate has at most 500 lines and 20,000 characters, a document 1,000 and 40,000. What follows is not computed.']);
    assert.deepEqual([three.problems.length, three.lines.length], [1, 181]);
  });

  it('reports one cause once', () => {
    assert.deepEqual(estimate('a = 1 / 0', 'b = a + 1', 'c = b * 2', 'assert c < 5', 'd = gone * 2', 'e = gone * 3').map(({ outcome }) => outcome.state), ['wrong', 'blocked', 'blocked', 'blocked', 'wrong', 'blocked']);
  });

  it('suggests the name that was probably meant', () => {
    assert.equal(resultOf('peak_qps = 5', 'x = peek_qps * 2'), '“peek_qps” is not defined. Did you mean “peak_qps”?');
  });

  it('waits for what is still to be filled in, and for what depends on it', () => {
    const lines = estimate('dau = [fill: daily #users] users', 'per_user = TBD', 'load = dau * per_user', 'assert load < 5', 'other = 3');

    assert.deepEqual(lines.map(({ outcome }) => outcome.state), ['pending', 'pending', 'pending', 'pending', 'computed']);
    assert.deepEqual(lines[2]?.uses.map(({ name }) => name), ['dau', 'per_user']);
  });

  it('tells inputs from formulas, and how a result comes about', () => {
    const lines = estimate('dau = ~50M users', 'load = (dau + 1 user) * 4 requests/user/day / 2 to requests/s', 'x = -(dau * 2)^2');

    assert.deepEqual(lines.map(({ isInput, remark, derivation }) => [isInput, remark, derivation]), [
      [true, '~', ''], [false, undefined, '(50M users + 1 user) × 4 requests/user/day / 2'], [false, undefined, '−((50M users × 2)^2)'],
    ]);
  });

  it('passes over blank lines and comments', () => {
    assert.deepEqual(estimate('', '# only words', '   ', 'a = 5   # input', '#').map(inWords), ['5']);
  });

  it('reads CRLF, a lone CR and an indented fence', () => {
    for (const ending of ['\r\n', '\r']) {
      assert.deepEqual(sheetOf(fenced('a = 2', 'b = a * 3').replaceAll('\n', ending)).lines.map(inWords), ['2', '6']);
    }
    assert.deepEqual(sheetOf('- item\n\n  ```estimate\n  a = 2\n  b = a * 3\n  ```\n').lines.map(inWords), ['2', '6']);
  });
});
