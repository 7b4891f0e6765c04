import type { Check } from '../check';
import { isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { isSourceRow } from '../source-row';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
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
        return isListed || isRow || isNamed(evidence, statement) || isDescribed(evidence, statement) || tellsOrigin(evidence, statement) || isCorpus(evidence, statement) ? statement.span : undefined;
      },
      statement => isTreatedIn(evidence, statement, 'data/data-sources'),
      joined([
        evidence.statementsIn('data/data-sources', 'requirements/data-available'),
        evidence.statementsOfStep('data'),
        evidence.statementsWith('data-source', 'data-entity', 'data-origin', 'corpus'),
      ]),
    );
  },
};

/** Directly under "Data", what it consists of: "Original drawings with embedded annotations". */
function isDescribed(evidence: Evidence, statement: Statement): boolean {
  const isDirect = statement.entry?.named.length === 1 && statement.entry.named[0] === 'data';
  return isDirect && evidence.says(statement, 'data-entity') !== undefined && isSaid(evidence, statement) && countWords(evidence.textOf(statement)) > MAX_LABEL_WORDS;
}

/** "Models trained on click data", "user interactions logged for training", "collects user events": said wherever it stands. */
function tellsOrigin(evidence: Evidence, statement: Statement): boolean {
  const origin = evidence.says(statement, 'data-origin')?.span;
  const isTraining = origin && /^train/i.test(evidence.document.prose.slice(origin.start, origin.end));
  const source = origin && evidence.termsIn(statement, ...(isTraining ? NAMED : ORIGINS)).find(({ span }) => Math.max(span.start - origin.end, origin.start - span.end) <= MAX_GAP);
  return source !== undefined && statement.kind !== 'heading' && isSaid(evidence, statement) && !evidence.stepsOf(statement).some(step => step === 'evaluation' || step === 'monitoring');
}

/** "Answers from the technical documentation": what a language model reads is its source. */
function isCorpus(evidence: Evidence, statement: Statement): boolean {
  const isRead = evidence.says(statement, 'corpus') !== undefined && evidence.says(statement, 'reading') !== undefined;
  return isRead && tasksOf(evidence).has('generation') && isIntroduction(evidence, statement) && isSaid(evidence, statement);
}

const NAMED = ['data-source'] as const;
const ORIGINS = ['data-source', 'data-entity'] as const;

/** About six words. "Trained on 56 days of payments" leaves open where they are from. */
const MAX_GAP = 40;

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
