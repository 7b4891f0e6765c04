import { stepOf } from '../../catalog/canonical';
import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { comparesOnly } from '../compares-only';
import type { Evidence } from '../evidence';
import { measuresOrNames } from '../loss-elsewhere';
import { isPlannedLater, isRuledOut } from '../planned';
import { joined } from '../statement-places';
import { runsReadyModels, trainsOne } from '../ready-models';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { learnsUnsupervised } from '../unsupervised';
import { familiesIn } from './model-alternatives';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';
import { isOfBusiness, toldLoss } from './told-loss';

/** What training minimises. */
export const lossFunction: Check = {
  id: 'loss-function',
  section: 'model/loss',
  weight: 1,
  rule: 'no-loss-function',

  find(evidence) {
    const answer = evidence.find(
      statement => (isLoss(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'model/loss'),
      joined([evidence.statementsIn('model/loss'), evidence.statementsWith('loss', 'optimising')]),
    );
    if (answer.state !== 'absent') {
      return answer;
    }
    const told = toldLoss(evidence);
    if (told) {
      return { state: 'met', at: told };
    }
    if (!trainsAnything(evidence) || isOnlyFitted(evidence)) {
      return { state: 'not-applicable' };
    }
    const written = lossInCode(evidence);
    return written ? { state: 'met', at: written } : answer;
  },
};

/** What finds outliers or groups without labels, such as an isolation forest, minimises nothing. */
function isOnlyFitted(evidence: Evidence): boolean {
  const families = familiesInModel(evidence, text => !CONDITIONAL.test(text));
  const are = (...kinds: readonly ReadonlySet<string>[]): boolean => families.every(family => kinds.some(kind => kind.has(family)));
  // What it is weighed against is named once or twice.
  const fitted = families.filter(family => FITTED.has(family)).length;
  const others = families.filter(family => !FITTED.has(family) && !UNTRAINED.has(family)).length;
  return fitted >= MOSTLY * Math.max(others, 1) || (families.some(family => FITTED.has(family)) && (learnsUnsupervised(evidence) ? !families.some(family => LEARNING.has(family)) : are(FITTED, UNTRAINED)));
}

const MOSTLY = 2;
const FITTED: ReadonlySet<string> = new Set(['family-outlier', 'family-centroid', 'family-density']);

/** "Move to transformers when labels are there", "if there are labels: XGBoost". */
const CONDITIONAL = /\b(?:if|when|once|upgrade|alternatives?|options?|optional(?:ly)?|future|later|next)\b/i;

const LEARNING: ReadonlySet<string> = new Set(['family-cnn', 'family-transformer', 'family-graph', 'family-two-tower', 'family-cross-encoder', 'family-factorisation', 'family-linear']);

/** The families of models that the model step names, and those that stand under no step. */
export function familiesInModel(evidence: Evidence, isAsked: (text: string) => boolean = () => true): readonly string[] {
  return evidence.statementsWith(...evidence.groupsNamed('family-')).flatMap(statement => {
    const steps = evidence.stepsOf(statement);
    return (steps.includes('model') || steps.length === 0) && isAsked(evidence.textOf(statement)) ? familiesIn(evidence, statement).map(({ family }) => family) : [];
  });
}

/** `loss=BCEWithLogitsLoss()`, `objective: "binary:logistic"`, or "optimise the list metric (LambdaMART)" in a box of plain text: said, if not in prose. */
function lossInCode({ document }: Evidence): Span | undefined {
  for (const { blocks } of document.sections) {
    for (const block of blocks) {
      if (block.kind !== 'fence' || block.language === 'mermaid') {
        continue;
      }
      const found = lossOfCode(document.visible.slice(block.content.start, block.content.end));
      if (found) {
        return { start: block.content.start + found.start, end: block.content.start + found.end };
      }
    }
  }
  return undefined;
}

/** Only lines with one of these words are looked at closely. */
const HINT = /loss|entropy|objective|criterion|lambda(?:mart|rank)|ranknet|listnet/gi;

function lossOfCode(code: string): Span | undefined {
  HINT.lastIndex = 0;
  while (HINT.test(code)) {
    const start = code.lastIndexOf('\n', HINT.lastIndex - 1) + 1;
    const lineEnd = code.indexOf('\n', HINT.lastIndex);
    const end = lineEnd === -1 ? code.length : lineEnd;
    const found = CODED.exec(code.slice(start, end));
    if (found) {
      return { start: start + found.index, end: start + found.index + found[0].length };
    }
    // Each line once, however often the words are in it.
    HINT.lastIndex = end;
  }
  return undefined;
}

const CODED =
  /\b\w*(?:cross_?entropy|CrossEntropy|BCE(?:WithLogits)?|MSE|Triplet|Contrastive|Margin|Huber|Focal|Hinge|L1|Quantile|Pinball|Ranking)_?[Ll]oss\b|\b(?:loss|criterion|loss_fn|objective)["']?\s*[=:]\s*["'a-z]|\b\w+_loss\s*[(=]|cross[-_ ]?entropy|\b(?:LambdaMART|LambdaRank|RankNet|ListNet|triplet loss|contrastive loss|hinge loss|log[- ]loss|pairwise loss|focal loss)\b/i;

/** Whether the statement names what is minimised: under metrics "log loss" and "MSE" are none, "quantile loss" is. */
export function isLoss(evidence: Evidence, statement: Statement): boolean {
  if (isStatedIn(evidence, statement, 'model/loss') && !isOfBusiness(evidence, statement) && !ASKED.test(evidence.textOf(statement))) {
    return true;
  }
  if (optimisesMetric(evidence, statement)) {
    return true;
  }
  if (!evidence.says(statement, 'loss') || !isSaid(evidence, statement) || measuresOrNames(evidence, statement)) {
    return false;
  }
  if (NAMED_LOSS.test(evidence.textOf(statement))) {
    return true;
  }
  const steps = evidence.stepsOf(statement);
  return (steps.includes('model') || steps.length === 0 || isTrainedWith(evidence, statement)) && !isMetric(evidence, statement);
}

/** "Custom loss? Or would the default one be enough?" */
const ASKED = /^[\s*_]*(?:or\s)?(?:custom|would|should|could|do|does|can)\b[^?？]{1,200}[?？][\s*_]*$/i;

/** "We train with binary cross-entropy", where the task is framed. */
function isTrainedWith(evidence: Evidence, statement: Statement): boolean {
  const loss = evidence.says(statement, 'loss')?.span;
  return loss !== undefined && TRAINED_WITH.test(evidence.document.prose.slice(Math.max(statement.span.start, loss.start - 48), loss.start));
}

const TRAINED_WITH = anyCase`\b(?:train(?:s|ed|ing)?|fit(?:s|ted|ting)?)\s(?:[\p{L}-]+\s){0,3}(?:with|by|on|under|against)\s(?:[\p{L}-]+\s){0,3}$`;

/** "The ranker optimises for nDCG": what training maximises. Thresholds and settings are optimised for one, too. */
function optimisesMetric(evidence: Evidence, statement: Statement): boolean {
  const verb = evidence.stepsOf(statement).includes('model') ? evidence.says(statement, 'optimising')?.span : undefined;
  const metric = verb && evidence.termsIn(statement, 'offline-metric').find(({ span }) => span.start >= verb.end && span.start - verb.end <= NEAR);
  return metric !== undefined && !/\b(?:hyper-?param\w*|threshold\w*|cut-?offs?|tun(?:e[ds]?|ing)|search|optuna|select\w*)\b/i.test(evidence.textOf(statement)) && isSaid(evidence, statement);
}

/** In letters. */
const NEAR = 24;

const NAMED_LOSS = /(?<!log[\s-]?)\bloss(?:es)?\b|(?:objective|cost) functions?\b|\bquantile regression\b|\breconstruction error\b|\btraining objective\b|\bminimi[sz]/i;

/** "Chosen by the lowest RMSE", "| Metrics | normalised cross-entropy |": every loss that the statement names is a measure there. */
function isMetric(evidence: Evidence, statement: Statement): boolean {
  const isJudged = evidence.says(statement, 'judged-by') !== undefined;
  if (!isJudged && statement.quantities.length === 0) {
    return false;
  }
  const measures = new Set(evidence.termsNamed(statement, 'offline-metric').map(({ span }) => span.end));
  return evidence.termsNamed(statement, 'loss').filter(({ group }) => group === 'loss').every(({ span }) => isMeasured(evidence, span.end) || (isJudged && (measures.has(span.end) || AVERAGED.test(evidence.document.prose.slice(span.start, span.end)))));
}

/** "MAE: 2.66" is what came out. */
function isMeasured({ document }: Evidence, end: number): boolean {
  return /^[\s*_]*(?:[:=|]|of|is|was)[\s*_]*~?\d/i.test(document.prose.slice(end, end + 12));
}

const AVERAGED = /\berror$/i;

/** Nothing is trained of these, at least not here. */
export const UNTRAINED: ReadonlySet<string> = new Set(['family-rules', 'family-lexical', 'family-llm']);

/** What the models of others were trained on, and what would be trained later, is told among the data and the metrics. */
function isOwn(evidence: Evidence, statement: Statement): boolean {
  const parts = statement.entry?.parts ?? [];
  const isAboutModel = parts.length === 0 || parts.some(part => (stepOf(part) === 'model' && part !== 'model/loss') || stepOf(part) === 'framing');
  return isAboutModel && evidence.says(statement, 'own-training') !== undefined && !isPlannedLater(evidence, statement) && !isRuledOut(statement);
}

/** A language model that is only prompted has no loss; of other systems one has to name something that learns. */
export function trainsAnything(evidence: Evidence): boolean {
  if (runsReadyModels(evidence) || comparesOnly(evidence)) {
    return false;
  }
  if (tasksOf(evidence).has('generation')) {
    return trainsOne(evidence) || evidence.statementsWith('own-training').some(statement => isOwn(evidence, statement));
  }
  return evidence.statementsWith('own-model', ...evidence.groupsNamed('family-')).some(
    statement => !statement.isPending && !isRuledOut(statement) && (evidence.says(statement, 'own-model') !== undefined || familiesIn(evidence, statement).some(({ family }) => !UNTRAINED.has(family))) && evidence.stepsOf(statement).includes('model'),
  );
}
