import type { Span } from '../text/span';

/** What is wrong with a line of an estimate, in words. */
export interface EstimateProblem {
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
  /** The name that is defined nowhere, where that is the problem. */
  readonly unknownName?: string;
}

/**
 * Ends the reading of a line at its first problem: what follows would be guessed at. Caught where lines are read and
 * evaluated; it never leaves this folder.
 */
export class LineProblem extends Error {
  readonly problem: EstimateProblem;

  constructor(problem: EstimateProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

export function fail(span: Span, message: string): never {
  throw new LineProblem({ message, span });
}

/** What `compute` gives, or the problem that ended it. */
export function attempt<Value>(compute: () => Value): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: EstimateProblem } {
  try {
    return { ok: true, value: compute() };
  } catch (error) {
    if (error instanceof LineProblem) {
      return { ok: false, problem: error.problem };
    }
    throw error;
  }
}
