import { withoutFormulaSigns } from '../../document/plain-signs';
import { findLateBatch } from '../../evidence/late-batch';
import { findUnservedTarget } from '../../evidence/unserved-target';
import type { Rule } from '../rule';

/** Serving without any time at all is not reported here: `latency-budget-mismatch` says that the target is not broken down. */
export const latencyTargetNotServed: Rule = {
  id: 'latency-target-not-served',
  summary: 'Serve in the mode that the latency target needs.',
  why: 'A batch alone cannot answer somebody who waits: either its results are stored where a request finds them in time, or the model runs at request time.',
  source: 'Aminian & Xu (2023), steps 1 and 6.',
  nature: 'contradiction',
  severity: 'error',
  inNotes: false,
  about: ['requirements', 'serving'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nLatency: p99 ≤ 200 ms.\n\n## Deployment and serving\n\nA nightly batch scores all users; requests read the scores from a key-value store in 10 ms.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nLatency: p99 ≤ 200 ms.\n\n## Deployment and serving\n\nA nightly batch scores all users and writes a report.\n',
  },

  *check({ evidence, document }) {
    const known = findUnservedTarget(evidence);
    const unserved = known ?? findLateBatch(evidence);
    if (unserved) {
      const { target, batch } = unserved;
      yield {
        message: `${known ? 'Step 1' : 'The document'} asks for an answer within ${withoutFormulaSigns(document.source.slice(target.span))}, and serving is a batch alone. Say where a request reads the result, such as “from a key-value store in 10 ms”, or serve online.`,
        span: batch.span,
        related: [{ message: 'The target.', span: target.span }],
        // Both ends were read, whatever the headings over them are called; words of one's own may be misread.
        ...(!known && { about: [], severity: 'warning' }),
      };
    }
  },
};
