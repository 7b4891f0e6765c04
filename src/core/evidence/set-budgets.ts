import { addTo } from '../text/grouped';
import type { LatencyTarget } from './end-to-end-target';
import type { Evidence } from './evidence';
import type { LatencyBudget } from './latency-budget';
import { percentileIn } from './percentile';
import { settingsOf, type Setting } from './shown-settings';

/** The budgets that a configuration in the document sets, stage by stage: `budget: parse: 20`, in milliseconds where it says so. */
export function findSetBudgets(evidence: Evidence): LatencyBudget[] {
  const groups = new Map<string, Setting[]>();
  for (const setting of settingsOf(evidence)) {
    const [, parent] = BELOW_BUDGET.exec(setting.path) ?? [];
    if (parent !== undefined && NUMBER.test(setting.value)) {
      addTo(groups, parent, setting);
    }
  }
  return [...groups.values()].flatMap(settings => budgetOf(evidence, settings) ?? []);
}

const BELOW_BUDGET = /^(.*\b(?:latency_)?budget(?:_ms)?)\.[\w-]+$/;
const NUMBER = /^\d+(?:\.\d+)?\s?(?:ms)?$/;
const TOTAL = /\.(?:total|sum|end_to_end)(?:_ms)?$/;
const SPARE = /\.(?:slack|reserve|headroom|spare|buffer|margin)(?:_ms)?$/;
const MIN_STAGES = 3;

function budgetOf({ document: { visible } }: Evidence, settings: readonly Setting[]): LatencyBudget | undefined {
  const [first] = settings;
  const before = first ? visible.slice(Math.max(0, first.span.start - REACH), first.span.start) : '';
  const isInMs = IN_MS.test(before) || settings.some(({ path, value }) => /ms$/.test(path) || /ms$/.test(value));
  const timeOf = ({ value, valueSpan: span }: Setting): LatencyTarget => ({ seconds: Number.parseFloat(value) / 1000, span });
  const stages = settings.filter(({ path }) => !TOTAL.test(path) && !SPARE.test(path)).map(setting => ({ ...timeOf(setting), isParallel: false }));
  const total = settings.find(({ path }) => TOTAL.test(path));
  return isInMs && stages.length >= MIN_STAGES ? { stages, total: total && timeOf(total), percentile: percentileIn(before) } : undefined;
}

/** In characters: as far above the first stage its unit stands. */
const REACH = 160;
const IN_MS = /\b(?:ms|milliseconds)\b/i;
