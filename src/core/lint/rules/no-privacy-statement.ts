import { findPersonalData, privacy } from '../../evidence/checks/privacy';
import { insertAnswerFix } from '../absent';
import { placeOf } from '../place';
import type { Rule } from '../rule';

/** Unlike in the first draft of this rule, "retention" and "delete" alone are no answer: users are retained, and posts deleted. */
export const noPrivacyStatement: Rule = {
  id: 'no-privacy-statement',
  summary: 'Say how personal data is protected, how long it is kept, and how it is deleted.',
  why: 'A deletion request has to reach logs, features, embeddings and models. A design that has no place for it is found out by the legal review, after everything has been built.',
  source: 'ML Test Score, Data 5; Datasheets for Datasets.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['data/privacy'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nThe click log holds user ids, pseudonymised with a key rotated every 90 days; a deletion request reaches it within 30 days.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nThe click log holds user ids and 28 days of clicks.\n',
  },

  *check(context) {
    if (context.evidence.answer(privacy).state !== 'absent') {
      return;
    }
    const data = findPersonalData(context.evidence);
    const named = data && context.evidence.says(data, 'personal-data');
    const fix = insertAnswerFix(context, privacy);
    yield {
      message:
        'The data is about people, and nothing says how it is protected. Give basis, protection, period and deletion, such as “user ids pseudonymised, logs kept 90 days, a deletion reaches the model within 30 days”.',
      span: placeOf(context, privacy.section),
      ...(named && { related: [{ message: 'Data about people is named here.', span: named.span }] }),
      fix,
    };
  },
};
