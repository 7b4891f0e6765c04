import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core';
import { isDesignDocument } from '../../../src/core/coverage/detect';
import { knowledge } from '../../support/templates';

const isOne = (text: string): boolean => isDesignDocument(readDocument(text, knowledge));

const sections = (...titles: readonly string[]): string => titles.map(title => `## ${title}\n\nThe model is trained on a year of orders.\n\n`).join('');

describe('isDesignDocument', () => {
  it('asks for four steps, two of them of machine learning', () => {
    assert.equal(isOne(sections('Requirements', 'Data', 'Model', 'Monitoring')), true);
    assert.equal(isOne(sections('Requirements', 'Data', 'Model')), false);
    assert.equal(isOne(sections('Requirements', 'Model', 'Deployment', 'Monitoring')), false);
  });

  it('is content with three where the title says that it is a design', () => {
    for (const title of ['ML design: order forecast', 'RFC: the next order forecast', 'Design document', 'Proposal: a forecast of orders', 'Problem statement: orders']) {
      assert.equal(isOne(`# ${title}\n\n${sections('Goals', 'Data', 'Model')}`), true, title);
    }
    assert.equal(isOne(`# Order forecast\n\n${sections('Goals', 'Data', 'Model')}`), false);
    assert.equal(isOne(`# RFC: order service\n\n${sections('Goals', 'Deployment', 'Monitoring')}`), false);
  });

  it('takes no model card and no lecture for a design', () => {
    for (const title of ['Model card: order forecast', 'Lecture 7: system design']) {
      assert.equal(isOne(`# ${title}\n\n${sections('Goals', 'Data', 'Model', 'Evaluation', 'Monitoring')}`), false, title);
    }
  });

  it('knows other software by its silence about models', () => {
    const text = ['Requirements', 'Data model', 'Evaluation', 'Deployment', 'Monitoring'].map(title => `## ${title}\n\nThe service stores orders.\n\n`).join('');

    assert.equal(isOne(`# System design: order service\n\n${text}`), false);
  });
});
