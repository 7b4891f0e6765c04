/** The words that a document's front matter and suppressions may use. */
export interface Vocabulary {
  readonly frameworks: readonly string[];
  readonly cases: readonly string[];
  readonly rules: readonly string[];
}
