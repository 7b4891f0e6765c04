import type { EstimateTemplate } from '../../core';
import { printable } from '../printable';
import { complainAbout } from './complain-about';
import type { ReportedProblem } from './report';
import type { Reporter } from './reporter';

/** What `estimate --list --format json` prints. It is a contract: extend it, never rename. */
interface EstimateList {
  readonly version: 1;
  readonly estimates: readonly EstimateTemplate[];
  /** What is wrong with the team's own library. */
  readonly problems: readonly ReportedProblem[];
}

/** For people: the id to copy, and what the calculation is for. */
export const listEstimates: Reporter<EstimateList> = ({ estimates, problems }, terminal) => {
  const { paint, print } = terminal;
  const width = Math.max(0, ...estimates.map(({ id }) => id.length));
  const lines = estimates.map(({ id, purpose }) => `${paint('bold', id.padEnd(width))}  ${printable(purpose)}`);
  print([...lines, '', paint('dim', `Print one: mldesign estimate --template ${estimates[0]?.id ?? 'ID'}`)].join('\n'));
  complainAbout(problems, terminal);
};
