import assert from 'node:assert/strict';
import { applyTerms, Knowledge, lintDocument, withTables, type Config } from '../../../src/core';
import { caseStudyText, shipped } from '../../support/templates';

const NO_TERMS: Config['terms'] = { 'offline-metrics': [], 'online-metrics': [], entities: [], aliases: {} };
const compiled = withTables(shipped);

describe('a catalogue with tables', () => {
  it('reads documents as without, also once JSON has held it', () => {
    const text = caseStudyText('fraud-detection').replace('## 5.', '## Judging the model, 5.');
    const findingsOf = (catalog: typeof shipped): unknown => lintDocument(text, new Knowledge(catalog)).findings.map(({ rule, span }) => [rule, span]);

    assert.deepEqual(findingsOf(JSON.parse(JSON.stringify(compiled)) as typeof shipped), findingsOf(shipped));
  });

  it('keeps those that a config’s words leave right, and no others', () => {
    const tablesWith = (terms: Partial<Config['terms']>): boolean[] => {
      const { tables } = applyTerms(compiled, { ...NO_TERMS, ...terms });
      return [tables?.terms === compiled.tables?.terms, tables?.headings === compiled.tables?.headings];
    };

    assert.deepEqual(tablesWith({}), [true, true]);
    assert.deepEqual(tablesWith({ entities: ['parcel'] }), [false, true]);
    assert.deepEqual(tablesWith({ aliases: { data: ['Groundwork'] } }), [true, false]);
  });
});
