import { features } from '../../evidence/checks/features';
import { isStatedIn } from '../../evidence/checks/stated-in';
import { cueGroup } from '../../evidence/knowledge';
import type { Table } from '../../document/document-model';
import type { Evidence } from '../../evidence/evidence';
import { findAggregate } from '../../evidence/looks-back';
import type { Statement } from '../../evidence/statements';
import type { TextEdit } from '../../text/edit';
import { insertAnswerFix } from '../absent';
import { placeOf } from '../place';
import { lazyFix, type Fix, type Rule, type RuleContext } from '../rule';

/** A handful of features needs no taxonomy. */
const MIN_FEATURES = 5;

/**
 * Speaks only where a list holds a feature that changes while people act, such as a rate or the last 50 watches: a list of
 * attributes alone is static, and its author knows it.
 */
export const staticDynamicFeaturesUnlabelled: Rule = {
  id: 'static-dynamic-features-unlabelled',
  summary: 'Say which features are static and which are dynamic.',
  why: 'A static feature is computed in a batch and looked up, a dynamic one is streamed or computed at the request. The difference decides the feature store, the latency budget and the risk of skew.',
  source: 'Aminian & Xu (2023), step 3; Rules of ML, rule 8.',
  nature: 'absence',
  severity: 'info',
  inNotes: false,
  isTentative: true,
  about: ['data/features'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Features\n\n| Feature | Type |\n| --- | --- |\n| Language | static |\n| Region | static |\n| Video length | static |\n| Last 50 watches | dynamic |\n| Device | dynamic |\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Features\n\n- Language\n- Region\n- Video length\n- Last 50 watches\n- Device\n',
  },

  *check(context) {
    const { evidence } = context;
    const listed = evidence.statementsIn('data/features').filter(statement => isFeature(evidence, statement));
    if (listed.length >= MIN_FEATURES && listed.some(statement => isChanging(evidence, statement)) && !evidence.statementsWith('feature-freshness').some(statement => tellsFreshness(evidence, statement))) {
      const fix = addColumn(context) ?? insertAnswerFix(context, features);
      yield {
        message: 'Nothing says which features are static and which are dynamic. Mark each with its path, such as “last 50 watches: dynamic, streamed, at most 60 s old”.',
        span: placeOf(context, features.section),
        fix,
      };
    }
  },
};

function isFeature(evidence: Evidence, statement: Statement): boolean {
  return (statement.kind === 'item' || statement.kind === 'row') && !statement.isPending && isStatedIn(evidence, statement, 'data/features');
}

function isChanging(evidence: Evidence, statement: Statement): boolean {
  const isCounted = evidence.says(statement, 'user-event') !== undefined && statement.quantities.length > 0;
  return isCounted || findAggregate(evidence, statement) !== undefined || statement.quantities.some(({ dimension }) => dimension === 'time');
}

function tellsFreshness(evidence: Evidence, statement: Statement): boolean {
  const isTold = evidence.says(statement, 'feature-freshness') !== undefined;
  return isTold && (evidence.stepsOf(statement).includes('data') || evidence.isAbout(statement, cueGroup('data/features')));
}

/** A column to fill in, where the features stand in a table. */
function addColumn({ document, parts }: RuleContext): Fix | undefined {
  const sections = parts.entriesOf('data/features').filter(({ kind }) => kind === 'heading').map(({ section }) => section);
  const table = sections.flatMap(({ blocks }) => blocks).find((block): block is Table => block.kind === 'table' && block.rows.length >= MIN_FEATURES);
  if (!table) {
    return undefined;
  }
  const { start, end } = table.span;
  return lazyFix('Add a column “Static or dynamic”', () =>
    Array.from(document.source.text.slice(start, end).matchAll(/[^\r\n]+/g), ({ index, 0: line }, row) => addCell(start + index, line.trimEnd(), row)),
  );
}

function addCell(start: number, line: string, row: number): TextEdit {
  const cell = ['Static or dynamic', '---'][row] ?? '[fill: static or dynamic]';
  const end = start + line.length;
  return { span: { start: end, end }, newText: line.endsWith('|') ? ` ${cell} |` : ` | ${cell}` };
}
