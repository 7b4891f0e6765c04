/** A text ends by asking, whatever closes it: quotes, brackets or emphasis. */
export const QUESTION_END = /[?？][\s"'”’»)\]*_]*$/;
