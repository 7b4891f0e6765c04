import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { isClaimIn, isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { hasScore, isOfSteps, passagesInOwnWords, passagesUnder } from '../passages';
import type { Statement } from '../statements';
import { isNoMetric } from './find-metric';

/**
 * A result on data at hand in an author's own measure: "of the 120 cracks in the held-out bridges it finds 111". Where no heading
 * says so, the statement has to name the data.
 */
export function toldOffline(evidence: Evidence): Span | undefined {
  const isResult = (statement: Statement): boolean => isOffline(evidence, statement);
  const titled = passagesUnder(evidence, 'offline-title').find(passage => passage.some(isResult));
  const own = titled ?? passagesInOwnWords(evidence, 'evaluation').find(passage => passage.some(isResult));
  const found = own?.find(isResult) ?? evidence.statementsIn('evaluation/offline-metrics').find(statement => isAsListed(evidence, statement)) ?? evidence.statementsWith('data-at-hand').find(statement => isOnDataAtHand(evidence, statement));
  return (found ?? evidence.statements.find(statement => isPictured(evidence, statement)))?.span;
}

/** "Confusion matrix" over the picture of one. */
function isPictured({ document: { visible } }: Evidence, { kind, cells, span, section }: Statement): boolean {
  return kind === 'heading' && cells.length === 0 && PICTURED.test(visible.slice(span.start, span.end)) && IMAGE.test(visible.slice(section.headingSpan.end, section.span.end));
}

const PICTURED = /\b(?:confusion matri(?:x|ces)|classification report|roc curves?|precision[- ]recall curves?|performance metrics|calibration (?:curve|plot)s?)\b/i;
const IMAGE = /!\[|<img\b/;

/** "**Average rank of the listing that is booked**", where the offline metrics are listed. */
function isAsListed(evidence: Evidence, statement: Statement): boolean {
  const isListed = statement.kind !== 'heading' && statement.entry?.kind === 'heading' && !isIntroduction(evidence, statement) && evidence.termsIn(statement, 'live-only').length === 0;
  return isListed && COMPUTED.test(evidence.textOf(statement)) && isClaimIn(evidence, statement, 'evaluation/offline-metrics');
}

const COMPUTED = anyCase`^[\s*_\d.)-]*(?:share|proportion|percentage|fraction|average|mean|median)\s(?:[\p{L}-]+\s){0,2}(?:of|between|per|from|to)\s`;

/** Quality and a number, where the evaluation is told. */
function isOffline(evidence: Evidence, statement: Statement): boolean {
  const isPlace = isOfSteps(evidence, statement, 'evaluation') && !isIntroduction(evidence, statement);
  if (!isPlace || statement.kind === 'heading') {
    return false;
  }
  const metric = evidence.says(statement, 'offline-metric')?.span;
  const isNamed = metric !== undefined && !isNoMetric(evidence, statement, metric);
  return (isNamed && (hasScore(evidence, [statement]) || statement.kind === 'item' || statement.kind === 'row')) || isOnDataAtHand(evidence, statement) || isGraded(evidence, statement);
}

/** "Kappa 0.74", "harmful answer rate: 0.4 %": how good it is, and no word of users or money. */
function isGraded(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'model-quality') !== undefined && hasScore(evidence, [statement]) && evidence.termsIn(statement, 'live-only').length === 0;
}

function isOnDataAtHand(evidence: Evidence, statement: Statement): boolean {
  const isPlace = isOfSteps(evidence, statement, 'evaluation', 'model') && !isIntroduction(evidence, statement) && statement.kind !== 'heading' && !statement.isPending;
  const isTried = isPlace && evidence.says(statement, 'data-at-hand') !== undefined;
  return isTried && hasResult(evidence, statement) && evidence.says(statement, 'quality-word', 'offline-metric') !== undefined;
}

/** A share, a fraction or one number out of another: how large the test set is says not how it went. */
function hasResult({ document: { visible } }: Evidence, { quantities, span }: Statement): boolean {
  return quantities.some(({ dimension, value }) => dimension === 'share' || !Number.isInteger(value)) || quantities.length > 1 || /(?:^|[\s(=])\.\d/.test(visible.slice(span.start, span.end));
}

/**
 * What users do or the business gains, counted: under "Once live" whatever is counted, under other headings of the evaluation
 * what has its value, elsewhere what is measured where the users are.
 */
export function toldOnline(evidence: Evidence): Span | undefined {
  const titled = passagesUnder(evidence, 'live-title').flatMap(passage => passage.filter(statement => mayCount(evidence, statement) && (isCounted(evidence, statement) || hasShape(evidence, statement))));
  const own = titled[0] ?? passagesInOwnWords(evidence, 'evaluation').flatMap(passage => passage.filter(statement => mayCount(evidence, statement) && (isCounted(evidence, statement) || isValued(evidence, statement))))[0];
  const found = own ?? evidence.statementsWith('live-cue', 'outcome-thing').find(statement => isLive(evidence, statement));
  return found?.span;
}

/** No measure of the model or of the machines. */
function mayCount(evidence: Evidence, statement: Statement): boolean {
  return isOfSteps(evidence, statement, 'evaluation', 'requirements') && statement.kind !== 'heading' && !EXPLAINS.test(evidence.textOf(statement)) && evidence.termsIn(statement, 'offline-metric', 'data-at-hand', 'model-quality', 'system-measure').length === 0;
}

/** What a model makes of what it is fed with. */
const EXPLAINS = /\b(?:coef|coefficients?|importances?|shap)\b/i;

/** What is gained or lost, with how it is counted. Names in code count. */
function isCounted(evidence: Evidence, statement: Statement): boolean {
  const isSetOut = statement.quantities.length > 0 || statement.kind === 'row' || (statement.kind === 'item' && countsFirst(evidence, statement));
  const isNamed = evidence.says(statement, 'outcome-thing', 'online-metric') !== undefined && (isSetOut || evidence.says(statement, 'rate-word', 'online-metric') !== undefined);
  return isNamed || CODED.test(evidence.document.visible.slice(statement.span.start, statement.span.end));
}

/** "Friend requests accepted", "support tickets, falling": what is counted is named first, and not told at the end of a step. */
function countsFirst(evidence: Evidence, statement: Statement): boolean {
  const counted = evidence.says(statement, 'outcome-thing', 'online-metric')?.span;
  return counted !== undefined && !/\p{L}[:：,(]|→/u.test(evidence.document.prose.slice(statement.span.start, counted.start));
}

/** "`orders_per_mau`", "`zero_result_rate`". */
const CODED = /`\w{2,30}_(?:per_\w{2,20}|rate|share|ratio|count|minutes|revenue)`/;

/** "Hours from admission to antibiotics", "empty kilometres per truck": every product counts something of its own. */
function hasShape(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'rate-word') !== undefined && SHAPE.test(evidence.textOf(statement));
}

const SHAPE =
  anyCase`\b(?:share|number|proportion|percentage|rate|count|median|average|minutes|hours|seconds|days|time|fraction|incidents?)\s(?:of|from|to|until|between)\s|\p{L}\sper\s(?!cent\b)(?:[\d,]+\s)?\p{L}|\b(?:daily|weekly|monthly) active\b|\p{L}\srates?\b`;

/** "31 % → 40 %", "44 % now, 60 % by summer". */
function isValued(evidence: Evidence, statement: Statement): boolean {
  return statement.quantities.length > 0 && (hasShape(evidence, statement) || (statement.quantities.length > 1 && CHANGE.test(evidence.textOf(statement))));
}

const CHANGE = /\d\s?%?\s?(?:→|->|to)\s?\d|\b(?:now|today|before|currently|so far|at present)\b/i;

function isLive(evidence: Evidence, statement: Statement): boolean {
  const isPlace = evidence.stepsOf(statement).includes('evaluation') && !statement.isPending && mayCount(evidence, statement);
  const isMeasured = evidence.says(statement, 'live-cue') !== undefined || statement.kind === 'row';
  return isPlace && isMeasured && (hasShape(evidence, statement) || (evidence.says(statement, 'outcome-thing') !== undefined && evidence.says(statement, 'rate-word') !== undefined));
}
