import assert from 'node:assert/strict';
import { noDataSource } from '../../../src/core/lint/rules/no-data-source';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noDataSource, {
  accepts: {
    'what each feature comes from': marked('## Data preparation\n\n| Feature | Source / logic |\n| --- | --- |\n| `order_hour` | `dim_orders` |\n'),
    'a log': marked('## Data preparation\n\nThe impression log has 4B rows a day.\n'),
    'entities in a list': marked('## Data preparation\n\n- Users: id, language\n- Videos: id, length\n'),
    'a table under its heading': marked('## Data preparation\n\n### Data sources\n\n| Entity | Owner |\n| --- | --- |\n| Rides | Ana |\n'),
    'Russian': marked('## Данные\n\nЛоги показов за 28 дней, 4 млрд строк в день.\n'),
    'Chinese': marked('## 数据准备\n\n来自曝光日志,每天40亿行。\n'),
    'sources before the data step': marked('## Framing\n\nData used by all three: event log, job postings, replies.\n\n## Data\n\nPositives are applications.\n'),
    'a table of sources': marked('## Data\n\n| Source | Rows |\n| --- | --- |\n| Trip records | 2M |\n'),
    'what the data consists of': marked('## Data\n\nOriginal drawings with embedded annotations.\n'),
    'what is collected, in another step': marked('## Serving\n\n### Architecture\n\nThe ingestion service collects user interactions and contextual signals.\n\n## Data\n\nFeatures are described below.\n'),
    'what the models are trained on': marked('## Data\n\nFeatures are described below.\n\n## Model\n\nAll models are trained on click data.\n'),
    'a label before a colon': marked('## Dataset\n\n**Source**: [National Loan Registry](https://example.org), 2019 to 2024\n'),
    'a label in German': marked('## Data\n\n- Quellen: Instagram, Mastodon\n'),
    'the columns of an outline': marked('## Data\n\nSources, volume, freshness and who owns them.\n'),
    'data that is made up': marked('## Data\n\n24 months by region.\n\n## Limitations\n\nEverything rests on simulated data.\n'),
    'past decisions that a model is trained on': marked('## Data\n\nFeatures are described below.\n\n## Model\n\nA ranker trained on past lending decisions.\n'),
    'where data is got from, in another step': marked('## Data\n\nFeatures are described below.\n\n## Model\n\nWe are getting data from the database of the clinic.\n'),
    'a public set': marked('## Data\n\nWe take the house prices of Kaggle as they are.\n'),
    'tables, each in a row': marked('## Dataset\n\n| Table | Rows |\n| --- | --- |\n| loans_2024 | 310,000 |\n| repayments | 2M |\n'),
    'what a language model answers from': marked('# RAG assistant\n\n## Requirements\n\nIt gives answers from the technical documentation.\n\n## Data\n\nChunks of 512 tokens.\n'),
    'a vendor that is subscribed to': marked('## Data\n\nThe crew keeps it tidy.\n\nFor positions of the ships we subscribe to Kpler.\n'),
    'what was recorded, and with what': marked('## Data\n\nThe crew keeps it tidy.\n\nSix thousand tracks were recorded with the hydrophones of Station Q.\n'),
    'names under a title of its own': marked('## Data\n\nThe crew keeps it tidy.\n\n### What feeds it\n\nNotes out of Evernote, minutes out of Granola.\n'),
    'where records live': marked('## Data\n\nThe crew keeps it tidy.\n\nStays live in Opera, tariffs sit in Excel.\n'),
    'public sets by name': marked('## Data\n\nThe crew keeps it tidy.\n\n### Material\n\nCityscapes and KITTI, plus our own frames.\n'),
    'names under a title that names no step': marked('## Data\n\nThe crew keeps it tidy.\n\n## Raw material\n\nVerdicts published on CanLII, filings out of Clio.\n'),
    'who sends it': marked('## Data\n\nThe crew keeps it tidy.\n\n### Who supplies what\n\nThe port sends manifests by SFTP.\n'),
  },
  silences: {
    'a value to be filled in': marked('## Data preparation\n\nWe clean it twice.\n\n### Data sources\n\n- Payments of [fill: period]\n'),
    'no data step, which is another finding': marked('## Model development\n\nA two-tower network.\n'),
  },
  rejects: {
    'no source': marked('## «Data preparation»\n\nWe clean everything first.\n'),
    'a denial': marked('## «Data preparation»\n\nThere is no data source yet.\n'),
    'a bare label': marked('## «Data preparation»\n\nWe clean everything first.\n\n- Data sources\n'),
    'a source in code': marked('## «Data preparation»\n\nWe read what there is.\n\n```\nimpression log\n```\n'),
    'examples made up for a rare class': marked('## «Data»\n\nFeatures are described below.\n\n## Model\n\nOversampling with synthetic data of the rare class.\n'),
    'what a service reads at serving': marked('## «Data»\n\nFeatures are described below.\n\n## Serving\n\nFeatures are fetched from the database.\n'),
    'where the text itself is from': marked('# Loans\n\nSource: [the workbook](https://example.org)\n\n## «Data»\n\nWe clean everything first.\n'),
    'a source that is only asked for': marked('## «Data»\n\nSource: none yet\n\nWe clean everything first.\n'),
    'the amount of training alone': marked('## «Data»\n\nFeatures are described below.\n\n## Model\n\nThe model is trained on 56 days of payments.\n'),
    'everything there may be': marked('## Data\n\nThe crew keeps it tidy.\n\n### «Data sources»\n\nWe will use all available data of the house.\n'),
    'what a source is in general': marked('## «Data»\n\nThe crew keeps it tidy.\n\nA data source is any system of record that has an owner.\n'),
    'the work of another firm': marked('## Data\n\nThe crew keeps it tidy.\n\n### «Data sources»\n\nGoogle trained its own system on billions of query logs.\n'),
  },
  fixes: {
    'a missing section': { before: marked('## Data preparation\n\nWe clean everything first.\n'), after: /Data sources[\s\S]*\[fill: entity\]/ },
  },
});

describe('no-data-source', () => {
  it('is milder where the data is described without its origin', () => {
    const text = marked('## Data\n\nWe clean everything first.\n\n## Model\n\nTrees over the orders of the shop.\n');

    assert.deepEqual(findingsOf('no-data-source', text).map(({ severity, message }) => `${severity} ${message.slice(0, 45)}`), ['warning What the data is made of is told, but not whe']);
  });
});
