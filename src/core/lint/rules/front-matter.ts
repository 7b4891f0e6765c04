import { tasks } from '../../catalog/task';
import type { FrontMatterEntry } from '../../document/front-matter';
import type { Report, Rule, RuleContext } from '../rule';
import { profiles, statuses } from '../settings';
import { didYouMean, suggest } from '../../text/suggest';

export const frontMatter: Rule = {
  id: 'front-matter',
  summary: 'Write front matter that says what it means.',
  why: 'The front matter decides how the document is judged. A word that is not known there is not what its author meant, and silently means something else.',
  source: 'The front matter of this tool’s documents.',
  nature: 'broken',
  severity: 'error',
  inNotes: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\nstatus: draft\n---\n\n# Feed ranking\n',
    bad: '---\nmldesign: seven-steps\nstatus: finished\n---\n\n# Feed ranking\n',
  },

  *check(context) {
    const matter = context.document.frontMatter;
    if (!matter) {
      return;
    }
    for (const { message, span } of matter.errors) {
      yield { message, span };
    }
    for (const [key, known] of closedKeys(context)) {
      const entry = matter.entries.get(key);
      if (entry) {
        yield* reportUnknown(key, entry, known);
      }
    }
    const title = matter.entries.get('title');
    if (title && title.value !== null && typeof title.value !== 'string') {
      yield { message: 'The title should be text: put it in quotes, such as `title: "2048"`.', span: title.valueSpan };
    }
  },
};

/** The keys whose values are words that this tool knows. */
function closedKeys({ vocabulary, isMarked }: RuleContext): [string, readonly string[]][] {
  const own: [string, readonly string[]][] = [
    ['mldesign', vocabulary.frameworks],
    ['status', statuses],
    ['profile', profiles],
    ['task', tasks],
    ['case', vocabulary.cases],
  ];
  // In a file that is not marked, such keys are somebody else's.
  return isMarked ? own : [];
}

function* reportUnknown(key: string, { value, valueSpan, keySpan }: FrontMatterEntry, known: readonly string[]): Generator<Report> {
  if (typeof value === 'string' && known.includes(value)) {
    return;
  }
  const expected = `It is one of ${known.join(', ')}.`;
  const isMissing = value === null || value === '';
  const message = isMissing
    ? `“${key}” has no value. ${expected}`
    : `${value === undefined ? 'A list or a map' : `“${String(value)}”`} is no value of “${key}”.${typeof value === 'string' ? didYouMean(value, known) : ''} ${expected}`;
  const suggestion = typeof value === 'string' && !isMissing ? suggest(value, known) : undefined;
  yield {
    message,
    span: isMissing ? keySpan : valueSpan,
    ...(suggestion !== undefined && { fix: { title: `Change to “${suggestion}”`, edits: [{ span: valueSpan, newText: suggestion }], safe: false } }),
  };
}
