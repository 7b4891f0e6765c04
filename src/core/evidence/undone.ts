import type { Evidence } from './evidence';
import { QUESTION_END } from './question';
import type { Statement } from './statements';

/** Whether the statement tells what this design does: it is no heading, no question, and nothing that {@link isEvasive} takes for none. */
export function isDone(evidence: Evidence, statement: Statement): boolean {
  const { start, end } = statement.span;
  return statement.kind !== 'heading' && !QUESTION_END.test(evidence.document.visible.slice(start, end)) && !isUndone(evidence, statement);
}

/** Whether the statement is of those that {@link isEvasive} takes for no answer. */
export function isUndone(evidence: Evidence, statement: Statement): boolean {
  return (evidence.memo(readEvasion)[statement.index] ??= readEvasion(evidence, statement));
}

function readEvasion({ document: { visible } }: Evidence, { span }: Statement): boolean {
  return isEvasive(visible.slice(span.start, span.end));
}

/** Whether a sentence only says what a word means, what ought to be done, what is not decided, or what somebody else does. */
function isEvasive(text: string): boolean {
  return [MEANING, ASKED, UNDECIDED, OUGHT, OF_OTHERS].some(each => each.test(text));
}

/** "Imbalance means that one class has more examples". */
const MEANING = /^[^\p{L}]{0,8}(?!(?:this|that|it|which|here)\b)(?:[\p{L}\p{N}/-]+\s){1,3}(?:\([^()]{1,20}\)\s)?(?:means|denotes|refers to|stands for|is defined as|is the term for|is any|is when|occurs when|arises when|is the problem|is the process|is a (?:technique|method|process|problem|situation|phenomenon))\b/iu;

/** "Describe measures here": what a template says to its author. */
const ASKED = /^[^\p{L}]{0,8}(?:describe|specify|explain|state|list|discuss|outline|document|fill in|say|write|indicate|mention|name)\s(?:here|how|what|which|when|who|the|your|any|all|measures?)\b|\{\{/iu;

/** "The team will weigh both in the next sprint". */
const UNDECIDED =
  /\b(?:we|team|they|you|one|it|lead|owner)(?:\s(?:will|shall|still|need|have|has|are|plan|intend|can|could|may|must|['’]ll)|['’](?:ll|re|ve))?(?:\s(?:to|will|still|later|have to|need to|yet))?\s(?:decide|discuss|agree on|figure out|think about|look into|look at|weigh|hope|consider|revisit|propose|clarify|find out)\b|\bto be (?:\p{L}+ly )?(?:defined|written|agreed|decided|determined|discussed|confirmed|clarified|specified|added|designed|worked out|done|chosen|filled|provided|reviewed)\b|\b(?:might|may|could|would) (?:be (?:required|needed|used|useful|added|worth|possible|considered|necessary)|use|need|want|help|one day|later|eventually)\b|\bin due course\b|\b(?:next|later|coming) (?:sprint|phase|release|iteration|quarter|version)\b|\bat some point\b|\beventually\b|\bnot (?:yet )?(?:examined|decided|investigated|looked at|analysed|analyzed|defined|implemented|addressed|checked|clear)\b|\bn['’]t (?:yet )?(?:decided|looked|defined|have a|have an)\b|^[^\p{L}]{0,8}(?:deferred|postponed|undecided|unclear|open point|scheduled for|ideally|tbd|hopefully|not in scope|n\/a)\b|\b(?:roadmap|backlog|wish ?list)\b|\bdoes(?:n['’]t| not) yet\b|\b(?:will|to) follow\b|\b(?:details|more) later\b|\b(?:will|shall) be (?:set|decided|defined|agreed|discussed|chosen|determined|added|specified|worked out|clarified|looked)\b/iu;

/** "Privacy should be built in from the start": what everybody ought to do. */
const OUGHT = /\b(?:should|ought to|has to|have to|must|needs? to) (?:always )?(?:be|have been) (?:built|taken|considered|kept in mind|addressed|handled|treated|avoided|prevented|dealt|respected|protected|ensured)\b|\b(?:good|best|common) practi[cs]e\b|\bit is (?:\p{L}+ )?(?:important|crucial|vital|essential|necessary|advisable|recommended)\b|\b(?:is|are) (?:always |of )?(?:utmost |great )?(?:crucial|vital|essential|paramount|importance)\b|\bvery seriously\b|\b(?:important|matters?|dear) to us\b|\bwe should (?:be )?(?:careful|avoid|make sure|watch|pay|keep|think|ensure)\b|\btakes? [^.;|]{0,40}seriously\b|\bin line with (?:all )?applicable\b|\b(?:all|any) applicable (?:laws?|rules|regulations?)\b/iu;

/** "The former vendor model used undersampling". */
const OF_OTHERS = /\b(?:vendor|competitor|supplier|consultanc(?:y|ies)|industry|google|apple|facebook|meta|netflix|uber|amazon|spotify|linkedin)(?:['’]s?)?\s(?:\p{L}+\s)?(?:tool|model|system|platform|white paper|paper|product|solution|does|do|did|uses?|used|has|had|wrote|published)\b|\b(?:former|old|previous|earlier|legacy)\s(?:\p{L}+\s){0,2}(?:model|system|platform|tool|team|version|project|solution)\s(?:\p{L}+ly\s)?(?:used|had|did|was|were|relied|\p{L}+ed)\b|\b(?:literature|textbooks?|et al)\b|\bwe no longer (?:have|use|do)\b/iu;
