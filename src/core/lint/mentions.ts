import { stepOf, type SectionKey } from '../catalog/canonical';
import { architectureDiagram } from '../evidence/checks/architecture-diagram';
import { splitStrategy } from '../evidence/checks/split-strategy';
import type { Evidence } from '../evidence/evidence';
import { cueGroup } from '../evidence/knowledge';
import { findLatencyBreakdown } from '../evidence/latency-breakdown';
import type { Reading } from '../evidence/read-document';
import { tellsRequestPath } from '../evidence/request-path';
import { showsSchema } from '../evidence/shown-schema';
import type { Statement } from '../evidence/statements';

/**
 * Whether anything in the document speaks of the section's matter: some words do so wherever they stand, others in its step
 * alone. Whoever is told that a document “says nothing about” something has only to find one mention to stop believing, so
 * these words are many, and they ask less than the evidence of a check.
 */
export function isMentioned(reading: Reading, key: SectionKey): boolean {
  const { anywhere, atHome } = groupsOf(key);
  const { evidence } = reading;
  return isSaid(evidence, anywhere, () => true) || isSaid(evidence, atHome, statement => isAtHome(evidence, statement, key)) || isShown(reading, key);
}

interface Groups {
  readonly anywhere: readonly string[];
  readonly atHome: readonly string[];
}

function groupsOf(key: SectionKey): Groups {
  const { anywhere = [], atHome = [] } = MENTIONS.get(key) ?? {};
  const cues = cueGroup(key);
  return CUES_ANYWHERE.has(key) ? { anywhere: [cues, ...anywhere], atHome } : { anywhere, atHome: [cues, ...atHome] };
}

/** Thresholds stand among the metrics, stages among the models, gates in the plan of the pilot: readers find them all the same. */
const CUES_ANYWHERE: ReadonlySet<SectionKey> = new Set(['framing/decision-policy', 'framing/high-level', 'evaluation/validation', 'evaluation/launch-criteria', 'serving/capacity', 'data/data-quality', 'data/leakage']);

/** The words of a section beside its cues, which the reading of paragraphs weighs too. */
const MENTIONS: ReadonlyMap<SectionKey, Partial<Groups>> = new Map<SectionKey, Partial<Groups>>([
  ['requirements/use-cases', { anywhere: ['mention-users'], atHome: ['person', 'personal-data', 'responder', 'beneficiary'] }],
  ['requirements/functional', { anywhere: ['mention-functions'], atHome: ['ml-verb', 'doing-verb', 'demand', 'mention-offering'] }],
  ['framing/decision-policy', { anywhere: ['mention-decision'] }],
  ['framing/high-level', { anywhere: ['mention-architecture'] }],
  ['data/features', { anywhere: ['mention-features'] }],
  ['data/data-quality', { anywhere: ['mention-data-quality'] }],
  ['model/architecture', { atHome: ['mention-architecture-of-model'] }],
  ['model/training', { anywhere: ['mention-training'], atHome: ['own-training'] }],
  ['evaluation/validation', { anywhere: ['mention-validation', 'split-method', 'hold-out'], atHome: ['mention-validation-in-evaluation'] }],
  ['evaluation/launch-criteria', { anywhere: ['mention-launch'] }],
  ['serving/pipeline', { anywhere: ['mention-request-path'] }],
  ['serving/capacity', { anywhere: ['mention-capacity'], atHome: ['mention-capacity-in-serving'] }],
  ['monitoring/ops', { anywhere: ['mention-operation-anywhere'], atHome: ['mention-operation'] }],
  ['monitoring/model-quality', { anywhere: ['mention-live-quality-anywhere'], atHome: ['mention-live-quality', 'offline-metric', 'quality-watch'] }],
  ['monitoring/business', { atHome: ['mention-live-business', 'online-metric', 'business-outcome'] }],
]);

/** How the groups begin that are there for this alone. */
const OWN = 'mention-';

function isSaid(evidence: Evidence, groups: readonly string[], isPlace: (statement: Statement) => boolean): boolean {
  // A heading names in passing what it is not about: "Chat signal utilisation".
  const own = groups.filter(group => group.startsWith(OWN));
  return evidence
    .statementsWith(...groups)
    .some(statement => !statement.isPending && isPlace(statement) && evidence.says(statement, ...(statement.kind === 'heading' ? own : groups)) !== undefined && (statement.kind !== 'heading' || isFilled(evidence, statement)));
}

/** "Cost considerations" over a list of them, "Column" over the columns. */
function isFilled({ statements }: Evidence, { index }: Statement): boolean {
  const next = statements[index + 1];
  return next !== undefined && next.kind !== 'heading' && !next.isPending;
}

function isAtHome(evidence: Evidence, statement: Statement, key: SectionKey): boolean {
  return evidence.stepsOf(statement).includes(stepOf(key)) || (key.startsWith('monitoring/') && evidence.isAbout(statement, 'watching-verb'));
}

/** Whether it is told by more than a word: a drawing, the stages of a request, a table of the columns, a split. */
function isShown({ evidence, document }: Reading, key: SectionKey): boolean {
  switch (key) {
    case 'framing/high-level':
      return evidence.answer(architectureDiagram).state === 'met' || document.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'image')) || tellsRequestPath(evidence);
    case 'data/data-quality':
    case 'data/features':
      return showsSchema(evidence);
    case 'serving/pipeline':
      // Whoever gives each stage of a request its time has said what the stages are.
      return tellsRequestPath(evidence) || findLatencyBreakdown(evidence) !== undefined;
    case 'evaluation/validation':
      return evidence.answer(splitStrategy).state === 'met';
    default:
      return false;
  }
}
