import assert from 'node:assert/strict';
import { featureWithoutDataSource } from '../../../src/core/lint/rules/feature-without-data-source';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (sources: string, features: string): string => marked(`## Data\n\n### Data sources\n\n${sources}\n\n### Features\n\n${features}\n`);
const trips = '- Trip records of the last year\n- Driver profiles';
const tableUnder = (header: string, ...rows: string[]): string => [`| Feature | ${header} |`, '| --- | --- |', ...rows].join('\n');
const table = (...rows: string[]): string => tableUnder('Source', ...rows);

const told = 'Sales lags come from `pos.sales`. Calendar features come from the calendar service. The price and the format come from master data.';

testRule(featureWithoutDataSource, {
  accepts: {
    'a part of the system': doc(trips, '- Embeddings and vector store\n- Trips of the driver'),
    'features of what is listed': doc(`${trips}\n- Weather service`, '- Rain in the next hour\n- Trips of the driver in 10 min'),
    'a listed source by name': doc(trips, table('| Mean speed | Trip records |', '| Rating | driver profile |')),
    'what the request brings': doc(trips, table('| Time of day | request |')),
    'a source that stands elsewhere': `${doc(trips, '- Rain in the next hour')}\n## Model\n\nThe weather service is asked every 10 min.\n`,
    'a feature of the clock without a source': marked(`## Data\n\n${table('| Mean speed | Trip records |', '| Rating | Driver profiles |', '| Hour and weekday | – |')}`),
    'a table in which hardly anything has a source': marked(`## Data\n\n${table('| Mean speed | Trip records |', '| Rating | – |', '| Mood | – |')}`),
    'a table of something else': marked('## Data\n\n| Risk | Source |\n| --- | --- |\n| Fire | audit |\n| Flood | audit |\n| Frost | – |\n'),
    'what is used as well and named elsewhere': marked(`## Data\n\n${told} Rain and snow reports come from the weather service. The price is used as well.`),
    'no list of sources': doc('We have data.', '- Rain in the next hour'),
  },
  rejects: {
    'an external thing': doc(trips, '- «Rain in the next hour»\n- Trips of the driver'),
    'a dash among named sources': marked(`## Data\n\n${table('| Mean speed | Trip records |', '| Rating | Driver profiles |', '| «Rain nowcast» | – |')}`),
    'a dash below another step': marked(`## Framing\n\n### Inputs\n\n| Group | Examples | Source |\n| --- | --- | --- |\n| Kitchen | open orders | Merchant events |\n| Route | road time | Maps service |\n| «Weather» | rain, wind | – |\n`),
    'what is used as well, beside what comes from somewhere': marked(`## Data\n\n${told} «Leaflet position and promotion mechanic» are used as well; they are known 21 days ahead.`),
    'a source that is not listed': doc(trips, table('| Mean speed | Trip records |', '| Rain | «Meteo feed» |')),
    'a dash for a source, beside a table of sources': marked('## Data\n\n| Source | Rows |\n| --- | --- |\n| Trip records | 2M |\n| Driver profiles | 40k |\n\n### Features\n\n| Feature | Source |\n| --- | --- |\n| Trips in 10 min | Trip records |\n| «Rain in the next hour» | – |\n'),
  },
});

describe('feature-without-data-source, of what a feature comes from', () => {
  const isRead = (header: string): boolean => findingsOf('feature-without-data-source', doc(trips, tableUnder(header, '| Mean speed | Trip records |', '| Rain | Meteo feed |'))).some(({ message }) => message.includes('Meteo feed'));

  it('reads it under whatever such a column is headed', () => {
    for (const header of ['Source', 'Source table', 'Source system', 'Derived from', 'Source / logic', 'From', '来源', 'Источник']) {
      assert.ok(isRead(header), header);
    }
    assert.ok(!isRead('Owner'));
  });

  it('counts as a source where the data names none otherwise', () => {
    const found = (header: string): number => findingsOf('no-data-source', marked(`## Data\n\n${tableUnder(header, '| Mean speed | abc_x |')}\n`)).length;

    assert.deepEqual(['Source table', 'Source system', 'Derived from', 'Source / logic', 'From', '来源', 'Owner'].map(found), [0, 0, 0, 0, 0, 0, 1]);
  });
});
