import { printable } from '../printable';
import type { Style, Terminal } from '../terminal';
import { complainAbout } from './complain-about';
import type { CoverageReport, CoveredCheck, CoveredFile, CoveredStep } from './report';
import type { Reporter } from './reporter';

type Paint = Terminal['paint'];

/** For people: the score, the seven steps, and under each what a complete document says there. */
export const prettyCoverage: Reporter<CoverageReport> = (report, terminal) => {
  const { files, problems } = report;
  if (files.length > 0) {
    const legend = '✓ met  ✗ absent  … to be filled in  – not applicable  ★ counts three times';
    terminal.print([...files.map(file => describeFile(file, terminal.paint)), terminal.paint('dim', legend)].join('\n\n'));
  } else if (problems.length === 0) {
    terminal.print('No design documents.');
  }
  complainAbout(problems, terminal);
};

function describeFile(file: CoveredFile, paint: Paint): string {
  const remark = file.designDocument || file.marked ? [] : [paint('dim', 'This does not read like an ML system design document.')];
  return [`${paint('underline', printable(file.path))}  ${bar(file.score, paint)}`, ...remark, '', ...file.steps.map(step => describeStep(step, file, paint))].join('\n');
}

const BAR_WIDTH = 20;

function bar(score: number, paint: Paint): string {
  const filled = Math.round(score * BAR_WIDTH);
  const style = score >= 0.8 ? 'green' : score >= 0.5 ? 'yellow' : 'red';
  return `${paint(style, '█'.repeat(filled))}${paint('dim', '░'.repeat(BAR_WIDTH - filled))} ${Math.round(score * 100)} %`;
}

const STATUS_STYLES: Readonly<Record<CoveredStep['status'], Style>> = { covered: 'green', weak: 'yellow', empty: 'red', missing: 'red' };

function describeStep({ id, title, status }: CoveredStep, { steps, checks }: CoveredFile, paint: Paint): string {
  const titleWidth = Math.max(...steps.map(step => step.title.length));
  const checkWidth = Math.max(0, ...checks.map(check => check.id.length));
  const own = checks.filter(({ section }) => section.startsWith(`${id}/`));
  return [`  ${paint('bold', title.padEnd(titleWidth))}  ${paint(STATUS_STYLES[status], status)}`, ...own.map(check => describeCheck(check, checkWidth, paint))].join('\n');
}

const MARKS: Readonly<Record<CoveredCheck['state'], readonly [mark: string, style: Style]>> = {
  met: ['✓', 'green'],
  absent: ['✗', 'red'],
  pending: ['…', 'yellow'],
  'not-applicable': ['–', 'dim'],
};

function describeCheck({ id, state, weight, line, rule }: CoveredCheck, width: number, paint: Paint): string {
  const [mark, style] = MARKS[state];
  const remark = state === 'absent' ? `mldesign explain ${rule}` : line === undefined ? '' : `line ${line}`;
  return `    ${paint(style, mark)} ${weight === 3 ? '★' : ' '} ${id.padEnd(width)}  ${paint('dim', remark)}`.trimEnd();
}
