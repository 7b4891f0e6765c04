import assert from 'node:assert/strict';
import { noPrivacyStatement } from '../../../src/core/lint/rules/no-privacy-statement';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noPrivacyStatement, {
  accepts: {
    'requests for erasure': marked('## Data\n\nWe read the order history, name and address of each customer.\n\n## Model\n\nTrees. Erasure requests are propagated in 30 days.\n'),
    'names that are dropped': marked('## Data\n\nThe orders, name and address of each customer. Names are dropped at ingestion.\n'),
    'a term for the files': marked('## Data\n\nThe orders, name and address of each customer. Files are wiped after 60 days.\n'),
    'few who may look': marked('## Data\n\nThe orders, name and address of each customer. Transcripts can be opened by six named people.\n'),
    'few of many columns': marked('## Data\n\nThe orders, name and address of each customer. Of the 62 columns we take nine.\n'),
    'those who did not agree': marked('## Data\n\nThe orders, name and address of each customer. Customers who declined are left out.\n'),
    'coarser places': marked('## Data\n\nThe orders, name and address of each customer. Addresses are cut to the postcode.\n'),
    'a law and what is relied on': marked('## Data\n\nThe orders, name and address of each customer. Under LGPD we rely on credit protection.\n'),
    'who looks at a dashboard': marked('## Data\n\nYields of counties. The dashboard lets users explore them.\n'),
    'models from a hub': marked('## Data\n\nChunks are embedded with a Hugging Face encoder.\n'),
    'a protection': marked('## Data\n\nUser clicks, pseudonymised, kept 90 days.\n'),
    'a law in the requirements': marked('## Requirements\n\nGDPR applies.\n\n## Data\n\nUser clicks.\n'),
    'data of machines': marked('## Data\n\nVibration of 400 turbines.\n'),
    'kinds of people': marked('## Data\n\nHours by customer segment and customer type.\n'),
    'people who are made up': marked('## Data\n\nThe purchases of 50,000 customers.\n\n## Limitations\n\nAll of it is synthetic data.\n'),
    'nobody by name': marked('## Data\n\nSales by users and day. No PII, and only aggregated rows.\n'),
    'Russian': marked('## Данные\n\nКлики пользователей, идентификаторы анонимизированы.\n'),
    'Chinese': marked('## 数据准备\n\n用户点击日志,已匿名化并脱敏。\n'),
  },
  rejects: {
    'traces of couriers': marked('## «Data»\n\n| Signal | Source |\n| --- | --- |\n| Couriers in the cell | courier location stream |\n| Time to the door | address history |\n'),
    'clicks that come late': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\nWe join both streams on request id with a 30-minute wait; after that the example is closed.\n'),
    'bots that are left out': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\nInteractions from accounts flagged by integrity are excluded from training.\n'),
    'ids in buckets': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\nListing id hashed to 5M buckets, photo score, age.\n'),
    'a guardrail': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\n## Risks\n\nMore calls wake customers: guardrail opt-outs.\n'),
    'who may ask for a human': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\n## Constraints\n\nSolely automated refusals would fall under Article 22 of the GDPR.\n'),
    'that it is sensitive': marked('## Data\n\nWe read the order history, name and address of each customer.\n\n### «Privacy»\n\nQuery logs are sensitive.\n'),
    'a proxy that opens mails': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\nMail privacy proxies open mails by themselves, so those opens are thrown away.\n'),
    'fairness below its heading': marked('## Data\n\nWe read the order history, name and address of each customer.\n\n### «Privacy and policy»\n\nFairness: job ads use no gender; delivery is audited quarterly.\n'),
    'hashed tokens of a model': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\n## Model\n\nThe baseline is a logistic regression on hashed tokens.\n'),
    'hashed crosses in the introduction': marked('# Ads\n\nThe present model is a logistic regression with hashed crosses.\n\n## «Data»\n\nWe read the order history, name and address of each customer.\n'),
    'people who are told apart to be treated alike': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\n# Checks\n\nWe compare the share of claims paid fast across age bands and gender.\n'),
    'traits that the model may not use': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\n### Features\n\nDeliberately left out: gender, age and ethnicity.\n'),
    'mails that arrive encrypted': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\nMessages arrive encrypted and are decoded by the gateway.\n'),
    'a field with consent': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\n| Source | What | How |\n| --- | --- | --- |\n| Bank | totals of 90 days | Pulled with consent |\n'),
    'features that were kept': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\nOf 410 candidates we kept 62, searches in 6 months among them.\n'),
    'the window of a history': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\nThe history is stored in BigQuery for the last 90 days.\n'),
    'sessions without a name': marked('## «Data»\n\nWe read the order history, name and address of each customer.\n\nThe slice of anonymous sessions is small.\n'),
    'sellers': marked('## «Data»\n\nThe age of each seller, and the posts of the last week.\n'),
    'a pledge': marked('## Data\n\nThe orders, name and address of each customer.\n\n### «Privacy»\n\nWe take the privacy of our customers very seriously.\n'),
    'what privacy means': marked('## Data\n\nThe orders, name and address of each customer.\n\n### «Privacy»\n\nPII means any information that tells who a person is.\n'),
    'downloads without a name': marked('## «Data»\n\nUser clicks. Anonymous downloads are throttled.\n'),
    'users': marked('## «Data»\n\nThe clicks of 50M users.\n'),
    'kinds of people beside people': marked('## «Data»\n\nHours by customer segment and the clicks of each customer.\n'),
    'examples made up beside real ones': marked('## «Data»\n\nThe purchases of 50,000 customers, augmented with synthetic data.\n'),
    'patients': marked('## «Data»\n\n- Patients: images and reports\n'),
    'another retention': marked('## «Data»\n\nThe clicks of 50M users. 7-day retention is 80 %.\n'),
    'an advantage of an option': marked('## «Data»\n\nProfiles of users with their email.\n\n## Trade-offs\n\n| Choice | Pro | Con |\n| --- | --- | --- |\n| On the device | Privacy, no server | Little memory |\n'),
  },
  fixes: {
    'a missing section': { before: marked('## Data\n\nThe clicks of 50M users.\n'), after: /\[fill: pseudonym, hash, encryption or access rule\]/ },
  },
});

describe('no-privacy-statement', () => {
  it('is milder where the data is public', () => {
    assert.deepEqual(findingsOf('no-privacy-statement', marked('## Data\n\nThe loans of 300,000 customers, from Kaggle.\n')).map(({ severity }) => severity), ['info']);
  });
});

describe('no-privacy-statement, of a hub', () => {
  it('takes none of its models for a public set', () => {
    const severityOf = (source: string): string[] => findingsOf('no-privacy-statement', marked(`## Data\n\nThe chats of our customers. ${source}\n`)).map(({ severity }) => severity);

    assert.deepEqual(severityOf('A Hugging Face encoder embeds them.'), ['warning']);
    assert.deepEqual(severityOf('A dataset from Hugging Face adds others.'), ['info']);
  });
});

describe('no-privacy-statement, of data that strangers cannot reach', () => {
  const found = (guard: string): string[] => findingsOf('no-privacy-statement', marked(`## Data\n\nThe clicks of each customer. ${guard}\n`)).map(({ message }) => message.slice(0, 40));

  it('asks for what is still missing', () => {
    assert.deepEqual(found('All data is kept on secured machines.'), ['The data is about people. It is guarded ']);
    assert.deepEqual(found('Reports are secured by tape.'), ['The data is about people, and nothing sa']);
  });
});
