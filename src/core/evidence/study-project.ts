import { isIntroduction } from './claims';
import type { Evidence } from './evidence';
import { isEntitled } from './title-terms';

/** Whether the document says of itself that somebody learns by it: a capstone, a thesis, an entry to a competition. Nothing of it goes live. */
export function isStudyProject(evidence: Evidence): boolean {
  return evidence.once(readStudyProject);
}

/** Said further down, it is told of somebody else's, or of what a reader may do next. */
function readStudyProject(evidence: Evidence): boolean {
  return isEntitled(evidence, 'study-project') || evidence.statementsWith('study-project').some(statement => evidence.says(statement, 'study-project') !== undefined && isIntroduction(evidence, statement));
}
