import { stepOf, type SectionKey } from '../catalog/canonical';
import { indexFrom } from '../text/span';
import type { Evidence } from './evidence';
import { QUESTION_END } from './question';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** Below this a line is a label or a bare bullet. */
const MIN_WORDS = 2;
const UNTICKED = /\[ \]\s*$/;
const WORD = /\p{Script=Han}{2}|[\p{L}\p{N}]+/gu;

/** Whether the author states something there. A heading, a bare label, an open question and an unticked box of a checklist state nothing. */
export function isClaim(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading') {
    return false;
  }
  return (evidence.memo(states)[statement.index] ??= states(evidence, statement));
}

function states(evidence: Evidence, statement: Statement): boolean {
  if (isContentsEntry(evidence, statement)) {
    return false;
  }
  const words = ownWords(evidence, statement);
  const { start } = statement.span;
  return !QUESTION_END.test(words) && !UNTICKED.test(evidence.document.visible.slice(Math.max(0, start - 6), start)) && hasWords(words, MIN_WORDS);
}

/** Whether the text has as many words at least; the others are not counted. */
export function hasWords(text: string, least: number): boolean {
  WORD.lastIndex = 0;
  let count = 0;
  while (count < least && WORD.test(text)) {
    count++;
  }
  return count === least;
}

/** A line of a table of contents: nothing but a link to a heading of the same document. */
export function isContentsEntry({ document }: Evidence, { kind, span }: Statement): boolean {
  return kind === 'item' && CONTENTS.test(document.visible.slice(span.start, span.end));
}

const CONTENTS = /^\[[^\]\n]{1,200}\]\(#[^)\n]{0,200}\)\s*$/;

/** Whether the author states something under a heading or label of the section. */
export function isClaimIn(evidence: Evidence, statement: Statement, section: SectionKey): boolean {
  return evidence.standsIn(statement, section) && isClaim(evidence, statement);
}

/** The statement's text without the label that it begins with. */
function ownWords({ document }: Evidence, { entry, span }: Statement): string {
  const isLabelled = entry?.kind === 'label' && entry.titleSpan.start >= span.start && entry.titleSpan.end <= span.end;
  return document.prose.slice(isLabelled ? entry.titleSpan.end : span.start, span.end).trim();
}

/** Whether the statement stands where a problem is introduced: in the first two steps, or before all others. */
export function isIntroduction(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.includes('requirements') || steps.includes('framing') || (steps.length === 0 && statement.span.start < evidence.once(startOfSolution));
}

/** All statements that stand where a problem is introduced. */
export function introductions(evidence: Evidence): readonly Statement[] {
  return evidence.once(readIntroductions);
}

function readIntroductions(evidence: Evidence): readonly Statement[] {
  const { statements } = evidence;
  const preamble = statements.slice(0, indexFrom(statements, evidence.once(startOfSolution))).filter(statement => evidence.stepsOf(statement).length === 0);
  return joined([evidence.statementsOfStep('requirements'), evidence.statementsOfStep('framing'), preamble]);
}

/** Where the first heading of a later step stands. */
function startOfSolution({ outline }: Evidence): number {
  const first = outline.entries.find(({ kind, parts }) => kind === 'heading' && parts.some(part => !INTRODUCING.has(stepOf(part))));
  return first?.span.start ?? Infinity;
}

const INTRODUCING: ReadonlySet<string> = new Set(['requirements', 'framing']);
