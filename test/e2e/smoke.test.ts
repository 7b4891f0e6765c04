import { assert } from 'chai';
import { Workbench } from './support/workbench';

describe('The window of VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ 'docs/feed-ranking.md': '# Feed ranking\n\n| Metric | Target |\n| --- | --- |\n| NDCG@10 | 0.42 |\n' });
  });

  after(() => workbench.close());

  it('opens a file of the folder', async () => {
    await workbench.openFile('docs/feed-ranking.md');

    assert.match(await workbench.text(), /^# Feed ranking\n\n\| Metric/);
    await workbench.screenshot('smoke');
  });

  it('shows the built-in preview of it', async () => {
    const preview = await workbench.openPreview();

    assert.equal(await preview.locator('h1').innerText(), 'Feed ranking');
  });

  it('shows nothing that was not asked for', async () => {
    assert.equal(await workbench.notifications().count(), 0);
  });
});
