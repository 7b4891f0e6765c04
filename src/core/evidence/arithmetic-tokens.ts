import { findQuantities, type Quantity } from './quantities';

export type Operator = '+' | '-' | '*' | '/' | '^';

/** A number, sign, bracket or word of a sum; `break` is whatever cannot be part of one. */
export interface Token {
  readonly kind: 'number' | 'operator' | 'square' | 'open' | 'close' | 'equals' | 'word' | 'break';
  readonly at: number;
  readonly end: number;
  /** Of a number. */
  readonly quantity?: Quantity;
  /** Of an operator. */
  readonly operator?: Operator;
  readonly text: string;
}

const PER_UNIT =
  's|sec|seconds?|min|minutes?|h|hr|hours?|d|days?|weeks?|months?|years?|users?|requests?|quer(?:y|ies)|items?|images?|gpus?|nodes?|replicas?|shards?|arms?|calls?|pages?|views?|vectors?|tokens?|rows?|events?';

/** Spaces and emphasis; a star between spaces is a sign. */
const SPACE = /[\s_~]+|\*(?!\s)|(?<!\s)\*/y;
/** In the order in which they are tried; those of operators only behind a value, and before spaces, since `*` is emphasis too. */
const OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [/\^|(?<=\d)\*\*(?=\d)/y, '^'],
  [/[×⋅∙✕·]|(?<=[\s\d)])\*(?=\s?[\d(])(?!\*)|[xXх](?=\s?[\d(])/y, '*'],
  [new RegExp(`[÷∕]|/(?!\\s?(?:${PER_UNIT})(?![\\p{L}\\p{N}]))`, 'uy'), '/'],
  [/\+/y, '+'],
  [/−|(?<=\s)[-–](?=\s)/y, '-'],
];
const OTHERS: readonly (readonly [RegExp, Token['kind']])[] = [
  [/≈|≃|≅|(?<![<>!=:])=(?![=>])/y, 'equals'],
  [/[²³]/y, 'square'],
  [/\(/y, 'open'],
  [/\)/y, 'close'],
  [/\/\s?\p{L}+/uy, 'word'],
  // The dot of an abbreviation ends no sum: "inference incl. batching 60 + …".
  [/(?:incl|excl|approx|ca|resp|avg|max|min|vs)\.(?=\s)/iy, 'word'],
  [/[\p{L}\p{N}@#][\p{L}\p{N}@#'’_-]*/uy, 'word'],
];

/** The tokens of a text, in order. */
export function readTokens(text: string): Token[] {
  const quantities = new Map(findQuantities(text).map(quantity => [quantity.span.start, quantity] as const));
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const quantity = quantities.get(at);
    const token = quantity ? make('number', text, at, quantity.span.end, { quantity }) : readSign(text, at, tokens.at(-1));
    if (token) {
      tokens.push(token);
    }
    at = token?.end ?? at + (take(SPACE, text, at)?.length ?? 1);
  }
  return tokens;
}

/** The sign or word at the place; `undefined` for spaces and emphasis. */
function readSign(text: string, at: number, last: Token | undefined): Token | undefined {
  const isBehindValue = last?.kind === 'number' || last?.kind === 'close' || last?.kind === 'word' || last?.kind === 'square';
  for (const [pattern, operator] of isBehindValue ? OPERATORS : []) {
    const found = take(pattern, text, at);
    if (found !== undefined) {
      return make('operator', text, at, at + found.length, { operator });
    }
  }
  if (take(SPACE, text, at) !== undefined) {
    return undefined;
  }
  for (const [pattern, kind] of OTHERS) {
    const found = take(pattern, text, at);
    if (found !== undefined) {
      return make(kind, text, at, at + found.length);
    }
  }
  return make('break', text, at, at + 1);
}

function make(kind: Token['kind'], text: string, at: number, end: number, more: Pick<Token, 'quantity' | 'operator'> = {}): Token {
  return { kind, at, end, text: text.slice(at, end), ...more };
}

function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
