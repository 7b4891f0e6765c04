import type { Evidence } from './evidence';
import { isEmptyTalk } from './evasion';
import { isUnderTitle, isUnderOwnTitle } from './under-title';
import { listed } from './listing';
import type { Statement } from './statements';
import type { Span } from '../text/span';
import { isSaid } from './checks/stated-in';

/** Fewer are an example. */
const MIN_LISTED = 3;

/**
 * Whether the statement lists what a model gets to see, though nobody calls it features: three things at least, some of which
 * are quantities or attributes of something, under a title that says so, behind "the model reads", or plainly in the data step.
 */
export function listsSignals(evidence: Evidence, statement: Statement): boolean {
  return listsSignalsInWords(evidence, statement) && !isEmptyTalk(evidence, statement);
}

function listsSignalsInWords(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading' || statement.isPending || !isPlace(evidence, statement) || !isSaid(evidence, statement)) {
    return false;
  }
  const isTitled = isUnderTitle(evidence, statement, 'signals-title') && !isUnderTitle(evidence, statement, 'other-title');
  const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
  const fed = evidence.says(statement, 'fed-to-model')?.span;
  const things = thingsIn(evidence, statement, fed ? text.slice(Math.max(0, fed.end - statement.span.start)) : text);
  if (things < MIN_LISTED || DOCUMENTS.test(text)) {
    return false;
  }
  const told = countSignals(evidence, statement, text);
  if (isTitled) {
    return told >= 1;
  }
  const isInData = evidence.stepsOf(statement).includes('data');
  return fed ? told >= 2 && (isInData || isAboutModel(text)) : told >= (isInData ? 2 : MIN_LISTED) && isBare(text) && !isUnderTitle(evidence, statement, 'other-title');
}

function isPlace(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return (steps.length === 0 || steps.includes('data') || steps.includes('framing') || steps.includes('model')) && isUnderOwnTitle(statement, 'data', 'data/features', 'framing', 'framing/input-output', 'model');
}

/** Its own, and the other items of its list. */
function thingsIn({ statements }: Evidence, statement: Statement, text: string): number {
  let count = listed(text).length;
  if (statement.kind === 'item' || statement.kind === 'row') {
    for (const step of [-1, 1]) {
      for (let at = statement.index + step; statements[at]?.kind === statement.kind && statements[at]?.entry === statement.entry && count < MIN_LISTED; at += step) {
        count++;
      }
    }
  }
  return count;
}

/** The words of quantities and attributes in it, and the names in code. */
function countSignals(evidence: Evidence, statement: Statement, text: string): number {
  return signalsIn(evidence, statement).size + (text.match(FIELD)?.length ?? 0);
}

/** Where a quantity or attribute is named, other than by what is done to values, whichever they are: "everything is scaled to zero mean and unit variance". */
export function signalsIn(evidence: Evidence, statement: Statement): ReadonlySet<number> {
  const treatments = evidence.termsIn(statement, 'value-treatment');
  const isOwn = ({ start, end }: Span): boolean => treatments.every(({ span }) => end <= span.start || start >= span.end);
  return new Set(evidence.termsIn(statement, 'signal-word').flatMap(({ span }) => (isOwn(span) ? [span.start] : [])));
}

const FIELD = /`[a-z][a-z\d]{0,30}(?:_[a-z\d]{1,30}){1,6}`/g;

/** What a language model answers from, and links. */
const DOCUMENTS = /https?:/;

function isAboutModel(text: string): boolean {
  return /\b(?:models?|networks?|llms?|scorer|ranker|classifier|regressor|forecaster|vector|trees)\b/i.test(text);
}

/** A list from end to end, without a sentence's verb. */
function isBare(text: string): boolean {
  return !VERB.test(text);
}

const VERB = /\b(?:we|they|you|i|are|was|were|will|should|must|can|has to|have to|runs?|uses?|trained|deployed|stored|kept|deleted|removed|masked|dropped|hashed|encrypted|sampled|labelled|labeled|from|via)\b/i;
