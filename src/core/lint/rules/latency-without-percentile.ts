import { withoutFormulaSigns } from '../../document/plain-signs';
import { isClaim } from '../../evidence/claims';
import type { Evidence } from '../../evidence/evidence';
import { LONGEST_WAIT } from '../../evidence/longest-wait';
import type { Quantity } from '../../evidence/quantities';
import { joined } from '../../evidence/statement-places';
import type { Statement } from '../../evidence/statements';
import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Fix, Rule, RuleContext } from '../rule';

export const latencyWithoutPercentile: Rule = {
  id: 'latency-without-percentile',
  summary: 'Say at which percentile a latency holds.',
  why: 'A mean of 80 ms hides one request in a hundred that takes a second, and a page that waits for ten calls meets it every tenth time.',
  source: 'Site reliability practice; Eugene Yan, ml-design-docs, section 4.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['requirements/non-functional', 'serving/latency-budget'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nLatency: p99 ≤ 200 ms at 3k requests/s.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nLatency: ≤ 200 ms at 3k requests/s.\n',
  },

  *check(context) {
    const { evidence, document } = context;
    const promised = evidence.statementsOfStep('requirements').filter(statement => statement.quantities.length > 0 && isPromisedWithin(evidence, statement));
    const latencies = joined([evidence.statementsAbout('latency', 'percentile'), promised]).flatMap(statement => latencyIn(context, statement));
    const known = latencies.filter(({ hasPercentile }) => hasPercentile);
    const settled = new Set(known.map(({ quantity }) => quantity.value));
    const total = known.find(({ statement }) => TOTAL.test(evidence.textOf(statement)) || evidence.stepsOf(statement).includes('requirements'))?.quantity.value ?? 0;
    const places = new Set(known.map(({ statement }) => statement.entry));
    let reported = 0;
    for (const { quantity, statement } of promises(context, latencies)) {
      const isAverage = AVERAGE.test(evidence.textOf(statement)) && places.has(statement.entry);
      // The whole has its percentile, or has been reported: what a stage of it may take is a share of that.
      const isStage = quantity.value < Math.max(total, reported) && !evidence.stepsOf(statement).includes('requirements');
      if (!isAverage && !isStage && !settled.has(quantity.value) && !evidence.once(behindPercentiles).has(document.source.slice(quantity.span))) {
        settled.add(quantity.value);
        reported = Math.max(reported, quantity.value);
        const written = withoutFormulaSigns(document.source.slice(quantity.span));
        yield {
          message: `“${written}” has no percentile. Say for which share of requests it holds, and at what load, such as “p99 ≤ ${written} at 3k requests/s”.`,
          span: quantity.span,
          fix: insertPercentile(document.prose, quantity.span),
        };
      }
    }
  },
};

/** "p95: <500ms" or "<500ms p95" in a block of text gives the share for the same number: what stands behind each percentile, up to the next blank, or right before it. */
function behindPercentiles({ document: { visible } }: Evidence): ReadonlySet<string> {
  return new Set(Array.from(visible.matchAll(/\b[pP]\s?\d\d[^\r\n\d]{0,24}(\d[\d.,]*\s?\p{L}*)|(\d[\d.,]*\s?\p{L}+)\s[pP]\d\d\b/gu), ([, behind, before]) => behind ?? before ?? ''));
}

/** The tail stands beside it: "average below 1 s, p99 below 10 s". */
const AVERAGE = /\b(?:avg|av[ae]rage|mean|typical(?:ly)?)\b/i;

/** Of several numbers under one heading most are stages; the total is what is promised, otherwise the first. */
function promises({ evidence }: RuleContext, latencies: readonly Latency[]): Iterable<Latency> {
  const byPlace = new Map<Statement['entry'], Latency>();
  for (const latency of latencies.filter(({ hasPercentile }) => !hasPercentile)) {
    const { entry } = latency.statement;
    if (!byPlace.has(entry) || TOTAL.test(evidence.textOf(latency.statement))) {
      byPlace.set(entry, latency);
    }
  }
  return byPlace.values();
}

const TOTAL = /\b(?:total|end[- ]to[- ]end|overall)\b/i;

interface Latency {
  readonly statement: Statement;
  readonly quantity: Quantity;
  readonly hasPercentile: boolean;
}

/** The latency that the statement promises. Stages of a budget are parts of such a promise, and an estimate is arithmetic. */
function latencyIn({ evidence }: RuleContext, statement: Statement): readonly Latency[] {
  const { kind } = statement;
  const isTold = kind !== 'heading' && kind !== 'estimate';
  const quantity = isTold ? statement.quantities.find(({ dimension, value, high }) => dimension === 'time' && (high ?? value) <= LONGEST_WAIT) : undefined;
  if (!quantity || !(evidence.isAbout(statement, 'latency', 'percentile') || isPromisedWithin(evidence, statement))) {
    return NONE;
  }
  const hasPercentile = evidence.isAbout(statement, 'percentile');
  return hasPercentile || isPromised(evidence, statement, quantity) ? [{ statement, quantity, hasPercentile }] : NONE;
}

const NONE: readonly Latency[] = [];

function isPromised(evidence: Evidence, statement: Statement, quantity: Quantity): boolean {
  const before = evidence.document.prose.slice(statement.span.start, quantity.span.start);
  const behind = evidence.document.prose.slice(quantity.span.end, Math.min(statement.span.end, quantity.span.end + LONGEST_REMARK));
  const isEstimated = quantity.high !== undefined && !BINDING.test(evidence.textOf(statement));
  if (isEstimated || ALARM.test(before) || ASKED.test(before)) {
    return false;
  }
  const isReport = REPORTED.test(before) || HAPPENED.test(before) || DIFFERENCE.test(before) || COMPARED.test(behind) || (isOfModel(evidence, statement) && !DEMANDED.test(before));
  return !isReport && isAboutTotal(evidence, statement) && isClaim(evidence, statement);
}

/** "Expected: 160–505 ms" is what somebody guesses, "2–3 s are acceptable" what is promised. */
const BINDING = /\b(?:acceptable|target|goal|must|should|shall|sla|slo|within|under|below|at most|less than|no more than|up to|budget|limit|requirement|required)\b|[<≤]/i;

/** "Redis latency alert > 10 ms": where an alarm goes off. */
const ALARM = /\balert\w*\b[^.;|]{0,16}(?:[>≥]|\b(?:above|over|exceeds?|exceeding))\s*$/i;

/** "How fast must it be? (< 10 ms for bidding; …)": what an answer may be. */
const ASKED = /[?？]\s*\([^()]*$/;

/** "Its latency was 400 ms" tells of a trial. */
const REPORTED = /\b(?:was|were|took)\b[^.;]{0,24}$/i;

/** "Your latency spikes to 500 ms: why?" */
const HAPPENED = /\b(?:spik\w+|jump\w*|ris(?:es?|en)|rose|climb\w*|degrad\w+|grew|grown|went up|increas(?:es?|ed))\s(?:up\s)?(?:to|from|by)\b[^.;|]{0,12}$/i;

/** "Lower latency (< 5 ms vs. 50 ms)" weighs two ways against each other. */
const COMPARED = anyCase`^[\s*_]*(?:\([^()]*\)\s*)?(?:vs\.?|versus|compared (?:to|with)|instead of|rather than|против|而不是)(?!\p{L})`;
const LONGEST_REMARK = 40;

/** "Added latency: +200 ms", "saves 30 ms". */
const DIFFERENCE = /\+\s*$|\b(?:adds?|added|adding|extra|additional|overhead|saves?|saved|by)\b[^.;|]{0,24}$/i;

/** What a model takes is one of its properties, weighed where models are, unless it is bounded there. */
function isOfModel(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.includes('model') && !steps.includes('requirements') && !steps.includes('serving');
}

const DEMANDED = /[<≤]=?\s*$|\b(?:target|goal|must|should|shall|sla|slo|within|under|below|at most|less than|no more than|up to)\b/i;

function isAboutTotal(evidence: Evidence, statement: Statement): boolean {
  const isBudget = evidence.standsIn(statement, 'serving/latency-budget') || evidence.standsIn(statement, 'serving/pipeline');
  return !isBudget && !evidence.says(statement, 'not-latency') && (evidence.isAbout(statement, 'latency') || isPromisedWithin(evidence, statement));
}

/** "The page opens within 1 s", "a verdict at the gate within 400 ms", among the requirements. */
function isPromisedWithin(evidence: Evidence, statement: Statement): boolean {
  return statement.quantities.some(({ dimension }) => dimension === 'time') && evidence.stepsOf(statement).includes('requirements') && WITHIN.test(evidence.textOf(statement));
}

const WITHIN = /\b(?:answers?|verdicts?|decisions?|respon(?:se|d)s?|pages?|screens?|results?|scores?|predictions?|recommendations?|suggestions?)\b[^.;|]{0,40}\b(?:within|in (?:under|less than|at most))\s[≤<~]?\s?\d[\d.,]*\s?(?:ms|milliseconds?|s|sec|seconds?)\b/i;

const BOUND = /(?:<=|>=|[<>≤≥~≈]|\b(?:less than|no more than|at most|up to|under|below|within|about|around))\s*$/i;

/** Before the bound: "Latency ≤ 200 ms" becomes "Latency p99 ≤ 200 ms". */
function insertPercentile(prose: string, { start }: Span): Fix {
  const bound = BOUND.exec(prose.slice(Math.max(0, start - 20), start));
  const at = start - (bound?.[0].length ?? 0);
  return { title: 'Make it the 99th percentile', edits: [{ span: { start: at, end: at }, newText: 'p99 ' }], safe: false };
}
