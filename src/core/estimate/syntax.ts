import type { Span } from '../text/span';

/** What a line of an estimate computes. */
export type Expression = Quantity | Name | Negation | Operation | Call | List | Conversion;

/** A number with or without a unit: `50M users`, `30 %`, `$2.50/h`. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly span: Span;
  /** In the written unit; a share of one for `30 %`. */
  readonly value: number;
  readonly isShare: boolean;
  readonly unit: readonly UnitFactor[];
}

/** A factor of a written unit, such as `s` in `requests/s`, where its power is -1. */
export interface UnitFactor {
  readonly symbol: string;
  readonly power: number;
}

export interface Name {
  readonly kind: 'name';
  readonly span: Span;
  readonly name: string;
  /** The unit that the word is where no name is defined so: `2 requests / s`. Only behind a number and a spaced `/`. */
  readonly unit: readonly UnitFactor[] | undefined;
}

export interface Negation {
  readonly kind: 'negation';
  readonly span: Span;
  readonly operand: Expression;
}

export type Operator = '+' | '-' | '*' | '/' | '^';

export interface Operation {
  readonly kind: 'operation';
  readonly span: Span;
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Call {
  readonly kind: 'call';
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly parameters: readonly Expression[];
}

/** `[0.2, 0.3]`, as an argument alone. */
export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Expression[];
}

/** `… to requests/s`. */
export interface Conversion {
  readonly kind: 'conversion';
  readonly span: Span;
  readonly operand: Expression;
  readonly target: Target;
}

/** The unit after `to`. */
export interface Target {
  readonly span: Span;
  readonly isShare: boolean;
  readonly unit: readonly UnitFactor[];
}

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '≈';

/** What one line says. */
export type Line = Definition | Assertion;

export interface Definition {
  readonly kind: 'definition';
  readonly name: string;
  readonly nameSpan: Span;
  readonly expression: Expression;
  /** What stands before a number that is not exact: `~`, `≈`, `≤`. */
  readonly remark: string | undefined;
}

export interface Assertion {
  readonly kind: 'assertion';
  readonly left: Expression;
  readonly operator: Comparison;
  readonly right: Expression;
}
