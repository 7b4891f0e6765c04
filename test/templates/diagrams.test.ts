import assert from 'node:assert/strict';
import { fillDiagram, type Diagram } from '../../src/core';
import { findMistakes } from '../support/diagrams';
import { loadMermaid } from '../support/mermaid';
import { shipped } from '../support/templates';

describe('the shipped diagrams', () => {
  it('are the twenty architectures', () => {
    assert.equal(shipped.diagrams.length, 20);
  });

  for (const diagram of shipped.diagrams) {
    describe(diagram.id, () => {
      const other = fillDiagram(diagram, otherValues(diagram));

      it('has parameters, and shows their defaults', () => {
        assert.ok(diagram.parameters.length > 0);
        assert.deepEqual(fillDiagram(diagram, Object.fromEntries(diagram.parameters.map(parameter => [parameter.name, parameter.default]))), diagram);
      });

      it('takes every value, in both forms, wherever the default stood', () => {
        for (const { default: value } of other.parameters) {
          assert.ok(other.mermaid.includes(value) && other.ascii.includes(value), value);
        }
        const again = fillDiagram(other, Object.fromEntries(diagram.parameters.map(parameter => [parameter.name, parameter.default])));
        assert.equal(again.mermaid, diagram.mermaid);
      });

      it('is a diagram that our own rules have nothing against', () => {
        assert.deepEqual(findMistakes(diagram), []);
      });

      it('is still drawn with other values', async () => {
        const mermaid = await loadMermaid();

        assert.ok(await mermaid.parse(other.mermaid));
      }).timeout(60_000);
    });
  }
});

/** Words that stand in no diagram, of the length of the defaults and longer. */
function otherValues({ parameters }: Diagram): Record<string, string> {
  return Object.fromEntries(parameters.map(({ name }, index) => [name, `9${index}9${index}7`]));
}
