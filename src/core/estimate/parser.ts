import { didYouMean } from '../text/suggest';
import { functionNames, isFunction } from './functions';
import { keywords } from './keywords';
import { limits } from './limits';
import { fail } from './problem';
import { beginsQuantity, readQuantity, readTarget } from './quantity-parser';
import type { Call, Expression, List, Name, Operator } from './syntax';
import { TokenStream } from './token-stream';
import type { Token } from './tokens';
import { describeMissing, describeUnexpected } from './unexpected';
import { findUnitWord } from './unit-words';

/** How strongly an operator binds its left and its right side; `^` binds to the right. */
const BINDING: ReadonlyMap<string, { readonly operator: Operator; readonly left: number; readonly right: number }> = new Map([
  ['+', { operator: '+', left: 1, right: 2 }],
  ['-', { operator: '-', left: 1, right: 2 }],
  ['*', { operator: '*', left: 3, right: 4 }],
  ['/', { operator: '/', left: 3, right: 4 }],
  ['^', { operator: '^', left: 8, right: 7 }],
]);
/** -2^2 is -4, and 2^-1 a half. */
const BINDING_OF_SIGN = 5;
const LOOSEST = 0;

/**
 * A Pratt parser: one function for what begins an expression, one loop for what continues it.
 *
 * Every method throws a LineProblem at the first thing that is no estimate.
 */
export class Parser {
  readonly tokens: TokenStream;
  #depth = 0;
  /** The current token stands in a list or a call: there a comma separates values. */
  #isInList = false;

  constructor(tokens: readonly Token[]) {
    this.tokens = new TokenStream(tokens);
  }

  /** `expression [to unit]`. */
  readExpression(): Expression {
    const operand = this.#read(LOOSEST);
    if (!this.tokens.takeIf('to')) {
      return operand;
    }
    const target = readTarget(this.tokens);
    return { kind: 'conversion', span: { start: operand.span.start, end: target.span.end }, operand, target };
  }

  /** Ends the line: there has to be nothing more. */
  expectEnd(): void {
    const token = this.tokens.peek();
    if (token.kind !== 'end') {
      fail(token.span, describeUnexpected(token, this.tokens.last));
    }
  }

  /** An expression whose operators bind more strongly than the given one. */
  #read(binding: number): Expression {
    this.#depth++;
    if (this.#depth > limits.depth) {
      fail(this.tokens.peek().span, `Parentheses, signs and powers go at most ${limits.depth} deep. Give a part a name of its own.`);
    }
    let left = this.#readStart();
    for (let next = this.#operator(binding); next; next = this.#operator(binding)) {
      this.tokens.take();
      const right = (next.operator === '/' ? this.#readUnitBehind(left) : undefined) ?? this.#read(next.right);
      left = { kind: 'operation', span: { start: left.span.start, end: right.span.end }, operator: next.operator, left, right };
    }
    this.#depth--;
    return left;
  }

  #operator(binding: number): { readonly operator: Operator; readonly right: number } | undefined {
    const { kind, text } = this.tokens.peek();
    const operator = kind === 'symbol' ? BINDING.get(text) : undefined;
    return operator && operator.left > binding ? operator : undefined;
  }

  #readStart(): Expression {
    if (beginsQuantity(this.tokens)) {
      return readQuantity(this.tokens, this.#isInList);
    }
    const token = this.tokens.take();
    if (token.kind === 'word' && !keywords.has(token.text)) {
      const isCall = this.tokens.peek().kind === 'symbol' && this.tokens.peek().text === '(';
      return isCall ? this.#readCall(token) : { kind: 'name', span: token.span, name: token.text, unit: undefined };
    }
    switch (token.kind === 'symbol' ? token.text : '') {
      case '(':
        return this.#readParentheses(token);
      case '[':
        return this.#isInList ? this.#readList(token) : fail(token.span, 'A list stands only in a function, such as psi([0.5, 0.5], [0.6, 0.4]).');
      case '-': {
        const operand = this.#read(BINDING_OF_SIGN);
        return { kind: 'negation', span: { start: token.span.start, end: operand.span.end }, operand };
      }
      case '+':
        return this.#read(BINDING_OF_SIGN);
      default:
        return fail(token.span, describeMissing(token));
    }
  }

  #readParentheses(opening: Token): Expression {
    const isInList = this.#isInList;
    this.#isInList = false;
    const inner = this.readExpression();
    this.#close(')', opening);
    this.#isInList = isInList;
    return inner;
  }

  #readCall(name: Token): Call {
    if (!isFunction(name.text)) {
      fail(name.span, `“${name.text}” is no function.${didYouMean(name.text, functionNames)} To multiply, write “*” before the parenthesis.`);
    }
    const parameters = this.#readItems(')', this.tokens.take());
    return { kind: 'call', span: { start: name.span.start, end: this.tokens.end }, name: name.text, nameSpan: name.span, parameters };
  }

  #readList(opening: Token): List {
    const items = this.#readItems(']', opening);
    return { kind: 'list', span: { start: opening.span.start, end: this.tokens.end }, items };
  }

  #readItems(closing: ')' | ']', opening: Token): Expression[] {
    const items: Expression[] = [];
    const isInList = this.#isInList;
    this.#isInList = true;
    while (this.tokens.peek().text !== closing) {
      if (items.length === limits.listLength) {
        fail(this.tokens.peek().span, `At most ${limits.listLength} values stand in a list.`);
      }
      items.push(this.readExpression());
      if (!this.tokens.takeIf(',')) {
        break;
      }
    }
    this.#close(closing, opening);
    this.#isInList = isInList;
    return items;
  }

  #close(closing: string, opening: Token): void {
    const token = this.tokens.peek();
    if (token.kind === 'end') {
      fail(opening.span, `This “${opening.text}” is never closed.`);
    }
    if (!this.tokens.takeIf(closing)) {
      fail(token.span, describeUnexpected(token, this.tokens.last));
    }
  }

  /** "2 requests / s": a word behind a number and a division may be a unit; which it is depends on the names of the document. */
  #readUnitBehind(left: Expression): Name | undefined {
    const { kind, text, span } = this.tokens.peek();
    const unit = kind === 'word' && isWritten(left) && !['(', '^'].includes(this.tokens.peek(1).text) ? findUnitWord(text) : undefined;
    if (!unit) {
      return undefined;
    }
    this.tokens.take();
    return { kind: 'name', span, name: text, unit: unit.factors };
  }
}

/** A number, or a number divided by words that may be units. */
function isWritten(expression: Expression): boolean {
  let left = expression;
  while (left.kind === 'operation' && left.operator === '/' && left.right.kind === 'name' && left.right.unit) {
    left = left.left;
  }
  return left.kind === 'quantity';
}
