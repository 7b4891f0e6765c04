import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';

/** How personal data is protected, kept and deleted, where the data has any. */
export const privacy: Check = {
  id: 'privacy',
  section: 'data/privacy',
  weight: 1,
  rule: 'no-privacy-statement',

  find(evidence) {
    const answer = evidence.find(
      statement => (isProtection(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'data/privacy'),
      joined([evidence.statementsIn('data/privacy', 'requirements/privacy'), evidence.statementsWith('privacy')]),
    );
    return answer.state === 'absent' && !findPersonalData(evidence) ? { state: 'not-applicable' } : answer;
  },
};

function isProtection(evidence: Evidence, statement: Statement): boolean {
  if (isStatedIn(evidence, statement, 'data/privacy') || isStatedIn(evidence, statement, 'requirements/privacy')) {
    return true;
  }
  // In an experiment people are hashed into its arms, and in a table of options privacy is one's advantage.
  const isAdvantage = statement.kind === 'row' && statement.lead !== undefined && evidence.says(statement.lead, 'pros-and-cons') !== undefined;
  return evidence.says(statement, 'privacy') !== undefined && isSaid(evidence, statement) && !isAdvantage && !evidence.standsIn(statement, 'evaluation/ab-test');
}

/** The first data about people that the data step names. */
export function findPersonalData(evidence: Evidence): Statement | undefined {
  return evidence
    .statementsWith('personal-data')
    .find(statement => statement.kind !== 'heading' && evidence.says(statement, 'personal-data') !== undefined && evidence.stepsOf(statement).includes('data'));
}
