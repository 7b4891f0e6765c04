import { anyCase } from '../text/any-case';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { isEvasion } from './evasion';
import { isHeaded, statementsHeaded } from './headed-terms';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** The statements that may tell whose quality is looked at on its own. */
export function apartCandidates(evidence: Evidence): readonly Statement[] {
  return joined([evidence.statementsOfStep('evaluation'), statementsHeaded(evidence, 'slice-head')]);
}

/**
 * "Thin files, the self-employed: Gini on its own", "urban 4.0 · rural 8.8": kinds of people or cases, and a look at each, or a
 * limit for each. Below a heading that asks for them, the kinds with a number or a look are enough.
 */
export function looksApart(evidence: Evidence, statement: Statement): boolean {
  return looksApartInWords(evidence, statement) && !isEvasion(evidence, statement);
}

function looksApartInWords(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isBelow = isHeaded(evidence, statement, 'slice-head') || evidence.standsIn(statement, 'evaluation/slices');
  if (!(steps.includes('evaluation') || (steps.length === 0 && isBelow)) || PLACES.some(part => evidence.standsIn(statement, part)) || !isClaim(evidence, statement)) {
    return false;
  }
  const text = evidence.textOf(statement);
  if (OF_OTHER_THINGS.test(text)) {
    return false;
  }
  const around = `${text} ${neighbour(evidence, statement)}`;
  const isOfKinds = evidence.says(statement, 'kind-of-case') !== undefined || LIST.test(text);
  const isApart = evidence.says(statement, 'looked-at-apart') !== undefined;
  if (isBelow && isOfKinds && (isApart || LIST.test(text)) && (APART.test(around) || statement.quantities.length > 0 || NUMBER.test(around) || QUALITY.test(text))) {
    return true;
  }
  if (isBelow && isRowOfKinds(evidence, statement)) {
    return true;
  }
  return (((isOfKinds && (APART.test(text) || FOR_EACH_OF.test(text) || AGAINST.test(text))) || ANY_OF.test(text)) && (QUALITY.test(text) || (statement.quantities.length > 0 && isBelow))) || (isBelow && AGAINST.test(text)) || EACH_WITH_A_NUMBER.test(text);
}

/** A row of a table of conditions, with the number that each has to reach. */
function isRowOfKinds(evidence: Evidence, { kind, lead, quantities }: Statement): boolean {
  return kind === 'row' && lead !== undefined && quantities.length > 0 && KINDS.test(evidence.textOf(lead));
}

const KINDS = /^[\s|*_]*(?:conditions?|segments?|slices?|groups?|cohorts?|subgroups?|languages?|countr(?:y|ies)|regions?|markets?|sites?|devices?|platforms?|classes|categor(?:y|ies)|types?|kinds?|who|users?|customers?|patients?|scenarios?|weather|domains?|topics?|ages?|age bands?|bands?|tiers?|populations?|cases?|sources?|stores?|tenants?)\b/i;

/** "For night shifts, for new staff". */
const FOR_EACH_OF = /\b(for|on|with|in|by|among) (?!(?:the )?(?:test|whole|full|all|top|at least)\b)[^,;.|]{3,40}(?:,|;|\sand|, and)\s(?:also |and )?\1 [^,;.|\d]{3}/i;

/** "71 % against 96 % for printed ones", "half that of". */
const AGAINST = /\d\s?%?[^.;|]{0,40}\b(?:against|versus|vs\.?|but(?: only)?|whereas|while|compared (?:with|to))\s[^.;|\d]{0,24}\d[\d.]*\s?%?\s(?:for|in|on|at|among|with)\b/i;

/** "At any of the six sites", "leave-one-hospital-out", "no cut may be worse". */
const ANY_OF = anyCase`\b(?:(?:any|each|all|every one|none) of (?:the|our) (?:\p{L}+ )?(?:sites|hospitals|countries|languages|regions|stores|plants|groups|segments|classes|categories|devices|cameras|customers|tenants|schools|farms|markets|departments)\b|leave-one-\p{L}+-out\b|no (?:cut|site|store|region|language|country|group|department|tenant|class) (?:may|must|should|can|is allowed)\b)`;

/** What follows in the same paragraph: "Night, fog, rain. At least 60 mAP in all three." */
function neighbour(evidence: Evidence, { index, section }: Statement): string {
  const next = evidence.statements[index + 1];
  return next?.section === section && next.kind === 'sentence' ? evidence.textOf(next) : '';
}

const PLACES = ['evaluation/ab-test'] as const;

/** Each is looked at on its own. */
const APART =
  /\b(?:separate(?:ly|d)?|apart|(?:on|of|with) (?:its|their|his|her) own|own (?:line|bar|row|column|leaderboard|page|chart|number|target|threshold|floor|table|goal)|individually|for each\b(?! (?:request|query|user|epoch|fold|step))|in each|each (?:of|has|have|gets?|must|accent|group|language|country|site|store|plant)|in (?:all|both)|all (?:three|four|five|six)|either side|both (?:camps|groups|sides|sexes)|neither|lowest|weakest|worst|split (?:out )?(?:by|into|along)|sliced|cut (?:by|along)|broken (?:out|down|into)|group(?:ed)? by|stratified by|disaggregated|tabulat\w*|apiece|respectively|also printed|(?:graded|reported|shown|measured|computed|evaluated) (?:by|per|for) (?!the\b|our\b|us\b|an?\b|(?:second|minute|hour|day|night|week|month|quarter|year|release|run|epoch|step)s?\b)|page for (?:each|every)|row (?:for|per)|column per|one (?:row|line|number|figure) per|gap between|difference between|compared (?:between|across)|drill|matrix|heat ?map|between|across|same goes for|versus|vs\.?|not only|rather than only)\b/i;

/** Three or more of a kind: "Python, Go, TypeScript, COBOL", "urban · suburban · rural". */
const LIST = /\p{L}[^,;·|/.]{0,30}(?:[,;·/]|\sand\s)\s?[^,;·|/.]{1,40}(?:[,;·/]|\s(?:and|or)\s)\s?[^,;·|/.\s]/u;

const NUMBER = /\d/;

const QUALITY =
  /\b(?:accura\w*|precision|recall|f1|auc|gini|ndcg|mrr|hit rate|error\w*|wer|cer|mae|mape|rmse|map|iou|calibrat\w*|acceptance|quality|performance|metrics?|scores?|scored|results?|false \w+|miss(?:es|ed)?|correct\w*|ceiling|floor|limit|target|threshold|bar|worse|better|lag|gap|rate|rates|evaluat\w*|measured?|report(?:ed)?|figures?|numbers?|success|latency)\b/i;

/** "Urban 4.0 min · suburban 5.1 · rural 8.8". */
const EACH_WITH_A_NUMBER = /\p{L}{3,}\s(?:[<>≤≥=~]\s?)?\d[\d.]*\s?(?:%|pp|min|\p{L}{1,4})?\s?[·;|,/]\s?(?:and\s)?\p{L}{3,}\s(?:[<>≤≥=~]\s?)?\d[\d.]*\s?(?:%|pp|min|\p{L}{1,4})?\s?[·;|,/]\s?(?:and\s)?\p{L}{3,}\s(?:[<>≤≥=~]\s?)?\d/u;

/** Parts of the costs, of the data or of a test, several metrics of the whole. */
const OF_OTHER_THINGS =
  /\b(?:(?:costs?|staff|budget)\b[^.;|]{0,20}\d\s?%|(?:overall|aggregate) (?:accuracy|f1|auc|precision|recall)\b|(?:train|training)\b[^.;|]{0,24}\b(?:test|validat\w*)\b|control\b|treatment\b|arms?\b|randomi\w*|A\/B\b|stratification on the label\b|precision\s[^,;|]{0,12}[,;|]\s?recall\b|(?:baseline|bm25|xgboost|lightgbm|logistic regression|popularity)\b[^.;|]{0,60}\b(?:vs|versus|better|than)\b|(?:weeks live|shadow|no one sees|nobody sees|pilot|rollout|contacts|codeowners|corporate design|pdf)\b|pseudonym\w*|anonymi\w*|gdpr|consent|erasure|encrypt\w*|per (?:head|stage|component|layer|tower)\b|(?:each|every) (?:source|retriever|head|stage|component)['’]s\b|for (?:each|every) (?:user|customer|person|visitor)\b|(?:vs\.?|versus|against) (?:the |a )?(?:reference|ground truth|gold)\b)/i;
