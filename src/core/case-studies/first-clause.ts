/** What a summary begins with, short enough for one line of a list, and what it goes on with. */
export interface Clauses {
  readonly first: string;
  readonly rest: string;
}

/** A comma before that ends no thought: “When somebody opens the app, …”. */
const SHORTEST = 40;

/** Cuts behind the first thought: at the end of the sentence, or at a sign inside it that is far enough from its beginning. */
export function firstClause(summary: string): Clauses {
  const [mark] = [...summary.matchAll(/[.;:,](?=\s|$)/g)].filter(({ index, 0: sign }) => sign !== ',' || index >= SHORTEST);
  const end = mark?.index ?? summary.length;
  return { first: summary.slice(0, end), rest: summary.slice(end + 1).trim() };
}
