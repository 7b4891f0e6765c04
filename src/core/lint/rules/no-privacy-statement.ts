import { findPersonalData, personIn, privacy } from '../../evidence/checks/privacy';
import { isClaim } from '../../evidence/claims';
import type { Evidence } from '../../evidence/evidence';
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
    const named = data && personIn(context.evidence, data);
    const isPublic = isPublicSet(context.evidence);
    const isGuarded = context.evidence.statementsWith('guarded').some(statement => statement.kind !== 'heading' && GUARDED.test(context.evidence.textOf(statement)) && isClaim(context.evidence, statement));
    const fix = insertAnswerFix(context, privacy);
    yield {
      ...(isPublic ? { message: PUBLIC, severity: 'info' as const } : { message: isGuarded ? ONLY_GUARDED : UNPROTECTED }),
      span: placeOf(context, privacy.section),
      ...(named && { related: [{ message: 'Data about people is named here.', span: named }] }),
      fix,
    };
  },
};

const UNPROTECTED =
  'The data is about people, and nothing says how it is protected. Give basis, protection, period and deletion, such as “user ids pseudonymised, logs kept 90 days, a deletion reaches the model within 30 days”.';
const ONLY_GUARDED =
  'The data is about people. It is guarded against strangers, and nothing says how long it is kept and how somebody is forgotten. Give basis, period and deletion, such as “user ids pseudonymised, logs kept 90 days, a deletion reaches the model within 30 days”.';
const PUBLIC =
  'The data is public, but about people. Say under which licence it is used, and how the data of real users will be protected, such as “anonymised by its publisher, CC BY 4.0; in production ids are pseudonymised and logs kept 90 days”.';

/** "All data is processed on secured infrastructure, isolated from external access": so much is told. */
const GUARDED = /\b(?:data|storage|infrastructure|databases?|buckets?|logs?)\b[^.;|]{0,60}\b(?:secured?|isolated|restricted|access[- ]controlled|behind a (?:vpn|firewall))\b|\b(?:secure|restricted|role[- ]based|least[- ]privilege) (?:access|storage|infrastructure)\b/i;

/** Whoever publishes a set has settled its protection; what is left is what a real system would hold. */
function isPublicSet(evidence: Evidence): boolean {
  return evidence.statementsWith('public-set').some(statement => {
    const set = evidence.stepsOf(statement).includes('data') ? evidence.says(statement, 'public-set')?.span : undefined;
    const { prose } = evidence.document;
    // Models and their libraries come from there, too.
    return set !== undefined && (!/^hugging/i.test(prose.slice(set.start, set.end)) || /\bdata\s?sets?\b/i.test(evidence.textOf(statement)));
  });
}
