import type { Token } from './tokens';

const NOTHING: Token = { kind: 'end', text: '', span: { start: 0, end: 0 }, value: 0, isTight: false };

/** The tokens of a line, taken one after the other; the last one, its end, is there for ever. */
export class TokenStream {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)] ?? NOTHING;
  }

  take(): Token {
    const token = this.peek();
    this.#at++;
    return token;
  }

  /** Takes the next token if it is the symbol or word. */
  takeIf(text: string): Token | undefined {
    const { kind } = this.peek();
    return kind !== 'number' && kind !== 'end' && this.peek().text === text ? this.take() : undefined;
  }

  /** The token taken last. */
  get last(): Token | undefined {
    return this.#tokens[this.#at - 1];
  }

  /** Where it ends. */
  get end(): number {
    return this.last?.span.end ?? 0;
  }
}
