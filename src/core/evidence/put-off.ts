import { anyCase } from '../text/any-case';
import { saysNothingInRussian } from './nothing-in-russian';

/** Whether a text leaves its matter for later: to be agreed, not decided, waiting for somebody, up to a later phase. */
export function isPutOff(text: string): boolean {
  return [UNDECIDED, TO_BE_DONE, THINKING, OTHERS_TURN].some(each => each.test(text)) || saysNothingInRussian(text);
}

/** "To be agreed with Analytics", "waiting for Ops", "we leave this open". */
const UNDECIDED = new RegExp(
  String.raw`\b(?:to be (?:agreed|decided|defined|determined|discussed|debated|clarified|confirmed|filled|set|negotiated|announced|specified|settled|fixed|measured)\b` +
    String.raw`|(?:undecided|tbd|tbc|unresolved|not (?:yet )?(?:been )?(?:agreed|decided|defined|settled|fixed|specified|discussed)|(?:is|are|remains?|still) (?:unknown|unclear|open)|open (?:question|point|issue)|up for debate)\b` +
    String.raw`|(?:we|they|somebody|someone|product|pm|team) (?:will|shall|still (?:have|need|has|needs) to|(?:have|need|has|needs) to|must|should) (?:still )?(?:define|decide|determine|agree|clarify|discuss|settle|specify|figure out|think about|find out)\b` +
    String.raw`|(?:leav|left|keep|kept)(?:e|es|ing)? (?:this|it|that) open\b|waiting for\b|decision (?:is )?(?:due|pending|outstanding)\b|(?:need|needs|awaits?|awaiting|pending) (?:an? )?(?:decision|answer|input|confirmation|sign-?off)\b|(?:will|to) (?:come|follow|be (?:known|clear|set|defined)) (?:from|after|later|once|when)\b` +
    String.raw`)|^[\s*_>-]*(?:please\s)?(?:see|cf\.?|refer to)\s(?:above|below|the|section|our|my|slides?|ticket|jira|confluence|wiki)\b|(?:\b|_)(?:describe|write|fill in|state|explain|list|put|insert|add|enter) here\b`,
  'i',
);

/** "To be agreed with the gateway team", "details will follow", "not decided". */
const TO_BE_DONE =
  anyCase`\b(?:(?:not|never) (?:yet |been |yet been |finally )?(?:decided|agreed|defined|settled|chosen|foreseen|planned|supported|specified|determined|fixed yet|clear yet|in place)\b|undecided\b|no (?:decision|choice|final) \w+ (?:yet|so far|here)\b|no choice\b|to be (?:agreed|aligned|decided|defined|discussed|determined|clarified|confirmed|worked out|specified|drawn up|designed|done)\b|(?:will|shall) be (?:drawn up|worked out|decided|defined|agreed|specified|discussed|clarified|determined|addressed|elaborated|written up)\b|(?:details?|more|specifics|numbers) (?:will |to |are to )follow\b|under (?:construction|discussion)\b|(?:open|pending) (?:question|point|issue|item)s?\b|still (?:open|undecided|unclear|to be|under discussion)\b|(?:opinions|ideas|suggestions|comments|input) welcome\b|in a (?:later|future|second|next|subsequent) (?:phase|version|release|stage|iteration|step|quarter|sprint)\b|(?:is|are|was) foreseen (?:in|for) (?:this|the first|a later) version\b|for now (?:we )?(?:skip|leave|ignore)\b|at present (?:nobody|no one|nothing|none)\b|(?:we|i|they|team) (?:have not|haven['’]t|did not|didn['’]t|do not|don['’]t) (?:yet )?(?:decided?|know|agreed?|thought|think|discuss(?:ed)?|plan(?:ned)?|have)\b)|^\W*no (?:[\p{L}-]+ ){0,4}(?:is |are )?(?:foreseen|planned|intended|available)\b`;

/** "The team will weigh both in the next sprint". */
const THINKING =
  anyCase`\b(?:(?:we|team|they|you|one|it|lead|owner)(?:\s(?:will|shall|still|need|have|has|are|plan|intend|can|could|may|must|['’]ll)|['’](?:ll|re|ve))(?:\s(?:to|will|still|later|have to|need to|yet))?\s(?:decide|discuss|agree on|figure out|think about|look into|look at|weigh|hope|consider|revisit|propose|clarify|find out)\b|to be (?:\p{L}+ly )?(?:defined|agreed|decided|determined|discussed|confirmed|clarified|specified|added|designed|worked out|done|chosen|filled|provided|reviewed)\b|(?:might|may|could|would) (?:be (?:required|needed|used|useful|added|worth|possible|considered|necessary)|use|need|want|help|one day|later|eventually)\b|in due course\b|(?:next|later|coming) (?:sprint|phase|release|iteration|quarter|version)\b|at some point\b|eventually\b|not (?:yet )?(?:examined|decided|investigated|looked at|analysed|analyzed|defined|implemented|addressed|checked|clear)\b|n['’]t (?:yet )?(?:decided|looked|defined|have a|have an)\b|(?:on|in|into|to|for) (?:the |our |their |a )?(?:product )?(?:roadmap|backlog|wish ?list)\b|does(?:n['’]t| not) yet\b|(?:will|to) follow\b|(?:details|more) later\b|(?:will|shall) be (?:set|decided|defined|agreed|discussed|chosen|determined|added|specified|worked out|clarified|looked)\b)|^[^\p{L}]{0,8}(?:deferred|postponed|undecided|unclear|open point|scheduled for|ideally|tbd|hopefully|n/a)\b`;

/** "We'll come back to this", "ask Piotr which tables exist", "legal has yet to say", "we will fill it in after the meeting". */
const OTHERS_TURN =
  anyCase`\b(?:come|get) back to (?:this|it|that)\b|\b(?:still|needs?|have|has) to (?:find out|read up|ask|check with|hear from)\b|^[^\p{L}]*ask \p{L}+ (?:which|what|if|whether|who|how|about)\b|\b(?:has|have) (?:yet|still) to (?:say|tell|decide|confirm|answer|agree)\b|\bopen point\b|\bfeedback (?:of|from) (?:my|our|the) \p{L}+ (?:before|first)\b|\bmust be consulted\b|\b(?:we|i)(?:['’]ll| will) (?:fill|add|write|describe) (?:it|this|that|them)?\s?(?:in|down)?\b[^.;|]{0,24}\b(?:after|once|when|later)\b|\bwill be (?:described|documented|written|subject to \p{L}+)\b[^.;|]{0,80}\b(?:after|once|when|later|in the course)\b|\bwill (?:identify|assess|explore|investigate)\b[^.;|]{0,60}\b(?:during|in the|as part of)\b|^[^\p{L}]*to be (?:built|done|written|added) (?:in|by|during) (?:sprint|phase|q\d|the)\b`;
