import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { profiles, rules } from '../../../src/core';
import { lint } from '../../support/findings';
import { caseStudyText } from '../../support/templates';
import { mutations, type Mutation } from './mutations';

const documents: Readonly<Record<Mutation['document'], string>> = {
  'video-recommendation': caseStudyText('video-recommendation'),
  'fraud-detection': readFileSync('test/fixtures/fraud-detection.md', 'utf8'),
};

function mutate({ document, find, replace = '', also = [] }: Mutation): string {
  return also.reduce<string>((text, each) => replaceOnce(text, each, ''), replaceOnce(documents[document], find, replace));
}

function replaceOnce(text: string, find: string | RegExp, replace: string): string {
  const pieces = typeof find === 'string' ? text.split(find).length - 1 : [...text.matchAll(new RegExp(find, `${find.flags}g`))].length;
  assert.equal(pieces, 1, `${String(find)} stands ${pieces} times in the document.`);
  return typeof find === 'string' ? text.replace(find, () => replace) : text.replace(find, replace);
}

describe('a complete document', () => {
  for (const [name, text] of Object.entries(documents)) {
    for (const profile of profiles) {
      it(`has no finding: ${name} under ${profile}`, () => {
        assert.deepEqual(lint(text, { profile }).map(({ rule, message }) => `${rule}: ${message}`), []);
      });
    }
  }
});

describe('one changed ingredient', () => {
  it('is known for every rule', () => {
    const shown = new Set(mutations.map(({ rule }) => rule));

    assert.deepEqual(rules.map(({ id }) => id).filter(id => !shown.has(id)), [], 'Add a row to mutations.ts.');
  });

  for (const mutation of mutations) {
    it(`is reported by ${mutation.rule} alone when ${mutation.when} in ${mutation.document}`, () => {
      const findings = lint(mutate(mutation), { profile: 'production' });

      assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], [mutation.rule], findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
    });
  }
});
