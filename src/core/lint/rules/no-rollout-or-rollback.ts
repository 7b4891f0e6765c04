import type { StepId } from '../../catalog/canonical';
import { abTest } from '../../evidence/checks/ab-test';
import { findStages, findWayBack, rollout } from '../../evidence/checks/rollout';
import { isClaim } from '../../evidence/claims';
import { isNeverLive, isReadByPlanners } from '../../evidence/demonstration';
import type { Evidence } from '../../evidence/evidence';
import { isPlannedLater } from '../../evidence/planned';
import type { Statement } from '../../evidence/statements';
import { anyCase } from '../../text/any-case';
import { insertAnswerFix, withDrawing } from '../absent';
import type { Span } from '../../text/span';
import { mainHeading } from '../../outline/main-heading';
import { placeOf } from '../place';
import { isOfNobody } from '../of-nobody';
import type { Rule, RuleContext } from '../rule';

export const noRolloutOrRollback: Rule = {
  id: 'no-rollout-or-rollback',
  summary: 'Release by stages, and say how to go back.',
  why: 'A bad model that reaches everybody at once is an outage; one that reaches 1 % and is rolled back within minutes is an experiment.',
  source: 'ML Test Score, Infrastructure 6 and 7; Rules of ML, rule 9.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['serving/rollout'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Serving\n\nShadow for 3 days, then 1 %, 10 % and 100 % of traffic; a breached guardrail rolls back within 5 min.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Serving\n\nThe new model is deployed on Kubernetes in three zones.\n',
  },

  *check(context) {
    if (context.evidence.answer(rollout).state === 'absent' && !isOfNobody(context)) {
      const fix = insertAnswerFix(context, rollout);
      // What is only shown, or read as a report, has no traffic to be split.
      const isMild = isNeverLive(context.evidence) || isReadByPlanners(context.evidence);
      const { message, at } = gapIn(context);
      const report = { message, span: headingOfRelease(context) ?? at ?? placeOf(context, rollout.section), fix };
      yield withDrawing(context, rollout.section, isMild ? { ...report, severity: 'info' } : report);
    }
  },
};

/** What is missing, and where the other half is told. */
function gapIn({ evidence }: RuleContext): { readonly message: string; readonly at?: Span | undefined } {
  const stages = findStages(evidence);
  if (stages.state !== 'absent') {
    // A row of a table on something else names them in passing.
    const isRow = stages.at !== undefined && evidence.statementAt(stages.at.start)?.kind === 'row';
    return { message: NO_WAY_BACK, at: isRow ? undefined : stages.at };
  }
  if (findWayBack(evidence).state !== 'absent') {
    return { message: NO_STAGES };
  }
  if (evidence.answer(abTest).state === 'met') {
    return { message: TRIED };
  }
  const gate = evidence.statementsWith('release-verb').find(statement => isOfDesign(evidence, statement) && evidence.stepsOf(statement).some(step => RELEASED_IN.has(step)) && GATED.test(evidence.textOf(statement)) && isClaim(evidence, statement));
  if (gate) {
    return { message: GATE_ALONE, at: gate.span };
  }
  const delivered = evidence.statementsWith('delivery').find(statement => isOfDesign(evidence, statement) && DELIVERED.test(evidence.textOf(statement)) && isClaim(evidence, statement));
  return delivered ? { message: DEPLOYED, at: delivered.span } : { message: NOTHING };
}

/** A heading says nothing yet, and what is planned for later is not told of this release. */
function isOfDesign(evidence: Evidence, statement: Statement): boolean {
  return statement.kind !== 'heading' && !isPlannedLater(evidence, statement);
}

const RELEASED_IN: ReadonlySet<StepId> = new Set(['model', 'evaluation', 'serving', 'monitoring']);

/** "Deploy if it improves the metrics": how a new model reaches users is told, by half. */
const GATED = anyCase`\b(?:deploy(?:s|ed)?|promot(?:e|es|ed)|releas(?:e|es|ed)|publish(?:es|ed)?)\s(?:[\p{L}-]+\s){0,3}(?:if|when|once|only|after)\b`;

/** What carries a new version to its place, be it tested on users there or not. */
const DELIVERED =
  /\b(?:ci\/cd|argo ?cd|gitops|continuous (?:delivery|deployment)|a\/b versioning|deployment pipeline|model registry|quality gates?)\b|\bapprov(?:ed|al)\b[^.;|]{0,40}\b(?:models?|versions?|registry|deploy\w*|endpoint)\b|\bpull(?:s|ed|ing)?\s(?:in\s)?(?:the|a)\s(?:new|latest)\s(?:\w+\s)?(?:version|model)\b/i;

const NO_WAY_BACK = 'The rollout has no way back. Say what triggers a rollback, to what and how fast, such as “p99 above 250 ms for 5 min: previous model within 5 min”.';
const NO_STAGES = 'There is a rollback but no rollout by stages. Give each stage its traffic, duration and gate, such as “shadow 3 days, 1 % for a day, 10 %, 50 %, 100 %”.';
const STAGES = 'Give stages and a rollback, such as “shadow 3 days, 1 %, 10 %, 100 %; back to the previous model within 5 min”.';
const GATE_ALONE = `When a new model is deployed is told, but not by which stages it reaches the users and how it is taken back. ${STAGES}`;
const DEPLOYED = `How new versions are kept or delivered is told, but not by which stages one reaches the users and how it is taken back. ${STAGES}`;
const TRIED = `An experiment is told, but not by which stages a new model reaches all users and how it is taken back. ${STAGES}`;
const NOTHING = `Nothing says how a new model reaches users and how it is taken back. ${STAGES}`;

/** The heading of the part, otherwise that of the step which is of releases: "Online testing and deployment", not "Prediction service". */
function headingOfRelease({ parts }: RuleContext): Span | undefined {
  const heading = mainHeading(parts.entriesOf(rollout.section)) ?? parts.entriesOf('serving').find(({ kind, title }) => kind === 'heading' && RELEASING.test(title));
  return heading?.titleSpan;
}

const RELEASING = /\b(?:deploy\w*|releas\w*|roll[ -]?outs?|launch\w*)\b|внедрени|部署|发布|上线/i;
