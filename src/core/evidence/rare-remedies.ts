import { anyCase } from '../text/any-case';
import { beside, neighbourOf, textBeside } from './beside';
import { isIntroduction } from './claims';
import { isDone } from './evasion';
import type { Evidence } from './evidence';
import { RARE } from './prevalence';
import type { Statement } from './statements';

/** That positives are few, with what is done about it in the same sentence or the next: "Fraud is 0.1 %. We keep all frauds and take every 50th good transaction." */
export function remediesRarity(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  if (steps.length > 0 ? !steps.some(step => step === 'data' || step === 'model') : isIntroduction(evidence, statement)) {
    return false;
  }
  const next = neighbourOf(evidence, statement, 1);
  const isTold = isRemedyBesideRarity(evidence, statement) || (next !== undefined && isRare(evidence, statement) && isRemedyBesideRarity(evidence, next) && isDone(evidence, next));
  return isTold && isDone(evidence, statement);
}

function isRemedyBesideRarity(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
  if (PAIRED.test(text) && !/\brare|positives?\b/i.test(text)) {
    return false;
  }
  const isRemedy = evidence.says(statement, 'rare-remedy') !== undefined || KEPT_PART.test(text) || GATHERED.test(text) || IN_CODE.test(text) || isRowOfWeights(evidence, statement);
  // "The threshold is set so that declines stay at 0.15 %": that share is of what the system says.
  const isCut = CUT.test(text) && !KEPT_PART.test(text);
  return isRemedy && !OTHER_BALANCE.test(textBeside(evidence, statement)) && beside(evidence, statement).some(each => (isCut && each === statement ? isCalledRare(evidence, each) : isRare(evidence, each)));
}

function isCalledRare(evidence: Evidence, statement: Statement): boolean {
  return evidence.termsIn(statement, 'rare-said').length > 0;
}

/** "98.8 % of reviews are genuine". */
function isMostly(evidence: Evidence, statement: Statement): boolean {
  return statement.quantities.some(({ dimension, value }) => dimension === 'share' && value >= 1 - RARE && value < 1) && /\b(?:genuine|normal|negatives?|good|majority|regular|ok|healthy|legit\w*|benign|fine|stay|no)\b/i.test(evidence.textOf(statement));
}

/** "±2 %", "at least 1 %": a bound, and no share of the cases. */
const BOUND = anyCase`(?:[±<>≤≥+−-]|(?<!\p{L})at|at least|at most|no more than|error)\s?$`;

const CUT = /\b(?:thresholds?|cut-?offs?|cut points?|operating point)\b/i;

function isRare(evidence: Evidence, statement: Statement): boolean {
  const { visible } = evidence.document;
  return (
    isCalledRare(evidence, statement) ||
    statement.quantities.some(({ dimension, value, span }) => dimension === 'share' && value > 0 && value <= RARE && !BOUND.test(visible.slice(Math.max(statement.span.start, span.start - 12), span.start))) ||
    isMostly(evidence, statement) ||
    areFew(visible.slice(statement.span.start, statement.span.end))
  );
}

function areFew(text: string): boolean {
  const [, few, fewUnit, many, manyUnit] = OF_MANY.exec(text) ?? [];
  const [, all, allUnit, some] = MANY_OF.exec(text) ?? [];
  const isFew = few !== undefined && many !== undefined && amount(few, fewUnit) <= RARE * amount(many, manyUnit);
  return isFew || FEW_OF_MANY.test(text) || (all !== undefined && some !== undefined && amount(some, undefined) <= RARE * amount(all, allUnit));
}

function amount(digits: string, unit: string | undefined): number {
  return Number(digits.replaceAll(',', '')) * (/^k/i.test(unit ?? '') ? 1e3 : /^m/i.test(unit ?? '') ? 1e6 : 1);
}

const OF_MANY = anyCase`\b(\d[\d,]*(?:\.\d+)?)\s?([km]?)\b\s?(?:\p{L}+\s){0,2}(?:in|of|among|against|per)\s(?:the\s|some\s|about\s)?(\d[\d,]*(?:\.\d+)?)\s?([km]?)`;
const MANY_OF = anyCase`\b(?:out of|of|among)\s(?:the\s)?(\d[\d,]*(?:\.\d+)?)\s?([km]?)\s(?:\p{L}+\s){1,3}(\d[\d,]*)`;

/** "1 in 400", "300 of 85k", "only 61 defaults". */
const FEW_OF_MANY = anyCase`\b(?:(?:one|two|three|four|five)\s(?:\p{L}+\s){0,3}(?:per|in|of|out of|every|among)\s(?:every\s)?\d{2,}|(?:only|just|merely)\s(?:some |about |around )?\d|\d+\s?:\s?\d{2,}\b|(?:one|two|three|four|five)\s(?:per ?cent|in a)\b)`;

/** "Take every 50th good transaction", "20 negatives per query". */
const KEPT_PART = anyCase`\b(?:counts?\s(?:\w+\s)?(?:times|double|triple|more|tenfold|\w+fold)\b|every\s(?:\d+(?:th|nd|rd|st)|second|third|fifth|tenth|\p{L}+th)\b|\d[\d,]*\s(?:\p{L}+\s){0,2}negatives?\b|(?:sample|draw|pick|take|keep)s?\s(?:\p{L}+\s){0,3}(?:negatives|normals?|majority|of the (?:good|normal|negative))\b)`;
/** "Known leaks from other fields were added". */
const GATHERED = /\b(?:boost\w*|collect\w*|gather\w*|buy|bought|add(?:ed|s)?|acquir\w+|borrow\w*|ask\w*|label\w*|annotat\w*|search\w*|simulat\w*|generat\w*)\b[^.;|]{0,60}\b(?:more|extra|further|additional|known|other|sister|synthetic|public|likely|targeted)\b/i;
const IN_CODE = /pos_weight|class_weight|scale_pos|UnderSampler|OverSampler|SMOTE|sampling_strategy|is_unbalance|sample_weight|FocalLoss|WeightedRandomSampler|[=(]\s?["']balanced/i;

/** "| crack | 0.6 % | 40 |" below "Weight". */
function isRowOfWeights({ document }: Evidence, { kind, lead }: Statement): boolean {
  return kind === 'row' && lead !== undefined && /\b(?:weights?|sampling|oversampl\w*|factor|kept|sampled)\b/i.test(document.visible.slice(lead.span.start, lead.span.end));
}

/** Whoever learns by pairs needs negatives, be positives rare or not. */
const PAIRED = /\b(?:contrastive|infonce|two[- ]towers?|bi-?encoders?|retrievers?|triplets?|in-batch)\b/i;

/** Traffic is balanced, too. */
const OTHER_BALANCE = /\b(?:days?|weeks?|months?)\s\d+\s?[–-]\s?\d+\b|\b(?:approved|shown|passed|accepted|allowed) at random\b|\b(?:propensit\w*|position(?:al)? bias|biased by position|swapped at random|let through|supersedes|in random order|by the inverse|alternatives?)\b|\bweight (?:0|of zero|zero)\b|\b(?:pods?|round[- ]robin|shards?|load balanc\w*|replicas?)\b/i;

/** Whether the statement says how few there are, and nothing of what is done about it. */
export function onlyCounts(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
  const isRemedy = evidence.termsIn(statement, 'rare-remedy', 'imbalance-remedy').length > 0 || KEPT_PART.test(text) || GATHERED.test(text) || IN_CODE.test(text) || BECAUSE.test(text);
  return !isRemedy && IS_SO.test(text) && isRare(evidence, statement);
}

const IS_SO = /\b(?:is|are|was|were|makes? up|represents?|accounts? for|amounts? to|comprises?|concerns?)\b/i;
const BECAUSE = /\b(?:because|since|as|so|therefore|thus|we|our|not|no)\b/i;
