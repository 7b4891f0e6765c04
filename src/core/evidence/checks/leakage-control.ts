import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { isEvasion } from '../evasion';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { guardsAgainstLeak } from '../leak-guards';
import { learnsNothing } from '../learns-nothing';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { learnsUnsupervised } from '../unsupervised';
import { toldOr } from '../told-or';
import { trainsAnything } from './loss-function';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';

/** A guard against training on what is not known at prediction time, or testing on what was trained on. */
export const leakageControl: Check = {
  id: 'leakage-control',
  section: 'data/leakage',
  weight: 1,
  rule: 'no-leakage-control',

  find(evidence) {
    const told = evidence.find(
      statement => ((isStatedIn(evidence, statement, 'data/leakage') || isGuard(evidence, statement)) && !isEmptyPromise(evidence, statement) && !isEvasion(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'data/leakage'),
      joined([evidence.statementsIn('data/leakage'), evidence.statementsWith('leakage', 'dedup')]),
    );
    return toldOr(told, () => evidence.find(statement => (!evidence.standsIn(statement, 'evaluation/ab-test') && guardsAgainstLeak(evidence, statement) ? statement.span : undefined), () => false, evidence.statementsWith('leak-guard', 'answer-moment')));
  },

  isNeedless: cannotLeak,
};

/** What nobody trains on cannot leak into the training, and without labels no feature can know them. */
function cannotLeak(evidence: Evidence): boolean {
  const isOnlyPrompted = tasksOf(evidence).has('generation') && !trainsAnything(evidence);
  return isOnlyPrompted || learnsNothing(evidence) || learnsUnsupervised(evidence);
}

/** "We will make sure that there is no leakage" promises the end without a means, and "DLP" keeps files in the house. */
function isEmptyPromise(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return (PROMISE.test(text) && evidence.says(statement, 'leak-guard') === undefined) || HAD_LEAK.test(text) || OF_FILES.test(text);
}

const PROMISE = anyCase`^[^\p{L}]{0,8}(?:we|care|the team|it)(?:['’]ll|\s(?:will|shall|is|must|should|take|takes|have|has))?\s(?:\p{L}+\s){0,2}?(?:make sure|ensured?|care|taken|avoid|prevent|guarantee|pay attention|watch out|careful)\b[^.;|]{0,60}\b(?:leak\w*|contaminat\w*|cheat\w*)[^\p{L}]*$`;
const HAD_LEAK = /\b(?:vendor|competitor|supplier|paper|kaggle)\b[^.;|]{0,40}\b(?:had|has|suffered)\b[^.;|]{0,20}\bleak/i;
const OF_FILES = /\bDLP\b|\bwater leak|\bserver room\b|\b(?:laptops?|usb|uploads? of)\b/i;

function isGuard(evidence: Evidence, statement: Statement): boolean {
  if (isKeptApart(evidence, statement)) {
    return !evidence.standsIn(statement, 'evaluation/ab-test');
  }
  if (!evidence.says(statement, 'leakage', 'dedup')) {
    return false;
  }
  const steps = evidence.stepsOf(statement);
  // Memory leaks in serving, and items shown twice, are other matters.
  if (!isSaid(evidence, statement) || steps.includes('serving') || steps.includes('monitoring')) {
    return false;
  }
  const isDeduplicated = (steps.includes('data') || steps.includes('evaluation')) && evidence.says(statement, 'dedup') !== undefined;
  const leak = evidence.says(statement, 'leakage')?.span;
  return isDeduplicated || (leak !== undefined && !isOfOtherThings(evidence, statement, leak) && !OF_SECRETS.test(evidence.document.prose.slice(Math.max(statement.span.start, leak.start - 40), leak.start)) && !INTO_LOGS.test(evidence.document.prose.slice(leak.end, leak.end + 24)));
}

/** "Peek at guardrails only, weekly" is how a trial is read, "distance to a near-duplicate" a feature, "purged after 90 days" what is kept, and a pipe leaks, too. */
function isOfOtherThings(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  const { prose } = evidence.document;
  const word = prose.slice(start, end);
  if (OF_TRIAL.test(word)) {
    return evidence.standsIn(statement, 'evaluation/ab-test') || TRIAL.test(evidence.textOf(statement));
  }
  if (/^near/i.test(word)) {
    return !KEPT_FROM_SETS.test(evidence.textOf(statement));
  }
  return OTHER_MATTERS.test(prose.slice(Math.max(statement.span.start, start - 32), Math.min(statement.span.end, end + 24)));
}

const OF_TRIAL = /^(?:peek|contaminat)/i;
const TRIAL = /\b(?:primary|interim|guardrails?|arms?|control|significan\w*|p-values?|a\/b|early stopping|stop(?:ped|ping)? early|experiment|trial)\b/i;
const KEPT_FROM_SETS = /\b(?:train\w*|tests?|validation|eval\w*|sets?|split\w*|folds?|removing|purged?|grouped|clusters?|clustered|together|sides?|kept|merged|(?<!\b(?:an?|the) )(?:removed?|dropped|filtered|discarded|excluded))\b/i;
const OTHER_MATTERS =
  /\b(?:water|gas|oil|pipes?|pipelines?|pumps?|fuel|coolant|air|roof|revenue|margin|budget|spend|customers?|traffic)\s+leak|\b(?:logs?|records?|messages?|copies|uploads?|events?|raw \w+|bodies)\b[^.;|]{0,16}\bpurged|\bpurged (?:after|every|once|within|on)\b|\blook-?ahead (?:of|is|window|horizon)\b|\b(?:days?|hours?|h|d|minutes?|weeks?)[\s-]+look-?ahead\b/i;

/** That nothing of the test is known to the training, told without the word for it or as a denial of it. */
function isKeptApart(evidence: Evidence, statement: Statement): boolean {
  const isPlace = evidence.stepsOf(statement).some(step => step === 'data' || step === 'evaluation' || step === 'model');
  const text = isPlace ? evidence.textOf(statement) : '';
  return (KEPT_APART.test(text) || CANNOT_LEAK.test(text)) && !LEAK_OF_OTHERS.test(text) && !(/\bpeek/i.test(text) && (evidence.standsIn(statement, 'evaluation/ab-test') || TRIAL.test(text)));
}

/** "Prevent sensitive information leakage" protects people, not the evaluation. */
const OF_SECRETS = /\b(?:sensitive|personal|private|confidential|secrets?|pii|customer|memory|prompt|information|credentials?|key)\s(?:data\s|information\s)?$/i;

const LOGS = String.raw`\s(?:via|through|in|into|to)\s(?:the\s|our\s)?(?:logs?|prompts?|outputs?|responses?|caches?|errors?)\b`;
const INTO_LOGS = new RegExp(`^${LOGS}`, 'i');
/** Into the logs, or of secrets: no matter of training. */
const LEAK_OF_OTHERS = new RegExp(String.raw`\bleak\w*${LOGS}|\b(?:pii|personal data|secrets?|credentials?|memory)\b[^.;|]{0,40}\bleak`, 'i');

/** "Cannot leak into the counts", "no peeking": a denial of the leak is the claim that it is guarded against. */
const CANNOT_LEAK = /\b(?:cannot|can['’]?t|can not|never|does(?:n['’]t| not)|do(?:n['’]t| not)|must not)\s(?:\w+\s){0,2}(?:leak|peek)s?\b|\bno (?:leak(?:age|s)?|peeking)\b(?!\s(?:control|check|analysis|test|guard|handling)s?\b)/i;

/** "No user appears in both", "with no order in two sets". */
const KEPT_APART = anyCase`\bfit(?:ted|s)?\b[^.;|]{0,60}\bon (?:the )?train(?:ing)?(?: data| set| split)? only\b|\bno (?:single )?[\p{L}-]+ (?:[\p{L}-]+ ){0,2}in (?:both|two|several|different|more than one)\b`;
