import { stepOf, type SectionKey, type StepId } from '../catalog/canonical';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { cueGroup } from './knowledge';

/**
 * The first diagram or code block that speaks of the section's matter. That is no evidence, for a box called “Drift monitor” gives no
 * threshold; but whoever has drawn it has not forgotten it.
 */
export function findDrawn(evidence: Evidence, section: SectionKey): Span | undefined {
  if (INTRODUCING.has(stepOf(section))) {
    return undefined;
  }
  const telling = [cueGroup(section), ...(TELLING.get(section) ?? [])];
  return evidence.once(readDrawings).find(({ groups }) => telling.some(group => groups.has(group)))?.span;
}

/** Goals and users are told in words; in a drawing their names stand for something else. */
const INTRODUCING: ReadonlySet<StepId> = new Set(['requirements', 'framing']);

/** Words that tell of a section's matter beside its cues: `train_test_split`, a box called "Canary". */
const TELLING: ReadonlyMap<SectionKey, readonly string[]> = new Map<SectionKey, readonly string[]>([
  ['data/split', ['split-method']],
  ['serving/rollout', ['rollout', 'rollback']],
  ['serving/fallback', ['fallback']],
  ['monitoring/drift', ['drift-statistic', 'drift-signal']],
  ['monitoring/retraining', ['retraining']],
]);

interface Drawing {
  readonly span: Span;
  /** Of the terms in it. */
  readonly groups: ReadonlySet<string>;
}

function readDrawings(evidence: Evidence): Drawing[] {
  const { sections, visible } = evidence.document;
  return sections
    .flatMap(({ blocks }) => blocks)
    .filter(block => block.kind === 'fence')
    .filter(({ language }) => !SAMPLES.has(language))
    .map(({ span, content }) => ({ span, groups: new Set(evidence.termsOf(asWords(visible.slice(content.start, content.end))).map(({ group }) => group)) }));
}

/** Numbers to be reckoned with, and the fields of one request. */
const SAMPLES: ReadonlySet<string> = new Set(['estimate', 'json', 'jsonc', 'http']);

/** `drift_threshold` and `driftThreshold` are two words each. */
function asWords(code: string): string {
  return code.replaceAll('_', ' ').replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
}
