import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { isIntroduction } from '../claims';
import { hasNumberUnder } from '../columns';
import { isEvasion } from '../evasion';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { alertCandidates, isOfProduct, tellsAlert, tellsTrouble } from '../told-alert';
import { findStated, saysOrLeads } from './find-stated';

/** What tells somebody that the system has gone wrong: an alert, a page, an on-call rota. */
export const alerting: Check = {
  id: 'alerting',
  section: 'monitoring/alerts',
  weight: 1,
  rule: 'no-alert-or-owner',
  find: evidence => findStated(evidence, 'monitoring/alerts', statement => alertIn(evidence, statement), joined([evidence.statementsAbout('alert'), alertCandidates(evidence)])),
};

/** "Block, alert, review" is what a fraud system does, and a problem statement tells whom it notifies; in the last steps an alert is about the system itself. */
export function alertIn(evidence: Evidence, statement: Statement): Span | undefined {
  if (evidence.says(statement, 'alert') !== undefined && isOfOtherMatter(evidence, statement)) {
    return undefined;
  }
  if (tellsAlert(evidence, statement)) {
    return statement.span;
  }
  const said = saysOrLeads(evidence, statement, 'alert') ?? listedAsAlert(evidence, statement);
  if (!said || isFalseAlarm(evidence, statement) || isRunbookAlone(evidence, statement) || isEvasion(evidence, statement) || isOfProduct(evidence.textOf(statement))) {
    return undefined;
  }
  if (hasNumberUnder(evidence, statement, ALERT_COLUMN)) {
    return said;
  }
  const steps = evidence.stepsOf(statement);
  const isElsewhere = steps.length === 0 && !(evidence.statementsOfStep('monitoring').length > 0 && isIntroduction(evidence, statement));
  return isElsewhere || steps.includes('monitoring') || (steps.includes('serving') && tellsTrouble(statement, evidence.textOf(statement))) || isAboutModel(evidence, statement) ? said : undefined;
}

/** An alarm that only sets off a training, whoever may take a model back without asking, and the alarms that the product raises: nobody is told of trouble there. */
function isOfOtherMatter(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'row') {
    return false;
  }
  const { prose } = evidence.document;
  const hits = evidence.termsIn(statement, 'alert');
  const all = (isSo: (before: string, word: string, after: string) => boolean): boolean => hits.every(({ span: { start, end } }) => isSo(prose.slice(Math.max(statement.span.start, start - 40), start), prose.slice(start, end), prose.slice(end, Math.min(statement.span.end, end + 32))));
  if (all((before, word) => /^(?:alarm|alert)s?$/i.test(word) && RAISED.test(before))) {
    return true;
  }
  const isOfTraining = evidence.standsIn(statement, 'monitoring/retraining') || evidence.says(statement, 'retraining') !== undefined;
  if (isOfTraining && all((before, word, after) => /^(?:alarm|alert|ticket)/i.test(word) && (SETS_OFF_BEFORE.test(before) || SETS_OFF_BEHIND.test(after)))) {
    return true;
  }
  return all((_, word) => /^on.?call$/i.test(word)) && MAY_ACT.test(evidence.textOf(statement));
}

/** "The manufacturers' alarms", "40 alarms". */
const RAISED = /(?:\b(?:manufacturers?['’]?|vendors?['’]?|old|existing|current|smoke|justified|threshold|new|false|about \d+|\d+)|['’]s?)\s$/i;
const SETS_OFF_BEFORE = /\b(?:when(?:ever)?|if|on|after|upon|once|until)\b[^.;]{0,32}$/i;
const SETS_OFF_BEHIND = /^[^.;]{0,24}\s(?:starts?|triggers?|brings?|sets? off|forces?|calls? for)\s/i;
/** "The on-call may pull it without asking", "on-call decides". */
const MAY_ACT = anyCase`\bon.?call\b[^.;|]{0,24}\b(?:may|can|could|decides?|is allowed)\b|\b(?:may|can|could) be \p{L}+ by\b[^.;|]{0,24}\bon.?call\b`;

/** "Critical: MAE > 600", in a list under "Alerts". */
function listedAsAlert(evidence: Evidence, statement: Statement): Span | undefined {
  const isListed = (statement.kind === 'item' || statement.kind === 'row') && statement.quantities.length > 0;
  return isListed && evidence.standsIn(statement, 'monitoring/alerts') && evidence.isAbout(statement, 'alert') ? statement.span : undefined;
}

/** "| Metric | Target | Alert threshold |": whatever is above the table, a limit in that column alerts somebody. */
const ALERT_COLUMN = /^[\s*_]*alert(?:ing|s)?(?:\s(?:thresholds?|levels?|limits?|when|at|if|conditions?|rules?|bounds?))?[\s*_]*$/i;

/** "**Observability:**" over a list, under whatever heading. */
const WATCHING = /^[\s*_]*(?:observability|monitoring)\b/i;

/** "Set up alerts for deviations in production" counts wherever it stands. */
function isAboutModel(evidence: Evidence, statement: Statement): boolean {
  const { lead } = statement;
  const steps = evidence.stepsOf(statement);
  if (steps.includes('evaluation')) {
    return false;
  }
  const isWatching = lead !== undefined && lead.kind !== 'heading' && WATCHING.test(evidence.textOf(lead));
  // "Current monitoring systems suffer from alarm fatigue": the problem, not its solution.
  const isProblem = steps.includes('requirements') && OF_TODAY.test(evidence.textOf(statement));
  return isWatching || (!isProblem && /\b(?:monitor\w*|in production|drift\w*|on-?call)\b/i.test(evidence.textOf(statement)));
}

const OF_TODAY = /\b(?:current(?:ly)?|existing|today['’]s|traditional|legacy|fatigue)\b/i;

/** "The runbook is in the wiki": where it lies, and not who opens it upon what. */
function isRunbookAlone(evidence: Evidence, statement: Statement): boolean {
  const hits = evidence.termsIn(statement, 'alert');
  const text = evidence.textOf(statement);
  return hits.length > 0 && statement.quantities.length === 0 && hits.every(({ span }) => /^runbook/i.test(evidence.document.prose.slice(span.start, span.end))) && (LIES.test(text) || !tellsTrouble(statement, text));
}

const LIES = anyCase`\brunbooks?\W{0,4}(?:(?:is|are|lives?|lies|stands?|can be found|sits?)\s(?:\p{L}+\s)?(?:in|on|at|under|kept|stored|here|linked)\b)`;

/** "False alarms are acceptable" speaks of wrong answers. */
function isFalseAlarm(evidence: Evidence, statement: Statement): boolean {
  const hits = evidence.termsIn(statement, 'alert');
  return hits.length > 0 && hits.every(({ span }) => /\b(?:false|spurious)\s$/i.test(evidence.document.prose.slice(Math.max(statement.span.start, span.start - 10), span.start)) || /^\s(?:rates?|volumes?|fatigue|counts?|shares?|precision|texts?|types?)\b/i.test(evidence.document.prose.slice(span.end, span.end + 14)));
}
