import { anyCase } from '../../text/any-case';
import type { Check } from '../check';
import { hasNumberUnder, hasWordsUnder } from '../columns';
import type { Evidence } from '../evidence';
import { joined, shared } from '../statement-places';
import type { Statement } from '../statements';
import { familiesIn } from './model-alternatives';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';
import { isStage, toldToBeat } from './to-beat';

/** Something simple that the model has to beat: a rule, popularity, a linear model, the system of today. */
export const baseline: Check = {
  id: 'baseline',
  section: 'model/baseline',
  weight: 3,
  rule: 'no-baseline',

  find(evidence) {
    const answer = evidence.find(
      statement => (isBaseline(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'model/baseline') || evidence.says(statement, 'baseline', 'baseline-model') !== undefined,
      joined([evidence.statementsIn('model/baseline'), evidence.statementsWith('baseline', 'baseline-model'), evidence.statementsWith('of-today'), evidence.statementsWith('beating', 'held-against').filter(each => BAR.test(evidence.textOf(each))), evidence.statementsOfStep('model').filter(({ kind }) => kind === 'item' || kind === 'row'), evidence.quantified.filter(each => each.kind === 'row' && isRowOfToday(evidence, each)), evidence.statementsAbout('baseline').filter(({ kind, entry }) => kind === 'item' || (entry !== undefined && NAMED_BASELINE.test(entry.title))), shared(evidence.statementsAbout('baseline', 'baseline-model'), evidence.statementsWith('offline-metric'))]),
    );
    const at = answer.state === 'absent' ? toldToBeat(evidence) : undefined;
    return at ? { state: 'met', at } : answer;
  },
};

export function isBaseline(evidence: Evidence, statement: Statement): boolean {
  if (!evidence.says(statement, 'baseline') && isStage(evidence, statement)) {
    return false;
  }
  if (isStatedIn(evidence, statement, 'model/baseline') && !BARE_LABEL.test(evidence.document.visible.slice(statement.span.start, statement.span.end))) {
    return true;
  }
  if (standsInColumn(evidence, statement) || isNumberedZero(evidence, statement)) {
    return true;
  }
  if (isBelowLabel(evidence, statement) || isBelowHeading(evidence, statement)) {
    return true;
  }
  if ((BAR.test(evidence.textOf(statement)) && isSaid(evidence, statement)) || beatsToday(evidence, statement) || isRowOfToday(evidence, statement)) {
    return true;
  }
  if (!evidence.says(statement, 'baseline', 'baseline-model') || isNormalLevel(evidence, statement) || isYardstick(evidence, statement) || isTheSystem(evidence, statement) || isOnlyMentioned(evidence, statement) || AGGREGATES.test(evidence.textOf(statement)) || BASELINE_LOSS.test(evidence.textOf(statement)) || !isSaid(evidence, statement) || evidence.stepsOf(statement).includes('monitoring')) {
    return false;
  }
  if (evidence.says(statement, 'baseline-model') !== undefined || isTagged(evidence, statement) || BOLD.test(evidence.document.visible.slice(statement.span.start, statement.span.end)) || VERSUS.test(evidence.document.visible.slice(statement.span.start, statement.span.end))) {
    return true;
  }
  if (familiesIn(evidence, statement).length > 0 && LEADING.test(evidence.document.visible.slice(statement.span.start, statement.span.end))) {
    return true;
  }
  if ((IS_THE_BASELINE.test(evidence.textOf(statement)) || (DEFINED.test(evidence.textOf(statement)) && isSaid(evidence, statement))) && !evidence.stepsOf(statement).includes('data')) {
    return true;
  }
  // "Against the user's own baseline", in the data, is no model.
  return !evidence.stepsOf(statement).includes('data') && !isMeasurement(evidence, statement) && familiesIn(evidence, statement).length > 0;
}

/** "The bar to beat is the four-weekday mean." */
const BAR = anyCase`\b(?:bar|number|one|thing|score|method) to (?:beat|clear)[\s*_]*(?:is|:|=)\s(?:the |an? |our )?\p{L}`;

/** "**Proposal.**", and what it proposes stands elsewhere. */
const BARE_LABEL = /^\*\*(?![^*]*\bbaselines?\b)[^*]{1,40}[.:]\*\*$/i;

/** "The current regression is the baseline, retrained on the same days." */
const IS_THE_BASELINE = /\b(?:regression|rules?|model|heuristic|system|average|forecast|ranker|list|score|popularity|classifier|engine|query|search|network|trees?)\s(?:\w+\s){0,2}(?:is|are|serves? as|remains?|acts? as|stays?)\s(?:the|our)\sbaseline\b/i;

/** "Compared with the baseline (ILIKE, then a tie-breaker)". */
const DEFINED = anyCase`\b(?:against|to|with|beats?|over|than|from) (?:the |our |a )?baselines?\s\((?!see\b|e\.g\b|i\.e\b|today\b|tbd\b|v?\d)[^()]{0,4}\p{L}{3}[^()]{2,60}\)`;

/** "- Baseline", and below it what it is. */
function isBelowLabel(evidence: Evidence, { kind, lead, span, isPending }: Statement): boolean {
  return kind === 'item' && !isPending && lead !== undefined && LABEL.test(evidence.textOf(lead)) && evidence.countWords(span) > 1;
}

/** "Ranker A: TF-IDF baseline", and below it how it works. */
function isBelowHeading(evidence: Evidence, statement: Statement): boolean {
  return statement.entry?.kind === 'heading' && NAMED_BASELINE.test(statement.entry.title) && isSaid(evidence, statement);
}

const NAMED_BASELINE = anyCase`(?:^|[\s:–—-])[\p{L}\d][\p{L}\d-]{2,40}\sbaseline$|\p{L}\s\((?:the |our |simple |strong )?baseline\b[^()]{0,60}\)`;

const LABEL = /^[\s*_]*(?:the\s|our\s)?baselines?[\s*_:：]*$/i;

/** "| Metric | Baseline (by hand) | Target |", and in a row the accuracy of today: whoever reaches it is what the model has to beat. */
function standsInColumn(evidence: Evidence, statement: Statement): boolean {
  const isModel = evidence.stepsOf(statement).includes('model') && familiesIn(evidence, statement).length > 0;
  return !statement.isPending && ((evidence.says(statement, 'offline-metric') !== undefined && hasNumberUnder(evidence, statement, COLUMN)) || (isModel && hasWordsUnder(evidence, statement, COLUMN) && !NO_BASELINE.test(evidence.textOf(statement))));
}

/** "| Re-ranking | none | … |". */
const NO_BASELINE = /\|\s*(?:none|nothing|n\/a|new|[–—-])\s*\|/i;

/** "| 0 | Rules engine as it is | 58 % |", among the models. */
function isRowOfToday(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  if (statement.kind !== 'row' || statement.quantities.length === 0 || !(steps.length === 0 || steps.includes('model') || steps.includes('evaluation'))) {
    return false;
  }
  const isSimple = !steps.includes('evaluation') && evidence.says(statement, 'simple-model', 'simple-way') !== undefined;
  return (isSimple && AS_IT_IS.test(evidence.textOf(statement))) || isAmongModels(evidence, statement);
}

/** "| Mutual-friend count (today) | 0.211 |", "| Rule: missed one of the last three | 27 % |", in one table with the scores of models. */
function isAmongModels(evidence: Evidence, { cells, lead, index }: Statement): boolean {
  const { prose } = evidence.document;
  const [first] = cells;
  const isWay = first !== undefined && WAY_OF_TODAY.test(prose.slice(first.start, first.end));
  const isMeasured = lead !== undefined && evidence.says(lead, 'offline-metric') !== undefined;
  const isOther = (other: Statement | undefined): boolean => other !== undefined && other.kind === 'row' && other.lead === lead && other.quantities.length > 0 && (isMeasured || familiesIn(evidence, other).length > 0);
  return isWay && [1, 2, 3, -1, -2].some(distance => isOther(evidence.statements[index + distance]));
}

const WAY_OF_TODAY = /\((?:[\w-]+ )?(?:today|live|now|current|in (?:use|production)|status quo|as is)\b[^()]{0,40}\)|[,;]\s(?:as )?(?:today|now|current(?:ly)?)\b|^[\s*_]*(?:(?:sql|simple|manual|hand-written|keyword|current|today['’]s) )?(?:rules?|heuristics?|formula)\b/i;

const AS_IT_IS = /\bas (?:it|they) (?:is|are)\b|\b(?:of|in use) today\b|\bin production\b/i;

/** "B0: today's rule, precision of 4.5 %", before B1 or M1: the arm that the others are set against. */
function isNumberedZero(evidence: Evidence, statement: Statement): boolean {
  return (statement.kind === 'item' || statement.kind === 'row') && !evidence.stepsOf(statement).includes('data') && ZERO.test(evidence.textOf(statement)) && isSaid(evidence, statement);
}

const ZERO = /^[\s*_|`]*B0[\s*_`]*(?:[:：|–—-]|\()/;

const COLUMN = anyCase`^[\s*_]*(?:(?:[\p{L}'’-]+\s){0,2}baseline|status quo|naive)\b`;

/** "A better nDCG than our current search", "compared with the existing rules": what is there today, and a model measured against it. */
export function beatsToday(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  if (statement.kind === 'heading' || statement.isPending || steps.includes('data') || steps.includes('monitoring') || !evidence.says(statement, 'of-today')) {
    return false;
  }
  if (RULES.test(evidence.textOf(statement))) {
    return isSaid(evidence, statement);
  }
  return !steps.includes('serving') && TODAY.test(evidence.textOf(statement)) && isSaid(evidence, statement) && !isArm(evidence, statement);
}

/** "An A/B test by user, treatment vs. today's feed, 14 days": whatever runs today is one arm of any experiment. */
function isArm(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'online-experiment') !== undefined && ARM.test(evidence.textOf(statement)) && !evidence.says(statement, 'offline-metric', 'baseline', 'baseline-model');
}

const ARM = /\b(?:treatment|variant|arms?|test group|new (?:feed|list|page|version|model))\b[^.;|]{0,24}\b(?:vs\.?|versus|against)\s/i;

const TODAY =
  anyCase`\bcontrol group\b[^.;|]{0,60}\b(?:old|current|existing|manual\w*|legacy|today['’]s)\b|\b(?:(?:better|higher|lower|worse|less|fewer|more)\b[^.;|]{0,40}?\sthan|beats?|outperform(?:s|ed|ing)?|vs\.?|versus|against|(?:compare[sd]?|comparing|comparison|relative) (?:to|with|against))\s(?:(?:the|our|its|their)\s)?(?:current|existing|previous|present|legacy|incumbent|deployed|today['’]s|manual|traditional|conventional)\s(?!(?:one|inventory|stock|demand|data|condition|level|status|day|run|iteration|work|studies|study|papers?|results?|model|version|release|week|month|year|quarter|price|value|state)s?\b)\p{L}|(?<!\p{L})сравн\p{L}+[^.;|]{0,40}\sс\s(?:текущ|существующ|действующ)\p{L}+\s\p{L}|(?:优于|超过|对比|比较)[^。;|]{0,8}(?:现有|目前|当前)`;

/** "A/B test vs rule-based", "silently alongside legacy rules". */
const RULES = /\b(?:vs\.?|versus|against|compared (?:to|with)|alongside)\s(?:(?:the|our)\s)?(?:rule[- ]based\b|(?:(?:legacy|existing|current|hand[- ]written|static)\s)+rules\b)/i;

/** "Strays from the baseline of its device", "the normal baseline": how something usually is, from which it deviates. */
function isNormalLevel(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  const hits = evidence.termsIn(statement, 'baseline', 'baseline-model');
  // "The same benchmark/model/database": three things.
  return hits.length > 0 && hits.every(({ span }) => prose.slice(span.start, span.end).includes('/') || USUAL.test(prose.slice(Math.max(statement.span.start, span.start - 48), span.end)));
}

const USUAL =
  anyCase`\b(?:normal|usual|expected|individual|personal|behaviou?ral|physiological|per-(?:user|device|customer|patient|machine|sensor)|(?:user|device|customer|patient|account|sensor|machine|person|cohort|asset|driver|member|host)['’]s)["”'’*_]*\s(?:(?:own|individual|normal|historical|usual)\s)*(?:baseline)|\b(?:deviat|differ|drift|depart|stray|diverg)\w*\s(?:\w+\s)?(?:from|of)\s(?:(?:the|its|their|his|her|an?|this|each)\s)?(?:[\p{L}'’-]+\s){0,2}(?:as\s)?(?:the\s)?baseline`;

/** "Use the mean as a baseline to set the cut-offs": what a threshold starts from is no model. */
function isYardstick(evidence: Evidence, statement: Statement): boolean {
  const hits = evidence.termsIn(statement, 'baseline', 'baseline-model').map(({ span }) => evidence.document.prose.slice(span.end, Math.min(statement.span.end, span.end + 60)));
  return hits.length > 0 && hits.every(following => YARDSTICK.test(following));
}

const YARDSTICK = /^\s(?:to|for|from which (?:to|we))\s(?:(?:create|set|define|derive|determine|compute|choose|calibrate|calculate|detect|flag|creating|setting|defining|deriving|detecting|flagging)\b[^.;]{0,24}\b(?:cut-?offs?|thresholds?|limits?|bounds?|alerts?|anomal\w+|deviations?|drift)|(?:cut-?offs?|thresholds?|alerts?|anomal\w+|drift|deviations?)\b)/i;

/** "The current system is designed to run on one machine", "returns current model metadata": what is described, and not what came before it. */
function isTheSystem(evidence: Evidence, statement: Statement): boolean {
  const hits = evidence.termsIn(statement, 'baseline', 'baseline-model');
  const { prose } = evidence.document;
  return hits.length > 0 && hits.every(({ span }) => /^(?:current|existing|today)/i.test(prose.slice(span.start, span.end)) && DESCRIBED.test(prose.slice(span.end, Math.min(statement.span.end, span.end + 40))));
}

/** "The existing rules look at words only", "if data is missing: seasonal naive": today's way and what stands in are told in any design, measured or beaten they are to be. */
function isOnlyMentioned(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  if (evidence.says(statement, 'baseline') !== undefined || steps.includes('model') || steps.includes('evaluation') || evidence.standsIn(statement, 'model/baseline')) {
    return false;
  }
  const { prose } = evidence.document;
  const isOfToday = evidence.termsIn(statement, 'baseline-model').every(({ span }) => OF_TODAY.test(prose.slice(span.start, span.end)));
  const standsIn = !steps.includes('data') && !steps.includes('requirements') && !steps.includes('framing') && evidence.termsIn(statement, 'failure-cue', 'failure-event').length > 0;
  return (isOfToday || standsIn) && evidence.says(statement, 'offline-metric', 'baseline-comparison') === undefined && !statement.quantities.some(({ dimension }) => dimension === 'share');
}

const OF_TODAY = /^(?:current|existing|today|legacy|incumbent)/i;

/** "Min, max, mean, last value": how a series is summed up in a feature. */
const AGGREGATES = /\b(?:mean|median|min(?:imum)?|max(?:imum)?|sum|std|count|first value)\b[^.;|]{0,60}\blast value\b|\blast value\b[^.;|]{0,30}\b(?:count|mean|median|min(?:imum)?|max(?:imum)?|sum|std)\b/i;

/** "Recommended baseline: softmax cross-entropy, our primary loss": nothing that a model has to beat. */
const BASELINE_LOSS = /\bbaseline\b[^.;|]{0,16}:[^.;|]{0,40}\b(?:loss|cross[- ]entropy)\b/i;

const DESCRIBED = /^\s(?:is|was)\s(?:designed|deployed|built|implemented|hosted|written|intended|split|organi[sz]ed)\b|^\s(?:runs on|consists of|stores|supports|exposes|metadata|info(?:rmation)?|versions?|status|details)\b/i;

/** "v0 baseline: smoothed CTR per ad", "| 4-week mean (baseline) | 34 % |": whatever it is, it is called so among the models. */
function isTagged(evidence: Evidence, statement: Statement): boolean {
  const hit = evidence.stepsOf(statement).includes('model') ? evidence.says(statement, 'baseline')?.span : undefined;
  const { prose } = evidence.document;
  return hit !== undefined && (AFTER_TAG.test(prose.slice(hit.end, hit.end + 8)) || (prose.charAt(hit.end) === ')' && statement.kind !== 'sentence') || isTaggedRow(evidence, statement));
}

/** "| keyword rules (today) | 0.61 | the baseline |", "| First-level grading (baseline; specificity 93.5 %) | … |": a cell, or a remark in one, says no more. */
function isTaggedRow({ document: { prose } }: Evidence, { kind, cells }: Statement): boolean {
  return kind === 'row' && cells.some(({ start, end }) => TAG.test(prose.slice(start, end)));
}

const TAG = /^[\s*_]*(?:the |our )?baseline[\s*_.]*$|\((?:[^()]{1,40}[,;/]\s)?(?:the |our )?baseline(?:[,;/][^()]{1,40})?\)/i;

/** "**Wizard-of-Oz baseline.** …" */
const BOLD = /^[\s-]*\*\*[^*]{0,40}\bbaselines?[.:：]?\*\*/i;
/** "Define a baseline: linear regression", wherever it stands. */
const LEADING = /\bbaselines?\s?[:：]\s?\S/i;

/** "A gate versus the `hash-bow-v1` baseline". */
const VERSUS = /\b(?:vs\.?|versus|against|beats?|outperforms?|over)\s(?:the\s|our\s|an?\s)?[`*_]{0,3}[\w-]{3,60}[`*_]{0,3}\sbaseline\b(?! (?:period|level|data))|\b(?:vs\.?|versus)\s(?:the\s|our\s)?baselines?\s?\(/i;

const AFTER_TAG = /^[\s*_]*(?:[:：=]|\bis\b)/;

/** "First training, baseline metrics" is a milestone, and "the baseline period" a stretch of time. */
function isMeasurement(evidence: Evidence, statement: Statement): boolean {
  const hit = evidence.says(statement, 'baseline')?.span;
  return hit !== undefined && /^\s(?:metrics?|numbers?|measures?|measurements?|results?|performance|figures?|values?|data|period|level)\b/i.test(evidence.document.prose.slice(hit.end, hit.end + 16));
}
