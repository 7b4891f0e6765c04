import assert from 'node:assert/strict';
import { frontMatter } from '../../../src/core/lint/rules/front-matter';
import { findingsOf } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const matter = (lines: string): string => `---\n${lines}\n---\n\n# Feed\n`;

testRule(frontMatter, {
  accepts: {
    'every known word': matter('mldesign: four-step\ntitle: "Feed: ranking"\ncase: video-recommendation\ntask: ranking\nstatus: review\nprofile: production\nowner: Ana\ndate: 2026-11-21'),
    'keys of other tools': matter('mldesign: seven-step\ntags: [a, b]\nlayout: post\nsite: !ENV SITE'),
    'the words of another tool in a file that is not marked': `${matter('status: published\ntask: 7')}\n## Data\n\nA.\n\n## Model\n\nB.\n\n## Evaluation\n\nC.\n`,
    'a document that begins with a rule': '---\n\n# Feed\n\nmldesign: ours\n\n## Data\n\nA.\n\n## Model\n\nB.\n\n## Evaluation\n\nC.\n',
    'prose between two rules': '---\nOnly prose\n---\n\n# Feed\n\n## Data\n\nA.\n\n## Model\n\nB.\n\n## Evaluation\n\nC.\n',
  },
  rejects: {
    'an unknown framework': matter('mldesign: «seven-steps»'),
    'an unknown status, profile, task and case': matter('mldesign: seven-step\nstatus: «done»\nprofile: «strict»\ntask: «ranker»\ncase: «video»'),
    'a wrong type': matter('mldesign: «7»\ntitle: «2048»'),
    'a missing value': matter('mldesign: seven-step\n«status»:'),
    'a key given twice': matter('mldesign: seven-step\nstatus: draft\n«status»: review'),
    'a key given twice behind many others': matter(`mldesign: seven-step\n${Array.from({ length: 50 }, (_, index) => `k${index}: x\n`).join('')}«k7»: y`),
    'what is never closed': '«---»\nmldesign: seven-step\nowner: [x\n\n# Feed\n',
    'what is never closed, in a file that ends there': '«---»\nmldesign: seven-step',
    'a list where a word belongs': matter('mldesign: seven-step\nstatus: «[draft]»'),
  },
  fixes: {
    'a word that is nearly right': { before: matter('mldesign: seven-steps # ours'), after: matter('mldesign: seven-step # ours') },
  },
});

describe('front matter', () => {
  it('suggests the word that was meant', () => {
    const [finding] = findingsOf('front-matter', matter('mldesign: seven-step\nstatus: reviw'));

    assert.equal(finding?.message, '“reviw” is no value of “status”. Did you mean “review”? It is one of draft, review, approved.');
  });

  it('with one mistake in its syntax is one finding', () => {
    for (const lines of [`a: ${'['.repeat(60_000)}`, 'a: [1, 2\nb: {c', 'a: "x\nb: y']) {
      assert.equal(findingsOf('front-matter', matter(`mldesign: seven-step\n${lines}`)).length, 1, lines.slice(0, 40));
    }
  });

  it('of any kind is read without a crash', () => {
    for (const lines of ['__proto__: x\nconstructor: y', 'a: &a [*a]', '- 1\n- 2', 'a: b: c', '{'.repeat(10_000), '? : :', 'mldesign: !!js/function x', '\tmldesign: x', '"\\ud800": 1']) {
      assert.doesNotThrow(() => findingsOf('front-matter', matter(`mldesign: seven-step\n${lines}`)), lines.slice(0, 40));
    }
  });
});
