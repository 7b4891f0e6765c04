import { isDenied, LONGEST_HEAD } from './assertion';
import { hasBetween } from '../text/numbers';
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
  readonly #denying: number[] = [];
  readonly #postponing: number[] = [];
  readonly #known = new Map<number, boolean>();

  constructor(text: string, hits: TermHits, matcher: TermMatcher) {
    this.#text = text;
    this.#hits = hits;
    const [denial, postponement] = [matcher.numberOf(DENIAL), matcher.numberOf(POSTPONEMENT)];
    for (let at = 0; at < hits.count; at++) {
      const group = hits.groups[at];
      if (group === denial) {
        this.#denying.push(hits.starts[at] ?? 0);
      } else if (group === postponement) {
        this.#postponing.push(hits.starts[at] ?? 0);
      }
    }
  }

  /** Whether the hit of that index is denied by the statement that it stands in. */
  isDenied(index: number, statement: Span): boolean {
    const start = this.#hits.starts[index] ?? 0;
    const end = this.#hits.ends[index] ?? 0;
    const isNear = hasBetween(this.#denying, Math.max(statement.start, start - REACH), start) || hasBetween(this.#postponing, end, Math.min(statement.end, end + REACH));
    if (!isNear && !hasBetween(this.#denying, statement.start, Math.min(start, statement.start + LONGEST_HEAD))) {
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
