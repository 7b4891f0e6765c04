import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { choose } from '../choose';
import { defineCommand } from '../command';
import { describeError } from '../describe-error';
import { readBuiltInLibrary } from '../library';
import { json } from '../reporters/json';
import { prettyInit } from '../reporters/pretty-init';
import type { InitReport, ReportedProblem } from '../reporters/report';
import { formats } from '../reporters/reporter';
import { exitCodeAfter } from '../exit-code';
import { writeNew } from '../write-new';

export default defineCommand({
  summary: 'Begin a team’s own config and library, with examples.',
  usage: ['[folder]'],
  options: {
    format: { type: 'string', value: formats.join('|'), description: 'For people (pretty, the default) or for programs.' },
  },
  maxPaths: 1,

  run({ values, positionals: [folder = '.'] }, terminal) {
    const format = choose('--format', values.format ?? 'pretty', formats);
    const report = writeStarter(folder);
    (format === 'json' ? json : prettyInit)(report, terminal);
    return exitCodeAfter(report.problems);
  },
});

/** Writes each file that is not there yet. What exists is left as it is, and nothing is written through a link. */
function writeStarter(folder: string): InitReport {
  const created: string[] = [];
  const existing: string[] = [];
  const problems: ReportedProblem[] = [];
  for (const { path, text } of readBuiltInLibrary().starter) {
    const shown = relative('', resolve(folder, path)).split(sep).join('/');
    try {
      const link = linkOnTheWay(folder, path);
      if (link === undefined) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        (writeNew(join(folder, path), text) ? created : existing).push(shown);
      } else {
        problems.push({ path: shown, message: `${link} is a link, which may lead elsewhere: nothing is written through it.` });
      }
    } catch (error) {
      problems.push({ path: shown, message: describeError(error) });
    }
  }
  return { version: 1, created, existing, problems };
}

/** The first folder of the path, below where it begins, that is a link. */
function linkOnTheWay(folder: string, path: string): string | undefined {
  const parts = path.split('/').slice(0, -1).map((_, index, all) => all.slice(0, index + 1).join('/'));
  return parts.find(part => lstatSync(join(folder, part), { throwIfNoEntry: false })?.isSymbolicLink());
}
