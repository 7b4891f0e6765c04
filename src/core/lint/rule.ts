import type { CanonicalPart } from '../catalog/canonical';
import type { Reading } from '../evidence/read-document';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { Vocabulary } from './vocabulary';

export type Severity = 'error' | 'warning' | 'info';

/**
 * One thing that a design document should do. Words first: the rule's page, the hover and `mldesign explain` are made from
 * them, and the examples are run by the tests.
 */
export interface Rule {
  /** In kebab case, as its file. */
  readonly id: string;
  /** An imperative sentence that ends with a full stop. */
  readonly summary: string;
  /** What goes wrong otherwise. */
  readonly why: string;
  /** Where the demand comes from. */
  readonly source: string;
  /** Absence: something is not there. Contradiction: two places disagree. Broken: something is there and does not work. */
  readonly nature: 'absence' | 'contradiction' | 'broken';
  readonly severity: Severity;
  /** Reported, as info, in the `notes` profile too: structure, and the twelve that matter most. */
  readonly inNotes: boolean;
  /** Speaks of what is still to be filled in, which is natural in a draft and unacceptable once approved. */
  readonly isUnfinished?: boolean;
  /**
   * What answers it takes so many forms that documents in the words of their own authors often have it unseen: where nobody holds
   * a document to a framework it is a hint, and what would be a hint is not said.
   */
  readonly isTentative?: boolean;
  /** Finds two places by their words where either may be told in others: where nobody holds a document to a framework it is not reported. */
  readonly isForHeld?: boolean;
  /** Good advice that many a design does without: where nobody holds a document to a framework it is a hint. */
  readonly isAdvisory?: boolean;
  /** The parts that the rule presupposes: when the document lacks one, that is the finding. */
  readonly about: readonly CanonicalPart[];
  /** Markdown that passes, and that does not. */
  readonly examples: { readonly good: string; readonly bad: string };
  /** Yields what it sees; never throws on any document. */
  check(context: RuleContext): Iterable<Report>;
}

/** What a rule may look at: the reading of the document, and the words that it may use. */
export interface RuleContext extends Reading {
  readonly vocabulary: Vocabulary;
}

export interface Report {
  /** What is missing or wrong, where, and an example with a number. */
  readonly message: string;
  readonly span: Span;
  /** Where it is milder than the rule's own. */
  readonly severity?: Severity | undefined;
  /** Its answer is often there unheard, in its author's own words: where nobody holds a document to a framework it is not said. */
  readonly isGuess?: boolean;
  /** Where it differs from the rule's own. */
  readonly about?: readonly CanonicalPart[];
  readonly related?: readonly Related[];
  readonly fix?: Fix | undefined;
}

export interface Related {
  readonly message: string;
  readonly span: Span;
}

export interface Fix {
  /** What the editor offers, such as "Insert the section “Scale”". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** May run without being looked at: on save, and under `--fix`. */
  readonly safe: boolean;
}

/** A fix whose edits are computed when somebody asks for them: most findings are only looked at. */
export function lazyFix(title: string, computeEdits: () => readonly TextEdit[]): Fix {
  return new LazyFix(title, computeEdits);
}

class LazyFix implements Fix {
  readonly title: string;
  readonly safe = false;
  readonly #computeEdits: () => readonly TextEdit[];
  #edits: readonly TextEdit[] | undefined;

  constructor(title: string, computeEdits: () => readonly TextEdit[]) {
    this.title = title;
    this.#computeEdits = computeEdits;
  }

  get edits(): readonly TextEdit[] {
    return (this.#edits ??= this.#computeEdits());
  }
}

/** A report with its rule and its final severity. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fix: Fix | undefined;
}
