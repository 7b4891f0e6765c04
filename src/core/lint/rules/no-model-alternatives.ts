import { modelAlternatives, weighModels } from '../../evidence/checks/model-alternatives';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noModelAlternatives: Rule = {
  id: 'no-model-alternatives',
  summary: 'Compare at least two kinds of model, and say what decides.',
  why: 'A choice is only as good as what it was chosen from. A reviewer asks why not the simpler one, and a result that would reverse the decision is what makes it a decision.',
  source: 'Aminian & Xu (2023), step 4; the design-doc template of Eugene Yan, “alternatives considered”.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['model/candidates'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Model development\n\nGradient-boosted trees (nDCG 0.33, 4 ms on CPU) are cheaper than the two-tower network (0.36, 9 ms on GPU), which we have chosen because quality decides.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Model development\n\nA two-tower network, trained daily with sampled softmax.\n',
  },

  check(context) {
    const isListed = weighModels(context.evidence).families.size > 1;
    return reportAbsent(context, modelAlternatives, isListed ? NOT_WEIGHED : NO_OTHER);
  },
};

const NO_OTHER =
  'No alternative to the model is weighed. Compare two kinds on quality, latency and cost, such as “boosted trees nDCG 0.33 at 4 ms, two-tower network 0.36 at 9 ms; chosen the network”.';
const NOT_WEIGHED =
  'Several models are named, but nothing speaks for or against any. Say what decides, such as “boosted trees nDCG 0.33 at 4 ms, two-tower network 0.36 at 9 ms; chosen the network”.';
