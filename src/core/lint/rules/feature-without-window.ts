import { isStatedIn } from '../../evidence/checks/stated-in';
import { cellsUnder } from '../../evidence/columns';
import type { Evidence } from '../../evidence/evidence';
import { featureCell } from '../../evidence/feature-tables';
import { findAggregate } from '../../evidence/looks-back';
import type { Statement } from '../../evidence/statements';
import { tasksOf } from '../../evidence/task';
import { contains, itemsWithin, type Span } from '../../text/span';
import type { Fix, Report, Rule, RuleContext } from '../rule';

/** Beyond these the author has understood. */
const MAX_FINDINGS = 5;

/**
 * An item with others nested in it names a group of features, and the others are the features. A count needs a window only
 * when it counts what people do: "number of clicks" does, "number of rooms" and "number of followers" do not. A "search
 * history" names where a feature comes from rather than how it is computed, and a time since something is its own window.
 */
export const featureWithoutWindow: Rule = {
  id: 'feature-without-window',
  summary: 'Give every aggregated feature its window.',
  why: '“Click rate” over an hour and over a month are two features with two pipelines, and a counter without a window grows for ever, so that its meaning drifts by itself.',
  source: 'ML Test Score, Data 1; Aminian & Xu (2023), step 3.',
  nature: 'absence',
  severity: 'info',
  inNotes: false,
  about: ['data/features'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Features\n\n- Click rate of the video over the last 7 days\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Features\n\n- Click rate of the video\n',
  },

  *check(context) {
    // The lists of a system that prompts a language model hold questions and documents.
    if (tasksOf(context.evidence).has('generation')) {
      return;
    }
    let found = 0;
    const { evidence } = context;
    const listed = evidence.statementsIn('data/features');
    const groups = new Set(listed.map(({ lead }) => lead));
    const windowed = new Set(context.isMarked ? [] : listed.filter(statement => WINDOW.test(context.evidence.textOf(statement))).map(({ section }) => section));
    for (const statement of listed) {
      const aggregate = !groups.has(statement) && isFeature(evidence, statement) && !hasWindow(context, statement) && !windowed.has(statement.section) ? findAggregate(evidence, statement)?.span : undefined;
      if (aggregate && ++found <= MAX_FINDINGS) {
        yield report(statement, aggregate);
      }
    }
    for (const statement of evidence.statements) {
      const aggregate = statement.kind === 'row' && !statement.isPending && !evidence.standsIn(statement, 'data/features') ? aggregateInTable(context, statement) : undefined;
      if (aggregate && ++found <= MAX_FINDINGS) {
        // The features are there, under whatever heading.
        yield { ...report(statement, aggregate), about: [] };
      }
    }
  },
};

function report(statement: Statement, span: Span): Report {
  const fix = addWindow(statement);
  return { message: 'This aggregate has no window. Say over how long it is taken, such as “click rate over the last 7 days”.', span, fix };
}

/** In a table of features below another heading: what is aggregated in the cell of the features, where nothing in it is a time. */
function aggregateInTable({ evidence, document }: RuleContext, statement: Statement): Span | undefined {
  const cell = featureCell(evidence, statement);
  const text = cell && document.prose.slice(cell.start, cell.end);
  const isTimed = text === undefined || isTimedText(text) || NAMED_SO.test(text) || itemsWithin(statement.quantities, cell ?? statement.span).some(({ dimension }) => dimension === 'time' || dimension === 'rate');
  if (!cell || isTimed || evidence.says(statement, 'whole-history') !== undefined || cellsUnder(document.visible, statement, OF_WINDOW).some(({ start, end }) => end > start)) {
    return undefined;
  }
  const told = SUMMED.exec(text);
  const named = evidence.says(statement, 'aggregate')?.span;
  return told ? { start: cell.start + told.index, end: cell.start + told.index + told[0].length } : named && contains(cell, named) ? named : undefined;
}

const SUMMED = /\b(?:median|p[5-9]\d|histograms?|affinit(?:y|ies))\b/i;

function isFeature(evidence: Evidence, statement: Statement): boolean {
  return (statement.kind === 'item' || statement.kind === 'row') && !statement.isPending && isStatedIn(evidence, statement, 'data/features');
}

/** "5-minute sliding window to aggregate the clicks", below the features that it is of. */
const WINDOW = /\b(?:sliding|rolling|tumbling|hopping|time|\d+[- ](?:second|minute|hour|day|week)s?)\s(?:sliding\s|rolling\s)?windows?\b/i;

const TIMED =
  /\b(?:since|until|elapsed|window|daily|hourly|weekly|monthly|(?:per|last|past|previous|current|this) (?:second|minute|hour|day|week|month|quarter|year)|(?:last|recent) \d+|\d+ (?:most )?recent)\b/i;
/** "7 d", "30m", but not "20M buckets". */
const SHORT_TIME = /\d\s?[dhm]\b/;

function isTimedText(text: string): boolean {
  return TIMED.test(text) || SHORT_TIME.test(text);
}

/** `clicks_7d`, `energy_lag_24h`: the name of a column tells. */
const NAMED_SO = /[a-z]_\d{1,3}_?(?:s|sec|m|mins?|h|hrs?|hours?|d|days?|w|weeks?|months?)\b/i;

const OF_WINDOW = /window|period|horizon|lookback|окно|窗口/i;

/** A stretch of time in the feature, its parent or its column "Window", or a word for all of it. */
function hasWindow({ evidence, document }: RuleContext, statement: Statement): boolean {
  const isTimed = [statement, statement.lead].some(each => each?.quantities.some(({ dimension }) => dimension === 'time' || dimension === 'rate') ?? false);
  const isFilled = cellsUnder(document.visible, statement, OF_WINDOW).some(({ start, end }) => end > start);
  return isTimed || isFilled || evidence.says(statement, 'whole-history') !== undefined || isTimedText(textWithoutFreshness(evidence, statement)) || NAMED_SO.test(document.visible.slice(statement.span.start, statement.span.end));
}

/** "Daily", in the column on freshness, is how often a feature is computed and not over how long. */
function textWithoutFreshness(evidence: Evidence, statement: Statement): string {
  const { prose } = evidence.document;
  const fresh = new Set(cellsUnder(prose, statement, FRESHNESS));
  const others = statement.cells.filter(cell => !fresh.has(cell));
  return fresh.size > 0 ? others.map(({ start, end }) => prose.slice(start, end)).join(' | ') : evidence.textOf(statement);
}

const FRESHNESS = /\b(?:fresh\w*|updated?|refresh\w*|cadence|computed|staleness|schedule)\b/i;

function addWindow({ kind, cells, span }: Statement): Fix | undefined {
  const end = kind === 'row' ? cells[0]?.end : span.end;
  return end === undefined ? undefined : { title: 'Add its window', edits: [{ span: { start: end, end }, newText: ' (window: [fill: 7 days])' }], safe: false };
}
