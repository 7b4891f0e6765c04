import type { Finding, Severity } from '../core';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Such as "2 errors, 1 warning"; "No findings" where there are none. */
export function describeCounts(findings: readonly Finding[]): string {
  const parts = severities.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'No findings' : parts.join(', ');
}
