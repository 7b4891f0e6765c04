/** The index of the first of the numbers, of which the first `count` are in order, that is at least `from`, behind those `before` that are not; the count where none is. */
export function indexOfLeast(numbers: ArrayLike<number>, from: number, count = numbers.length, before = 0): number {
  let low = before;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** As {@link indexOfLeast} with `before`, where the answer is most often close behind that index. */
export function indexOfNext(numbers: ArrayLike<number>, from: number, before: number, count = numbers.length): number {
  let low = before;
  let reach = 1;
  while (low + reach < count && (numbers[low + reach] ?? 0) < from) {
    low += reach;
    reach *= 2;
  }
  return indexOfLeast(numbers, from, Math.min(count, low + reach + 1), low);
}

/** Whether one of the numbers, which are in order, is at least `from` and less than `to`. */
export function hasBetween(numbers: readonly number[], from: number, to: number): boolean {
  return (numbers[indexOfLeast(numbers, from)] ?? Infinity) < to;
}

/** Whether two numbers of one thing are told apart by more than rounding, by 5 %. */
export function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

const ROUNDING = 0.05;

/** The least of the numbers; Infinity where there is none. `Math.min` takes its arguments from the stack, which has room for some 100,000. */
export function leastOf(numbers: Iterable<number>): number {
  let least = Infinity;
  for (const number of numbers) {
    least = Math.min(least, number);
  }
  return least;
}

/** The greatest of the numbers; -Infinity where there is none. */
export function greatestOf(numbers: Iterable<number>): number {
  let greatest = -Infinity;
  for (const number of numbers) {
    greatest = Math.max(greatest, number);
  }
  return greatest;
}

/** Where rows of so many items begin that stand one behind the other; at the end, where the last one ends. */
export function startsOf(counts: readonly number[]): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++) {
    starts[row + 1] = (starts[row] ?? 0) + (counts[row] ?? 0);
  }
  return starts;
}
