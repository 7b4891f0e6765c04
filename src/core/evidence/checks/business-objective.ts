import { introductions, isClaim, isClaimIn, isIntroduction } from '../claims';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { joined, shared } from '../statement-places';
import type { Statement } from '../statements';

/** Whose behaviour or cost changes, and in which direction. */
export const businessObjective: Check = {
  id: 'business-objective',
  section: 'requirements/business-objective',
  weight: 1,
  rule: 'no-business-objective',

  find(evidence) {
    return evidence.find(
      statement => (statesGoal(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'requirements/business-objective') || evidence.says(statement, 'goal-label') !== undefined,
      joined([evidence.statementsIn('requirements/business-objective'), shared(introductions(evidence), evidence.statementsWith('goal-label', 'outcome-verb', 'goal-phrase', 'cost-verb'))]),
    );
  },
};

function statesGoal(evidence: Evidence, statement: Statement): boolean {
  if (isClaimIn(evidence, statement, 'requirements/business-objective')) {
    return true;
  }
  // What the framing maximises is the model's objective, which repeats the words of the goal.
  if (evidence.stepsOf(statement).includes('framing') || !isIntroduction(evidence, statement)) {
    return false;
  }
  const isGoal = pricesMistake(evidence, statement) || evidence.says(statement, 'goal-label') !== undefined || isQuantifiedGoal(evidence, statement) || namesOutcome(evidence, statement) || namesGoal(evidence, statement);
  return isGoal && isClaim(evidence, statement);
}

/** "We lose $10k for each missed outage": what is to be avoided, and what it costs. */
function pricesMistake(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'cost-verb') !== undefined && statement.quantities.some(({ dimension }) => dimension === 'money') && PER_MISTAKE.test(evidence.textOf(statement));
}

const PER_MISTAKE = /\b(?:per|for (?:each|every)|each|every)\s(?:\p{L}+\s)?(?:miss\p{L}*|false|wrong|late|lost|undetected|unnecessary|failed|fraud\p{L}*|mistake|error|outage|stock-?out|churned)\b/iu;

/** "Reduce fraud losses": the verb and what it moves are a dozen words apart at most. */
const NEAR = 12;

function namesOutcome(evidence: Evidence, statement: Statement): boolean {
  const verb = evidence.says(statement, 'outcome-verb');
  return (
    verb !== undefined &&
    evidence.termsIn(statement, 'business-outcome', 'online-metric').some(({ span }) => span.start >= verb.span.end && wordsBetween(evidence, verb.span.end, span.start) <= NEAR)
  );
}

function isQuantifiedGoal(evidence: Evidence, statement: Statement): boolean {
  return statement.quantities.length > 0 && GOAL_LABEL.test(evidence.textOf(statement));
}

/** "Goal: 8 % more applications a week." */
const GOAL_LABEL = /^[\s*_]*(?:(?:our|the|main)\s)?(?:goals?|objectives?|aim|цел[ьи])[\s*_]*[:：–—]/iu;

/** "The goal is to …", unless what follows is the model's task: predicting is no business goal. */
function namesGoal(evidence: Evidence, statement: Statement): boolean {
  const phrase = evidence.says(statement, 'goal-phrase');
  const task = evidence.says(statement, 'ml-verb');
  return phrase !== undefined && !(task && task.span.start >= phrase.span.end && wordsBetween(evidence, phrase.span.end, task.span.start) <= 1);
}

function wordsBetween({ document }: Evidence, from: number, to: number): number {
  return document.prose.slice(from, to).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
