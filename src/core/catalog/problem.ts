import type { Span } from '../text/span';

/** What is wrong with a file that a person wrote: a framework, a configuration, an argument. */
export interface Problem {
  /** The file, as it was given. */
  readonly path: string;
  readonly message: string;
  /** Where in the file, in offsets of its text. */
  readonly span?: Span;
  /** The word that was probably meant by what stands there. */
  readonly suggestion?: string;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };
