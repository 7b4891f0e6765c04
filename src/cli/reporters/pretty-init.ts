import { printable } from '../printable';
import { complainAbout } from './complain-about';
import type { InitReport } from './report';
import type { Reporter } from './reporter';

/** For people: a line for each file, and what to do next. */
export const prettyInit: Reporter<InitReport> = ({ created, existing, problems }, terminal) => {
  const { paint, print } = terminal;
  const lines = [
    ...created.map(path => `${paint('green', 'created')}  ${printable(path)}`),
    ...existing.map(path => `${paint('dim', 'exists ')}  ${printable(path)} ${paint('dim', 'was left as it is')}`),
  ];
  if (lines.length > 0) {
    const next = created.length > 0 ? 'Change the examples, then: mldesign new --framework design-review' : 'Nothing was written: everything is there already.';
    print([...lines, '', paint('dim', next)].join('\n'));
  }
  complainAbout(problems, terminal);
};
