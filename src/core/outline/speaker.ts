const SPEAKER = /^[\s*_]*(?:interviewer|interviewee|candidate|user|assistant)[\s*_]*(?:[:：(]|$)/i;

/** Whether the heading or label names who speaks, as in the transcript of an interview ("Candidate (assumptions)"), and not what is said below it. */
export function isSpeaker(title: string): boolean {
  return SPEAKER.test(title);
}
