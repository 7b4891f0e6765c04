import { findLaunchGate } from '../../evidence/launch-gate';
import { findOwnPromises } from '../../evidence/own-promises';
import { findToldPromises } from '../../evidence/told-promises';
import { findPromisedMetrics } from '../../evidence/promised-metrics';
import { insertSections } from '../../outline/insert-part';
import { contains, type Span } from '../../text/span';
import { insertInto } from '../../outline/insert-into';
import { placeOf } from '../place';
import { lazyFix, type Fix, type Rule, type RuleContext } from '../rule';

/**
 * Metrics whose names `terms.yaml` knows (`metric-*`) are traced by any of their names; of what an author calls otherwise, and
 * gives a number to come from and one to reach, two words have to come back, and it is an info. That a metric of step 7 was never
 * promised is no finding: operational metrics need no promise.
 */
export const promisedMetricNeverUsed: Rule = {
  id: 'promised-metric-never-used',
  summary: 'Evaluate or watch every metric that step 1 promises.',
  why: 'A success metric or guardrail that neither the experiment nor a dashboard measures cannot stop a bad launch: nobody would know that it was crossed.',
  source: 'Aminian & Xu (2023), steps 1, 5 and 7; Rules of Machine Learning, rule 2.',
  nature: 'contradiction',
  severity: 'warning',
  inNotes: true,
  isAdvisory: true,
  isForHeld: true,
  about: ['requirements', 'evaluation'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n### Success metrics\n\n- Primary: watch time per user, +1 %\n\n## Evaluation\n\nThe A/B test decides on watch time, with an effect of 0.5 % detectable.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n### Success metrics\n\n- Primary: watch time per user, +1 %\n\n## Evaluation\n\nThe A/B test decides on click-through rate, with an effect of 0.5 % detectable.\n',
  },

  *check(context) {
    const { evidence, document } = context;
    if (evidence.notApplicable.has('evaluation') || evidence.notApplicable.has('evaluation/online-metrics')) {
      return;
    }
    // Told among the success criteria alone, the evaluation names each metric where it is promised.
    if (evidence.statementsOfStep('evaluation').length === 0 && findLaunchGate(evidence)) {
      return;
    }
    for (const { span, usedAt, isAwaited } of findPromisedMetrics(evidence)) {
      if (!usedAt && !isAwaited) {
        const metric = document.source.slice(span);
        const fix = addToOnlineMetrics(context, metric);
        yield {
          message: `“${metric}” is promised here and neither evaluated nor watched later. Say how it is measured, such as “in the A/B test, limit −0.5 %”, or drop it.`,
          span,
          related: relatedPlaces(context, metric),
          fix,
        };
      }
    }
    const traced = findPromisedMetrics(evidence);
    const own = findOwnPromises(evidence);
    const told = findToldPromises(evidence).filter(span => !own.some(each => contains(span, each) || contains(each, span)));
    for (const span of [...own, ...told]) {
      if (!traced.some(metric => contains(span, metric.span))) {
        const metric = document.source.slice(span).trim();
        yield {
          message: `“${metric}” is promised here, and no later part speaks of it. Say how it is measured, such as “in the A/B test, limit −0.5 %”, or drop it.`,
          span,
          severity: 'info',
          // Both ends were read, whatever their headings are.
          about: [],
          related: relatedPlaces(context, metric),
        };
      }
    }
  },
};

function relatedPlaces(context: RuleContext, metric: string): { message: string; span: Span }[] {
  const places = [placeOf(context, 'evaluation/online-metrics'), placeOf(context, 'monitoring/business')];
  return places.map(span => ({ message: `A reader would look for ${metric} here.`, span }));
}

/** The section that is not there yet, with the metric to begin it. */
function insertMetrics(context: RuleContext, metric: string): Fix | undefined {
  const { document, outline } = context;
  const spec = outline.map.standInFor('evaluation/online-metrics');
  const skeleton = toFillIn(metric);
  return spec && lazyFix(`Insert the section “${spec.section.title}”`, () => insertSections(document, outline, spec.step, [{ ...spec.section, skeleton }]));
}

const toFillIn = (metric: string): string => `- **${metric}:** [fill: how it is measured, and its limit]`;

function addToOnlineMetrics(context: RuleContext, metric: string): Fix | undefined {
  const heading = context.parts.entriesOf('evaluation/online-metrics').find(({ kind }) => kind === 'heading');
  if (!heading) {
    return insertMetrics(context, metric);
  }
  const { blocks, headingSpan } = heading.section;
  const last = blocks.at(-1);
  const { source } = context.document;
  return lazyFix(`Add “${metric}” to the online metrics`, () => {
    if (last?.kind !== 'table') {
      return [insertInto(context.document, last?.span.end ?? headingSpan.end, toFillIn(metric))];
    }
    const at = last.rows.at(-1)?.span.end ?? last.span.end;
    const end = source.lineEnd(source.lineAt(Math.max(last.span.start, at - 1)));
    const cells = [metric, ...last.columns.slice(1).map(column => `[fill: ${source.slice(column).toLowerCase().replaceAll(/[[\]|]/g, '') || 'value'}]`)];
    return [{ span: { start: end, end }, newText: `${source.lineEnding}| ${cells.join(' | ')} |` }];
  });
}
