import assert from 'node:assert/strict';
import { lint, marked } from '../../support/findings';

/** Rules that ask for what only a running service has. */
const OF_SERVICES = ['no-fallback', 'no-inference-mode-decision', 'no-latency-target', 'no-offline-and-online-metric', 'no-rollout-or-rollback', 'no-scope-boundary'];

describe('what never goes live', () => {
  const severities = (introduction: string): string[] => {
    const steps = ['Requirements\n\nLate parcels are found for the dispatchers.', 'Framing\n\nA binary classification of parcels as late or not.', 'Evaluation\n\nWe measure recall at precision 0.9. An A/B test is thinkable.', 'Serving\n\nThe scores are shown in a table.', 'Monitoring\n\nPSI above 0.2 retrains; retrained weekly.'];
    const found = lint(marked(`# Parcels\n\n${introduction}\n\n${steps.map(step => `## ${step}\n`).join('\n')}${'\nThe depots send what they have scanned to the centre.'.repeat(60)}\n`, 'profile: production\n'));
    const ofOperation = found.filter(({ rule, message }) => rule === 'missing-section' && message.includes('“Operational monitoring”')).map(({ severity }) => `missing-section ${severity}`);
    return [...found.filter(({ rule }) => OF_SERVICES.includes(rule)).map(({ rule, severity }) => `${rule} ${severity}`), ...ofOperation].toSorted();
  };

  it('is judged alike, be it a prototype or a capstone project', () => {
    const ofPrototype = severities('This is a prototype. It is a demo.');

    assert.deepEqual(severities('This is a capstone project.'), ofPrototype);
    assert.deepEqual([...OF_SERVICES, 'missing-section'].filter(rule => !ofPrototype.some(found => found.startsWith(rule))), []);
    assert.deepEqual(ofPrototype.filter(found => !found.endsWith(' info')), []);
    assert.notDeepEqual(severities('Here is the service.'), ofPrototype);
  });
});
