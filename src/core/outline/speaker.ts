const SPEAKER = /^[\s*_]*(?:interviewer|interviewee|candidate|user|assistant)[\s*_]*(?:[:：]|$)/i;

/** Whether the heading names who speaks, as in the transcript of an interview, and not what is said below it. */
export function isSpeaker(title: string): boolean {
  return SPEAKER.test(title);
}
