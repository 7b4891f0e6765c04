import { stepOf, type SectionKey, type StepId } from '../catalog/canonical';
import { leastOf } from '../text/numbers';
import type { Span } from '../text/span';
import { DIAGRAM_LANGUAGES, PLAIN_LANGUAGES } from './checks/architecture-diagram';
import type { Evidence } from './evidence';
import { cueGroup } from './knowledge';

/**
 * The first diagram or block of plain text that speaks of the section's matter. That is no evidence, for a box called “Drift
 * monitor” gives no threshold; but whoever has drawn it has not forgotten it.
 */
export function findDrawn(evidence: Evidence, section: SectionKey): Span | undefined {
  // A box of a simple model is a stage of the system, and nothing that it has to beat.
  if (INTRODUCING.has(stepOf(section)) || section === 'model/baseline') {
    return undefined;
  }
  const { places, blocks } = evidence.once(readDrawings);
  const starts = [cueGroup(section), ...(TELLING.get(section) ?? [])].flatMap(group => places.get(group) ?? []);
  const first = leastOf(starts);
  return starts.length === 0 ? undefined : blocks.findLast(({ from }) => from <= first)?.span;
}

/** Goals and users are told in words; in a drawing their names stand for something else. */
const INTRODUCING: ReadonlySet<StepId> = new Set(['requirements', 'framing']);

/** Words that tell of a section's matter beside its cues: "Train/test split", a box called "Canary". */
const TELLING: ReadonlyMap<SectionKey, readonly string[]> = new Map<SectionKey, readonly string[]>([
  ['data/split', ['split-method']],
  ['serving/rollout', ['rollout', 'rollback']],
  ['serving/fallback', ['fallback']],
  ['monitoring/drift', ['drift-statistic', 'drift-signal']],
  ['monitoring/retraining', ['retraining']],
]);

interface Drawings {
  /** Of each group's first term, in the words of all blocks, one behind the other. */
  readonly places: ReadonlyMap<string, number>;
  /** Where the words of each begin. */
  readonly blocks: readonly { readonly span: Span; readonly from: number }[];
}

function readDrawings(evidence: Evidence): Drawings {
  const { sections, visible } = evidence.document;
  let words = '';
  const blocks: { span: Span; from: number }[] = [];
  for (const section of sections) {
    for (const block of section.blocks) {
      if (block.kind === 'fence' && isDrawing(block.language)) {
        blocks.push({ span: block.span, from: words.length });
        words += `${visible.slice(block.content.start, block.content.end).replaceAll('_', ' ')}\n\n`;
      }
    }
  }
  return { places: evidence.firstPlaces(words), blocks };
}

/** Boxes, arrows and lists; a program says how something is done, whatever its names are. */
function isDrawing(language: string): boolean {
  return language === 'mermaid' || DIAGRAM_LANGUAGES.has(language) || PLAIN_LANGUAGES.has(language);
}
