import type { StepId } from '../../catalog/canonical';
import { abTest, isOnlyMentioned } from '../../evidence/checks/ab-test';
import { findLimits, guardrailMetric } from '../../evidence/checks/guardrail-metric';
import { isClaim } from '../../evidence/claims';
import type { Evidence } from '../../evidence/evidence';
import { isPromotion } from '../../evidence/promotion';
import type { Span } from '../../text/span';
import { reportAbsent, type Gap } from '../absent';
import type { Rule, RuleContext } from '../rule';

export const noGuardrailMetric: Rule = {
  id: 'no-guardrail-metric',
  summary: 'Name the metrics that must not get worse, with their limits.',
  why: 'Every objective can be bought with something else: clicks with complaints, revenue with latency. A guardrail says in advance what is not for sale.',
  source: 'Rules of ML, rule 39; Kohavi, Tang & Xu, Trustworthy Online Controlled Experiments (2020).',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  isAdvisory: true,
  about: ['evaluation/ab-test'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\nGuardrails: report rate at most +1 %, p99 latency at most 200 ms.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\nThe click-through rate has to rise by 1 %.\n',
  },

  check: context => reportAbsent(context, guardrailMetric, () => gapIn(context)),
};

function gapIn({ evidence, document, isMarked }: RuleContext): Gap | undefined {
  const limits = findLimits(evidence);
  const [, second] = limits;
  // "Accuracy above 75 %" is to be reached; "false positives below 20 %" must not get worse.
  const first = limits.find(span => UPPER.test(document.source.slice(span))) ?? limits[0];
  const named = evidence.statementsWith('online-experiment');
  // A trial that is told without its name is one all the same.
  const isCompared = evidence.answer(abTest).state === 'met' && (named.length === 0 || !named.every(statement => isOnlyMentioned(evidence, statement)));
  // Whoever plans no experiment is asked only if the framework is what they go by.
  if (!isMarked && !isCompared && named.length === 0) {
    return undefined;
  }
  // Where nothing is compared on live users, limits on several things are all that a guardrail would say.
  if (!isCompared && (second !== undefined || isCaredFor(evidence))) {
    return undefined;
  }
  const isSized = evidence.statementsWith('experiment-power').some(statement => SIZED.test(evidence.textOf(statement)));
  const harm = first ? undefined : harmMeasured(evidence);
  const lack = harm ? `“${shown(document.source.slice(harm))}” is measured, but nothing says how much worse it may get.` : first ? `Limits are stated, such as “${shown(document.source.slice(first))}”, but none is called a guardrail: say which ones stop a new model.` : 'No metric is named that must not get worse.';
  return {
    ...(harm && { span: harm }),
    message: `${lack} Add a guardrail with its limit, such as “report rate at most +1 %, p99 latency at most 200 ms”.`,
    severity: !isCompared || (first && !isSized) ? 'info' : undefined,
  };
}

const UPPER = /[<≤]|\b(?:at most|below|under|less than|no more than|up to|max(?:imum)?)\b/i;

/** "Deltas per tag and latency regressions are watched": what must not get worse is told without its name. */
function isCaredFor(evidence: Evidence): boolean {
  return evidence.statementsWith('mention-guardrail').some(statement => !statement.isPending && evidence.termsIn(statement, 'mention-guardrail').length > 0 && evidence.stepsOf(statement).every(step => CARING.has(step)) && !isPromotion(evidence.textOf(statement)) && isClaim(evidence, statement));
}

const CARING: ReadonlySet<StepId> = new Set(['requirements', 'evaluation', 'monitoring']);

/** "Hide rate": what nobody wants to raise, among the metrics. */
function harmMeasured(evidence: Evidence): Span | undefined {
  const measured = evidence.statementsWith('harm-rate').find(
    statement => statement.kind !== 'heading' && evidence.stepsOf(statement).some(step => step === 'requirements' || step === 'evaluation') && isClaim(evidence, statement) && evidence.says(statement, 'harm-rate') !== undefined,
  );
  return measured && evidence.says(measured, 'harm-rate')?.span;
}

/** An experiment of which so much is known is planned, and has to know its guardrails. */
const SIZED = /\bsample sizes?\b|\bmde\b|\b(?:minimum|minimal|smallest) detectable\b|\bpower(?:ed)?\b|\bper arm\b/i;

function shown(written: string): string {
  return written.replace(/[\s*_|]+/g, ' ').trim();
}
