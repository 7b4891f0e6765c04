import assert from 'node:assert/strict';
import { applyTerms, Knowledge, lintDocument, readConfig, readDocument, vocabularyOf, type Config, type LintOptions } from '../../../src/core';
import { shipped } from '../../support/templates';

const UNMARKED = '# Feed\n\n## Requirements\n\nThe feed has to feel fast for everybody.\n\n## Data\n\nLogs.\n';
const MARKED = `---\nmldesign: seven-step\n---\n\n${UNMARKED}`;

function configOf(text: string): Config {
  const result = readConfig({ path: '.mldesign.yml', text }, vocabularyOf(shipped));
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const knowing = (text: string): Knowledge => new Knowledge(applyTerms(shipped, configOf(text).terms));

describe('the terms of a config', () => {
  it('are metrics like any other', () => {
    const text = '# Feed\n\n## Evaluation\n\n- Slate quality score\n- Weekly engaged minutes\n';
    const stateOf = (knowledge: Knowledge): string[] => {
      const { checks, evidence } = readDocument(text, knowledge);
      return checks.filter(({ id }) => id.endsWith('line-metric')).map(check => evidence.answer(check).state);
    };

    assert.deepEqual(stateOf(new Knowledge(shipped)), ['absent', 'absent']);
    assert.deepEqual(stateOf(knowing('terms:\n  offline-metrics: [slate quality score]\n  online-metrics: [weekly engaged minutes]\n')), ['met', 'met']);
  });

  it('are things that can be counted', () => {
    const text = '# Depot\n\n## Data\n\nWe keep 2M cuvettes, 40k oversized cuvettes among them.\n';
    const stateOf = (knowledge: Knowledge): string | undefined => {
      const { checks, evidence } = readDocument(text, knowledge);
      return checks.filter(({ id }) => id === 'scale-numbers').map(check => evidence.answer(check).state)[0];
    };

    assert.equal(stateOf(new Knowledge(shipped)), 'absent');
    assert.equal(stateOf(knowing('terms: { entities: [cuvette] }')), 'met');
  });

  it('are headings that mean what the team says, and nothing else', () => {
    const partsOf = (heading: string, knowledge: Knowledge): readonly string[] =>
      readDocument(`# Feed\n\n## ${heading}\n\nText.\n`, knowledge).outline.entries.filter(({ title }) => title === heading).flatMap(({ parts }) => parts);

    assert.deepEqual(partsOf('Speed contract', knowing('terms: { aliases: { serving/latency-budget: [Speed contract] } }')), ['serving/latency-budget']);
    assert.deepEqual(partsOf('Groundwork', knowing('terms: { aliases: { data: [Groundwork] } }')), ['data']);
    assert.deepEqual(partsOf('Metrics', knowing('terms: { aliases: { monitoring: [Metrics] } }')), ['monitoring']);
  });

  it('leave the catalogue that they are applied to as it was', () => {
    const before = JSON.stringify(shipped);

    const after = applyTerms(shipped, configOf('terms: { entities: [parcel], aliases: { data: [Groundwork] } }').terms);

    assert.equal(JSON.stringify(shipped), before);
    assert.notEqual(JSON.stringify(after), before);
  });
});

describe('linting with a config', () => {
  const knowledge = new Knowledge(shipped);
  const lint = (text: string, options: LintOptions): ReturnType<typeof lintDocument> => lintDocument(text, knowledge, options);
  const severitiesOf = (text: string, options: LintOptions): string[] => [...new Set(lint(text, options).findings.filter(({ rule }) => rule === 'missing-step').map(({ severity }) => severity))];

  it('takes the profile of the options, else of the document, else of the config', () => {
    const config = configOf('profile: notes');

    assert.deepEqual(severitiesOf(MARKED, {}), ['error']);
    assert.deepEqual(severitiesOf(MARKED, { config }), ['info']);
    assert.deepEqual(severitiesOf(MARKED.replace('---\n\n', 'profile: design\n---\n\n'), { config }), ['error']);
    assert.deepEqual(severitiesOf(MARKED, { config, profile: 'design' }), ['error']);
  });

  it('takes the severity of a rule from the options, else from the config', () => {
    const config = configOf('rules: { missing-step: warning }');

    assert.deepEqual(severitiesOf(MARKED, { config }), ['warning']);
    assert.deepEqual(severitiesOf(MARKED, { config, profile: 'notes' }), ['warning']);
    assert.deepEqual(severitiesOf(MARKED, { config, overrides: { 'missing-step': 'info' } }), ['info']);
    assert.deepEqual(severitiesOf(MARKED, { config: configOf('rules: { missing-step: off }') }), []);
  });

  it('takes a listed document for what it is', () => {
    const rulesIn = (options: LintOptions): string[] => [...new Set(lint('# Feed\n\nFast.\n', options).findings.map(({ rule }) => rule))];

    assert.deepEqual(rulesIn({}), ['unrecognised-structure']);
    assert.deepEqual(rulesIn({ isListed: true }), ['missing-step']);
  });

  it('takes the framework of the document, else of the config', () => {
    const config = configOf('framework: four-step');
    const frameworkOf = (text: string): string => lint(text, { config }).reading.outline.map.framework.id;

    assert.equal(frameworkOf(UNMARKED), 'four-step');
    assert.equal(frameworkOf(MARKED), 'seven-step');
  });
});
