// @ts-check
import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const node = [...builtinModules, 'node:*'];
const hosts = ['vscode', ...node, '**/extension/**', '**/cli/**'];
const coreInside = ['**/core/*/**'];
const folders = (/** @type {string[]} */ ...names) => names.flatMap(name => [`../${name}/*`, `../../${name}/*`, `../${name}`, `../../${name}`]);
const markdownIt = ['markdown-it', 'markdown-it/*'];
const handlebars = ['handlebars', 'handlebars/*'];
const yaml = ['yaml', 'yaml/*'];
const unitMath = ['unitmath', 'unitmath/*', 'unitmath/*/*'];
const inCore = [...hosts, ...handlebars, ...markdownIt, ...yaml, ...unitMath];

/**
 * What each layer may not import: hosts point at the core's door, the core's folders point one way, at what they build on.
 * A later layer replaces an earlier one for the same file, so each list is complete.
 */
const layers = {
  'src/core/**': inCore,
  'src/core/text/**': [...inCore, 'valibot', ...folders('yaml', 'document', 'catalog', 'outline', 'estimate', 'evidence', 'lint', 'coverage', 'scaffold', 'diagrams', 'case-studies', 'config', 'library')],
  'src/core/yaml/**': [...hosts, ...handlebars, ...markdownIt, ...unitMath, 'valibot', ...folders('document', 'catalog', 'outline', 'estimate', 'evidence', 'lint', 'coverage', 'scaffold', 'diagrams', 'case-studies', 'config', 'library')],
  'src/core/estimate/**': [...hosts, ...handlebars, ...markdownIt, ...yaml, 'valibot', ...folders('yaml', 'document', 'catalog', 'outline', 'evidence', 'lint', 'coverage', 'scaffold', 'diagrams', 'case-studies', 'config', 'library')],
  'src/core/document/**': [...hosts, ...handlebars, 'valibot', ...folders('estimate', 'catalog', 'outline', 'evidence', 'lint', 'coverage', 'scaffold', 'diagrams', 'case-studies', 'config', 'library')],
  'src/core/catalog/**': [...hosts, ...handlebars, ...markdownIt, ...folders('estimate', 'document', 'outline', 'evidence', 'lint', 'coverage', 'scaffold', 'diagrams', 'case-studies', 'config', 'library')],
  'src/core/outline/**': [...inCore, 'valibot', ...folders('estimate', 'evidence', 'lint', 'coverage', 'scaffold', 'diagrams', 'case-studies', 'config', 'library')],
  'src/core/evidence/**': [...inCore, 'valibot', ...folders('lint', 'coverage', 'scaffold', 'diagrams', 'case-studies', 'config', 'library')],
  'src/core/lint/**': [...inCore, 'valibot', ...folders('coverage', 'scaffold', 'diagrams', 'case-studies', 'config', 'library')],
  'src/core/lint/rules/*.ts': [...inCore, 'valibot', ...folders('coverage', 'scaffold', 'diagrams', 'case-studies', 'config', 'library'), '../lint', '../lint-document', '../describe-rule'],
  'src/core/coverage/**': [...inCore, 'valibot', ...folders('lint', 'scaffold', 'diagrams', 'case-studies', 'config', 'library')],
  'src/core/scaffold/**': [...hosts, ...markdownIt, 'valibot', ...folders('estimate', 'lint', 'coverage', 'diagrams', 'case-studies', 'config', 'library')],
  'src/core/diagrams/**': [...inCore, 'valibot', ...folders('estimate', 'lint', 'coverage', 'scaffold', 'case-studies', 'config', 'library')],
  'src/core/config/**': [...hosts, ...handlebars, ...markdownIt, ...folders('estimate', 'document', 'outline', 'evidence', 'coverage', 'scaffold', 'diagrams', 'case-studies', 'library')],
  'src/core/case-studies/**': [...inCore, 'valibot', ...folders('lint', 'coverage', 'scaffold', 'diagrams', 'config', 'library')],
  'src/core/library/**': [...inCore, 'valibot', ...folders('estimate', 'outline', 'lint', 'coverage', 'case-studies', 'config')],
  'src/extension/**': [...node, '**/cli/**', ...coreInside],
  'src/cli/**': ['vscode', '**/extension/**', ...coreInside],
};

export default defineConfig(
  { ignores: ['dist/**', 'out/**', 'coverage/**', '.vscode-test/**'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'Date', 'Promise', 'setTimeout', 'setInterval', 'fetch'],
      'no-restricted-syntax': [
        'error',
        { selector: ':function[async=true]', message: 'The core is synchronous: everything it needs is in memory.' },
        { selector: 'Literal[regex.flags=/i/][regex.flags=/u/]:not([regex.pattern=/p\\{(?!L\\}|N\\})/])', message: 'V8 is slow with the flags i and u together: use anyCase.' },
        { selector: ':function TaggedTemplateExpression[tag.name="anyCase"]', message: 'It is compiled with every call: make it a constant of the module.' },
        { selector: 'CallExpression[callee.property.name=/^(push|unshift|min|max)$/] > SpreadElement', message: 'A call takes its arguments from the stack, and a document may hold more than that has room for: use addAll, leastOf or greatestOf.' },
      ],
    },
  },
  Object.entries(layers).map(([files, group]) => ({
    files: [files],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group, message: 'See “Which way imports point” in CONTRIBUTING.md.' }] }],
    },
  })),
  {
    files: ['test/**/*.ts'],
    rules: {
      // A fast test of a promise that VS Code types as thenable, and mocha's own style.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
    },
  },
);
