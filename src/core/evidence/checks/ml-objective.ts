import type { Check } from '../check';
import { introductions, isClaim, isClaimIn } from '../claims';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';

/** What the model predicts, for which unit. */
export const mlObjective: Check = {
  id: 'ml-objective',
  section: 'framing/ml-objective',
  weight: 1,
  rule: 'no-ml-objective',

  find(evidence) {
    return evidence.find(
      statement => (statesObjective(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'framing/ml-objective') || evidence.isAbout(statement, 'ml-objective-label'),
      joined([evidence.statementsIn('framing/ml-objective'), introductions(evidence)]),
    );
  },
};

function statesObjective(evidence: Evidence, statement: Statement): boolean {
  if (isClaimIn(evidence, statement, 'framing/ml-objective')) {
    return true;
  }
  const isStated = statement.kind !== 'heading' && (isLabelled(evidence, statement) || predictsSomething(evidence, statement));
  return isStated && isClaim(evidence, statement);
}

/** Notes nest what the model learns: "ML formulation", in it "Objective", in it the sentence. */
function isLabelled(evidence: Evidence, statement: Statement): boolean {
  for (let around: Statement | undefined = statement, depth = 0; around && depth < MAX_DEPTH; around = around.lead, depth++) {
    if (evidence.says(around, 'ml-objective-label')) {
      return true;
    }
  }
  return evidence.isAbout(statement, 'ml-objective-label');
}

const MAX_DEPTH = 4;

const MIN_OBJECT_WORDS = 3;

/** "Predict whether a viewer watches": a verb with its object, and no name such as "scoring service". */
function predictsSomething(evidence: Evidence, statement: Statement): boolean {
  const verb = evidence.says(statement, 'ml-verb');
  const object = verb && evidence.document.prose.slice(verb.span.end, statement.span.end);
  const words = object?.match(/\p{Script=Han}{2}|[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words >= MIN_OBJECT_WORDS;
}
