import { assert } from 'chai';
import { inWorkspace, validFiles } from '../support/team-library';
import { Workbench } from './support/workbench';

describe('A workspace that is not trusted', () => {
  let workbench: Workbench;

  before(async () => {
    const diagram = validFiles['diagrams/our-platform.yaml'].replace('title: Our platform', 'title: A/B test of ours');
    workbench = await Workbench.open({ ...inWorkspace({ 'diagrams/our-platform.yaml': diagram }), 'docs/feed.md': '---\nmldesign: seven-step\n---\n\n# Feed\n' }, { restricted: true });
  });

  after(() => workbench.close());

  async function testsOffered(): Promise<readonly string[]> {
    await workbench.runCommand('ML Design: Insert Diagram…');
    await workbench.quickInput.type('A/B test');
    const labels = await workbench.quickInput.labels();
    await workbench.quickInput.escape();
    return labels;
  }

  it('offers what is built in, and nothing of the team’s own library', async () => {
    await workbench.openFile('docs/feed.md');

    assert.deepEqual(await testsOffered(), ['A/B test']);
  });

  it('is linted all the same', async () => {
    await workbench.squiggles('error').first().waitFor();
  });

  it('offers the team’s own once it is trusted', async () => {
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).first().click();
    await workbench.page.locator('.workspace-trust-editor.trusted').waitFor();
    await workbench.openFile('docs/feed.md');

    assert.sameMembers([...(await testsOffered())], ['A/B test', 'A/B test of ours']);
  });
});
