import type { Block } from '../document/document-model';
import { indexFrom, type Span } from '../text/span';
import { drawnPath } from './drawn-path';
import type { Evidence } from './evidence';
import { isHeaded } from './headed-terms';
import type { LatencyBudget, Stage } from './latency-budget';
import { isOfOthers } from './of-others';
import { isPlannedLater, isRuledOut } from './planned';
import type { Quantity } from './quantities';
import type { Statement } from './statements';
import type { LatencyTarget } from './end-to-end-target';
import { percentileIn } from './percentile';

/** A path that one block goes through, stage by stage, with the statements that it holds. */
export interface ToldPath extends LatencyBudget {
  readonly spans: readonly Span[];
}

const MIN_STAGES = 3;
/** In seconds. */
const LONGEST_STAGE = 60;

/**
 * The stages of one request that a paragraph or a list goes through in its own words: "parsing takes 4 ms. We then spend 22 ms on
 * the profile, 28 ms on retrieval". They add up where their heading asks where the time goes, where they follow each other in
 * words, or where they are called as stages are. What runs in parallel, may happen or is a level of one latency does not.
 */
export function findToldPaths(evidence: Evidence): readonly ToldPath[] {
  return evidence.once(readPaths);
}

function readPaths(evidence: Evidence): ToldPath[] {
  const { sections, visible } = evidence.document;
  return sections.flatMap(({ blocks }) => blocks.flatMap(block => (block.kind === 'fence' ? drawnPath(visible, block) : pathIn(evidence, block)) ?? []));
}

function pathIn(evidence: Evidence, block: Block): ToldPath | undefined {
  if (block.kind !== 'prose' && block.kind !== 'list') {
    return undefined;
  }
  const { quantified } = evidence;
  const told = quantified.slice(indexFrom(quantified, block.span.start), indexFrom(quantified, block.span.end)).filter(isTimed);
  const [first] = told;
  if (!first || told.reduce((sum, { quantities }) => sum + quantities.length, 0) < MIN_STAGES || !isPlace(evidence, first)) {
    return undefined;
  }
  const text = evidence.document.prose.slice(block.span.start, block.span.end);
  if (MAY_RUN_BESIDE.test(text.replace(NOT_BESIDE, '')) || isOfOthers(text)) {
    return undefined;
  }
  const path = told.map(statement => stagesIn(evidence, statement));
  const stages = path.flatMap(each => each?.stages ?? []);
  if (path.some(each => each === undefined) || stages.length < MIN_STAGES || !(isAskedFor(evidence, first) || FOLLOWS.test(text) || namesStages(evidence, told) || path.some(each => each?.total))) {
    return undefined;
  }
  return { stages, total: path.find(each => each?.total)?.total, percentile: percentileIn(text), spans: told.map(({ span }) => span) };
}

function isTimed({ kind, isPending, quantities }: Statement): boolean {
  return kind !== 'heading' && kind !== 'row' && kind !== 'estimate' && !isPending && quantities.some(({ dimension, value }) => dimension === 'time' && value <= LONGEST_STAGE);
}

function isPlace(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isOther = steps.some(step => step === 'data' || step === 'evaluation' || step === 'monitoring') || (steps.includes('model') && !isAskedFor(evidence, statement));
  return !isOther && !isRuledOut(statement) && !isPlannedLater(evidence, statement) && !OTHER_TITLE.test(statement.entry?.title ?? '');
}

const OTHER_TITLE = /\b(?:train\w*|measure\w*|results?|experiments?|today|history|alternatives?|fallbacks?|failures?|degradation|incident\w*|requirements?|surfaces?|tiers?|alerts?|time-?outs?)\b/i;

/** "Breakdown", "Where the time goes", "Stages", "Call path". */
function isAskedFor(evidence: Evidence, statement: Statement): boolean {
  return isHeaded(evidence, statement, 'budget-head') || DIVIDES.test(statement.entry?.title ?? '');
}

const DIVIDES = /\b(?:stages?|steps|components?|break-?down|path|hops?|budget|time|latency|timing|plan|stopwatch|chain|sequence|implementation)\b/i;

/** The times of the statement that are of a stage, and the total that stands among them; nothing where it says more than that. */
function stagesIn(evidence: Evidence, statement: Statement): { stages: readonly Stage[]; total: LatencyTarget | undefined } | undefined {
  const { prose } = evidence.document;
  const { span, kind, quantities } = statement;
  const times = withSharedUnit(prose, quantities).filter(({ dimension, value }) => dimension === 'time' && value <= LONGEST_STAGE);
  const text = evidence.textOf(statement);
  if (CONDITIONAL.test(text) || (kind === 'item' && times.length > 1 && !ARROW.test(text))) {
    return undefined;
  }
  const stages: Stage[] = [];
  let total: LatencyTarget | undefined;
  for (const [index, time] of times.entries()) {
    const before = prose.slice(times[index - 1]?.span.end ?? span.start, time.span.start);
    const after = prose.slice(time.span.end, times[index + 1]?.span.start ?? span.end);
    if (SPARE.test(`${clauseBefore(before)} ${clauseAfter(after)}`)) {
      continue;
    }
    if (isTotal(before, after)) {
      total ??= { seconds: time.value, span: time.span };
    } else if (hasName(before, after)) {
      stages.push({ seconds: secondsOf(time), span: time.span, isParallel: false });
    }
  }
  return { stages, total };
}

/** "Gateway 30 + encoder 60 + ranker 90 ms": the unit is said once. */
function withSharedUnit(prose: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const read: Quantity[] = [];
  for (const quantity of quantities.toReversed()) {
    const next = read[0];
    const isAdded = quantity.dimension === 'number' && next?.dimension === 'time' && ADDS_UP.test(prose.slice(quantity.span.end, next.span.start));
    const unit = next && IN_MS.test(next.unit) ? 0.001 : 1;
    read.unshift(isAdded ? { ...quantity, value: quantity.value * unit, high: undefined, dimension: 'time', unit: next.unit } : quantity);
  }
  return read;
}

/** To what stands behind it, or with it to the sum. */
const ADDS_UP = /^[^.;+]{0,40}\+[^.;+]{0,40}$|^\s?=\s?$/;
const IN_MS = /^m(?:s|illi)/;

function secondsOf({ value, high }: Quantity): number {
  return high ?? value;
}

function clauseBefore(text: string): string {
  return text.split(CLAUSE).at(-1) ?? '';
}

function clauseAfter(text: string): string {
  return text.split(CLAUSE)[0] ?? '';
}

const CLAUSE = /[,;.–—+]|\band\b|→|->/;

/** "165 ms altogether", "we have 90 ms end to end, of which", "of the 500 ms". */
function isTotal(before: string, after: string): boolean {
  return MAKES.test(before) || TOTAL_BEFORE.test(clauseBefore(before)) || TOTAL_AFTER.test(after);
}

const MAKES = /=\s?$/;
const TOTAL_BEFORE = /\b(?:total|sum|altogether|overall|end[- ]to[- ]end|in all|makes|adds? up to|of (?:the|our|these|those|its|a))\b/i;
const TOTAL_AFTER = /^\s?(?:altogether|in (?:total|all|sum)|total|overall|end[- ]to[- ]end|all told|for everything|of which|to (?:spend|share|divide))\b/i;
const SPARE = /\b(?:headroom|spare|slack|reserve[sd]?|margin|buffer|remain\w*|left over|unused|leaves?|leaving|free)\b/i;

function hasName(before: string, after: string): boolean {
  return NAME.test(clauseBefore(before)) || NAME.test(clauseAfter(after));
}

const NAME = /\p{L}{2,}/u;

/** Not every request goes through it, or not at that time. */
const CONDITIONAL =
  /\b(?:if|unless|or|otherwise|instead|when|whenever|except|versus|vs|saves?|saved|cuts?|down from|used to|was|were|before (?:that|the change|now)|from \d+|worst case|at worst|cold|cache hits?|cache miss\w*|hit rate|p50|median|on average|mean|time-?outs?|retr(?:y|ies|ied)|fallbacks?|per token|tokens?|async\w*|offline|nightly|background|every|fresh\w*|after the (?:answer|response|reply)|off the (?:critical )?path|audio|long)\b/i;

const MAY_RUN_BESIDE = /\b(?:(?:in )?parallel\w*|concurrent\w*|simultaneous\w*|at the same time|overlap\w*|meanwhile|while|whichever|beside|alongside|side by side|both at once|fan-?out|pipelined|streams?|hidden behind)\b/i;
const NOT_BESIDE = /\b(?:nothing|none|never|not?|no (?:stage|step|part|call)s?|without|cannot|can't|do(?:es)?n['’]t)\b[^.;]{0,30}\b(?:parallel\w*|concurrent\w*|simultaneous\w*|at the same time|overlap\w*)|\bbefore the answer goes out\b/gi;

/** One after the other. */
const FOLLOWS =
  /→|->|\b(?:then|next|afterwards?|after that|followed by|feeds?|finally|one after (?:another|the other)|in (?:that|this) order|each (?:waits?|waiting)|waits? for the|strictly|sequential\w*|in (?:sequence|series|a row)|serial(?:ly)?|consecutive\w*|nothing runs in parallel|in turn|last comes|at the end|of which|another \d+)\b/i;
const ARROW = /→|->|⟶|=>/;

const MIN_NAMED = 2;

function namesStages(evidence: Evidence, told: readonly Statement[]): boolean {
  const { prose } = evidence.document;
  return new Set(told.flatMap(statement => evidence.termsIn(statement, 'pipeline-stage').map(({ span }) => prose.slice(span.start, span.start + 4).toLowerCase()))).size >= MIN_NAMED;
}
