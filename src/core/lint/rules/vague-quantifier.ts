import { latencyTarget } from '../../evidence/checks/latency-target';
import { isClaim } from '../../evidence/claims';
import type { Evidence } from '../../evidence/evidence';
import type { Statement } from '../../evidence/statements';
import type { Span } from '../../text/span';
import type { Fix, Report, Rule, RuleContext } from '../rule';

/**
 * "Fast" without any latency target is the finding of no-latency-target, which says the same in an error. Words count where something is demanded: among the requirements, or behind "must", "should" and the like. Elsewhere
 * "real-time" is a mode of inference and "fast" the name of a path; read as rules.md has them, half of the findings were such.
 */
export const vagueQuantifier: Rule = {
  id: 'vague-quantifier',
  summary: 'Put a number beside “fast”, “scalable” and “accurate”.',
  why: 'Everybody agrees with a word such as “fast”, and everybody means another number.',
  source: 'Aminian & Xu (2023), step 1.',
  nature: 'broken',
  severity: 'info',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nThe service must be fast: p99 ≤ 200 ms at 3k requests/s.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nThe service must be fast and highly available.\n',
  },

  *check(context) {
    const detailed = new Set(context.evidence.quantified.map(({ lead }) => lead));
    let reports = 0;
    for (const statement of context.evidence.statementsWith('vague-quantity')) {
      const word = detailed.has(statement) ? undefined : vagueWord(context, statement);
      if (word && reports < MAX_REPORTS) {
        reports++;
        yield report(context, statement, word);
      }
    }
  },
};

const MAX_REPORTS = 5;
const STEPS: ReadonlySet<string> = new Set(['requirements', 'evaluation', 'serving', 'monitoring']);

function vagueWord({ evidence }: RuleContext, statement: Statement): Span | undefined {
  const first = evidence.says(statement, 'vague-quantity');
  const asked = first ? endOfQuestion(evidence, statement) : 0;
  const word = first && statement.terms.find(({ group, span }) => group === first.group && span.start >= Math.max(first.span.start, asked) && !isSaidByLatency(evidence, span))?.span;
  if (!word || statement.isPending || statement.quantities.length > 0 || NAME.test(evidence.document.prose.slice(word.end, word.end + 40)) || EXPLAINED.test(evidence.document.prose.slice(word.end, word.end + 24)) || !isClaim(evidence, statement)) {
    return undefined;
  }
  const steps = evidence.stepsOf(statement);
  const demand = evidence.says(statement, 'demand')?.span;
  const isDemanded = demand !== undefined && demand.start >= asked && demand.start - word.end < REACH && word.start - demand.end < REACH;
  const isListed = steps.includes('requirements') && DEMANDING.test(statement.entry?.title ?? '') && !PURPOSE.test(evidence.document.prose.slice(Math.max(statement.span.start, word.start - 24), word.start));
  return isListed || (isDemanded && steps.some(step => STEPS.has(step))) ? word : undefined;
}

/** Where a question ends that the statement begins with: "How fast should it learn? (Near real-time)" demands nothing. */
function endOfQuestion(evidence: Evidence, statement: Statement): number {
  const { start } = statement.span;
  return Math.max(start, start + evidence.textOf(statement).lastIndexOf('?'));
}

function isSaidByLatency(evidence: Evidence, { start, end }: Span): boolean {
  return SPEED.test(evidence.document.prose.slice(start, end)) && evidence.answer(latencyTarget).state === 'absent';
}

const SPEED = /fast|latency|real[\s-]?time|soon|быстр|快速|低延迟/i;
/** "GPU nodes, to keep low latency" gives the reason of a demand, not the demand. */
const PURPOSE = /\b(?:to|for)\s(?:(?:ensur|guarante|provid|keep|achiev|maintain|support)\w*\s)?$/i;
/** "Fast SSDs: …" is the name of a thing. */
const NAME = /^[ -][\p{L} -]{1,30}:/u;
/** "Scalable because nobody tunes it by hand": an advantage with its reason, not a demand. */
const EXPLAINED = /^[\s*_,;:–—-]*(?:because|since|thanks to|due to|as it|as we)\b/i;
/** About eight words. */
const REACH = 60;
/** Under such a heading or label of the first step a bare "low latency" is a demand. */
const DEMANDING = /requirement|constraint|non-?functional|\bsl[ao]s?\b|требован|要求/i;

function report({ document }: RuleContext, { entry }: Statement, word: Span): Report {
  return {
    message: `“${document.source.slice(word)}” has no number. Say how much is enough, such as “p99 ≤ 200 ms”, “10k requests/s” or “99.9 % a month”.`,
    span: word,
    about: entry?.parts ?? [],
    fix: insertNumber(word),
  };
}

function insertNumber({ end }: Span): Fix {
  return { title: 'Ask for the number', edits: [{ span: { start: end, end }, newText: ' ([fill: value and unit])' }], safe: false };
}
