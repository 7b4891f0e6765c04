import { assert } from 'chai';
import { Workbench } from './support/workbench';

const draft = `---
mldesign: seven-step
title: Feed ranking
case: video-recommendation
status: draft
---

# Feed ranking

## 1. Clarifying requirements

The home feed should keep 50M daily users, who open it 4 times a day, coming back.

## 6. Deployment and serving

Online, because a watch has to influence the next page within 60 s.

## 7. Monitoring and infrastructure
`;

describe('A new document from a case study', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ 'README.md': '# Designs\n' });
  });

  after(() => workbench.close());

  for (const [command, steps] of [['New Design Document…', '(1/3)'], ['New From Case Study…', '(2/4)']] as const) {
    it(`begins worked or guided with ${command}, and one can go back to the choice`, async () => {
      await workbench.runCommand(`ML Design: ${command}`);
      await workbench.quickInput.type('Video recommendation');
      await workbench.quickInput.choose('Video recommendation');
      await workbench.quickInput.row('Guided').waitFor();
      await workbench.page.getByText(steps).waitFor();

      await workbench.quickInput.box.getByRole('button', { name: 'Back' }).click();
      await workbench.quickInput.row('Ad click prediction on social platforms').waitFor();
      await workbench.screenshot(`case-studies-of-${steps.charAt(1)}`);
      await workbench.quickInput.escape();
    });
  }
});

describe('From a case study to a draft', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ 'docs/feed.md': draft });
  });

  after(() => workbench.close());

  function lineOf(text: string): number {
    return draft.split('\n').indexOf(text) + 1;
  }

  it('the case study stands beside the draft, at the step of the cursor', async () => {
    await workbench.openFile('docs/feed.md');
    await workbench.moveTo(lineOf('## 6. Deployment and serving'));
    await workbench.runCommand('ML Design: Open Case Study Beside…');
    await workbench.quickInput.choose('Video recommendation');

    await workbench.lineBeside('## 6. Deployment and serving').waitFor();
    assert.equal(await workbench.quickInput.box.count(), 0);
  });

  it('it follows the cursor to another step', async () => {
    await workbench.moveTo(lineOf('## 7. Monitoring and infrastructure'));

    await workbench.lineBeside('## 7. Monitoring and infrastructure').waitFor();
    await workbench.screenshot('case-study-beside');
    assert.include(await workbench.text(), '# Feed ranking');
  });

  it('a part of it goes where the draft has its own', async () => {
    await workbench.runCommand('ML Design: Copy From Case Study…');
    await workbench.quickInput.choose('Video recommendation');
    await workbench.screenshot('case-study-parts');
    await workbench.quickInput.choose('Alerts');
    await workbench.quickInput.box.waitFor({ state: 'hidden' });
    await workbench.page.locator('.tab.active.dirty').waitFor();

    assert.match(await workbench.text(), /\n## 7\. Monitoring and infrastructure\n\n### [^\n]*Alerts[^]+\| [^\n]+ \|\n/);
  });
});
