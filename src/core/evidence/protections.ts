import { anyCase } from '../text/any-case';
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
  if (isOtherCare(text) || OTHER_PLACES.some(part => evidence.standsIn(statement, part)) || MEASURED.test(text)) {
    return false;
  }
  const isPersonal = (...among: readonly Statement[]): boolean => among.some(each => evidence.termsIn(each, 'personal-item').length > 0);
  const near = beside(evidence, statement);
  const isNear = isPersonal(...near) || IDENTITY.test(text);
  const isLawful = evidence.termsIn(statement, 'lawful-basis').length > 0 && LAW.test(text) && AGREED.test(text.replace(BARE_CONSENT, ''));
  if (isLawful) {
    return true;
  }
  if (CHOSEN.test(text) && isNear) {
    return true;
  }
  const isHeaded = HEADED.test(statement.entry?.title ?? '');
  if ((!isNear && !isHeaded) || evidence.standsIn(statement, 'requirements/scope')) {
    return false;
  }
  const removed = (isNearTerm(evidence, statement, 'identity-removed', IDENTITY) || STRIPPED.test(statement.entry?.title ?? '')) && IDENTITY.test(text) && !COMPARED.test(text) && !CLEANED.test(text) && !(isOfFairness(text) && !isHeaded);
  const isKept = evidence.termsIn(statement, 'kept-until').length > 0 && (isHeaded ? UNTIL.test(text) : KEPT_FOR.test(text) || DELETED_BY.test(text));
  const isSeen = isNearTerm(evidence, statement, 'seen-only-by', FEW) && (isHeaded || !SEEN_ANYHOW.test(text));
  return removed || isKept || isSeen || FEW_COLUMNS.test(text);
}

/** Where somebody wants something, and rows are set apart. */
const OTHER_PLACES = ['requirements/use-cases', 'data/split'] as const;
/** "Guardrail: opt-outs". */
const MEASURED = /\bguardrails?\b|\bopt[- ]?outs?\s(?:rates?|shares?|counts?)\b/i;

/** Whether the words stand near a term of the group: "noise" at one end of a long sentence takes nothing from the "accounts" at the other. */
function isNearTerm(evidence: Evidence, statement: Statement, group: string, words: RegExp): boolean {
  const { visible } = evidence.document;
  return evidence.termsIn(statement, group).some(({ span }) => words.test(visible.slice(Math.max(statement.span.start, span.start - NEARBY), Math.min(statement.span.end, span.end + NEARBY))));
}

const NEARBY = 80;

/** "Who can see it", "how long we keep it". */
const HEADED = /\b(?:how long|keep|kept|retention|retain\w*|personal|privacy|who (?:can|may|sees?|has)|access\w*|delet\w*|forget\w*|confidential\w*|anonym\w*|protect\w*|gdpr|sensitive)\b/i;
/** "Who has not agreed is left out". */
const CHOSEN = /\b(?:tick\w*|agree[ds]?|consent\w*|opt(?:ed|s)?[- ](?:in|out)\w*|declin\w*|object(?:s|ed)?|refus\w*|withdr\w*|said (?:no|yes))\b[^.;|]{0,60}\b(?:left out|excluded?|not used|only|removed|dropped|deleted|never|skipped|out of|get the|used)\b|\b(?:only|left out|excluded?|removed|dropped)\b[^.;|]{0,60}\b(?:tick\w*|agree[ds]?|consent\w*|opt(?:ed)?[- ](?:in|out)\w*|withdr\w*|declin\w*)\b/i;

/** "What we strip", over a list of what is. */
const STRIPPED = /\b(?:strip\w*|remov\w*|mask\w*|redact\w*|anonym\w*|pseudonym\w*|never (?:store|keep|collect)\w*|do not (?:store|keep|collect))\b/i;

/** What identifies somebody: rows of "users" are removed in any cleaning. */
const IDENTITY =
  /\b(?:(?:user|player|first|last|claimant|customer|person|patient)?[\s_]?names?|surnames?|address(?:es)?|streets?|post ?codes?|zip codes?|phones?|telephone|e-?mails?|birth\w*|dob|gender|photos?|faces?|plates?|gps|exif|ip|macs?|location\w*|trips?|account numbers?|bank details|iban|card numbers?|pan|ssn|social security|passports?|cpf|national ids?|(?:user|customer|patient|device|trip|player|person|driver|employee|student|account|member)[\s_]?ids?|identifiers|sex|accounts?|month of birth|religion|ethnicity|health|voice (?:clips?|recordings?|samples?)|transcripts?|personal|sensitive|pii|cookies?|free text|raw (?:audio|video|text)|PERSON|identit\w+|respondents?|students?|teams? smaller|individuals?)\b/i;

/** "Pulled with consent", "no consent": the word alone, which tells of a field as well as of a right. */
const BARE_CONSENT = /\bconsent\b/gi;

/** Bots and duplicates are removed in any cleaning. */
const CLEANED = /\b(?:bots?|robots?|test|internal|employee|staff|fake|duplicated?|spam|inactive|fraudulent|suspicious)\s(?:accounts?|users?|ids?|sessions?|traffic)\b|\b(?:outliers?|duplicates?|de-?dup\w*)\b|\baccounts?\sflagged\b|\bbot rings?\b|\bhash(?:ed|ing)?\s(?:in)?to\s(?:\d|buckets)/i;

/** "Left out: gender, age and nationality": what a model may not decide by, and nothing of how people are protected. */
function isOfFairness(text: string): boolean {
  return LEFT_OUT.test(text) && !IDENTITY.test(text.replace(TRAITS, ''));
}

const LEFT_OUT = /\b(?:left out|excluded?|not (?:used|inputs?|features?|read)|removed|dropped|omitted|barred|never used|no feature)\b/i;
const TRAITS = /\b(?:sex|gender|religion|ethnicity|health|age|ages|race|nationality|post ?codes?|zip codes?|locations?)\b/gi;

const STRETCH = String.raw`(?<!\b(?:last|past|previous|trailing|recent)\s)(?:(?:\d+|one|two|three|six|twelve|thirty|ninety)[\s-](?:hours?|h|days?|d|weeks?|months?|years?)\b|a (?:day|week|month|year)\b)`;
const GONE_WORDS = String.raw`(?:delet\w+|eras\w+|wip(?:e|es|ed)|purg\w+|destroy\w*|shredded|discard\w*|thrown away|gone|forg[eo]t\w*|overwritten|vanish\w*|disappear\w*|dropped|removed|dies?|cleared)`;
/** "Kept for 90 days", not "we kept 62 features, searches in 6 months among them". */
const KEPT_FOR = new RegExp(String.raw`\b(?:kept|keeps?|stored|retain\w*|archived|held|lives?|ttl|retention|lifetime|expir\w+|ages? out|rolls? off|drops? out|how long)\b[^.;|\d]{0,40}(?:\b${STRETCH}|\b(?:until|on request|as long as|no longer than)\b)|\b${STRETCH}[\s)|,:-]{0,4}(?:of\s)?(?:retention|ttl|lifetime|expiry)\b`, 'i');
const DELETED_BY = new RegExp(String.raw`\b${GONE_WORDS}\b[^.;|]{0,80}(?:\b${STRETCH}|\b(?:once|when|as soon as|at the end|after|until|each|every|on request|midnight|night)\b)|(?:\b${STRETCH}|\b(?:once|when|as soon as|at the end|after|each|every|on request|midnight)\b)[^.;|]{0,80}\b${GONE_WORDS}\b`, 'i');
/** "Access logs", "the slots that are visible". */
const SEEN_ANYHOW = /\baccess logs?\b|\baccess (?:is )?(?:via|through|by) (?:sql|an? api|the api|jdbc|spark)\b|\bvisible\s(?:slots?|items?|area|part|ads?|positions?)\b/i;

/** "After 60 days", "each July 31", "once the wave is closed". */
const UNTIL = anyCase`\b(?:(?:\d+|one|two|three|six|twelve|thirty|ninety)[\s-](?:hours?|h|days?|d|weeks?|months?|years?)\b|(?:each|every)\s(?:night|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december|term|semester)\b|(?:once|when|as soon as|at the end of|after|until|at)\s(?:the\s)?(?:\p{L}+\s){0,3}(?:closed?|closes|ends?|over|processed|finished|done|midnight|leave|leaves|cancel\w*|request\w*|contract|process|term|year|shift)\b|on request\b|(?:within|after) a (?:day|week|month|year)\b)`;

/** "Accessible to compliance alone", "which two engineers have". */
const FEW = /\b(?:only|alone|nobody|no one|none|named|by role|tag|compliance|dpo|privacy officer|two|three|four|five|six|clearance|break[- ]glass|logged|all else|others?|audited|need to know|not names|approv\w+|enclave|clean room|restricted|limited|no download\w*)\b/i;

/** "Of the 62 columns we take nine". */
const FEW_COLUMNS = anyCase`\b(?:(?:not|never) (?:the )?names\b|(?:of|out of)\s(?:the\s|its\s|their\s)?\d+\s(?:\p{L}+\s){0,2}(?:columns|fields|attributes|variables)\b[^.;|]{0,40}\b(?:take|use|keep|read|load|need|copy|ingest|request)\b|nothing (?:else )?about the person\b|no (?:names?|surnames?|bank details|addresses|e-?mails?|phone numbers?|birth ?dates?|photos?|faces|identifiers|free text)\b)`;

const LAW = /\b(?:consent\w*|opt(?:ed)?[- ](?:ins?|outs?)|gdpr|lgpd|ccpa|ferpa|hipaa|dsgvo|pipeda|coppa|appi|popia|dpdp|art(?:icle|\.)\s?\d|legal basis|lawful basis|legitimate interest|dpia|performance of the)\b/i;
const AGREED = /\b(?:rely|relies|based on|basis|under|consent\w*|opt(?:ed)?[- ](?:ins?|outs?)|contract|exception|interest|art(?:icle|\.)|approved|assessment|only|tick\w*|agreed|signed|honou?r\w*|performance|withdraw\w*|safe harbor)\b/i;

/** "The share across age bands and gender": people are told apart to be treated alike. */
const COMPARED = anyCase`\b(?:across|between|by|per|for each)\s(?:\p{L}+\s){0,3}(?:bands?|groups?|genders?|ages?|regions?|segments?|cohorts?|sex(?:es)?|ethnicit\w+)\b`;

/** Whether what is kept is something else than what is known of people, or nothing is done with it. */
export function isOtherCare(text: string): boolean {
  return OTHER_CARE.test(text) || OTHER_RIGHTS.test(text) || ONLY_SENSITIVE.test(text);
}

/** Who is treated how, and who may ask a human to decide: duties beside what is done with the data. */
const OTHER_RIGHTS = /^[\s*_|>-]*(?:fairness|bias)\b|^(?!.*\b(?:dpia|legitimate|legal basis|lawful basis|pseudonym\w*|anonymi\w+|retention|delet\w+|kept|consent)\b)[^]*(?:\bart(?:icle|\.)?\s?22\b|\b(?:solely )?automated (?:decisions?|refusals?)\b)/i;
/** "Query logs are sensitive", "we take privacy seriously": so they are, and nothing is done yet. */
const ONLY_SENSITIVE = anyCase`^[^.;:,]{0,60}\b(?:is|are)\s(?:\p{L}+\s)?(?:sensitive|personal|private|confidential)[.\s*_]*$|\bprivacy\b[^.;:,]{0,24}\b(?:important|matters|seriously|priority|paramount)\b[^.;:,]{0,30}[.\s*_]*$`;

/** What is kept is the customer, or a backup. */
const OTHER_CARE = /\b(?:backups? (?:of|are)|replicated to|restored|retention of (?:customers|users|players|subscribers)|quarterly drill)\b/i;
