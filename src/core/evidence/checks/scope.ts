import type { Check } from '../check';
import { isClaim, isClaimIn } from '../claims';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';

/** What the design leaves out, or that it covers one thing alone. */
export const scope: Check = {
  id: 'scope',
  section: 'requirements/scope',
  weight: 1,
  rule: 'no-scope-boundary',

  find(evidence) {
    return evidence.find(
      statement => (drawsLine(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'requirements/scope') || evidence.isAbout(statement, 'scope-boundary'),
      joined([evidence.statementsIn('requirements/scope'), evidence.statementsAbout('scope-boundary', 'scope-limit')]),
    );
  },
};

/** In so many words anywhere, and among the requirements also as "we focus on" or "will not support". */
function drawsLine(evidence: Evidence, statement: Statement): boolean {
  if (isClaimIn(evidence, statement, 'requirements/scope')) {
    return true;
  }
  const groups = evidence.stepsOf(statement).includes('requirements') ? ['scope-boundary', 'scope-limit'] : ['scope-boundary'];
  return evidence.isAbout(statement, ...groups) && isClaim(evidence, statement);
}
