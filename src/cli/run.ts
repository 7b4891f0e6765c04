import { didYouMean } from '../core';
import type { Command } from './command';
import { commands } from './commands';
import type { ExitCode } from './exit-code';
import { describeCommand, describeCommands } from './help';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

declare const VERSION: string;

/** Finds the command that the arguments name, and runs it. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === '--version') {
    terminal.print(VERSION);
    return 0;
  }
  if (name === undefined || isHelp(name) || name === 'help') {
    return help(rest[0], name === undefined, terminal);
  }
  const command = find(name);
  if (rest.slice(0, endOfOptions(rest)).some(isHelp)) {
    return help(name, false, terminal);
  }
  return command.execute(rest, terminal);
}

/** Asked for, it is an answer; given instead of an answer, it says what was missing. */
function help(name: string | undefined, isUnasked: boolean, terminal: Terminal): ExitCode {
  const text = name === undefined ? describeCommands() : describeCommand(name, find(name));
  if (isUnasked) {
    terminal.complain(text);
    return 2;
  }
  terminal.print(text);
  return 0;
}

function find(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const names = Object.keys(commands);
    throw new UsageError(name.startsWith('-')
      ? `There is no option “${name}” before the command. “mldesign --help” shows what there is.`
      : `There is no command “${name}”.${didYouMean(name, names)} The commands are ${names.join(', ')}.`);
  }
  return command;
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

/** What follows `--` is a path, even one named `--help`. */
function endOfOptions(argv: readonly string[]): number {
  const end = argv.indexOf('--');
  return end === -1 ? argv.length : end;
}
