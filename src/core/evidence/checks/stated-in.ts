import type { CanonicalPart } from '../../catalog/canonical';
import { isContentsEntry } from '../claims';
import type { Evidence } from '../evidence';
import { cueGroup } from '../knowledge';
import type { Statement } from '../statements';

const NOTHING =
  /^[\s\p{P}\p{S}]*(?:(?:none|nothing|unknown|deferred|postponed|later)(?!\p{L})|no(?!\.?\s+of(?!\p{L}))\s|not\s+(?:yet|defined|decided|available|known|planned)(?!\p{L})|нет(?!\p{L})|没有|无)/iu;

const QUESTION = /[?？][\s\p{P}]*(?:\([^()]*\))?[\s\p{P}]*$/u;

/** Whether the statement says something of its own: it is no heading, bare label, empty row, bare denial or question to be clarified. */
export function isSaid(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return hasContent(evidence, statement) && !((steps.length === 0 || steps.includes('requirements')) && QUESTION.test(evidence.textOf(statement)));
}

/** Whether the statement says something of its own where the part is treated. A question counts: that is how templates ask. */
export function isStatedIn(evidence: Evidence, statement: Statement, part: CanonicalPart): boolean {
  return isTreatedIn(evidence, statement, part) && hasContent(evidence, statement);
}

/** Whether the statement stands in the part's place; under a heading of two parts, such as "Metrics and losses", it has to be about this one. */
export function isTreatedIn(evidence: Evidence, statement: Statement, part: CanonicalPart): boolean {
  for (let around = evidence.standsIn(statement, part) ? statement.entry : undefined; around; around = around.parent) {
    if (around.parts.includes(part)) {
      const cue = cueGroup(part);
      return around.parts.length === 1 || evidence.says(statement, cue) !== undefined || (statement.lead !== undefined && evidence.says(statement.lead, cue) !== undefined);
    }
  }
  return false;
}

function hasContent(evidence: Evidence, statement: Statement): boolean {
  return (evidence.memo(readContent)[statement.index] ??= readContent(evidence, statement));
}

function readContent(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading' || isContentsEntry(evidence, statement)) {
    return false;
  }
  const words = ownWords(evidence, statement);
  return /[\p{L}\p{N}]/u.test(words) && !NOTHING.test(words);
}

/** What the statement says behind its label; names in code count, since features and tables are often written so. */
export function ownWords({ document }: Evidence, { kind, cells, entry, span }: Statement): string {
  const { visible } = document;
  if (kind === 'row') {
    const filled = cells.map(({ start, end }) => visible.slice(start, end)).filter(cell => /[\p{L}\p{N}]/u.test(cell));
    return filled.length > 1 || cells.length === 1 ? filled.join(' ') : '';
  }
  const isLabel = entry?.kind === 'label' && entry.titleSpan.start >= span.start && entry.titleSpan.end <= span.end;
  return visible.slice(isLabel ? entry.titleSpan.end : span.start, span.end);
}
