import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { learnsUnsupervised } from '../unsupervised';
import { trainsAnything } from './loss-function';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';

/** How data is divided into what trains, what chooses and what judges. */
export const splitStrategy: Check = {
  id: 'split-strategy',
  section: 'data/split',
  weight: 3,
  rule: 'no-split-strategy',

  find(evidence) {
    const answer = evidence.find(
      statement => (isAboutSplit(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'data/split') || namesTwoSets(evidence, statement),
      joined([evidence.statementsIn('data/split'), evidence.statementsWith('split-method', 'split-set', 'hold-out')]),
    );
    return answer.state === 'absent' && (learnsWithoutLabels(evidence) || isOnlyJudged(evidence)) ? { state: 'not-applicable' } : answer;
  },
};

/** What finds groups or outliers without labels is fitted to all there is. */
function learnsWithoutLabels(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  return (tasks.has('anomaly-detection') || tasks.has('clustering')) && learnsUnsupervised(evidence);
}

/** A language model that is only prompted needs no data but what judges it. */
function isOnlyJudged(evidence: Evidence): boolean {
  return tasksOf(evidence).has('generation') && !trainsAnything(evidence) && evidence.statementsWith('golden-set').some(statement => evidence.says(statement, 'golden-set') !== undefined);
}

/** Users are split into arms, and traffic between versions, too. */
function isElsewhere(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.includes('serving') || steps.includes('monitoring') || evidence.standsIn(statement, 'evaluation/ab-test');
}

export function isAboutSplit(evidence: Evidence, statement: Statement): boolean {
  if (isStatedIn(evidence, statement, 'data/split')) {
    return true;
  }
  if (!evidence.says(statement, 'split-method', 'split-set', 'hold-out') || isElsewhere(evidence, statement) || !isSaid(evidence, statement)) {
    return false;
  }
  return evidence.says(statement, 'split-method') !== undefined || namesTwoSets(evidence, statement);
}

const DIVIDED = /\bsplits?\b|\bsets\b|hold-?out set|\bsamples\b|proportion|ratio|\b(?:train(?:ing)?|eval(?:uation)?|validation|dev|test) set\b.*\b(?:eval(?:uation)?|validation|dev|test) set\b/i;

/** "Train on March, test on April": two of the sets, each with its share or its dates. */
function namesTwoSets(evidence: Evidence, statement: Statement): boolean {
  const kinds = new Set(evidence.termsNamed(statement, 'split-set').map(({ span }) => evidence.document.prose.slice(span.start, span.start + 4).toLowerCase()));
  const isHeldOut = kinds.has('hold') || kinds.has('held') || evidence.says(statement, 'hold-out') !== undefined;
  if (kinds.size < 2 && !isHeldOut) {
    return false;
  }
  const isDated = evidence.says(statement, 'time-split', 'time-order') !== undefined && /\d/.test(evidence.textOf(statement));
  return isDated || statement.quantities.some(({ dimension }) => dimension === 'share' || dimension === 'time') || DIVIDED.test(evidence.textOf(statement));
}
