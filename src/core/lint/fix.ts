import type { Knowledge } from '../evidence/knowledge';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { lintDocument, type LintedDocument, type LintOptions } from './lint-document';
import type { Finding } from './rule';

export interface FixedDocument {
  readonly text: string;
  /** How many findings were fixed. */
  readonly fixed: number;
  /** How often the text was changed. */
  readonly passes: number;
  /** Rules whose fixes still want to change the text: it comes to no rest. */
  readonly unstable?: readonly string[];
  /** What the rules find in the text as it is now. */
  readonly linted: LintedDocument;
}

/** One fix may make room for another, or call for it; what takes longer than this goes round in circles. */
const MAX_PASSES = 3;

/** Applies the fixes that are safe, of overlapping ones the first, until there is nothing left to do. */
export function fixDocument(text: string, knowledge: Knowledge, options: LintOptions = {}): FixedDocument {
  let fixed = 0;
  let current = text;
  for (let passes = 0; ; passes++) {
    const linted = lintDocument(current, knowledge, options);
    const changes = safeChanges(current, linted.findings);
    if (changes.length === 0 || passes === MAX_PASSES) {
      const unstable = [...new Set(changes.map(({ rule }) => rule))].toSorted();
      return { text: current, fixed, passes, linted, ...(unstable.length > 0 && { unstable }) };
    }
    const chosen = withoutOverlaps(changes);
    current = applyEdits(current, chosen.flatMap(({ edits }) => edits));
    fixed += chosen.length;
  }
}

interface Change {
  readonly rule: string;
  readonly edits: readonly TextEdit[];
  /** From the first edit to the last. */
  readonly span: Span;
}

/** What the safe fixes would do; a fix that changes nothing is none. */
function safeChanges(text: string, findings: readonly Finding[]): Change[] {
  return findings.flatMap(({ rule, fix }) => {
    const edits = fix?.safe ? fix.edits.filter(({ span, newText }) => text.slice(span.start, span.end) !== newText) : [];
    return edits.length === 0 ? [] : [{ rule, edits, span: extentOf(edits) }];
  });
}

function extentOf(edits: readonly TextEdit[]): Span {
  let [start, end] = [Infinity, 0];
  for (const { span } of edits) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** In order of place, each behind the end of the one before it; those in between wait for the next pass. */
function withoutOverlaps(changes: readonly Change[]): Change[] {
  let end = -1;
  return changes.toSorted((a, b) => a.span.start - b.span.start).filter(({ span }) => {
    const isFree = span.start > end;
    end = isFree ? span.end : end;
    return isFree;
  });
}
