import { latencyTarget } from '../../evidence/checks/latency-target';
import { isClaim } from '../../evidence/claims';
import type { Evidence } from '../../evidence/evidence';
import type { Statement } from '../../evidence/statements';
import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Fix, Report, Rule, RuleContext } from '../rule';

/**
 * "Fast" without any latency target is the finding of no-latency-target, which says the same in an error; with one, wherever it
 * stands, everybody knows how fast, and only marked documents are asked once more. Words count where something is demanded: among the requirements, or behind "must", "should" and the like. Elsewhere
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

function vagueWord(context: RuleContext, statement: Statement): Span | undefined {
  const { evidence } = context;
  const first = evidence.says(statement, 'vague-quantity');
  const asked = first ? endOfQuestion(evidence, statement) : 0;
  const word = first && statement.terms.find(({ group, span }) => group === first.group && span.start >= Math.max(first.span.start, asked) && !isSaidByLatency(context, span) && !isSaidByLoad(context, span))?.span;
  // "High throughput for millions of users" is told where the numbers are.
  if (!word || statement.isPending || statement.quantities.length > 0 || evidence.says(statement, 'worded-magnitude') !== undefined || NAME_OR_REASON.test(evidence.document.prose.slice(word.end, word.end + 40)) || !isClaim(evidence, statement)) {
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

function isSaidByLatency({ evidence, isMarked }: RuleContext, { start, end }: Span): boolean {
  const { state } = evidence.answer(latencyTarget);
  return (state === 'absent' || (state === 'met' && !isMarked)) && SPEED.test(evidence.document.prose.slice(start, end));
}

/** "High throughput" beside "5–10k TPS". */
function isSaidByLoad({ evidence, isMarked }: RuleContext, { start, end }: Span): boolean {
  return !isMarked && LOAD.test(evidence.document.prose.slice(start, end)) && evidence.quantified.some(({ quantities }) => quantities.some(({ dimension }) => dimension === 'rate'));
}

const LOAD = /throughput|scal|volume/i;
const SPEED = /fast|latency|real[\s-]?time|soon|быстр|快速|低延迟/i;
/** "GPU nodes, to keep low latency" gives the reason of a demand, not the demand. */
const PURPOSE = /\b(?:to|for)\s(?:(?:ensur|guarante|provid|keep|achiev|maintain|support)\w*\s)?$/i;
/** "Fast SSDs: …" is the name of a thing, and "**scalable** because nobody tunes it" says what is meant. */
const NAME_OR_REASON = anyCase`^[ -][\p{L} -]{1,30}:|^[\s*_,:–—-]*(?:because|since|in that|in the sense|meaning|that is|i\.e\.|потому|так как|то есть|因为|即)`;
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
