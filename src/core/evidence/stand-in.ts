import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { isEvasion } from './evasion';
import { isHeaded, statementsHeaded } from './headed-terms';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** The statements that may tell what stands in for a model that is slow, wrong or gone. */
export function standInCandidates(evidence: Evidence): readonly Statement[] {
  return joined([evidence.statementsWith('failure-event', 'failure-cue'), statementsHeaded(evidence, 'failure-head')]);
}

/** What fails and what stands in, wherever serving is told; below a heading of failures what stands in is enough. */
export function tellsStandIn(evidence: Evidence, statement: Statement): boolean {
  return tellsStandInInWords(evidence, statement) && !isEvasion(evidence, statement);
}

function tellsStandInInWords(evidence: Evidence, statement: Statement): boolean {
  if (!isOfServing(evidence, statement) || !isClaim(evidence, statement) || evidence.standsIn(statement, 'serving/rollout') || OF_OTHER_THINGS.test(evidence.textOf(statement))) {
    return false;
  }
  if (!evidence.says(statement, 'stand-in')) {
    return false;
  }
  const isFailure = evidence.says(statement, 'failure-event', 'failure-cue') !== undefined || leadFails(evidence, statement);
  const text = evidence.textOf(statement);
  if (isRedundancy(text)) {
    return false;
  }
  if (isRiskRegister(statement)) {
    return isFailure && THEN.test(text) && SUBSTITUTED.test(text) && OF_SERVICE.test(text);
  }
  if (isHeaded(evidence, statement, 'failure-head') || evidence.standsIn(statement, 'serving/fallback')) {
    return isFailure || SUBSTITUTED.test(text) || (statement.kind === 'item' || statement.kind === 'row');
  }
  return isFailure && THEN.test(text) && SUBSTITUTED.test(text);
}

/** "If a zone is lost, 30 remain for 400 requests/s": machines that are left over carry the load, and say nothing of an answer. */
function isRedundancy(text: string): boolean {
  return CAPACITY.test(text) && !ANSWER.test(text);
}

const CAPACITY = /\b(?:zones?|regions?|replicas?|pods?|nodes?|machines?|servers?|instances?|gpus?|racks?|data ?cent(?:er|re)s?|hosts?|cores?|cpus?)\b[^.;|]{0,80}\b(?:come through|if the cache|remain\w*|left|enough|carr(?:y|ies)|takes? the load|capacity|headroom|peak|suffic\w+|n\s?[+-]\s?1|still|cope|absorb\w*|spare)\b|\b(?:n\s?\+\s?1|headroom|over-?provision\w*|autoscal\w*)\b/i;
const ANSWER = /\b(?:instead|default\w*|cached?|popular\w*|rules?|previous|yesterday['’]s|last|by hand|manual\w*|simpler|smaller|heuristic\w*|bm25|empty|fall(?:s|ing)?[ -]?backs?|show[sn]?|returns?|apolog\w*|message)\b/i;

/** What a risk register lists goes wrong with the business: "fraudsters may learn what gets paid fast". */
function isRiskRegister({ entry }: Statement): boolean {
  return entry !== undefined && RISKS.test(entry.title);
}

const RISKS = /\b(?:risks?|worr(?:y|ies)|pre-?mortem|concerns?|threats?|pitfalls?|(?:could|might|may|can) (?:still )?(?:go wrong|fail|break)|keeps us (?:up|awake))\b/i;
/** What serves an answer, and fails to. */
const OF_SERVICE = /\b(?:models?|services?|servers?|scor\w+|rank(?:er|ing)|predict\w*|forecasts?|endpoints?|apis?|vendors?|feature stores?|lookups?|index|retriev\w+|runs?|jobs?|feeds?|pipelines?|gpus?|llms?)\b/i;

/** "Moderation is down?" and in the next breath what is done; the head of a list says it for its items. */
function leadFails(evidence: Evidence, { index, lead, section }: Statement): boolean {
  const before = evidence.statements[index - 1];
  const isSaid = (other: Statement | undefined): boolean => other !== undefined && other.section === section && evidence.says(other, 'failure-event', 'failure-cue') !== undefined;
  return isSaid(lead) || isSaid(before);
}

function isOfServing(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.includes('serving') || (steps.length === 0 && (isHeaded(evidence, statement, 'failure-head')));
}

/** Errors that are written down, backups of a database, stops of a training. */
const OF_OTHER_THINGS = /\b(?:(?:new|retrained|candidate|challenger) (?:model|version) replaces|logged(?![- ](?:in|out))|logs|stack traces?|backed up|backups? (?:of|are)|snapshots? kept|post-?mortems?|early stopping|is trained|are trained|retrain\w*|learning rate|cross-?validat\w*|roll(?:ed|s|ing)?[ -]?(?:out|back)|canary|guardrails?|going back|treatment|experiment\w*|pilot|funded|funding|would be stale|computed online|autoscal\w*)\b|\d\s?%\s?(?:→|->)\s?\d+\s?%|\d{3}\s?(?:→|->)\s?\d|\brefuses to mix\b|\bcosts? (?:us )?(?:around |about )?[£$€]/i;

/** A condition is told, or a failure with its answer behind a colon, an arrow or a dash. */
const THEN = /\b(?:if|when|whenever|where|once|in case|in the event|in this event|should|on any|on an?|after|without|until|unless|during|while|that fail|which|outside|whose|even)\b|\?|:|→|->|=>|—|–|,|;/i;

/** Somebody gets something else. */
const SUBSTITUTED =
  /\b(?:instead|(?:works?|runs?|go(?:es)?|does) without|takes? over|taking over|in (?:its|their|our) place|stands? in|steps? in|jumps? in|kicks? in|back (?:to|on)|revert(?:s|ed)? to|(?:as|like) (?:before|today)|previous|prior|yesterday['’]s|last (?:known|month['’]s|week['’]s|year['’]s|night['’]s|good|stored|valid)|cached?|defaults?|popular\w*|best ?sellers?|rules?|by hand|manual(?:ly)?|humans?|agents?|operators?|transfers?|transferred|hand(?:s|ed)? (?:it |them |over)|(?:passed|routed|forwarded|referred|goes|go|sent) (?:on )?to|in order of|(?:by|in) (?:order of )?arrival|the way|we (?:play|show|send|serve|use|return|give|print|ask|tell|let|keep|open|drop|take|price|charge|quote)|given|sort(?:ed|s)? by|answers?|decided by|else|assign(?:s|ed)?|round robin|held|holds?|queued|parked|ignore[sd]?|discard\w*|suppress\w*|hidden|hides?|not shown|(?:isn|aren)['’]t shown|blank|dropped|topped up|filled|padded|backfill\w*|generic|please|apolog\w*|sorry|template\w*|canned|editorial|curated|un-?personali[sz]ed|keeps?|kept|stays?|remains?|continues?|switch(?:es|ed)?|flips?|stops?|shed|let through|passes?|waved through|standby|second (?:region|vendor|provider)|replays?|retr(?:y|ies|ied)|re-?run|mean|averages?|median|flat|constant|static|hard-?coded|small(?:er)? model|simple(?:r)? model|linear model|bm25|keyword|regex\w*|glm|logistic regression|sees?|gets?|receives?|shows?|shown|uses?|serves?|returns?|quotes?|answers with|says|replies|falls?)\b/i;
