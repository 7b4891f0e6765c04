import { abTest, experimentIn, isOnlyMentioned, isUnderExperiment, leavesOutExperiment } from '../../evidence/checks/ab-test';
import { isClaim } from '../../evidence/claims';
import { isPlannedLater } from '../../evidence/planned';
import type { Evidence } from '../../evidence/evidence';
import type { Quantity } from '../../evidence/quantities';
import type { Statement } from '../../evidence/statements';
import type { OutlineEntry } from '../../outline/outline';
import { anyCase } from '../../text/any-case';
import { inWords } from '../../text/in-words';
import { insertAnswerFix } from '../absent';
import { placeOf } from '../place';
import type { Report, Rule, RuleContext } from '../rule';

/** The specification's fourth part, the guardrail, is left to no-guardrail-metric: one cause, one finding. */
export const incompleteAbTest: Rule = {
  id: 'incomplete-ab-test',
  summary: 'Plan the experiment: unit, sample size and duration.',
  why: 'An A/B test without them ends when somebody likes the result: too small to see the effect, too short for a week’s rhythm, or randomised so that the arms disturb each other.',
  source: 'Aminian & Xu (2023), steps 5 and 6; Kohavi, Tang & Xu, Trustworthy Online Controlled Experiments (2020).',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['evaluation/ab-test'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\n### A/B test\n\nRandomised by user, 10 % per arm, 753k users per arm to detect +2 % at 80 % power, for 14 days.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\n### A/B test\n\nWe run an A/B test against the current model.\n',
  },

  *check(context) {
    if (context.evidence.answer(abTest).state !== 'met') {
      return;
    }
    const plan = planOf(context);
    if (plan.length === 0 || leavesOutExperiment(context.evidence)) {
      return;
    }
    const missing = parts.filter(({ isIn }) => !plan.some(statement => isIn(context.evidence, statement)));
    if (missing.length > 0 && !plan.some(({ isPending }) => isPending)) {
      const fix = insertAnswerFix(context, abTest);
      const names = missing.map(({ name }) => name);
      // A word about an experiment, with no part of a plan, is none that somebody has thought out.
      const isMentioned = missing.length === parts.length && !context.isMarked && headedPlan(context.evidence).length === 0 && !isHeaded(context);
      yield {
        severity: isMentioned ? 'info' : undefined,
        message: `The plan of the experiment lacks ${inWords(names)}. Add ${names.length > 1 ? 'them' : 'it'}, such as “${missing.map(({ example }) => example).join(', ')}”.`,
        span: placeOfPlan(context),
        fix,
      };
    }
  },
};

interface PlanPart {
  readonly name: string;
  readonly example: string;
  readonly isIn: (evidence: Evidence, statement: Statement) => boolean;
}

const SHORTEST_RUN = 24 * 3600;

const parts: readonly PlanPart[] = [
  { name: 'the unit of randomisation', example: 'by user, 10 % per arm', isIn: (evidence, statement) => evidence.isAbout(statement, 'experiment-unit') || PAIRED.test(evidence.textOf(statement)) },
  {
    name: 'the sample size or the effect to detect',
    example: '753k users per arm to detect +2 % at 80 % power',
    isIn: (evidence, statement) => (evidence.isAbout(statement, 'experiment-power') && !isOnlyTested(evidence, statement)) || NOT_SIGNIFICANTLY.test(evidence.textOf(statement)) || PER_ARM.test(evidence.textOf(statement)) || WORKED_OUT.test(evidence.textOf(statement)),
  },
  {
    name: 'the duration',
    example: '14 days',
    isIn: (evidence, statement) =>
      A_WEEK.test(evidence.textOf(statement)) || isListedDuration(evidence, statement) || statement.quantities.some(quantity => isDuration(evidence, quantity)),
  },
];

/** "For a month", "for e.g. a week", "over at least one full week": no number is written. */
const A_WEEK = /\b(?:for|after|over|during|lasts?|runs?|takes?)(?:\s(?:e\.\s?g\.|for|about|around|roughly|approximately|at least|up to|~)){0,2}\s(?:an?|one)\s(?:full\s|whole\s|couple of\s|few\s)?(?:days?|weeks?|fortnight|months?|quarter)\b/i;

/** "Sample size, duration, guardrails": a plan that only lists what it will say lacks none of it more than the others. */
function isListedDuration(evidence: Evidence, statement: Statement): boolean {
  return /(?:^|[,:;|(]|\band)\s*(?:duration|run length|length of the (?:test|experiment))\s*(?:[,;|)]|\band\b|$)/i.test(evidence.textOf(statement)) && evidence.says(statement, 'experiment-power') !== undefined;
}

/** "We launch if it improves significantly", "95 % intervals by bootstrap": how the result is read, and not how many it takes. */
function isOnlyTested(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  const hits = evidence.termsIn(statement, 'experiment-power');
  return hits.length > 0 && hits.every(({ span }) => READING.test(prose.slice(span.start, span.end)));
}

const READING = /^(?:significan\w*|bootstrap\w*|confidence|p[\s-]values?|t[\s-]tests?|alpha|sequential tests?)/i;

/** "It would take about 6,000 turbines per arm." */
const PER_ARM = anyCase`\d[\d.,]*\s?[km]?\s(?:[\p{L}-]+\s){1,2}(?:per|in each|for each) (?:arm|group|variant|side|condition)\b`;

/** "16 × 0.22 × 0.78 / 0.005² ≈ 110k each": how many it takes, by the usual formula. */
const WORKED_OUT = /\d\s?[×x*]\s?\(?\d[^=≈]{1,60}\/\s?\(?0?\.\d+\)?\s?(?:²|\^2)\s?[=≈]/;

/** What is asked is that nothing gets significantly worse, which is no denial. */
const NOT_SIGNIFICANTLY = /\bnot\s(?:be\s)?(?:statistically\s)?significantly\b/i;

/** Both judge the same cases, so nobody is assigned to either. */
const PAIRED = /\b(?:in parallel (?:with|to)\b|side[ -]by[ -]side\b|(?:on|for|judge|score|see)\s(?:exactly\s)?the (?:very\s)?same (?:items?|cases?|users?|requests?|inputs?|documents?|images?|transactions?|queries)\b|paired\b|(?:matched )?in pairs\b|in each pair\b)/i;

/** "Reopened within 7 days" is a metric's window, "two weeks in shadow mode" another stage of the release. */
function isDuration({ document: { prose } }: Evidence, { dimension, value, span }: Quantity): boolean {
  const isWindow = /\b(?:within|last|past|previous|first|every|per)\s$/i.test(prose.slice(Math.max(0, span.start - 10), span.start));
  const isOfMetric = ADJECTIVE.test(prose.slice(span.start, span.end + 24)) || /^\s(?:following|since)\b/i.test(prose.slice(span.end, span.end + 12)) || KEPT_OLD.test(prose.slice(Math.max(0, span.start - 60), span.end + 24));
  const isOtherStage = /^\s(?:in|of)\s(?:the\s)?(?:shadow|silent|dark)/i.test(prose.slice(span.end, span.end + 20)) || /\b(?:shadow|silent)\b[^.,;]{0,24}$/i.test(prose.slice(Math.max(0, span.start - 32), span.start));
  return dimension === 'time' && value >= SHORTEST_RUN && !isWindow && !isOfMetric && !isOtherStage;
}

/** "The remaining 5 % stay on the old rule for three months" is what comes after the experiment. */
const KEPT_OLD = /\bhold-?(?:out|back)s?\b|\b(?:stays?|remains?|keeps?|kept)\s(?:on|with|at)?\s?(?:the |today['’]s |its )?(?:old|present|current|previous|today['’]s)\b/i;

/** "7-day return rate" is a metric, "14-day test" lasts so long. */
const ADJECTIVE = anyCase`^\S+-(?:day|week|month)s?\s(?!(?:[\p{L}/-]+\s)?(?:tests?|experiments?|a/b|runs?|trials?|pilots?|periods?|switchbacks?|durations?|flights?)\b)\p{L}`;

/** What stands under the experiment's heading or label, beside a sentence about it, or in one. */
function planOf({ evidence }: RuleContext): Statement[] {
  const planned = evidence.statementsWith('online-experiment').filter(
    statement => statement.kind !== 'heading' && experimentIn(evidence, statement) !== undefined && isPlan(evidence, statement),
  );
  const around = new Set<OutlineEntry>([...planned, ...headedPlan(evidence), ...poweredPlan(evidence)].flatMap(({ entry }) => entry ?? []));
  const named = new Set(planned.flatMap(statement => [statement, ...listedBehind(evidence, statement)]));
  const paragraphs = evidence.narrative?.paragraphsOf('evaluation').filter(({ start, end }) => planned.some(({ span }) => span.start >= start && span.end <= end)) ?? [];
  return evidence.statements.filter(
    statement =>
      statement.kind !== 'heading' &&
      (named.has(statement) ||
        paragraphs.some(({ start, end }) => statement.span.start >= start && statement.span.end <= end) ||
        (statement.entry && around.has(statement.entry)) ||
        (evidence.standsIn(statement, 'evaluation/ab-test') && isPlan(evidence, statement))),
  );
}

/** The rows or items right behind a sentence, which go on with it. */
function listedBehind({ statements }: Evidence, { kind, index, section }: Statement): Statement[] {
  const listed: Statement[] = [];
  for (let at = index + 1; kind === 'sentence' && at < statements.length; at++) {
    const next = statements[at];
    if (!next || next.section !== section || next.kind === 'sentence' || next.kind === 'estimate') {
      break;
    }
    listed.push(next);
  }
  return listed;
}

/** What stands under a heading such as "Store experiment". */
function headedPlan(evidence: Evidence): Statement[] {
  return evidence.statementsWith('experiment-unit', 'experiment-power').filter(statement => isUnderExperiment(evidence, statement));
}

/** "It randomises accounts and can detect 4.5 % with 80 % power", under whatever heading of the evaluation. */
function poweredPlan(evidence: Evidence): Statement[] {
  return evidence.statementsWith('experiment-power').filter(statement => evidence.says(statement, 'experiment-power') !== undefined && evidence.stepsOf(statement).includes('evaluation') && statement.quantities.length > 0);
}

/**
 * "How do we compare them? (A/B test)" and an unticked box of a checklist are no plan that could lack anything; nor is what
 * the platform can do, a point on an agenda or something to read.
 */
function isPlan(evidence: Evidence, statement: Statement): boolean {
  if (isOnlyMentioned(evidence, statement) || isPlannedLater(evidence, statement) || refersBack(evidence, statement)) {
    return false;
  }
  return statement.isPending || (isClaim(evidence, statement) && !/[?？]\s*\([^()]*\)\s*$/.test(evidence.textOf(statement)));
}

/** "She decides after the A/B test has been read", "then the A/B test above": what stands around it is of other matters. */
function refersBack(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return BACK.test(text) && !LASTING.test(text) && !evidence.stepsOf(statement).includes('evaluation');
}

const BACK = /\b(?:after|before|until|once|from|see) (?:the|our|that|this) (?:a\/b|ab)[ -]test\b|\b(?:a\/b|ab)[ -]test (?:above|below|described|has (?:been|ended|run))\b/i;
const LASTING = /\d\s?(?:days?|weeks?|months?|%|[km]?\s?users)\b/i;

/** Whether the experiment has a heading of its own. */
function isHeaded({ parts: written }: RuleContext): boolean {
  return written.entriesOf(abTest.section).some(({ kind }) => kind === 'heading');
}

function placeOfPlan(context: RuleContext): Report['span'] {
  const { evidence } = context;
  const hasHeading = isHeaded(context);
  const all = hasHeading ? [] : evidence.statementsWith('online-experiment').filter(statement => statement.kind !== 'heading' && experimentIn(evidence, statement) && isPlan(evidence, statement));
  const named = all.find(statement => evidence.stepsOf(statement).includes('evaluation')) ?? all[0];
  const [headed] = named || hasHeading ? [] : headedPlan(evidence);
  return (named && experimentIn(evidence, named)) ?? headed?.entry?.titleSpan ?? placeOf(context, abTest.section);
}
