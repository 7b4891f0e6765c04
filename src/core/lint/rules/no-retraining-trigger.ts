import { isClarifyingQuestion } from '../../evidence/checks/find-stated';
import { retrainingTrigger } from '../../evidence/checks/retraining-trigger';
import type { Evidence } from '../../evidence/evidence';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noRetrainingTrigger: Rule = {
  id: 'no-retraining-trigger',
  summary: 'Say when the model is trained again.',
  why: '“Regularly” is nobody’s task. A cadence or a trigger follows from how fast quality decays, and sets what retraining costs.',
  source: 'Aminian & Xu (2023), step 7; Rules of ML, rule 8; ML Test Score, Model 4 and Monitoring 4.',
  nature: 'absence',
  severity: 'error',
  inNotes: false,
  about: ['monitoring/retraining'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Monitoring\n\nThe ranker is retrained daily, and at once when PSI exceeds 0.2 for two days.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Monitoring\n\nPSI above 0.2 pages the ranking on-call. The model is retrained regularly.\n',
  },

  check: context =>
    reportAbsent(context, retrainingTrigger, () => {
      const { evidence } = context;
      const named = evidence.statementsWith('retraining').filter(statement => evidence.says(statement, 'retraining') !== undefined && !isClarifyingQuestion(evidence, statement));
      if (isScheduled(evidence) || named.some(statement => TO_BE_SET.test(evidence.textOf(statement)))) {
        return { message: WITHOUT_VALUE, severity: 'info' };
      }
      const told = named.find(({ kind }) => kind !== 'heading');
      return named.length > 0 ? { message: WITHOUT_TIME, severity: 'warning', ...(told && { span: told.span }) } : { message: NOTHING };
    }),
};

/** "Training should happen on a schedule": again and again, though nobody calls it retraining. */
function isScheduled(evidence: Evidence): boolean {
  return evidence.statementsWith('unset-cadence').some(statement => evidence.says(statement, 'own-model') !== undefined && !evidence.says(statement, 'retraining') && !evidence.stepsOf(statement).includes('data') && !isClarifyingQuestion(evidence, statement));
}

const TO_BE_SET = /\b(?:re-?train\w*|refresh|update)\s(?:cadence|schedule|frequency|interval|policy|triggers?|strategy)\b/i;

const EXAMPLE = 'such as “weekly, or when PSI exceeds 0.2 for 3 days; promoted if nDCG is no worse than the live model’s”.';
const NOTHING = `Nothing says when the model is trained again. Give a cadence, a trigger and a gate, ${EXAMPLE}`;
const WITHOUT_VALUE = `Training again is spoken of, but not how often or upon what. Give a cadence or a trigger, and a gate, ${EXAMPLE}`;
const WITHOUT_TIME = `The model is to be trained again, but nothing says when. Give a cadence, a trigger and a gate, ${EXAMPLE}`;
