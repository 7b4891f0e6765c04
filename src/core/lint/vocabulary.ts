/** The words that a document's front matter and suppressions may use. */
export interface Vocabulary {
  readonly frameworks: readonly string[];
  /** Unknown where the library has not been read; then any case will do. */
  readonly cases: readonly string[] | undefined;
  readonly rules: readonly string[];
}
