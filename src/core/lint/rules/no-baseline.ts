import { baseline } from '../../evidence/checks/baseline';
import { familiesIn, weighModels } from '../../evidence/checks/model-alternatives';
import { isClaim, isIntroduction } from '../../evidence/claims';
import type { Evidence } from '../../evidence/evidence';
import { anyCase } from '../../text/any-case';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noBaseline: Rule = {
  id: 'no-baseline',
  summary: 'Name a baseline that the model has to beat.',
  why: 'A rule, a popularity list or the system of today costs little and tells what the model adds. Without one, nobody knows whether nDCG of 0.36 is a success, and nothing stands in when the model fails.',
  source: 'Rules of ML, rules 1 and 4; ML Test Score, Model 5; Aminian & Xu (2023), step 4.',
  nature: 'absence',
  severity: 'error',
  inNotes: true,
  about: ['model/baseline'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Model development\n\n### Baseline\n\nThe most popular videos per country, nDCG@20 of 0.21.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Model development\n\nA two-tower network retrieves and a DLRM ranks.\n',
  },

  check: context =>
    reportAbsent(context, baseline, () => {
      const found = candidateIn(context.evidence);
      return found ? { message: found, severity: 'warning' } : { message: NONE };
    }),
};

const EXAMPLE = 'such as “most popular per country, nDCG@20 of 0.21”.';
const NONE = `No baseline is named. Give a rule, a simple model or the system of today with its score, ${EXAMPLE}`;
const OF_TODAY = `What is done today is told, but not that the model has to beat it. Call it the baseline and give its score, ${EXAMPLE}`;
const SIMPLE = `A simple model is named, but not as what the others have to beat. Call it the baseline and give its score, ${EXAMPLE}`;

const RULED = 'Rules are spoken of, but not as what the model has to beat. Call them the baseline and give their score, such as “the rules of today, recall 0.42 at a precision of 0.9”.';

/** Which message fits where something that would do for a baseline is described without being one. */
function candidateIn(evidence: Evidence): string | undefined {
  const isSimple = evidence
    .statementsWith(...SIMPLE_FAMILIES)
    .some(statement => evidence.stepsOf(statement).includes('model') && familiesIn(evidence, statement).some(({ family }) => SIMPLE_FAMILIES.includes(family)));
  if (isSimple && weighModels(evidence).families.size > 1) {
    return SIMPLE;
  }
  const isOfToday = evidence.statementsWith('todays-way').some(statement => statement.kind !== 'heading' && evidence.says(statement, 'todays-way') !== undefined && isIntroduction(evidence, statement));
  if (isOfToday) {
    return OF_TODAY;
  }
  return evidence.statementsWith('of-today').some(statement => statement.kind !== 'heading' && !statement.isPending && RULES.test(evidence.textOf(statement)) && isClaim(evidence, statement)) ? RULED : undefined;
}

/** "Traditional rule-based alerts", "the existing amount-threshold rule": they decide today, or may stand in. */
const RULES = anyCase`\b(?:existing|current|traditional|legacy|hand[- ]written|hand[- ]crafted|hard[- ]coded|static)\s(?:[\p{L}/-]+\s){0,2}rules?\b|\brule[- ]based\s(?:alert|engine|system|approach|detect|model|filter|classif|score|decision)`;

const SIMPLE_FAMILIES = ['family-linear', 'family-rules', 'family-bayes'];
