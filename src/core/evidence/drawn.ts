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
  const cues = cueGroup(section);
  return evidence.once(readDrawings).find(({ groups }) => groups.has(cues))?.span;
}

/** Goals and users are told in words; in a drawing their names stand for something else. */
const INTRODUCING: ReadonlySet<StepId> = new Set(['requirements', 'framing']);

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
