import type { Terminal } from '../terminal';

/** For programs: the report as it is. */
export function json(report: object, terminal: Terminal): void {
  terminal.print(JSON.stringify(report, undefined, 2));
}
