import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from './support/workbench';

const draft = '---\nmldesign: seven-step\n---\n\n# Feed\n\n## 1. Clarifying requirements\n\nThe feed shows posts of friends.\n';

describe('A read-only file', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({
      '.vscode/settings.json': '{ "files.readonlyInclude": { "**/kept.md": true } }',
      'docs/kept.md': draft,
      'docs/draft.md': draft,
    });
  });

  after(() => workbench.close());

  for (const title of ['Add Missing Sections', 'Insert Diagram…', 'Insert Estimate…', 'Insert Section…', 'Copy From Case Study…']) {
    it(`is left alone by ${title}, which says so before it asks anything`, async () => {
      await workbench.openFile('docs/kept.md');

      await workbench.runCommand(`ML Design: ${title}`);
      await workbench.notifications().getByText('This file is read-only.').waitFor();

      // The palette goes; no list comes in its place.
      await workbench.quickInput.box.waitFor({ state: 'hidden' });
      assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
      assert.equal(readFileSync(join(workbench.folder, 'docs/kept.md'), 'utf8'), draft);
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.notifications().first().waitFor({ state: 'hidden' });
    });
  }

  it('can be made writeable, and the command goes on', async () => {
    await workbench.openFile('docs/kept.md');
    await workbench.runCommand('ML Design: Insert Diagram…');

    await workbench.notifications().getByText('Set Writeable in Session').click();
    await workbench.quickInput.row('A/B test').waitFor();

    await workbench.quickInput.escape();
  });

  it('is the only one that is: another says what was added', async () => {
    await workbench.openFile('docs/draft.md');

    await workbench.runCommand('ML Design: Add Missing Sections');
    const notification = workbench.notifications().getByText(/^Added \d+ sections\.$/);
    await notification.waitFor();

    const headings = (text: string): number => text.match(/^#+ [^#]/gm)?.length ?? 0;
    const added = headings((await workbench.savedText('docs/draft.md')).replaceAll(/```[^]*?```/g, '')) - headings(draft);
    assert.equal(await notification.innerText(), `Added ${added} sections.`);
  });
});
