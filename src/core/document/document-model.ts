import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import type { FrontMatter } from './front-matter';

/** A Markdown document as sections and blocks. Every span is in offsets of the original text. */
export interface DocumentModel {
  /** The text is over the limit and was not read: the document has no sections but an empty preamble. */
  readonly isTooLarge: boolean;
  readonly source: SourceText;
  readonly frontMatter: FrontMatter | undefined;
  /** In document order; the first is the preamble (level 0, no title). */
  readonly sections: readonly Section[];
  readonly comments: readonly Comment[];
  /** The text with comments and front matter replaced by spaces of the same length. */
  readonly visible: string;
  /** The text with everything that is not prose replaced by spaces of the same length. */
  readonly prose: string;
  /** What was replaced in the prose beside comments and front matter: code, quotes, link targets; in order, none touching another. */
  readonly masked: readonly Span[];
}

/** In characters: a longer title names nothing that its beginning does not. */
export const LONGEST_TITLE = 400;

export interface Section {
  /** The heading's Markdown, without its marks, up to {@link LONGEST_TITLE}; empty for the preamble. */
  readonly title: string;
  /** 1 to 6; 0 for the preamble. */
  readonly level: number;
  /** The lines of the heading, without the last line ending. */
  readonly headingSpan: Span;
  /** The heading's text alone: where findings about the section stand. */
  readonly titleSpan: Span;
  /** From the heading up to the next heading of the same or a higher level. */
  readonly span: Span;
  /** What stands between this heading and the next one of any level, in document order. */
  readonly blocks: readonly Block[];
  readonly parent: Section | undefined;
}

export type Block = Prose | List | Table | Fence | Quote | Image;

/** A paragraph. */
export interface Prose {
  readonly kind: 'prose';
  readonly span: Span;
}

/** A bullet or numbered list with the items of nested lists in place. */
export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** The item's own text, without its marker and without nested items. */
  readonly span: Span;
  /** 0 for the outermost list. */
  readonly depth: number;
}

export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  readonly columns: readonly Span[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly span: Span;
  /** Trimmed, and empty where the cell is. */
  readonly cells: readonly Span[];
}

/** Fenced or indented code. */
export interface Fence {
  readonly kind: 'fence';
  readonly span: Span;
  /** The first word after the fence, in lower case; empty for none and for indented code. */
  readonly language: string;
  /** The lines inside. */
  readonly content: Span;
  /** Where it holds notes, which are prose like any other: their points. */
  readonly points: readonly Span[];
}

export interface Quote {
  readonly kind: 'quote';
  readonly span: Span;
}

/** An image that is a paragraph of its own. */
export interface Image {
  readonly kind: 'image';
  readonly span: Span;
  readonly alt: string;
  readonly target: string;
}

/** An HTML comment outside code. */
export interface Comment {
  readonly span: Span;
  /** Between `<!--` and `-->`. */
  readonly content: Span;
}
