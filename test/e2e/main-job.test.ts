import { assert } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from './support/workbench';

const readme = '# The service\n\nRun `make`. TODO: write more.\n';

const draft = `---
mldesign: seven-step
title: Feed ranking
status: review
---

# Feed ranking

## 1. Clarifying requirements

The home feed should keep 50M daily users, who open it 4 times a day, coming back: raise the 7-day return rate from 62 % to 63 %.

## 2. Framing as an ML task

**ML objective:** predict whether a viewer watches a video to at least half.

## 3. Data preparation

Impressions, clicks and watch time come from the event log; labels mature within 24 h.

## 4. Model development

Popularity per region is the baseline, a two-tower network retrieves, a multi-task network ranks.

## 6. Deployment and serving

Online, because a watch has to influence the next page within 60 s.

## 7. Monitoring and infrastructure

We watch for data drift with PSI.
`;

describe('From the palette to a design document', () => {
  let workbench: Workbench;
  const path = 'docs/design/home-feed-ranking.md';

  before(async () => {
    workbench = await Workbench.open({ 'README.md': readme, 'docs/draft.md': draft });
  });

  after(() => workbench.close());

  /** Answers the second question, and waits for the third. */
  async function giveTitle(title: string): Promise<void> {
    await workbench.page.getByText('(2/3)').waitFor();
    await workbench.quickInput.type(title);
    await workbench.quickInput.accept();
    await workbench.page.getByText('(3/3)').waitFor();
  }

  it('Escape at any question leaves nothing behind', async () => {
    await workbench.runCommand('ML Design: New Design Document…');
    await workbench.quickInput.choose('Seven-step framework');
    await giveTitle('Never written');
    await workbench.quickInput.escape();

    assert.isFalse(existsSync(join(workbench.folder, 'docs/design')));
  });

  it('asks for the kind, the title and the place', async () => {
    await workbench.runCommand('ML Design: New Design Document…');
    // The list shows its first rows; the other case studies are further down.
    await workbench.quickInput.row('Ad click prediction on social platforms').waitFor();
    await workbench.screenshot('new-document-picker');
    await workbench.quickInput.choose('Seven-step framework');
    await giveTitle('Home feed: ranking');
    await workbench.screenshot('new-document-place');
    await workbench.quickInput.accept();

    await workbench.tab('home-feed-ranking.md').waitFor();
  });

  it('opens it saved, with the first placeholder selected', async () => {
    await workbench.page.locator('.tab.active:not(.dirty)').waitFor();

    assert.match(await workbench.selectedText(), /^\[fill: [^\]]+\]$/);
    await workbench.screenshot('new-document');
    assert.match(readFileSync(join(workbench.folder, path), 'utf8'), /^---\nmldesign: seven-step\ntitle: "Home feed: ranking"\nstatus: draft\n/);
  });

  it('walks on with Tab', async () => {
    const first = await workbench.selectedText();
    await workbench.type('raise watch time per user');
    await workbench.page.keyboard.press('Tab');

    const second = await workbench.selectedText();

    assert.match(second, /^\[fill: [^\]]+\]$/);
    assert.notEqual(second, first);
  });

  it('offers a free name where the file exists', async () => {
    await workbench.runCommand('ML Design: New Design Document…');
    await workbench.quickInput.choose('Four-step framework');
    await giveTitle('Home feed: ranking');

    assert.include(await workbench.quickInput.box.locator('input').inputValue(), 'home-feed-ranking-2.md');
    await workbench.quickInput.escape();
    assert.deepEqual(readdirSync(join(workbench.folder, 'docs/design')), ['home-feed-ranking.md']);
  });
});

describe('From squiggle to quick fix to diagram', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ 'README.md': readme, 'docs/draft.md': draft });
  });

  after(() => workbench.close());

  it('an ordinary Markdown file stays untouched', async () => {
    await workbench.openFile('README.md');
    await workbench.page.waitForTimeout(1500);

    for (const severity of ['error', 'warning', 'info'] as const) {
      assert.equal(await workbench.squiggles(severity).count(), 0);
    }
    assert.equal(await workbench.notifications().count(), 0);
  });

  it('a draft gets squiggles where something is missing', async () => {
    await workbench.openFile('docs/draft.md');
    await workbench.squiggles('error').first().waitFor();

    const messages = await (await workbench.problems()).allInnerTexts();

    assert.ok(messages.some(message => message.includes('There is no step “Evaluation”')), messages.join('\n'));
  });

  it('a finding’s hover says what to do, and leads to its rule', async () => {
    await workbench.page.keyboard.press('Control+J');
    await workbench.moveTo(7, 4);
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.keyboard.press('Control+I');
    const hover = workbench.page.locator('.monaco-hover:visible');
    await hover.getByText('There is no step').first().waitFor();

    await workbench.screenshot('hover');
    assert.equal(await hover.getByText('missing-step').count() > 0, true);
    await workbench.page.keyboard.press('Escape');
  });

  it('a quick fix inserts the missing step in its place, and the finding goes', async () => {
    await workbench.moveTo(7, 4);
    const fixes = await workbench.quickFixes();
    assert.ok(fixes.some(fix => fix.startsWith('Insert the step “Evaluation”')), fixes.join(', '));

    await workbench.screenshotOfQuickFixes('quick-fix');
    await workbench.applyQuickFix('Insert the step “Evaluation”');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    const text = await workbench.savedText('docs/draft.md');

    assert.match(text, /## 4\. Model development\n[\s\S]*## 5\. Evaluation\n[\s\S]*## 6\. Deployment and serving\n/);
    const messages = await (await workbench.problems()).allInnerTexts();
    assert.ok(!messages.some(message => message.includes('There is no step “Evaluation”')), messages.join('\n'));
    await workbench.page.keyboard.press('Control+J');
  });

  it('a diagram goes where the cursor is, those first that suit the section', async () => {
    const lines = (await workbench.text()).split('\n');
    await workbench.moveTo(lines.findIndex(line => line.startsWith('Online, because')) + 1, 10);
    await workbench.runCommand('ML Design: Insert Diagram…');
    await workbench.quickInput.row('Recommendation funnel').waitFor();
    await workbench.screenshot('diagram-picker');
    await workbench.quickInput.choose('Recommendation funnel');
    await workbench.quickInput.choose('Mermaid');
    await workbench.quickInput.box.waitFor({ state: 'hidden' });

    assert.match(await workbench.text(), /within 60 s\.\n\n```mermaid\nflowchart TB\n[\s\S]*```\n\n##/);
  });

  it('a ready piece goes where the cursor is, once it has been looked at, and Tab walks through it', async () => {
    const lines = (await workbench.text()).split('\n');
    await workbench.moveTo(lines.findIndex(line => line.startsWith('We watch for data drift')) + 1, 10);
    await workbench.runCommand('ML Design: Insert Section…');
    await workbench.quickInput.row('Alert table').waitFor();
    await workbench.quickInput.row('Drift monitors').hover();
    await workbench.quickInput.row('Drift monitors').locator('.codicon-eye').click();
    await workbench.tab('drift-monitors.md').waitFor();
    await workbench.screenshot('section-picker');
    await workbench.quickInput.choose('Drift monitors');
    await workbench.quickInput.box.waitFor({ state: 'hidden' });
    await workbench.tab('drift-monitors.md').waitFor({ state: 'detached' });

    assert.equal(await workbench.selectedText(), '[fill: number]');
    await workbench.type('20');
    await workbench.page.keyboard.press('Tab');
    assert.equal(await workbench.selectedText(), '[fill: offline metric]');
    // Last: selecting all the text ends the walk.
    assert.match(await workbench.text(), /drift with PSI\.\n\n\| what drifts \|[^]+\(top 20 by importance\)/);
  });

  it('VS Code’s own preview draws it', async () => {
    const preview = await workbench.openPreview();
    const drawing = preview.locator('.mermaid svg, svg[id^="mermaid"]').first();
    await drawing.waitFor({ timeout: 30_000 });

    await drawing.scrollIntoViewIfNeeded();
    await workbench.screenshot('diagram-preview');
    assert.include(await drawing.innerHTML(), 'Candidate generation');
  });

  it('a rule’s page opens as a document', async () => {
    await workbench.runCommand('ML Design: Explain Rule…');
    await workbench.quickInput.type('drift');
    await workbench.quickInput.accept();
    const page = workbench.webview();
    await page.getByText('drift-metric-without-threshold').first().waitFor();

    await workbench.screenshot('rule-page');
  });
});
