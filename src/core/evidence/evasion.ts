import type { Evidence } from './evidence';
import { QUESTION_END } from './question';
import type { Statement } from './statements';

/**
 * Whether the statement speaks of the matter without answering: it is asked, put off, wished for, explained to the reader, or
 * told of others. A wish with a number in it is a plan.
 */
export function isEvasion(evidence: Evidence, statement: Statement): boolean {
  return (evidence.memo(evades)[statement.index] ??= evades(evidence, statement));
}

function evades(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return PUT_OFF.test(text) || EXPLAINED.test(text) || OF_OTHERS.test(text) || BLANKS.test(text) || (statement.quantities.length === 0 && WISHED.test(text)) || (QUESTION_END.test(text) && !ANSWERED.test(text));
}

/** "To be agreed with the gateway team", "details will follow", "not decided". */
const PUT_OFF =
  /\b(?:not|never) (?:yet |been |yet been |finally )?(?:decided|agreed|defined|settled|chosen|foreseen|planned|supported|specified|determined|fixed yet|clear yet|in place)\b|\bundecided\b|\bno (?:decision|choice|final) \w+ (?:yet|so far|here)\b|\bno choice\b|\bto be (?:agreed|aligned|decided|defined|discussed|determined|clarified|confirmed|worked out|specified|drawn up|designed|written|done)\b|\b(?:will|shall) be (?:drawn up|worked out|decided|defined|agreed|specified|discussed|clarified|determined|addressed|elaborated|written up)\b|\b(?:details?|more|specifics|numbers) (?:will |to |are to )follow\b|\bunder (?:construction|discussion)\b|\b(?:open|pending) (?:question|point|issue|item)s?\b|\bstill (?:open|undecided|unclear|to be|under discussion)\b|\b(?:opinions|ideas|suggestions|comments|input) welcome\b|\bin a (?:later|future|second|next|subsequent) (?:phase|version|release|stage|iteration|step|quarter|sprint)\b|\b(?:is|are|was) foreseen (?:in|for) (?:this|the first|a later) version\b|^\W*no (?:[\p{L}-]+ ){0,4}(?:is |are )?(?:foreseen|planned|intended|available)\b|\bfor now (?:we )?(?:skip|leave|ignore)\b|\bat present (?:nobody|no one|nothing|none)\b|\b(?:we|i|they|team) (?:have not|haven['’]t|did not|didn['’]t|do not|don['’]t) (?:yet )?(?:decided?|know|agreed?|thought|think|discuss(?:ed)?|plan(?:ned)?|have)\b/iu;

/** "A slice is a subset of the data", "batch inference means computing predictions in bulk". */
const EXPLAINED =
  /^[\s*_]*(?:an? |the )?[\p{L}\/][\p{L}\/ -]{2,40}? (?:means|refers to|denotes|describes|stands for|is defined as|is (?:an?|the) (?:subset|technique|practice|process of|term|time from|time between|concept|art of|gold standard)|is (?:usually|often|commonly|typically) (?:reported|used|defined|measured)|(?:is|are) (?:considered )?(?:best|good|common) practice)\b|\b(?:gold standard|best practices?|good practice|state of the art|as everybody knows|it is well known|as is well known|^\W*good \p{L}+ (?:is|are)\b|generally speaking|in general,|textbooks?|trade-?offs? (?:in|between|of) freshness)\b/iu;

/** "The vendor's brochure says", "Booking.com runs a thousand of them". */
const OF_OTHERS =
  /\b(?:competitors?|competition|rivals?|brochure|reportedly|claims|booking\.com|netflix|uber|google|amazon|airbnb|linkedin|spotify|facebook)\b[^.;|]{0,40}\b(?:claims?|says?|runs?|uses?|reports?|does|do|has|have|made|publish\w*|describ\w*)\b|\bwe evaluated\b|\blast (?:year|quarter|summer|winter|spring|autumn)['’]s? (?:test|trial|experiment|pilot|rollout|launch)\b|\bthe (?:legacy|old|current|present) (?:service|system|tool|product|platform|vendor) (?:answers|takes|is|has|runs|needs|was|had)\b/i;

/** "Duration: ____". */
const BLANKS = /_{3,}|\.{4,}|…{2,}/;

/** "We want to release carefully": with a number or a name it would be a plan. */
const WISHED =
  /\b(?:we|i|it|team|one)\b[^.;|]{0,16}\b(?:want|would like|wish|hope|intend|aim|need|ought|should|must|have|try|are convinced|are confident)\s(?:to\s(?:be|have|think|consider|define|decide|find|agree|discuss|look|talk|make sure|react|release|know|understand|be able|get|ensure|avoid|do|keep an eye|monitor|watch|care|see|improve|learn)|an?\b|some\b|that\b|some sort\b)|\bideally\b|\bperhaps\b|\bmaybe\b|\bpossibly\b|\bonce (?:enough|there is|there are|we have|the data|it is|this is|things)\b|\bnice to have\b|\bat some point\b|\bmight\b|\bif (?:time|traffic|budget|capacity) (?:allows|permits)\b|\bsome day\b|\bwe['’](?:ll|d) (?:look (?:at|into)|see|like|love|need|consider|think|think about|figure|have to|want)\b|\bwould be (?:good|nice|useful|great|possible)\b|\bdepends? on what\b|\bdepending on what\b|\bis important\b|\bare important\b|\bhas to be (?:fast|good|robust|safe)\b/i;

/** "Down? Rules decide." */
const ANSWERED = /[?？]\s+\p{L}[^?？]*$/u;
