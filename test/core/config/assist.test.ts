import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeConfig, describeConfigAt, rules, vocabularyOf } from '../../../src/core';
import { shipped } from '../../support/templates';
import { runs, wildText } from '../../support/wild-text';

const vocabulary = vocabularyOf(shipped);

/** What is offered at the `|`. */
function offered(marked: string): ReturnType<typeof completeConfig> {
  return completeConfig(marked.replace('|', ''), marked.indexOf('|'), vocabulary);
}

const words = (marked: string): string[] => offered(marked).map(({ word }) => word);
const hover = (marked: string): string | undefined => describeConfigAt(marked.replace('|', ''), marked.indexOf('|'), vocabulary)?.markdown;

/** The text with the completion of that name taken at the `|`. */
function take(marked: string, name: string): string {
  const chosen = offered(marked).find(({ word }) => word === name);
  assert.ok(chosen, `${name} is not offered.`);
  const text = marked.replace('|', '');
  return text.slice(0, chosen.span.start) + chosen.newText + text.slice(chosen.span.end);
}

const parts = vocabulary.parts.map(({ word }) => word);

describe('completion in a config', () => {
  it('offers the keys that are not there yet', () => {
    assert.deepEqual(words('|'), ['documents', 'framework', 'profile', 'rules', 'terms']);
    assert.deepEqual(words('profile: notes\nru|\nterms:\n  entities: []\n'), ['documents', 'framework', 'rules']);
    assert.deepEqual(words('terms:\n  |'), ['offline-metrics', 'online-metrics', 'entities', 'aliases']);
    assert.deepEqual(words('rules:\n  missing-step: off\n|'), ['documents', 'framework', 'profile', 'terms']);
  });

  it('offers the rules with what they ask for', () => {
    const found = offered('rules:\n  missing-step: off\n  no-|\n');

    assert.deepEqual(found.map(({ word }) => word), rules.map(({ id }) => id).filter(id => id !== 'missing-step'));
    assert.equal(found.find(({ word }) => word === 'no-latency-target')?.summary, 'Say how soon the answer has to be there.');
  });

  it('offers the steps and sections under aliases', () => {
    assert.deepEqual(words('terms:\n  aliases:\n    |'), parts);
    assert.deepEqual(words('terms:\n  entities: [a]\n  # ours\n  aliases:\n\n    serv|'), parts);
  });

  it('offers the words that a value can be', () => {
    assert.deepEqual(words('profile: |'), ['notes', 'design', 'production']);
    assert.deepEqual(words('profile: pro|duction'), ['notes', 'design', 'production']);
    assert.deepEqual(words('framework: |'), shipped.frameworks.map(({ id }) => id));
    assert.deepEqual(words('rules:\n  missing-step: |'), ['off', 'info', 'warning', 'error']);
    assert.deepEqual(words('rules:\n  missing-step: "|"'), ['off', 'info', 'warning', 'error']);
  });

  it('offers nothing where anything goes, or nothing', () => {
    for (const marked of ['documents: |', 'documents:\n  - |', '# |', 'profile:|', 'profile: notes # |', 'rules:\n  nothing:\n    |', 'rules: { |', 'terms:\n  entities: [|]', 'profile: notes |', 'other:\n  |']) {
      assert.deepEqual(words(marked), [], marked);
    }
  });

  it('writes what has to follow', () => {
    assert.equal(take('pro|', 'profile'), 'profile: ');
    assert.equal(take('|', 'rules'), 'rules:\n  ');
    assert.equal(take('|', 'documents'), 'documents:\n  - ');
    assert.equal(take('rules:\n  no-l|', 'no-latency-target'), 'rules:\n  no-latency-target: ');
    assert.equal(take('rules:\n  no-sc|ale: off', 'no-scale-numbers'), 'rules:\n  no-scale-numbers: off');
    assert.equal(take('profile: des|', 'production'), 'profile: production');
  });

  it('stays inside any text', () => {
    fc.assert(fc.property(wildText, fc.nat(200), (text, at) => {
      const offset = Math.min(at, text.length);

      for (const { span } of completeConfig(text, offset, vocabulary)) {
        assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length);
      }
      describeConfigAt(text, offset, vocabulary);
    }), runs);
  });
});

describe('the hover in a config', () => {
  it('explains a key', () => {
    assert.match(hover('prof|ile: notes') ?? '', /^\*\*profile\*\*: How strict/);
    assert.match(hover('terms:\n  alia|ses:\n') ?? '', /headings/);
  });

  it('explains a rule, with its reason', () => {
    const rule = rules.find(({ id }) => id === 'no-latency-target');

    assert.equal(hover('rules:\n  no-lat|ency-target: off\n'), `**no-latency-target**: ${rule?.summary ?? ''}\n\n${rule?.why ?? ''}`);
  });

  it('explains a value', () => {
    assert.match(hover('rules:\n  missing-step: of|f\n') ?? '', /does not run/);
    assert.match(hover('framework: four|-step') ?? '', /^\*\*four-step\*\*/);
    assert.match(hover('terms:\n  aliases:\n    data/lab|els: [Truth]') ?? '', /^\*\*data\/labels\*\*/);
  });

  it('is silent elsewhere', () => {
    for (const marked of ['# pro|file', 'unkn|own: 1', 'profile: strict|', '|', 'documents: [do|cs]']) {
      assert.equal(hover(marked), undefined, marked);
    }
  });
});
