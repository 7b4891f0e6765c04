import { parseArgs } from 'node:util';
import { didYouMean } from '../core';
import { UsageError } from './usage-error';

export interface Option {
  readonly type: 'boolean' | 'string';
  readonly multiple?: boolean;
  readonly short?: string;
  /** What the value is called in the help. */
  readonly value?: string;
  readonly description: string;
}

export type Options = Readonly<Record<string, Option>>;

interface Config<Own extends Options> {
  readonly args: string[];
  readonly options: Own;
  readonly allowPositionals: true;
  readonly strict: true;
}

/** The options' values, typed by the table they stand in, and the arguments that are none. */
export type Arguments<Own extends Options> = Pick<ReturnType<typeof parseArgs<Config<Own>>>, 'values' | 'positionals'>;

/** Reads a command's arguments; an option that there is not, or one without its value, is a {@link UsageError}. */
export function parseArguments<const Own extends Options>(argv: readonly string[], options: Own, maxPaths = Infinity): Arguments<Own> {
  explainMistakes(argv, options);
  const parsed = parseKnown(argv, options);
  const extra = parsed.positionals[maxPaths];
  if (extra !== undefined) {
    throw new UsageError(`“${extra}” is one argument too many.`);
  }
  return parsed;
}

function parseKnown<const Own extends Options>(argv: readonly string[], options: Own): Arguments<Own> {
  try {
    return parseArgs<Config<Own>>({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new UsageError(error.message);
    }
    throw error;
  }
}

/** The platform refuses these too, but does not know what may have been meant. */
function explainMistakes(argv: readonly string[], options: Options): void {
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') {
      continue;
    }
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) {
      const known = [...Object.keys(options), 'help'].map(name => `--${name}`);
      throw new UsageError(`There is no option “${token.rawName}”.${didYouMean(token.rawName, known)}`);
    }
    if (option.type === 'string' && token.value === undefined) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value ?? 'VALUE'}.`);
    }
  }
}
