import { anyCase } from '../text/any-case';
import { textAt } from './beside';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { isEvasion } from './evasion';
import { isHeaded, statementsHeaded } from './headed-terms';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** The statements that may tell who hears of it when something goes wrong. */
export function alertCandidates(evidence: Evidence): readonly Statement[] {
  return joined([evidence.statementsOfStep('monitoring'), statementsHeaded(evidence, 'alert-head')]);
}

/**
 * "Kafka lag > 100k → stream team", "last night's error above 25 %: mail to the planners": something has gone wrong, by a limit or an
 * event, and somebody is told. Below a heading of alerts the limit and the person are enough.
 */
export function tellsAlert(evidence: Evidence, statement: Statement): boolean {
  return tellsAlertInWords(evidence, statement) && !isEvasion(evidence, statement);
}

function tellsAlertInWords(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  if ((steps.length === 0 || steps.includes('monitoring')) && RECIPIENT.test(evidence.document.visible.slice(statement.span.start, statement.span.end))) {
    return true;
  }
  const isBelow = (isHeaded(evidence, statement, 'alert-head') && !PROVED.test(statement.entry?.title ?? '')) || evidence.standsIn(statement, 'monitoring/alerts');
  if (!(steps.includes('monitoring') || (steps.length === 0 && isBelow)) || statement.kind === 'heading' || !isClaim(evidence, statement)) {
    return false;
  }
  const text = evidence.textOf(statement);
  if (isOfProduct(text) || TRIED.test(statement.entry?.title ?? '')) {
    return false;
  }
  const around = `${textAt(evidence, statement, -1)} ${text} ${textAt(evidence, statement, 1)}`;
  const isWrong = statement.quantities.length > 0 || WRONG.test(text);
  const isTold = evidence.says(statement, 'tells-somebody') !== undefined && TOLD.test(text);
  const isSomebody = evidence.says(statement, 'told-people') !== undefined;
  const isRow = statement.kind === 'row' && statement.quantities.length > 0;
  if (isBelow && isSomebody && (WRONG.test(text) || isRow || (isTold && WRONG.test(around)))) {
    return true;
  }
  return (isTold && (isWrong || WRONG.test(around)) && (isSomebody || isBelow || CHANNEL.test(text))) || (WRONG.test(text) && isSomebody && TO.test(text));
}

/** "Recipient: `ml-oncall`." */
const RECIPIENT = anyCase`^[\s*_>-]*(?:recipients?|alerts? (?:goes|go) to|notif(?:y|ies)|escalation|escalates? to|pages?)[\s*_]*[:=→][\s*_\x60]*\p{L}`;

/** "How we will know it is good before it meets a customer" asks for an evaluation. */
const PROVED = /^(?!.*\bstill\b).*\b(?:good|better|works?|worked|enough|success\w*|ready)\b/i;
/** What stops a trial, and is none of a watch. */
const TRIED = /\b(?:(?:field|live) (?:trial|test)|trial|experiment|a\/b)\b/i;

/** Whether something has gone wrong in what the statement tells: a limit is passed, or something fails. */
export function tellsTrouble({ quantities }: Statement, text: string): boolean {
  return quantities.length > 0 || WRONG.test(text);
}

/** Whether it speaks of what the product tells its users, of the pay for nights, or of tools that were looked at. */
export function isOfProduct(text: string): boolean {
  return TO_USERS.test(text) || PERKS.test(text) || TOOLS.test(text);
}

const TO_USERS = /\b(?:(?:wakes?|notif(?:y|ies)|alerts|warns)\s(?:up\s)?(?:(?:the|our|a|an|new|old|sleeping|every|each)\s){0,2}(?:customers?|users?|members?|subscribers?|guests?|patients?)\b|(?:applicants?|customers?|users?|sellers?|buyers?|patients?|claimants?|candidates?|guests?|passengers?|members?)\s(?:is|are)\s(?:told|notified|informed|alerted|warned)\b|(?:model|system|app|product|feature|service|it) (?:raises|sends|gives|issues|shows) (?:an? |the )?(?:alert|alarm|warning|notification|message)s?\b|(?:alert|alerts|alerted|notification|notifications|notified|warn|warned)\b[^.;|]{0,12}\b(?:to|for) (?:the |our |a )?(?:customers?|users?|patients?|drivers?|buyers?|cardholders?|shoppers?|subscribers?|members?|merchants?|sellers?)\b|\b(?:customers?|users?|patients?|drivers?|buyers?|merchants?|sellers?|subscribers?|members?)\s(?:get|gets|receive[sd]?|see|sees|are sent)\s(?:an?\s)?(?:alerts?|notifications?|warnings?)\b|\b(?:service|app|product|system)\snotif(?:y|ies|ied)\s(?:the |our )?(?:customers?|users?|merchants?|sellers?|buyers?|patients?|drivers?|subscribers?|members?|cardholders?)\b|push notifications?\b|user['’]s preferred\b|users can\b)/i;
const PERKS = /\b(?:compensat\w+|day off|paid|holiday allowance|bonus|overtime)\b/i;
/** "Alerts are configured in Grafana": where they are, and not what they say or to whom. */
const TOOLS = /^\W*\p{Lu}\w+ (?:has|offers|supports|provides) (?:alerts?|alerting|alarms?)\W*$|^[^\d<>]{0,40}\b(?:alerts?|alarms?|alerting|notifications?|monitors?)\s(?:is|are|will be|get)\s(?:configured|set up|defined|managed|handled|created|done|maintained|stored|sent|routed)\s(?:in|with|via|using|by|through|on)\s[\p{Lu}][^\d<>→]{0,40}$|\blicen[cs]es?\b|\bwe (?:evaluated|compared|use|have)\s(?:both )?(?:pagerduty|opsgenie|grafana|datadog)\b[^\d]{0,80}$/iu;

/** By a limit, or by an event. */
const WRONG =
  /[<>≤≥]|\b(?:rejected|refused|above|below|under|over|exceed\w*|more than|less than|fewer than|older than|outside|beyond|beneath|drops?|dropped|falls?|fallen|down (?:by|a|an)?|rises?|climbs?|jumps?|doubles?|halves|fails?|failed|failure|missing|missed|late|stale|lag\w*|broken|breaks?|breakages?|wrong|(?:goes|turns|is) red|empty|error\w*|timeouts?|unreachable|crash\w*|anomal\w*|drift\w*|spikes?|trips?|stuck|silent|dead|breach\w*|incidents?|worse|harm|declined)\b/i;

const TOLD =
  /\b(?:pag(?:e|es|ed|ing|er)|ping(?:s|ed)?|e-?mail(?:s|ed)?|mail(?:s|ed)?|call(?:s|ed)?|phon(?:e|es|ed)|sms|text(?:s|ed)? (?:message)?|messag(?:e|es|ed)|post(?:s|ed)?|slack|teams channel|chat|channel|telegram|whatsapp|goes off|rings?|beeps?|buzz(?:es)?|wak(?:e|es|ing)|woken|tickets?|sev\s?\d|jira|servicenow|incident|escalat\w+|notif\w+|informs?|informed|is told|are told|tells?|alert\w*|alarm\w*|warn\w*|summons?|siren|red light|pagerduty|opsgenie|goes to|routed? to|reported to|reports to|lands? (?:with|in|on)|flagged to|handles?|acts? on|answers? within|acknowledg\w+|24\/7|next morning|office hours|working hours|within the hour|has to reply|looks? at it|looks? into it|takes? a look|is on the hook|picks? (?:it )?up)\b/i;

const CHANNEL = /#[a-z][\w-]+|@[a-z][\w-]+|\b(?:slack|pagerduty|opsgenie|jira|channel|sms|e-?mail|mail|phone|inbox|ticket|siren|telegram|hotline)\b/i;

/** What is wrong, and behind an arrow or a colon who gets it. */
const TO = /(?:→|->|=>|⇒|:|–|—|,\s(?:to|by|for))\s?[^.;|]{0,80}\p{L}/u;
