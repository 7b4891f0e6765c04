import { metricIn } from '../../evidence/checks/find-metric';
import { trainsAnything, UNTRAINED } from '../../evidence/checks/loss-function';
import { familiesIn, modelAlternatives, weighModels } from '../../evidence/checks/model-alternatives';
import type { Evidence } from '../../evidence/evidence';
import { reportAbsent, type Gap } from '../absent';
import type { Rule } from '../rule';

export const noModelAlternatives: Rule = {
  id: 'no-model-alternatives',
  summary: 'Compare at least two kinds of model, and say what decides.',
  why: 'A choice is only as good as what it was chosen from. A reviewer asks why not the simpler one, and a result that would reverse the decision is what makes it a decision.',
  source: 'Aminian & Xu (2023), step 4; the design-doc template of Eugene Yan, “alternatives considered”.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  isTentative: true,
  about: ['model/candidates'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Model development\n\nGradient-boosted trees (nDCG 0.33, 4 ms on CPU) are cheaper than the two-tower network (0.36, 9 ms on GPU), which we have chosen because quality decides.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Model development\n\nA two-tower network, trained daily with sampled softmax.\n',
  },

  check: context => reportAbsent(context, modelAlternatives, () => gapIn(context.evidence)),
};

/** What is missing of a comparison, and how much that is. */
function gapIn(evidence: Evidence): Gap | undefined {
  const { families } = weighModels(evidence);
  if (!trainsAnything(evidence) && [...families.keys()].every(family => UNTRAINED.has(family))) {
    return { message: WITHOUT_MODEL, severity: 'info' };
  }
  if (families.size > 1) {
    if (REASONED.test(evidence.document.prose)) {
      return undefined;
    }
    return isToBeMeasured(evidence) ? { message: TO_BE_DECIDED, severity: 'info' } : { message: NOT_WEIGHED };
  }
  return isGivenAReason(evidence) ? { message: NOTHING_ELSE, severity: 'info' } : { message: NO_OTHER };
}

/** "**Chosen because:**" over a list, and "Alternatives not picked" below it. */
const REASONED = /\bchosen because\b|\balternatives (?:not (?:picked|chosen)|rejected)\b|\b(?:not chosen|rejected) because\b/i;

/** Metrics beside the models tell how they will be compared. */
function isToBeMeasured(evidence: Evidence): boolean {
  return evidence.statementsWith('offline-metric').some(statement => evidence.stepsOf(statement).includes('model') && metricIn(evidence, statement, 'offline-metric') !== undefined);
}

/** "Boosted trees, because they are interpretable." */
function isGivenAReason(evidence: Evidence): boolean {
  return evidence
    .statementsAbout('reason', 'trade-off')
    .some(statement => evidence.stepsOf(statement).includes('model') && familiesIn(evidence, statement).length > 0 && (evidence.says(statement, 'reason', 'trade-off') !== undefined || /\breasons?\b/i.test(evidence.textOf(statement))));
}

const EXAMPLE = 'such as “boosted trees nDCG 0.33 at 4 ms, two-tower network 0.36 at 9 ms; chosen the network”.';
const NO_OTHER = `No alternative to the model is weighed. Compare two kinds on quality, latency and cost, ${EXAMPLE}`;
const NOTHING_ELSE = `There is a reason for the model, but nothing that it was chosen over. Compare two kinds on quality, latency and cost, ${EXAMPLE}`;
const NOT_WEIGHED = `Several models are named, but nothing speaks for or against any. Say what decides, ${EXAMPLE}`;
const TO_BE_DECIDED = `Several models are named and will be measured, but nothing says what decides between them. Say it beforehand, ${EXAMPLE}`;
const WITHOUT_MODEL = 'Nothing says which model it is, and what it was chosen over. Name two with quality, latency and cost, such as “the small model answers 78 % of 200 questions at 0.2 ct, the large one 84 % at 2 ct; chosen the small one”.';
