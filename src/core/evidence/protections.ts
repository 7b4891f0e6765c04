import { beside } from './beside';
import { isDone } from './evasion';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** The groups one of which whatever protects holds. */
export const protectionGroups = ['identity-removed', 'kept-until', 'seen-only-by', 'lawful-basis', 'personal-item'] as const;

/** Something of a person with what is done to it: taken away or made to tell less, kept until some day, seen by few, or used by right. */
export function protectsPeople(evidence: Evidence, statement: Statement): boolean {
  return protectsPeopleInWords(evidence, statement) && isDone(evidence, statement);
}

function protectsPeopleInWords(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  if (steps.includes('serving') || steps.includes('evaluation') || steps.includes('framing') || steps.includes('model')) {
    return false;
  }
  const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
  if (isOtherCare(text)) {
    return false;
  }
  const isPersonal = (...among: readonly Statement[]): boolean => among.some(each => evidence.termsIn(each, 'personal-item').length > 0);
  const near = beside(evidence, statement);
  const isNear = isPersonal(...near) || IDENTITY.test(text);
  const isLawful = evidence.termsIn(statement, 'lawful-basis').length > 0 && LAW.test(text) && AGREED.test(text);
  if (isLawful) {
    return true;
  }
  if (CHOSEN.test(text) && isNear) {
    return true;
  }
  if (!isNear && !HEADED.test(statement.entry?.title ?? '')) {
    return false;
  }
  const removed = (evidence.termsIn(statement, 'identity-removed').length > 0 || STRIPPED.test(statement.entry?.title ?? '')) && IDENTITY.test(text);
  const isKept = evidence.termsIn(statement, 'kept-until').length > 0 && UNTIL.test(text);
  const isSeen = evidence.termsIn(statement, 'seen-only-by').length > 0 && FEW.test(text);
  return removed || isKept || isSeen || FEW_COLUMNS.test(text);
}

/** "Who can see it", "how long we keep it". */
const HEADED = /\b(?:how long|keep|kept|retention|retain\w*|personal|privacy|who (?:can|may|sees?|has)|access\w*|delet\w*|forget\w*|confidential\w*|anonym\w*|protect\w*|gdpr|sensitive)\b/i;
/** "Who has not agreed is left out". */
const CHOSEN = /\b(?:tick\w*|agree[ds]?|consent\w*|opt(?:ed|s)?[- ](?:in|out)\w*|declin\w*|object(?:s|ed)?|refus\w*|withdr\w*|said (?:no|yes))\b[^.;|]{0,60}\b(?:left out|excluded?|not used|only|removed|dropped|deleted|never|skipped|out of|get the|used)\b|\b(?:only|left out|excluded?|removed|dropped)\b[^.;|]{0,60}\b(?:tick\w*|agree[ds]?|consent\w*|opt(?:ed)?[- ](?:in|out)\w*|withdr\w*|declin\w*)\b/i;

/** "What we strip", over a list of what is. */
const STRIPPED = /\b(?:strip\w*|remov\w*|mask\w*|redact\w*|anonym\w*|pseudonym\w*|never (?:store|keep|collect)\w*|do not (?:store|keep|collect))\b/i;

/** What identifies somebody: rows of "users" are removed in any cleaning. */
const IDENTITY =
  /\b(?:(?:user|player|first|last|claimant|customer|person|patient)?[\s_]?names?|surnames?|address(?:es)?|streets?|post ?codes?|zip codes?|phones?|telephone|e-?mails?|birth\w*|dob|gender|photos?|faces?|plates?|gps|exif|ip|macs?|location\w*|trips?|account numbers?|bank details|iban|card numbers?|pan|ssn|social security|passports?|cpf|national ids?|(?:user|customer|patient|device|trip|player|person|driver|employee|student|account|member)[\s_]?ids?|identifiers|sex|accounts?|month of birth|religion|ethnicity|health|voice (?:clips?|recordings?|samples?)|transcripts?|personal|sensitive|pii|cookies?|free text|raw (?:audio|video|text)|PERSON|identit\w+|respondents?|students?|teams? smaller|individuals?)\b/i;

/** "After 60 days", "each July 31", "once the wave is closed". */
const UNTIL = /\b(?:(?:\d+|one|two|three|six|twelve|thirty|ninety)[\s-](?:hours?|h|days?|d|weeks?|months?|years?)\b|(?:each|every)\s(?:night|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december|term|semester)\b|(?:once|when|as soon as|at the end of|after|until|at)\s(?:the\s)?(?:\p{L}+\s){0,3}(?:closed?|closes|ends?|over|processed|finished|done|midnight|leave|leaves|cancel\w*|request\w*|contract|process|term|year|shift)\b|on request\b|(?:within|after) a (?:day|week|month|year)\b)/iu;

/** "Accessible to compliance alone", "which two engineers have". */
const FEW = /\b(?:only|alone|nobody|no one|none|named|by role|tag|compliance|dpo|privacy officer|two|three|four|five|six|clearance|break[- ]glass|logged|all else|others?|audited|need to know|not names|approv\w+|enclave|clean room|restricted|limited|no download\w*)\b/i;

/** "Of the 62 columns we take nine". */
const FEW_COLUMNS = /\b(?:(?:not|never) (?:the )?names\b|(?:of|out of)\s(?:the\s|its\s|their\s)?\d+\s(?:\p{L}+\s){0,2}(?:columns|fields|attributes|variables)\b[^.;|]{0,40}\b(?:take|use|keep|read|load|need|copy|ingest|request)\b|nothing (?:else )?about the person\b|no (?:names?|surnames?|bank details|addresses|e-?mails?|phone numbers?|birth ?dates?|photos?|faces|identifiers|free text)\b)/iu;

const LAW = /\b(?:consent\w*|opt(?:ed)?[- ](?:ins?|outs?)|gdpr|lgpd|ccpa|ferpa|hipaa|dsgvo|pipeda|coppa|appi|popia|dpdp|art(?:icle|\.)\s?\d|legal basis|lawful basis|legitimate interest|dpia|performance of the)\b/i;
const AGREED = /\b(?:rely|relies|based on|basis|under|consent\w*|opt(?:ed)?[- ](?:ins?|outs?)|contract|exception|interest|art(?:icle|\.)|approved|assessment|only|tick\w*|agreed|signed|honou?r\w*|performance|withdraw\w*|safe harbor)\b/i;

/** Whether what is kept is something else than what is known of people. */
export function isOtherCare(text: string): boolean {
  return OTHER_CARE.test(text);
}

/** What is kept is the customer, or a backup. */
const OTHER_CARE = /\b(?:backups? (?:of|are)|replicated to|restored|retention of (?:customers|users|players|subscribers)|quarterly drill)\b/i;
