import type { StepId } from '../catalog/canonical';
import type { Evidence } from './evidence';
import { titleOf } from './title';
import { stepsToldIn } from './touched-steps';

/** Whether the title says that the document is one of a series, such as "Phase 0: problem framing": the others tell the rest. */
export function isPartOfSeries(evidence: Evidence): boolean {
  return PART_OF_SERIES.test(titleOf(evidence));
}

const PART_OF_SERIES = /^\W*(?:phase|part|stage|chapter|module|milestone|volume)\s(?:\d|[ivx]+\b)/i;

/** Whether a section on what is out of scope speaks of the step's matter: "drift detection and a retraining schedule are not built here". */
export function isLeftOut(evidence: Evidence, step: StepId): boolean {
  return evidence.once(findLeftOut).has(step);
}

function findLeftOut(evidence: Evidence): ReadonlySet<StepId> {
  return new Set(stepsToldIn(evidence, ({ title }) => OUT_OF_SCOPE.test(title), MIN_WORDS));
}

const OUT_OF_SCOPE = /\b(?:out[- ]of[- ]scope|non-?goals?|not (?:covered|built|included|implemented|in scope)|left out)\b/i;
/** Words of the step among what is left out. */
const MIN_WORDS = 2;
