import type { Span } from '../../text/span';
import { isEvasion } from '../evasion';
import { isBatchOnly } from '../batch-only';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { isOfflineAnalysis } from '../offline-analysis';
import { learnsNothing } from '../learns-nothing';
import { equalityGroups, keepsFeaturesEqual } from '../same-features';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { toldOr } from '../told-or';
import { features } from './features';
import { findStated } from './find-stated';

/** What keeps features at serving the same as in training: one code, logged features, point-in-time joins, a parity test. */
export const skewControl: Check = {
  id: 'skew-control',
  section: 'serving/skew',
  weight: 1,
  rule: 'no-train-serve-skew-control',

  find(evidence) {
    const told = findStated(evidence, 'serving/skew', statement => controlIn(evidence, statement), evidence.statementsWith('skew-control', 'both-worlds'));
    return toldOr(told, () => findStated(evidence, 'serving/skew', statement => (keepsFeaturesEqual(evidence, statement) ? statement.span : undefined), evidence.statementsWith(...equalityGroups)));
  },

  /** A batch has no second path to differ from, a model that is only prompted no features, and what only compares was never trained. */
  isNeedless(evidence) {
    const isPrompted = tasksOf(evidence).has('generation') && evidence.answer(features).state !== 'met';
    return isPrompted || learnsNothing(evidence) || isBatchOnly(evidence) || isRunAtOnce(evidence) || isOfflineAnalysis(evidence);
  },
};

/** A forecast of all series is one run over what it was trained on, unless the document speaks of answering requests. */
function isRunAtOnce(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  return tasks.size === 1 && tasks.has('forecasting') && evidence.statementsWith('online-mode', 'per-request').length === 0 && !/\b(?:apis?|endpoints?|real[\s-]time|requests?|qps)\b/i.test(evidence.document.prose);
}

function controlIn(evidence: Evidence, statement: Statement): Span | undefined {
  const found = namedControl(evidence, statement) ?? (isShared(evidence, statement) ? statement.span : undefined);
  return found && !isEvasion(evidence, statement) ? found : undefined;
}

/** The control by its name. "Feature store: $4,000" names a product, and "the baseline has the same features" compares models: these need both worlds beside them, or their own place. */
function namedControl(evidence: Evidence, statement: Statement): Span | undefined {
  const named = evidence.says(statement, 'skew-control')?.span;
  if (!named || evidence.standsIn(statement, 'serving/skew')) {
    return named;
  }
  const { prose } = evidence.document;
  const isProduct = (span: Span): boolean => PRODUCT.test(prose.slice(span.start, span.end)) && !isInBoth(evidence, statement);
  return isProduct(named) ? evidence.termsIn(statement, 'skew-control').find(({ span }) => span.start > named.start && !isProduct(span))?.span : named;
}

const PRODUCT = /^(?:feature stores?|one transformers?|same (?:features|algorithm|image|library|pipelines?|sql)|shared (?:pipelines?|library|code))$/i;

function isInBoth(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'both-worlds') !== undefined || BOTH.test(evidence.textOf(statement)) || (TRAINING.test(evidence.textOf(statement)) && evidence.says(statement, 'world-of-serving') !== undefined);
}

const BOTH = /\bboth (?:worlds|sides|paths|environments|places|training|serving|offline|online|batch)\b|\b(?:in|for|by) both\s*[.;,)]|\bas (?:in|for|during) (?:training|serving)\b|\b(?:consisten|parity|skew|identical|mismatch)/i;
/** Not "trained". */
const TRAINING = /\b(?:training|offline|train|trains|notebooks?|backfill\w*)\b/i;

/** "One library for training and serving": one thing, of code, in both worlds. GPUs may be shared, too. */
function isShared(evidence: Evidence, statement: Statement): boolean {
  return ['both-worlds', 'one-and-same', 'code-artefact'].every(group => evidence.says(statement, group) !== undefined);
}
