/** The longest, in seconds, that a person waits for an answer: what takes longer is no latency of a request. */
export const LONGEST_WAIT = 10;
