import { assert } from 'chai';
import { rules } from '../../src/core';
import { Workbench } from './support/workbench';

const draft = `---
mldesign: seven-step
title: Feed ranking
status: draft
---

# Feed ranking

## 1. Clarifying requirements

The home feed serves 50M daily users.
`;

/** Enter makes a new line here, whatever is suggested at that moment. */
const settings = '{ "[markdown]": { "editor.acceptSuggestionOnEnter": "off" } }';

/** What the rest of the draft lacks is not looked at. */
const config = `rules:\n${rules.filter(({ id }) => !id.startsWith('estimate-')).map(({ id }) => `  ${id}: off\n`).join('')}`;

const block = [
  '```estimate',
  'dau = 50M users',
  'avg_qps = dau * 4 requests/user/day to requests/s  # => 3k requests/s',
  'peak_qps = avg_qps * 3',
  'assert peak_qps < 5k requests/s',
  '```',
];

describe('From numbers to an estimate', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ 'docs/feed.md': draft, '.vscode/settings.json': settings, '.mldesign.yml': config });
  });

  after(() => workbench.close());

  it('a block shows what its lines come to while it is typed', async () => {
    await workbench.openFile('docs/feed.md');
    await workbench.moveTo(draft.split('\n').length);
    await workbench.type(`\n${block.slice(0, 4).join('\n')}`);
    await workbench.line('peak_qps = avg_qps * 3').waitFor();
    // The first time the extension has to start, too.
    await workbench.line('peak_qps = avg_qps * 3', '= 6.94k requests/s').waitFor({ timeout: 45_000 });
    await workbench.type(`\n${block.slice(4).join('\n')}\n`);

    await workbench.line('to requests/s', '= 2.31k requests/s', '# => 3k requests/s').waitFor();
    assert.include(await workbench.text(), block.join('\n'));
  });

  it('a stale result has a squiggle, and a failed assertion shows both sides', async () => {
    await workbench.squiggles('warning').first().waitFor();
    await workbench.squiggles('error').first().waitFor();
    const problems = await workbench.problems();

    assert.equal(await workbench.squiggles('warning').count(), 1);
    await problems.filter({ hasText: '“3k requests/s” is not what this comes to: 2.31k requests/s = 50M users × 4 requests/user/day.' }).first().waitFor();
    await problems.filter({ hasText: 'peak_qps is 6.94k requests/s, not below 5k requests/s' }).first().waitFor();
  });

  it('the quick fix writes the result, and squiggle and hint go', async () => {
    const lines = (await workbench.text()).split('\n');
    const at = lines.findIndex(line => line.includes('# => 3k'));
    await workbench.moveTo(at + 1, (lines[at]?.indexOf('3k') ?? 0) + 2);

    await workbench.screenshotOfQuickFixes('estimate-quick-fix');
    await workbench.applyQuickFix('Write 2.31k');

    await workbench.squiggles('warning').first().waitFor({ state: 'hidden' });
    await workbench.line('to requests/s', '= 2.31k requests/s', '# =>').waitFor({ state: 'hidden' });
    assert.include(await workbench.text(), 'to requests/s  # => 2.31k requests/s\n');
    await workbench.page.keyboard.press('Control+J');
  });

  it('the preview shows the block as a table, which is not cut off', async () => {
    const preview = await workbench.openPreview();
    const table = preview.locator('table.mldesign-estimate');
    await table.getByText('2.31k requests/s').first().waitFor();

    assert.deepEqual(await table.locator('tr').first().locator('th').allInnerTexts(), ['Name', 'Formula', 'Result']);
    assert.match(await table.locator('tr.mldesign-fails').innerText(), /assert\s+peak_qps < 5k requests\/s\s+✗ 6\.94k requests\/s, not below 5k requests\/s/);
    await table.scrollIntoViewIfNeeded();
    await workbench.screenshot('estimate-preview');
    for (const box of [preview.locator('html'), preview.locator('.mldesign-estimate-frame')]) {
      const { needed, given } = await box.evaluate(({ scrollWidth, clientWidth }) => ({ needed: scrollWidth, given: clientWidth }));
      assert.isAtMost(needed, given);
    }
  });
});
