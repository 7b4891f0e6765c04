import { isDenied } from './assertion';
import type { Span } from '../text/span';
import type { TermHits } from './term-hits';
import type { TermMatcher } from './term-matcher';

const DENIAL = '~denial';
const POSTPONEMENT = '~postponement';

const negated = 'do does did is are was were have has wo would ca could should'.split(' ').map(verb => `${verb}n't`);

/** The words without one of which near a term nothing is denied or put off. */
export const denialGroups: readonly (readonly [group: string, phrases: readonly string[]])[] = [
  [DENIAL, ['no', 'not', 'without', 'never', 'neither', 'nor', 'cannot', 'lack', 'lacks', 'lacking', 'missing', 'skip', 'skips', 'skipped', ...negated, 'нет', 'без', 'не', '没有', '无']],
  [POSTPONEMENT, ['deferred', 'postponed', 'out of scope', 'not', 'none', 'later', 'tbd', 'todo', 'n/a']],
];

/** How far before and behind a term its denial is looked for, as {@link isDenied} does. */
const REACH = 60;

/** Which terms of a document are denied. Few stand near a word that could deny them, so few are looked at closely, and each once. */
export class Denials {
  readonly #text: string;
  readonly #hits: TermHits;
  /** Where the words stand that may deny what follows them, and what comes before them. */
  readonly #denying: readonly number[];
  readonly #postponing: readonly number[];
  readonly #known = new Map<number, boolean>();

  constructor(text: string, hits: TermHits, matcher: TermMatcher) {
    this.#text = text;
    this.#hits = hits;
    const [denial, postponement] = [matcher.numberOf(DENIAL), matcher.numberOf(POSTPONEMENT)];
    this.#denying = hits.starts.filter((_, index) => hits.groups[index] === denial);
    this.#postponing = hits.starts.filter((_, index) => hits.groups[index] === postponement);
  }

  /** Whether the hit of that index is denied by the statement that it stands in. */
  isDenied(index: number, statement: Span): boolean {
    const start = this.#hits.starts[index] ?? 0;
    const end = this.#hits.ends[index] ?? 0;
    if (!hasBetween(this.#denying, Math.max(statement.start, start - REACH), start) && !hasBetween(this.#postponing, end, Math.min(statement.end, end + REACH))) {
      return false;
    }
    const known = this.#known.get(index);
    if (known !== undefined) {
      return known;
    }
    const isSo = isDenied(this.#text, statement, { start, end });
    this.#known.set(index, isSo);
    return isSo;
  }
}

/** Whether one of the numbers, which are in order, is at least `from` and less than `to`. */
function hasBetween(numbers: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return (numbers[low] ?? Infinity) < to;
}
