import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { measuresOrNames } from '../loss-elsewhere';
import { isOfSteps, passageAround, passagesInOwnWords, passagesUnder } from '../passages';
import type { Statement } from '../statements';

/**
 * What training minimises or maximises, where no sentence calls it a loss: a setting of the trainer, a reward, a penalty, or a
 * loss that is also a metric, beside words of training.
 */
export function toldLoss(evidence: Evidence): Span | undefined {
  const titled = [...passagesUnder(evidence, 'loss-title', 'loss'), ...passagesInOwnWords(evidence, 'model')].filter(([first]) => !OTHER_TITLE.test(first?.entry?.title ?? '')).flatMap(passage => passage.filter(statement => isOfSteps(evidence, statement, 'model') || isOfNone(evidence, statement)));
  const found = titled.find(statement => (isNamed(evidence, statement) || isShaped(evidence, statement)) && !measuresOrNames(evidence, statement)) ?? evidence.statementsWith('loss-only', 'loss', 'fitting', 'loss-shape').find(statement => isTold(evidence, statement) && !measuresOrNames(evidence, statement));
  return found?.span;
}

/** "Training data", "Training cadence", "If it fails". */
const OTHER_TITLE = /\b(?:data|cadence|schedule|examples|rows|pipeline|fails?|failure|infrastructure|labels?|evaluat\w*|judged?)\b/i;

/** "6.3 Objective" behind the model is of the requirements by its name. */
function isOfNone(evidence: Evidence, statement: Statement): boolean {
  return evidence.standsIn(statement, 'model') || (evidence.says(statement, 'loss-only') !== undefined && !evidence.stepsOf(statement).some(step => step === 'data' || step === 'monitoring'));
}

/** By a name that no metric has, or as a setting: "objective=quantile". */
function isNamed(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'loss-only') !== undefined || TRAINED_WITH.test(evidence.textOf(statement)) || SETTING.test(evidence.document.visible.slice(statement.span.start, statement.span.end));
}

/** "We train with Dice plus 0.5 × focal". */
const TRAINED_WITH = /\b(?:train|fit|optimi[sz]e)(?:s|ed|ing)?\s(?:with|on|using)\s(?:an?\s|the\s)?(?:\d[.\d]*\s?[×x*]\s?)?(?:dice|focal|bce|huber|hinge|triplet|contrastive|pinball|cross[- ]?entropy)\b/i;
const SETTING = /\b(?:loss|objective|criterion|loss_fn|loss_function)["']?\s*[=:]\s*["']?[a-z]{2}|\b\w{0,40}(?:CTC|BCE|CrossEntropy|MSE|L1|Huber|Focal|Triplet|NLL|Hinge|Margin|Contrastive|Poisson)\w{0,20}Loss\b/;

/** "+1 per completed match, −2 if someone quits", "an error on one side counts three times": what is made smaller or larger, and how. */
function isShaped(evidence: Evidence, statement: Statement): boolean {
  const isLoss = evidence.says(statement, 'loss') !== undefined || evidence.termsIn(statement, 'loss-shape').length > 0;
  return isLoss && !isOfBusiness(evidence, statement) && (evidence.says(statement, 'fitting', 'loss') !== undefined || WEIGHED.test(evidence.textOf(statement)));
}

const WEIGHED = anyCase`\b(?:(?:maximis|maximiz|minimis|minimiz|penalis|penaliz)(?:e[sd]?|ing)\b|(?:times|twice|three times|five times|weighs?|counts?|linearly|quadratic(?:ally)?|squared|absolute)\b|\d(?:\.\d+)?\s?[×*·]|minus\b|reward\b.{0,12}[:+−-])|[×*]\s?\p{L}`;

/** Fraud losses, packet loss, and what annotators are paid. */
export function isOfBusiness(evidence: Evidence, { quantities, span }: Statement): boolean {
  const text = evidence.document.prose.slice(span.start, span.end);
  return quantities.some(({ dimension }) => dimension === 'money') || /\b(?:fraud|credit|packet|data|weight|profit|financial|revenue|stop|hearing) loss(?:es)?\b/i.test(text);
}

function isTold(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading' || !isOfSteps(evidence, statement, 'model') || isIntroduction(evidence, statement) || isOfBusiness(evidence, statement) || !passageAround(evidence, statement).includes(statement)) {
    return false;
  }
  const isFitted = evidence.says(statement, 'fitting') !== undefined;
  const isOnError = evidence.says(statement, 'loss') !== undefined || ASYMMETRIC.test(evidence.textOf(statement)) || FITTED_TO.test(evidence.textOf(statement));
  return isNamed(evidence, statement) || (isFitted && isOnError && !JUDGED.test(evidence.textOf(statement)));
}

const ASYMMETRIC = /\b(?:asymmetric|weighted|absolute|squared|percentage)\b[^.;]{0,30}\berrors?\b/i;
const FITTED_TO = /\b(?:minimi[sz]|maximi[sz]|optimi[sz])(?:es?|ed|ing)?\b[^.;]{0,40}\b(?:errors?|loss|likelihood|deviance|entropy|divergence|margin|reward|return|regret|profit|distance|percentage error)\b/i;
const JUDGED = /\b(?:selected|chosen|choose|pick(?:ed)?|hyper-?param\w*|tuned|evaluated|lowest|early stopping)\b/i;
