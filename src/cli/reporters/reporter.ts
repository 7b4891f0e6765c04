import type { Terminal } from '../terminal';

/** Shows a command's whole answer. */
export type Reporter<Report> = (report: Report, terminal: Terminal) => void;

export const formats = ['pretty', 'json'] as const;
