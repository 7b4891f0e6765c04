import { findDiagramRises } from '../../evidence/diagram-funnels';
import { findDrawnRises } from '../../evidence/drawn-funnels';
import { formatCount } from '../../evidence/format-quantity';
import { findHandedRises } from '../../evidence/handed-on';
import type { FunnelRise } from '../../evidence/funnel-rises';
import { findFunnelRises } from '../../evidence/funnels';
import { mermaidFences, readMermaidGraph } from '../../evidence/mermaid-graph';
import type { Report, Rule } from '../rule';

/**
 * Only what rises is reported: a stage that takes in less than the one before hands on may filter in between. Counts below
 * ten are requests, queries or objects; several sources count together; stages that say that they add, split or merge may rise.
 */
export const funnelNotMonotonic: Rule = {
  id: 'funnel-not-monotonic',
  summary: 'Let every stage of a funnel hand on no more than it takes in.',
  why: 'The counts decide what each stage costs. Where they rise along the funnel, one of them, and every estimate made from it, is wrong.',
  source: 'Aminian & Xu (2023), step 6.',
  nature: 'contradiction',
  severity: 'warning',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Deployment and serving\n\nThe candidates: 10B videos → 1,000 → 200 → 20.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Deployment and serving\n\nThe candidates: 10B videos → 1,000 → 2,000 → 20.\n',
  },

  *check({ evidence, document }) {
    const rises = findFunnelRises(evidence);
    const known = new Set(rises.map(({ after }) => after.span.start));
    yield* [...rises, ...findHandedRises(evidence).filter(({ after }) => !known.has(after.span.start))].map(report);
    yield* findDrawnRises(evidence).map(report);
    for (const fence of mermaidFences(document)) {
      const { start, end } = fence.content;
      const graph = COUNTED.test(document.visible.slice(start, end)) ? readMermaidGraph(document.visible, fence) : undefined;
      yield* graph ? findDiagramRises(graph).map(report) : [];
    }
  },
};

/** "-->|1,000|", "-- 1,000 -->", "[Ranker: top 100]": nearly no diagram has one, and reading a diagram takes a while. */
const COUNTED = /\|[^|\r\n]*\d[^|\r\n]*\||(?:--|==|-\.)[ \t]+[^\r\n]*\d|(?:rank|filter|dedup|prun|select|shortlist)[^\r\n[\](){}|]*\d\d/i;

function report({ before, after }: FunnelRise): Report {
  const fed = before.map(({ high }) => formatCount(high)).join(' + ');
  return {
    message: `The funnel rises from ${fed} to ${formatCount(after.low)} here. A stage hands on at most what it takes in, as in 10B → 1,000 → 200; correct one of the counts.`,
    span: after.span,
    related: before.map(({ span, high }) => ({ message: `${formatCount(high)} go in.`, span })),
  };
}
