import assert from 'node:assert/strict';
import { exitCodeFor } from '../../src/cli/exit-code';
import { prettyLint } from '../../src/cli/reporters/pretty-lint';
import type { LintReport } from '../../src/cli/reporters/report';

const report: LintReport = {
  version: 1,
  files: [{ path: 'feed.md', framework: 'seven-step', held: true, findings: [], suppressed: 0, failures: [{ rule: 'no-baseline', message: 'x is undefined' }] }],
  problems: [],
  summary: { files: 1, errors: 0, warnings: 0, infos: 0 },
};

describe('a rule that crashes', () => {
  it('makes the command fail, whatever the threshold is', () => {
    const code = exitCodeFor(report, 'never');

    assert.equal(code, 2);
  });

  it('is named on standard error', () => {
    const complaints: string[] = [];

    prettyLint(report, { print: () => undefined, complain: text => complaints.push(text), paint: (_, text) => text });

    assert.deepEqual(complaints, ['mldesign: feed.md: The rule no-baseline crashed: x is undefined']);
  });
});
