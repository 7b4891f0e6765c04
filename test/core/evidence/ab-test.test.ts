import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core';
import { abTest } from '../../../src/core/evidence/checks/ab-test';
import { knowledge } from '../../support/templates';

const stateOf = (body: string): string => readDocument(`# Offers\n\n## Evaluation\n\nWe measure recall.\n\n${body}\n`, knowledge).evidence.answer(abTest).state;

describe('an experiment', () => {
  it('is planned where its parts stand below a heading that names it', () => {
    assert.equal(stateOf('## A/B testing framework\n\n### Experimental design\n\n- **Minimum detectable effect:** 2 %\n- **Power:** 80 %'), 'met');
    assert.equal(stateOf('### Store experiment\n\nRandomised by store, at 80 % power.'), 'met');
  });

  it('is not planned by the heading alone, nor by runs of the past', () => {
    assert.equal(stateOf('## A/B testing framework'), 'absent');
    assert.equal(stateOf('### Experiment tracking\n\nMLflow, at 80 % power.'), 'absent');
  });
});
