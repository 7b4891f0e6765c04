import type { StepId } from '../../catalog/canonical';
import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { inSectionAround } from '../beside';
import type { Answer, Check } from '../check';
import { isClaim } from '../claims';
import { isEvasion } from '../evasion';
import type { Evidence } from '../evidence';
import { LONGEST_WAIT } from '../longest-wait';
import { modeIn } from '../serving-mode';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { modeCandidates, tellsMode } from '../told-mode';
import { toldOr } from '../told-or';
import { findUnservedTarget } from '../unserved-target';

/** "Generates 24-hour forecasts every hour", "predictions are obtained once a month": so often all are made at once. */
const MADE_AT_ONCE =
  /\b(?:generat|produc|comput|refresh|updat|creat|mak)(?:es?|ing)\b[^.;|]{0,40}\b(?:forecasts?|predictions?|scores?|recommendations?)\b[^.;|]{0,24}\b(?:every|each)\s(?:\d+\s)?(?:hours?|days?|nights?|mornings?|weeks?|months?|minutes?)\b|\b(?:forecasts?|predictions?|scores?|recommendations?)\s(?:are|is)\s(?:obtained|generated|computed|made|produced|refreshed|calculated)\s(?:once\s(?:a|an|per|every)\s(?:hour|day|night|week|month)|every\s(?:hour|day|night|week|month)|daily|weekly|monthly|hourly|nightly)\b/i;

const MODES = ['batch-mode', 'online-mode', 'on-device', 'per-request', 'called-service'] as const;

/** Batch, online, streaming or a mix: how predictions reach those who wait for them. The reason is the rule's matter. */
export const inferenceMode: Check = {
  id: 'inference-mode',
  section: 'serving/inference-mode',
  weight: 1,
  rule: 'no-inference-mode-decision',

  find(evidence) {
    const unserved = findUnservedTarget(evidence);
    if (unserved) {
      return { state: 'absent', at: unserved.batch.span };
    }
    const entitled = titledMode(evidence);
    if (entitled) {
      return { state: 'met', at: entitled };
    }
    const told = evidence.find(
      statement => (namesMode(evidence, statement) || tellsMode(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'serving/inference-mode'),
      joined([evidence.statementsWith(...MODES), modeCandidates(evidence)]),
    );
    return toldOr(toldOr(told, () => calledMode(evidence)), () => evidence.find(statement => (MADE_AT_ONCE.test(evidence.textOf(statement)) && isClaim(evidence, statement) ? statement.span : undefined), () => false, evidence.statementsWith('cadence', 'renewal-time')));
  },
};

function calledMode(evidence: Evidence): Answer {
  return evidence.find(statement => (isCalled(evidence, statement) ? statement.span : undefined), () => false);
}

/** "`POST /predictions/churn` returns the score", "the design of a real-time recommendation system", "Briefings (cron, batch)". */
function isCalled(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
  if (statement.kind === 'heading') {
    return HEADED.test(text) && !OF_ANOTHER.test(text);
  }
  const steps = evidence.stepsOf(statement);
  return (SERVED_BY.test(text) && (steps.length === 0 || steps.includes('serving')) && isClaim(evidence, statement)) || (ENDPOINT.test(text) && !steps.includes('monitoring')) || (REAL_TIME.test(text) && (steps.length === 0 || steps.includes('requirements')) && isClaim(evidence, statement));
}

const ENDPOINT = /\b(?:POST|GET)\s{1,3}\/[\w/{}.-]{0,60}(?:predict|scor|rank|recommend|infer|classif|detect|suggest)/;
/** "We deploy the trained model using FastAPI as a REST API". */
const SERVED_BY = /\b(?:deploy|serve|expose|host)(?:s|ed|ing)?\b[^.;|]{0,16}\bmodels?\b(?![^.;|]{0,40}\b(?:something like|such as|e\.g)\b)[^.;|]{0,40}\b(?:fastapi|flask|rest(?:ful)? (?:api|endpoint|service)|bentoml|torchserve|triton|kserve)\b/i;
const REAL_TIME = /\b(?:of|for|is|as|builds?|designs?|proposes?)\s(?:an?|our|the)\s(?:\w+\s)?(?:real[- ]time|batch|online)\s(?!(?:bidding|strategy|data|monitoring|analytics|shop|store|retailer?|marketplace|platform|advertis\w+|learning)\b)(?:[\w-]+\s){0,4}(?:system|service|engine|inference|scoring|predictions?|recommender|detector|classifier)\b/i;
const OF_ANOTHER = /\b(?:metrics?|evaluat\w+|features?|tests?|testing|learning|stores?|experiments?|training|data|monitoring)\b/i;
const HEADED = /\((?:[^()]{0,20}\b)?(?:batch|online|real[- ]time|offline)(?:\b[^()]{0,12})?\)\W*$/i;

/** "Real-time fraud detection". A shop may be online and a video streamed, whatever the mode. */
function titledMode({ document, outline }: Evidence): Span | undefined {
  const title = outline.title?.titleSpan;
  return title && TITLED.test(document.visible.slice(title.start, title.end)) ? title : undefined;
}

const TITLED = /\b(?:real[\s-]?time\b(?![\s-](?:bidding|strategy))|batch (?:scoring|inference|predictions?)\b|on[- ]device\b|streaming (?:inference|scoring|predictions?|anomal\w*|fraud)\b)/i;

/** Where a latency of seconds tells that requests are answered online, though nothing says so. */
export function findImpliedMode(evidence: Evidence): Span | undefined {
  return evidence.statementsAbout('latency', 'percentile').find(
    statement =>
      statement.kind !== 'heading' &&
      !statement.isPending &&
      evidence.isAbout(statement, 'latency', 'percentile') &&
      !evidence.says(statement, 'not-latency', 'off-path') &&
      statement.quantities.some(({ dimension, value }) => dimension === 'time' && value <= LONGEST_WAIT),
  )?.span;
}

/** Whether the document gives a reason for a mode, beside it, in a column of its own, or in another sentence of its section. */
export function givesReasonForMode(evidence: Evidence): boolean {
  const naming = joined([evidence.statementsWith(...MODES), modeCandidates(evidence)]).filter(statement => (evidence.stepsOf(statement).includes('serving') && evidence.says(statement, ...MODES) !== undefined) || namesMode(evidence, statement) || tellsMode(evidence, statement));
  const isReasoned = (statement: Statement): boolean =>
    evidence.isAbout(statement, 'reason') ||
    SO.test(evidence.textOf(statement)) ||
    inSectionAround(evidence, statement, 0, 2).some(each => UNKNOWN.test(evidence.textOf(each))) ||
    (statement.entry !== undefined && evidence.statementsWith('reason').some(other => other.entry === statement.entry && evidence.says(other, 'reason')));
  return naming.some(isReasoned) || evidence.statements.some(statement => isCalled(evidence, statement) && isReasoned(statement));
}

/** "Online, as the last click changes the list", "batch lets us validate", "60 % are new, so precomputing is impossible". */
const SO = /[,:;–—]\s(?:so|as|for|since)\s|^[\s*_]*(?:batch|online|real[- ]time|streaming)\s(?:lets|allows|gives|keeps|saves|avoids)\s/i;

/** "The query isn't known beforehand." */
const UNKNOWN = /(?:\bnot|n['’]t)\s(?:yet\s)?known (?:before|in advance|until)/i;

/** A nightly comparison of serving with training is no mode. */
function namesMode(evidence: Evidence, statement: Statement): boolean {
  return namesModeInWords(evidence, statement) && !isEvasion(evidence, statement);
}

function namesModeInWords(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  if (BOTH_WAYS.test(text) || OF_A_SCREEN.test(text) || OF_OTHER_RUNS.test(text) || IF_DOWN.test(text) || evidence.standsIn(statement, 'requirements/scope')) {
    return false;
  }
  const steps = evidence.stepsOf(statement);
  // "The scorer is called on every payment" says so wherever it stands.
  if (statement.kind !== 'heading' && evidence.says(statement, 'per-request') && !OPEN.test(text) && (!steps.some(step => NO_MODE.has(step)) || CALLED.test(text))) {
    return true;
  }
  if (statement.kind === 'heading' || OPEN.test(evidence.textOf(statement))) {
    return false;
  }
  if (IT_IS.test(text) && !steps.some(step => NO_MODE.has(step))) {
    return true;
  }
  if (answersCalls(evidence, statement) || predictsSo(evidence, statement) || runsSo(evidence, statement)) {
    return true;
  }
  if (steps.length > 0 && !steps.some(step => MODE_STEPS.has(step))) {
    return false;
  }
  const isOfServing = steps.includes('serving') || evidence.says(statement, 'serving-context') !== undefined;
  // Shadow runs are compared with what was computed offline.
  return (isOfServing || LISTED.test(text)) && modeIn(evidence, statement, 'batch-mode', 'online-mode') !== undefined && !NO_PLACES.some(part => evidence.standsIn(statement, part)) && !SHADOWED.test(text);
}

/** "Online/offline parity of features", "cost per click". */
const BOTH_WAYS = /\b(?:online\s?\/\s?offline|offline\s?\/\s?online)\b|\b(?:costs?|price|revenue) per (?:click|view|order|engagement|action|impression)\b/i;

/** "It's a nightly batch." */
const IT_IS = /^[\s*_]*(?:it|this|everything|scoring|serving|inference|prediction|the (?:system|model|service|scorer))(?:['’]s|\s(?:is|runs(?: as)?|stays|works))\s(?:(?:an?|purely|only|all|entirely)\s){0,2}(?:(?:nightly|daily|hourly|weekly|offline)\s)?(?:batch(?:\s(?:job|process|system|run))?|online|offline|real[- ]time|synchronous)(?=\s?[.,;:(–—]|$)/i;

const NO_PLACES = ['serving/skew', 'serving/rollout', 'serving/latency-budget'] as const;
/** "2.1M rows/week, batch". */
const LISTED = /,\s(?:nightly |daily |weekly )?(?:batch|online|real[- ]time|streaming)[\s.*_]*$/i;
const SHADOW_COMPARED = /\bshadow\b[^.;]{0,80}\bcompar/i;
const SHADOWED = /\b(?:shadow|canary)\b/i;
/** Away from serving it is the model that has to be called; features, too, exist at query time. */
const CALLED = /\b(?:models?|scorers?|scored?|predict\w*|rank(?:s|ed|er|ing)?|classif\w*|inference|forecasts?|detectors?|services?|endpoints?|apis?)\b/i;

/** "A REST API takes the form and returns a score": whoever is called answers online, whether or not it is called so. */
export function answersCalls(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isPlace = steps.length === 0 || steps.includes('requirements') || steps.includes('serving');
  return isPlace && evidence.says(statement, 'called-service') !== undefined && evidence.says(statement, 'call-answer') !== undefined && isClaim(evidence, statement);
}

/** "Online and batch inference", "detect leaks in real time": the mode and what is done in it, beside each other, wherever the model is described. */
function predictsSo(evidence: Evidence, statement: Statement): boolean {
  const isElsewhere = evidence.stepsOf(statement).some(step => step === 'data' || step === 'evaluation') || evidence.standsIn(statement, 'serving/skew') || SHADOW_COMPARED.test(evidence.textOf(statement));
  const mode = isElsewhere ? undefined : modeIn(evidence, statement, 'batch-mode', 'online-mode');
  if (!mode) {
    return false;
  }
  const { prose } = evidence.document;
  const done = DONE_SO.exec(prose.slice(mode.end, Math.min(statement.span.end, mode.end + 40)));
  // "Real-time concept drift detection" is done to the model.
  return (done !== null && !/\bdrift\b/i.test(done[0])) || (DONE_NEXT.test(prose.slice(mode.end, Math.min(statement.span.end, mode.end + 24))) && /\bin\s(?:near[\s-])?$/i.test(prose.slice(Math.max(statement.span.start, mode.start - 8), mode.start))) || DOES_SO.test(prose.slice(Math.max(statement.span.start, mode.start - 60), mode.start));
}

/**
 * "Pricing runs as a batch job", "the model is executed from an app on the phone", "supports both batch and real-time processing": how it
 * runs, or that it runs both ways, wherever that stands.
 */
function runsSo(evidence: Evidence, statement: Statement): boolean {
  if (evidence.stepsOf(statement).some(step => NO_MODE.has(step)) || !isClaim(evidence, statement)) {
    return false;
  }
  const text = evidence.textOf(statement);
  return (evidence.says(statement, 'batch-mode') !== undefined && (RUNS_IN_BATCH.test(text) || (evidence.says(statement, 'online-mode') !== undefined && BOTH.test(text)))) || (evidence.says(statement, 'on-device') !== undefined && ON_DEVICE.test(text));
}

const NO_MODE: ReadonlySet<StepId> = new Set(['data', 'evaluation', 'monitoring']);
const RUNS_IN_BATCH = /\b(?:runs?|running|executed?s?|works?|operates?|scheduled|implemented|delivered)\s(?:entirely\s|only\s|fully\s)?(?:as\s(?:an?\s)?|in\s(?:an?\s)?)[*_]*(?:(?:daily|nightly|hourly|weekly|scheduled|offline|deterministic|overnight)\s)?batch(?:es)?\b(?!\ssize)/i;
const BOTH = /\bboth\s(?:[\w-]+\s){0,2}batch\s[^.;|]{0,24}\band\s(?:real[\s-]?time|online|streaming|live)\b|\bboth\s(?:real[\s-]?time|online|streaming|live)\s[^.;|]{0,24}\band\sbatch\b/i;
const ON_DEVICE = /\b(?:runs?|running|ran|executed?s?|deployed|served?s?|inference|predictions?|predicts?|model|detect\w*|classif\w*)\b/i;

/** Between a mode and what is done in it stand a few words, in brackets perhaps. */
const DONE_SO =
  anyCase`^(?:[\s/,*_-]{1,4}(?:\([^)]{0,20}\)|&|\p{L}[\p{L}-]{0,30})){0,3}[\s*_-]{1,4}(?:inference|scoring|predictions?|detections?|inspections?|classifications?|recommendations?|suggestions?|personali[sz]ation|recognition|forecast(?:s|ing)?|moderation|transcription|translation|decision(?:s|ing)?)\b`;
/** What a model does. */
const VERBS = 'detect|classify|recogni[sz]e|predict|score|rank|re-?rank|recommend|flag|identify|translate|transcribe|inspect|estimate';
/** "Has to in real time recognise objects". */
const DONE_NEXT = new RegExp(String.raw`^,?\s(?:${VERBS})s?\b`, 'i');
const DOES_SO = anyCase`\b(?:${VERBS}|classifies|identifies|forecast|personali[sz]e)(?:s|d|ed|ing)?\b[^.;|]{0,40}\b(?:in\s(?:near[\s-])?)?$`;

/** "If the ranker fails, the app gets the nightly list": what stands in. */
const IF_DOWN = /\b(?:if|when|should|once)\b[^.;]{0,60}\b(?:fails?|is down|are down|times? out|exceeds? its budget|unavailable|does not answer|doesn['’]t answer|is missing)\b[^.;]{0,60}\b(?:gets?|shows?|serves?|returns?|uses?|falls?|takes?)\b/i;

/** "The dashboard shows revenue in real time", "offline AUC": what somebody looks at. */
const OF_A_SCREEN = /\bdashboards?\b[^.;|]{0,60}\breal[- ]time\b|\boffline (?:auc|ndcg|metrics?|gains?|results?)\b[^|]{0,60}\bonline (?:test|experiment)/i;

/** What runs at night or is streamed beside the predictions: the training, tests, logs. */
const OF_OTHER_RUNS = anyCase`^(?!.*\b(?:predict|scor(?:e[sd]?|ing)\b|infer|serv(?:e[sd]?|ing)\b|recommend|rank|forecast|requests?))[^]*(?:\b(?:re-?)?train(?:s|ed|ing)?\s(?:runs?\s|jobs?\s|is\s|are\s)?(?:\p{L}+\s)?(?:nightly|overnight|in batch|at night)|\bnightly\s(?:\p{L}+\s)?(?:tests?|checks?|builds?|backups?|comparisons?|exports?|train\w*)\b|\b(?:logs?|events|metrics)\s(?:are|is)\sstreamed\b)`;

const OPEN = /[?？][\s*_)]*$/;

/** "Online" is a kind of metric and of feature elsewhere. */
const MODE_STEPS: ReadonlySet<string> = new Set(['requirements', 'framing', 'serving']);
