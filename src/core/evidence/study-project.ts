import type { Evidence } from './evidence';
import { indexFrom } from '../text/span';
import { isEntitled } from './title-terms';

/** Whether the document says of itself that somebody learns by it: a capstone, a thesis, an entry to a competition. Nothing of it goes live. */
export function isStudyProject(evidence: Evidence): boolean {
  return evidence.once(readStudyProject);
}

/** Said further down, it is told of somebody else's, or of what a reader may do next. */
const BEGINNING = 2000;

function readStudyProject(evidence: Evidence): boolean {
  const isSaid = evidence.statementsWith('study-project').some(statement => statement.index < indexFrom(evidence.statements, BEGINNING) && evidence.says(statement, 'study-project'));
  return isSaid || isEntitled(evidence, 'study-project');
}
