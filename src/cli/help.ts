import type { Option } from './arguments';
import type { Command } from './command';
import { commands } from './commands';

/** What `mldesign --help` prints: the commands and what each is for. */
export function describeCommands(): string {
  const names = Object.keys(commands);
  return [
    'Writes and checks design documents of machine-learning systems.',
    '',
    'Usage: mldesign COMMAND [arguments]',
    '',
    ...columns(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    '',
    ...columns([['--help', 'Show this, or, after a command, what it takes.'], ['--version', 'Show the version.']]),
    '',
    `Example: mldesign ${names[0] ?? ''} docs`,
  ].join('\n');
}

/** What `mldesign lint --help` prints. */
export function describeCommand(name: string, { summary, usage, options }: Command): string {
  return [
    summary,
    '',
    ...usage.map((line, index) => `${index === 0 ? 'Usage:' : '      '} mldesign ${name} ${line}`.trimEnd()),
    '',
    ...columns([...Object.entries(options).map(([option, about]) => [describeOption(option, about), about.description] as const), ['--help', 'Show this.']]),
  ].join('\n');
}

function describeOption(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function columns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
