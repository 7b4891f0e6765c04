import { lintDocument, type Finding, type LintOptions } from '../../src/core';
import { knowledge } from './templates';

/** What all rules find in a text, as the hosts run them. Fails when a rule crashes. */
export function lint(text: string, options: LintOptions = {}): readonly Finding[] {
  const { findings, failures } = lintDocument(text, knowledge, options);
  const [failure] = failures;
  if (failure) {
    throw new Error(`The rule “${failure.rule}” crashed.`, { cause: failure.error });
  }
  return findings;
}

/** What one rule finds, all rules running. */
export function findingsOf(rule: string, text: string, options: LintOptions = {}): readonly Finding[] {
  return lint(text, options).filter(finding => finding.rule === rule);
}

/** Findings as `severity rule`, for comparing. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

/** The front matter that marks a text as a design document under review: no status softens its findings. */
export const marked = (body: string, keys = ''): string => `---\nmldesign: seven-step\n${keys}---\n\n${body}`;
