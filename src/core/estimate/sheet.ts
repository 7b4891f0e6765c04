import type { Span } from '../text/span';
import type { Amount } from './amount';
import type { EstimateProblem } from './problem';
import type { Comparison } from './syntax';

/** All estimate blocks of a document, computed from top to bottom: a later block may use the names of an earlier one. */
export interface Sheet {
  readonly blocks: readonly SheetBlock[];
  /** The lines of all blocks, in order. */
  readonly lines: readonly SheetLine[];
  /** What is wrong with a block as a whole: it has too many lines. */
  readonly problems: readonly EstimateProblem[];
  /** The line that defines the name. */
  readonly definitions: ReadonlyMap<string, SheetLine>;
  /** Words behind a number and a spaced division that are units, and would be mistaken if a line defined them: `5 GB / shards`. */
  readonly spacedUnits: ReadonlySet<string>;
}

export interface SheetBlock {
  /** Between the fences. */
  readonly span: Span;
  readonly lines: readonly SheetLine[];
}

/** A line that says something; blank lines and comments are none. */
export interface SheetLine {
  /** The code of the line, without its comment. */
  readonly span: Span;
  /** What it defines. */
  readonly name: string | undefined;
  readonly nameSpan: Span | undefined;
  /** What the name stands for, behind the sign of equality. */
  readonly expressionSpan: Span | undefined;
  /** Defines a name by a number alone. */
  readonly isInput: boolean;
  /** `~`, `≈`, `<=` …, where the number of an input is not exact. */
  readonly remark: string | undefined;
  readonly outcome: Outcome;
  /** Names of other lines, each with its place. */
  readonly uses: readonly NameUse[];
  /** How it comes about, with the numbers put in: “50M users × 4 requests/user/day”; empty where there is nothing to tell. */
  readonly derivation: string;
  /** What is written behind `# =>`. */
  readonly stated: StatedResult | undefined;
}

export interface NameUse {
  readonly name: string;
  readonly span: Span;
}

export type Outcome =
  | { readonly state: 'computed'; readonly amount: Amount; /** As it is shown. */ readonly text: string }
  | { readonly state: 'holds' | 'fails'; readonly left: Side; readonly operator: Comparison; readonly right: Side }
  /** It, or a line that it needs, is still to be filled in. */
  | { readonly state: 'pending' }
  /** A line that it needs has a problem, which is reported there. */
  | { readonly state: 'blocked' }
  | { readonly state: 'wrong'; readonly problem: EstimateProblem };

/** A side of an assertion. */
export interface Side {
  readonly span: Span;
  readonly amount: Amount;
  readonly text: string;
}

export interface StatedResult {
  /** What is written; empty where the result is only asked for. */
  readonly span: Span;
  /** It is missing, cannot be read as a result, or is not what the line comes to, rounded to the digits that it gives. */
  readonly isStale: boolean;
  /** It is read as a result, or missing: rewriting it loses nothing else. */
  readonly isReadable: boolean;
  /** The edit that makes it right. */
  readonly correction: { readonly span: Span; readonly newText: string } | undefined;
}
