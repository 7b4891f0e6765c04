import { anyCase } from '../../text/any-case';
import { isEvasion } from '../evasion';
import type { Check } from '../check';
import { dividesData, setGroups } from '../divided-data';
import type { Evidence } from '../evidence';
import { isPlatform } from '../platform';
import { learnsNothing } from '../learns-nothing';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { learnsByDoing, learnsUnsupervised } from '../unsupervised';
import { trainsAnything } from './loss-function';
import { toldOr } from '../told-or';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';

/** How data is divided into what trains, what chooses and what judges. */
export const splitStrategy: Check = {
  id: 'split-strategy',
  section: 'data/split',
  weight: 3,
  rule: 'no-split-strategy',

  find(evidence) {
    const told = evidence.find(
      statement => (isAboutSplit(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'data/split') || namesTwoSets(evidence, statement),
      joined([evidence.statementsIn('data/split'), evidence.statementsWith('split-method', 'split-set', 'split-word', 'hold-out')]),
    );
    return toldOr(told, () => evidence.find(statement => (dividesData(evidence, statement) && !OF_RESULTS.test(evidence.textOf(statement)) ? statement.span : undefined), () => false, joined([evidence.statementsWith(...setGroups), evidence.quantified])));
  },

  isNeedless: evidence => learnsWithoutLabels(evidence) || isOnlyJudged(evidence) || learnsNothing(evidence) || isPlatform(evidence),
};

/** What came out on the test set, who graded it, and what is put aside for other ends. */
const OF_RESULTS = /\b(?:reach(?:es|ed)?\b[^.;|]*%|attain(?:s|ed)?\b|cross-validated predictions|points? (?:better|lower|higher|of)|lower than with|agreement|kappa|assessed blind|labelled blind|as (?:a )?substitute|was put aside|stress test|erasure|one slot in|re-?checked|reserved for explor\w*)|κ/i;

/** What finds groups or outliers without labels is fitted to all there is, and a policy is judged by what it does. */
function learnsWithoutLabels(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  return learnsByDoing(evidence) || ((tasks.size === 0 || tasks.has('anomaly-detection') || tasks.has('clustering')) && learnsUnsupervised(evidence));
}

/** A language model that is only prompted needs no data but what judges it. */
function isOnlyJudged(evidence: Evidence): boolean {
  return tasksOf(evidence).has('generation') && !trainsAnything(evidence) && evidence.statementsWith('golden-set').some(statement => evidence.says(statement, 'golden-set') !== undefined);
}

/** Users are split into arms, and traffic between versions, too. */
function isElsewhere(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.includes('serving') || steps.includes('monitoring') || evidence.standsIn(statement, 'evaluation/ab-test');
}

export function isAboutSplit(evidence: Evidence, statement: Statement): boolean {
  return isAboutSplitInWords(evidence, statement) && !isEvasion(evidence, statement);
}

function isAboutSplitInWords(evidence: Evidence, statement: Statement): boolean {
  if (isVague(evidence, statement)) {
    return false;
  }
  if (isStatedIn(evidence, statement, 'data/split')) {
    return true;
  }
  if (saysWhatBy(evidence, statement)) {
    return true;
  }
  if (!evidence.says(statement, 'split-method', 'split-set', 'hold-out') || isElsewhere(evidence, statement) || !isSaid(evidence, statement)) {
    return false;
  }
  return saysMethod(evidence, statement) || HELD_OUT_GROUPS.test(evidence.textOf(statement)) || namesTwoSets(evidence, statement);
}

/** A golden set is what judges: as a bare name it says nothing of how the rest is divided. */
function saysMethod(evidence: Evidence, statement: Statement): boolean {
  if (evidence.says(statement, 'split-method') === undefined) {
    return false;
  }
  const { prose } = evidence.document;
  const isOnlySet = evidence.termsIn(statement, 'split-method').every(({ span }) => /^(?:gold|evaluation set)/i.test(prose.slice(span.start, span.end)));
  return !isOnlySet || statement.quantities.length > 0 || KEPT_APART.test(evidence.textOf(statement));
}

const KEPT_APART = /\b(?:train\w*|held|hold-?out|kept|keep|separate\w*|apart|disjoint|excluded|untouched|unseen|never|withheld|split\w*|random\w*|stratified|dev(?:elopment)?|validation|test)\b/i;

/** "Split appropriately into training, validation and test" leaves open how. */
function isVague(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return VAGUELY.test(text) && statement.quantities.length === 0 && !BY_WHAT.test(text);
}

const VAGUELY = /\b(?:appropriate(?:ly)?|proper(?:ly)?|suitabl[ey]|adequate(?:ly)?|sensibl[ey]|correctly|as usual|(?:in|by) (?:the|a) (?:usual|standard|customary) (?:way|manner|fashion|procedure)|carefully)\b/i;
const BY_WHAT = anyCase`\b(?:by|per|on|over|along)\s(?:the\s)?\p{L}+|\btime|\bdate|\bchronolog|\bstratif|\brandom|\bgroup`;

/** "Held-out environments", "unseen speakers are held out": divided by what the examples come from. */
const HELD_OUT_GROUPS = /\b(?:held|hold)[- ]?out\s(?:\w+\s)?(?:environments?|sources?|speakers?|users?|customers?|patients?|subjects?|sites?|stores?|shops?|cities|regions?|countries|devices?|machines?|scenes?|days?|weeks?|months?|years?)\b/i;

/** "Temporal splits, so that nothing leaks", "partitioned by patient", "use TSS". Texts are split into chunks, too. */
function saysWhatBy(evidence: Evidence, statement: Statement): boolean {
  const split = evidence.says(statement, 'split-word')?.span;
  if (!split || isElsewhere(evidence, statement) || !isSaid(evidence, statement) || !evidence.stepsOf(statement).some(step => step === 'data' || step === 'model' || step === 'evaluation')) {
    return false;
  }
  const text = evidence.textOf(statement);
  const { prose } = evidence.document;
  if (/^tss$/i.test(prose.slice(split.start, split.end))) {
    return /\b(?:use[sd]?|using|with|via|by|apply)\s(?:a\s|the\s)?TSS\b/.test(text);
  }
  return !OTHER_SPLIT.test(text) && (evidence.says(statement, 'leakage') !== undefined || BY.test(prose.slice(split.end, split.end + 60)) || /\b(?:temporal|chronological|stratified|random|grouped)\s(?:data\s)?$/i.test(prose.slice(Math.max(statement.span.start, split.start - 24), split.start)));
}

const OTHER_SPLIT = /\b(?:texts?|documents?|sentences?|chunk\w*|tokens?|words?|traffic|shards?|kafka|topics?|tables?)\b/i;
const BY = /^[^.;]{0,30}?\b(?:by|per|along|on|over)\s(?:the\s)?(?:time|date|year|month|week|day|user|customer|patient|subject|store|shop|site|group|session|device|region|country|author|entity|account|identit(?:y|ies)|person|speaker)s?\b|^[^.;]{0,20}?\b(?:at random|randomly|chronological\w*|stratif\w+)\b/i;

const DIVIDED = /\b(?:\d{1,2}\s?[:/]\s?\d{1,2}\s?[:/]\s?\d{1,2}\b|[5-9]\d?\s?[:/]\s?[1-5]\d?\b|splits?\b|sets\b|samples\b|(?:train(?:ing)?|eval(?:uation)?|validation|dev|test) set\b.*\b(?:eval(?:uation)?|validation|dev|test) set\b)|hold-?out set|proportion|ratio|\bdivided\b|\bshuffled\b|\bpartitioned\b/i;

/** "The gain might evaporate, which is what the 60-day hold-back is for": who keeps the old system, or gets no campaign, is no part of the data. */
function isOfRelease(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return OF_RELEASE.test(text) || (evidence.stepsOf(statement).length === 0 && !OF_DATA.test(text));
}

const OF_RELEASE = /\b(?:hold-?backs?|traffic|arms?|campaigns?|marketing|ramp|roll-?out|rolled out|old (?:model|rules?|system|list)|lasting|lasts|evaporat\w*|long-term effect|incremental\w*)\b/i;
const OF_DATA = /\b(?:train\w*|tests?|validation|rows|examples|samples|data|sets?|records|images|questions|cases|labels?|evaluat\w+)\b/i;

/** "Train on March, test on April": two of the sets, each with its share or its dates. */
function namesTwoSets(evidence: Evidence, statement: Statement): boolean {
  const kinds = new Set(evidence.termsNamed(statement, 'split-set').map(({ span }) => evidence.document.prose.slice(span.start, span.start + 4).toLowerCase()));
  const isHeldOut = kinds.has('hold') || kinds.has('held') || evidence.says(statement, 'hold-out') !== undefined;
  if (kinds.size < 2 && (!isHeldOut || isOfRelease(evidence, statement))) {
    return false;
  }
  const isDated = evidence.says(statement, 'time-split', 'time-order') !== undefined && /\d/.test(evidence.textOf(statement));
  return isDated || statement.quantities.some(({ dimension }) => dimension === 'share' || dimension === 'time') || DIVIDED.test(evidence.textOf(statement));
}
