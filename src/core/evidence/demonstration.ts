import { findImpliedMode } from './checks/inference-mode';
import type { Evidence } from './evidence';
import { findLatencyTarget } from './end-to-end-target';
import { isStudyProject } from './study-project';
import { isOfflineAnalysis } from './offline-analysis';
import { tasksOf } from './task';

/** One mention may be of another thing: "the prototype of last year". */
const MIN_MENTIONS = 2;

/**
 * Whether nothing of it ever goes live: a prototype or the readme of a portfolio, an analysis whose results are only read, or
 * what somebody learns by. There is no traffic to be split and nobody who waits. Whoever promises a response time of a prototype runs a service.
 */
export function isNeverLive(evidence: Evidence): boolean {
  return isPrototype(evidence) || isOfflineAnalysis(evidence) || isStudyProject(evidence);
}

/** Whether nobody operates it: what somebody learns by, or shows, has no stream that could drift and nobody on call. */
export function isUnattended(evidence: Evidence): boolean {
  return isPrototype(evidence) || isStudyProject(evidence);
}

/** Whether it is of a prototype, a tool for one person or the like, or says that nothing of it is deployed. */
function isPrototype(evidence: Evidence): boolean {
  return evidence.once(readPrototype);
}

function readPrototype(evidence: Evidence): boolean {
  if (evidence.statementsWith('not-deployed').some(statement => evidence.says(statement, 'not-deployed') !== undefined) || isListedAsUnready(evidence)) {
    return true;
  }
  const mentions = evidence.statementsWith('demonstration').filter(statement => evidence.says(statement, 'demonstration') !== undefined);
  return mentions.length >= MIN_MENTIONS && findLatencyTarget(evidence) === undefined;
}

/** "This model is not:", and below it "Deployment-ready". */
function isListedAsUnready(evidence: Evidence): boolean {
  return evidence.statements.some(statement => statement.kind === 'item' && statement.lead !== undefined && READY.test(evidence.textOf(statement)) && IS_NOT.test(evidence.textOf(statement.lead)));
}

const READY = /^[\s*_]*(?:deployment|production)[- ]ready\b/i;
const IS_NOT = /\b(?:is|are) (?:explicitly |intentionally )?not[\s*_]*:[\s*_]*$/i;

/** Whether the result is a forecast that people read and plan by, which no request waits for. */
export function isReadByPlanners(evidence: Evidence): boolean {
  return evidence.once(readPlanning);
}

function readPlanning(evidence: Evidence): boolean {
  const isForecast = tasksOf(evidence).has('forecasting') || evidence.statementsWith('task-forecasting').length >= MIN_MENTIONS;
  return (
    isForecast &&
    evidence.statementsWith('planner').filter(statement => evidence.says(statement, 'planner') !== undefined).length >= MIN_MENTIONS &&
    findLatencyTarget(evidence) === undefined &&
    findImpliedMode(evidence) === undefined &&
    !evidence.statementsWith('online-mode', 'per-request').some(statement => evidence.says(statement, 'online-mode', 'per-request') !== undefined && evidence.stepsOf(statement).some(step => step === 'serving' || step === 'requirements'))
  );
}
