import { choose } from '../choose';
import { defineCommand } from '../command';
import { Configs } from '../configs';
import { coverFile, TOO_LARGE } from '../cover-file';
import { documentOptions, readSelection } from '../document-options';
import { json } from '../reporters/json';
import { prettyCoverage } from '../reporters/pretty-coverage';
import type { CoverageReport, CoveredFile, ReportedProblem } from '../reporters/report';
import { formats } from '../reporters/reporter';
import { takeDocuments, type Selection } from '../take-documents';

export default defineCommand({
  summary: 'Show how complete design documents are: steps, checks and a score.',
  usage: ['[paths…]', '--stdin-filename NAME -'],
  options: {
    format: { type: 'string', value: formats.join('|'), description: 'For people (pretty, the default) or for programs.' },
    ...documentOptions,
  },

  async run(args, terminal) {
    const format = choose('--format', args.values.format ?? 'pretty', formats);
    const report = await coverAll(readSelection(args));
    (format === 'json' ? json : prettyCoverage)(report, terminal);
    return report.problems.length > 0 ? 2 : 0;
  },
});

async function coverAll(selection: Selection): Promise<CoverageReport> {
  const configs = new Configs();
  const files: CoveredFile[] = [];
  const problems: ReportedProblem[] = [];
  for await (const taken of takeDocuments(selection, configs)) {
    if (taken.kind === 'problem') {
      problems.push(taken.problem);
      continue;
    }
    const file = coverFile(taken.path, taken.text, configs.of(taken.path));
    if (file) {
      files.push(file);
    } else {
      problems.push({ path: taken.path, message: TOO_LARGE });
    }
  }
  return { version: 1, files, problems: [...configs.problems, ...problems] };
}
