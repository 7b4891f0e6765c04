import type { SheetLine } from '../../estimate/sheet';
import type { Report, Rule } from '../rule';

/** A result in another unit, or with fewer digits, is right as long as it says the same. */
export const estimateResultStale: Rule = {
  id: 'estimate-result-stale',
  summary: 'State the result that an estimate comes to.',
  why: 'Most readers see only the stated result: on a code host, in print. When an input has changed and the result has not, they decide on the old number.',
  source: 'Design-document practice: derived numbers go stale first.',
  nature: 'contradiction',
  severity: 'warning',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n```estimate\navg_qps = 50M users * 4 requests/user/day to requests/s  # => 2.31k requests/s\n```\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n```estimate\navg_qps = 50M users * 4 requests/user/day to requests/s  # => 3.1k requests/s\n```\n',
  },

  *check({ document, estimates }) {
    for (const line of estimates.lines) {
      yield* reportStale(line, text => document.source.slice(text));
    }
  },
};

function* reportStale({ stated, outcome, derivation, span, isInput }: SheetLine, textOf: (span: SheetLine['span']) => string): Generator<Report> {
  if (!stated?.isStale || !stated.correction || outcome.state !== 'computed') {
    return;
  }
  const { correction, isReadable } = stated;
  const isMissing = stated.span.start === stated.span.end;
  const computed = isInput || derivation === '' ? outcome.text : `${outcome.text} = ${derivation}`;
  yield {
    message: isMissing ? `The result is left open. It is ${computed}.` : `“${textOf(stated.span)}” is not what this comes to: ${computed}.`,
    span: isMissing ? span : stated.span,
    ...(isMissing && { severity: 'info' }),
    fix: { title: `Write ${correction.newText.trim()}`, edits: [correction], safe: isReadable },
  };
}
