import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { findStated } from './find-stated';
import { isTreatedIn } from './stated-in';

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
  if ((evidence.isAbout(statement, 'slice') && !isOfSomethingElse(evidence, statement)) || isTreatedIn(evidence, statement, 'evaluation/slices')) {
    return true;
  }
  const isMeasured = evidence.stepsOf(statement).includes('evaluation') || evidence.says(statement, 'offline-metric') !== undefined;
  if (!isMeasured) {
    return false;
  }
  const text = evidence.textOf(statement);
  // "Sales per store" in a guardrail is a rate.
  const isRate = evidence.isAbout(statement, 'guardrail') && !evidence.says(statement, 'offline-metric');
  return NONE_MAY.test(text) || (/\b(?:per|for each) /i.test(text) && PER_GROUP.test(text)) || (!isRate && (evidence.says(statement, 'slice-cue') !== undefined || BY_GROUP.test(text)) && !ASSIGNED.test(text));
}

/** "Cost breakdowns", "a breakdown by type of crime" on a page: parts of something else than of quality. */
function isOfSomethingElse(evidence: Evidence, statement: Statement): boolean {
  const span = evidence.says(statement, 'slice')?.span;
  const { prose } = evidence.document;
  if (span && (OF_IMAGE.test(prose.slice(Math.max(statement.span.start, span.start - 16), span.start)) || IMAGE.test(prose.slice(span.end, span.end + 16)))) {
    return true;
  }
  const isBreakdown = span !== undefined && /^(?:per|by|break|broken)/i.test(prose.slice(span.start, span.end));
  return isBreakdown && !evidence.stepsOf(statement).includes('evaluation') && !evidence.says(statement, 'offline-metric', 'online-metric');
}

/** "Sliced inference" cuts pictures into pieces. */
const OF_IMAGE = /\b(?:sahi|images?|pages?|pictures?)\W+(?:\w+\s)?$/i;
const IMAGE = /^[\s*_]+(?:inference|images?|tiles?|patches|pictures?|the (?:image|picture|page)s?)\b/i;

/** "No slice may lose more than 2 %" denies a loss, not the slices. */
const NONE_MAY = /\bno (?:\p{L}+ )?(?:slice|segment|cohort|subgroup|group|country|language|region|category)\b/iu;

/** "Metrics are tracked per episode profile", whatever the groups are called. */
const PER_GROUP = /\b(?:metrics?|scores?|quality|performance|results?)\b[^.;]{0,40}\b(?:tracked|measured|reported|computed|evaluated|shown|compared|broken down)\W+(?:separately\W+)?(?:per|for each)\s(?!(?:second|minute|hour|day|night|week|month|quarter|year|release|run|epoch|step|the|an?)\b)\p{L}/iu;

const BY_GROUP =
  /\b(?:by|per|each|every|across)\s+(?:[\p{L}-]+\s+){0,2}(?:categor(?:y|ies)|countr(?:y|ies)|languages?|regions?|devices?|formats?|segments?|tenants?|merchants?|cit(?:y|ies)|lines?|classes|types?|groups?|markets?|brands?|locales?|bands?|tiers?)\b/iu;

/** An experiment is split by region, too, and money broken down by item. */
const ASSIGNED = /randomi[sz]|\bsplit|\bassign|\b(?:costs?|prices?|budgets?|spend\w*|latency|revenue|effort)\s(?:\w+\s)?break\s?downs?\b/i;
