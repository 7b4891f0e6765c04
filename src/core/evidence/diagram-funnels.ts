import { anyCase } from '../text/any-case';
import { asCount, FEWEST_CANDIDATES, isCount, yearAsCount, type Count, type FunnelRise } from './funnel-rises';
import type { MermaidEdge, MermaidGraph, MermaidNode } from './mermaid-graph';
import { findQuantities } from './quantities';

/** Where context comes from, and no candidates. */
const NO_CANDIDATES = /feature|store|cache|\blog|profile|context|user|request|model|registry|config|policy/i;

/** Where more leaves a node of a flowchart than goes into it, by the counts on the edges. */
export function findDiagramRises(graph: MermaidGraph): FunnelRise[] {
  const counts = countsOn(graph);
  const bare = new Set(graph.edges.map(({ label }) => label));
  if (bare.has('1') && bare.has('2')) {
    return [];
  }
  const inflows = new Map<string, Inflow>();
  for (const edge of graph.edges) {
    const inflow = inflows.get(edge.to) ?? { before: [], sum: 0, isKnown: true, isFlow: false };
    inflows.set(edge.to, inflow);
    const count = counts.get(edge);
    inflow.isKnown &&= count !== undefined || !mayCarry(graph, edge);
    inflow.sum += count?.high ?? 0;
    inflow.isFlow ||= count !== undefined && !edge.isDotted;
    if (count) {
      inflow.before.push(count);
    }
  }
  const isRise = (inflow: Inflow | undefined, after: Count): inflow is Inflow => inflow !== undefined && inflow.isKnown && inflow.isFlow && inflow.sum >= FEWEST_CANDIDATES && after.low > inflow.sum;
  const rises = graph.edges.flatMap(edge => {
    const after = counts.get(edge);
    const inflow = inflowOf(graph, inflows, edge.from);
    return after && !edge.isDotted && isRise(inflow, after) ? [{ before: inflow.before, after }] : [];
  });
  return [...rises, ...findNodeRises(graph), ...findRisesWithin(graph)];
}

/** What goes into a node; what a single edge without a number brings is what goes into the node that it leaves. */
function inflowOf({ edges }: MermaidGraph, inflows: ReadonlyMap<string, Inflow>, node: string): Inflow | undefined {
  const inflow = inflows.get(node);
  if (!inflow || inflow.isKnown) {
    return inflow;
  }
  const [only, ...others] = edges.filter(({ to }) => to === node);
  const isAlone = only && others.length === 0 && only.label === '' && edges.filter(({ from }) => from === only.from).length === 1;
  const before = isAlone ? inflows.get(only.from) : undefined;
  return before?.isKnown ? before : inflow;
}

const STAGE = /retriev|rank|filter|candidat|dedup|catalog|recall|prun|select|shortlist|\btop\b/i;
const NARROWING = /rank|filter|dedup|prun|select|shortlist|\btop\b/i;
const WIDENING = /expan|merg|join|split|chunk|union|augment|add|layer|dims?\b|\bms\b|embed|batch/i;
/** Rounding. */
const TOLERANCE = 1.05;

/** Where a node that narrows down says that it holds more than the only node before it: "Retrieval 400" → "Filter 600". */
function findNodeRises({ nodes, edges }: MermaidGraph): FunnelRise[] {
  const inward = new Map<string, number>();
  for (const { to, isDotted } of edges) {
    inward.set(to, (inward.get(to) ?? 0) + (isDotted ? 0 : 1));
  }
  return edges.flatMap(({ from, to, label, isDotted }) => {
    const [source, target] = [nodes.get(from), nodes.get(to)];
    const isStep = !isDotted && label === '' && inward.get(to) === 1 && source && target && STAGE.test(source.label) && NARROWING.test(target.label) && !WIDENING.test(`${source.label} ${target.label}`);
    const [before, after] = isStep ? [countIn(source), countIn(target)] : [];
    return before && after && before.high >= FEWEST_CANDIDATES && after.low > before.high * TOLERANCE ? [{ before: [before], after }] : [];
  });
}

/** "Ranker: 400 to 600": what a node that narrows down takes in, and hands on. */
const IN_TO_OUT = /(\d[\d.,]*\s?[kMB]?)\s?(?:to|→|->|⟶|=>)\s?(\d[\d.,]*\s?[kMB]?)(?![\w%.])/;

function findRisesWithin({ nodes }: MermaidGraph): FunnelRise[] {
  return [...nodes.values()].flatMap(({ label, span }) => {
    const [, ...written] = (NARROWING.test(label) && !WIDENING.test(label) ? IN_TO_OUT.exec(label) : null) ?? [];
    const [before, after] = written.flatMap(text => findQuantities(text).filter(isCount).map(quantity => ({ ...asCount(quantity), span })));
    return before && after && before.high >= FEWEST_CANDIDATES && after.low > before.high * TOLERANCE ? [{ before: [before], after }] : [];
  });
}

/** The only number of a node's label. */
function countIn({ label, span }: MermaidNode): Count | undefined {
  const [only, ...others] = findQuantities(label);
  const count = only && others.length === 0 && isCount(only) ? asCount(only) : undefined;
  return count && { ...count, span };
}

/** The counts on the edges, or else the rates, where they are all per the same time: "3,000/day". */
function countsOn({ edges }: MermaidGraph): Map<MermaidEdge, Count | undefined> {
  const counts = new Map(edges.map(edge => [edge, countOn(edge)] as const));
  return [...counts.values()].some(count => count !== undefined) ? counts : new Map(edges.map(edge => [edge, flowOn(edge)] as const));
}

/** "below · 3,000/day": how many a day go that way. */
const FLOW = new RegExp(anyCase`(?<![\d.,])(\d[\d,]*(?:\.\d+)?\s?[kM]?)\s?(?:\p{L}+\s?)?(?:/\s?|per |a )day\b`, 'di');

function flowOn({ label, labelSpan }: MermaidEdge): Count | undefined {
  const found = FLOW.exec(label);
  const [start, end] = found?.indices?.[1] ?? [];
  const value = found && findQuantities(found[1] ?? '')[0]?.value;
  return start === undefined || end === undefined || typeof value !== 'number' ? undefined : { low: value, high: value, span: { start: labelSpan.start + start, end: labelSpan.start + end } };
}

/** What goes into a node; unknown where an edge may carry candidates without saying how many. */
interface Inflow {
  readonly before: Count[];
  sum: number;
  isKnown: boolean;
  /** A drawn-through edge brings a count; what is dotted runs beside the path: logs, training, a nightly load. */
  isFlow: boolean;
}

/** Whether candidates may flow along an edge without a number. */
function mayCarry({ nodes }: MermaidGraph, { from, isDotted }: MermaidEdge): boolean {
  const node = nodes.get(from);
  return !isDotted && !(node?.isStore || NO_CANDIDATES.test(node?.label ?? ''));
}

function countOn({ label, labelSpan }: MermaidEdge): Count | undefined {
  const quantities = findQuantities(label);
  const [only, ...others] = quantities.length > 0 ? quantities.filter(isCount).map(asCount) : yearAsCount(label, 0);
  if (!only || others.length > 0 || quantities.length > 1 || /\bdims?\b|\d-?d\b|embedding|vector|batch|qps|top[- ]?p/i.test(label)) {
    return undefined;
  }
  const { low, high, span } = only;
  return { low, high, span: { start: labelSpan.start + span.start, end: labelSpan.start + span.end } };
}
