import type { Severity } from '../core';
import type { LintReport, ReportedProblem } from './reporters/report';

/** Clean; findings at or above the threshold; the work, or a part of it, could not be done. */
export type ExitCode = 0 | 1 | 2;

/** From which severity on findings make the command fail. */
export const thresholds = ['error', 'warning', 'info', 'never'] as const;

/** Of a command that answers, but could not read all that it is to answer from. */
export function exitCodeAfter(problems: readonly ReportedProblem[]): ExitCode {
  return problems.length > 0 ? 2 : 0;
}

export function exitCodeFor({ files, problems, summary }: LintReport, threshold: Severity | 'never'): ExitCode {
  if (problems.length > 0 || files.some(({ failures }) => failures.length > 0)) {
    return 2;
  }
  const { errors, warnings, infos } = summary;
  const counted = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 };
  return counted[threshold] > 0 ? 1 : 0;
}
