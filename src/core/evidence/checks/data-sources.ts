import type { Check } from '../check';
import { isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { isSourceRow } from '../source-row';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { countWords, isSaid, isStatedIn, isTreatedIn } from './stated-in';

/** Where the data comes from: entities, logs, tables or services, named where data is the matter. */
export const dataSources: Check = {
  id: 'data-sources',
  section: 'data/data-sources',
  weight: 1,
  rule: 'no-data-source',

  find(evidence) {
    return evidence.find(
      statement => {
        const isListed = isStatedIn(evidence, statement, 'data/data-sources') || isStatedIn(evidence, statement, 'requirements/data-available');
        const isRow = evidence.stepsOf(statement).includes('data') && isSourceRow(evidence, statement);
        return isListed || isRow || isNamed(evidence, statement) ? statement.span : undefined;
      },
      statement => isTreatedIn(evidence, statement, 'data/data-sources'),
      joined([
        evidence.statementsIn('data/data-sources', 'requirements/data-available'),
        evidence.statementsOfStep('data'),
        evidence.statementsWith('data-source', 'data-entity'),
      ]),
    );
  },
};

/** "Data used by all three: event log, profiles." */
const LISTED = /^[\s*_]*(?:[\p{L}-]+\s){0,2}(?:data|datasets|данные)\b[^.:：\n]{0,40}[:：]/iu;

const MAX_LABEL_WORDS = 2;

/** A log, table or service in the data step, or an entity in its lists and tables. */
function isNamed(evidence: Evidence, statement: Statement): boolean {
  const source = evidence.says(statement, 'data-source', 'data-entity');
  if (!source || !isSaid(evidence, statement)) {
    return false;
  }
  if (!evidence.stepsOf(statement).includes('data')) {
    return source.group === 'data-source' && isIntroduction(evidence, statement) && LISTED.test(evidence.textOf(statement));
  }
  const isListed = (statement.kind === 'item' || statement.kind === 'row') && !evidence.standsIn(statement, 'data/features');
  if (source.group === 'data-entity' && isListed) {
    return true;
  }
  // "Data sources" alone on its line is a heading.
  return evidence.says(statement, 'data-source') !== undefined && countWords(evidence.textOf(statement)) > MAX_LABEL_WORDS;
}
