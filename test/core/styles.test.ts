import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { flaws, type Flaw } from './styles/flaws';
import { lint, marked } from '../support/findings';

const folder = 'test/fixtures/styles';
const texts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder).map(file => [file.replace(/\.md$/, ''), readFileSync(`${folder}/${file}`, 'utf8')]),
);

/** What a reader of a draft may be told, beyond which the infos are noise. */
const MOST_INFOS = 9;

/** Marked as its author would, in the line endings of the text. */
function asDesignDocument(text: string): string {
  return marked('').replaceAll('\n', text.includes('\r\n') ? '\r\n' : '\n') + text;
}

/** What asks something of the author, once a rule. */
function demandsOf(text: string): string[] {
  return [...new Set(lint(text, { profile: 'design' }).filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))];
}

function plant({ document, find, replace = '' }: Flaw): string {
  const text = texts[document] ?? '';
  assert.equal(text.split(find).length - 1, 1, `“${find}” does not stand once in ${document}.`);
  return asDesignDocument(text.replace(find, () => replace));
}

describe('a complete draft in another style', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`is asked for nothing: ${name}`, () => {
      assert.deepEqual(demandsOf(asDesignDocument(text)), []);
    });

    it(`is asked for nothing where nobody marked it: ${name}`, () => {
      assert.deepEqual(demandsOf(text), []);
    });

    it(`gets few hints: ${name}`, () => {
      const hints = lint(asDesignDocument(text), { profile: 'design' }).map(({ rule, message }) => `${rule}: ${message}`);

      assert.ok(hints.length <= MOST_INFOS, hints.join('\n'));
    });
  }
});

describe('a flaw planted in another style', () => {
  it('has at least five for each document', () => {
    for (const name of Object.keys(texts)) {
      assert.ok(flaws.filter(({ document }) => document === name).length >= 5, `Plant more in ${name}.`);
    }
  });

  for (const flaw of flaws) {
    it(`is found by ${flaw.rule} alone when ${flaw.when} in ${flaw.document}`, () => {
      assert.deepEqual(demandsOf(plant(flaw)), [flaw.rule]);
    });
  }
});
