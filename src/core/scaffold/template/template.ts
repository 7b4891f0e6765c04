import type { Span } from '../../text/span';

/**
 * A document template as a tree. What Handlebars can say beyond this (helpers, calls, decorators, partials whose name is
 * computed) has no node here, so nothing of it can ever run.
 */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly path: TemplatePath }
  | { readonly kind: 'each' | 'if' | 'unless'; readonly path: TemplatePath; readonly body: readonly TemplateNode[]; readonly otherwise: readonly TemplateNode[] }
  /** The indentation stands before each of its lines. */
  | { readonly kind: 'partial'; readonly name: string; readonly indent: string; readonly span: Span };

/** `{{title}}`, `{{../title}}`, `{{this}}` or `{{@index}}`. */
export interface TemplatePath {
  /** How many `each` outwards it is looked up. */
  readonly up: number;
  readonly name: string;
  readonly span: Span;
}

export interface TemplateMistake {
  readonly message: string;
  readonly span: Span;
}

/** What a template is given: texts, and lists of texts to go through with `each`. */
export type TemplateValues = Readonly<Record<string, string | readonly string[]>>;

/** What `each` knows beside `this`. */
export const loopNames: readonly string[] = ['@index', '@first', '@last'];

/** Bounds on what a template may ask for. They count, rather than measure time, so that they hold on every machine alike. */
export const templateLimits = {
  /** UTF-16 units of a file. */
  length: 65_536,
  /** `{{` in a file. */
  tags: 500,
  /** UTF-16 units between `{{` and `}}`, comments aside. */
  tagLength: 200,
  /** Blocks inside each other, and partials inside each other, in one file and all together. */
  depth: 10,
  /** Nodes that are rendered, the turns of `each` counted one by one. */
  steps: 100_000,
  /** UTF-16 units of what comes out. */
  output: 1_048_576,
} as const;
