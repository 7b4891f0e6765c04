import { offlineMetric } from '../../evidence/checks/offline-metric';
import { onlineMetric } from '../../evidence/checks/online-metric';
import { primaryMetric } from '../../evidence/checks/primary-metric';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noPrimaryMetric: Rule = {
  id: 'no-primary-metric',
  summary: 'Name the one metric that decides.',
  why: 'With several metrics and no order among them, an experiment that moves one up and another down proves whatever its reader wants.',
  source: 'Rules of Machine Learning, 2 and 13.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['requirements/success-metrics'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n**Primary metric:** watch time per viewer, from 38 to 40 minutes.\n\n## Evaluation\n\nWatch time per viewer and click-through rate, every week.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nViewers should find something worth watching.\n\n## Evaluation\n\nWatch time per viewer and click-through rate, every week.\n',
  },

  check(context) {
    const isNamed = context.evidence.answer(offlineMetric).state === 'met' || context.evidence.answer(onlineMetric).state === 'met';
    const lack = isNamed ? 'Metrics are named, but none as the primary one.' : 'No metric is called the primary one.';
    return reportAbsent(context, primaryMetric, `${lack} Name the one that decides, with its value today and its target, such as “primary metric: watch time per viewer, 38 → 40 min”.`);
  },
};
