import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readConfig, vocabularyOf, type Config } from '../../../src/core';
import { shipped } from '../../support/templates';
import { runs, wildText } from '../../support/wild-text';

const vocabulary = vocabularyOf(shipped);
const read = (text: string): ReturnType<typeof readConfig> => readConfig({ path: '.mldesign.yml', text }, vocabulary);

function accept(text: string): Config {
  const result = read(text);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** The problems of a file, the expected places marked by `«…»`. */
function reject(marked: string, ...expected: readonly RegExp[]): void {
  const text = marked.replaceAll(/[«»]/g, '');
  const result = read(text);
  assert.ok(!result.ok, 'It was accepted.');
  const { problems } = result;
  assert.equal(problems.length, expected.length, JSON.stringify(problems));
  expected.forEach((pattern, index) => { assert.match(problems[index]?.message ?? '', pattern); });
  const places = problems.map(({ span }) => text.slice(span?.start, span?.end));
  assert.deepEqual(places, [...marked.matchAll(/«([^»]*)»/g)].map(([, place]) => place));
  assert.ok(problems.every(({ path }) => path === '.mldesign.yml'));
}

describe('a config', () => {
  it('says all that a team decides', () => {
    const config = accept([
      'documents: [docs/design/**/*.md]',
      'framework: four-step',
      'profile: production',
      'rules:',
      '  no-latency-target: off',
      '  missing-step: warning',
      'terms:',
      '  offline-metrics: [slate quality]',
      '  aliases:',
      '    serving/latency-budget: [Speed contract]',
    ].join('\n'));

    assert.deepEqual(config.documents, ['docs/design/**/*.md']);
    assert.equal(config.framework, 'four-step');
    assert.equal(config.profile, 'production');
    assert.deepEqual(config.rules, { 'no-latency-target': 'off', 'missing-step': 'warning' });
    assert.deepEqual(config.terms.aliases, { 'serving/latency-budget': ['Speed contract'] });
  });

  it('is what the README shows', () => {
    const [, example] = /## Settings for a team[^]*?```yaml\n([^]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];

    const { documents, rules, terms } = accept(example ?? '[');

    assert.ok(documents.length > 0 && Object.keys(rules).length > 0 && Object.values(terms).every(each => Object.keys(each).length > 0));
  });

  it('says which word was probably meant, as data too', () => {
    const result = read('rules:\n  no-latency-targt: off\n  zzz: off\n  no-scale-numbers: offf\nprofile: desing\n');

    assert.ok(!result.ok);
    assert.deepEqual(result.problems.map(({ suggestion }) => suggestion), ['no-latency-target', undefined, 'off', 'design']);
    assert.ok(result.problems.every(({ message, suggestion }) => message.includes('Did you mean') === (suggestion !== undefined)));
  });

  it('may be empty, and so may its lists and maps', () => {
    const empty = accept('');

    assert.deepEqual(empty.documents, []);
    assert.deepEqual(empty.rules, {});
    for (const text of ['# nothing yet\n', '\uFEFF', '{}', 'documents:\nrules:\nterms:\n']) {
      assert.deepEqual(accept(text), empty);
    }
  });

  it('has no keys but its own', () => {
    reject('«profil»: notes\nterms:\n  «aliasses»: {}\n', /no key “profil”. Did you mean “profile”\?/, /no key “aliasses”. Did you mean “aliases”\?/);
  });

  it('knows the rules, severities, profiles, frameworks and parts', () => {
    reject(
      'framework: «seven-steps»\nprofile: «strict»\nrules:\n  «no-latency-targt»: off\n  missing-step: «warn»\nterms:\n  aliases:\n    «serving/latency-budgets»: [Speed]\n',
      /no framework “seven-steps”. Did you mean “seven-step”\?/,
      /no profile “strict”. There are notes, design, production/,
      /no rule “no-latency-targt”. Did you mean “no-latency-target”\?/,
      /no severity “warn”.*There are off, info, warning, error/,
      /no step or section “serving\/latency-budgets”. Did you mean “serving\/latency-budget”\?/,
    );
  });

  it('says where a value is of the wrong kind', () => {
    reject('documents: «docs/*.md»\n', /documents: This should be a list/);
    reject('documents: [«{a: 1}»]\n', /documents\.0: A glob is text/);
    reject('rules: «5»\n', /^This should be a map/);
    reject('rules: «[missing-step, no-baseline]»\n', /^This should be a map/);
    reject('terms: { aliases: «[data]» }\n', /^This should be a map/);
    reject('rules: { missing-step: «[off]» }\n', /rules\.missing-step: This should be one of off, info, warning, error/);
    reject('profile: «{}»\n', /profile: This should be one of notes/);
    reject('«- a\n- b\n»', /This should be a map/);
    reject('terms: { entities: [«"—"»] }', /Here should stand a word/);
  });

  it('refuses globs that leave the folder, or cost too much', () => {
    reject('documents: [«../*.md»]', /relative to the folder/);
    reject('documents: [«/docs/*.md»]', /relative to the folder/);
    reject('documents: [«"docs\\\\*.md"»]', /separated by/);
    reject('documents: [«a*b*c*d*.md»]', /at most 3 “\*” and 2 “\*\*”/);
  });

  it('is not taken in by the names of JavaScript', () => {
    reject('«__proto__»: {}\n«constructor»: 1\nrules:\n  «toString»: off\n  «__proto__»: off\n', /“__proto__”/, /“constructor”/, /“toString”/, /“__proto__”/);
    assert.equal(Object.hasOwn(Object.prototype, 'off'), false);
  });

  it('has to be YAML', () => {
    for (const text of ['rules: [', 'a: b: c', '---\na: 1\n---\nb: 2\n', 'profile: notes\nprofile: design\n', 'rules: *nothing\n']) {
      const result = read(text);

      assert.ok(!result.ok && result.problems.length > 0, text);
      assert.match(result.problems[0]?.message ?? '', /YAML/);
    }
  });

  it('never throws, however deep or wide', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, index) => `b${index}: &b${index} [${`*${index === 0 ? 'a' : `b${index - 1}`},`.repeat(9)}]`).join('\n')}`;
    for (const text of ['['.repeat(50_000), '{a: '.repeat(10_000), 'x'.repeat(100_000), bomb, 'rules: &r\n  <<: *r\n', '? [a]\n: b\n', '&a [*a]']) {
      assert.equal(read(text).ok, false, text.slice(0, 40));
    }
    fc.assert(fc.property(wildText, text => { read(text); }), runs);
  });

  it('has its problems inside it', () => {
    fc.assert(fc.property(wildText, text => {
      const result = read(`rules:\n${text}`);

      for (const { span } of result.ok ? [] : result.problems) {
        assert.ok(span && 0 <= span.start && span.start <= span.end && span.end <= text.length + 7, JSON.stringify(span));
      }
    }), runs);
  });
});
