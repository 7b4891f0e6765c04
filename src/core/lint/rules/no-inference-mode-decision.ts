import { answersCalls, findImpliedMode, givesReasonForMode, inferenceMode } from '../../evidence/checks/inference-mode';
import { isNeverLive } from '../../evidence/demonstration';
import type { Evidence } from '../../evidence/evidence';
import { isPromptedOnly } from '../../evidence/prompted-only';
import { isPlatform } from '../../evidence/platform';
import type { Span } from '../../text/span';
import { reportAbsent } from '../absent';
import { isOfNobody } from '../of-nobody';
import type { Rule } from '../rule';

export const noInferenceModeDecision: Rule = {
  id: 'no-inference-mode-decision',
  summary: 'Decide between batch and online inference, and say why.',
  why: 'Batch is cheap and stale, online is fresh and has a latency budget to keep. The choice shapes the whole serving path, so a reviewer wants its reason.',
  source: 'Aminian & Xu (2023), step 6.',
  nature: 'absence',
  severity: 'error',
  inNotes: false,
  isTentative: true,
  about: ['serving/inference-mode'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Deployment and serving\n\nOnline inference, because a watch has to influence the next page within 60 s; item embeddings are precomputed in a nightly batch.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Deployment and serving\n\nThe model runs on Kubernetes behind a gateway.\n',
  },

  *check(context) {
    // Whoever prompts a model answers those who ask; nobody who has named no framework need say so.
    if ((!context.isMarked && isPromptedOnly(context.evidence)) || isOfNobody(context)) {
      return;
    }
    yield* reportAbsent(context, inferenceMode, () => {
      const isImplied = findImpliedMode(context.evidence) !== undefined;
      return { message: isImplied ? IMPLIED : WITHOUT_MODE, severity: isImplied || isNeverLive(context.evidence) ? 'info' : undefined };
    });
    const { state, at } = context.evidence.answer(inferenceMode);
    if (state === 'met' && at && !isPlatform(context.evidence) && !isGiven(context.evidence, at) && !givesReasonForMode(context.evidence)) {
      yield { message: WITHOUT_REASON, span: at, severity: 'info' };
    }
  },
};

const WITHOUT_MODE =
  'Nothing decides between batch and online inference. Name the mode and its reason, such as “online, because a watch has to influence the next page within 60 s”.';
const IMPLIED =
  'Only a latency tells that requests are answered online. Name the mode and its reason, and what is precomputed, such as “online, because a watch has to influence the next page within 60 s”.';
const WITHOUT_REASON = 'The mode of inference has no reason. Say what decides it, such as “because a watch has to influence the next page within 60 s”.';

/** What the requirements demand is not the author's decision, and its reason is the demand; what is called has no other mode, nor has what is entitled so. */
function isGiven(evidence: Evidence, at: Span): boolean {
  if (evidence.outline.title?.titleSpan.start === at.start) {
    return true;
  }
  const statement = evidence.statementAt(at.start);
  return statement !== undefined && (evidence.stepsOf(statement).includes('requirements') || evidence.says(statement, 'per-request') !== undefined || answersCalls(evidence, statement));
}
