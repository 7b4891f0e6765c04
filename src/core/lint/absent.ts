import type { Check } from '../evidence/check';
import { insertBlock } from '../text/insert-block';
import { findSection, insertSectionFix, placeOf } from './place';
import { lazyFix, type Fix, type Report, type RuleContext } from './rule';

/** The report that a check is not answered; nothing where it is, waits for a value, or does not apply. */
export function* reportAbsent(context: RuleContext, check: Check, message: string): Generator<Report> {
  if (context.evidence.answer(check).state === 'absent') {
    const fix = insertAnswerFix(context, check);
    yield { message, span: placeOf(context, check.section), ...(fix && { fix }) };
  }
}

/** The fix that gives the author something to fill in: the section, or its skeleton at the end of the one that is there. */
export function insertAnswerFix(context: RuleContext, { section: key }: Check): Fix | undefined {
  const heading = context.parts.entriesOf(key).find(({ kind }) => kind === 'heading');
  const spec = findSection(context, key);
  if (!heading || !spec) {
    return insertSectionFix(context, key);
  }
  const { blocks, headingSpan } = heading.section;
  const end = blocks.at(-1)?.span.end ?? headingSpan.end;
  return lazyFix(`Add the fields of “${spec.section.title}”`, () => [insertBlock(context.document.source, end, spec.section.skeleton)]);
}
