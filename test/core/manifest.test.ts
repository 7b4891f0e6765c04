import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/core';

const read = (path: string): string => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const words = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const { contributes } = manifest;

const folder = 'src/extension';
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => read(join(folder, name)));
const main = read(join(folder, 'main.ts'));

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string; readonly shortTitle?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string; readonly when?: string }[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string; readonly media: { readonly svg: string } }[] }[];
    readonly [point: string]: unknown;
  };
}

describe('package.json', () => {
  const declared = contributes.commands.map(({ command }) => command);

  it('declares the commands that main.ts registers', () => {
    const written = readdirSync(join(folder, 'commands')).flatMap(name => {
      const source = read(join(folder, 'commands', name));
      const [, className] = /export class (\w+) implements Command\b/.exec(source) ?? [];
      const [id] = /(?<=\bid = ')mlDesign\.\w+(?=')/.exec(source) ?? [];
      return className === undefined ? [] : [{ className, id }];
    });

    assert.deepEqual(written.map(({ id }) => id).sort(), [...declared].sort());
    assert.deepEqual(written.filter(({ className }) => !main.includes(`new ${className}(`)), [], 'Register them in main.ts.');
  });

  it('names every command as VS Code does: category, title in title case, … where it asks', () => {
    for (const { command, category, title } of contributes.commands) {
      assert.equal(category, 'ML Design');
      assert.match(command, /^mlDesign\.[a-z][a-zA-Z]+$/);
      assert.match(word(title), /^(?:(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?|as) )*[A-Z][a-z]+…?$/);
    }
  });

  it('gives no command a title whose words are all in the title of another, which the palette would take for it', () => {
    const titles = contributes.commands.map(({ title }) => word(title).replace('…', '').split(/[ -]/));
    const isWithin = (one: readonly string[], other: readonly string[]): boolean =>
      other.reduce((found, each) => (one[found] === each ? found + 1 : found), 0) === one.length;

    assert.deepEqual(titles.filter(one => titles.some(other => other !== one && isWithin(one, other))), []);
  });

  it('puts only its own commands and submenus into menus', () => {
    const items = Object.values(contributes.menus).flat();

    assert.deepEqual(items.filter(({ command }) => command !== undefined && !declared.includes(command)), []);
    assert.deepEqual([...new Set(items.flatMap(({ submenu }) => submenu ?? []))], contributes.submenus.map(({ id }) => id));
  });

  it('asks in menus only for a context that is set', () => {
    const conditions = Object.values(contributes.menus).flat().map(({ when }) => when ?? '').join(' ');

    for (const key of new Set(conditions.match(/mlDesign\.\w+/g))) {
      assert.ok(sources.some(source => source.includes(`'setContext', '${key}'`)), key);
    }
  });

  it('declares the settings that are read, and they alone', () => {
    const keys = sources.flatMap(source => [...source.matchAll(/getConfiguration\('mlDesign'[^)]*\)\s*\.get(?:<\w+>)?\('([\w.]+)'/g)].map(([, key]) => `mlDesign.${key ?? ''}`));

    assert.deepEqual([...new Set(keys)].sort(), Object.keys(contributes.configuration.properties).sort());
    // VS Code's own settings are declared by VS Code.
    assert.equal(sources.join('').match(/getConfiguration\((?!'files')/g)?.length, keys.length);
  });

  it('has a text for each key, and a key for each text', () => {
    const used = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));

    assert.deepEqual([...used].sort(), Object.keys(words).sort());
  });

  it('opens the pages of the rules in the preview', () => {
    const [, scheme] = /RULE_PAGE_SCHEME = '([\w-]+)'/.exec(sources.join('\n')) ?? [];

    assert.deepEqual(contributes['configurationDefaults'], { 'workbench.editorAssociations': { [`${scheme ?? ''}:/**`]: 'vscode.markdown.preview.editor' } });
    assert.ok(rules.every(({ id }) => /^[a-z-]+$/.test(id)), 'The id of a rule is the name of its page.');
  });

  it('brings the pictures that it names', () => {
    const pictures = [manifest.icon, ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg))];

    assert.deepEqual(pictures.filter(path => !existsSync(path)), []);
  });

  it('offers in the walkthrough only commands that there are', () => {
    const offered = Object.values(words).flatMap(text => [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command ?? ''));

    assert.ok(offered.length > 0);
    assert.deepEqual(offered.filter(command => command.startsWith('mlDesign.') && !declared.includes(command)), []);
  });

  it('is quiet: no key bindings, nothing at start-up', () => {
    assert.equal('keybindings' in contributes, false);
    assert.deepEqual(manifest.activationEvents, ['onLanguage:handlebars', 'onLanguage:markdown', 'onLanguage:yaml']);
  });
});

/** The text that stands for `%key%`. */
function word(text: string): string {
  return words[text.replaceAll('%', '')] ?? text;
}
