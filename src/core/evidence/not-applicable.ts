import type { DocumentModel } from '../document/document-model';
import type { AliasIndex, PartKey } from '../outline/alias-index';
import type { OutlineEntry } from '../outline/outline';
import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';
import type { Statement } from './statements';
import { countWords } from './word-units';

const NOT_APPLICABLE = anyCase`^[\s*_:：–—-]*(?:n/a|not applicable|не применимо|неприменимо|不适用)(?![\p{L}/])[\s:.,;：，。；*_–—-]*`;
const OUT_OF_SCOPE = anyCase`^[\s*_:–—-]*out of scope[\s:.,;*_–—-]*`;
const MIN_REASON = 4;

/**
 * The parts of which the document says that they do not apply, under their heading, label or row, with a reason of four
 * words or more. "Out of scope" says so only as a label's whole answer, and never among the lists of what is in and out of scope.
 */
export function findNotApplicable(document: DocumentModel, statements: readonly Statement[], index: AliasIndex): Set<PartKey> {
  const { visible } = document;
  const parts = new Set<PartKey>();
  for (const statement of statements) {
    const start = answerStart(statement);
    if (start === undefined || !mayBegin(visible, start)) {
      continue;
    }
    const text = visible.slice(start, statement.span.end);
    const named = namedBy(statement, visible, index);
    const words = NOT_APPLICABLE.exec(text) ?? (named.includes('requirements/scope') ? null : OUT_OF_SCOPE.exec(text));
    if (words && countWords(text.slice(words[0].length) + following(document, statements, statement.index)) >= MIN_REASON) {
      for (const part of named) {
        parts.add(part);
      }
    }
  }
  return parts;
}

/** Where an answer begins in the statement: in the second cell of a row, behind its label, or with itself. */
function answerStart({ cells, entry, kind, span }: Statement): number | undefined {
  if (kind === 'row' && cells.length > 1) {
    return cells[1]?.start;
  }
  if (kind === 'heading' || !entry) {
    return undefined;
  }
  return isLabelOf(entry, span) ? entry.titleSpan.end : span.start;
}

function isLabelOf({ kind, titleSpan }: OutlineEntry, span: Span): boolean {
  return kind === 'label' && titleSpan.start >= span.start && titleSpan.end <= span.end;
}

/** What the statement answers for: what its first cell names, or what its heading or label does. */
function namedBy({ cells, entry, kind }: Statement, text: string, index: AliasIndex): readonly PartKey[] {
  const [first] = cells;
  return kind === 'row' && first ? index.nameExactly(text.slice(first.start, first.end)).parts : (entry?.named ?? []);
}

const BEGINNING = new RegExp(anyCase`[\s*_:：–—-]{0,16}[noн不]`, 'iy');

/** Nearly no statement begins with "N/A", "not", "out" or their like: the others are not looked at. */
function mayBegin(text: string, start: number): boolean {
  // Most begin with a Latin letter, of which no expression has to be asked.
  const letter = text.charCodeAt(start) | LOWER;
  if (letter >= A && letter <= Z) {
    return letter === N || letter === O;
  }
  BEGINNING.lastIndex = start;
  return BEGINNING.test(text);
}

/** The bit by which a Latin letter is a small one. */
const LOWER = 0x20;
const [A, N, O, Z] = [0x61, 0x6e, 0x6f, 0x7a];

/** The reason may be the next sentence: "N/A. The vendor froze the model." */
function following({ visible }: DocumentModel, statements: readonly Statement[], at: number): string {
  const [statement, next] = [statements[at], statements[at + 1]];
  const isSameBlock = statement?.kind === 'sentence' && next?.kind === 'sentence' && next.entry === statement.entry;
  return isSameBlock ? ` ${visible.slice(next.span.start, next.span.end)}` : '';
}
