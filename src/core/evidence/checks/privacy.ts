import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { isEvasion } from '../evasion';
import type { Answer, Check } from '../check';
import type { Evidence } from '../evidence';
import { hasMadeUpData } from '../made-up';
import { isOtherCare, protectionGroups, protectsPeople } from '../protections';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { toldOr } from '../told-or';
import { namesProtection } from '../named-protection';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';

/** How personal data is protected, kept and deleted, where the data has any. */
export const privacy: Check = {
  id: 'privacy',
  section: 'data/privacy',
  weight: 1,
  rule: 'no-privacy-statement',

  find(evidence) {
    const told = evidence.find(
      statement => (isProtection(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'data/privacy'),
      joined([evidence.statementsIn('data/privacy', 'requirements/privacy'), evidence.statementsWith('privacy', 'nobody')]),
    );
    const inOtherWords = (): Answer => evidence.find(statement => (protectsPeople(evidence, statement) ? statement.span : undefined), () => false, joined([evidence.statementsWith(...protectionGroups), evidence.quantified]));
    return findPersonalData(evidence) ? toldOr(told, inOtherWords) : told;
  },

  isNeedless: evidence => !findPersonalData(evidence) || hasMadeUpData(evidence),
};

function isProtection(evidence: Evidence, statement: Statement): boolean {
  return isProtectionInWords(evidence, statement) && !isEvasion(evidence, statement);
}

function isProtectionInWords(evidence: Evidence, statement: Statement): boolean {
  if (isOtherCare(evidence.textOf(statement))) {
    return false;
  }
  if ((isStatedIn(evidence, statement, 'data/privacy') || isStatedIn(evidence, statement, 'requirements/privacy')) && !ETHICS.test(statement.entry?.title ?? '')) {
    return true;
  }
  // In an experiment people are hashed into its arms, and in a table of options privacy is one's advantage.
  const isAdvantage = statement.kind === 'row' && statement.lead !== undefined && evidence.says(statement.lead, 'pros-and-cons') !== undefined;
  // "No PII" denies nothing that protects.
  const isTold = evidence.says(statement, 'nobody') !== undefined || (namesProtection(evidence, statement) && isSaid(evidence, statement));
  return isTold && !isAdvantage && !ANONYMOUS_USE.test(evidence.textOf(statement)) && !evidence.standsIn(statement, 'evaluation/ab-test');
}

/** Below "Ethics" may stand who is harmed, and not a word of their data. */
const ETHICS = anyCase`^\P{L}*(?:ethics|ethical (?:considerations?|aspects?|concerns?|issues?)|responsible ai)\P{L}*$`;

/** Whoever comes without a name is not protected by that. */
const ANONYMOUS_USE = anyCase`\banonymous\s(?:\p{L}+\s)?(?:downloads?|access|visitors?|traffic|requests?|pulls?|log-?ins?|users?|sessions?|shoppers?|customers?|viewers?|listeners?|readers?|guests?|buyers?|members?|players?|queries|carts?|searches|browsing|questions)\b|\bprivacy (?:prox(?:y|ies)|modes?|browsers?|blockers?|extensions?)\b`;

/** The first data about people that the data step names. */
export function findPersonalData(evidence: Evidence): Statement | undefined {
  const named = evidence
    .statementsWith('personal-data')
    .find(statement => statement.kind !== 'heading' && evidence.stepsOf(statement).includes('data') && personIn(evidence, statement) !== undefined);
  return named ?? evidence.statements.find(statement => isAmongData(evidence, statement) && OF_PEOPLE.test(evidence.textOf(statement)));
}

/** In the data, or in a table or list of features below a heading of the author's own. */
function isAmongData(evidence: Evidence, statement: Statement): boolean {
  const { kind } = statement;
  const steps = evidence.stepsOf(statement);
  return kind !== 'heading' && (steps.includes('data') || (steps.length === 0 && (kind === 'row' || kind === 'item')));
}

/** What is known of people, though no word says so. */
const OF_PEOPLE = /\b(?:(?:location|gps|position) (?:streams?|traces?|pings?|history)|(?:home|delivery|street|billing|ip|e-?mail) address(?:es)?|address history|phone numbers?|dates? of birth|passports?|card numbers?|medical records?|diagnos[ei]s|salar(?:y|ies)|(?:customer|user|member|patient|device|account) ids?|(?:browsing|purchase|search|viewing|watch|listening) histor(?:y|ies)|clickstreams?)\b/i;

/** The statement's first word for a person, or what belongs to one, that is not a word for a kind or a tool: "customer segments", "user interface". */
export function personIn(evidence: Evidence, statement: Statement): Span | undefined {
  const first = evidence.says(statement, 'personal-data')?.span;
  const { prose } = evidence.document;
  return first && evidence.termsIn(statement, 'personal-data').find(({ span }) => span.start >= first.start && !OF_A_KIND.test(prose.slice(span.end, span.end + 16)) && !IN_A_NAME.test(prose.slice(Math.max(0, span.start - 8), span.start)))?.span;
}

/** "Hugging Face" hosts models. */
const IN_A_NAME = /\bhugging[\s-]$/i;
const OF_A_KIND = /^[\s_-]*(?:segments?|tiers?|types?|counts?|base|onboardings?|interfaces?|guides?|manuals?|stor(?:y|ies)|friendly|defined|experience|facing|specified|provided|explore|view|see|browse|select|choose|upload|download|interact|can (?:explore|view|see|browse|select|choose|upload|download|compare))\b/i;
