import { asEstimateBlock } from '../../core';
import type { Arguments, Option } from '../arguments';
import { choose } from '../choose';
import { defineCommand } from '../command';
import { Configs, templatesHere } from '../configs';
import { TOO_LARGE } from '../cover-file';
import { documentOptions, readSelection } from '../document-options';
import { estimateFile } from '../estimate-file';
import { exitCodeAfter, type ExitCode } from '../exit-code';
import { findById } from '../find-by-id';
import { complainAbout } from '../reporters/complain-about';
import { json } from '../reporters/json';
import { prettyEstimates } from '../reporters/pretty-estimates';
import { listEstimates } from '../reporters/pretty-estimate-list';
import type { EstimatedFile, EstimateReport, ReportedProblem } from '../reporters/report';
import { formats } from '../reporters/reporter';
import { takeDocuments, type Selection } from '../take-documents';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';

const options = {
  format: { type: 'string', value: formats.join('|'), description: 'For people (pretty, the default) or for programs.' },
  list: { type: 'boolean', description: 'List the calculations that are ready to be inserted.' },
  template: { type: 'string', value: 'ID', description: 'Print one of them as a block.' },
  ...documentOptions,
} as const satisfies Record<string, Option>;

export default defineCommand({
  summary: 'Compute the estimates of design documents, and list ready calculations.',
  usage: ['[paths…]', '--stdin-filename NAME -', '--list', '--template ID'],
  options,

  async run(args, terminal) {
    const isJson = choose('--format', args.values.format ?? 'pretty', formats) === 'json';
    if (args.values.list || args.values.template !== undefined) {
      return showTemplates(args, isJson, terminal);
    }
    const report = await estimateAll(readSelection(args));
    (isJson ? json : prettyEstimates)(report, terminal);
    return exitCodeOf(report);
  },
});

function showTemplates({ values: { list, template: id }, positionals }: Arguments<typeof options>, isJson: boolean, terminal: Terminal): ExitCode {
  if (positionals.length > 0 || (list && id !== undefined)) {
    throw new UsageError('--list and --template each stand alone: give neither a path nor the other.');
  }
  const { library: { estimates }, problems } = templatesHere();
  if (id === undefined) {
    (isJson ? json : listEstimates)({ version: 1, estimates, problems }, terminal);
    return exitCodeAfter(problems);
  }
  complainAbout(isJson ? [] : problems, terminal);
  const estimate = findById('calculation', id, estimates);
  if (isJson) {
    json({ version: 1, estimate, problems }, terminal);
  } else {
    terminal.print(asEstimateBlock(estimate));
  }
  return exitCodeAfter(problems);
}

async function estimateAll(selection: Selection): Promise<EstimateReport> {
  const configs = new Configs();
  const files: EstimatedFile[] = [];
  const problems: ReportedProblem[] = [];
  for await (const taken of takeDocuments(selection, configs)) {
    if (taken.kind === 'problem') {
      problems.push(taken.problem);
      continue;
    }
    const file = estimateFile(taken.path, taken.text);
    if (file) {
      files.push(file);
    } else {
      problems.push({ path: taken.path, message: TOO_LARGE });
    }
  }
  return { version: 1, files, problems: [...configs.problems, ...problems], summary: summarize(files) };
}

function summarize(files: readonly EstimatedFile[]): EstimateReport['summary'] {
  const lines = files.flatMap(({ blocks }) => blocks.flatMap(block => block.lines));
  const countOf = (wanted: string): number => lines.filter(({ state }) => state === wanted).length;
  const wholes = files.reduce((sum, { problems }) => sum + problems.length, 0);
  return { files: files.length, lines: lines.length, errors: countOf('wrong') + wholes, failed: countOf('fails'), stale: lines.filter(({ stated }) => stated?.stale).length };
}

/** A stale result is no failure here: `lint` reports it, and `lint --fix` mends it. */
function exitCodeOf({ problems, summary: { errors, failed } }: EstimateReport): ExitCode {
  return problems.length > 0 ? 2 : errors + failed > 0 ? 1 : 0;
}
