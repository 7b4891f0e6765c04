import assert from 'node:assert/strict';
import { findingsOf, marked } from '../../support/findings';

/** A long passage that answers nothing. */
const filler = (sentences: number): string => Array.from({ length: sentences }, (_, index) => `The harbour office keeps its ledgers in room ${index + 1}, and the keys hang beside the door.`).join(' ');
const design = (title: string, placed: number, unplaced: number): string => marked(`# Tide tables\n\n## Model development\n\n${filler(placed)}\n\n## ${title}\n\n${filler(unplaced)}\n`);
const severityOf = (text: string, options = {}): string | undefined => findingsOf('no-baseline', text, options)[0]?.severity;

describe('what is missed in a document much of which stands below headings that name no step', () => {
  const unplaced = design('What the gulls saw', 20, 20);

  it('is one grade milder', () => {
    assert.equal(severityOf(unplaced), 'warning');
  });

  it('is as severe as ever in the strict profile, and where little stands there', () => {
    assert.deepEqual([severityOf(unplaced, { profile: 'production' }), severityOf(design('What the gulls saw', 40, 2)), severityOf(design('What the gulls saw', 2, 2))], ['error', 'error', 'error']);
  });

  it('is as severe as ever where what stands there is known to be of no step', () => {
    assert.equal(severityOf(design('References', 20, 20)), 'error');
  });

  it('leaves contradictions as they are', () => {
    const budget = '| Step | p99 |\n| --- | --- |\n| Features | 400 ms |\n| Ranking | 60 ms |\n| Response | 20 ms |';
    const text = `${design('What the gulls saw', 20, 20)}\n## Requirements\n\nLatency p99 ≤ 150 ms.\n\n## Serving\n\n${budget}\n`;

    assert.equal(findingsOf('latency-budget-mismatch', text)[0]?.severity, 'error');
  });
});
