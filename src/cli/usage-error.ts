/** The command line was not understood, or asks for something that there is not. Its message says all, so no stack is shown. */
export class UsageError extends Error {}
