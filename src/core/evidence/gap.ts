import { anyCase } from '../text/any-case';

/** Whether a text is a gap of a template, or tells its author what to write: "Duration: ____", "<who labels?>", "describe measures here". */
export function isGap(text: string): boolean {
  return [BLANKS, ASKED, IN_BRACKETS].some(each => each.test(text));
}

/** "Duration: ____". */
const BLANKS = /_{3,}|\.{4,}|…{2,}/;

/** "Describe measures here". */
const ASKED = anyCase`^[^\p{L}]{0,8}(?:describe|specify|explain|state|list|discuss|outline|document|fill in|say|write|indicate|mention|name)\s(?:here|how|what|which|when|who|the|your|any|all|measures?)\b|\{\{`;

/** "<who labels, by which guideline?>", "[List tables and streams.]": from end to end, or one sentence of it. */
const IN_BRACKETS = /^[\s*_>-]*(?:<(?=\p{L}{1,30}[\s,])[^<>]*>?|\[(?=\p{L}{1,30}[\s,])[^[\]]*(?:\](?!\())?)[\s.*_]*$|^[^<>[\]]*[.!?]\s?[>\]][\s*_]*$/u;
