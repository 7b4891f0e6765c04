import { dataSources } from '../../evidence/checks/data-sources';
import { features } from '../../evidence/checks/features';
import type { Evidence } from '../../evidence/evidence';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noDataSource: Rule = {
  id: 'no-data-source',
  summary: 'Name the sources of the data.',
  why: 'A feature is worth what its source is worth: without entity, volume, freshness and owner nobody can tell whether the data exists, is legal to use, or arrives in time.',
  source: 'Aminian & Xu (2023), step 3; Datasheets for Datasets.',
  nature: 'absence',
  severity: 'error',
  inNotes: false,
  isTentative: true,
  about: ['data/data-sources'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nImpression log, 4B rows a day, 5 minutes late, owned by the feed platform team.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nWe clean everything first and then normalise it.\n',
  },

  check: context => reportAbsent(context, dataSources, () => (isPartlyTold(context.evidence) ? { message: WITHOUT_ORIGIN, severity: context.isMarked ? 'warning' : 'info' } : { message: NOTHING })),
};

const NOTHING =
  'Nothing says where the data comes from. Name each source with volume, freshness and owner, such as “impression log, 4B rows a day, 5 minutes late, owned by the feed platform team”.';
const WITHOUT_ORIGIN =
  'What the data is made of is told, but not where it comes from. Name each source with volume, freshness and owner, such as “impression log, 4B rows a day, 5 minutes late, owned by the feed platform team”.';

/** Features, or a store or entity that is named outside of the data step, tell what the data is, if not whose. */
function isPartlyTold(evidence: Evidence): boolean {
  const { state } = evidence.answer(features);
  return state === 'met' || state === 'pending' || evidence.statementsWith('data-source', 'data-entity').some(statement => statement.kind !== 'heading' && !statement.isPending && evidence.says(statement, 'data-source', 'data-entity') !== undefined);
}
