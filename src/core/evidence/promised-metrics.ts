import { itemsWithin, type Span } from '../text/span';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { joined } from './statement-places';
import type { Statement } from './statements';
import type { TermHit } from './term-hits';

/** A metric that step 1 names as primary, success or guardrail metric. */
export interface PromisedMetric {
  readonly span: Span;
  /** Where steps 5 to 7 take it up again. */
  readonly usedAt: Span | undefined;
  /** They name it, and what is said of it is still to be filled in. */
  readonly isAwaited: boolean;
}

const METRIC = 'metric-';
/** Groups that hold a family of metrics or words around them; the others hold one metric under all its names. */
const FAMILIES = new Set(['context', 'classification', 'imbalanced', 'rare', 'rank', 'regression', 'detection', 'generation', 'rejected', 'availability'].map(id => METRIC + id));
/** "All step 1 metrics", "the same business metrics as above", "every guardrail". */
export const ALL_OF_THEM = /\b(?:all|every|each|same|those|these)\b[^.;|]{0,40}\b(?:metrics?|guardrails?|kpis?)\b|\b(?:metrics?|guardrails?|kpis?)\b[^.;|]{0,30}\b(?:above|of (?:step|section) (?:1|one|i)\b|from (?:step|section) (?:1|one|i)\b)/i;

/** The metrics that step 1 promises, each once, in the order of the document. */
export function findPromisedMetrics(evidence: Evidence): readonly PromisedMetric[] {
  return evidence.once(readPromises);
}

function readPromises(evidence: Evidence): PromisedMetric[] {
  const promised = new Map<string, PromisedMetric>();
  for (const statement of joined([evidence.statementsIn('requirements/success-metrics'), evidence.statementsWith('promised-metric')])) {
    for (const [span, groups] of promisesIn(evidence, statement)) {
      const fresh = groups.filter(group => !promised.has(group));
      const usedAt = fresh.length > 0 ? findUse(evidence, groups) : undefined;
      const isAwaited = fresh.length > 0 && evidence.statementsWith(...groups).some(each => each.isPending && isLater(evidence, each));
      for (const group of fresh) {
        promised.set(group, { span, usedAt, isAwaited });
      }
    }
  }
  return [...new Map([...promised.values()].map(metric => [metric.span.start, metric])).values()];
}

/** Where the later steps name the metric, by one of its names, or all metrics at once. */
function findUse(evidence: Evidence, groups: readonly string[]): Span | undefined {
  for (const group of groups) {
    const statement = evidence.statementsWith(group).find(each => !each.isPending && isLater(evidence, each));
    const hit = statement && evidence.termsNamed(statement, group).find(term => term.group === group);
    if (hit) {
      return hit.span;
    }
  }
  return findAllAtOnce(evidence);
}

/** Where the later steps take up all metrics at once. */
export function findAllAtOnce(evidence: Evidence): Span | undefined {
  return evidence
    .statementsWith('metrics-at-large')
    .find(statement => !statement.isPending && isLater(evidence, statement) && ALL_OF_THEM.test(evidence.textOf(statement)))?.span;
}

/** Evaluation and monitoring; a metric that gates the rollout in step 6 is used too, and so is one whose value stands beside the model. */
function isLater(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.some(step => step === 'evaluation' || step === 'monitoring' || step === 'serving') || (steps.includes('model') && statement.kind !== 'heading' && statement.quantities.length > 0);
}

/** The names of metrics that the statement promises, each with its groups: in a row those of the name, in a sentence those beside a role. */
function promisesIn(evidence: Evidence, statement: Statement): Iterable<[Span, string[]]> {
  const hits = promisedHits(evidence, statement);
  if (hits.length === 0) {
    return [];
  }
  const names = new Map<number, [Span, string[]]>();
  for (const hit of hits) {
    const name = names.get(hit.span.start);
    if (name) {
      name[1].push(hit.group);
    } else {
      names.set(hit.span.start, [hit.span, [hit.group]]);
    }
  }
  return names.values();
}

/** "| Metric | Baseline | Model | Improvement |": what came out is no promise. */
function isResult(evidence: Evidence, { kind, lead }: Statement): boolean {
  return kind === 'row' && lead !== undefined && IMPROVED.test(evidence.textOf(lead));
}

const IMPROVED = /\|[\s*_]*(?:improvement|uplift|gain|change|delta|Δ)[\s*_%()]*(?:\||$)/i;

function promisedHits(evidence: Evidence, statement: Statement): readonly TermHit[] {
  const steps = statement.isPending ? [] : evidence.stepsOf(statement);
  if (!steps.includes('requirements') || steps.includes('evaluation') || isResult(evidence, statement)) {
    return [];
  }
  const isListed = evidence.standsIn(statement, 'requirements/success-metrics');
  const role = evidence.says(statement, 'promised-metric');
  if (!(isListed || role) || !isClaim(evidence, statement)) {
    return [];
  }
  const hits = evidence.saidNamed(statement, METRIC).filter(isMetric);
  if (statement.kind === 'row') {
    const cell = nameCell(evidence, statement);
    return cell ? itemsWithin(hits, cell) : [];
  }
  if (statement.kind === 'item' && isListed) {
    return hits.filter(({ span }) => isNamed(evidence, statement, span));
  }
  return role ? hits.filter(({ span }) => span.start >= role.span.start && isNamed(evidence, { ...statement, span: { start: role.span.end, end: statement.span.end } }, span)) : [];
}

/** The first cell with a metric in it; a cell such as "Primary" is a role and not a name. */
function nameCell({ document }: Evidence, { cells, terms }: Statement): Span | undefined {
  return cells.find(cell => itemsWithin(terms, cell).some(isMetric) && document.prose.slice(cell.start, cell.end).length < 80);
}

/** Whether the metric stands at the beginning, where a list names it: "watch time and retention, because clicks mislead" names two. */
function isNamed({ document }: Evidence, { span }: Pick<Statement, 'span'>, hit: Span): boolean {
  return !/[.;(]|\b(?:because|since|without|not|than|while|whereas|when|if|so that|by|which|that)\b/i.test(document.prose.slice(span.start, hit.start));
}

/** Whether the term is the name of one metric, and not of a family of them. */
export function isMetric({ group }: TermHit): boolean {
  return group.startsWith(METRIC) && !FAMILIES.has(group);
}
