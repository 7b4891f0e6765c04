import assert from 'node:assert/strict';
import { entryAt, readDocument } from '../../../src/core';
import { knowledge } from '../../support/templates';

/** Each heading and label with the canonical parts that it stands for, the framework's own names left out. */
function outlineOf(text: string): string[] {
  return readDocument(text, knowledge).outline.entries.map(({ kind, title, parts }) => `${kind === 'label' ? '· ' : ''}${title} → ${parts.join(' ') || 'nothing'}`);
}

describe('the outline', () => {
  it('never takes the document’s title for a step', () => {
    assert.deepEqual(outlineOf('# ML system design: monitoring\n\n## Data\n'), ['Data → data']);
    assert.deepEqual(outlineOf('# Feed ranking\n\n# Data\n\n# Model\n'), ['Data → data', 'Model → model']);
  });

  it('takes headings of level 1 for steps where they are', () => {
    assert.deepEqual(outlineOf('# Problem statement\n\n# Data\n'), ['Problem statement → requirements', 'Data → data']);
  });

  it('reads a numbered item that stands alone over bullets as a heading', () => {
    assert.deepEqual(outlineOf('# Ads\n\n## Clicks in a social network\n\n1. Requirements\n* Scores within 150 ms\n\n2. Modelling: trees first\n* Trees\n\n1. Evaluation\n2. Serving\n'), [
      'Clicks in a social network → nothing',
      '· Requirements → requirements',
      '· Modelling → model',
    ]);
  });

  it('names a heading by the words of a name in another order, whatever stands above it, and by what a model is packed in', () => {
    assert.deepEqual(outlineOf('## Requirements and goals\n\n### Metrics evaluation\n\n## Dockerised model\n\n## FastAPI microservice\n\n## Metadata\n'), [
      'Requirements and goals → requirements',
      'Metrics evaluation → evaluation',
      'Dockerised model → serving',
      'FastAPI microservice → serving',
      'Metadata → nothing',
    ]);
  });

  it('takes neither the precision of a code for a metric nor what a product shows for its monitoring', () => {
    assert.deepEqual(outlineOf('## Geohashing precision\n\n## Model precision\n\n## Portfolio risk dashboard\n\n## Monitoring dashboard\n'), [
      'Geohashing precision → nothing',
      'Model precision → evaluation',
      'Portfolio risk dashboard → nothing',
      'Monitoring dashboard → monitoring',
    ]);
    assert.deepEqual(outlineOf('## Prometheus metrics used\n\n## Risk 1: insufficient training data\n\n## Metrics used\n'), ['Prometheus metrics used → nothing', 'Risk 1: insufficient training data → nothing', 'Metrics used → evaluation']);
  });

  it('takes the names of tables for no chapters', () => {
    assert.deepEqual(outlineOf('## `model_predictions`\n\n## 🧠 model_metadata table\n\n## data_preparation\n'), ['`model_predictions` → nothing', '🧠 model_metadata table → nothing', 'data_preparation → data']);
  });

  it('takes the phases of a plan for no steps', () => {
    assert.deepEqual(outlineOf('## Implementation plan\n\n### Phase 3: Monitoring\n\n### Week 2 – Serving\n\n## Phase 1: Data\n'), [
      'Implementation plan → nothing',
      'Phase 3: Monitoring → nothing',
      'Week 2 – Serving → nothing',
      'Phase 1: Data → data',
    ]);
  });

  it('takes the entries of a list of risks or properties for no steps, those of the requirements for what they are below', () => {
    assert.deepEqual(outlineOf('## Risk 1: training data\n\n## Property 13: Data deletion\n\n## Requirements\n\n### Requirement 2: Monitoring\n'), [
      'Risk 1: training data → nothing',
      'Property 13: Data deletion → nothing',
      'Requirements → requirements',
      'Requirement 2: Monitoring → requirements',
    ]);
  });

  it('looks past words that say it is of the thing that is designed', () => {
    assert.deepEqual(outlineOf('## Success criteria for the ML model\n\n## Architecture of the model\n\n## Constraints of our system\n'), [
      'Success criteria for the ML model → requirements/success-metrics',
      'Architecture of the model → model/architecture',
      'Constraints of our system → requirements/constraints',
    ]);
  });

  it('knows the words of a system that is designed in services', () => {
    assert.deepEqual(outlineOf('## Data modeling\n\n## Component responsibilities\n\n## Network security\n\n## Networking\n'), [
      'Data modeling → data/data-sources',
      'Component responsibilities → serving/diagram',
      'Network security → serving/security',
      'Networking → nothing',
    ]);
  });

  it('takes whoever looks at doubtful answers for a part of serving, below a methodology too', () => {
    assert.deepEqual(outlineOf('## Methodology\n\n### Human-in-the-loop\n\n## FT\n\n## NFT\n'), [
      'Methodology → framing',
      'Human-in-the-loop → serving',
      'FT → requirements/functional',
      'NFT → requirements/non-functional',
    ]);
  });

  it('passes over the iteration beside what stands for a step', () => {
    assert.deepEqual(outlineOf('## Phase 3: Evaluation, deployment & iteration\n\n## Negative\n'), ['Phase 3: Evaluation, deployment & iteration → evaluation serving', 'Negative → nothing']);
  });

  it('names a heading by the word that the others describe', () => {
    assert.deepEqual(outlineOf('## Ranking features\n\n## Deployment for production\n\n## Scope of the first iteration\n\n## Key features\n'), [
      'Ranking features → data/features',
      'Deployment for production → serving',
      'Scope of the first iteration → requirements/scope',
      'Key features → nothing',
    ]);
  });

  it('names a heading in words of its author’s own by those of one step alone', () => {
    assert.deepEqual(outlineOf('## Why recall matters for churn\n\n## Baseline check at day 22\n\n## Retrain cadence\n\n## Monitoring the training\n\n## Ownership\n'), [
      'Why recall matters for churn → evaluation',
      'Baseline check at day 22 → model',
      'Retrain cadence → monitoring',
      'Monitoring the training → nothing',
      'Ownership → nothing',
    ]);
  });

  it('looks past articles and words that add nothing', () => {
    assert.deepEqual(outlineOf('## The pipeline\n\n## Our data\n\n## Evaluation details\n\n## Serving considerations\n\n## Project plan\n'), [
      'The pipeline → framing/high-level',
      'Our data → data',
      'Evaluation details → evaluation',
      'Serving considerations → serving',
      'Project plan → nothing',
    ]);
  });

  it('names a heading by its last word, which the others describe, and by both sides of “and”', () => {
    assert.deepEqual(outlineOf('## Fallback model\n\n## Model serving and monitoring platforms\n\n## Recall questions\n\n## Serving the model\n'), [
      'Fallback model → model',
      'Model serving and monitoring platforms → serving monitoring',
      'Recall questions → nothing',
      'Serving the model → serving',
    ]);
  });

  it('looks past words at both ends that add nothing, but knows features of a product', () => {
    assert.deepEqual(outlineOf('## Serving platform details\n\n## Summary of infrastructure requirements\n\n## Available labels\n\n## Planned features\n'), [
      'Serving platform details → serving',
      'Summary of infrastructure requirements → serving/capacity',
      'Available labels → data/labels',
      'Planned features → nothing',
    ]);
  });

  it('names a heading by the one side that is all of a name', () => {
    assert.deepEqual(outlineOf('## Data labelling, model training and the shared cluster\n\n## Retraining of the model\n\n## Monitoring & alarms\n'), [
      'Data labelling, model training and the shared cluster → data/labels model/training',
      'Retraining of the model → monitoring/retraining',
      'Monitoring & alarms → monitoring/alerts',
    ]);
  });

  it('reads what was meant where a letter of a long word has slipped', () => {
    assert.deepEqual(outlineOf('## Evalutaion parameters\n\n## Requirments\n\n## Montioring\n\n## Trailing slashes\n'), [
      'Evalutaion parameters → evaluation',
      'Requirments → requirements',
      'Montioring → monitoring',
      'Trailing slashes → nothing',
    ]);
  });

  it('names a heading by what stands in brackets, where its words say nothing', () => {
    assert.deepEqual(outlineOf('## Знакомство с делом (Business understanding)\n\n## Бизнес‑анализ\n\n## Wie wir messen (offline evaluation)\n\n## Фаза 3. Моделирование\n'), [
      'Знакомство с делом (Business understanding) → requirements/business-objective',
      'Бизнес‑анализ → requirements/business-objective',
      'Wie wir messen (offline evaluation) → evaluation/offline-metrics',
      'Фаза 3. Моделирование → model',
    ]);
  });

  it('takes the line below the title for no section, and an empty section for one', () => {
    const chapters = '## Data\n\nOrders of a year.\n';

    assert.deepEqual(outlineOf(`# Phase 0\n\n## Classifier of welding seams\n\n---\n\n${chapters}`), ['Classifier of welding seams → nothing', 'Data → data']);
    assert.deepEqual(outlineOf(`# Phase 0\n\n## Evaluation\n\n${chapters}`), ['Evaluation → evaluation', 'Data → data']);
    assert.deepEqual(outlineOf(`# Course of 2024\n## Final project\nA. Student\n\n# Ranking model for parcels\n\n${chapters}`), [
      'Final project → nothing',
      'Ranking model for parcels → nothing',
      'Data → data',
    ]);
  });

  it('leaves the chapters that have slipped below the first one to themselves', () => {
    const slipped = '## Spoken commands\n\n## Value proposition\n\nFewer taps.\n\n### Budget of the team\n\n### Data pipeline\n\n### Plan in detail\n\n#### Model training and clusters\n\n#### Model serving\n';

    assert.deepEqual(outlineOf(slipped), [
      'Spoken commands → nothing',
      'Value proposition → requirements/business-objective',
      'Budget of the team → nothing',
      'Data pipeline → data',
      'Plan in detail → nothing',
      'Model training and clusters → model/training',
      'Model serving → serving',
    ]);
    assert.ok(outlineOf(`${slipped}\n## Monitoring\n`).includes('Budget of the team → requirements/business-objective'));
  });

  it('decides an ambiguous heading by the headings below it', () => {
    assert.deepEqual(outlineOf('## Problem formulation\n\n### Task type\n\n### Target output\n'), [
      'Problem formulation → framing',
      'Task type → framing/ml-category',
      'Target output → framing/input-output',
    ]);
    assert.deepEqual(outlineOf('## Problem formulation\n\nFewer returns.\n'), ['Problem formulation → requirements']);
    assert.deepEqual(outlineOf('## Model performance\n\n## Deployment\n\n## Model performance\n'), [
      'Model performance → evaluation',
      'Deployment → serving',
      'Model performance → monitoring/model-quality',
    ]);
  });

  it('lets a child keep its own name below a heading that could be above anything', () => {
    assert.deepEqual(outlineOf('## Methodology\n\n### Stage 2: Baseline model development\n\n### Problem statement\n\n## Monitoring\n\n### Baseline model development\n'), [
      'Methodology → framing',
      'Stage 2: Baseline model development → model/baseline',
      'Problem statement → framing',
      'Monitoring → monitoring',
      'Baseline model development → monitoring',
    ]);
  });

  it('gives a heading that never is a step nothing of the one above', () => {
    assert.deepEqual(outlineOf('## Serving\n\n### Risks & uncertainties\n\n### Notes\n'), ['Serving → serving', 'Risks & uncertainties → nothing', 'Notes → serving']);
  });

  it('tells what is implemented by what has come before', () => {
    assert.deepEqual(outlineOf('## Data\n\n## Implementation\n'), ['Data → data', 'Implementation → model']);
    assert.deepEqual(outlineOf('## Evaluation\n\n## Implementation\n'), ['Evaluation → evaluation', 'Implementation → serving']);
  });

  it('reads a bold line over a list as the place of what is watched, among the demands too', () => {
    assert.deepEqual(outlineOf('## Requirements\n\n**Observability:**\n- Latency of each stage\n\nObservability: good.\n'), [
      'Requirements → requirements',
      '· Observability → monitoring',
    ]);
  });

  it('takes the rows of a table for places where it goes through the steps and tells of each', () => {
    const table = '| Concern | Approach |\n| --- | --- |\n| Labels | chargebacks, late by 30 to 90 days |\n| Evaluation | out of time, never a random split |\n| Retraining | weekly, and whenever drift is detected |\n| Deployment | shadow mode for two weeks, then a canary |\n';
    assert.deepEqual(outlineOf(`## Lifecycle\n\n${table}`).filter(line => line.startsWith('·')), ['· Labels → data/labels', '· Evaluation → evaluation', '· Retraining → monitoring/retraining', '· Deployment → serving']);
    assert.deepEqual(outlineOf(`## Risks\n\n${table}`).filter(line => line.startsWith('·')), []);
  });

  it('reads a combined heading as both', () => {
    assert.deepEqual(outlineOf('## Model development and offline evaluation\n\n## Deployment, monitoring\n\n## Data/Features\n'), [
      'Model development and offline evaluation → model evaluation/offline-metrics',
      'Deployment, monitoring → serving monitoring',
      'Data/Features → data data/features',
    ]);
  });

  it('finds a known phrase in a longer heading', () => {
    assert.deepEqual(outlineOf('## Our feature engineering approach\n\n## Candidate generation: two towers\n'), [
      'Our feature engineering approach → data/features',
      'Candidate generation: two towers → model/architecture',
    ]);
  });

  it('lets a heading without a name of its own stand for what it is in', () => {
    assert.deepEqual(outlineOf('## Data\n\n### Where the clicks come from\n'), ['Data → data', 'Where the clicks come from → data']);
  });

  it('decides ambiguous headings by what they stand in, then by what came before', () => {
    assert.deepEqual(outlineOf('## Success metrics\n\n## Data\n\n### Data quality\n\n## Model\n\n## Monitoring\n\n### Business metrics\n'), [
      'Success metrics → requirements/success-metrics',
      'Data → data',
      'Data quality → data/data-quality',
      'Model → model',
      'Monitoring → monitoring',
      'Business metrics → monitoring/business',
    ]);
    assert.deepEqual(outlineOf('## Data\n\n## Success metrics\n').at(-1), 'Success metrics → evaluation');
  });

  it('leaves generic words to the heading above them', () => {
    assert.deepEqual(outlineOf('## Evaluation\n\n### Requirements\n\n### Overview\n'), ['Evaluation → evaluation', 'Requirements → evaluation', 'Overview → evaluation']);
  });

  it('reads labels in place of headings', () => {
    assert.deepEqual(outlineOf('## Data\n\n**Labels:** a click\n\n- Features: forty\n- **Train/test split** by time\n\nAnd more.\n'), [
      'Data → data',
      '· Labels → data/labels',
      '· Features → data/features',
      '· Train/test split → data/split',
    ]);
  });

  it('reads bold lines as headings where there are none', () => {
    assert.deepEqual(outlineOf('**1. Requirements**\n\nText.\n\n**2. Data**\n'), ['· 1. Requirements → requirements', '· 2. Data → data']);
  });

  it('takes no first word of a line for another step', () => {
    assert.deepEqual(outlineOf('## Monitoring\n\n- Model: the ranker\n- Data: the logs\n'), ['Monitoring → monitoring']);
  });

  it('reads bold questions as headings', () => {
    assert.deepEqual(outlineOf('## Value proposition\n\n**What is not part of it?**\nPricing.\n\n## Data\n\n**How do we handle class imbalance?**\nBy weights.\n'), [
      'Value proposition → requirements/business-objective',
      '· What is not part of it? → requirements/scope',
      'Data → data',
      '· How do we handle class imbalance? → data/imbalance',
    ]);
  });

  it('reads headings without a space as headings', () => {
    assert.deepEqual(outlineOf('#🎯 0. Requirements\n\nText.\n\n#🧭 I. The problem in ML terms\n\nText.\n'), [
      '· 🎯 0. Requirements → requirements',
      '· 🧭 I. The problem in ML terms → framing',
    ]);
  });

  it('takes “Performance” for the evaluation before the serving, and for no step of its own below another', () => {
    assert.deepEqual(outlineOf('## Requirements\n\nX.\n\n### Performance\n\np99.\n\n## Model\n\nX.\n\n## Performance\n\nAUC.\n\n## Serving\n\nX.\n\n### Performance\n\np99.\n'), [
      'Requirements → requirements', 'Performance → requirements', 'Model → model', 'Performance → evaluation', 'Serving → serving', 'Performance → serving/latency-budget',
    ]);
  });

  it('reads one of the sentences of a heading', () => {
    assert.deepEqual(outlineOf('## "Redesign the ranking. Where do you begin?"\n\nAsk.\n\n## 7. Privacy? Harm?\n\nNone.\n'), ['"Redesign the ranking. Where do you begin?" → requirements', '7. Privacy? Harm? → data/privacy']);
  });

  it('reads the rows of a table of two columns as labels', () => {
    assert.deepEqual(outlineOf('## Data\n\n| Topic | Entry |\n| --- | --- |\n| Split | by time |\n| Owner | Ana |\n'), ['Data → data', '· Split → data/split']);
  });

  it('takes words before a full stop for the steps of a component where two of them open paragraphs', () => {
    assert.deepEqual(outlineOf('## Retrieval\n\nData. Applications are positives.\n\nModel. Two towers.\n\nEvaluation. Recall@1000.\n'), [
      'Retrieval → model/architecture',
      '· Data → data',
      '· Model → model',
      '· Evaluation → evaluation',
    ]);
    assert.deepEqual(outlineOf('## Retrieval\n\nData. Applications are positives.\n'), ['Retrieval → model/architecture']);
  });

  it('passes over what stands for nothing in a combined heading', () => {
    assert.deepEqual(outlineOf('## Serving + wrap-up\n\n- monitor: PSI\n'), ['Serving + wrap-up → serving', '· monitor → monitoring']);
  });

  it('takes the second statement of the task for the framing', () => {
    assert.deepEqual(outlineOf('## Постановка задачи\n\n## Данные\n'), ['Постановка задачи → requirements', 'Данные → data']);
    assert.deepEqual(outlineOf('## Требования\n\n## Постановка задачи\n'), ['Требования → requirements', 'Постановка задачи → framing']);
  });

  it('ends what a label speaks for at the next one', () => {
    const text = '## Data\n\n**Labels:** a click\n\nplain\n\n- Features: forty\n  - nested\n- other\n';
    const { outline } = readDocument(text, knowledge);

    const at = (words: string): string | undefined => entryAt(outline, text.indexOf(words))?.title;

    assert.deepEqual(['a click', 'plain', 'nested', 'other'].map(at), ['Labels', 'Data', 'Features', 'Data']);
  });

  it('lets no words before a colon end what a bold line speaks for', () => {
    const text = '## Data\n\n**Split**\nRandomly: 70 % to train.\n\n**Labels** (from the ledger)\n\nNote: late.\n';
    const { outline } = readDocument(text, knowledge);

    const at = (words: string): string | undefined => entryAt(outline, text.indexOf(words))?.title;

    assert.deepEqual(['70 %', 'late'].map(at), ['Split', 'Labels']);
  });

  it('knows the steps of the four-step framework', () => {
    const { outline } = readDocument('---\nmldesign: four-step\n---\n\n## Clarify requirements\n\n## Data and features\n\n## Modelling\n\n## Deployment, serving and monitoring\n', knowledge);

    assert.equal(outline.map.framework.id, 'four-step');
    assert.deepEqual(outline.entries.map(({ named }) => named.some(part => part.startsWith('four-step:'))), [true, true, true, true]);
  });

  it('finds the framework by its titles where a text names none', () => {
    const { outline } = readDocument('## Clarify requirements\n\n## Data and features\n\n## Modelling\n\n## Deployment, serving and monitoring\n', knowledge);

    assert.equal(outline.map.framework.id, 'four-step');
  });

  it('does not take one title that anybody may have for another framework', () => {
    const { outline } = readDocument('## Problem definition\n\n## Data\n\n## Modeling\n\n## Quality\n', knowledge);

    assert.equal(outline.map.framework.id, 'seven-step');
  });
});

describe('a text without headings', () => {
  const text = 'Ranking of tickets\n\nProblem statement\n\nAgents sort for 40 minutes a day.\n\n1. Data preparation\n\nThe log of tickets.\n\nWe tried trees\n\n2. Model development\n\nTrees.\n\nIt works.\n\n3. Deployment\n\nA nightly job.\n';

  it('has its lines that stand like one for headings', () => {
    assert.deepEqual(outlineOf(text), ['· Problem statement → requirements', '· Data preparation → data', '· Model development → model', '· Deployment → serving']);
  });

  it('has no such lines where it has a heading', () => {
    assert.deepEqual(outlineOf(`# Ranking\n\n${text}`), []);
  });
});

describe('the outline, of words that mislead', () => {
  it('takes no model that learns nothing for the model, and constraints of features for the data', () => {
    const titles = ['Remote filesystem model', 'Execution model', 'Model credentials', 'Error responses', 'Feature constraints', 'Data requirements', 'Why LightGBM'];

    assert.deepEqual(outlineOf(titles.map(title => `## ${title}\n\nA.\n`).join('\n')), [
      'Remote filesystem model → nothing', 'Execution model → nothing', 'Model credentials → nothing', 'Error responses → nothing',
      'Feature constraints → data', 'Data requirements → data', 'Why LightGBM → model',
    ]);
  });

  it('takes what comes later, and conclusions, for no step', () => {
    assert.deepEqual(outlineOf('## Phase 4: Advanced features\n\nA.\n\n## Conclusion: why this matters\n\nA.\n\n## Limitations\n\nA.\n'), [
      'Phase 4: Advanced features → nothing', 'Conclusion: why this matters → nothing', 'Limitations → nothing',
    ]);
  });

  it('takes who speaks for no step, whatever stands in brackets', () => {
    assert.deepEqual(outlineOf('## Candidate (assumptions)\n\nA.\n\n## Candidates\n\nA.\n\n## Requirements\n\n**Candidate (assumptions)**\n\n- 1B images\n'), [
      'Candidate (assumptions) → nothing', 'Candidates → model/candidates', 'Requirements → requirements',
    ]);
  });

  it('takes the plan of the work, and what is to come, for no step', () => {
    assert.deepEqual(outlineOf('## Checkpoint roadmap\n\nA.\n\n## What I would do next in production\n\nA.\n\n## Benefits of implementing the model\n\nA.\n\n## Project structure\n\nA.\n'), [
      'Checkpoint roadmap → nothing', 'What I would do next in production → nothing', 'Benefits of implementing the model → nothing', 'Project structure → nothing',
    ]);
  });

  it('knows by its words which model, which strategy and which results a heading speaks of', () => {
    assert.deepEqual(outlineOf('## What features does it look at?\n\nA.\n\n## Streamlit application features\n\nA.\n\n## Temporal GNN\n\nA.\n\n## Clustering strategy (layer 2)\n\nA.\n\n## Expected results\n\nA.\n\n## System & infra deep dive\n\nA.\n'), [
      'What features does it look at? → data/features', 'Streamlit application features → nothing', 'Temporal GNN → model', 'Clustering strategy (layer 2) → model', 'Expected results → evaluation',
      'System & infra deep dive → serving',
    ]);
  });

  it('takes an architecture behind the data for the model’s, and behind the evaluation for the system’s', () => {
    assert.deepEqual(outlineOf('## Data\n\nA.\n\n## Architecture\n\nA.\n'), ['Data → data', 'Architecture → model/architecture']);
    assert.deepEqual(outlineOf('## Data\n\nA.\n\n## Baselines and metrics\n\nA.\n\n## Architecture\n\nA.\n').at(-1), 'Architecture → serving/diagram');
  });

  it('takes the one heading above all others for the title, whatever its level', () => {
    assert.deepEqual(outlineOf('## Summarizer design\n\n### Data\n\nA.\n\n### Limits\n\nA.\n'), ['Data → data', 'Limits → nothing']);
  });

  it('lets the parts below an architecture be of their own steps', () => {
    assert.deepEqual(outlineOf('## Component architecture\n\n### 1. Data preparation layer\n\nA.\n\n### 2. Model training layer\n\nA.\n'), [
      'Component architecture → serving/diagram', '1. Data preparation layer → data', '2. Model training layer → model/training',
    ]);
  });

  it('passes over how far something is, remarks, and the trade-offs beside steps', () => {
    assert.deepEqual(outlineOf('## **6. Data pipeline** ✅ MOSTLY IMPLEMENTED\n\nA.\n\n## Evaluation (JT)(Unit 8)\n\nA.\n\n## Serving, monitoring, and trade-offs\n\nA.\n'), [
      '**6. Data pipeline** ✅ MOSTLY IMPLEMENTED → data', 'Evaluation (JT)(Unit 8) → evaluation', 'Serving, monitoring, and trade-offs → serving monitoring',
    ]);
  });

  it('takes alternatives by their number for what is weighed, and what one side says exactly before what the other mentions', () => {
    assert.deepEqual(outlineOf('## Alternative 2: a content-based system\n\nA.\n\n## Observability & LLMOps metrics\n\nA.\n'), [
      'Alternative 2: a content-based system → model/candidates', 'Observability & LLMOps metrics → monitoring',
    ]);
  });

  it('lets the place decide on a high-level architecture', () => {
    assert.deepEqual(outlineOf('## Framing\n\n### High-level architecture\n\nA.\n'), ['Framing → framing', 'High-level architecture → framing/high-level']);
    assert.deepEqual(outlineOf('## High-level architecture\n\nA.\n'), ['High-level architecture → serving/diagram']);
    assert.deepEqual(outlineOf('## System overview\n\nA.\n\n## Framing\n\n### High-level design\n\nA.\n'), ['System overview → framing/high-level', 'Framing → framing', 'High-level design → framing/high-level']);
  });

  it('reads the fields of a canvas that are set as code', () => {
    assert.deepEqual(outlineOf('## Solution\n\n`out of scope`:\n\n- credit risk\n\n`core_id`: a number\n'), ['Solution → nothing', '· out of scope → requirements/scope']);
  });

  it('takes the endings of Chinese headings off', () => {
    assert.deepEqual(outlineOf('## 边缘车辆检测模型\n\n甲。\n'), ['边缘车辆检测模型 → model']);
    assert.deepEqual(outlineOf('## 通用数据与特征层\n\n甲。\n\n## 训练与评估规范\n\n甲。\n'), ['通用数据与特征层 → data', '训练与评估规范 → model/training evaluation']);
  });
});

describe('the outline, of headings between others', () => {
  it('lends them the step of those on both sides', () => {
    assert.deepEqual(outlineOf('## Training recipe\n\n## Time and tide\n\n### Of the moon\n\n## Uncertainty\n'), [
      'Training recipe → model',
      'Time and tide → model',
      'Of the moon → model',
      'Uncertainty → model',
    ]);
  });

  it('lends nothing from one side alone, from sides that differ, to many in a row, or to what is never of a step', () => {
    const namesNothing = (text: string, title: string): void => {
      assert.ok(outlineOf(text).includes(`${title} → nothing`), title);
    };

    namesNothing('## Training recipe\n\n## Time and tide\n', 'Time and tide');
    namesNothing('## Training recipe\n\n## Time and tide\n\n## Monitoring\n', 'Time and tide');
    namesNothing('## Training recipe\n\n## Ebb\n\n## Flow\n\n## Moon\n\n## Stars\n\n## Night\n\n## Uncertainty\n', 'Ebb');
    namesNothing('## Training recipe\n\n## Timeline\n\n## Uncertainty\n', 'Timeline');
  });
});
