import type { Evidence } from './evidence';
import { isBelowLaunch } from './launch';
import type { Statement } from './statements';

/**
 * Whether the statement tells what is done when something is late or down: the old rules that answer then are no way back
 * from a release, and the traffic that they get is no stage of one. Below a launch, or with a word of a release, it may be either.
 */
export function isOfFailure(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'failure-event', 'failure-cue') !== undefined && !isBelowLaunch(evidence, statement) && !RELEASED.test(evidence.textOf(statement)) && FAILS.test(evidence.textOf(statement));
}

/** A condition and what is late, down or broken in it. */
const FAILS = /\b(?:if|when|whenever|should|once|in case|after|while)\b[^.;|]{0,80}\b(?:late|slow|errors?|fails?|failed|failing|failures?|times? out|timeouts?|down|unavailable|unreachable|missing|stale|crash\w*|gone|lost|dead|does not (?:answer|respond)|has not answered)\b/i;

/** What is released, and what it is released for. */
const RELEASED = /\b(?:new (?:model|version|release|one)|versions?|releas\w*|deploy\w*|roll(?:s|ed|ing)?[- ]?(?:back|out)\w*|revert\w*|canary|guardrails?|alias|kill switch|flag|(?:former|previous|old|prior) (?:image|binary|firmware|build|weights))\b/i;
