import { addTo } from '../text/grouped';

/** Puts right the long words of a heading that are one slip of the keys away from one that headings are known by. */
export class Spelling {
  readonly #known: ReadonlySet<string>;
  /** The long words among them, by their first letter: few miss that one. */
  readonly #byInitial = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    this.#known = new Set(words);
    for (const word of this.#known) {
      if (LONG_WORD.test(word)) {
        addTo(this.#byInitial, word.charAt(0), word);
      }
    }
  }

  correct(words: string): string {
    return words.split(' ').map(word => this.#correctWord(word)).join(' ');
  }

  #correctWord(word: string): string {
    if (!LONG_WORD.test(word) || this.#known.has(word)) {
      return word;
    }
    return this.#byInitial.get(word.charAt(0))?.find(known => isOneSlipAway(word, known)) ?? word;
  }
}

/** In short words one letter makes another word: "content" and "context". */
const LONG_WORD = /^\p{L}{8,}$/u;

/** A letter too many or too few, or two in the wrong order. A wrong letter often makes another word: "trailing" is no "training". */
function isOneSlipAway(written: string, meant: string): boolean {
  if (Math.abs(written.length - meant.length) > 1) {
    return false;
  }
  let start = 0;
  while (start < meant.length && written[start] === meant[start]) {
    start++;
  }
  const [rest, wanted] = [written.slice(start), meant.slice(start)];
  const isSwapped = rest.length > 1 && rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
  return isSwapped || rest.slice(1) === wanted || rest === wanted.slice(1);
}
