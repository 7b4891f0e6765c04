import type { TextEdit } from '../text/edit';
import type { Sheet } from './sheet';

/** The edits that bring every stale result of the sheet up to date. What is no result, such as a remark in words, stays. */
export function updateResults({ lines }: Sheet): TextEdit[] {
  return lines.flatMap(({ stated }) => (stated?.isStale && stated.isReadable && stated.correction ? [stated.correction] : []));
}
