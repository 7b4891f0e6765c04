import assert from 'node:assert/strict';
import { missingSection } from '../../../src/core/lint/rules/missing-section';
import { coverDocument, frameworkSchema, inheritSections, Knowledge, lintDocument, readDocument } from '../../../src/core';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';
import { knowledge, shipped } from '../../support/templates';
import * as v from 'valibot';

const model = (rest: string): string => marked(`# Feed\n\n## Model\n\n### Loss\n\nCross-entropy over clicks.\n\n### Architecture\n\nTwo towers.\n\n### Training\n\nDaily.\n\n${rest}`);

testRule(missingSection, {
  accepts: {
    'sections as headings': model('### Baseline\n\nPopularity.\n\n### Alternatives considered\n\nTrees.\n'),
    'sections as labels': model('**Baseline:** popular items per region\n\n**Alternatives considered:** boosted trees\n'),
    'a section that does not apply, with a reason': model('### Baseline\n\nN/A: the vendor runs the only model.\n\n### Alternatives considered\n\nTrees.\n'),
    'a pipeline whose stages have their times': marked('# Feed\n\n## Serving\n\nOnline: features 20 ms, ranker 40 ms, response 10 ms. Canary at 1 %, then all; roll back to the previous model. If it fails: popular items. 12 GPUs, 40 % headroom.\n'),
  },
  rejects: {
    'a required section that nothing speaks of': marked('# Feed\n\n## «Serving»\n\n### Inference mode\n\nOnline, because a watch counts within 60 s.\n\n### Capacity\n\n12 GPUs.\n'),
  },
  fixes: {
    'it behind the section that precedes it': {
      before: marked('# Feed\n\n## 1. Serving\n\n### 1.1 Inference mode\n\nOnline, because a watch counts within 60 s.\n\n### 1.2 Rollout\n\n1 % for a day.\n\n### 1.3 Capacity\n\n12 GPUs.\n'),
      after: /### 1\.1 Inference mode\n\nOnline[^\n]*\n\n### 1\.2 [^\n]*pipeline[^\n]*\n[\s\S]*### 1\.3 Rollout\n[\s\S]*### 1\.4 Capacity\n/i,
    },
  },
});

describe('missing-section in a framework of a team’s own', () => {
  const framework = inheritSections(
    v.parse(frameworkSchema, {
      id: 'team',
      name: 'Team',
      description: 'Ours.',
      steps: [
        {
          id: 'security',
          title: 'Security',
          purpose: 'Says who attacks.',
          sections: [{ id: 'threat-model', title: 'Threat model', aliases: ['Attackers'], prompt: 'Who? Example: 3 kinds.', skeleton: '**Attackers:** [fill: who]' }],
        },
      ],
    }),
    shipped.canonical,
  );
  const own = new Knowledge({ ...shipped, frameworks: [...shipped.frameworks, framework] });
  const lint = (body: string): string[] =>
    lintDocument(`---\nmldesign: team\n---\n\n# Feed\n\n${body}`, own).findings.filter(({ rule }) => rule === 'missing-section').map(({ severity, message }) => `${severity}: ${message}`);

  it('reports a required section of the team’s', () => {
    assert.deepEqual(lint('## Security\n\nWe take it seriously, all 12 of us.\n'), ['warning: “Security” says nothing about “Threat model”. Example: 3 kinds.']);
  });

  it('knows the section by the team’s alias', () => {
    assert.deepEqual(lint('## Security\n\n### Attackers\n\nCard thieves and bored students.\n'), []);
  });

  it('leaves documents of other frameworks alone', () => {
    assert.deepEqual(findingsOf('missing-section', '---\nmldesign: seven-step\n---\n\n# Security\n').map(({ message }) => message), []);
  });
});

describe('missing-section', () => {
  it('insists in a document that goes by the framework, and hints in one that has its own sections', () => {
    const draft = '# Feed\n\n## Requirements\n\n50M users.\n\n## Data\n\nClicks.\n\n## Model\n\nTwo towers.\n\n## Serving\n\nOne service on 40 GPUs.\n';
    const severities = (text: string): string[] => [...new Set(findingsOf('missing-section', text).map(({ severity }) => severity))].toSorted();
    assert.deepEqual(severities(draft), ['info']);
    assert.deepEqual(severities(marked(draft)), ['info', 'warning']);
  });

  const mentioned = (body: string): string => findingsOf('missing-section', marked(body)).map(({ message }) => message).join('\n');

  it('finds the path of a request in stages under any heading of the step', () => {
    assert.doesNotMatch(mentioned('# Feed\n\n## Prediction service\n\n- Candidate generation\n  - rules by place and time\n- Ranking\n  - scores each pair and sorts\n'), /pipeline/);
  });

  const serving = (body: string): string => mentioned(`# Parcels\n\n## Model\n\nBoosted trees.\n\n## Serving\n\n### Inference mode\n\nOnline, because a driver waits.\n\n### Capacity\n\n12 GPUs.\n\n${body}`);

  for (const [where, body] of Object.entries({
    'a flow chart': '## Overview\n\n```mermaid\nflowchart LR\n  A[Order] --> B[Features]\n  B --> C[Model]\n  C --> D[App]\n```\n',
    'a drawing in a code block': '## Overview\n\n```\norder\n  ↓\n[features]\n  ↓\n[model] → app\n```\n',
    'a figure under its name': '## Approach\n\n### Workflow\n\n```\nimport      score      report\nread rows   trees      table\n```\n',
    'arrows in a sentence': '## Approach\n\nParcel scanned → features fetched → model scores → sorted list.\n',
    'numbered stages': '## Approach\n\nStage 1 is retrieval by depot, stage 2 is ranking by the trees.\n',
    'headings of the stages': '## Approach\n\n### 1. Candidate generation\n\nParcels of the depot.\n\n### 2. Ranking\n\nTrees.\n',
    'what is looked up before it is written': '## Approach\n\nThe assistant retrieves the paragraphs of the tariff and then drafts the answer.\n',
    'what is done one after the other': '### Scheduling\n\nEach hour the job prepares the rows of a depot, sends them to the model, compares the score with the limit and notifies the desk.\n',
    'what starts it and where the results go': '### Mode of inference\n\n- Triggered by the scheduler\n- Results stored in the parcel table\n',
  })) {
    it(`finds the path in ${where}`, () => {
      assert.doesNotMatch(serving(body), /pipeline/);
    });
  }

  for (const [where, body] of Object.entries({
    'the stages of the training run': '## Approach\n\n### Training pipeline\n\nFirst the features are made, then the model is trained.\n',
    'what is measured of each stage': '## Evaluation\n\n- Retrieval: recall@100\n- Ranking: nDCG@10\n',
    'the layers of a model': '## Approach\n\n### Model architecture\n\nTwo towers.\n',
  })) {
    it(`does not take ${where} for the path`, () => {
      assert.match(serving(body), /pipeline/);
    });
  }

  it('takes a tool that watches for operational monitoring, and no dashboard of results', () => {
    const watched = (line: string): string => mentioned(`# Parcels\n\n## Solution\n\n- ${line}\n\n## Monitoring\n\nPSI above 0.2 retrains; retrained weekly. The owner is paged by an alert.\n`);

    assert.doesNotMatch(watched('Monitoring: Prometheus and Grafana'), /Operational/);
    assert.match(watched('A dashboard of the forecasts'), /Operational/);
  });

  it('hints where the step has no heading, and where nobody is on call', () => {
    const severities = (text: string): string[] => findingsOf('missing-section', marked(text)).filter(({ message }) => message.includes('“Operational monitoring”')).map(({ severity }) => severity);

    assert.deepEqual(severities('# Parcels\n\n## Monitoring\n\nPSI above 0.2 retrains; retrained weekly.\n'), ['warning']);
    assert.deepEqual(severities('# Parcels\n\nThis prototype is a course project.\n\n## Monitoring\n\nPSI above 0.2 retrains; retrained weekly. A demo app in Streamlit shows it.\n'), ['info']);
  });

  it('asks for features where there is a list of them, and not of pixels', () => {
    const data = (body: string): string => mentioned(`# Ward\n\n## Data\n\n${body}\n\nThe records are of 2024 and come from the clinic.\n\nThey are complete.\n\n## Model\n\nResNet-50 by transfer learning.\n`);

    assert.match(data('One row per stay.'), /“Features”/);
    assert.doesNotMatch(data('Each image shows one leaf. The photos are cropped.'), /“Features”/);
    assert.doesNotMatch(data('These measurements can be relevant:\n\n**Pulse:** a fast one is a sign.\n\n**Breath:** so is a short one.\n\n**Pressure:** a low one too.'), /“Features”/);
  });

  it('takes a list of quantities and attributes for features, whatever stands over it', () => {
    const data = (body: string): string => mentioned(`# Ward\n\n## Data\n\n${body}\n\nThe records are of 2024 and come from the clinic.\n\nThey are complete.\n\n## Model\n\nResNet-50 by transfer learning.\n`);

    assert.doesNotMatch(data('### What it gets to see\n\nPulse, age of the patient and hours since the last meal.'), /“Features”/);
    assert.doesNotMatch(data('For each stay we hand over heart rate, body temperature and ward type.'), /“Features”/);
    assert.doesNotMatch(data('### Covariates\n\n- weight\n- height\n- number of past stays'), /“Features”/);
    assert.doesNotMatch(data('The model reads: number of drugs, days to discharge, distance to home.'), /“Features”/);
  });

  it('asks for a decision policy only where something is decided', () => {
    assert.match(mentioned('# Returns\n\n## Framing\n\nBinary classification of parcels: damaged or not, from two photos.\n\nInput: two photos. Output: a label.\n'), /Decision policy/);
    assert.doesNotMatch(mentioned('# Feed\n\n## Framing\n\nLearning to rank: posts are ranked for each viewer by what they will read.\n\nInput: viewer. Output: ranked posts.\n'), /Decision policy/);
  });

  it('takes a threshold among the metrics for a decision policy', () => {
    assert.doesNotMatch(
      mentioned('# Returns\n\n## Framing\n\nBinary classification of parcels: damaged or not, from two photos.\n\n## Evaluation\n\n### Metrics\n\nWe prefer high recall; doubtful parcels go to human review.\n'),
      /Decision policy/,
    );
  });

  it('asks for the architecture of networks, and for the training of what is trained', () => {
    const model = (line: string): string => mentioned(`# Parcels\n\n## Framing\n\nBinary classification of parcels.\n\n## Model\n\n${line}\n\nLogistic loss. Random guesses are the baseline. It is simple.\n`);

    assert.match(model('A small neural network.'), /Model architecture/);
    assert.match(model('It has to be good.'), /Model architecture/);
    assert.doesNotMatch(model('XGBoost, and DBSCAN for the depots.'), /Model architecture/);
    assert.doesNotMatch(mentioned('# Parcels\n\n## Model\n\nGPT-4 writes the note from the scans.\n\nIt is asked once.\n\nThe answer is short.\n\nClaude is the alternative.\n'), /architecture|Training|Features/);
    assert.doesNotMatch(mentioned('# Parcels\n\n## Data\n\nScans of two years.\n\n## Model\n\nThe note is written by OpenAI from the scans.\n\nIt is asked once.\n\nThe answer is short.\n'), /architecture|Training|Features/);
  });

  it('tells a document that nobody marked of recommended sections only in steps that it heads, where it heads several', () => {
    const names = (text: string): string => findingsOf('missing-section', text).map(({ message }) => message).join('\n');
    const draft = '# Parcels\n\n## Requirements\n\nFewer late parcels, of 5M parcels a day for 900,000 customers.\n\n## Data\n\nScans.\n\n## Serving\n\nThe score goes to the depot.\n';
    const evaluation = 'Recall of late parcels.';

    assert.match(names(`${draft}\n## Evaluation\n\n${evaluation}\n`), /Validation protocol/);
    assert.doesNotMatch(names(`${draft}\n## Notes\n\n**Evaluation:** ${evaluation}\n`), /Validation protocol/);
    assert.match(names(marked(`${draft}\n## Notes\n\n**Evaluation:** ${evaluation}\n`)), /Validation protocol/);
    assert.doesNotMatch(names(`# Parcels\n\n**Data:** Scans.\n\n**Serving:** a service.\n\n## Evaluation\n\n${evaluation}\n`), /Validation protocol/);
  });

  it('does not ask who was asked', () => {
    assert.doesNotMatch(mentioned('# Feed\n\n## Requirements\n\nRaise the minutes read per week from 30 to 34.\n\nMany people read.\n\nIt is late.\n\nIt is cold.\n'), /Clarifying questions/);
  });

  it('gives an example for the first of several', () => {
    assert.match(mentioned('# Feed\n\n## Evaluation\n\nnDCG@10 of 0.31 against 0.28.\n\nCTR up by 1 %.\n\nThat is all.\n\nFor now.\n'), /“Validation protocol” or “Launch criteria”\. Example of “Validation protocol”: .*\d/);
  });
});

describe('missing-section, where nobody has named a framework', () => {
  const design = (evaluation: string): string => `# Feed design\n\n## Requirements\n\nRank the feed for viewers.\n\n## Data\n\nThe click log.\n\n## Model\n\nBoosted trees.\n\n## Evaluation\n\n${evaluation}\n`;
  const asksForCriteria = (text: string): boolean => findingsOf('missing-section', text).some(({ message }) => message.includes('“Launch criteria”'));

  it('asks for criteria of launch where something is launched by stages', () => {
    assert.equal(asksForCriteria(design('nDCG@10.')), false);
    assert.equal(asksForCriteria(design('nDCG@10, then an A/B test by user.')), true);
    assert.equal(asksForCriteria(marked(design('nDCG@10.'))), true);
  });
});

describe('missing-section, where nobody has named a framework', () => {
  const found = (model: string): string => findingsOf('missing-section', `# Parts design\n\n## Requirements\n\nFind scratches of 40k parts a day, 3 requests/s.\n\n## Framing\n\nA class per picture.\n\n## Data\n\nPictures of the line.\n\n## Model\n\n${model}\n\n## Evaluation\n\nRecall.\n\n## Serving\n\nA service.\n`).map(({ message }) => message).join(' ');

  it('asks for features only where columns may be read, and neither for capacity nor for an architecture', () => {
    assert.match(found('Boosted trees.'), /“Features”/);
    assert.doesNotMatch(found('A CNN reads the pixels.'), /“Features”/);
    assert.doesNotMatch(found('Boosted trees.'), /“Capacity and cost”|“Model architecture”|“High-level architecture”/);
  });
});

describe('missing-section, of experiments', () => {
  const stateOf = (body: string): string | undefined => {
    const document = readDocument(marked(`# Feed\n\n## Evaluation\n\nnDCG@10 per country.\n\n${body}\n`), knowledge);
    return coverDocument(document).checks.find(({ id }) => id === 'ab-test')?.state;
  };

  for (const [kind, body] of Object.entries({
    'halves of the visitors': 'Half of the visitors keep the old order, half get the new one, for three weeks.',
    'odd and even numbers': 'Even customer numbers see the reminder, odd ones don’t, until the end of March.',
    'alternate days': '### Evidence plan\n\nEach turbine runs with the new control on alternate days, from April to July.',
    'a coin per query': 'Per-query coin toss between BM25 and hybrid search; the click rate decides.',
    'a challenger': '### Champion–challenger\n\n10 % of applications are decided by the challenger, for six months.',
    'a table of arms': '### Experiment plan\n\n| Arm | Share |\n| --- | --- |\n| control | 45 % |\n| treatment | 45 % |',
  })) {
    it(`accepts ${kind}`, () => {
      assert.equal(stateOf(body), 'met');
    });
  }

  it('rejects the praise of experiments', () => {
    assert.equal(stateOf('### A/B test\n\nA/B testing is the gold standard for measuring causal effects.'), 'absent');
  });

  it('rejects a form that nobody has filled in', () => {
    assert.notEqual(stateOf('### Online experiment\n\nUnit of randomisation: ____ Duration: ____'), 'met');
  });
});
