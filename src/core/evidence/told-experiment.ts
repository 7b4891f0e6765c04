import { textAt } from './beside';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { isEvasion } from './evasion';
import { isHeaded, statementsHeaded } from './headed-terms';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** The statements that may tell who gets the new and who the old. */
export function experimentCandidates(evidence: Evidence): readonly Statement[] {
  return joined([evidence.statementsWith('arms'), statementsHeaded(evidence, 'trial-head')]);
}

/**
 * "Even customer numbers see the reminder, odd ones don't, until March": some get the new, others at the same time do not, and
 * it is said for how long, for how many, or what is compared in the end.
 */
export function tellsExperiment(evidence: Evidence, statement: Statement): boolean {
  return tellsExperimentInWords(evidence, statement) && !isEvasion(evidence, statement);
}

function tellsExperimentInWords(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isBelow = isHeaded(evidence, statement, 'trial-head') || evidence.standsIn(statement, 'evaluation/ab-test');
  if (!(steps.includes('evaluation') || (isBelow && (steps.length === 0 || steps.includes('serving')))) || statement.kind === 'heading') {
    return false;
  }
  const text = evidence.textOf(statement);
  if (!(isClaim(evidence, statement) || statement.kind === 'row') || OF_DATA.test(text) || OF_DATA.test(statement.entry?.title ?? '')) {
    return false;
  }
  const around = [text, textAt(evidence, statement, -1), textAt(evidence, statement, 1)].filter(words => words !== '').join(' ');
  const isLong = LONG.test(isBelow ? around : text) || statement.quantities.some(({ dimension, value }) => dimension === 'time' && value >= DAY);
  const isShared = statement.quantities.some(({ dimension }) => dimension === 'share');
  const isCompared = COMPARED.test(around);
  if (APART.test(text)) {
    return isBelow ? isLong || isShared || isCompared || evidence.says(statement, 'arms') !== undefined : isLong || (BY_CHANCE.test(text) && (isShared || isCompared));
  }
  return isBelow && ((isLong && (isShared || isCompared)) || (statement.kind === 'row' && NEW_AND_OLD.test(text)));
}

const DAY = 86_400;

/** People, places or times are divided by chance or by turns. */
const APART =
  /\b(?:randomi[sz]\w*|at random|random(?:ly)? (?:half|third|share|sample of (?:users|customers)|assign\w*|split|drawn|chosen|picked|sequence|by)|drawn randomly|randomly|by chance|coin (?:flip|toss)|(?:flip|toss)(?:es)? (?:of )?a coin|lottery|drawn by lot|by (?:\w+ )?hash\b|cookie hash|odd|even (?:customer|user|numbers?|ids?|hours?|days?|weeks?)|alternat\w+ (?:days?|weeks?|hours?|nights?|shifts?)|half (?:of )?(?:the|our|all)|the other half|one half|halves|half get|50\s?[\/:-]\s?50|90\s?[\/:-]\s?10|80\s?[\/:-]\s?20|equal split|(?:two|three|2|3)[- ](?:arms?|groups(?! instead)|cells|sets|variants)|(?:identical|equal|matched|comparable|similar) (?:groups?|stores?|sites?|pairs?|regions?|halves)|per arm|arms?|control|treatment|treated|untreated|holdout|hold-out|held (?:back|out)|withheld|kept out|never[- ]touched|cross-?over|a\/a|variant [ab]\b|variants|challenger|(?:keep|keeps|get|gets|see|sees|stay on|stays on|stay with|use|uses) the (?:old|current|present|existing|rules?)|new (?:vs\.?|versus|against) (?:the )?old|old (?:vs\.?|versus|and) (?:the )?new|with (?:and|or) without|with suggestions|ghost (?:ads?|bids?)|placebo|intention to treat|stepped[- ]wedge|the old one on|interleav\w*|(?:on|in) (?:even|odd)|every (?:second|other|third) (?:order|user|customer|call|visitor|session|store|day|week|request|patient|night|member)|as usual|as before|go on as|goes on as|never (?:get|gets|see|sees)|modulo|(?:user|customer|account|device|visitor) id\b|by (?:account|user|customer|visitor|session|device|store|household) id|the others?\b|in turn\b|by turns|swapped|chosen by lot|picked by|one of each pair|both (?:rankings|versions|models|lists|variants)|present ones|(?:some|others) (?:get|see|keep)|split (?:by|of|the|our|traffic|users|half|evenly)|between (?:bm25|the old|the current|the two|old))\b/i;

/** A row with the arm of each week. */
const NEW_AND_OLD = /\bnew\b[\s\S]{0,80}\bold\b|\bold\b[\s\S]{0,80}\bnew\b/i;

const BY_CHANCE = /\b(?:random\w*|by chance|coin|lottery|by lot|hash\w*|modulo|arms?|treatment|holdout|challenger)\b/i;

const LONG = /\b(?:(?:\d+|two|three|four|five|six|eight|ten|twelve|a|one|half a|several)[\s-](?:full |whole |more )?(?:days?|weeks?|wks?|weekends?|months?|fortnights?|quarters?|seasons?|shifts?|cycles?|sprints?|nights?)\b|(?:until|till|through|to|from|in|by|starting|since) (?:the )?(?:end of |mid-?|early |late |\d{1,2}\.? )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|christmas|easter)\b|(?:during|for|over) (?:the )?(?:season|quarter|semester|campaign|spring|summer|autumn|winter)\b|until\b|months? on book\b)/i;

const COMPARED = /\b(?:compar\w+|side by side|differ(?:s|ence)|decides?|deciding|criterion|wins?\b|winner|p\s?[<=]|p-values?|significan\w*|power\w*|confidence|credible|interval|uplift|lift|better|beats?|measur\w+|set against|look at|gap|yardstick|success|count which|kpi|metric|outcome|conversion|revenue|retention|ctr|click\w*|orders|sales|margin|handle time|rate|attendance|churn|satisfaction|mde|sample size|read (?:anything|out)|analy[sz]ed?)\b/i;

/** The split of a data set, the folds of a validation. */
const OF_DATA = /\b(?:train(?:ing|ed)?|validat\w+|test (?:set|split|data)|held[- ]out (?:for|as) (?:the )?(?:final )?(?:test|evaluation)|folds?|cross-validation|hold-?out set|seeds?|random (?:forest|search|sample of|seed|negatives|baseline)|shuffl\w*|bootstrap\w*|annotat\w*|labell?ed|stratif\w*|unit tests?|integration tests?|control (?:room|system|unit|panel|loop)|quality control|access control|under control|variants? of the)\b/i;
