import type { Span } from '../../text/span';
import type { Check } from '../check';
import { isClaim } from '../claims';
import { isEvasion } from '../evasion';
import type { Evidence } from '../evidence';
import { isOutOfScope } from '../planned';
import type { Statement } from '../statements';
import { experimentCandidates, tellsExperiment } from '../told-experiment';
import { findStated } from './find-stated';

/** A planned experiment on live users, of any kind: A/B, interleaving, switchback, geo. What its plan lacks is another matter. */
export const abTest: Check = {
  id: 'ab-test',
  section: 'evaluation/ab-test',
  weight: 1,
  rule: 'missing-section',

  find(evidence) {
    const planned = findStated(evidence, 'evaluation/ab-test', statement => {
      const named = experimentIn(evidence, statement) ?? underItsHeading(evidence, statement);
      return named;
    }, evidence.statementsIn('evaluation/ab-test'));
    const headed = planned.state === 'met' ? undefined : evidence.statementsWith('experiment-unit', 'experiment-power').find(statement => !isEvasion(evidence, statement) && isUnderExperiment(evidence, statement));
    if (headed) {
      return { state: 'met', at: headed.span };
    }
    const named = planned.state === 'met' ? planned : findStated(evidence, 'evaluation/ab-test', statement => experimentIn(evidence, statement), evidence.statementsWith('online-experiment'));
    const told = named.state === 'met' ? undefined : experimentCandidates(evidence).find(statement => !statement.isPending && tellsExperiment(evidence, statement));
    return told ? { state: 'met', at: told.span } : named;
  },

  isNeedless: evidence => evidence.statementsWith('online-experiment', 'randomisation').some(statement => cannotRandomise(evidence, statement)),
};

/** "Store experiment", "Experiment on a graph": a heading of the evaluation that says no more, over words that only a plan has. */
export function isUnderExperiment(evidence: Evidence, statement: Statement): boolean {
  const { kind, entry } = statement;
  const isHeaded = kind !== 'heading' && [entry, entry?.parent].some(each => each?.kind === 'heading' && EXPERIMENT.test(each.title) && !OFFLINE.test(each.title));
  return isHeaded && !evidence.stepsOf(statement).some(step => step !== 'evaluation' && step !== 'serving') && evidence.says(statement, 'experiment-unit', 'experiment-power') !== undefined && isClaim(evidence, statement);
}

const EXPERIMENT = /\bexperiments?\b|\ba\/?b[ -]?test(?:s|ing)?\b/i;
const OFFLINE = /\b(?:offline|track\w*|manag\w*|results?|past|previous|ablation|log|metrics?|validation|training)\b/i;

function underItsHeading(evidence: Evidence, statement: Statement): Span | undefined {
  const isHeaded = evidence.isAbout(statement, 'online-experiment') && !evidence.says(statement, 'online-experiment');
  return isHeaded && !isEvasion(evidence, statement) && evidence.standsIn(statement, 'evaluation/ab-test') ? statement.span : undefined;
}

/** "No A/B test: the two plants cannot be randomised, because they share one furnace." */
function cannotRandomise(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return /\b(?:cannot|can[’']t|can not|impossible|not possible|unable)\b/i.test(text) && /randomi[sz]|experiment|\bA\/B\b/i.test(text) && /\b(?:because|since|as|due to|so)\b|:/i.test(text);
}

/** Re-ranking interleaves advertisements with posts; an experiment interleaves two rankings, to compare them. */
function mixesResults(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return !steps.includes('evaluation') && !/\b(?:team[- ]draft|rankings|rankers|experiment\w*|tests?|compar\w*|A\/B|days?|weeks?|canary|evaluat\w*)\b/i.test(evidence.textOf(statement));
}

const PAST = /\b(?:past|previous|previously|earlier|historical|last \d+)\b[^.]{0,30}$/i;

/** "An A/B test is recommended, which is not part of the pilot". */
const LEFT_OUT = /\b(?:(?:is|are|was|will be)\snot|(?:is|are|was)n['’]t)\s(?:\w+\s)?(?:part|provided|planned|included|foreseen|intended|possible|in scope|conducted|run)\b/i;

/** "No A/B testing or canary deployments". */
const NONE = /\b(?:no|without)\s(?:\w+\s)?$/i;

/** Whether the document says somewhere that the experiment is no part of what it plans. */
export function leavesOutExperiment(evidence: Evidence): boolean {
  const { prose } = evidence.document;
  return evidence.statementsWith('online-experiment').some(statement => {
    const [hit] = evidence.termsIn(statement, 'online-experiment');
    return hit !== undefined && (LEFT_OUT.test(prose.slice(hit.span.end, statement.span.end)) || NONE.test(prose.slice(Math.max(statement.span.start, hit.span.start - 16), hit.span.start)));
  });
}

/** "| Model registry | Version control, A/B testing | MLflow |": what a tool is there for. */
function isOfTool(evidence: Evidence, { kind, lead }: Statement): boolean {
  return kind === 'row' && lead !== undefined && TOOLS.test(evidence.textOf(lead)) && !evidence.stepsOf(lead).includes('evaluation');
}

const TOOLS = /\b(?:technolog(?:y|ies)|tools?|tooling|stack|component)\b/i;

/** Where the statement itself names an experiment still to come. A "B-tree" behind an article is none, and "A/B testable" a property. */
export function experimentIn(evidence: Evidence, statement: Statement): Span | undefined {
  const hit = evidence.says(statement, 'online-experiment');
  if (!hit || isEvasion(evidence, statement) || isOutOfScope(statement) || isOfTool(evidence, statement)) {
    return undefined;
  }
  const { prose } = evidence.document;
  const name = prose.slice(hit.span.start, hit.span.end);
  const isName = !/^a[\s-]+b$|testable$/i.test(name) && !(/^interleav/i.test(name) && mixesResults(evidence, statement));
  return isName && !LEFT_OUT.test(prose.slice(hit.span.end, statement.span.end)) && !cannotRandomise(evidence, statement) && !PAST.test(prose.slice(statement.span.start, hit.span.start)) ? hit.span : undefined;
}

/** What the platform can do, a point on an agenda or something to read: "supports A/B testing", "plan A/B tests". */
export function isOnlyMentioned(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'online-experiment') !== undefined && MENTIONED.test(evidence.textOf(statement)) && !evidence.standsIn(statement, 'evaluation/ab-test');
}

const TEST = String.raw`(?:a\/b(?:\/n)?|ab|split|online)[ -](?:test(?:s|ing)?|experiments?)\b`;
const MENTIONED = new RegExp(
  String.raw`\b(?:read|learn|study|know|look)\s(?:\w+\s){0,3}(?:about|into|up)\s(?:\w+\s)?${TEST}` +
    // One test is a plan, "A/B tests" are a habit.
    String.raw`|^[\s*_]*(?:plan|schedule|discuss|propose|review|prioriti[sz]e|consider)\s(?:\w+\s)?(?:a\/b(?:\/n)?|ab|split)[ -](?:tests|experiments|testing)\b` +
    String.raw`|\b(?:supports?|supporting|enables?|enabling|allows?|allowing(?: for)?|facilitates?)\s(?:\w+\s){0,2}${TEST}` +
    String.raw`|${TEST}[\s*_]*[-–—:][\s*_]*supports?\b` +
    String.raw`|${TEST}\s(?:capabilit|support|framework|platform|infrastructure|tooling|hooks?)`,
  'i',
);
