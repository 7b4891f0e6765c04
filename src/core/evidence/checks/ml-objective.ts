import { anyCase } from '../../text/any-case';
import { inSectionAround } from '../beside';
import type { Check } from '../check';
import { hasWords, introductions, isClaim, isClaimIn } from '../claims';
import type { Evidence } from '../evidence';
import { isPlannedLater } from '../planned';
import { isEmptyTalk } from '../evasion';
import { isUnderTitle } from '../under-title';
import { findToldObjective, LEFT_OUT } from '../told-objective';
import { joined, shared } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { trainsAnything } from './loss-function';

/** What the model predicts, for which unit. A language model that is used as it comes learns nothing: saying what it writes is enough, wherever it stands. */
export const mlObjective: Check = {
  id: 'ml-objective',
  section: 'framing/ml-objective',
  weight: 1,
  rule: 'no-ml-objective',

  find(evidence) {
    const stated = evidence.find(
      statement => (statesObjective(evidence, statement) && !isOfAnother(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'framing/ml-objective') || evidence.isAbout(statement, 'ml-objective-label'),
      joined([evidence.statementsIn('framing/ml-objective'), shared(introductions(evidence), mayState(evidence))]),
    );
    if (stated.state !== 'absent') {
      return stated;
    }
    const later = joined([evidence.statementsWith('predicting'), evidence.statementsWith('ml-verb', 'giving-verb', 'doing-verb')]).find(statement => !isOfAnother(evidence, statement) && (isPredicted(evidence, statement) || isDoneBySystem(evidence, statement) || isAimedAt(evidence, statement)));
    const at = (later ?? findToldObjective(evidence))?.span;
    return at ? { state: 'met', at } : stated;
  },

  isNeedless: isUsedAsItComes,
};

/** What is told of all models, of the project, or of what is there today. */
function isOfAnother(evidence: Evidence, statement: Statement): boolean {
  return LEFT_OUT.test(evidence.textOf(statement)) || isEmptyTalk(evidence, statement) || evidence.termsIn(statement, 'project-matter').length > 0 || isUnderTitle(evidence, statement, 'existing-title');
}

/** "We aim to have a model that can predict whether an order is kept", below the table of the data. */
function isAimedAt(evidence: Evidence, statement: Statement): boolean {
  const isPlace = !evidence.stepsOf(statement).some(step => step === 'evaluation' || step === 'monitoring');
  return isPlace && statement.kind !== 'heading' && evidence.says(statement, 'goal-word', 'goal-phrase') !== undefined && predictsSomething(evidence, statement) && isClaim(evidence, statement) && !isPlannedLater(evidence, statement);
}

function isUsedAsItComes(evidence: Evidence): boolean {
  return tasksOf(evidence).has('generation') && evidence.statementsWith('family-llm', 'family-transformer').length > 0 && !trainsAnything(evidence);
}

/** "The module takes the picture and generates a report of the findings": what does it is named, and what comes of it. */
function isDoneBySystem(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  if (statement.kind === 'heading' || statement.kind === 'row' || statement.isPending || steps.some(step => ELSEWHERE.has(step)) || isPlannedLater(evidence, statement) || !isClaim(evidence, statement)) {
    return false;
  }
  const { prose } = evidence.document;
  return evidence.termsIn(statement, 'ml-verb', 'giving-verb', 'doing-verb').some(({ span }) => {
    const object = prose.slice(span.end, statement.span.end);
    return SUBJECT.test(prose.slice(statement.span.start, span.start)) && (hasWords(object, MIN_OBJECT_WORDS) || OPENS_LIST.test(object)) && !OF_DESIGN.test(object) && !NOT_PREDICTED.test(object) && !OF_NOTHING.test(object);
  });
}

const ELSEWHERE: ReadonlySet<string> = new Set(['evaluation', 'monitoring', 'data', 'serving']);
const SUBJECT = /\b(?:models?|system|networks?|llms?|classifiers?|detectors?|encoders?|decoders?|modules?|assistants?|agents?|regressors?|rankers?|ensembles?|algorithms?|cnns?|transformers?|towers?|heads?|bots?)\b(?![^.;]{0,80}\b(?:not|never|n['’]t)\s)[^.;]{0,80}$/i;
const OPENS_LIST = /^[^.;]{0,20}:[\s*_]*$/;
/** "Returns a probability": of what is not said. */
const OF_NOTHING = /^\s+(?:the\s|an?\s|its\s|one\s)?(?:[\w-]+\s)?(?:probabilit\w*|scores?|results?|responses?|predictions?|decisions?|labels?|outputs?|answers?|numbers?|values?)\b(?!\s(?:of|that|for|whether|how|per|in which|from)\b)/i;
/** What every model does, whatever it predicts. */
const NOT_PREDICTED = /^\s+(?:between |about |some |up to )?\d|^\s+(?:the\s|a\s|an\s)?(?:[\w-]+\s){0,2}(?:overview|performance|baseline|results?|errors?|drift|patterns?|high|low|fast|good|better|best|speed|quality|scalab\w*|flexib\w*|latency)\b/i;

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
  return statement.entry?.named.includes('framing') !== true && evidence.isAbout(statement, 'ml-objective-label');
}

const MAX_DEPTH = 4;

/** "Supervised object detection for three classes", "binary classification: late or on time": the task by its name, and what it is about. */
function namesTask(evidence: Evidence, statement: Statement): boolean {
  const task = evidence.says(statement, 'ml-category')?.span;
  const isTask = task !== undefined && (evidence.stepsOf(statement).includes('framing') || evidence.says(statement, 'framed-as') !== undefined);
  return isTask && (OF_SOMETHING.test(evidence.document.prose.slice(task.end, statement.span.end)) || inSectionAround(evidence, statement, OUTPUT_NEAR, OUTPUT_NEAR).some(each => each.kind === 'sentence' && each.entry === statement.entry && PUTS_OUT.test(evidence.textOf(each))));
}

const OUTPUT_NEAR = 3;
/** "Multi-label classification. Output: five calibrated probabilities, and from their maximum …" */
const PUTS_OUT = anyCase`^[\s*_|-]*outputs?[\s*_]*[:：|][\s*_]*(?:\p{L}+[\s,]+){3}`;

const OF_SOMETHING = /^[\s*_]*(?:(?:problem|task)\s)?(?:(?:for|of|over|into|between|with|that|which)\s|[:：][\s*_]*)[^\s.;|]+\s[^\s.;|]+/i;

/** "Label = 1: the user will engage with the item". */
function saysWhatIsPositive(evidence: Evidence, statement: Statement): boolean {
  return evidence.stepsOf(statement).includes('framing') && POSITIVE.test(evidence.textOf(statement));
}

const POSITIVE = anyCase`^[\s*_\x60]*(?:label|y|target|class)\s*=\s*(?:1|true|positive)\b[\s*_\x60]*(?:[:：]|if|when|→|->)\s*\p{L}+\s\p{L}`;

/** A model that writes: "provide accurate answers from the manuals". */
function answersInWords(evidence: Evidence, statement: Statement): boolean {
  const verb = evidence.says(statement, 'giving-verb')?.span;
  return verb !== undefined && tasksOf(evidence).has('generation') && evidence.termsIn(statement, 'written-answer').some(({ span }) => span.start > verb.end && evidence.countWords({ start: verb.end, end: span.start }) <= NEAR);
}

const NEAR = 8;

const MIN_OBJECT_WORDS = 3;

/** "Translate to an ML problem and metrics" is work on the design. */
const OF_DESIGN = /^\s+(?:(?:it|this|them)\s)?(?:(?:in)?to\s)?(?:an?\s|the\s)?(?:ml|machine learning|business)\s(?:problem|task|goal|objective|question|need|formulation|metric)/i;

/** "The estimate is paid unseen", "every run carries a usable forecast", "the rules flag 126k posts": a thing, and what somebody else does. */
const NOUN = /^(?:estimates?|forecasts?|flags?|predicts)$/i;
const OF_WHICH = anyCase`(?:\b(?:the|an?|our|their|its|its own|own|today['’]s|needs?|usable|only|unbiased|demand|price|emergency|separate|flag|rules|vendor['’]s)|['’]s)\s(?:[\p{L}-]+\s)?$|^\s*$(?<=\|)`;

/** "Predict whether a viewer watches": a verb with its object, and no name such as "scoring service". */
function predictsSomething(evidence: Evidence, statement: Statement): boolean {
  const verb = evidence.says(statement, 'ml-verb');
  const { prose } = evidence.document;
  const object = verb && prose.slice(verb.span.end, statement.span.end);
  return object !== undefined && hasWords(object, MIN_OBJECT_WORDS) && !OF_DESIGN.test(object) && !(NOUN.test(prose.slice(verb?.span.start, verb?.span.end)) && OF_WHICH.test(prose.slice(statement.span.start, verb?.span.start)));
}
