import { anyCase } from '../text/any-case';
import { indexFrom, type Span } from '../text/span';
import { findAnswerLimits, longestLimitBeside } from './answer-limits';
import type { Evidence } from './evidence';
import { findLatencyTarget, type LatencyTarget } from './end-to-end-target';
import { estimatesOf } from './estimates';
import { findLatencyBudgets, sumOf, type LatencyBudget, type Stage } from './latency-budget';
import { findSheetNumbers } from './sheet-numbers';
import type { Statement } from './statements';
import { findToldPaths, type ToldPath } from './told-path';

/** A budget whose stages, or one of them alone, take longer than the target. */
export interface LatencyMismatch {
  readonly budget: LatencyBudget;
  readonly target: LatencyTarget;
  /** The target is the budget's own total. */
  readonly isTotal: boolean;
  readonly sum: number;
  /** The stage that alone is over. */
  readonly stage: Stage | undefined;
  /** The stages keep the target, but the total that is written below them does not. */
  readonly isTotalOver: boolean;
}

/** Rounding. */
const TOLERANCE = 1.02;

/** The budgets that do not keep their own total, or the target of step 1, or else that of an estimate. */
export function findLatencyMismatches(evidence: Evidence): readonly LatencyMismatch[] {
  return evidence.once(readMismatches);
}

function readMismatches(evidence: Evidence): LatencyMismatch[] {
  const budgets = findLatencyBudgets(evidence);
  const found = budgets.flatMap(budget => {
    const demanded = targetNamedAlike(evidence, budget) ?? findLatencyTarget(evidence, budget.percentile) ?? targetOfEstimates(evidence) ?? ownLimit(evidence, budget);
    const sum = sumOf(budget);
    const targets = [budget.total, isOfOtherPath(budget, demanded) ? undefined : demanded].filter(target => target !== undefined);
    const target = targets.find(({ seconds }) => sum > seconds * TOLERANCE);
    const stage = target && budget.stages.find(({ seconds }) => seconds > target.seconds * TOLERANCE);
    const broken = target ?? targetOfTotal(budget, demanded);
    return broken ? [{ budget, target: broken, isTotal: broken === budget.total, sum, stage, isTotalOver: target === undefined }] : [];
  });
  return found.length > 0 || budgets.length > 0 ? found : findToldPaths(evidence).flatMap(path => mismatchOf(evidence, path) ?? []);
}

/** "Checkout latency budget" is held to "a checkout quote must return within 80 ms", where other answers may take longer. */
function targetNamedAlike(evidence: Evidence, { stages, percentile }: LatencyBudget): LatencyTarget | undefined {
  const [first] = stages;
  const title = (first && sentenceAround(evidence, first.span)?.section.title) ?? '';
  const words = new Set(title.toLowerCase().match(WORD)?.filter(word => !OF_ANY_BUDGET.test(word)));
  const targets = findAnswerLimits(evidence).filter(target => target.percentile === undefined || percentile === undefined || target.percentile === percentile);
  const alike = targets.filter(({ span }) => wordsAround(evidence, span).some(word => words.has(word)));
  return alike.length < targets.length ? alike[0] : undefined;
}

function wordsAround(evidence: Evidence, span: Span): readonly string[] {
  const statement = sentenceAround(evidence, span);
  return (statement && evidence.textOf(statement).toLowerCase().match(WORD)) ?? [];
}

function sentenceAround({ quantified }: Evidence, { start }: Span): Statement | undefined {
  return quantified[indexFrom(quantified, start + 1) - 1];
}

const WORD = new RegExp(anyCase`(?<!\p{L})\p{L}[\p{L}-]{3,}`, 'g');
/** Words that stand over any budget. */
const OF_ANY_BUDGET = /^(?:latenc\w+|budgets?|times?|timing|requests?|responses?|answers?|serving|served?|online|paths?|models?|systems?|services?|stages?|breakdowns?|targets?|totals?|inference|predictions?|appendix|deployment|end-to-end|performance|requirements?|constraints?|real-time|architecture|infrastructure|design|with|from|over|under|milliseconds?|percentile)$/;

/** What is told in an author's own words is measured against the longest limit that is told so, where the two are of one size. */
function mismatchOf(evidence: Evidence, path: ToldPath): LatencyMismatch | undefined {
  const limits = [longestLimitBeside(evidence, path.spans), path.total].filter(limit => limit !== undefined);
  const sum = sumOf(path);
  const target = limits.find(({ seconds: limit }) => sum > limit * TOLERANCE && sum <= OTHER_PATH * limit && path.stages.every(({ seconds }) => seconds <= limit));
  return target ? { budget: path, target, isTotal: target === path.total, sum, stage: undefined, isTotalOver: false } : undefined;
}

/** The longest limit that the document sets in its own words; where a stage alone takes longer, it is of something else. */
function ownLimit(evidence: Evidence, { stages }: LatencyBudget): LatencyTarget | undefined {
  const limit = longestLimitBeside(evidence, stages.map(({ span }) => span));
  return limit && stages.every(({ seconds }) => seconds <= limit.seconds) ? limit : undefined;
}

/** The target that a budget's own total exceeds, where both are told for one percentile. */
function targetOfTotal({ total, percentile, hasOffPath }: LatencyBudget, demanded: LatencyTarget | undefined): LatencyTarget | undefined {
  const isSame = percentile !== undefined && demanded?.percentile === percentile && hasOffPath !== true;
  return isSame && total && total.seconds > demanded.seconds * TOLERANCE && total.seconds <= OTHER_PATH * demanded.seconds ? demanded : undefined;
}

/** What takes so much longer in all than the answer may take is done for something else: a report after the session. */
const OTHER_PATH = 5;

function isOfOtherPath({ total }: LatencyBudget, demanded: LatencyTarget | undefined): boolean {
  return total !== undefined && demanded !== undefined && total.seconds > OTHER_PATH * demanded.seconds;
}

/** A computed latency is one that comes about; only what is called a target may be computed and still be one. */
function targetOfEstimates({ document }: Evidence): LatencyTarget | undefined {
  const targets = findSheetNumbers(estimatesOf(document)).flatMap(({ label, value, text, line: { isInput, expressionSpan, name = '' } }) =>
    label === 'latency target' && (isInput || TARGET.test(name)) && expressionSpan ? [{ seconds: value, span: expressionSpan, text }] : [],
  );
  return targets.toSorted((a, b) => b.seconds - a.seconds)[0];
}

const TARGET = /target|limit|sl[oa]/i;
