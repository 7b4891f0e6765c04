import { profiles, type LintOptions } from '../../core';
import type { Arguments, Option } from '../arguments';
import { choose } from '../choose';
import { defineCommand } from '../command';
import { Configs } from '../configs';
import { documentOptions, readSelection } from '../document-options';
import { exitCodeFor, thresholds } from '../exit-code';
import { lintFile } from '../lint-file';
import { readOverrides } from '../read-overrides';
import { json } from '../reporters/json';
import { prettyLint } from '../reporters/pretty-lint';
import type { LintedFile, LintReport, ReportedProblem } from '../reporters/report';
import { formats } from '../reporters/reporter';
import { takeDocuments, type Selection } from '../take-documents';

const options = {
  format: { type: 'string', value: formats.join('|'), description: 'For people (pretty, the default) or for programs.' },
  'fail-on': { type: 'string', value: thresholds.join('|'), description: 'Exit with 1 from this severity on; error by default.' },
  profile: { type: 'string', value: profiles.join('|'), description: 'How strict to be, whatever the front matter and .mldesign.yml say.' },
  rule: { type: 'string', multiple: true, value: 'ID=off|info|warning|error', description: 'Decides on one rule; may be repeated.' },
  ...documentOptions,
} as const satisfies Record<string, Option>;

export default defineCommand({
  summary: 'Report what is missing, vague or contradictory in design documents.',
  usage: ['[paths…]', '--stdin-filename NAME -'],
  options,

  async run(args, terminal) {
    const { values } = args;
    const format = choose('--format', values.format ?? 'pretty', formats);
    const threshold = choose('--fail-on', values['fail-on'] ?? 'error', thresholds);
    const report = await lintAll(readSelection(args), readLintOptions(values));
    (format === 'json' ? json : prettyLint)(report, terminal);
    return exitCodeFor(report, threshold);
  },
});

function readLintOptions({ profile, rule }: Arguments<typeof options>['values']): LintOptions {
  return {
    profile: profile === undefined ? undefined : choose('--profile', profile, profiles),
    overrides: readOverrides(rule ?? []),
  };
}

async function lintAll(selection: Selection, lintOptions: LintOptions): Promise<LintReport> {
  const configs = new Configs();
  const files: LintedFile[] = [];
  const problems: ReportedProblem[] = [];
  for await (const taken of takeDocuments(selection, configs)) {
    if (taken.kind === 'problem') {
      problems.push(taken.problem);
      continue;
    }
    const { path, text } = taken;
    const { knowledge, config } = configs.of(path);
    files.push(lintFile(path, text, knowledge, { ...lintOptions, config, isListed: configs.lists(path) }));
  }
  return { version: 1, files, problems: [...configs.problems, ...problems], summary: summarize(files) };
}

function summarize(files: readonly LintedFile[]): LintReport['summary'] {
  const severities = files.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  const countOf = (wanted: string): number => severities.filter(severity => severity === wanted).length;
  return { files: files.length, errors: countOf('error'), warnings: countOf('warning'), infos: countOf('info') };
}
