import { guardrailMetric } from '../../evidence/checks/guardrail-metric';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noGuardrailMetric: Rule = {
  id: 'no-guardrail-metric',
  summary: 'Name the metrics that must not get worse, with their limits.',
  why: 'Every objective can be bought with something else: clicks with complaints, revenue with latency. A guardrail says in advance what is not for sale.',
  source: 'Rules of ML, rule 39; Kohavi, Tang & Xu, Trustworthy Online Controlled Experiments (2020).',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['evaluation/ab-test'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\nGuardrails: report rate at most +1 %, p99 latency at most 200 ms.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\nThe click-through rate has to rise by 1 %.\n',
  },

  check: context =>
    reportAbsent(
      context,
      guardrailMetric,
      'No metric is named that must not get worse. Add a guardrail with its limit, such as “report rate at most +1 %, p99 latency at most 200 ms”.',
    ),
};
