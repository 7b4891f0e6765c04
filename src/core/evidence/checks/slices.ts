import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { findStated } from './find-stated';

/** The groups of users, items or cases whose quality is looked at on its own: new users, countries, protected groups. */
export const slices: Check = {
  id: 'slices',
  section: 'evaluation/slices',
  weight: 1,
  rule: 'no-slice-evaluation',
  find: evidence =>
    findStated(
      evidence,
      'evaluation/slices',
      statement => (namesSlices(evidence, statement) ? statement.span : undefined),
      joined([evidence.statementsAbout('slice', 'offline-metric'), evidence.statementsIn('evaluation/slices'), evidence.statementsOfStep('evaluation')]),
    ),
};

/** "Per country" may be anything; where quality is measured, it is a slice. */
function namesSlices(evidence: Evidence, statement: Statement): boolean {
  if (evidence.isAbout(statement, 'slice') || evidence.standsIn(statement, 'evaluation/slices')) {
    return true;
  }
  const isMeasured = evidence.stepsOf(statement).includes('evaluation') || evidence.says(statement, 'offline-metric') !== undefined;
  if (!isMeasured) {
    return false;
  }
  const text = evidence.textOf(statement);
  // "Sales per store" in a guardrail is a rate.
  const isRate = evidence.isAbout(statement, 'guardrail') && !evidence.says(statement, 'offline-metric');
  return NONE_MAY.test(text) || (!isRate && (evidence.says(statement, 'slice-cue') !== undefined || BY_GROUP.test(text)) && !ASSIGNED.test(text));
}

/** "No slice may lose more than 2 %" denies a loss, not the slices. */
const NONE_MAY = /\bno (?:\p{L}+ )?(?:slice|segment|cohort|subgroup|group|country|language|region|category)\b/iu;

const BY_GROUP =
  /\b(?:by|per|each|every|across)\s+(?:[\p{L}-]+\s+){0,2}(?:categor(?:y|ies)|countr(?:y|ies)|languages?|regions?|devices?|formats?|segments?|tenants?|merchants?|cit(?:y|ies)|lines?|classes|types?|groups?|markets?|brands?|locales?|bands?|tiers?)\b/iu;

/** An experiment is split by region, too. */
const ASSIGNED = /randomi[sz]|\bsplit|\bassign/i;
