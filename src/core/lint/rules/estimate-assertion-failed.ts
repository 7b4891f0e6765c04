import type { Comparison } from '../../estimate/syntax';
import type { Rule } from '../rule';

export const estimateAssertionFailed: Rule = {
  id: 'estimate-assertion-failed',
  summary: 'Keep what the estimates assert.',
  why: 'An assertion is a limit that the design relies on: the capacity that was bought, the budget, the days an experiment may run. When it fails, something else has to change.',
  source: 'Design-document practice: limits stand beside the numbers that have to keep them.',
  nature: 'contradiction',
  severity: 'error',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n```estimate\npeak_qps = 50M users * 4 requests/user/day * 3 to requests/s\nassert peak_qps < 10k requests/s\n```\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n```estimate\npeak_qps = 50M users * 8 requests/user/day * 3 to requests/s\nassert peak_qps < 10k requests/s\n```\n',
  },

  *check({ document, estimates }) {
    for (const { outcome } of estimates.lines) {
      if (outcome.state === 'fails') {
        const { left, operator, right } = outcome;
        const sides = [left, right].map(({ span, text }) => {
          const written = document.source.slice(span);
          return written === text ? text : `${written} is ${text}`;
        });
        yield {
          message: `This does not hold: ${sides[0] ?? ''}, ${NEGATED[operator]} ${sides[1] ?? ''}. Change what it is made of, or the limit.`,
          span: { start: left.span.start, end: right.span.end },
        };
      }
    }
  },
};

const NEGATED: Readonly<Record<Comparison, string>> = { '<': 'not below', '<=': 'not at most', '>': 'not above', '>=': 'not at least', '=': 'not equal to', '≈': 'not within 1 % of' };
