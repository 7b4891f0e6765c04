import type { DocumentModel } from '../document/document-model';
import { anyCase } from '../text/any-case';
import { saysNothingInRussian } from './nothing-in-russian';
import type { Statement } from './statements';

/** Whether the statement only says what such things are, that they will be chosen some day, or what others claim: it has their words and no answer. */
export function decidesNothing({ visible }: DocumentModel, { kind, span }: Statement): boolean {
  if (kind === 'heading' || kind === 'row' || span.end - span.start > LONGEST) {
    return false;
  }
  const text = visible.slice(span.start, span.end);
  return saysNothingInRussian(text) || OPEN.test(text) || CLAIMED.test(text) || (!NUMBER.test(text) && (LATER.test(text) || (!/[:：]/.test(text) && DEFINITION.test(text))));
}

/** "F1" holds none. */
const NUMBER = /(?<![\p{L}\d@])\d/u;

/** What says so is short. */
const LONGEST = 240;

/** "Not decided.", "To be filled in once …", "Needs input from research", "It is good practice to have one". */
const OPEN =
  anyCase`^[\s*_>-]*(?:(?:(?:that|this|it)(?:['’]s|\sis)\s)?(?:not|still to be|yet to be)\s(?:yet\s)?(?:decided|defined|agreed|determined|chosen|fixed|sure|settled|clear)\b|undecided\b|needs?\s(?:more\s)?(?:input|discussion|clarification)\b|to\s(?:discuss\b|be\s(?:filled|agreed|discussed|clarified|selected|chosen|specified|worked out|found)\b)|(?:it|this|that)(?:['’]s|\sis)\s(?:always\s|generally\s|a\s)?(?:good|best|common)\spractice\b)`;

/** "We have not decided on a metric", "will be determined later". */
const LATER =
  anyCase`\b(?:have|has)(?:n['’]t|\snot)\s(?:yet\s)?(?:decided|agreed|chosen|settled|picked|defined)\b|\bwill\s(?:still\s)?be\s(?:determined|decided|defined|chosen|agreed|gathered|selected|specified|collected|discussed|fixed)\s(?:later|once|after|when|together|with|by the|at (?:the|a) (?:next|later)|in (?:due course|a later|the next))\b`;

/** "The vendor's leaflet advertises an accuracy of 98 %": measured by somebody else, on something else. */
const CLAIMED = anyCase`\b(?:vendors?|suppliers?|competitors?|manufacturers?|leaflets?|brochures?)\b[^.;]{0,40}\s(?:advertis|claim|promis|boast)(?:e[sd]?|s|ed|ing)?\b`;

/** "A baseline is a simple method against which …", "guardrail metrics are metrics which …": true of any design. */
const DEFINITION =
  anyCase`^[\s*_>-]*(?:an?\s)?(?:(?:offline|online|business|product|guardrail|counter|proxy)[\s-](?:metric|measure)s?|guardrails|baselines?|loss functions?)\s(?:is\s(?:an?\s(?:simple|method|model|metric|measure|number|function|technique)\b|measured\b|calculated\b|computed\b|what\b)|are\s(?:those|metrics|measures|numbers|models|methods|measured|calculated|computed|what|simple|(?:very\s)?(?:important|crucial|essential))\b)`;
