import { isAnsweredOnline } from '../../evidence/answered-online';
import { offlineMetric } from '../../evidence/checks/offline-metric';
import { onlineMetric, watchedMetric } from '../../evidence/checks/online-metric';
import { isNeverLive } from '../../evidence/demonstration';
import { insertAnswerFix } from '../absent';
import { placeOf } from '../place';
import type { Rule } from '../rule';

export const noOfflineAndOnlineMetric: Rule = {
  id: 'no-offline-and-online-metric',
  summary: 'Name an offline and an online metric.',
  why: 'The offline metric decides what is worth an experiment, the online one what ships. With one of them alone, either every idea costs an experiment or nobody knows whether it helped.',
  source: 'Aminian & Xu (2023), step 5; ML Test Score, Model 2.',
  nature: 'absence',
  severity: 'error',
  inNotes: true,
  isTentative: true,
  about: ['evaluation/offline-metrics', 'evaluation/online-metrics'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\n- Offline: nDCG@10 ≥ 0.42\n- Online: click-through rate +1 %\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\n- nDCG@10 ≥ 0.42 on the last week of logs\n',
  },

  *check(context) {
    const { evidence, document } = context;
    for (const { check, lack, advice } of questions) {
      if (evidence.answer(check).state === 'absent') {
        const fix = insertAnswerFix(context, check);
        const watched = check === onlineMetric ? watchedMetric(evidence) : undefined;
        const said = watched ? `“${document.source.slice(watched)}” is to be watched, but no metric says what users or the business gain.` : lack;
        const report = { message: `${said} ${advice}`, span: placeOf(context, check.section), about: [check.section], fix, isGuess: check === offlineMetric };
        // What nothing calls is compared with nothing on live users.
        const isMild = watched !== undefined || (check === onlineMetric && (!isAnsweredOnline(evidence) || isNeverLive(evidence)));
        yield isMild ? { ...report, severity: 'info' } : report;
      }
    }
  },
};

const questions = [
  { check: offlineMetric, lack: 'No offline metric is named.', advice: 'Give the one that decides what is tried online, with a target, such as “nDCG@10 ≥ 0.42 on the last week”.' },
  { check: onlineMetric, lack: 'No online metric is named.', advice: 'Give the one that decides what ships, with a target, such as “watch time per user +1 % within 14 days”.' },
];
