import { didYouMean, rules, severityWords as words, type SeverityOverrides } from '../core';
import { choose } from './choose';
import { UsageError } from './usage-error';

/** What `--rule no-baseline=off` and its like decide; the last word on a rule counts. */
export function readOverrides(given: readonly string[]): SeverityOverrides {
  return Object.fromEntries(given.map(readOverride));
}

function readOverride(given: string): [string, (typeof words)[number]] {
  const [id = '', severity, ...rest] = given.split('=');
  if (severity === undefined || rest.length > 0) {
    throw new UsageError(`“${given}” is no value of --rule. Write it as ${rules[0]?.id ?? 'rule'}=${words.join('|')}.`);
  }
  const known = rules.map(rule => rule.id);
  if (!known.includes(id)) {
    throw new UsageError(`There is no rule “${id}”.${didYouMean(id, known)} “mldesign explain” lists them.`);
  }
  return [id, choose('--rule', severity, words)];
}
