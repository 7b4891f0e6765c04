import type { Rule } from './rule';

const BEGIN = '<!-- rules -->';
const END = '<!-- /rules -->';

/** The README with the table between its marks made anew from the rules. */
export function withRuleTable(readme: string, rules: readonly Rule[]): string {
  const rows = rules.map(({ id, summary, severity }) => `| [${id}](docs/rules/${id}.md) | ${severity} | ${summary} |`);
  const table = ['| rule | reported as | asks you to |', '| --- | --- | --- |', ...rows].join('\n');
  const [before = '', rest = ''] = readme.split(BEGIN, 2);
  const after = rest.slice(rest.indexOf(END));
  return `${before}${BEGIN}\n${table}\n${after}`;
}
