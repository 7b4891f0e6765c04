import { printable } from '../printable';
import type { Reporter } from './reporter';

/** What `cases --format json` prints. It is a contract: extend it, never rename. */
interface CasesReport {
  readonly version: 1;
  readonly cases: readonly { readonly id: string; readonly title: string; readonly task: string; readonly summary: string }[];
}

/** For people: the id to copy, what it is, and its summary. */
export const prettyCases: Reporter<CasesReport> = ({ cases }, { paint, print }) => {
  const width = Math.max(0, ...cases.map(({ id }) => id.length));
  const entries = cases.map(({ id, title, task, summary }) =>
    [`${paint('bold', id.padEnd(width))}  ${title} ${paint('dim', `(${task})`)}`, `  ${printable(summary)}`].join('\n'),
  );
  print([...entries, paint('dim', `Begin with one: mldesign new --case ${cases[0]?.id ?? 'ID'}`)].join('\n\n'));
};
