import type { DocumentModel } from '../document/document-model';
import type { Statement } from './statements';

/** Whether there is nothing but what an answer would stand beside: the empty cells of a row, or a label such as "**Rollout.**" or "What wakes whom:". */
export function saysNothing({ visible }: DocumentModel, { kind, span }: Statement): boolean {
  const text = visible.slice(span.start, span.end);
  return kind === 'row' ? !FILLED.test(text) : text.length <= LONGEST_LABEL && LABEL.test(text);
}

const FILLED = /[\p{L}\p{N}]/u;
const LONGEST_LABEL = 48;
/** One word, emphasised and closed as a label is, or a few words before a colon. "**Wizard-of-Oz baseline.**" names one. */
const LABEL = /^\s*(?:([*_]{1,3})\p{L}+(?:[.:：。]\1|\1[.:：])|([*_]{0,3})(?:\p{L}[\p{L}/&-]*\s){0,3}\p{L}[\p{L}/&-]*(?:[:：]\2|\2[:：]))\s*$/u;
