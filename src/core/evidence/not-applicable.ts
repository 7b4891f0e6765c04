import type { DocumentModel } from '../document/document-model';
import type { AliasIndex, PartKey } from '../outline/alias-index';
import type { Statement } from './statements';

const NOT_APPLICABLE = /^[\s*_:–—-]*(?:n\/a|not applicable|не применимо|неприменимо|不适用)(?![\p{L}/])[\s:.,;*_–—-]*/iu;
const OUT_OF_SCOPE = /^[\s*_:–—-]*out of scope[\s:.,;*_–—-]*/iu;
const MIN_REASON = 4;

/**
 * The parts of which the document says that they do not apply, under their heading, label or row, with a reason of four
 * words or more. "Out of scope" says so only as a label's whole answer, and never among the lists of what is in and out of scope.
 */
export function findNotApplicable(document: DocumentModel, statements: readonly Statement[], index: AliasIndex): Set<PartKey> {
  const parts = new Set<PartKey>();
  for (const [at, statement] of statements.entries()) {
    for (const [start, named] of answersIn(statement, document, index)) {
      const text = document.visible.slice(start, statement.span.end);
      const words = NOT_APPLICABLE.exec(text) ?? (named.includes('requirements/scope') ? null : OUT_OF_SCOPE.exec(text));
      if (words && countWords(text.slice(words[0].length) + following(document, statements, at)) >= MIN_REASON) {
        for (const part of named) {
          parts.add(part);
        }
      }
    }
  }
  return parts;
}

/** Where answers begin in the statement, and what they answer for. */
function* answersIn(statement: Statement, { visible }: DocumentModel, index: AliasIndex): Generator<[start: number, named: readonly PartKey[]]> {
  const { cells, entry, kind, span } = statement;
  const [first, second] = cells;
  if (kind === 'row' && first && second) {
    yield [second.start, index.nameExactly(visible.slice(first.start, first.end)).parts];
    return;
  }
  if (kind === 'heading' || !entry) {
    return;
  }
  if (entry.kind === 'label' && entry.titleSpan.start >= span.start && entry.titleSpan.end <= span.end) {
    yield [entry.titleSpan.end, entry.named];
  } else {
    yield [span.start, entry.named];
  }
}

/** The reason may be the next sentence: "N/A. The vendor froze the model." */
function following({ visible }: DocumentModel, statements: readonly Statement[], at: number): string {
  const [statement, next] = [statements[at], statements[at + 1]];
  const isSameBlock = statement?.kind === 'sentence' && next?.kind === 'sentence' && next.entry === statement.entry;
  return isSameBlock ? ` ${visible.slice(next.span.start, next.span.end)}` : '';
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
