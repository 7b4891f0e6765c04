import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Answer, Check } from '../check';
import type { Evidence } from '../evidence';
import { isEvasion } from '../evasion';
import { isBelowLaunch, launchCandidates, tellsStages, tellsWayBack } from '../launch';
import { isOfFailure } from '../of-failure';
import { answerInSettings } from '../shown-settings';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { toldOr } from '../told-or';
import { findStated, saysOrLeads } from './find-stated';

/** How a new model reaches all traffic by stages, and how it is taken back: one without the other is half an answer. */
export const rollout: Check = {
  id: 'rollout',
  section: 'serving/rollout',
  weight: 1,
  rule: 'no-rollout-or-rollback',

  find(evidence) {
    const [stages, back] = [findStages(evidence), findWayBack(evidence)];
    const isMet = stages.state === 'met' && back.state === 'met';
    return isMet ? stages : [stages, back].find(({ state }) => state === 'pending') ?? { state: 'absent' };
  },
};

/** Shadow, canary, ramp, blue-green: anything but everybody at once. */
export function findStages(evidence: Evidence): Answer {
  return toldOr(toldStages(evidence), () => answerInSettings(evidence, STAGES_SET));
}

/** `rollout.steps: [shadow 7d, 1% 2d]`. */
const STAGES_SET = /(?:^|[._])(?:roll_?out|canary|ramp(?:_up)?|traffic)[._](?:steps?|stages?|percent\w*|schedule|weights?|shares?|plan)$|(?:^|[._])(?:canary|rollout|ramp)_(?:steps?|stages?|percent\w*|schedule|weights?)$/;

function toldStages(evidence: Evidence): Answer {
  return findStated(evidence, 'serving/rollout', statement => {
    const isOther = OF_OTHER_THINGS.test(evidence.textOf(statement));
    const share = !isOther && statement.quantities.some(({ dimension }) => dimension === 'share');
    const isTraffic = share && evidence.says(statement, 'traffic-share') && evidence.stepsOf(statement).includes('serving') && !WATCHED_LIMIT.test(evidence.textOf(statement)) && !isOfFailure(evidence, statement);
    const isPhase = statement.kind === 'heading' && PHASE.test(evidence.textOf(statement)) && /\broll-?out\b/i.test(statement.entry?.parent?.title ?? '');
    const isWidened = evidence.stepsOf(statement).includes('serving') && THEN_ALL.test(evidence.textOf(statement));
    const isStaged = (!isOther && namesStages(evidence, statement) && !isPromotion(evidence, statement)) || isTraffic || isPhase || isWidened || BESIDE_THE_OLD.test(evidence.textOf(statement)) || tellsStages(evidence, statement);
    return isStaged && !OF_REQUESTS.test(evidence.textOf(statement)) && !isEvasion(evidence, statement) ? statement.span : undefined;
  }, joined([evidence.statementsAbout('rollout'), evidence.statementsWith('parallel', 'beside'), launchCandidates(evidence)]));
}

/**
 * By name where releases are told, elsewhere with how long or for how many. What only stands below the word, a price or the way
 * back among it, has to say who gets it or when.
 */
function namesStages(evidence: Evidence, statement: Statement): boolean {
  if (!evidence.isAbout(statement, 'rollout')) {
    return false;
  }
  if (evidence.says(statement, 'rollout') === undefined) {
    const text = evidence.textOf(statement);
    return (evidence.says(statement, 'next-part', 'first-part') !== undefined || GETS_IT.test(text)) && evidence.says(statement, 'rollback', 'undoes') === undefined && !WATCHED_LIMIT.test(text);
  }
  const steps = evidence.stepsOf(statement);
  if (evidence.says(statement, 'rollback') !== undefined && evidence.termsIn(statement, 'rollout').every(({ span }) => FLAG.test(evidence.document.prose.slice(span.start, span.end)))) {
    return false;
  }
  const isPlace = steps.includes('serving') || steps.includes('monitoring') || isBelowLaunch(evidence, statement);
  return isPlace || ROUTED.test(evidence.textOf(statement)) || (!steps.includes('model') && !steps.includes('data') && (evidence.says(statement, 'next-part') !== undefined || PHASE.test(evidence.textOf(statement)) || statement.quantities.some(({ dimension }) => dimension === 'time' || dimension === 'share') || new Set(evidence.termsIn(statement, 'rollout').map(({ span }) => evidence.document.prose.slice(span.start, span.end).toLowerCase())).size > 1));
}

/** "Route a small fraction of live traffic to the new model". */
const ROUTED = /\b(?:routes?|routed|sends?|sent|mirror\w*|duplicat\w*|shift\w*|direct\w*)\b[^.;|]{0,40}\b(?:traffic|requests|users)\b[^.;|]{0,24}\b(?:new|candidate|canary|shadow|challenger)\b/i;

/** A flag that takes a model back is one of both. */
const FLAG = /^feature flag/i;
const GETS_IT = /\d\s?%|\b(?:days?|weeks?|wks?|months?|sprints?|nights?|users?|customers?|sellers?|stores?|sites?|regions?|countr(?:y|ies)|markets?|cit(?:y|ies)|teams?|staff|tenants?|patients?|agents?|everybody|everyone|traffic|requests|stages?|phases?|waves?)\b|\b\d+\s?d\b|→|->/i;
/** "| Share of traffic | outside 34–46 % | on-call |": when somebody is called, or it is taken back. */
const WATCHED_LIMIT = /\b(?:outside|above|below|exceed\w*|over|under)\s(?:of\s)?[\d~]|\|[^|]*\b(?:page|paged|pager|on-?call|ticket)\b|\b(?:stop|revert)\b[^|]{0,80}[<>≥≤]\s?\d/i;

/** "A challenger is promoted only if it beats the champion": which of two wins is a gate, and says nothing of who gets it first. */
function isPromotion(evidence: Evidence, statement: Statement): boolean {
  const named = evidence.termsIn(statement, 'rollout');
  return named.length > 0 && named.every(({ span }) => RIVAL.test(evidence.document.prose.slice(span.start, span.end))) && !EXPOSED.test(evidence.textOf(statement));
}

const RIVAL = /^(?:champion|challenger)$/i;
const EXPOSED = /\b(?:traffic|users|customers|requests|live|parallel|beside|alongside|share|stages?|weeks?|days?)\b|\d\s?%/i;

/** "Run parallel inference", "user actions feed back for the next cycle": what happens to a request. */
const OF_REQUESTS = /\bparallel (?:inference|calls?|requests?|workers?|processing|extract\w*|retriev\w*|branch\w*|queries|scoring)\b|\bfeeds? back into\b/i;
/** A bullet that waits for its text, the stages of a table's columns or of a plan, and what ramps up in training. */
const OF_OTHER_THINGS = /:\s*$|\b(?:weight decay|learning rate|loss weight|temperature|dropout|schema|database|migration|explor(?:e|es|ation)|random choice|pilot (?:design|labell?ing|annotation|inference|study|data|experiment))\b/i;

/** "Runs in parallel with the analysts for a month": a shadow by another name. */
const BESIDE_THE_OLD = /\b(?:in parallel (?:with|to)|alongside|side by side with|beside)\s(?:(?:the|our|all)\s)?(?:current|existing|old|present|today['’]s|manual|human|legacy|rule[- ]based|rules|analysts?|experts?|operators?|moderators?|reviewers?|staff)\b/i;

/** "Phase 2: …" below "Rollout plan". */
const PHASE = /^\W*(?:phase|stage|step|week)\s?\d/i;

/** "First 40 stores, then a region, then all", "then 3 centres for four weeks, 12 for eight", "one hospital a fortnight". */
const THEN_ALL = /\bthen (?:to )?(?:all|every\w*|the rest|100)\b|\bthen (?:in |to )?(?:\d[\d,.]*|two|three|four|five|six|ten|twelve)\s[a-z]+ for (?:\d+|[a-z]+) (?:days?|weeks?|months?)\b|\bone (?:\w+\s)?(?:site|store|region|market|hospital|clinic|country|city|team|line|plant|tenant|warehouse|branch)\s(?:at a time|after (?:the other|another)|(?:a|per|each|every)\s(?:day|week|fortnight|month))\b/i;

/** The way back to the last good version. */
export function findWayBack(evidence: Evidence): Answer {
  return toldOr(toldWayBack(evidence), () => answerInSettings(evidence, WAY_BACK_SET));
}

/** `rollback: make rollback`. */
const WAY_BACK_SET = /(?:^|[._])(?:auto_?)?roll_?back(?:_\w+)?$|(?:^|[._])(?:auto_?)?roll_?back\./;

function toldWayBack(evidence: Evidence): Answer {
  return findStated(evidence, 'serving/rollout', statement => {
    // "Undo the sampling" corrects data and takes no model back.
    const steps = evidence.stepsOf(statement);
    if ((steps.includes('data') && !steps.includes('serving')) || (steps.includes('requirements') && UNDOING.test(evidence.textOf(statement)))) {
      return undefined;
    }
    // "Once conditions improve, it switches back to the primary model": whoever stands in steps aside again.
    if (evidence.standsIn(statement, 'serving/fallback') && !ROLLBACK.test(evidence.textOf(statement))) {
      return undefined;
    }
    // "Fault tolerance: fallback to historical averages if the model fails" answers a request, and takes no release back.
    if (FALLS_BACK.test(evidence.textOf(statement)) && !ROLLBACK.test(evidence.textOf(statement))) {
      return undefined;
    }
    const named = saysOrLeads(evidence, statement, 'rollback') ?? underItsHeading(evidence, statement);
    if (named && WAS.test(evidence.document.prose.slice(named.start, named.end + 16))) {
      return undefined;
    }
    const said = named && isOfRun(evidence, statement, named) && !isBelowLaunch(evidence, statement) ? undefined : named;
    const found = said ?? (!isOfFailure(evidence, statement) && (keepsOldWay(evidence, statement) || keepsEarlierModel(evidence, statement) || (steps.includes('serving') && SWITCHED.test(evidence.textOf(statement))) || (!steps.includes('data') && PUT_BACK.test(evidence.textOf(statement))) || tellsWayBack(evidence, statement)) ? statement.span : undefined);
    return found && !isEvasion(evidence, statement) ? found : undefined;
  }, joined([evidence.statementsAbout('rollback', 'earlier'), evidence.statementsWith('fallback'), launchCandidates(evidence)]));
}

/** "A switch in the console returns any site to the old order at once." */
const SWITCHED = /\b(?:switch|flag|toggle|button|setting)\b[^.;|]{0,40}\b(?:returns?|restores?|puts?|brings?|turns?|sets?)\b[^.;|]{0,60}\b(?:to|off|back)\b/i;

/** "Any shop can be put back on the four-weekday mean." */
const PUT_BACK = /\b(?:can|could|may|is|are) (?:be )?(?:put|switched|set|moved|taken) back (?:on|to|onto|in)\b[^.;|]{0,60}\b(?:rules?|mean|model|formula|list|old|previous|manual|heuristic|today['’]s|baseline|setting|switch|flag|toggle|minutes)\b/i;

const FALLS_BACK = /\bfall[ -]?back to\b[^.;|]{0,60}\b(?:if|when|on)\b[^.;|]{0,24}\b(?:fails?|failure|unavailable|down|time-?out|times out|error)\b/i;

/** "The previous model was around 40 %": how good it was, and no way back to it; neither is "state from previous runs". */
const WAS = /^(?:previous|prior|earlier|older|last)\s(?:(?:runs?|sessions?|frames?|time ?steps?|requests?|queries|visits?|purchases?)\b|\w+\s(?:was|were|had|scored|reached|achieved|performed)\b)/i;

/** "A circuit breaker opens", "the last good run", "the sampling is undone": away from a release that takes no model back. */
function isOfRun(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  const { prose } = evidence.document;
  return OF_A_RUN.test(prose.slice(start, end + 24)) || (/^(?:undo|(?:be|is) undone)$/i.test(prose.slice(start, end)) && COMPUTED.test(evidence.textOf(statement)));
}

/** What is computed backwards. */
const COMPUTED = /\b(?:(?:over|under|down)?-?sampl(?:ed|ing)|scal(?:ed|ing)|transform\w*|weight(?:ed|ing|s)|normali[sz]\w+|standardi[sz]\w+|logarithms?|mask\w*)\b/i;
const OF_A_RUN = /^(?:circuit breakers?|fails? closed|auto recover\w*|last (?:known )?good(?!\s(?:model|version|release|artefact|artifact|checkpoint|image|deploy\w*)))/i;

const ROLLBACK = /\broll(?:s|ed|ing)?[ -]?back\b|\b(?:previous|prior|earlier|older|last) (?:\w+ )?(?:versions?|models?)\b|откат|回滚/i;

/** Among the requirements it is a user who undoes something. */
const UNDOING = /\bundo(?:es|ne|ing)?\b/i;

/** "Keep simple boosting as fallback", beside the stages of a rollout. */
function keepsOldWay(evidence: Evidence, statement: Statement): boolean {
  return statement.entry !== undefined && KEPT.test(evidence.textOf(statement)) && evidence.statementsWith('rollout').some(other => other.entry === statement.entry && evidence.says(other, 'rollout') !== undefined);
}

const KEPT = anyCase`\bkeep(?:s|ing)?\s(?:[\p{L}-]+\s){1,5}as\s(?:an?\s|the\s)?(?:fallback|backup)\b`;

/** Documents and prompts have previous versions too, so a model has to be spoken of. */
function keepsEarlierModel(evidence: Evidence, statement: Statement): boolean {
  const isEarlier = evidence.says(statement, 'earlier') !== undefined && evidence.stepsOf(statement).some(step => step === 'serving' || step === 'monitoring');
  const text = isEarlier ? evidence.textOf(statement) : '';
  return MODEL.test(text) && (BACK.test(text) || /\b(?:previous|prior|earlier|older|last) versions?\b/i.test(text));
}

const MODEL = /\b(?:models?|systems?|deploy\w*|traffic|releases?|images?|alias(?:es)?|pointers?|endpoints?|tables?|scores|predictions|forecasts|weights|checkpoints?|artefacts?|artifacts?|containers?)\b|модел|模型/i;
const BACK = /\b(?:back|restor\w*|re-?activat\w*|redeploy\w*|stays? (?:loaded|warm|deployed))\b|возвра|верн|恢复/i;

/** "Rollback" as a heading speaks for its text; "Rollout and rollback" leaves open which of them is meant. */
function underItsHeading(evidence: Evidence, statement: Statement): Span | undefined {
  // "Latest model always deployed (no rollback)" denies it.
  const isDenied = evidence.termsIn(statement, 'rollback').length > 0;
  return evidence.isAbout(statement, 'rollback') && !isDenied && !evidence.isAbout(statement, 'rollout') ? statement.span : undefined;
}
