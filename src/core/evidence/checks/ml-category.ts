import type { Check } from '../check';
import type { Evidence } from '../evidence';
import type { Statement } from '../statements';

/** The kind of task: classification, ranking, regression and so on, named where the problem or the model is described. */
export const mlCategory: Check = {
  id: 'ml-category',
  section: 'framing/ml-category',
  weight: 1,
  rule: 'no-ml-category',

  find(evidence) {
    return evidence.find(
      statement => (isWhereTasksAreNamed(evidence, statement) ? evidence.says(statement, 'ml-category')?.span : undefined),
      statement => evidence.standsIn(statement, 'framing/ml-category'),
    );
  },
};

const STEPS: ReadonlySet<string> = new Set(['requirements', 'framing', 'model']);

/** Elsewhere the same words name something else: "anomaly detection" on the inputs, "classification metrics". */
function isWhereTasksAreNamed(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.length === 0 || steps.some(step => STEPS.has(step));
}
