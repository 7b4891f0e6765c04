import { anyCase } from '../../text/any-case';
import { introductions, isClaim, isClaimIn, isIntroduction } from '../claims';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { isOfSoftware, isSlogan, saysGain } from '../told-gain';
import { isPutOff } from '../put-off';
import { isOfAnotherSystem } from '../of-others';
import { joined, shared } from '../statement-places';
import type { Statement } from '../statements';
import { countWords } from '../word-units';

/** Whose behaviour or cost changes, and in which direction. */
export const businessObjective: Check = {
  id: 'business-objective',
  section: 'requirements/business-objective',
  weight: 1,
  rule: 'no-business-objective',

  find(evidence) {
    const stated = evidence.find(
      statement => (statesGoal(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'requirements/business-objective') || evidence.says(statement, 'goal-label') !== undefined,
      joined([evidence.statementsIn('requirements/business-objective'), shared(introductions(evidence), evidence.statementsWith('goal-label', 'outcome-verb', 'goal-phrase', 'cost-verb', 'help-verb', 'pain', 'goal-word')), introductions(evidence)]),
    );
    const summed = stated.state === 'absent' ? (evidence.statementsWith('outcome-verb').find(statement => sumsUp(evidence, statement)) ?? evidence.statementsWith('business-outcome', 'help-verb', 'cost-verb').find(statement => isToldLater(evidence, statement))) : undefined;
    return summed ? { state: 'met', at: summed.span } : stated;
  },
};

/** A conclusion says once more what it is for, and some documents say it there alone. */
function sumsUp(evidence: Evidence, statement: Statement): boolean {
  return statement.entry !== undefined && SUMMARY.test(statement.entry.title) && evidence.stepsOf(statement).length === 0 && namesOutcome(evidence, statement) && isClaim(evidence, statement);
}

/** "The revenue-maximising price", "the project will help planners": said in passing, where the solution is described. */
function isToldLater(evidence: Evidence, statement: Statement): boolean {
  if (evidence.stepsOf(statement).some(step => step === 'evaluation' || step === 'monitoring') || !isClaim(evidence, statement)) {
    return false;
  }
  const text = evidence.textOf(statement);
  return AIMED.test(text) || (!evidence.stepsOf(statement).includes('framing') && pricesMistake(evidence, statement)) || (PROJECT_HELPS.test(text) && helpsSomebody(evidence, statement));
}

const AIMED = /\b(?:revenue|profit|margin|yield|cost|waste|loss|churn|downtime|conversion|retention|engagement)[- ](?:maximi[sz]|minimi[sz]|optimi[sz]|reduc)ing\b/i;
const PROJECT_HELPS = /\b(?:project|system|solution|product|tool|assistant|service|platform|app|application|model)\s(?:(?:will|can|should|would|may|is meant to|aims to|is to)\s)?helps?\b/i;

const SUMMARY = /\b(?:conclusions?|summary|takeaways?|tl;dr|abstract|in short|wrap-?up)\b/i;

function statesGoal(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return namesGain(evidence, statement, text) && !isSlogan(text) && !isPutOff(text) && !isOfAnotherSystem(text);
}

function namesGain(evidence: Evidence, statement: Statement, text: string): boolean {
  if (isNonGoal(statement) || NO_GOAL.test(text)) {
    return false;
  }
  if (isClaimIn(evidence, statement, 'requirements/business-objective')) {
    return !isOfSoftware(text) && !isOnlySize(statement, text) && !isOnlyTiming(statement);
  }
  // What the framing maximises is the model's objective, which repeats the words of the goal.
  if (evidence.stepsOf(statement).includes('framing') || !isIntroduction(evidence, statement)) {
    return false;
  }
  const isGoal = pricesMistake(evidence, statement) || evidence.says(statement, 'goal-label') !== undefined || isCalledGoal(evidence, statement) || namesOutcome(evidence, statement) || namesGoal(evidence, statement) || helpsSomebody(evidence, statement) || weighsMistakes(evidence, statement) || enablesSomething(evidence, statement) || meansToMove(evidence, statement) || saysGain(evidence, statement);
  return isGoal && isClaim(evidence, statement);
}

/** Below "Non-goals", though "Goals and non-goals" stands above both. */
function isNonGoal({ entry }: Statement): boolean {
  return entry !== undefined && NON_GOALS.test(entry.title);
}

const NON_GOALS = anyCase`^\P{L}*(?:(?:explicit|our)\s)?(?:non|anti)[- ]?(?:goals?|objectives?|aims?)\P{L}*$|\b(?:out of scope|what (?:will )?we (?:leave out|(?:will |do )?not do|won['’]t do))\b`;
/** "| Not a goal | replacing the analysts |". */
const NO_GOAL = /^[\s*_|>-]*(?:not (?:a )?goals?|non-?goals?|out of scope|what it is not)\b/i;

/** "The catalogue holds 18 M offers", "| Gearbox | 120 | 0.020 |": how much there is, and nothing that anybody gains or loses. */
function isOnlySize({ kind, quantities }: Statement, text: string): boolean {
  const isCounted = quantities.length > 0 && quantities.every(({ dimension }) => dimension === 'number' || dimension === 'count' || dimension === 'rate');
  return isCounted && !(kind === 'row' ? STAKES : MOVES).test(text);
}

const STAKES = /[$€£%→]|->|\b(?:costs?|saves?|savings?|loss\w*|lost|revenue|margin|gain\w*|fewer|less|more|reduc\w*|increas\w*|cut|escap\w*|fail\w*|shifts?|hours|churn\w*|convers\w*|retention|waste\w*)\b/i;
const MOVES = /[$€£%→]|->|\b(?:want\w*|aim\w*|goals?|objectives?|expect\w*|hop\w*|should|must|need\w*|will|would|so that|because|costs?|sav\w*|los\w+|revenue|margins?|profit\w*|gain\w*|fewer|less|more|better|faster|earlier|sooner|higher|lower|worse|reduc\w*|increas\w*|improv\w*|rais\w*|cut\w*|drop\w*|fall\w*|rise\w*|grow\w*|halv\w*|doubl\w*|avoid\w*|prevent\w*|wast\w*|churn\w*|leav\w*|cancel\w*|complain\w*|wait\w*|fail\w*|miss\w*|help\w*|at (?:least|most)|wrong\w*|late)\b/i;

/** "p99 ≤ 2 s", "scores in the CRM by Monday 07:00": how soon, and not what for. */
function isOnlyTiming({ quantities }: Statement): boolean {
  return quantities.length > 0 && quantities.every(({ dimension, unit }) => dimension === 'clock' || (dimension === 'time' && /^(?:ms|s|sec\w*)$/.test(unit)));
}

/** "We lose $10k for each missed outage": what is to be avoided, and what it costs. */
function pricesMistake(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'cost-verb') !== undefined && statement.quantities.some(({ dimension }) => dimension === 'money') && PER_MISTAKE.test(evidence.textOf(statement));
}

const PER_MISTAKE = anyCase`\b(?:per|for (?:each|every)|each|every)\s(?:\p{L}+\s)?(?:miss\p{L}*|false|wrong|late|lost|undetected|unnecessary|failed|fraud\p{L}*|mistake|error|outage|stock-?out|churned)\b|\ba\s(?:missed|false|wrong|late|lost)\s(?:\p{L}+\s)?costs?\b`;

/** "Reduce fraud losses": the verb and what it moves are a dozen words apart at most. */
const NEAR = 12;

/** "We intend to take it from 3.1 % to 2.6 %", "we expect the median to drop from 5.8 h to below 3 h": what it is today, and what it is to be. */
function meansToMove(evidence: Evidence, statement: Statement): boolean {
  return statement.quantities.length > 1 && (MOVED.test(evidence.textOf(statement)) || WORTH.test(evidence.textOf(statement)));
}

const MOVED = /\b(?:intend|expect|want|aim|plan|hope|need|mean|target|goal|promise)s?\b[^.;|]{0,80}\b(?:take|bring|move|get|go|drop|fall|rise|climb|cut|reduc|rais|lower|increas|grow|improv|shorten|halve|push)\w*\b[^.;|]{0,60}\bfrom\s[^;|]{1,24}\sto\s/i;

/** "Raising it by 6 % would bring some 27,700 more each week." */
const WORTH = /\b(?:rais|lift|cutt?|lower|reduc|improv|increas|grow|halv|shorten)ing\b[^;|]{0,60}\b(?:by|to)\b[^;|]{0,40}\b(?:would|will)\s(?:bring|save|mean|earn|add|be worth|give|free)\b/i;

function namesOutcome(evidence: Evidence, statement: Statement): boolean {
  const verb = evidence.says(statement, 'outcome-verb');
  return (
    verb !== undefined &&
    evidence.termsIn(statement, 'business-outcome', 'online-metric').some(({ span }) => span.start >= verb.span.end && wordsBetween(evidence, verb.span.end, span.start) <= NEAR)
  );
}

/** "Goal: 8 % more applications a week", "objective: the user finds and buys what they want": a goal without a number has to be none of the model. */
function isCalledGoal(evidence: Evidence, statement: Statement): boolean {
  const label = evidence.says(statement, 'goal-word') && GOAL_LABEL.exec(evidence.document.prose.slice(statement.span.start, statement.span.end));
  if (!label) {
    return false;
  }
  const from = statement.span.start + label[0].length;
  const task = evidence.termsIn(statement, 'ml-verb', 'doing-verb').find(({ span }) => span.start >= from);
  return statement.quantities.length > 0 || !(task && wordsBetween(evidence, from, task.span.start) <= 1) && wordsBetween(evidence, from, statement.span.end) >= MIN_GOAL_WORDS && !OF_MODEL.test(evidence.textOf(statement));
}

const GOAL_LABEL = anyCase`^[\s*_]*(?:(?:our|the|main|primary)\s)?(?:goals?|objectives?|aim|purpose|цел[ьи])(?:,\s[^:.]{1,32})?[\s*_]*[:：–—]`;
const MIN_GOAL_WORDS = 4;
/** "Objective: binary cross-entropy", "goal: high recall" are the model's. */
const OF_MODEL = /\b(?:models?|loss|entropy|recall|precision|accuracy|auc|classif\w*|regression|cluster\w*|dataset|pipeline|data|eda|train\w*|deploy\w*)\b/i;

/** "Helps radiologists to report sooner", "so that legal can look at the exceptions". */
function helpsSomebody(evidence: Evidence, statement: Statement): boolean {
  const help = evidence.says(statement, 'help-verb');
  const helped = help && evidence.termsIn(statement, 'beneficiary').find(({ span }) => span.start >= help.span.end && wordsBetween(evidence, help.span.end, span.start) <= FEW_BETWEEN);
  return helped !== undefined && helped.span.end < statement.span.end && (!/^so/i.test(evidence.document.prose.slice(help?.span.start ?? 0, helped.span.start)) || /^\s(?:can|may|are able|is able|have|has)\b/i.test(evidence.document.prose.slice(helped.span.end, helped.span.end + 12)));
}

const FEW_BETWEEN = 3;

/** "This enables proactive interventions and improved communication": what is gained is told by what becomes possible. */
function enablesSomething(evidence: Evidence, statement: Statement): boolean {
  return ENABLED.test(evidence.textOf(statement));
}

const ENABLED = anyCase`\b(?:this|that|which|it)\s(?:(?:will|would|can|should)\s)?(?:enables?|allows?(?:\s\p{L}+\sto)?|lets)\s(?:\p{L}+\s){0,2}(?:proactiv\p{L}*|early|earlier|faster|better|improv\p{L}*|reduc\p{L}*|prevent\p{L}*|sav\p{L}*|fewer|higher|lower|more)\b|\b(?:users?|customers?|analysts?|teams?|staff|people|employees|clinicians|agents)\s(?:should|must|will)\sbe able to\s(?!opt|undo|appeal|turn|switch|disable|log|export|delete|download|filter)`;

/** "Too late, and customers churn; too early, and capital sits idle." */
function weighsMistakes(evidence: Evidence, statement: Statement): boolean {
  return TOO.test(evidence.textOf(statement)) && evidence.termsIn(statement, 'business-outcome', 'online-metric', 'pain').some(({ group }) => group !== 'pain');
}

const TOO = /\btoo (?:late|early|much|little|many|few|high|low|soon)\b/i;

/** "The goal is to …", unless what follows is the model's task: predicting is no business goal. */
function namesGoal(evidence: Evidence, statement: Statement): boolean {
  const phrase = evidence.says(statement, 'goal-phrase');
  const task = evidence.says(statement, 'ml-verb');
  return phrase !== undefined && !(task && task.span.start >= phrase.span.end && wordsBetween(evidence, phrase.span.end, task.span.start) <= 1);
}

function wordsBetween({ document }: Evidence, from: number, to: number): number {
  return countWords(document.prose, from, to);
}
