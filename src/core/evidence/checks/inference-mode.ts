import type { Span } from '../../text/span';
import type { Check } from '../check';
import { isClaim } from '../claims';
import type { Evidence } from '../evidence';
import { modeIn } from '../serving-mode';
import type { Statement } from '../statements';
import { findUnservedTarget } from '../unserved-target';

const MODES = ['batch-mode', 'online-mode', 'per-request', 'called-service'] as const;

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
    return evidence.find(
      statement => (namesMode(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'serving/inference-mode'),
      evidence.statementsWith(...MODES),
    );
  },
};

/** "Real-time fraud detection". A shop may be online and a video streamed, whatever the mode. */
function titledMode({ document, outline }: Evidence): Span | undefined {
  const title = outline.title?.titleSpan;
  return title && TITLED.test(document.visible.slice(title.start, title.end)) ? title : undefined;
}

const TITLED = /\breal[\s-]?time\b(?![\s-](?:bidding|strategy))|\bbatch (?:scoring|inference|predictions?)\b|\bon[- ]device\b|\bstreaming (?:inference|scoring|predictions?|anomal\w*|fraud)\b/i;

/** The longest, in seconds, that somebody waits for an answer. */
const LONGEST_WAIT = 10;

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
  const naming = evidence.statementsWith(...MODES).filter(statement => namesMode(evidence, statement));
  return naming.some(
    statement =>
      evidence.isAbout(statement, 'reason') ||
      SO.test(evidence.textOf(statement)) ||
      (statement.entry !== undefined && evidence.statementsWith('reason').some(other => other.entry === statement.entry && evidence.says(other, 'reason'))),
  );
}

/** "Online, as the last click changes the list", "60 % are new, so precomputing is impossible". */
const SO = /[,:;–—]\s(?:so|as|for)\s/;

/** A nightly comparison of serving with training is no mode. */
function namesMode(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  // "The scorer is called on every payment" says so wherever it stands.
  if (statement.kind !== 'heading' && evidence.says(statement, 'per-request') && !OPEN.test(evidence.textOf(statement))) {
    return true;
  }
  if (statement.kind === 'heading' || OPEN.test(evidence.textOf(statement))) {
    return false;
  }
  if (answersCalls(evidence, statement) || predictsSo(evidence, statement)) {
    return true;
  }
  if (steps.length > 0 && !steps.some(step => MODE_STEPS.has(step))) {
    return false;
  }
  const isOfServing = steps.includes('serving') || evidence.says(statement, 'serving-context') !== undefined;
  return isOfServing && modeIn(evidence, statement, 'batch-mode', 'online-mode') !== undefined && !evidence.standsIn(statement, 'serving/skew');
}

/** "A REST API takes the form and returns a score": whoever is called answers online, whether or not it is called so. */
export function answersCalls(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isPlace = steps.length === 0 || steps.includes('requirements') || steps.includes('serving');
  return isPlace && evidence.says(statement, 'called-service') !== undefined && evidence.says(statement, 'call-answer') !== undefined && isClaim(evidence, statement);
}

/** "Online and batch inference", "detect leaks in real time": the mode and what is done in it, beside each other, wherever the model is described. */
function predictsSo(evidence: Evidence, statement: Statement): boolean {
  const isElsewhere = evidence.stepsOf(statement).some(step => step === 'data' || step === 'evaluation') || evidence.standsIn(statement, 'serving/skew');
  const mode = isElsewhere ? undefined : modeIn(evidence, statement, 'batch-mode', 'online-mode');
  if (!mode) {
    return false;
  }
  const { prose } = evidence.document;
  const done = DONE_SO.exec(prose.slice(mode.end, Math.min(statement.span.end, mode.end + 40)));
  // "Real-time concept drift detection" is done to the model.
  return (done !== null && !/\bdrift\b/i.test(done[0])) || DOES_SO.test(prose.slice(Math.max(statement.span.start, mode.start - 60), mode.start));
}

/** Between a mode and what is done in it stand a few words, in brackets perhaps. */
const DONE_SO =
  /^(?:[\s/,*_-]{1,4}(?:\([^)]{0,20}\)|&|\p{L}[\p{L}-]{0,30})){0,3}[\s*_-]{1,4}(?:inference|scoring|predictions?|detections?|inspections?|classifications?|recommendations?|suggestions?|personali[sz]ation|recognition|forecast(?:s|ing)?|moderation|transcription|translation|decision(?:s|ing)?)\b/iu;
const DOES_SO = /\b(?:detect|classify|classifies|recogni[sz]e|predict|score|rank|re-?rank|recommend|flag|identify|identifies|translate|transcribe|inspect|forecast|estimate|personali[sz]e)(?:s|d|ed|ing)?\b[^.;|]{0,40}\b(?:in\s(?:near[\s-])?)?$/iu;

const OPEN = /[?？][\s*_)]*$/;

/** "Online" is a kind of metric and of feature elsewhere. */
const MODE_STEPS: ReadonlySet<string> = new Set(['requirements', 'framing', 'serving']);
