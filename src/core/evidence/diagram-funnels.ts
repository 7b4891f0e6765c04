import { asCount, FEWEST_CANDIDATES, isCount, yearAsCount, type Count, type FunnelRise } from './funnel-rises';
import type { MermaidEdge, MermaidGraph } from './mermaid-graph';
import { findQuantities } from './quantities';

/** Where context comes from, and no candidates. */
const NO_CANDIDATES = /feature|store|cache|\blog|profile|context|user|request|model|registry|config|policy/i;

/** Where more leaves a node of a flowchart than goes into it, by the counts on the edges. */
export function findDiagramRises(graph: MermaidGraph): FunnelRise[] {
  const counts = new Map(graph.edges.map(edge => [edge, countOn(edge)] as const));
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
  return graph.edges.flatMap(edge => {
    const after = counts.get(edge);
    const inflow = inflows.get(edge.from);
    return after && !edge.isDotted && inflow?.isKnown && inflow.isFlow && inflow.sum >= FEWEST_CANDIDATES && after.low > inflow.sum ? [{ before: inflow.before, after }] : [];
  });
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
