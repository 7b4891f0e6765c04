import assert from 'node:assert/strict';
import { suppression } from '../../../src/core/lint/rules/suppression';
import { brief, lint, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const why = 'the platform team sized it';
const serving = (comment: string): string => marked(`# Feed\n\n## Serving\n\nOnline, because clicks count.\n\n${comment}\n\nIt costs TBD a day.\n\nAnd TBD a night.\n`);

testRule(suppression, {
  accepts: {
    'a rule with a reason': serving(`<!-- mldesign-ignore leftover-placeholder: ${why} -->`),
    'several rules': serving(`<!-- mldesign-ignore leftover-placeholder: ${why} -->\n<!-- mldesign-ignore-file missing-step, missing-section: ${why} -->`),
    'an ordinary comment': serving('<!-- mldesign is the tool, ignore this -->'),
    'a comment in code': serving('```html\n<!-- mldesign-ignore nothing -->\n```'),
  },
  rejects: {
    'a missing reason': serving('«<!-- mldesign-ignore leftover-placeholder -->»'),
    'no rule': serving('«<!-- mldesign-ignore: because -->»'),
    'an unknown rule': serving(`<!-- mldesign-ignore «leftover-placholder»: ${why} -->`),
    'a rule that has nothing to report': serving(`<!-- mldesign-ignore «duplicate-section»: ${why} -->`),
  },
});

describe('a suppression', () => {
  const placeholders = (text: string): number => brief(lint(text)).filter(each => each.endsWith('leftover-placeholder')).length;

  it('covers the next block', () => {
    assert.equal(placeholders(serving(`<!-- mldesign-ignore leftover-placeholder: ${why} -->`)), 1);
  });

  it('covers the whole file in its file form', () => {
    assert.equal(placeholders(serving(`<!-- mldesign-ignore-file leftover-placeholder: ${why} -->`)), 0);
  });

  it('covers a section before its heading', () => {
    const text = serving('').replace('## Serving', `<!-- mldesign-ignore leftover-placeholder: ${why} -->\n\n## Serving`);

    assert.equal(placeholders(text), 0);
  });

  const underlined = (comment: string): string => marked(`# Feed\n\n${comment}\n\nData preparation\n------\n\nEvaluation\n------\n\nServing\n------\n\nOnline.\n`);

  it('ends where the next section begins, underlined as its heading may be', () => {
    const empty = (text: string): number => brief(lint(text)).filter(each => each.endsWith('empty-section')).length;

    assert.equal(empty(underlined('')), 2);
    assert.equal(empty(underlined(`<!-- mldesign-ignore empty-section: ${why} -->`)), 1);
  });

  it('is not used by what the next section is reported for', () => {
    const text = underlined('').replace('------\n\nEvaluation', `------\n\nThe clicks of 28 days, by user.\n\nEvaluation`);

    const unused = (comment: string): number => brief(lint(text.replace('Data preparation', `${comment}\n\nData preparation`))).filter(each => each.endsWith('suppression')).length;

    assert.equal(unused(`<!-- mldesign-ignore empty-section: ${why} -->`), 1);
  });

  it('covers the very end in its file form', () => {
    assert.deepEqual(brief(lint(`---\nmldesign: seven-step\n---\n<!-- mldesign-ignore-file missing-step: ${why} -->`)).filter(each => /missing-step|suppression/.test(each)), []);
  });

  it('covers only the title’s own findings before the title', () => {
    const text = serving('').replace('# Feed', `<!-- mldesign-ignore missing-step, leftover-placeholder: ${why} -->\n\n# Feed`);

    const found = brief(lint(text));

    assert.ok(!found.includes('error missing-step'));
    assert.equal(placeholders(text), 2);
  });

  it('silences nothing without a reason', () => {
    assert.equal(placeholders(serving('<!-- mldesign-ignore leftover-placeholder -->')), 2);
  });

  it('suggests the rule that was meant', () => {
    const [message] = lint(serving(`<!-- mldesign-ignore leftover-placholder: ${why} -->`)).filter(({ rule }) => rule === 'suppression').map(finding => finding.message);

    assert.equal(message, 'There is no rule “leftover-placholder”. Did you mean “leftover-placeholder”?');
  });
});
