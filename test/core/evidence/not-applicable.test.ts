import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core';
import { fallback } from '../../../src/core/evidence/checks/fallback';
import { marked } from '../../support/findings';
import { knowledge } from '../../support/templates';

describe('a part that does not apply', () => {
  const stateOf = (serving: string): string => readDocument(marked(`# Feed\n\n## Serving\n\n${serving}\n`), knowledge).evidence.answer(fallback).state;

  it('has a reason of four words or more, in Chinese of as many by their signs', () => {
    assert.equal(stateOf('### Fallback\n\nN/A: the vendor hosts the model.'), 'not-applicable');
    assert.equal(stateOf('### Fallback\n\nN/A: the vendor.'), 'absent');
    assert.equal(stateOf('### Fallback\n\n不适用：模型由供应商托管，供应商负责降级方案'), 'not-applicable');
    assert.equal(stateOf('### Fallback\n\n不适用：供应商'), 'absent');
  });

  it('may be named by a label or a row', () => {
    assert.equal(stateOf('**Fallback：** 不适用：模型由供应商托管，供应商负责降级方案'), 'not-applicable');
    assert.equal(stateOf('| Part | Answer |\n| --- | --- |\n| Fallback | 不适用：模型由供应商托管，供应商负责降级方案 |'), 'not-applicable');
  });
});
