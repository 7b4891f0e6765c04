import type { LexiconTable } from '../catalog/tables';
import { BeginningTrie } from './beginning-trie';
import { startsOf } from '../text/numbers';
import { isDigit, isWordUnit, lowerUnit } from './word-units';

/** The words of a text, one column of numbers each. */
export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What the word is in the lexicon: 0 for words of which it knows neither the whole nor a beginning. */
  readonly entries: Int32Array;
  /** Where the words stand that begin with a digit. */
  readonly numerals: readonly number[];
  /** The text holds Chinese, which has no spaces between its words. */
  readonly hasHan: boolean;
}

/**
 * The single words of a vocabulary, and beginnings of words such as `drift*`. A text is walked through once, letter by letter,
 * and each of its words is looked up by a number that its letters make: nothing is cut out, and hardly anything compared.
 */
export class Lexicon {
  /** The letters of all words, one word behind the other, and by entry where its word begins; at the end, where the last one ends. */
  readonly #letters: Uint16Array;
  readonly #froms: Int32Array;
  readonly #beginnings = new BeginningTrie();
  /** By the last bits of a word's number: the entry, or those in the places behind it, that the word may be. */
  readonly #places: Int32Array;
  #columns = newColumns(LEAST_ROOM);

  constructor({ words, beginnings }: LexiconTable) {
    const letters = words.join('');
    this.#letters = new Uint16Array(letters.length);
    for (let at = 0; at < letters.length; at++) {
      this.#letters[at] = letters.charCodeAt(at);
    }
    this.#froms = startsOf(words.map(({ length }) => length));
    for (let entry = 1; entry <= beginnings; entry++) {
      this.#beginnings.add(words[entry] ?? '', entry);
    }
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 4)));
    for (let entry = beginnings + 1; entry < words.length; entry++) {
      this.#settle(words[entry] ?? '', entry);
    }
  }

  /** The words of the text in order, compared in lower case; until the next text is read. */
  read(text: string): Words {
    const { starts, ends, entries } = this.#room(text.length);
    const numerals: number[] = [];
    const { length } = text;
    let count = 0;
    let hasHan = false;
    for (let at = 0; at < length; at++) {
      const start = at;
      let number = 0;
      for (; at < length; at++) {
        const code = text.charCodeAt(at);
        if (code < 128) {
          const letter = LETTERS[code] ?? 0;
          if (letter === 0) {
            break;
          }
          number = Math.imul(number, FACTOR) + letter;
        } else if (isWordUnit(code)) {
          hasHan ||= code >= FIRST_HAN && code <= LAST_HAN;
          number = Math.imul(number, FACTOR) + lowerUnit(code);
        } else {
          break;
        }
      }
      if (at > start) {
        starts[count] = start;
        ends[count] = at;
        entries[count++] = this.#entryOf(text, start, at, number);
        if (isDigit(text.charCodeAt(start))) {
          numerals.push(start);
        }
      }
    }
    return { count, starts, ends, entries, numerals, hasHan };
  }

  #entryOf(text: string, start: number, end: number, number: number): number {
    const places = this.#places;
    const last = places.length - 1;
    for (let place = placeOf(number, last); ; place = (place + 1) & last) {
      const entry = places[place] ?? 0;
      if (entry === 0) {
        return this.#beginnings.longest(text, start, end);
      }
      if (this.#isSame(entry, text, start, end)) {
        return entry;
      }
    }
  }

  /** Whether the text between the offsets is the word of the entry. */
  #isSame(entry: number, text: string, start: number, end: number): boolean {
    const from = this.#froms[entry] ?? 0;
    if ((this.#froms[entry + 1] ?? 0) - from !== end - start) {
      return false;
    }
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if ((code < 128 ? LETTERS[code] : lowerUnit(code)) !== this.#letters[from + at - start]) {
        return false;
      }
    }
    return true;
  }

  #settle(word: string, entry: number): void {
    const last = this.#places.length - 1;
    let place = placeOf(numberOf(word), last);
    while (this.#places[place] !== 0) {
      place = (place + 1) & last;
    }
    this.#places[place] = entry;
  }

  /** Columns for a text of that length, whose every other character may be a word. Kept: a document is read anew with every keystroke. */
  #room(length: number): WordColumns {
    const count = (length >> 1) + 1;
    const room = this.#columns.starts.length;
    if (count > room || (count > LEAST_ROOM && count < room >> 3)) {
      this.#columns = newColumns(count);
    }
    return this.#columns;
  }
}

/** The letters, in lower case, and digits of ASCII; 0 for what belongs to no word. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => (isWordUnit(code) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0));
const FACTOR = 0x01000193;

/** The number that the letters of a word in lower case make. */
function numberOf(word: string): number {
  let number = 0;
  for (let at = 0; at < word.length; at++) {
    number = Math.imul(number, FACTOR) + word.charCodeAt(at);
  }
  return number;
}

/** Where a word of that number is looked for first. */
function placeOf(number: number, last: number): number {
  return (number ^ (number >>> 15)) & last;
}

type WordColumns = Readonly<Record<'starts' | 'ends' | 'entries', Int32Array>>;

function newColumns(length: number): WordColumns {
  return { starts: new Int32Array(length), ends: new Int32Array(length), entries: new Int32Array(length) };
}

const LEAST_ROOM = 16_384;
const FIRST_HAN = 0x2e80;
const LAST_HAN = 0x9fff;
