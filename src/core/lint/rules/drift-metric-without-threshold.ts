import { isClaim } from '../../evidence/claims';
import { driftThreshold, isDriftSignal, namesThreshold } from '../../evidence/checks/drift-threshold';
import { isClarifyingQuestion } from '../../evidence/checks/find-stated';
import { watchedMetric } from '../../evidence/checks/online-metric';
import { isUnattended } from '../../evidence/demonstration';
import { isPlannedLater } from '../../evidence/planned';
import { isPromptedOnly } from '../../evidence/prompted-only';
import type { Evidence } from '../../evidence/evidence';
import { insertAnswerFix, withDrawing } from '../absent';
import { placeOf } from '../place';
import type { Quantity } from '../../evidence/quantities';
import type { Statement } from '../../evidence/statements';
import type { Report, Rule, RuleContext } from '../rule';

export const driftMetricWithoutThreshold: Rule = {
  id: 'drift-metric-without-threshold',
  summary: 'Watch drift with a statistic, a threshold and what it triggers.',
  why: '“We will monitor drift” is no plan: somebody has to compute a number, compare it with a limit, and know what happens above it.',
  source: 'Aminian & Xu (2023), step 7; ML Test Score, Monitoring 2 and 7. The usual reading of PSI: below 0.1 stable, 0.1 to 0.2 watch, above 0.2 act.',
  nature: 'absence',
  severity: 'error',
  inNotes: true,
  about: ['monitoring/drift'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Monitoring\n\nPSI per feature against the training reference: above 0.2 for two days retrains the ranker.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Monitoring\n\nWe watch for data drift with PSI.\n',
  },

  *check(context) {
    yield* unusualThresholds(context);
    if (context.evidence.answer(driftThreshold).state !== 'absent') {
      yield* openStatistic(context);
      return;
    }
    const { evidence } = context;
    const signal = evidence.statementsWith('drift-statistic', 'drift-signal').find(statement => isClaim(evidence, statement) && isDriftSignal(evidence, statement) && !OF_PROMOTION.test(evidence.textOf(statement)) && !isPlannedLater(evidence, statement));
    if (signal && hasLimitBeside(evidence, signal)) {
      return;
    }
    const fix = insertAnswerFix(context, driftThreshold);
    yield signal
      ? { message: WITHOUT_THRESHOLD, span: driftWords(context, signal), severity: 'warning', fix }
      : withDrawing(context, driftThreshold.section, { ...withoutSignal(evidence), ...(isUnattended(evidence) && { severity: 'info' }), span: placeOf(context, driftThreshold.section), fix });
  },
};

/**
 * "The PSI of each feature is plotted, and a null rate above 2 % pages us": another signal has its limit, the statistic has none.
 * Limits of statistics are bare numbers, beside the name or in the sentence behind it.
 */
function* openStatistic(context: RuleContext): Generator<Report> {
  const { evidence } = context;
  const named = evidence.statementsWith('drift-statistic').filter(statement => evidence.says(statement, 'drift-statistic') !== undefined && isClaim(evidence, statement) && !isPlannedLater(evidence, statement));
  const [first] = named.filter(statement => evidence.stepsOf(statement).includes('monitoring'));
  const isLimited = (statement: Statement): boolean =>
    statement.isPending || namesThreshold(evidence, statement) || [statement, behind(evidence, statement)].some(each => each?.quantities.some(isStatisticLimit) === true);
  if (first && !named.some(isLimited)) {
    yield { message: WITHOUT_THRESHOLD, span: driftWords(context, first), severity: context.isMarked ? 'warning' : 'info', fix: insertAnswerFix(context, driftThreshold) };
  }
}

/** The sentence behind one; the next row or item is of another signal. */
function behind({ statements }: Evidence, { index, kind, section }: Statement): Statement | undefined {
  const next = statements[index + 1];
  return kind === 'sentence' && next?.kind === 'sentence' && next.section === section ? next : undefined;
}

function isStatisticLimit({ dimension, value }: Quantity): boolean {
  return dimension === 'number' && value > 0 && value < LARGEST_LIMIT;
}

/** Divergences and p-values are small; distances may be a few units. */
const LARGEST_LIMIT = 10;

/** "Model drift: …", and below it "Retraining triggers: performance drops > 5 %": the value stands in the same section. */
function hasLimitBeside(evidence: Evidence, signal: Statement): boolean {
  const { kind, lead } = signal;
  if (kind === 'row' && lead !== undefined && LIMIT_COLUMN.test(evidence.textOf(lead))) {
    return false;
  }
  return evidence.quantified.some(statement => statement.section === signal.section && statement !== signal && !isRowBeside(statement, signal) && !OF_RELEASE.test(evidence.textOf(statement)) && statement.quantities.some(({ dimension }) => dimension === 'share') && FALLS.test(evidence.textOf(statement)));
}

/** "| Signal | Alert at | Who |": there each row has its limit. */
const LIMIT_COLUMN = /\b(?:alert\w*|alarm\w*|thresholds?|limits?|bounds?|act(?:s|ion)? (?:at|when)|triggers?|warn\w*)\b/i;
/** What has to pass before a model is promoted is watched once. */
const OF_PROMOTION = /\bpromot(?:ed?|es|ion|ing)\b|\bgates?\b[^.;|]{0,24}\bpass/i;
/** What takes a release back watches the release. */
const OF_RELEASE = /\b(?:roll(?:s|ed|ing)?[ -]?back|revert\w*|experiment|canary|launch)\b/i;

/** Each row of a table has a limit of its own. */
function isRowBeside(statement: Statement, signal: Statement): boolean {
  return signal.kind === 'row' && statement.kind === 'row' && statement.lead === signal.lead;
}

const FALLS = /\b(?:performance|accuracy|quality|precision|recall|f1|auc|error|drift)\b[^.;|]{0,32}(?:\b(?:drops?|falls?|degrades?|declines?|decreases?|below|above|exceeds?|over|under|rises?)\b|[<>≤≥])/i;

/** Quality that is watched without a word of drift is half of it; what is never trained has no training data to drift from. */
function withoutSignal(evidence: Evidence): Pick<Report, 'message' | 'severity'> {
  const isWatched = evidence.statementsWith('quality-watch').some(statement => {
    const isPlace = evidence.stepsOf(statement).includes('monitoring') || evidence.says(statement, 'watching') !== undefined;
    return isClaim(evidence, statement) && !isPlannedLater(evidence, statement) && isPlace && evidence.says(statement, 'quality-watch') !== undefined && !isClarifyingQuestion(evidence, statement);
  });
  if (isPromptedOnly(evidence)) {
    return { message: isWatched || evidence.statementsWith('alert').some(statement => evidence.stepsOf(statement).includes('monitoring') && isClaim(evidence, statement)) ? PROMPTED_WATCHED : PROMPTED, severity: 'info' };
  }
  return isWatched ? { message: ONLY_QUALITY, severity: 'info' } : { message: watchedMetric(evidence) ? ONLY_QUALITY : WITHOUT_SIGNAL };
}

const OF_ANSWERS = 'its threshold and what it triggers, such as “thumbs down above 8 % of a day’s answers → read 50 of them and revise the prompt”.';
const PROMPTED = `Nothing watches whether the answers get worse. Name a signal, ${OF_ANSWERS}`;
const PROMPTED_WATCHED = `Something is watched, but no threshold says when the answers have become worse. Give a signal ${OF_ANSWERS}`;
const ONLY_QUALITY = 'Quality is watched, but no statistic of drift with a threshold. Name one and what it triggers, such as “PSI > 0.2 for two days → alert and retrain”.';
const WITHOUT_THRESHOLD = 'This signal has no threshold. Say at what value something happens, and what, such as “PSI > 0.2 for two days → alert and retrain”.';
const WITHOUT_SIGNAL = 'Nothing watches for drift. Name a statistic, its threshold and what it triggers, such as “PSI > 0.2 for two days → alert and retrain”.';

function driftWords({ evidence }: RuleContext, statement: Statement): Report['span'] {
  return evidence.says(statement, 'drift-statistic', 'drift-signal')?.span ?? statement.span;
}

/** PSI thresholds far from the usual reading are rarely meant: 0.02 fires on noise, 2 never does. */
const LOWEST_PSI = 0.05;
const HIGHEST_PSI = 0.5;

function* unusualThresholds({ evidence }: RuleContext): Generator<Report> {
  for (const statement of evidence.statementsWith('drift-statistic')) {
    const psi = evidence.says(statement, 'drift-statistic');
    const isPsi = psi && /^(?:psi|population)/i.test(evidence.document.prose.slice(psi.span.start, psi.span.end));
    const number = isPsi ? statement.quantities.find(({ span }) => span.start >= psi.span.end) : undefined;
    const isCompared = number && /[<>≥≤]|above|below|over|under|exceed/i.test(evidence.document.prose.slice(psi?.span.end, number.span.start));
    if (number?.dimension === 'number' && isCompared && (number.value < LOWEST_PSI || number.value > HIGHEST_PSI)) {
      yield {
        message: `${number.value} is an unusual threshold for PSI: below 0.1 is stable, 0.1 to 0.2 is watched, above 0.2 is acted on.`,
        span: number.span,
        severity: 'info',
      };
    }
  }
}
