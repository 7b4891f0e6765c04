import type { StepSpec } from '../../catalog/framework';
import type { OutlineEntry } from '../../outline/outline';
import { moveSection } from '../../outline/move-step';
import { anyCase } from '../../text/any-case';
import { goesByFramework } from '../signed-up';
import { lazyFix, type Fix, type Rule, type RuleContext } from '../rule';

export const stepOutOfOrder: Rule = {
  id: 'step-out-of-order',
  summary: 'Keep the steps in the order of the framework.',
  why: 'Each step rests on the one before it: a model chosen before the data is described cannot be argued for. Metrics may come early, right behind the requirements. A document that neither is marked with `mldesign` nor has half of the required sections by name may have any order.',
  source: 'Aminian & Xu, Machine Learning System Design Interview (2023); Rules of ML, rule 2, for early metrics.',
  nature: 'broken',
  // Readers find a step by its heading, and readmes put the results first.
  severity: 'info',
  inNotes: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nClicks of 28 days.\n\n## Model development\n\nTwo towers.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Model development\n\nTwo towers.\n\n## Data preparation\n\nClicks of 28 days.\n',
  },

  *check(context) {
    if (!goesByFramework(context)) {
      return;
    }
    const placed = stepsInPlace(context);
    if (placed.every(({ position }, index) => position > (placed[index - 1]?.position ?? -1))) {
      return;
    }
    const kept = longestIncreasing(placed.map(({ position }) => position));
    for (const [index, { step, entry, position }] of placed.entries()) {
      if (!kept.has(index)) {
        const neighbours = placed.filter((_, at) => kept.has(at));
        const next = neighbours.find(other => other.position > position);
        const previous = neighbours.findLast(other => other.position < position);
        const where = next ? `before “${next.step.title}”` : 'at the end';
        yield {
          message: `“${step.title}” is out of order: the framework has it ${where}.`,
          span: entry.titleSpan,
          fix: previous ? moveFix(context, entry, previous.entry, 'behind') : next && moveFix(context, entry, next.entry, 'before'),
        };
      }
    }
  },
};

function moveFix({ document }: RuleContext, entry: OutlineEntry, anchor: OutlineEntry, side: 'before' | 'behind'): Fix {
  return lazyFix(`Move it ${side} “${anchor.title}”`, () => moveSection(document, entry.section, anchor.section, side));
}

/** What is told at length stands behind the whole, whatever step it is of. */
const APPENDIX = /^\W*(?:appendix|annex|приложение|附录)/i;

interface PlacedStep {
  readonly step: StepSpec;
  readonly entry: OutlineEntry;
  readonly position: number;
}

/** The first heading of each step among those of the steps' own level, in document order; early metrics are left out. */
function stepsInPlace({ outline, parts }: RuleContext): PlacedStep[] {
  const candidates: PlacedStep[] = [];
  for (const [position, step] of outline.map.framework.steps.entries()) {
    for (const part of outline.map.partsOfStep(step)) {
      for (const entry of parts.entriesOf(part)) {
        if (entry.kind === 'heading' && !isPlan(entry) && !APPENDIX.test(entry.title)) {
          candidates.push({ step, entry, position });
        }
      }
    }
  }
  const level = candidates.reduce((top, { entry }) => Math.min(top, entry.section.level), Infinity);
  const top = candidates.filter(({ entry }) => entry.section.level === level).toSorted((a, b) => a.entry.span.start - b.entry.span.start);
  const seen = new Set<StepSpec | OutlineEntry>();
  const first = top.filter(({ step, entry }) => {
    // "Model development and offline evaluation" is placed by its first step.
    const isKnown = seen.has(step) || seen.has(entry);
    seen.add(step).add(entry);
    return !isKnown;
  });
  return first.filter(({ entry }, index) => !isEarlyMetrics(entry, index));
}

/** "Roadmap", "Phase 2: Model development (days 4 to 8)": when something is built, not what. */
function isPlan({ title, parent }: OutlineEntry): boolean {
  return PLAN.test(title) || (parent !== undefined && isPlan(parent));
}

const PLAN = anyCase`\b(?:roadmap|timeline|milestones|schedule|(?:project|work|implementation|delivery) plan)\b|^\W*(?:phase|sprint|week|day|milestone|iteration)s?\s\d|план работ|дорожная карта|этап \d|路线图|里程碑|阶段[一二三四\d]`;

const METRICS = /metric|kpi|success|метрик|指标/i;

function isEarlyMetrics({ title }: OutlineEntry, index: number): boolean {
  return index <= 2 && METRICS.test(title);
}

/** The places of one longest increasing run, so that the fewest steps are called out of order. */
function longestIncreasing(values: readonly number[]): Set<number> {
  const best = values.map((_, end) => ({ length: 1, previous: -1, end }));
  for (const [end, run] of best.entries()) {
    for (let before = 0; before < end; before++) {
      const candidate = best[before];
      if (candidate && (values[before] ?? 0) < (values[end] ?? 0) && candidate.length + 1 > run.length) {
        run.length = candidate.length + 1;
        run.previous = before;
      }
    }
  }
  const kept = new Set<number>();
  for (let run = best.toSorted((a, b) => b.length - a.length)[0]; run; run = best[run.previous]) {
    kept.add(run.end);
  }
  return kept;
}
