import { isUnattended } from '../evidence/demonstration';
import type { RuleContext } from './rule';

/** Whether nobody but its author ever runs it, in a document that has signed up for no framework: who is served how is then nobody's question. */
export function isOfNobody({ evidence, isMarked }: RuleContext): boolean {
  return !isMarked && isUnattended(evidence);
}
