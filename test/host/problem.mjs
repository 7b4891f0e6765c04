// @ts-check

/** Something that a person has to do something about. Its message says all of it, so no stack trace is shown. */
export class Problem extends Error {}

/**
 * Runs a command-line program: a problem is one message and exit code 1, a bug keeps its stack trace. When it is
 * interrupted it tidies up like at any other exit.
 * @param {() => Promise<number>} program gives the exit code
 */
export async function runProgram(program) {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  try {
    process.exit(await program());
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exit(1);
  }
}
