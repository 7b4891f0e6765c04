import type { SectionKey } from '../catalog/canonical';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';

/**
 * - `met`: the document says it;
 * - `pending`: its label, row or sentence is there, but the value is still a placeholder;
 * - `absent`: it does not;
 * - `not-applicable`: the document says, with a reason, that it does not apply, or nothing in it makes the question arise.
 */
export type AnswerState = 'met' | 'pending' | 'absent' | 'not-applicable';

export interface Answer {
  readonly state: AnswerState;
  /** Where the document answers; of an absent answer, where it answers wrongly, which the rule for the wrong thing reports. */
  readonly at?: Span;
}

/** One question that a complete document answers. */
export interface Check {
  readonly id: string;
  /** Where a reader expects the answer; it counts wherever it stands. */
  readonly section: SectionKey;
  /** What it adds to the score. */
  readonly weight: 1 | 3;
  /** The rule that reports its absence. */
  readonly rule: string;
  find(evidence: Evidence): Answer;
  /** Whether nothing in a document that does not answer it makes the question arise. */
  isNeedless?(evidence: Evidence): boolean;
}
