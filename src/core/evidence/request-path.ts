import { stepOf, type CanonicalPart } from '../catalog/canonical';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** One stage is a mention, two are a path. */
const MIN_STAGES = 2;

/**
 * Whether the serving step tells what a request passes through: two stages or components, named where no other of its
 * questions is answered.
 */
export function tellsRequestPath(evidence: Evidence): boolean {
  let stages = 0;
  for (const statement of evidence.statementsWith('pipeline-stage', 'system-component')) {
    if (isStage(evidence, statement) && ++stages >= MIN_STAGES) {
      return true;
    }
  }
  return false;
}

function isStage(evidence: Evidence, statement: Statement): boolean {
  const { kind, entry, isPending } = statement;
  return (
    kind !== 'heading' &&
    !isPending &&
    entry !== undefined &&
    entry.steps.includes('serving') &&
    entry.parts.every(part => stepOf(part) !== 'serving' || PATH_PARTS.has(part)) &&
    evidence.says(statement, 'pipeline-stage', 'system-component') !== undefined
  );
}

const PATH_PARTS: ReadonlySet<CanonicalPart> = new Set(['serving', 'serving/pipeline', 'serving/diagram', 'serving/api', 'serving/placement']);
