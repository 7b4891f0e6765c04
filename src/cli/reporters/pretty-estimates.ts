import { count } from '../count';
import { printable } from '../printable';
import type { Style, Terminal } from '../terminal';
import { complainAbout } from './complain-about';
import type { EstimatedFile, EstimatedLine, EstimateReport, Place } from './report';
import type { Reporter } from './reporter';

type Paint = Terminal['paint'];

/** For people: every line of every block, with what it comes to. */
export const prettyEstimates: Reporter<EstimateReport> = (report, terminal) => {
  const { files, problems, summary } = report;
  if (files.length > 0 || problems.length === 0) {
    const shown = files.filter(({ blocks }) => blocks.length > 0).map(file => describeFile(file, terminal.paint));
    terminal.print([...shown, summarize(summary, terminal.paint)].join('\n\n'));
  }
  complainAbout(problems, terminal);
};

/** Longer formulas push their result to the right rather than all others. */
const MAX_WIDTH = 64;

function describeFile({ path, blocks, problems }: EstimatedFile, paint: Paint): string {
  const lines = blocks.flatMap(block => block.lines);
  const numberWidth = String(lines.at(-1)?.range.start.line ?? 0).length;
  const width = Math.min(MAX_WIDTH, Math.max(0, ...lines.map(({ text }) => printable(text).length)));
  const indent = ' '.repeat(numberWidth + 6);
  const described = blocks.map(block => block.lines.flatMap(line => describeLine(line, { numberWidth, width, indent }, paint)).join('\n'));
  const wholes = problems.map(({ message, range }) => `${indent}${paint('red', `${toText(range.start)} ${printable(message)}`)}`);
  return [paint('underline', printable(path)), [described.filter(Boolean).join('\n\n'), ...wholes].filter(Boolean).join('\n')].join('\n');
}

interface Columns {
  readonly numberWidth: number;
  readonly width: number;
  readonly indent: string;
}

const MARKS: Readonly<Record<EstimatedLine['state'], readonly [mark: string, style: Style]>> = {
  computed: [' ', 'dim'],
  holds: ['✓', 'green'],
  fails: ['✗', 'red'],
  wrong: ['✗', 'red'],
  pending: ['…', 'yellow'],
  blocked: ['–', 'dim'],
};

function describeLine(line: EstimatedLine, { numberWidth, width, indent }: Columns, paint: Paint): string[] {
  const { state, text, range, problem, stated, value } = line;
  const [mark, style] = MARKS[state];
  const written = `  ${paint('dim', String(range.start.line).padStart(numberWidth))}  ${paint(style, mark)} ${printable(text).padEnd(width)}  ${resultOf(line, paint)}`.trimEnd();
  const remarks = [
    ...(problem ? [paint('red', `${toText(problem.range.start)} ${printable(problem.message)}`)] : []),
    ...(problem?.related ?? []).map(place => paint('dim', `${toText(place.range.start)} ${printable(place.message)}`)),
    ...(stated?.stale && stated.text !== '' ? [paint('yellow', `${toText(stated.range.start)} “${printable(stated.text)}” is stated, it comes to ${value ?? ''}.`)] : []),
  ];
  return [written, ...remarks.map(remark => `${indent}${remark}`)];
}

function resultOf({ state, value, left, operator, right }: EstimatedLine, paint: Paint): string {
  switch (state) {
    case 'computed':
      return paint('bold', `= ${value ?? ''}`);
    case 'holds':
    case 'fails':
      return paint(state === 'holds' ? 'green' : 'red', `${left ?? ''} ${operator ?? ''} ${right ?? ''}`);
    case 'pending':
      return paint('yellow', 'to be filled in');
    case 'blocked':
      return paint('dim', 'needs a line that cannot be computed');
    case 'wrong':
      return '';
  }
}

function toText({ line, column }: Place): string {
  return `${line}:${column}`;
}

function summarize({ files, lines, errors, failed, stale }: EstimateReport['summary'], paint: Paint): string {
  if (lines === 0 && errors === 0) {
    return `No estimates in ${count(files, 'file')}.`;
  }
  const parts = [errors && count(errors, 'error'), failed && `${count(failed, 'assertion')} failed`, stale && count(stale, 'stale result')].filter(Boolean);
  return paint(errors + failed > 0 ? 'red' : stale > 0 ? 'yellow' : 'green', `${count(lines, 'line')} in ${count(files, 'file')}: ${parts.join(', ') || 'all come out'}.`);
}
