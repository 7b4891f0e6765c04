import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { familiesIn } from './model-alternatives';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';

/** Something simple that the model has to beat: a rule, popularity, a linear model, the system of today. */
export const baseline: Check = {
  id: 'baseline',
  section: 'model/baseline',
  weight: 3,
  rule: 'no-baseline',

  find(evidence) {
    return evidence.find(
      statement => (isBaseline(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'model/baseline') || evidence.says(statement, 'baseline', 'baseline-model') !== undefined,
      joined([evidence.statementsIn('model/baseline'), evidence.statementsWith('baseline', 'baseline-model')]),
    );
  },
};

export function isBaseline(evidence: Evidence, statement: Statement): boolean {
  if (isStatedIn(evidence, statement, 'model/baseline')) {
    return true;
  }
  if (!evidence.says(statement, 'baseline', 'baseline-model') || !isSaid(evidence, statement) || evidence.stepsOf(statement).includes('monitoring')) {
    return false;
  }
  if (evidence.says(statement, 'baseline-model') !== undefined || isTagged(evidence, statement)) {
    return true;
  }
  // "Against the user's own baseline", in the data, is no model.
  return !evidence.stepsOf(statement).includes('data') && !isMeasurement(evidence, statement) && familiesIn(evidence, statement).length > 0;
}

/** "v0 baseline: smoothed CTR per ad", "| 4-week mean (baseline) | 34 % |": whatever it is, it is called so among the models. */
function isTagged(evidence: Evidence, statement: Statement): boolean {
  const hit = evidence.stepsOf(statement).includes('model') ? evidence.says(statement, 'baseline')?.span : undefined;
  const { prose } = evidence.document;
  return hit !== undefined && (AFTER_TAG.test(prose.slice(hit.end, hit.end + 8)) || (prose.charAt(hit.end) === ')' && statement.kind !== 'sentence'));
}

const AFTER_TAG = /^[\s*_]*(?:[:：=]|\bis\b)/;

/** "First training, baseline metrics" is a milestone, and "the baseline period" a stretch of time. */
function isMeasurement(evidence: Evidence, statement: Statement): boolean {
  const hit = evidence.says(statement, 'baseline')?.span;
  return hit !== undefined && /^\s(?:metrics?|numbers?|measures?|measurements?|results?|performance|figures?|values?|data|period|level)\b/i.test(evidence.document.prose.slice(hit.end, hit.end + 16));
}
