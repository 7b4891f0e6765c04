import type { Check } from '../check';
import { cueGroup } from '../knowledge';
import { tasksOf } from '../task';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';
import { joined } from '../statement-places';

/** What the model sees of each entity. A system that only prompts a language model has none. */
export const features: Check = {
  id: 'features',
  section: 'data/features',
  weight: 1,
  rule: 'missing-section',

  find(evidence) {
    const answer = evidence.find(
      statement => {
        const isNamed = isSaid(evidence, statement) && evidence.stepsOf(statement).includes('data') && evidence.says(statement, cueGroup('data/features'));
        return isNamed || isStatedIn(evidence, statement, 'data/features') ? statement.span : undefined;
      },
      statement => isTreatedIn(evidence, statement, 'data/features'),
      joined([evidence.statementsIn('data/features'), evidence.statementsWith(cueGroup('data/features'))]),
    );
    return answer.state === 'absent' && tasksOf(evidence).has('generation') ? { state: 'not-applicable' } : answer;
  },
};
