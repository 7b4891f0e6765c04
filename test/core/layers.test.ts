import assert from 'node:assert/strict';
import { ESLint } from 'eslint';

/** A wrong import for each layer, and where it would stand. */
const wrong: Readonly<Record<string, readonly string[]>> = {
  'src/core/text/span.ts': [`import '../document/masks';`, `import '../yaml/read-yaml-text';`, `import 'markdown-it';`, `import 'unitmath/dist/UnitMath.min2.js';`, `import 'node:fs';`],
  'src/core/yaml/read-yaml-text.ts': [`import '../document/masks';`, `import '../catalog/schema';`, `import 'markdown-it';`],
  'src/core/document/masks.ts': [`import '../outline/outline';`, `import 'vscode';`, `import 'handlebars';`],
  'src/core/catalog/schema.ts': [`import '../document/masks';`, `import 'markdown-it';`],
  'src/core/outline/outline.ts': [`import '../evidence/evidence';`, `import 'yaml';`],
  'src/core/estimate/parser.ts': [`import '../document/masks';`, `import '../evidence/evidence';`, `import 'valibot';`, `import 'markdown-it';`, `import 'vscode';`],
  'src/core/evidence/evidence.ts': [`import '../lint/lint';`, `import 'fs';`],
  'src/core/evidence/checks/index.ts': [`import '../../lint/lint';`],
  'src/core/lint/lint.ts': [`import '../coverage/coverage';`, `import '../scaffold/snippet';`, `import '../config/config';`],
  'src/core/lint/rules/index.ts': [`import 'markdown-it';`, `import '../lint';`, `import '../../scaffold/snippet';`],
  'src/core/coverage/coverage.ts': [`import '../lint/lint';`],
  'src/core/scaffold/snippet.ts': [`import '../diagrams/insert-diagram';`, `import 'vscode';`],
  'src/core/diagrams/insert-diagram.ts': [`import '../scaffold/snippet';`, `import '../library/path-of';`, `import 'handlebars';`],
  'src/core/case-studies/guide.ts': [`import '../lint/lint';`, `import '../scaffold/snippet';`, `import 'yaml';`],
  'src/core/config/config.ts': [`import '../evidence/knowledge';`, `import '../document/masks';`, `import 'markdown-it';`, `import 'node:path';`],
  'src/core/library/path-of.ts': [`import '../lint/lint';`, `import '../config/config';`, `import 'handlebars';`, `import 'vscode';`],
  'src/core/index.ts': [`import '../cli/main';`, `import '../extension/main';`, `import 'node:path';`],
  'src/extension/main.ts': [`import '../core/lint/lint';`, `import '../cli/main';`, `import 'node:fs';`, `import 'fs';`],
  'src/cli/main.ts': [`import '../core/lint/lint';`, `import '../extension/main';`, `import 'vscode';`],
};

describe('which way imports point', () => {
  const eslint = new ESLint();

  for (const [path, imports] of Object.entries(wrong)) {
    for (const statement of imports) {
      it(`${path} may not ${statement.replace(';', '')}`, async () => {
        const [result] = await eslint.lintText(`${statement}\n`, { filePath: path });

        assert.ok(result?.messages.some(({ ruleId }) => ruleId === 'no-restricted-imports'), 'ESLint let it pass.');
      }).timeout(60_000);
    }
  }

  it('src/core may not use the clock, the console or promises', async () => {
    const [result] = await eslint.lintText('console.log(Date.now());\nexport async function f() {}\n', { filePath: 'src/core/index.ts' });

    const broken = result?.messages.map(({ ruleId }) => ruleId) ?? [];
    assert.ok(['no-console', 'no-restricted-globals', 'no-restricted-syntax'].every(rule => broken.includes(rule)), broken.join());
  }).timeout(60_000);

  it('src/core may not spread what a document holds into the arguments of a call', async () => {
    const [result] = await eslint.lintText('export function f(list: number[]): void {\n  list.push(...list);\n  list.push(Math.max(...list));\n}\n', { filePath: 'src/core/index.ts' });

    assert.equal(result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').length, 2);
  }).timeout(60_000);
});
