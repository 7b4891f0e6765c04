import assert from 'node:assert/strict';
import { missingSection } from '../../../src/core/lint/rules/missing-section';
import { frameworkSchema, inheritSections, Knowledge, lintDocument } from '../../../src/core';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';
import { shipped } from '../../support/templates';
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
  const knowledge = new Knowledge({ ...shipped, frameworks: [...shipped.frameworks, framework] });
  const lint = (body: string): string[] =>
    lintDocument(`---\nmldesign: team\n---\n\n# Feed\n\n${body}`, knowledge).findings.filter(({ rule }) => rule === 'missing-section').map(({ severity, message }) => `${severity}: ${message}`);

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
  const mentioned = (body: string): string => findingsOf('missing-section', marked(body)).map(({ message }) => message).join('\n');

  it('finds the path of a request in stages under any heading of the step', () => {
    assert.doesNotMatch(mentioned('# Feed\n\n## Prediction service\n\n- Candidate generation\n  - rules by place and time\n- Ranking\n  - scores each pair and sorts\n'), /pipeline/);
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

  it('does not ask who was asked', () => {
    assert.doesNotMatch(mentioned('# Feed\n\n## Requirements\n\nRaise the minutes read per week from 30 to 34.\n\nMany people read.\n\nIt is late.\n\nIt is cold.\n'), /Clarifying questions/);
  });

  it('gives an example for the first of several', () => {
    assert.match(mentioned('# Feed\n\n## Evaluation\n\nnDCG@10 of 0.31 against 0.28.\n\nCTR up by 1 %.\n\nThat is all.\n\nFor now.\n'), /“Validation protocol” or “Launch criteria”\. Example of “Validation protocol”: .*\d/);
  });
});
