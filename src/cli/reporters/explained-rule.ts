import type { Rule, Severity } from '../../core';
import type { Style } from '../terminal';
import type { Reporter } from './reporter';

/** A rule as `explain --format json` prints it. It is a contract: extend it, never rename. */
export type ExplainedRule = Pick<Rule, 'id' | 'severity' | 'nature' | 'summary' | 'why' | 'source' | 'examples'>;

export function explained({ id, severity, nature, summary, why, source, examples }: Rule): ExplainedRule {
  return { id, severity, nature, summary, why, source, examples };
}

/** For people: one line for each rule. */
export const listRules: Reporter<{ readonly version: 1; readonly rules: readonly ExplainedRule[] }> = ({ rules }, { paint, print }) => {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, summary }) => `${paint('bold', id.padEnd(width))}  ${paint(STYLES[severity], severity.padEnd('warning'.length))}  ${summary}`);
  print([...lines, '', paint('dim', 'Why, and what would pass: mldesign explain RULE')].join('\n'));
};

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };
