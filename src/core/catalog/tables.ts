import type { CanonicalPart } from './canonical';

/** What is worked out of a catalogue's words once, when a bundle is built, so that no host has to when it starts: columns of words and numbers, as JSON holds them. */
export interface CatalogTables {
  readonly terms: TermTable | undefined;
  readonly headings: HeadingTable | undefined;
}

/** The words and phrases of all groups, for the matcher. */
export interface TermTable {
  /** The names of the groups, by their numbers. */
  readonly groups: readonly string[];
  readonly lexicon: LexiconTable;
  readonly phrases: PhraseTable;
  /** Phrases in Chinese, which has no spaces between its words, each with the number of its group. */
  readonly unspaced: readonly (readonly [phrase: string, group: number])[];
}

/** Single words, each an entry, and beginnings of words, which have the first ones. Entry 0 is nobody's. */
export interface LexiconTable {
  /** By entry, without the `*` that ends a beginning. */
  readonly words: readonly string[];
  /** How many of the entries, from 1 on, are beginnings. */
  readonly beginnings: number;
  /** What the entries stand for, their symbols, one entry's behind the other's; and how many each has. */
  readonly symbols: readonly number[];
  readonly symbolCounts: readonly number[];
}

/** The tree of phrases: each node is a word by its symbol, level by level, so that the words that lead on from one stand together. */
export interface PhraseTable {
  /** By node. Node 0 leads to those that begin a phrase. */
  readonly symbols: readonly number[];
  /** By node, how many lead on from it. */
  readonly nextCounts: readonly number[];
  /** The groups of the phrases that end at the nodes, one node's behind the other's; and how many each has. */
  readonly groups: readonly number[];
  readonly groupCounts: readonly number[];
}

/** The canonical headings as they are compared, for the index of aliases. */
export interface HeadingTable {
  /** The names of steps and sections, each once. */
  readonly aliases: readonly string[];
  /** What they name; and by alias the number of that. */
  readonly namings: readonly (readonly CanonicalPart[])[];
  readonly named: readonly number[];
  /** By alias, how many words of it tell it from others; 0 where it stands for itself alone. */
  readonly sizes: readonly number[];
  /** Each telling word, and the aliases that hold it. */
  readonly byWord: readonly (readonly [word: string, aliases: readonly number[]])[];
  /** By ambiguous alias. */
  readonly ambiguous: readonly string[];
  readonly neutral: readonly string[];
  readonly generic: readonly string[];
  readonly wholeOnly: readonly string[];
  readonly heads: readonly string[];
}
