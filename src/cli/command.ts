import { parseArguments, type Arguments, type Options } from './arguments';
import type { ExitCode } from './exit-code';
import type { Terminal } from './terminal';

/** One command as its author writes it: words first, for the help, then what it does. */
interface CommandSpec<Own extends Options> {
  /** An imperative sentence. */
  readonly summary: string;
  /** What follows the command's name, one line for each way of using it. */
  readonly usage: readonly string[];
  readonly options: Own;
  /** How many arguments that are not options it takes; any number when left out. */
  readonly maxPaths?: number;
  readonly run: (args: Arguments<Own>, terminal: Terminal) => ExitCode | Promise<ExitCode>;
}

/** A command for those who call it and describe it. */
export interface Command {
  readonly summary: string;
  readonly usage: readonly string[];
  readonly options: Options;
  readonly execute: (argv: readonly string[], terminal: Terminal) => ExitCode | Promise<ExitCode>;
}

/** Keeps the types of a command's own options between its table and its `run`. */
export function defineCommand<const Own extends Options>({ run, maxPaths, ...words }: CommandSpec<Own>): Command {
  return { ...words, execute: (argv, terminal) => run(parseArguments(argv, words.options, maxPaths), terminal) };
}
