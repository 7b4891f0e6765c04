import { printable } from '../printable';
import type { Terminal } from '../terminal';
import type { ReportedProblem } from './report';

/** What could not be done, on standard error, so that it is seen beside whatever the output is piped into. */
export function complainAbout(problems: readonly ReportedProblem[], { complain }: Terminal): void {
  for (const { path, message, range } of problems) {
    const place = range ? `:${range.start.line}:${range.start.column}` : '';
    complain(`mldesign: ${printable(path)}${place}: ${printable(message)}`);
  }
}
