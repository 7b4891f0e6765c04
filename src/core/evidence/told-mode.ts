import { anyCase } from '../text/any-case';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { isEvasion } from './evasion';
import { isHeaded, statementsHeaded } from './headed-terms';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** The statements that may tell when or where predictions are made, without the name of a mode. */
export function modeCandidates(evidence: Evidence): readonly Statement[] {
  return joined([evidence.statementsWith('ahead-of-time', 'asked-live', 'runs-at-edge'), statementsHeaded(evidence, 'mode-head')]);
}

/** "All listings are scored every night": when it is predicted, wherever serving is told. Below a heading that asks when, the time alone is an answer. */
export function tellsMode(evidence: Evidence, statement: Statement): boolean {
  return tellsModeInWords(evidence, statement) && !isEvasion(evidence, statement);
}

function tellsModeInWords(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isBelow = isHeaded(evidence, statement, 'mode-head');
  if (!(steps.includes('serving') || (steps.length === 0 && isBelow)) || PLACES.some(part => evidence.standsIn(statement, part)) || statement.kind === 'heading') {
    return false;
  }
  const text = evidence.textOf(statement);
  if (OF_OTHER_WORK.test(text)) {
    return false;
  }
  const isTimed = evidence.says(statement, 'ahead-of-time', 'asked-live', 'runs-at-edge') !== undefined || EVERY.test(text);
  if (!isTimed) {
    return false;
  }
  if (!isBelow && evidence.says(statement, 'fallback', 'failure-cue', 'failure-event', 'rollback') !== undefined) {
    return false;
  }
  return isBelow ? isClaim(evidence, statement) || ONE_WORD.test(text) : isClaim(evidence, statement) && PREDICTS.test(text) && (WHEN_OR_WHERE.test(text) || EVERY.test(text));
}

const PLACES = ['serving/rollout', 'serving/fallback', 'serving/skew', 'serving/latency-budget'] as const;

/** "Offline." below "Online or offline?" */
const ONE_WORD = /^[\s*_]*(?:offline|online|batch|live|nightly|daily|hourly|weekly|monthly|streaming|on demand|real[- ]time|both|edge|scheduled)\b/i;

/** "Every 15 min", "4x a day". */
const EVERY = /\bevery\s(?:\d+|few|other|quarter|half|two|three|four|five|six|ten)\b|\b\d+\s?(?:x|times)\s(?:a|per)\s(?:day|week|hour)\b/i;

/** Predicting, not what is done to a model or beside it. */
const PREDICTS = /\b(?:scor(?:e|es|ed|ing)|predict\w*|forecasts?|generated?|computed?|calculated?|materiali[sz]\w*|rank(?:ed|ing|s)?|re-?rank\w*|inference|infers?|classif\w*|recommend\w*|suggestions?|proposals?|estimat\w*|detect\w*|decisions?|verdicts?|transcri\w*|translat\w*|tags?|valued|priced|analy[sz]ed|executes?|proposed)\b/i;

/** Stronger than a cadence that may be anything's. */
const WHEN_OR_WHERE =
  anyCase`\b(?:(?:every|each) (?:night|evening|morning|day|hour|week|month|sunday|monday|saturday|friday|page view|request|call|query|click|order|keystroke|message|search|transaction|event)|nightly|hourly|daily|weekly|monthly|once (?:a|per|an) \w+|once daily|twice (?:a|per) \w+|twice daily|overnight|at night|in the (?:evening|night)|(?:sunday|saturday|monday|friday) (?:evening|night|morning)|on a schedule|scheduled|ahead of time|in advance|beforehand|pre-?(?:baked|built|calculated|computed|rendered|scored)|materiali[sz]\w+|in bulk|offline|cron|airflow|dagster|at release|lookup table|after (?:\w+ )?(?:the )?clos\w+|on \w+ change|month end|statement date|on (?:request|demand|the fly|upload|submit|open|load|page load)|upon request|per (?:request|page view|call|query|session|transaction|order|message|click|keystroke|search|frame|event|document|image)|at (?:request|query|click) time|at (?:checkout|login|sign-?up|upload|submission|the till|page load|swipe|lobby creation)|live|real[- ]?time|synchronous\w*|inline|in line|request path|hot path|as (?:they|you|it|he|she) (?:type|types|arrives?|comes?)|while (?:the|it|typing)|when (?:a|an|the|somebody|someone) [\p{L}' ]{2,30}\b(?:asks?|opens?|submits?|clicks?|calls?|requests?|arrives?|searches|uploads?|loads?|scrolls|types|pays|books|comes in|is opened|is created|is submitted)|calls (?:the|our)|is called|are called|gets called|invoke[sd]?|grpc|event-driven|triggered by|on (?:the )?(?:device|phone|handset|camera|drone|robot|gateway|watch|tablet|plc|edge)|in (?:the |[\p{L}]+'s |a )?(?:browser|vehicle|car|app|ecu|firmware|client)|onboard|on board|wasm|at the edge|locally|client-side|in-process|microcontroller|jetson|pulled by)\b`;

/** What is done every night to the model, its features, its index, its reports. */
const OF_OTHER_WORK =
  /\b(?:absolute error|mae|rmse|wape|mape|re-?train\w*|train(?:s|ed|ing)?|fine-?tun\w*|refit\w*|epochs?|batch size|dashboards?|artifacts?|artefacts?|revenue in real time|backups?|monitor\w*|alert\w*|drift|reports? (?:is|are)|auc|embeddings? (?:is|are)|index (?:is|are)|features? (?:is|are|table|store|pipeline)|labels? (?:is|are)|canary|rollout|rolled out|roll back|written in|kubernetes|offline (?:auc|metrics?|eval\w*|test\w*)|online (?:test|experiment|metrics?)|logs (?:is|are)|deploy(?:ed|ment|s)? (?:every|daily|weekly))\b/i;
