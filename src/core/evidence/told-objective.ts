import { anyCase } from '../text/any-case';
import { introductions } from './claims';
import { isEmptyTalk } from './evasion';
import type { Evidence } from './evidence';
import { isUnderTitle, isUnderOwnTitle, statementsUnderTitle } from './under-title';
import type { Statement } from './statements';

/**
 * Where it is said what a model finds out, though nothing is "predicted": a probability of something, a question about each of
 * something, a quantity for each of something and how far ahead. Under a title that asks for it, one of unit and horizon is enough.
 */
export function findToldObjective(evidence: Evidence): Statement | undefined {
  return introductions(evidence).find(statement => tellsObjective(evidence, statement)) ?? statementsUnderTitle(evidence, 'objective-title').find(statement => tellsObjective(evidence, statement));
}

/** What is not done, and what was considered instead. */
export const LEFT_OUT = /^[\s*_|>-]*(?:not (?:in|part of) this|we (?:do not|don['’]t|are not|considered|rejected|decided against)|considered|rejected|nobody|out of scope|leakage|risks?|loss|moment|degrade|never)\b/i;

function tellsObjective(evidence: Evidence, statement: Statement): boolean {
  return tellsObjectiveInWords(evidence, statement) && !LEFT_OUT.test(evidence.textOf(statement)) && !isEmptyTalk(evidence, statement);
}

function tellsObjectiveInWords(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading' || statement.isPending || !isPlace(evidence, statement) || isUnderTitle(evidence, statement, 'existing-title')) {
    return false;
  }
  const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
  const isAbout = evidence.termsIn(statement, 'ml-category', 'project-matter').length > 0;
  const [isUnit, isAhead] = [UNIT.test(text), HORIZON.test(text)];
  // The heading of the step is every statement's.
  const isTitled = statement.entry?.named.includes('framing') !== true && isUnderTitle(evidence, statement, 'objective-title');
  if (/[?？]/.test(text)) {
    return !isAbout && WHETHER.test(text) && (isTitled || isUnit || isAhead);
  }
  if (evidence.termsIn(statement, 'project-matter').length > 0) {
    return false;
  }
  if (P_OF.test(text) || ASKS_OF_EACH.test(text) || Y_IS.test(text) || LEARNT.test(text)) {
    return true;
  }
  const isQuantity = evidence.says(statement, 'predicted-quantity', 'found-out') !== undefined;
  return (isQuantity && (isUnit || isAhead || isTitled)) || (isTitled && (isUnit || isAhead || /\b(?:whether|which|if)\s/i.test(text)));
}

function isPlace(evidence: Evidence, statement: Statement): boolean {
  return !evidence.stepsOf(statement).includes('requirements') && isUnderOwnTitle(statement, 'framing', 'framing/ml-objective', 'framing/prediction-unit', 'framing/input-output', 'model');
}

/** "Per payment", "for each cow", "guest by guest". */
const UNIT = anyCase`\b(?:per|each|every|for (?:all|a|an|any|one|this)|a given|this|\p{L}+ by \p{L}+|of (?:a|an|each|every|this|the|all))\s\p{L}|\bone row per\b`;
/** "Within 30 days", "in the next six hours", "before the quarter ends", "at listing date". */
const HORIZON =
  anyCase`\b(?:within|in the (?:next|following|coming|first)|in (?:the )?next|over|for|next|the following|ahead|until|before|during|at|by|on)\s(?:[\p{L}\d-]+\s){0,3}(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|time|date|session|arrival|discharge|application|harvest|publication|creation|checkout|departure|\d+\s?[dhm])\b|\d\+?\s?(?:h|days?|hours?|weeks?|months?|years?|minutes?)\b|\b(?:hourly|daily|weekly|monthly|quarterly|yearly|next-day|ahead|weeks out)\b`;
/** It asks about the thing itself. */
const WHETHER = /\b(?:will|would|does|is it|is this|whether|which|if|how (?:many|much|long|likely)|what (?:is|will))\s/i;
/** "For each comment: is it abusive, yes or no". */
const ASKS_OF_EACH = anyCase`\b(?:for|per)\s(?:(?:each|every|one)\s)?[\p{L} -]{2,40}[:,]\s?(?:is (?:it|he|she|this)|will (?:it|he|she|they)|does (?:it|he|she)|whether|which|how (?:many|much|long))\s`;
const P_OF = /\bp\s?\([^)\n]{2,80}\)/i;
/** "The learning target is a graded relevance". */
const LEARNT = anyCase`\b(?:learning|prediction|training) target (?:is|are)\s(?:an?|the)\s\p{L}+\s\p{L}`;
const Y_IS = anyCase`^[\s*_\x60]*(?:y|target|label|positive|\x60[a-z][a-z\d_]{2,40}\x60)[\s*_\x60]*(?:=\s?(?:1|true)\s(?:if|when)|[:：=])\s?[\p{L}\d].{12}`;
