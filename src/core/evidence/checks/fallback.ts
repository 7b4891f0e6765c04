import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { isEvasion } from '../evasion';
import { isHeaded } from '../headed-terms';
import { standInCandidates, tellsStandIn } from '../stand-in';
import { answerInSettings } from '../shown-settings';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { toldOr } from '../told-or';
import { findStated } from './find-stated';

/** What the user gets when the model, or what it depends on, is slow, wrong or gone. */
export const fallback: Check = {
  id: 'fallback',
  section: 'serving/fallback',
  weight: 1,
  rule: 'no-fallback',

  find(evidence) {
    const told = findStated(evidence, 'serving/fallback', statement => fallbackIn(evidence, statement), joined([evidence.statementsIn('serving/fallback'), evidence.statementsWith('fallback', 'failure-answer'), standInCandidates(evidence)]));
    return toldOr(told, () => answerInSettings(evidence, SET));
  },
};

/** `fallback.on_timeout: rules_v14`; how long is waited before it is another matter. */
const SET = /(?:^|[._])(?:fall_?back|degraded(?:_mode)?)(?!\w*(?:timeout|ms|seconds|rate|share|threshold))|(?:^|[._])on_(?:timeout|error|failure|miss|\w+_(?:failure|error|miss|down))$/;

/** By name, under its heading, or as a failure with what is done then: "Store down: defaults". */
function fallbackIn(evidence: Evidence, statement: Statement): Span | undefined {
  const found = fallbackInWords(evidence, statement);
  return found && !isEvasion(evidence, statement) ? found : undefined;
}

/** "503: model unavailable or inference failure", among what the service answers. */
const REFUSED = /\b50[0-9]\b[^.;|]{0,40}\b(?:model|inference|prediction)\b[^.;|]{0,24}\b(?:unavailable|failure|failed|fails|not loaded|not ready|down|time-?out)\b|\b(?:model|inference)\b[^.;|]{0,24}\b(?:unavailable|not loaded|fails?|failure)\b[^.;|]{0,40}\b50[0-9]\b/i;

function fallbackInWords(evidence: Evidence, statement: Statement): Span | undefined {
  if (OF_DELIVERY.test(evidence.textOf(statement))) {
    return undefined;
  }
  const named = evidence.says(statement, 'fallback')?.span;
  // "Rates fall back to the mean of the family" is how a feature is computed.
  const isOfData = evidence.stepsOf(statement).includes('data') && !evidence.stepsOf(statement).includes('serving');
  if (named && !isOfData && !isCounted(evidence, named) && !isInPassing(evidence, statement, named)) {
    return named;
  }
  if (ROLLED_BACK.test(evidence.textOf(statement)) || SPARE.test(evidence.textOf(statement))) {
    return undefined;
  }
  const isFailure = REFUSED.test(evidence.textOf(statement)) || (evidence.isAbout(statement, 'failure-cue', 'fallback') && saysWhatIsDone(evidence, statement));
  const isPlace = evidence.standsIn(statement, 'serving/fallback') || isInRunbook(evidence, statement) || (evidence.stepsOf(statement).includes('serving') && evidence.says(statement, 'failure-cue'));
  return (isFailure && isPlace) || isRowOfAnswers(evidence, statement) || tellsStandIn(evidence, statement) ? statement.span : undefined;
}

/** "If the build fails, the pipeline stops": nobody was served by it yet. And that it must degrade gracefully says not how. */
const OF_DELIVERY = /\b(?:build|deploy(?:ment|s)?|ci|unit tests?|integration tests?|migration|merge|pull request)\s(?:job\s|run\s)?(?:fails?|failed|breaks?|errors?)\b|\b(?:must|should|has to|needs? to|shall)\s(?:also\s)?degrade gracefully[.\s*_]*$/i;

/** "A flag returns the city to the previous model": how a release is taken back, and not what is answered when a model fails. */
const ROLLED_BACK = /^(?!.*\b(?:time-?out|timed? out|unavailable|unreachable|errors?|down|crash\w*|no (?:answer|score|response))\b).*\b(?:returns?|reverts?|rolls?|flips?|switch(?:es)?|goes)\b[^.;|]{0,40}\b(?:previous|last|old|prior) (?:model|version|release)\b/is;
/** "Six pods leave 16 cores after losing a zone": capacity. */
const SPARE = /\bleaves?\s\d+\s(?:cores?|pods?|replicas?|nodes?|gpus?|cards?|machines?)\s(?:after|when|if)\b/i;

/** "Differs from last week" answers no failure, "the last prices" do. */
function saysWhatIsDone(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  return evidence.says(statement, 'failure-answer') !== undefined && evidence.termsIn(statement, 'failure-answer').some(({ span }) => !(EARLIER.test(prose.slice(span.start, span.end)) && A_TIME.test(prose.slice(span.end, span.end + 12))));
}

const EARLIER = /^(?:last|previous)$/i;
const A_TIME = /^\s(?:\d+\s)?(?:hour|day|night|week|month|quarter|year)s?\b/i;

/** "Runbook: API down", and below it what is done. */
function isInRunbook(evidence: Evidence, { entry }: Statement): boolean {
  return entry !== undefined && entry.steps.includes('monitoring') && RUNBOOK.test(`${entry.title}\n${entry.parent?.title ?? ''}`) && evidence.termsOf(entry.title).some(({ group }) => group === 'failure-cue');
}

const RUNBOOK = /\b(?:runbook|playbook|incident|failure|outage|down)\b/i;

/** Whether doubtful answers go to people, which is no answer for the model that is slow or gone. */
export function handsDoubtsOn(evidence: Evidence): boolean {
  return OVERRULED.test(evidence.document.prose) || evidence.statementsWith('unsure').some(statement => evidence.says(statement, 'unsure') !== undefined && evidence.says(statement, 'second-look') !== undefined && !LEARNT_FROM.test(evidence.textOf(statement)));
}

/** "Instructs the model to say “I don’t know”", "allow human agents to override predictions": what is wrong has its answer, too. */
const OVERRULED =
  /\b(?:says?|saying|answers?|respond\w*|repl(?:y|ies)) (?:with )?["“”'’‘]{0,2}i (?:do not|don['’]t) know|\b(?:declines?|refuses?) to answer\b|\b(?:humans?|agents?|analysts?|operators?|clinicians?|reviewers?|moderators?|staff)\b[^.;|]{0,24}\b(?:overrid\w+|overrul\w+|correct)\b[^.;|]{0,24}\b(?:predictions?|decisions?|results?|model|outputs?)\b/i;

/** People look at those to label them. */
const LEARNT_FROM = /\b(?:active learning|label\w*|annotat\w*)\b/i;

/** A table of failures whose columns say what each is answered by need not repeat it in every row. */
function isRowOfAnswers(evidence: Evidence, statement: Statement): boolean {
  const { kind, lead, cells } = statement;
  const isHeaded = lead !== undefined && evidence.says(lead, 'failure-cue') !== undefined && evidence.says(lead, 'failure-answer') !== undefined;
  return kind === 'row' && isHeaded && cells.every(({ start, end }) => end > start) && evidence.standsIn(statement, 'serving/fallback');
}

/**
 * Away from where serving and its failures are told the noun alone answers nothing: "counting a fallback as available", "| Fallback
 * answers | above 0.5 % |". Nor does a cache that saves time, or a statistic that falls back to the mean of its family.
 */
function isInPassing(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  if (evidence.standsIn(statement, 'serving/fallback')) {
    return false;
  }
  const { prose } = evidence.document;
  const word = prose.slice(start, end);
  const before = prose.slice(Math.max(statement.span.start, start - 48), start);
  if (CACHED.test(word)) {
    return evidence.says(statement, 'failure-event', 'failure-cue') === undefined && !FAILING.test(evidence.textOf(statement));
  }
  if (OF_STATISTICS.test(before)) {
    return true;
  }
  const steps = evidence.stepsOf(statement);
  const isElsewhere = !steps.includes('serving') && (steps.length > 0 || statement.kind === 'row');
  return isElsewhere && /^fallbacks?$/i.test(word) && !isHeaded(evidence, statement, 'failure-head') && !STANDS_IN.test(`${before}${word}${prose.slice(end, Math.min(statement.span.end, end + 48))}`);
}

const CACHED = /^cached /i;
const FAILING = /\b(?:if|when|in case|otherwise|instead|down|gone|slow|unavailable|without)\b/i;
/** "Content features need no history; rates". */
const OF_STATISTICS = anyCase`\b(?:rates?|counters?|counts|averages?|means?|medians?|statistics|features?|encodings?|priors?|estimates of \p{L}+|histograms?|ratios?|embeddings?)\s(?:then |also |simply )?$`;
/** What the fallback is, or that something is it. */
const STANDS_IN = anyCase`\bas (?:an?|the|our|its)?\s?(?:[\p{L}-]+\s){0,2}fallbacks?\b|\bfallbacks?\b[\s*_]{0,3}(?:при\s|в случае\s|на\s|is|are|to|on|:|=|→|->|=>|–|—|\(|ranking|ranker|rules?|model|list|page|heuristic|baseline)|\b(?:kept|keep|keeps|serves?|used|stays?|remains?|acts?)\b[^.;|]{0,40}fallbacks?\b`;

/** "The share of fallback answers" is watched, and says nothing of what they are. */
function isCounted({ document }: Evidence, { start, end }: Span): boolean {
  return /\b(?:(?:share|rate|number|count) of|(?:served|answered|scored|decided) by (?:an?|the)|counting (?:an?|the)?|(?:in|ex)cluding (?:an?|the)?)\s?$/i.test(document.prose.slice(Math.max(0, start - 16), start)) || /^\s(?:rate|share|count|usage|frequency|volume|answers? (?:above|over|below|under|[<>|]))\b|^\s(?:(?:pages?|answers?|rows?|used|ones?)\s)?\|[^|]{0,24}[<>≥\d]|^[^.;,|]{0,32}\b(?:counts? as|in section|(?:is|are) (?:tagged|logged|counted|marked|flagged))\b/i.test(document.prose.slice(end, end + 48));
}
