import type { Arguments, Option } from './arguments';
import type { Selection } from './take-documents';
import { UsageError } from './usage-error';

/** The options of every command that reads documents. */
export const documentOptions = {
  'all-markdown': { type: 'boolean', description: 'Take every Markdown file of a folder, not design documents alone.' },
  'allow-empty': { type: 'boolean', description: 'Finding no document is fine.' },
  'stdin-filename': { type: 'string', value: 'NAME', description: 'What standard input, read for the path “-”, is called.' },
} as const satisfies Record<string, Option>;

/** What to read; without a path the working directory, or standard input where only that has been named. */
export function readSelection({ values, positionals }: Arguments<typeof documentOptions>): Selection {
  const stdinFilename = values['stdin-filename'];
  const paths = positionals.length > 0 ? positionals : [stdinFilename === undefined ? '.' : '-'];
  if (stdinFilename !== undefined && !paths.includes('-')) {
    throw new UsageError('--stdin-filename names what is read from standard input: add the path “-”.');
  }
  if (paths.includes('')) {
    throw new UsageError('A path is empty: name a file or a folder.');
  }
  return {
    paths,
    stdinFilename: stdinFilename ?? '-',
    allMarkdown: values['all-markdown'] ?? false,
    allowEmpty: values['allow-empty'] ?? false,
  };
}
