import { accessSync, constants } from 'node:fs';
import { fixDocument, lintDocument, type Knowledge, type LintOptions } from '../core';
import { describeError } from './describe-error';
import { replaceFile } from './replace-file';
import { reportFile } from './report-file';
import type { LintedFile, ReportedProblem } from './reporters/report';
import type { TakenDocument } from './take-documents';

/** Mends the document in its file, if there is anything to mend, and reports what remains; what somebody else has written there meanwhile stays. */
export function fixFile({ path, text }: TakenDocument, knowledge: Knowledge, options: LintOptions): { file: LintedFile; problems: readonly ReportedProblem[] } {
  const { text: mended, fixed, linted, unstable } = fixDocument(text, knowledge, options);
  try {
    if (mended !== text) {
      // Renaming asks the folder alone: a file that is protected stays as it is.
      accessSync(path, constants.W_OK);
      replaceFile(path, { before: text, after: mended });
    }
  } catch (error) {
    return { file: { ...reportFile(path, lintDocument(text, knowledge, options)), fixed: 0 }, problems: [{ path, message: describeError(error) }] };
  }
  const problems = unstable ? [{ path, message: `The fixes of ${unstable.join(', ')} undo each other; look at what they changed.` }] : [];
  return { file: { ...reportFile(path, linted), fixed }, problems };
}
