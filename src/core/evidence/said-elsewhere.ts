import type { StepId } from '../catalog/canonical';
import { anyCase } from '../text/any-case';
import { retrainingTrigger } from './checks/retraining-trigger';
import { stepsOf } from '../outline/framework-map';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { tasksOf } from './task';
import { findTouchedSteps } from './touched-steps';

/** Whether the text of other steps touches the step: it speaks of its matter under another name, or answers some of its questions in passing. */
export function isTouched(evidence: Evidence, step: StepId): boolean {
  return isTold(evidence, step) || isAnsweredInPart(evidence, step) || isNamedBelow(evidence, step) || (step === 'model' && evidence.once(namesModels)) || (step === 'evaluation' && (evidence.once(bindsMetric) || evidence.once(reportsScores))) || (step === 'framing' && framesTask(evidence)) || (step === 'monitoring' && (evidence.once(looksAgain) || evidence.answer(retrainingTrigger).state === 'met'));
}

/**
 * Whether the text of other steps tells a good part of the step: a section or several points speak of it under another name,
 * or most of its questions are answered. A longer step of which two things happen to be said is not told.
 */
export function isTold(evidence: Evidence, step: StepId): boolean {
  if (evidence.once(findTouchedSteps).has(step)) {
    return true;
  }
  const applicable = evidence.answersIn(step).filter(({ state }) => state !== 'not-applicable').length;
  const met = countMet(evidence, step);
  // What is required is named by the other steps, so half of it is said in any document.
  return met >= MIN_MET && (applicable <= FEW || (met > applicable / 2 && step !== 'requirements'));
}

/** "### Inference" in the chapter on the model: what is served stands there. What is required is named by the others. */
function isNamedBelow({ outline: { entries, map } }: Evidence, step: StepId): boolean {
  return step !== 'requirements' && entries.some(({ kind, title, steps }) => kind === 'heading' && steps.length > 0 && !steps.includes(step) && stepsOf(map.canonicalParts(map.index.nameExactly(title).parts)).includes(step));
}

function countMet(evidence: Evidence, step: StepId): number {
  return evidence.answersIn(step).filter(({ state }) => state === 'met').length;
}

const FEW = 3;
const MIN_MET = 2;

/**
 * What is required is named by all the others, so some of it is answered in any document. Where data comes from and what is
 * weighed against what is told nowhere by chance; a metric or an alert may be.
 */
function isAnsweredInPart(evidence: Evidence, step: StepId): boolean {
  return step !== 'requirements' && countMet(evidence, step) >= (step === 'data' || step === 'model' ? 1 : MIN_MET);
}

/** The title or the problem names the task, and one of its questions is answered. */
function framesTask(evidence: Evidence): boolean {
  return tasksOf(evidence).size > 0 && countMet(evidence, 'framing') > 0;
}

/** "XGBoost outputs a probability": what comes out is told where the model is, and little else of the task. */
export function tellsOutput({ document }: Evidence): boolean {
  return OUTPUT.test(document.prose);
}

const OUTPUT = anyCase`\b(?:outputs?|returns?|predicts?|produces?|emits?|yields?)\s(?:(?!\b(?:no|not)\b)[\p{L}-]+\s){0,3}(?:probabilit(?:y|ies)|likelihoods?|scores?|class(?:es)?|labels?)\b|\bpredict (?:if|whether|which|how (?:much|many|long))\b`;

/** "The nightly evaluation compares the predictions with the actuals": watched, whatever the section is called. */
function looksAgain({ document }: Evidence): boolean {
  return AGAIN.test(document.prose);
}

const AGAIN =
  anyCase`\b(?:daily|nightly|weekly|hourly|monthly|continuous(?:ly)?|every (?:day|night|week|run))\b[^.;|]{0,40}\b(?:evaluat\w*|compar\w*|backtest\w*|audit\w*|spot[- ]check\w*)\b[^.;|]{0,80}\b(?:actuals?|predictions?|telemetry|outcomes?|production|ground truth|live)\b|\b(?:daily|weekly|monthly)\s(?:report|review)s?\s(?:of|on)\b|\breview (?:the )?(?:logs|answers|feedback|samples) (?:daily|weekly|monthly)\b|每(?:天|日|周|月)[^。；|]{0,24}(?:抽检|评估|误报|复核|审核)`;

/** Whoever names the models at work has developed one, or chosen it. */
function namesModels(evidence: Evidence): boolean {
  const families = evidence.groupsNamed('family-').filter(group => !NO_MODEL.has(group));
  return evidence.statementsWith(...families).filter(statement => statement.kind !== 'heading' && !statement.isPending && evidence.says(statement, ...families) !== undefined).length >= MIN_MODELS;
}

const NO_MODEL: ReadonlySet<string> = new Set(['family-rules', 'family-content', 'family-lexical', 'family-ensemble']);
const MIN_MODELS = 2;

/** "Recall | ≥ 95 %" among the criteria, "the gate requires F1 ≥ 0.8" in the pipeline: that much of an evaluation is told wherever it stands. */
function bindsMetric(evidence: Evidence): boolean {
  return evidence.statementsWith('offline-metric').some(statement => isBound(evidence, statement) && evidence.says(statement, 'offline-metric') !== undefined);
}

/** "Performance on the held-out patients", over a table or list of scores: somebody has measured, whatever step it stands in. */
function reportsScores(evidence: Evidence): boolean {
  const scored = evidence.statementsWith('offline-metric').filter(({ kind, isPending, quantities, entry }) => kind !== 'heading' && !isPending && SCORED.test(entry?.title ?? '') && quantities.some(({ dimension }) => dimension === 'share' || dimension === 'number'));
  return scored.length >= MIN_SCORES;
}

const MIN_SCORES = 3;
const SCORED = /\b(?:performance|results?|scores?|held[- ]out)\b/i;

function isBound({ document: { prose } }: Evidence, { kind, isPending, quantities, span }: Statement): boolean {
  return kind !== 'heading' && !isPending && quantities.some(({ span: { start } }) => BOUND.test(prose.slice(Math.max(span.start, start - 12), start)));
}

const BOUND = /(?:[<>]=?|[≥≤]|\b(?:at least|at most|above|below|over|under))[\s|*]*$/i;
