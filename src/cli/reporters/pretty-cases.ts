import { printable } from '../printable';
import { complainAbout } from './complain-about';
import type { ReportedProblem } from './report';
import type { Reporter } from './reporter';

/** What `cases --format json` prints. It is a contract: extend it, never rename. */
interface CasesReport {
  readonly version: 1;
  readonly cases: readonly { readonly id: string; readonly title: string; readonly task: string; readonly summary: string }[];
  /** What is wrong with the team's own library. */
  readonly problems: readonly ReportedProblem[];
}

/** For people: the id to copy, what it is, and its summary. */
export const prettyCases: Reporter<CasesReport> = ({ cases, problems }, terminal) => {
  const { paint, print } = terminal;
  const width = Math.max(0, ...cases.map(({ id }) => id.length));
  const entries = cases.map(({ id, title, task, summary }) =>
    [`${paint('bold', id.padEnd(width))}  ${printable(title)} ${paint('dim', `(${task})`)}`, `  ${printable(summary)}`].join('\n'),
  );
  print([...entries, paint('dim', `Begin with one: mldesign new --case ${cases[0]?.id ?? 'ID'}`)].join('\n\n'));
  complainAbout(problems, terminal);
};
