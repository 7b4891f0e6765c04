import { anyCase } from '../text/any-case';

/** Whether a text tells of another system than the one at hand: a vendor's, a rival's, a former one. */
export function isOfOthers(text: string): boolean {
  return [QUOTED, NAMED, FORMER].some(each => each.test(text));
}

/** "Vendor Z quotes F1 in their whitepaper". */
const QUOTED =
  /\b(?:(?:rivals?|competitors?|vendors?|incumbent)\b[^.;]{0,40}\b(?:quotes?|reports?|claims?|says?|publishe[sd]|announced?|reported|claimed|advertises?|boasts?|product|does|do|lifted|achieved|saw)\b|(?:according to|in) (?:their|his|her|its) (?:\w+ )?(?:blog|whitepaper|paper|post|talk|keynote|press release|annual report|case study)\b)/i;

/** "The vendor's brochure says", "Booking.com runs a thousand of them". */
const NAMED =
  /\b(?:(?:competitors?|competition|rivals?|brochure|reportedly|claims|booking\.com|netflix|uber|google|amazon|airbnb|linkedin|spotify|facebook)\b[^.;|]{0,40}\b(?:claims?|says?|runs?|uses?|reports?|does|do|has|have|made|publish\w*|describ\w*)\b|we evaluated\b|last (?:year|quarter|summer|winter|spring|autumn)['’]s? (?:test|trial|experiment|pilot|rollout|launch)\b|the (?:legacy|old|current|present) (?:service|system|tool|product|platform|vendor) (?:answers|takes|is|has|runs|needs|was|had)\b)/i;

/** "The former vendor model used undersampling". */
const FORMER = anyCase`\b(?:(?:vendor|competitor|supplier|consultanc(?:y|ies)|industry|google|apple|facebook|meta|netflix|uber|amazon|spotify|linkedin)(?:['’]s?)?\s(?:\p{L}+\s)?(?:tool|model|system|platform|white paper|paper|product|solution|does|do|did|uses?|used|has|had|wrote|published)\b|(?:former|old|previous|earlier|legacy)\s(?:\p{L}+\s){0,2}(?:model|system|platform|tool|team|version|project|solution)\s(?:\p{L}+ly\s)?(?:used|had|did|was|were|relied|\p{L}+ed)\b|(?:literature|textbooks?|et al)\b|we no longer (?:have|use|do)\b)`;

/** Whether a text tells of any system but the one at hand, one that is gone included. Below a release the predecessor is what one goes back to: ask {@link isOfOthers} there. */
export function isOfAnotherSystem(text: string): boolean {
  return isOfOthers(text) || GONE.test(text);
}

/** "The retired cluster took 80 GB a day", "in the last experiment, since rolled back". */
const GONE =
  /\b(?:retired|decommissioned|abandoned|discontinued|rolled back|predecessor|previous (?:team|project|system|version|vendor)|last (?:experiment|attempt|project)|former (?:team|system)|has been (?:switched off|dropped|abandoned)|(?:have|['’]ve) dropped)\b/i;
