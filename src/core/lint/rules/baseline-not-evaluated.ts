import { baseline, beatsToday, isBaseline } from '../../evidence/checks/baseline';
import type { Evidence } from '../../evidence/evidence';
import { areScoredByName } from '../../evidence/scored-by-name';
import { hasNumberUnder } from '../../evidence/columns';
import type { Quantity } from '../../evidence/quantities';
import { joined } from '../../evidence/statement-places';
import type { Statement } from '../../evidence/statements';
import { contains, type Span } from '../../text/span';
import { insertAnswerFix } from '../absent';
import type { Rule } from '../rule';

export const baselineNotEvaluated: Rule = {
  id: 'baseline-not-evaluated',
  summary: 'Score the baseline like everything that has to beat it.',
  why: 'A baseline without a number on the same test set is only a name: the gain of the model cannot be computed from it, and neither can what it is worth.',
  source: 'ML Test Score, Model 5; Rules of ML, rule 24.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['model/baseline'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Model development\n\n### Baseline\n\nThe most popular videos per country: nDCG@20 of 0.21 on the test days.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Model development\n\n### Baseline\n\nThe most popular videos per country.\n',
  },

  *check(context) {
    const { evidence } = context;
    const { state, at } = evidence.answer(baseline);
    const told = state === 'met' && at ? [...mentions(evidence), ...answering(evidence, at)].filter(statement => isOwn(evidence, statement)) : [];
    if (state !== 'met' || !at || isCompared(evidence) || told.some(statement => scores(evidence, statement) || scoresNext(evidence, statement, evidence.statements[statement.index + 1]))) {
      return;
    }
    if (!told.some(statement => isLeftEmpty(evidence, statement)) && areScoredByName(evidence, told)) {
      return;
    }
    const first = mentions(evidence).find(({ span }) => span === at);
    const heading = context.parts.entriesOf('model/baseline').find(({ kind }) => kind === 'heading');
    const fix = insertAnswerFix(context, baseline);
    yield {
      // Where others have a score it is missing, wherever the baseline is told.
      ...(isAnythingMeasured(evidence) ? { message: WITHOUT_SCORE, about: [] } : { message: NOT_YET, severity: 'info' as const }),
      span: (first && evidence.says(first, 'baseline-model', 'baseline')?.span) ?? heading?.titleSpan ?? at,
      fix,
    };
  },
};

const WITHOUT_SCORE = 'The baseline has no score. Give it on the same test set as the model, or the date by which it is measured, such as “nDCG@20 of 0.21 on the test days”.';
const NOT_YET = 'The baseline has no score yet. Say by which date it is measured, and then its score on the same test set as the model, such as “nDCG@20 of 0.21 on the test days”.';

/** "| Popularity (baseline) | – | < 1 ms |", where the rows of the models have a score in that column: it would stand there. */
function isLeftEmpty({ statements, document: { prose } }: Evidence, { kind, lead, cells, index }: Statement): boolean {
  const gaps = kind === 'row' ? cells.flatMap(({ start, end }, column) => (column > 0 && GAP.test(prose.slice(start, end)) ? [column] : [])) : [];
  const others = gaps.length === 0 ? [] : statements.slice(Math.max(0, index - MOST_ROWS), index + MOST_ROWS).filter(other => other.kind === 'row' && other.lead === lead && other.index !== index);
  const isScore = ({ dimension, value }: Quantity): boolean => dimension === 'share' || (dimension === 'number' && !Number.isInteger(value));
  return others.some(other => other.quantities.some(quantity => isScore(quantity) && gaps.some(column => other.cells[column] !== undefined && contains(other.cells[column], quantity.span))));
}

const MOST_ROWS = 12;
const GAP = /^[\s*_]*(?:[–—-]+|n\/?a|\?+|tbd|)[\s*_]*$/i;

/** "A better nDCG than our current search", "compare WAPE across all models": whatever the baseline is, it is measured with the others. */
function isCompared(evidence: Evidence): boolean {
  return evidence.statementsWith('offline-metric').some(statement => statement.kind === 'row' && hasNumberUnder(evidence, statement, TODAY)) || evidence.statementsWith('of-today').some(statement => beatsToday(evidence, statement)) || evidence.statementsWith('baseline-comparison').some(statement => evidence.says(statement, 'offline-metric') !== undefined && ACROSS.test(evidence.textOf(statement)));
}

/** "| Metric | Production | Needed |": what runs today has its score there. */
const TODAY = /^[\s*_]*(?:in )?(?:production|today|current(?:ly)?|now|incumbent|existing system|as is)[\s*_]*$/i;

const ACROSS = /\bcompar\w*\b[^.;|]{0,40}\b(?:across|between|among|of|for|all|both)\s(?:(?:all|the|both|these|every|each|\d+|three|four|five)\s)*(?:\w+\s)?(?:models?|candidates|approaches|methods|algorithms|variants)\b/i;

/** Whether any offline metric stands with a number: where nothing has been trained, no score can be there. */
function isAnythingMeasured(evidence: Evidence): boolean {
  return evidence
    .statementsAbout('offline-metric')
    .some(statement => statement.kind !== 'heading' && (evidence.says(statement, 'offline-metric') !== undefined || (statement.kind === 'row' && statement.lead !== undefined && evidence.says(statement.lead, 'offline-metric') !== undefined)) && statement.quantities.some(({ dimension, value }) => dimension === 'share' || (dimension === 'number' && !Number.isInteger(value))));
}

/** The statement that is the baseline, which need not be called so: "B0: the rule of today, precision of 4.5 %". */
function answering(evidence: Evidence, at: Span): readonly Statement[] {
  const statement = evidence.statementAt(at.start);
  return statement ? [statement] : [];
}

function mentions(evidence: Evidence): readonly Statement[] {
  return joined([evidence.statementsIn('model/baseline'), evidence.statementsAbout('baseline', 'baseline-model')]);
}

/** Below "Baseline and candidates" what is tried beside the baseline is another model. */
function isOwn(evidence: Evidence, statement: Statement): boolean {
  const isShared = statement.entry !== undefined && SHARED.test(statement.entry.title);
  return !isShared || evidence.says(statement, 'baseline', 'baseline-model') !== undefined || !OTHERS.test(evidence.textOf(statement));
}

const SHARED = /\b(?:and|vs|versus|models?|candidates?|results?|contenders?|alternatives?)\b|[&/]/i;
const OTHERS = /\b(?:candidates?|challengers?|contenders?|proposed|we (?:then )?(?:chose|choose|train|try|propose|take|compare))\b/i;

/** A number or a comparison beside the baseline, also one that is still to be filled in. */
function scores(evidence: Evidence, statement: Statement): boolean {
  // "No more visits than the baseline of 1.9 per 1,000": how it is today, and no score.
  if (statement.kind !== 'row' && evidence.isAbout(statement, 'guardrail')) {
    return false;
  }
  const isScore =
    statement.isPending ||
    (statement.quantities.some(quantity => isScoreLike(evidence, statement, quantity)) && !isBesideColumn(evidence, statement)) ||
    // "| Rules of today | – | baseline to beat |": its score would stand in the row.
    (statement.kind !== 'row' && evidence.says(statement, 'baseline-comparison') !== undefined && !isOnlyToBeat(evidence, statement)) ||
    /\bTB[ACD]\b/.test(evidence.textOf(statement));
  return isScore && (isBaseline(evidence, statement) || evidence.isAbout(statement, 'baseline', 'baseline-model'));
}

/** "The network has to beat the popularity baseline", where the network has a score. */
function isOnlyToBeat(evidence: Evidence, statement: Statement): boolean {
  return TO_BEAT.test(evidence.textOf(statement)) && isAnythingMeasured(evidence);
}

const TO_BEAT = /\b(?:has|have|needs?|must|should|is|are|which|that)\s(?:to\s)?(?:be\s)?(?:\w+\s){0,3}?(?:beat(?:en)?|outperform(?:ed)?)\b/i;

/** Whole numbers belong to the rule, "a limit of five per hour", unless a metric stands beside them. */
function isScoreLike(evidence: Evidence, statement: Statement, { dimension, value }: Quantity): boolean {
  return dimension === 'share' || (dimension === 'number' && (!Number.isInteger(value) || statement.kind === 'row' || evidence.says(statement, 'offline-metric') !== undefined));
}

/** "| Stage | Baseline | Proposal |": the numbers of the proposal are no score of what stands below "Baseline". */
function isBesideColumn({ document: { prose } }: Evidence, { kind, cells, lead, quantities }: Statement): boolean {
  const column = kind === 'row' ? (lead?.cells.findIndex(({ start, end }) => BASELINE.test(prose.slice(start, end))) ?? -1) : -1;
  const below = cells[column];
  return column > 0 && below !== undefined && !quantities.some(({ span }) => contains(below, span));
}

const BASELINE = /^[\s*_]*(?:the |our )?baselines?[\s*_]*$/i;

/** The score may be the next sentence: "The baseline is the routing engine. Its MAE is 7.8 min." */
function scoresNext(evidence: Evidence, statement: Statement, next: Statement | undefined): boolean {
  const isFollowed = next?.kind === 'sentence' && next.entry === statement.entry && next.quantities.length > 0 && evidence.says(next, 'offline-metric', 'golden-set', 'baseline-comparison') !== undefined;
  return isFollowed && statement.kind === 'sentence' && isBaseline(evidence, statement);
}
