import { stepOf, type SectionKey } from '../catalog/canonical';
import type { Check } from '../evidence/check';
import { isClaimIn } from '../evidence/claims';
import { findDrawn } from '../evidence/drawn';
import type { Statement } from '../evidence/statements';
import { insertInto } from '../outline/insert-into';
import { insertSectionFix, placeOf } from './place';
import { lazyFix, type Fix, type Report, type RuleContext } from './rule';

/** What is missing of an answer; and its severity and place, where they differ from those of an answer that is missing altogether. */
export type Gap = Pick<Report, 'message' | 'severity' | 'isGuess'> & Partial<Pick<Report, 'span'>>;

/**
 * The report that a check is not answered; nothing where it is, waits for a value, does not apply, or is answered wrongly, which another rule says.
 *
 * @param gap its message, or what finds out what is missing: asked only where something is; `undefined` where that is nothing to speak of
 */
export function* reportAbsent(context: RuleContext, check: Check, gap: string | (() => Gap | undefined)): Generator<Report> {
  const { state, at } = context.evidence.answer(check);
  const told = state !== 'absent' || at ? undefined : typeof gap === 'string' ? { message: gap } : gap();
  if (told) {
    const fix = insertAnswerFix(context, check);
    yield withDrawing(context, check.section, { span: placeOf(context, check.section), fix, ...told });
  }
}

/** Whoever is told that nothing speaks of what a diagram shows stops believing. Marked documents have to say it in words. */
export function withDrawing({ evidence, outline, isMarked }: RuleContext, section: SectionKey, report: Report): Report {
  const drawing = isMarked ? undefined : findDrawn(evidence, section);
  if (!drawing) {
    return report;
  }
  const title = outline.map.standInFor(section)?.section.title ?? section;
  const message = NOTHING_AT_ALL.test(report.message) ? report.message.replace(CLAIM, `“${title}” is touched by a drawing alone. `) : report.message;
  return { ...report, message, severity: 'info', related: [{ span: drawing, message: 'It is touched here.' }] };
}

/** "There is a rollback but no rollout by stages" knows of words, too. */
const NOTHING_AT_ALL = /^(?:nothing|no|none|nobody|there is no)\b/i;
/** What a message says is missing; behind it stands what to write. */
const CLAIM = /^[^.]+\.\s/;

/**
 * The report that no statement speaks of a section's matter, where no check asks for it; nothing where something stands
 * under its heading or label, waits there for a value, or does not apply. Only documents that are marked are asked: what the
 * framework merely recommends is no gap in one that has not signed up for it.
 *
 * @param among the statements that may speak of it
 */
export function* reportUnsaid(context: RuleContext, section: SectionKey, isAbout: (statement: Statement) => boolean, message: string, among: readonly Statement[]): Generator<Report> {
  const { evidence, isMarked } = context;
  const isOff = evidence.notApplicable.has(section) || evidence.notApplicable.has(stepOf(section));
  const isTreated = (statement: Statement): boolean =>
    isClaimIn(evidence, statement, section) || (statement.isPending && evidence.standsIn(statement, section));
  if (isMarked && !isOff && !evidence.statementsIn(section).some(isTreated) && !among.some(isAbout)) {
    const fix = insertAnswerFix(context, { section });
    yield { message, span: placeOf(context, section), fix };
  }
}

/** The fix that gives the author something to fill in: the section, or its skeleton at the end of the one that is there. */
export function insertAnswerFix(context: RuleContext, { section: key }: Pick<Check, 'section'>): Fix | undefined {
  const heading = context.parts.entriesOf(key).find(({ kind }) => kind === 'heading');
  const spec = context.outline.map.standInFor(key);
  if (!heading || !spec) {
    return insertSectionFix(context, key);
  }
  const { blocks, headingSpan } = heading.section;
  const end = blocks.at(-1)?.span.end ?? headingSpan.end;
  return lazyFix(`Add the fields of “${spec.section.title}”`, () => [insertInto(context.document, end, spec.section.skeleton)]);
}
