/** Where the next of a word stands. Asked for places that mostly come in order, it looks at each part of the text once. */
export class NextOf {
  readonly #text: string;
  readonly #word: string;
  /** From here to there, none begins in between. */
  #from = 0;
  #at = -1;

  constructor(text: string, word: string) {
    this.#text = text;
    this.#word = word;
  }

  /** The first place at `start` or behind it; `Infinity` where none is left. */
  from(start: number): number {
    if (start < this.#from || start > this.#at) {
      const at = this.#text.indexOf(this.#word, start);
      this.#from = start;
      this.#at = at === -1 ? Infinity : at;
    }
    return this.#at;
  }
}
