import type { Fence } from '../document/document-model';
import type { Stage } from './latency-budget';
import { readMermaidGraph } from './mermaid-graph';
import { findQuantities } from './quantities';
import type { ToldPath } from './told-path';

const MIN_STAGES = 3;
/** In seconds. */
const LONGEST_STAGE = 60;

/** The path of a flowchart whose boxes have a time each and stand one behind the other; where it branches, nothing adds up. */
export function drawnPath(visible: string, fence: Fence): ToldPath | undefined {
  const graph = fence.language === 'mermaid' && TIME.test(visible.slice(fence.content.start, fence.content.end)) ? readMermaidGraph(visible, fence) : undefined;
  if (!graph || !isChain(graph.edges)) {
    return undefined;
  }
  const stages: Stage[] = [];
  for (const { label, span } of graph.nodes.values()) {
    const times = NO_STAGE.test(label) ? [] : findQuantities(label).filter(({ dimension, value }) => dimension === 'time' && value <= LONGEST_STAGE);
    const [time] = times;
    if (time && times.length === 1) {
      stages.push({ seconds: time.high ?? time.value, span, isParallel: false });
    }
  }
  return stages.length >= MIN_STAGES ? { stages, total: undefined, percentile: undefined, spans: [fence.span] } : undefined;
}

const TIME = /\d\s?(?:ms|msec|s|seconds?|milliseconds?)\b/;
const NO_STAGE = /\b(?:total|target|limit|sl[ao]|p50|time-?out|every|async\w*|cache|fallback|window)\b/i;

function isChain(edges: readonly { readonly from: string; readonly to: string }[]): boolean {
  return new Set(edges.map(({ from }) => from)).size === edges.length && new Set(edges.map(({ to }) => to)).size === edges.length && edges.length >= MIN_STAGES - 1;
}
