import type { Check } from '../check';
import { hasWords, introductions, isClaim, isClaimIn } from '../claims';
import type { Evidence } from '../evidence';
import { joined, shared } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';

/** What the model predicts, for which unit. */
export const mlObjective: Check = {
  id: 'ml-objective',
  section: 'framing/ml-objective',
  weight: 1,
  rule: 'no-ml-objective',

  find(evidence) {
    const stated = evidence.find(
      statement => (statesObjective(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'framing/ml-objective') || evidence.isAbout(statement, 'ml-objective-label'),
      joined([evidence.statementsIn('framing/ml-objective'), shared(introductions(evidence), mayState(evidence))]),
    );
    const later = stated.state === 'absent' ? evidence.statementsWith('predicting').find(statement => isPredicted(evidence, statement)) : undefined;
    return later ? { state: 'met', at: later.span } : stated;
  },
};

/** Without a label for it an objective has one of these words, or is a line of the framing. */
function mayState(evidence: Evidence): readonly Statement[] {
  const isLabelled = evidence.statementsWith('ml-objective-label').length > 0;
  return isLabelled ? evidence.statements : joined([evidence.statementsOfStep('framing'), evidence.statementsWith('ml-verb', 'ml-category', 'giving-verb')]);
}

/** Notes tell beside the model what it predicts: "heavy networks that predict the probability of a click". */
function isPredicted(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isThere = steps.length === 0 || steps.includes('model') || steps.includes('serving');
  return isThere && evidence.says(statement, 'predicting') !== undefined && (evidence.says(statement, 'predicted-quantity') !== undefined || PROBABILITY.test(evidence.textOf(statement))) && isClaim(evidence, statement);
}

const PROBABILITY = /\bp\s?\([^)]+\)/i;

function statesObjective(evidence: Evidence, statement: Statement): boolean {
  if (isClaimIn(evidence, statement, 'framing/ml-objective')) {
    return true;
  }
  const isStated = statement.kind !== 'heading' && (isLabelled(evidence, statement) || predictsSomething(evidence, statement) || namesTask(evidence, statement) || answersInWords(evidence, statement) || saysWhatIsPositive(evidence, statement));
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

/** "Supervised object detection for three classes", "binary classification: late or on time": the task by its name, and what it is about. */
function namesTask(evidence: Evidence, statement: Statement): boolean {
  const task = evidence.says(statement, 'ml-category')?.span;
  const isTask = task !== undefined && (evidence.stepsOf(statement).includes('framing') || evidence.says(statement, 'framed-as') !== undefined);
  return isTask && OF_SOMETHING.test(evidence.document.prose.slice(task.end, statement.span.end));
}

const OF_SOMETHING = /^[\s*_]*(?:(?:problem|task)\s)?(?:(?:for|of|over|into|between|with|that|which)\s|[:：][\s*_]*)[^\s.;|]+\s[^\s.;|]+/i;

/** "Label = 1: the user will engage with the item". */
function saysWhatIsPositive(evidence: Evidence, statement: Statement): boolean {
  return evidence.stepsOf(statement).includes('framing') && POSITIVE.test(evidence.textOf(statement));
}

const POSITIVE = /^[\s*_`]*(?:label|y|target|class)\s*=\s*(?:1|true|positive)\b[\s*_`]*(?:[:：]|if|when|→|->)\s*\p{L}+\s\p{L}/iu;

/** A model that writes: "provide accurate answers from the manuals". */
function answersInWords(evidence: Evidence, statement: Statement): boolean {
  const verb = evidence.says(statement, 'giving-verb')?.span;
  return verb !== undefined && tasksOf(evidence).has('generation') && evidence.termsIn(statement, 'written-answer').some(({ span }) => span.start > verb.end && evidence.countWords({ start: verb.end, end: span.start }) <= NEAR);
}

const NEAR = 8;

const MIN_OBJECT_WORDS = 3;

/** "Translate to an ML problem and metrics" is work on the design. */
const OF_DESIGN = /^\s+(?:(?:it|this|them)\s)?(?:(?:in)?to\s)?(?:an?\s|the\s)?(?:ml|machine learning|business)\s(?:problem|task|goal|objective|question|need|formulation|metric)/i;

/** "Predict whether a viewer watches": a verb with its object, and no name such as "scoring service". */
function predictsSomething(evidence: Evidence, statement: Statement): boolean {
  const verb = evidence.says(statement, 'ml-verb');
  const object = verb && evidence.document.prose.slice(verb.span.end, statement.span.end);
  return object !== undefined && hasWords(object, MIN_OBJECT_WORDS) && !OF_DESIGN.test(object);
}
