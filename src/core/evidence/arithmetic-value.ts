import type { Token } from './arithmetic-tokens';
import type { Quantity } from './quantities';

/**
 * The value of a sum in tokens, the value of each number given; `undefined` for what is no complete sum of numbers. Words
 * may follow a value: "50M users × 4".
 */
export function evaluate(tokens: readonly Token[], valueOf: (quantity: Quantity) => number): number | undefined {
  const reader = new SumReader(tokens, valueOf);
  const value = reader.sum();
  return reader.isAtEnd && Number.isFinite(value) ? value : undefined;
}

const MAX_DEPTH = 12;

class SumReader {
  readonly #tokens: readonly Token[];
  readonly #valueOf: (quantity: Quantity) => number;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], valueOf: (quantity: Quantity) => number) {
    this.#tokens = tokens;
    this.#valueOf = valueOf;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** NaN where it is none. */
  sum(): number {
    let value = this.#product();
    for (let operator = this.#operator('+', '-'); operator !== undefined; operator = this.#operator('+', '-')) {
      // "features 15 + ranker 25": what is added may have a name.
      while (this.#next('word'));
      value += operator === '-' ? -this.#product() : this.#product();
    }
    return value;
  }

  #product(): number {
    let value = this.#power();
    for (let operator = this.#operator('*', '/'); operator !== undefined; operator = this.#operator('*', '/')) {
      value = operator === '*' ? value * this.#power() : value / this.#power();
    }
    return value;
  }

  #power(): number {
    const base = this.#value();
    const square = this.#next('square');
    const value = square ? base ** (square.text === '²' ? 2 : 3) : base;
    const raised = this.#operator('^') === undefined ? value : value ** this.#value();
    while (this.#next('word'));
    return raised;
  }

  #value(): number {
    const number = this.#next('number');
    if (number?.quantity) {
      while (this.#next('word'));
      return this.#valueOf(number.quantity);
    }
    if (!this.#next('open') || ++this.#depth > MAX_DEPTH) {
      return NaN;
    }
    const value = this.sum();
    return this.#next('close') ? value : NaN;
  }

  #next(kind: Token['kind']): Token | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) {
      return undefined;
    }
    this.#at++;
    return token;
  }

  #operator(...operators: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.operator === undefined || !operators.includes(token.operator)) {
      return undefined;
    }
    this.#at++;
    return token.operator;
  }
}
