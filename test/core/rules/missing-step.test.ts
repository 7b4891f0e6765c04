import assert from 'node:assert/strict';
import { missingStep } from '../../../src/core/lint/rules/missing-step';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const step = (title: string): string => `## ${title}\n\nThe team agreed on this part in the review of 12 May.\n\n`;
const titles = ['1. Requirements', '2. Problem framing', '3. Data', '4. Modelling', '5. Evaluation', '6. Serving', '7. Monitoring'];
const all = titles.map(step).join('');
const without = (title: string): string => titles.filter(each => each !== title).map(step).join('');

testRule(missingStep, {
  accepts: {
    'all seven steps under names of the author’s own': marked(`# Feed\n\n${all}`),
    'two steps under one heading': marked(`# Feed\n\n${without('5. Evaluation').replace('4. Modelling', '4. Model development and offline evaluation')}`),
    'numbering of every kind, emoji and emphasis': marked(
      `# Feed\n\n${['1️⃣ Requirements', 'Step 2: Framing the problem', 'III. Data', '**4) Modelling**', 'Phase 5: Evaluation (10-12 minutes)', '6.x Serving', '📈 Monitoring'].map(step).join('')}`,
    ),
    'Windows line endings': marked(`# Feed\n\n${all}`).replaceAll('\n', '\r\n'),
    'four steps under the four-step framework': `---\nmldesign: four-step\n---\n\n# Feed\n\n${['Clarify requirements', 'Data and features', 'Modelling', 'Deployment, serving and monitoring'].map(step).join('')}`,
    'steps in Russian': marked(`# Поиск видео\n\n${['Требования', 'Постановка задачи машинного обучения', 'Данные', 'Модель', 'Метрики', 'Деплой', 'Мониторинг'].map(step).join('')}`),
    'steps as bold lines': marked(titles.map(title => `**${title}**\n\nThe team agreed on this part in the review of 12 May.\n\n`).join('')),
    'an evaluation in a table of the lifecycle': marked(`# Feed\n\n${without('5. Evaluation')}## Lifecycle\n\n| Concern | Approach |\n| --- | --- |\n| Labels | chargebacks, which are late by 30 to 90 days |\n| Evaluation | out of time, recall at a fixed rate of false positives, and PR-AUC |\n| Retraining | weekly, and a retrain as soon as drift is detected |\n| Deployment | shadow mode for two weeks, then a canary at 5 %, then all |\n`),
  },
  rejects: {
    'one missing step, on the title': marked(`# «Feed»\n\n${without('5. Evaluation')}`),
    'a step that is only the title’s words': marked(`# «Monitoring»\n\n${without('7. Monitoring')}`),
    'a missing step on the first line where there is no title': marked(`«## 1. Requirements»\n\nAll agreed on in May.\n\n${titles.slice(1, -1).map(step).join('')}`),
    'risks that name steps': marked(`# «Feed»\n\n${without('5. Evaluation')}## Risks\n\n| Risk | Answer |\n| --- | --- |\n| Evaluation | may be wrong for new users, which nobody has looked at |\n| Data | late |\n| Serving | slow |\n| Model | old |\n`),
    'success criteria without a comparison': marked(`# «Beds»\n\n${without('5. Evaluation')}## Success criteria\n\n- RMSE of the baseline\n`),
    'a table of who owns each step': marked(`# «Feed»\n\n${without('5. Evaluation')}## Ownership\n\n| Stage | Owner |\n| --- | --- |\n| Data | care staff |\n| Model | pipeline |\n| Evaluation | Ana |\n| Deployment | senior engineer |\n`),
  },
  fixes: {
    'it in its place, counting the others on': {
      before: marked(`# Feed\n\n${['1. Requirements', '2. Framing', '3. Data', '4. Model', '5. Serving', '6. Monitoring'].map(step).join('')}### 6.1 Drift\n\nPSI.\n`),
      after: /## 4\. Model\n\n[^#]*\n\n## 5\. Evaluation\n[\s\S]*\n\n## 6\. Serving\n[\s\S]*## 7\. Monitoring\n[\s\S]*### 7\.1 Drift\n/,
    },
    'it in Roman numbers': {
      before: marked(`# Feed\n\n${['I. Requirements', 'II. Framing', 'III. Data', 'IV. Model', 'V. Serving', 'VI. Monitoring'].map(step).join('')}`),
      after: /## V\. Evaluation\n[\s\S]*## VI\. Serving\n[\s\S]*## VII\. Monitoring\n/,
    },
    'it behind a code fence that nobody closed': {
      before: marked(`# Feed\n\n${without('7. Monitoring')}\`\`\`mermaid\nflowchart LR\n  A --> B\n`),
      after: /  A --> B\n```\n\n## 7\. Monitoring and infrastructure\n/,
    },
    'it behind a longer fence with Windows line endings': {
      before: marked(`# Feed\n\n${without('7. Monitoring')}~~~~text\n~~~\nA --> B\n`).replaceAll('\n', '\r\n'),
      after: /A --> B\r\n~~~~\r\n\r\n## 7\. Monitoring and infrastructure\r\n/,
    },
    'it behind a code fence that is closed': {
      before: marked(`# Feed\n\n${without('7. Monitoring')}\`\`\`\nA --> B\n\`\`\`\n`),
      after: /A --> B\n```\n\n## 7\. Monitoring and infrastructure\n/,
    },
    'it with the file’s line endings': {
      before: marked(`# Feed\n\n${without('7. Monitoring')}`).replaceAll('\n', '\r\n'),
      after: /^(?:[^\r\n]*\r\n)*## 7\. Monitoring and infrastructure\r\n(?:[^\r\n]*\r\n)*$/,
    },
  },
});

describe('missing-step', () => {
  const framed = (sentence: string): string[] =>
    findingsOf('missing-step', marked(`# Stock\n\n## 1. Requirements\n\n${sentence}\n\n${titles.slice(2).map(step).join('')}`)).map(({ severity, message }) => `${severity}: ${message}`);

  it('is mild where two of the three answers of a short step stand elsewhere', () => {
    assert.match(framed('We forecast the demand of each item in each store by quantile regression.')[0] ?? '', /^info: .* has no heading of its own/);
    assert.match(framed('We look at the demand of each item.')[0] ?? '', /^error: There is no step/);
  });

  it('is mild where most of what a step is asked is answered elsewhere', () => {
    const modelled = (sentences: string): string[] =>
      findingsOf('missing-step', marked(`# Feed\n\n${without('5. Evaluation').replace('## 4. Modelling\n', `## 4. Modelling\n\n${sentences}\n`)}`)).map(({ severity }) => severity);
    const offline = 'The two towers are judged by nDCG@20 of 0.33 on the test days.';
    assert.deepEqual(modelled(offline), ['error']);
    assert.deepEqual(
      modelled(`${offline} An A/B test with 50,000 viewers per arm follows for 14 days. Its primary metric is watch time per viewer, the guardrail is reports per 1,000 views at most 0.8. Recall is reported for new viewers and by country.`),
      ['info'],
    );
  });

  it('is mild where a section of another name is of the step', () => {
    const results = (title: string): string[] =>
      findingsOf('missing-step', marked(`# Feed\n\n${without('5. Evaluation')}## ${title}\n\nThe agenda was recall, the statistical power, users per arm, and no harm to other teams.\n`)).map(({ severity }) => severity);
    assert.deepEqual(results('What we saw in May'), ['info']);
    assert.deepEqual(results('Summary'), ['error']);
  });

  it('is mild where points of another step name it, or a sentence begins with it', () => {
    const inModel = (text: string): string[] =>
      findingsOf('missing-step', marked(`# Feed\n\n${without('3. Data').replace('## 4. Modelling\n', `## 4. Modelling\n\n${text}\n`)}`)).map(({ severity }) => severity);
    assert.deepEqual(inModel('- Data sources: the log of clicks\n- Feature engineering: counts of a week'), ['info']);
    assert.deepEqual(inModel('For data collection, we log what is shown and clicked.'), ['info']);
    assert.deepEqual(inModel('- Feature engineering: counts of a week'), ['error']);
  });

  it('is silent where models are named, though no section is of them, in a document that names no framework', () => {
    const served = (text: string): string[] =>
      findingsOf('missing-step', `# Sounds\n\n${without('4. Modelling').replace('## 6. Serving\n', `## 6. Serving\n\n${text}\n`)}`).map(({ severity }) => severity);
    assert.deepEqual(served('A CNN filters the noise on the device. Wav2Vec runs on the server.'), []);
    assert.deepEqual(served('A CNN filters the noise on the device. It runs on the phone.'), ['warning']);
    assert.deepEqual(served('Rule-based filters run first. Keyword search runs second.'), ['warning']);
  });

  it('is silent where a metric has its bound elsewhere, in a document that names no framework', () => {
    const gated = (text: string): string[] =>
      findingsOf('missing-step', `# Sheets\n\n${without('5. Evaluation').replace('## 4. Modelling\n', `## 4. Modelling\n\n${text}\n`)}`, { framework: 'seven-step' }).map(({ severity }) => severity);
    assert.deepEqual(gated('| Metric | Target |\n| --- | --- |\n| Recall of scratches | ≥ 95 % |'), []);
    assert.deepEqual(gated('The pipeline goes on if F1 is at least 0.8.'), []);
    assert.deepEqual(gated('Recall was 95 % in the last release.'), ['info']);
    assert.deepEqual(gated('Scratches are found.'), ['error']);
  });

  it('is mild where nothing is served: in a demonstration or course work', () => {
    const course = (introduction: string): string[] =>
      findingsOf('missing-step', marked(`# Sales\n\n${introduction}\n\n${titles.slice(0, 5).map(step).join('')}`)).map(({ severity }) => severity);
    assert.deepEqual(course('This is the capstone of a course on forecasting.'), ['info', 'info']);
    assert.deepEqual(course('This is the forecast of the warehouse.'), ['error', 'error']);
    assert.deepEqual(course('In this phase there is no deployment.'), ['info', 'info']);
  });

  it('is mild about task, model and evaluation of a platform', () => {
    const platform = (title: string): string[] =>
      findingsOf('missing-step', marked(`# ${title}\n\n${titles.filter(each => !/2|4|5/.test(each)).map(step).join('')}`)).map(({ severity }) => severity);
    assert.deepEqual(platform('ML platform of the group'), ['info', 'info', 'info']);
    assert.deepEqual(platform('Fraud detection platform'), ['error', 'error', 'error']);
  });

  it('is a warning in a document that nobody holds to a framework', () => {
    const text = `# Feed\n\n${without('4. Modelling')}`;
    assert.deepEqual(findingsOf('missing-step', text).map(({ severity }) => severity), ['warning']);
    assert.deepEqual(findingsOf('missing-step', marked(text)).map(({ severity }) => severity), ['error']);
    assert.deepEqual(findingsOf('missing-step', text, { profile: 'design' }).map(({ severity }) => severity), ['error']);
  });

  it('finds a step under the heading of one of its sections, but in a document that names its framework', () => {
    const text = `# Feed\n\n${without('3. Data').replace('## 4. Modelling\n', '## 4. Modelling\n\n### Feature engineering\n\nCounts of a week, of a month and of a year.\n\nAll are computed at night.\n\nThey are kept for 30 days.\n\nNobody else reads them.\n')}`;
    assert.deepEqual(findingsOf('missing-step', text).map(({ message }) => message), []);
    assert.match(findingsOf('missing-step', marked(text))[0]?.message ?? '', /“Data preparation” has no heading of its own/);
  });

  it('is mild where the cards of several models tell the data and the framing', () => {
    const card = (name: string, task: string): string =>
      `### ${name}\n\n- **Task:** ${task}\n- **Features:** scores, trend, attempts and time spent\n- **Output:** probability of mastery\n\n`;
    const models = `## 4. Models\n\n${card('Mastery', 'binary classification')}${card('Trend', 'regression')}`;
    const found = findingsOf('missing-step', marked(`# Skills\n\n${['1. Requirements'].map(step).join('')}${models}${titles.slice(4).map(step).join('')}`));
    assert.deepEqual(found.map(({ severity, message }) => `${severity}: ${message.slice(0, 35)}`), ['info: “Data preparation” has no heading o']);
    const noTask = findingsOf('missing-step', marked(`# Skills\n\n${step('1. Requirements')}## 4. Models\n\n- **Layers:** 6\n- **Features:** scores, trend, attempts and time spent\n\n${titles.slice(4).map(step).join('')}`));
    assert.deepEqual(noTask.map(({ severity }) => severity), ['error', 'error']);
  });

  it('is mild where the success criteria tell how the model is judged', () => {
    const judged = (criterion: string): string[] =>
      findingsOf('missing-step', marked(`# Beds\n\n${without('5. Evaluation')}## Success criteria\n\n- ${criterion}\n`)).map(({ severity }) => severity);
    assert.deepEqual(judged('RMSE is at least 20 % better than the naive baseline'), ['info']);
    assert.deepEqual(judged('RMSE is at most 12 beds'), ['error']);
  });

  it('gives an example with a number', () => {
    assert.match(framed('That is all.')[0] ?? '', /Example: .*\d/);
  });
});

describe('missing-step, where nobody has named a framework', () => {
  const body = ['1. Requirements', '3. Data', '4. Model', '5. Evaluation', '6. Serving', '7. Monitoring'].map(title => `## ${title}\n\nWe forecast the demand of each item in each store, as a regression.\n\n`).join('');

  it('leaves the headings to the author', () => {
    const found = (text: string): string[] => findingsOf('missing-step', text).map(({ severity, message }) => `${severity}: ${message.slice(0, 24)}`);

    assert.deepEqual(found(`# Demand\n\n${body}`), []);
    assert.deepEqual(found(marked(`# Demand\n\n${body}`)), ['info: “Framing as an ML task” ']);
  });
});

describe('missing-step, of steps that others touch', () => {
  const others = (named: string): string => ['Requirements', 'Framing', 'Data', 'Model', 'Evaluation', 'Serving'].map(title => `## ${title}\n\n${title === 'Evaluation' ? named : 'The team agreed on it in the review of May.'}\n\n`).join('');
  const found = (text: string): number => findingsOf('missing-step', text).filter(({ message }) => message.includes('Monitoring')).length;

  it('is silent where somebody looks again and again, and nobody has named a framework', () => {
    assert.equal(found(`# Load\n\n${others('Every night the nightly evaluation compares the forecasts with the actuals.')}`), 0);
    assert.equal(found(`# 负荷\n\n${others('每周抽检五十条。')}`), 0);
    assert.equal(found(`# Load\n\n${others('The model is retrained weekly.')}`), 0);
    assert.equal(found(`# Load\n\n${others('MAE of 3 kW.')}`), 1);
  });
});

describe('missing-step, of a step that the document leaves to others', () => {
  const body = ['Requirements', 'Framing', 'Data', 'Model', 'Evaluation', 'Serving'].map(title => `## ${title}\n\nThe team agreed on it in the review of May.\n\n`).join('');
  const found = (text: string): string[] => findingsOf('missing-step', text).filter(({ message }) => message.includes('Monitoring')).map(({ severity }) => severity);

  it('does not ask for what is said to be out of scope', () => {
    assert.deepEqual(found(`# Load\n\n${body}## What is out of scope\n\nDrift detection and a retraining schedule are not built here.\n`), []);
    assert.deepEqual(found(`# Load\n\n${body}## What is out of scope\n\nAn interface for planners.\n`), ['warning']);
    assert.deepEqual(found(marked(`# Load\n\n${body}## What is out of scope\n\nDrift detection and a retraining schedule are not built here.\n`)), ['info']);
  });

  it('asks little of one of several documents, and of a template', () => {
    assert.deepEqual(found(`# Phase 0: load\n\n${body}`), []);
    assert.deepEqual(found(`# Load\n\n${body}${'- How large is it?\n'.repeat(40)}`), ['info']);
  });

  it('knows a release from a serving', () => {
    const messages = findingsOf('missing-step', marked(`# Load\n\n${body.replace(/## Serving[^#]*/, '')}## Strategy\n\n- Phase 1: shadow mode\n- Phase 2: all traffic\n`)).map(({ message }) => message.replace(/\. .*/, ''));

    assert.ok(messages.includes('Of “Deployment and serving” only the release by stages is told'), messages.join('; '));
  });
});

describe('missing-step, of a task whose answer alone is told', () => {
  const body = ['Requirements', 'Data', 'Model', 'Evaluation', 'Serving', 'Monitoring'].map(title => `## ${title}\n\nThe team agreed on it in the review of May.\n\n`).join('');
  const found = (text: string): string[] => findingsOf('missing-step', text).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('says so, as a hint where nobody has named a framework', () => {
    const text = `# Load\n\n${body.replace('## Model\n\n', '## Model\n\nThe service returns a probability. ')}`;

    assert.deepEqual(found(text), ['info: “Framing as an ML task” has no heading of its own, and only a part of it is said elsewhere']);
    assert.deepEqual(found(marked(text)), ['error: “Framing as an ML task” has no heading of its own, and only a part of it is said elsewhere']);
    assert.deepEqual(found(`# Load\n\n${body}`), ['warning: There is no step “Framing as an ML task”']);
  });
});

describe('missing-step, of what is only prompted', () => {
  const found = (model: string): string[] => findingsOf('missing-step', `# Answers\n\n${['Requirements', 'Evaluation', 'Serving', 'Monitoring'].map(title => `## ${title}\n\n${title === 'Serving' ? model : 'The team agreed on it in the review of May.'}\n\n`).join('')}`).map(({ message }) => message.replace(/[.].*/, ''));

  it('asks for no data and no model of its own', () => {
    assert.deepEqual(found('An LLM answers questions by the Anthropic API.').filter(message => /Data|Model/.test(message)), []);
    assert.deepEqual(found('A service answers.').filter(message => /Data|Model/.test(message)), ['There is no step “Data preparation”', 'There is no step “Model development”']);
  });
});

describe('missing-step, of a step that a heading below another one names', () => {
  const body = ['Requirements', 'Framing', 'Data', 'Evaluation', 'Monitoring'].map(title => `## ${title}\n\nThe team agreed on it in the review of May.\n\n`).join('');
  const found = (heading: string): number => findingsOf('missing-step', `# Load\n\n${body}## Model\n\nTrees.\n\n### ${heading}\n\nIt runs there.\n`).filter(({ message }) => message.includes('serving')).length;

  it('leaves the place to the author', () => {
    assert.deepEqual([found('Inference'), found('Depth')], [0, 1]);
  });
});

describe('missing-step, of a step that is answered in part', () => {
  const steps = ['Requirements', 'Framing', 'Data', 'Evaluation', 'Serving', 'Monitoring'];
  const text = (words: string): string => `# Load\n\n${steps.map(title => `## ${title}\n\n${title === 'Requirements' ? words : 'The team agreed on it in the review of May.'}\n\n`).join('').replace('## Serving\n\nThe team agreed on it in the review of May.\n\n', '')}`;
  const found = (words: string): string[] => findingsOf('missing-step', text(words)).filter(({ message }) => message.includes('serving')).map(({ severity, related }) => `${severity}, ${related.length} places`);

  it('is a hint that leads there, in a document of one’s own', () => {
    assert.deepEqual(found('We agreed on it.'), ['warning, 0 places']);
    assert.deepEqual(found('Real-time scoring of every parcel.'), ['info, 1 places']);
  });
});

describe('missing-step, of a task that is named in passing', () => {
  const document = (data: string): string => `# Listing categories: design document\n\n## Goals\n\nFewer listings in the wrong place.\n\n## Data\n\n${data}\n\n## Model\n\nA network, trained weekly.\n\n## Evaluation\n\nRecall of 0.8.\n\n## Serving\n\nOnline.\n\n## Monitoring\n\nRecall is watched.\n`;
  const severityOf = (text: string): unknown[] => findingsOf('missing-step', text).filter(({ message }) => message.includes('Framing')).map(({ severity }) => severity);

  it('is a hint where no framework is named', () => {
    assert.deepEqual(severityOf(document('Titles are the features of the classification.')), ['info']);
    assert.deepEqual(severityOf(document('Titles are the features.')), ['warning']);
  });
});
