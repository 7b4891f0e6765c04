import { alerting, alertIn } from '../../evidence/checks/alerting';
import { hasWordsUnder } from '../../evidence/columns';
import { isUnattended } from '../../evidence/demonstration';
import type { Evidence } from '../../evidence/evidence';
import { insertAnswerFix, withDrawing } from '../absent';
import { placeOf } from '../place';
import type { Report, Rule, RuleContext } from '../rule';

export const noAlertOrOwner: Rule = {
  id: 'no-alert-or-owner',
  summary: 'Alert somebody, and say who acts.',
  why: 'A dashboard that nobody watches and an alert that nobody owns are found out at the same time: after the users noticed.',
  source: 'Aminian & Xu (2023), step 7; ML Test Score, Monitoring 1.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['monitoring/alerts'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Monitoring\n\np99 above 250 ms for 10 min pages the feed on-call, who switches to the cached list.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Monitoring\n\nA dashboard shows p99 latency and PSI per feature.\n',
  },

  *check(context) {
    const { state, at } = context.evidence.answer(alerting);
    if (state === 'absent') {
      const fix = insertAnswerFix(context, alerting);
      const report: Pick<Report, 'message' | 'severity'> = hasLimit(context) ? { message: ONLY_LIMIT, severity: 'info' } : { message: WITHOUT_ALERT };
      yield withDrawing(context, alerting.section, { ...report, ...(isUnattended(context.evidence) && { severity: 'info' }), span: placeOf(context, alerting.section), fix });
    } else if (state === 'met' && at && !isOwned(context.evidence)) {
      yield withoutOwner(at);
    }
  },
};

const WITHOUT_ALERT =
  'Nothing alerts anybody. Give each signal a threshold, an action and an owner, such as “p99 above 250 ms for 10 min pages the feed on-call, who switches to the cached list”.';

const ONLY_LIMIT =
  'A limit is stated, but nobody is told when it is crossed. Say whom it alerts and what they do, such as “p99 above 250 ms for 10 min pages the feed on-call, who switches to the cached list”.';

/** "If the weekly error exceeds 15 %, flag it for investigation": a limit with what follows, though not for whom. */
function hasLimit({ evidence }: RuleContext): boolean {
  return evidence
    .statementsWith('limit-action')
    .some(statement => evidence.stepsOf(statement).includes('monitoring') && statement.quantities.length > 0 && evidence.isAbout(statement, 'comparison') && evidence.says(statement, 'limit-action') !== undefined);
}

/** An alert without an owner is a smaller gap than none at all. */
function withoutOwner(span: Report['span']): Report {
  return { message: 'Nobody is named to act on the alerts. Say who does, such as “owner: feed on-call, within 15 min”.', span, severity: 'info' };
}

/** The owner of a data source is not who gets up at night: only the last step and alerts are asked. */
function isOwned(evidence: Evidence): boolean {
  const told = evidence.statementsAbout('responder');
  return (
    told.some(statement => evidence.stepsOf(statement).includes('monitoring') && evidence.isAbout(statement, 'responder')) ||
    told.some(statement => alertIn(evidence, statement) && evidence.isAbout(statement, 'responder')) ||
    evidence.statementsWith('alert').some(statement => WANTED.test(evidence.textOf(statement))) ||
    evidence.statementsOfStep('monitoring').some(statement => hasWordsUnder(evidence, statement, ADDRESSEES))
  );
}

/** "| Signal | Trips at | Who |" */
const ADDRESSEES = /^[\s*_]*(?:who\b.*|goes to|owners?|responsible|on-?call|assignee|team|told|notified|notify|addressee|recipient|contact|whom?\b.*|paged)[\s*_]*$/i;

/** "As a CSM, I want alerts when …" */
const WANTED = /\bas an? [^,.]{2,40},\s*i (?:want|need|would like|wish)\b[^.]{0,40}\balert/i;
