import { isIntroduction } from './claims';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { isEntitled } from './title-terms';

/** Whether the document says of itself that somebody learns by it: a capstone, a thesis, an entry to a competition. Nothing of it goes live. */
export function isStudyProject(evidence: Evidence): boolean {
  return evidence.once(readStudyProject);
}

function readStudyProject(evidence: Evidence): boolean {
  return isEntitled(evidence, 'study-project') || evidence.statementsWith('study-project').some(statement => evidence.says(statement, 'study-project') !== undefined && isOfThis(evidence, statement));
}

/** Further down it is told of somebody else's, or of what a reader may do next; and a competition may be no more than where data comes from. */
function isOfThis(evidence: Evidence, statement: Statement): boolean {
  return isIntroduction(evidence, statement) || (evidence.stepsOf(statement).includes('data') && !/kaggle|hackathon/i.test(evidence.textOf(statement)));
}
