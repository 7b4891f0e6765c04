import type { Block, List } from '../document/document-model';
import { addAll } from '../text/add-all';
import { anyCase } from '../text/any-case';
import { contains, indexFrom, type Span } from '../text/span';
import type { LatencyTarget } from './end-to-end-target';
import type { Evidence } from './evidence';
import { percentileIn } from './percentile';
import { findSetBudgets } from './set-budgets';
import { stagesToldIn } from './told-stages';
import type { Statement } from './statements';
import { introductionTo, readItems, readRows, type Timed } from './timed-stages';

export interface Stage {
  readonly seconds: number;
  /** The number. */
  readonly span: Span;
  /** Runs beside those of its neighbours that do so too. */
  readonly isParallel: boolean;
}

/** Stages of one request, in a table or a list, with the total that stands among them. */
export interface LatencyBudget {
  readonly stages: readonly Stage[];
  readonly total: LatencyTarget | undefined;
  /** Between 0 and 100, where it is told. */
  readonly percentile: number | undefined;
  /** Stages stand among them that nobody waits for, and the total may hold those. */
  readonly hasOffPath?: boolean;
}

/** In seconds; what takes longer is no stage of a request that somebody waits for. */
const LONGEST_STAGE = 60;
const MIN_STAGES = 3;
const MIN_STAGES_UNDER_HEADING = 2;
/** Two different ones: "feed ranking" and "search ranking" are surfaces. */
const MIN_NAMED = 2;

/** The budgets whose stages add up to the time of a request. Latencies of surfaces, tiers or percentiles do not add up and make none. */
export function findLatencyBudgets(evidence: Evidence): readonly LatencyBudget[] {
  return evidence.once(readBudgets);
}

function readBudgets(evidence: Evidence): LatencyBudget[] {
  const budgets: LatencyBudget[] = [];
  for (const { blocks } of evidence.document.sections) {
    for (const block of blocks) {
      const budget = mayHoldBudget(evidence, block) ? budgetIn(evidence, block) : undefined;
      if (budget) {
        budgets.push(budget);
      }
    }
  }
  // A table or list says it more plainly.
  if (budgets.length === 0) {
    addAll(budgets, evidence.quantified.flatMap(statement => stagesToldIn(evidence, statement) ?? []));
    addAll(budgets, findSetBudgets(evidence));
  }
  return budgets;
}

/** Nearly no table or list has numbers in several of its lines, and one of them where a budget may stand: the others need not be read. */
function mayHoldBudget(evidence: Evidence, { kind, span }: Block): boolean {
  if (kind !== 'table' && kind !== 'list') {
    return false;
  }
  const { quantified } = evidence;
  const first = indexFrom(quantified, span.start);
  const end = indexFrom(quantified, span.end);
  return end - first >= MIN_STAGES_UNDER_HEADING && quantified.slice(first, end).some(statement => isPlaceOfBudgets(evidence, statement));
}

function budgetIn(evidence: Evidence, block: Block): LatencyBudget | undefined {
  const read = block.kind === 'table' ? [...readRows(evidence, block)] : block.kind === 'list' ? readList(evidence, block) : [];
  const [first] = read;
  if (!first || !isPlaceOfBudgets(evidence, first.statement)) {
    return undefined;
  }
  const nested = read[1]?.statement.lead === first.statement ? first.statement : undefined;
  const isTotal = (statement: Statement): boolean => statement === nested || isSum(evidence, statement);
  const isOffPath = (statement: Statement): boolean => evidence.says(statement, 'off-path') !== undefined && !ON_PATH.test(evidence.textOf(statement));
  const stages = read.filter(({ statement, time }) => !isTotal(statement) && !isReserve(evidence, statement) && (time.high ?? time.value) <= LONGEST_STAGE && !isOffPath(statement));
  const [total] = read.filter(({ statement }) => isTotal(statement)).toSorted((a, b) => timeOf(b) - timeOf(a));
  const isHeaded = evidence.standsIn(first.statement, 'serving/latency-budget');
  const isNamed = new Set(stages.flatMap(({ statement }) => operationIn(evidence, statement) ?? [])).size >= MIN_NAMED;
  if (stages.length < (isHeaded ? MIN_STAGES_UNDER_HEADING : MIN_STAGES) || !(isNamed || isTableOfStages(evidence, block))) {
    return undefined;
  }
  return {
    stages: withoutAlternatives(evidence, stages).map(each => ({ seconds: timeOf(each), span: each.time.span, isParallel: evidence.says(each.statement, 'parallel') !== undefined })),
    total: total && { seconds: timeOf(total), span: total.time.span },
    percentile: percentileOfBudget(evidence, block, first),
    hasOffPath: read.some(({ statement }) => isOffPath(statement)),
  };
}

/** From the column of the times, or from the words that introduce the budget. */
function percentileOfBudget(evidence: Evidence, block: Block, { statement, time }: Timed): number | undefined {
  const column = block.kind === 'table' ? block.columns[statement.cells.findIndex(cell => contains(cell, time.span))] : undefined;
  const [first] = block.kind === 'table' ? block.columns : [];
  const headed = [column, first].map(each => each && percentileIn(evidence.document.prose.slice(each.start, each.end)));
  return headed.find(percentile => percentile !== undefined) ?? percentileIn(introductionTo(evidence, statement));
}

/** "Network and logging" are waited for, the logs beside the answer. */
const ON_PATH = /^[\s|*_-]*(?:network|gateway|transport|serialisation|serialization|response)\b/i;

function timeOf({ time }: Timed): number {
  return time.high ?? time.value;
}

/** "Random forest inference", "gradient boosting inference": of two models of one family one runs, and the slower counts. */
function withoutAlternatives(evidence: Evidence, stages: readonly Timed[]): readonly Timed[] {
  const families = stages.map(stage => familyOf(evidence, stage));
  const slowest = new Map<string, Timed>();
  for (const [index, stage] of stages.entries()) {
    const family = families[index];
    const other = family === undefined ? undefined : slowest.get(family);
    if (family !== undefined && (!other || timeOf(stage) > timeOf(other))) {
      slowest.set(family, stage);
    }
  }
  return stages.filter((stage, index) => slowest.get(families[index] ?? '') === stage || families[index] === undefined);
}

function familyOf(evidence: Evidence, { statement }: Timed): string | undefined {
  return /\b(?:inference|prediction|scoring|predict)\b/i.test(evidence.textOf(statement)) ? evidence.termsNamed(statement, 'family-')[0]?.group : undefined;
}

/** The stages may be nested under their total: "Budget: 100 ms in total", below it one line each. Then the rest of the list is about something else. */
function readList(evidence: Evidence, { items, ...list }: List): Timed[] {
  for (const [index, { span, depth }] of items.entries()) {
    const total = (items[index + 1]?.depth ?? 0) > depth ? evidence.statementAt(span.start) : undefined;
    const time = total?.quantities.find(({ dimension }) => dimension === 'time');
    if (!total || !time || !isTotalTime(evidence, total)) {
      continue;
    }
    const end = items.findIndex((item, at) => at > index && item.depth <= depth);
    const stages = [...readItems(evidence, { ...list, items: items.slice(index + 1, end === -1 ? items.length : end) })];
    if (stages.length >= MIN_STAGES_UNDER_HEADING) {
      return [{ statement: total, time }, ...stages];
    }
  }
  return [...readItems(evidence, { ...list, items })];
}

function isTotalTime(evidence: Evidence, statement: Statement): boolean {
  return isSum(evidence, statement) || BUDGET_OF.test(evidence.textOf(statement));
}

const BUDGET_OF = anyCase`^[\s*_]*(?:[\p{L}-]+\s){0,2}budget\b`;

/** The time of all stages: of neighbours that run in parallel, the longest. */
export function sumOf({ stages }: LatencyBudget): number {
  let sum = 0;
  let longest = 0;
  for (const { seconds, isParallel } of stages) {
    if (!isParallel) {
      sum += longest + seconds;
      longest = 0;
    } else {
      longest = Math.max(longest, seconds);
    }
  }
  return sum + longest;
}

function operationIn(evidence: Evidence, statement: Statement): string | undefined {
  const span = evidence.says(statement, 'pipeline-stage')?.span;
  return span && evidence.document.prose.slice(span.start, span.end).toLowerCase();
}

function isSum(evidence: Evidence, statement: Statement): boolean {
  const sum = evidence.says(statement, 'sum-row');
  return (sum !== undefined && sum.span.start - statement.span.start < 24) || /^[\s|*_-]*(?:target|sla|slo|limit)\b|\b(?:end[- ]to[- ]end|in total)\b/i.test(evidence.textOf(statement));
}

/** What is kept back is no stage, whether or not the total holds it. */
function isReserve(evidence: Evidence, statement: Statement): boolean {
  return KEPT_BACK.test(evidence.textOf(statement));
}

const KEPT_BACK = anyCase`^[\s|*_-]*(?:[\p{L}]+\s)?(?:reserve|headroom|buffer|slack|margin|left over|left-over|leftover|spare|remain(?:der|ing)|unused|free|contingency|запас)`;

/** Anywhere but where results are reported: in training, in experiments, on dashboards. */
function isPlaceOfBudgets(evidence: Evidence, statement: Statement): boolean {
  return !evidence.stepsOf(statement).some(step => step === 'data' || step === 'model' || step === 'evaluation' || step === 'monitoring');
}

function isTableOfStages({ document }: Evidence, block: Block): boolean {
  const first = block.kind === 'table' ? block.columns[0] : undefined;
  return first !== undefined && /^\W*(?:\w+\s)?(?:stage|step|component|phase|hop|layer|module|operation|part|этап|шаг|компонент|阶段|步骤|组件)/i.test(document.prose.slice(first.start, first.end));
}
