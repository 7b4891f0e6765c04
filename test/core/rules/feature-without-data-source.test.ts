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
    'a source whose name stands in code': marked('## Raw data\n\n- `orders`: placed and delivered\n- `competitor_fees`: a crawl, 4× a day\n\n## Features\n\n- Open orders per zone\n- Gap to the competitors fees\n- Hour of day\n'),
    'a source in a box of a diagram': marked('## Sources and features\n\n```mermaid\nflowchart LR\n  S[Schedule] --> F[Feature job]\n  M[METAR reports] --> F\n  F --> X[Store]\n```\n\n- delay of the same aircraft\n- departures in the same hour\n- wind gusts at departure\n'),
    'a source in a sentence': marked('## Data inventory\n\nOur ads with mileage and price, dealer reports of sales. Accident history per VIN is bought from a register.\n\n## Features\n\n- Mileage\n- Supply of the model\n- Number of earlier accidents\n'),
    'a feature that says itself where it comes from': marked('## Data sources\n\n- Trip records\n- GPS pings\n\n## Features\n\n- Trips in the last hour\n- Mean speed\n- Train arrivals, from the transit office\n'),
    'features of the product': marked('## Requirements\n\n### Features\n\n- Star ratings\n- Number of reviews\n- Search\n\n## Data\n\nOrders and payments are logged.\n'),
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
    'train arrivals without a timetable, below a heading in own words': marked('## Data\n\nRide events and charge levels come from the backend. Zones are drawn by operations.\n\n## Predictors\n\n- rides started in the zone\n- «train arrivals near the zone»\n- charge distribution\n'),
    'weather without a box in the diagram': marked('## Sources and features\n\n```mermaid\nflowchart LR\n  S[Schedule] --> F[Feature job]\n  R[Rotation plan] --> F\n  F --> X[Store]\n```\n\n- delay of the same aircraft\n- departures in the same hour\n- «wind gusts at departure»\n'),
    'figures of companies beside sources in one sentence': marked('## Inputs we can rely on\n\nWeb-form entries, analytics sessions linked by cookie, and opportunities from Salesforce.\n\n## Features\n\n- pages viewed\n- «company revenue and headcount»\n- earlier lost opportunities\n'),
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
