import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Workbench } from './support/workbench';

const templates = join(process.cwd(), 'templates');

function read(folder: string): string[] {
  return readdirSync(join(templates, folder)).sort().map(name => readFileSync(join(templates, folder, name), 'utf8'));
}

/** Those of the library, with their parameters left as they stand, and all of the case studies. */
function shippedDiagrams(): string[] {
  const ofLibrary = read('diagrams').map(text => String((parse(text) as { mermaid: unknown }).mermaid).trim());
  const ofCaseStudies = read('case-studies').flatMap(text => Array.from(text.matchAll(/^```mermaid\n([^]*?)\n```$/gm), ([, code = '']) => code));
  return [...ofLibrary, ...ofCaseStudies];
}

describe('The diagrams that are shipped', () => {
  const diagrams = shippedDiagrams();
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ 'diagrams.md': `# Diagrams\n\n${diagrams.map(code => `\`\`\`mermaid\n${code}\n\`\`\`\n`).join('\n')}` });
  });

  after(() => workbench.close());

  it('are all drawn by VS Code’s own preview', async () => {
    assert.isAtLeast(diagrams.length, 52);
    await workbench.openFile('diagrams.md');
    const preview = await workbench.openPreview();

    await preview.locator('.mermaid svg').nth(diagrams.length - 1).waitFor({ state: 'attached', timeout: 120_000 });

    assert.equal(await preview.locator('.mermaid svg').count(), diagrams.length);
    assert.equal(await preview.getByText('Syntax error').count(), 0);
    assert.equal(await preview.locator('svg .error-icon').count(), 0);
    await workbench.screenshot('diagrams');
  }).timeout(180_000);
});
