import type { Span } from '../../text/span';
import type { Answer } from '../check';
import { hasNumberUnderTerm } from '../columns';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import type { TermHit } from '../term-hits';

/** The first metric of the group in its place: "recall" alone is an English word, "recall@20" or a row under Metrics is not. */
export function findMetric(evidence: Evidence, group: 'offline-metric' | 'online-metric'): Answer {
  return evidence.find(
    statement => (statement.kind === 'heading' || WONDERING.test(evidence.textOf(statement)) ? undefined : (metricIn(evidence, statement, group) ?? resultIn(evidence, statement, group))),
    statement => evidence.standsIn(statement, group === 'offline-metric' ? 'evaluation/offline-metrics' : 'evaluation/online-metrics'),
    group === 'offline-metric' ? joined([evidence.statementsWith(group), evidence.statements.filter(({ kind }) => kind === 'row')]) : evidence.statementsWith(group),
  );
}

/** "| Model | AUC | LogLoss |" over numbers, where models are compared or judged. */
function resultIn(evidence: Evidence, statement: Statement, group: string): Span | undefined {
  const steps = evidence.stepsOf(statement);
  const isPlace = group === 'offline-metric' && (steps.length === 0 || steps.includes('evaluation') || steps.includes('model'));
  return isPlace && hasNumberUnderTerm(evidence, statement, group) ? statement.span : undefined;
}

/** "How should we even measure recall?" */
const WONDERING = /^[\s*_]*(?:(?:so|but|and)\s)?(?:how|which|what|should|would|could|can)\b[^?？]{1,300}[?？][\s*_]*$/i;

/** The metric of the group, where the statement speaks of measuring. */
export function metricIn(evidence: Evidence, statement: Statement, group: string): Span | undefined {
  const hit = evidence.says(statement, group);
  if (!hit) {
    return undefined;
  }
  const { prose } = evidence.document;
  if (isNoMetric(evidence, statement, hit.span)) {
    return undefined;
  }
  // "Fraud prevalence is under 2 %" is how rare fraud is, not how well it is fought.
  const isBaseRate = /^prevalence$/i.test(prose.slice(hit.span.start, hit.span.end));
  const isMeasured = !isBaseRate && /^\s?(?:@|[=≥≤<>])|^[^.;]{0,40}(?:\d\s?%|\b(?:is|stays|remains)\s(?:above|over|below|under|at (?:least|most))\s\d)/.test(prose.slice(hit.span.end, hit.span.end + 56));
  if (group === 'online-metric' && !isMeasured && isOnlyOfData(evidence, statement)) {
    return undefined;
  }
  const isListed = (statement.kind === 'item' || statement.kind === 'row') && isInMetricPlace(statement);
  return isMeasured || isListed || (!isBaseRate && evidence.isAbout(statement, 'metric-context')) || isInMetricPlace(statement) ? hit.span : undefined;
}

/** "Encoded by the historical churn rate": what the data hold is no measure of the system. */
function isOnlyOfData(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.length > 0 && steps.every(step => step === 'data') && !isInMetricPlace(statement);
}

/** Whether the word measures nothing there: a verb, part of another name, how finely something is written, a wish, or what training minimises. */
export function isNoMetric(evidence: Evidence, statement: Statement, word: Span): boolean {
  const { prose } = evidence.document;
  return isMap(prose, word) || isOfCases(evidence, statement, word) || isVerb(prose, word) || isModifier(prose, word) || isResolution(evidence, statement, word) || isWish(evidence, statement, word) || isTrainingLoss(evidence, statement, word);
}

/** "Conversion of the outputs into a score", "labels (chargebacks arrive weeks later)", "13 times the prevalence": of cases and not of success. */
function isOfCases({ document: { prose } }: Evidence, { span }: Statement, { start, end }: Span): boolean {
  const [word, before] = [prose.slice(start, end), prose.slice(Math.max(span.start, start - 24), start)];
  return (/^conversions?$/i.test(word) && CONVERTED.test(prose.slice(end, Math.min(span.end, end + 40)))) || (/^(?:chargebacks?|returns?|refunds?)$/i.test(word) && /\blabels?\b[^.;]{0,12}$/i.test(before)) || (/^prevalence$/i.test(word) && /\b(?:over|times|above|than)\s(?:the |test |base )*$/i.test(before));
}

const CONVERTED = /^\s(?:of|from)\s[^.;,]{0,24}\b(?:outputs?|scores?|data|models?|images?|texts?|files?|units?|labels?|formats?)\b/i;

/** "Map categorical severity to 1–4", "a map of the city": only the metric is written with capitals, or with its value. */
function isMap(prose: string, { start, end }: Span): boolean {
  return /^[Mm]ap$/.test(prose.slice(start, end)) && !/^\s?(?:@|[=:≥≤<>]|of 0|0?\.\d)/.test(prose.slice(end, end + 8));
}

/** "Trained with cross-entropy": what training minimises measures nothing, unless the statement stands among the metrics. */
export function isTrainingLoss(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  const { prose } = evidence.document;
  if (!/^(?:binary |weighted )?(?:log[\s-]?loss|logloss|cross[\s-]?entropy)$/i.test(prose.slice(start, end)) || isInMetricPlace(statement)) {
    return false;
  }
  const isPlace = evidence.standsIn(statement, 'model/loss') || evidence.standsIn(statement, 'model/training');
  return isPlace || OBJECTIVE.test(prose.slice(statement.span.start, start)) || /^[\s)*_]*(?:loss|as (?:the|our|its) (?:loss|objective))\b/i.test(prose.slice(end, Math.min(end + 24, statement.span.end)));
}

const OBJECTIVE = /\b(?:loss(?:es)?(?: function)?|objective(?: function)?|train(?:ed|s|ing)?|minimi[sz]\w*|optimi[sz]e[sd]?|fit(?:ted)?)\b[^.;]{0,80}$/i;

/** "Half precision", "geohashes of 7 precision": how finely numbers and places are written. */
function isResolution({ document: { prose } }: Evidence, { entry }: Statement, { start, end }: Span): boolean {
  return /^precision$/i.test(prose.slice(start, end)) && (FINE.test(prose.slice(Math.max(0, start - 20), start)) || /\bgeo-?hash/i.test(entry?.title ?? ''));
}

const FINE = /(?:\bgeo-?hash\w*|\bfloating[- ]point|\b(?:half|mixed|full|single|double|numeric\w*|decimal|reduced|lower|bit|digits?|arithmetic)|\bfp\d+|\bb?float\d*|\bint\d+|(?<![.\d@])\d)[\s-]$/i;

/** "Groups similar matches, to improve accuracy": the aim of a part, where nothing is measured. */
function isWish(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  const { prose } = evidence.document;
  const steps = evidence.stepsOf(statement);
  const isMeasuredHere = isInMetricPlace(statement) || statement.quantities.length > 0 || steps.includes('requirements') || steps.includes('evaluation');
  return !isMeasuredHere && /^(?:accuracy|precision|recall|calibration)$/i.test(prose.slice(start, end)) && WISHED.test(prose.slice(Math.max(statement.span.start, start - 60), start));
}

const WISHED = /\b(?:to|that|which|helps?|can|will|and)\s(?:further\s)?(?:improv|increas|boost|enhanc|ensur|rais|maximi[sz])(?:e|es|s)?\s(?:(?:the|our|its|model|overall|prediction|forecast|retrieval|classification)\s){0,3}$/i;

/** "Let's recall the goal", "we map users to vectors", "map each score to a decision". */
function isVerb(text: string, { start, end }: Span): boolean {
  const hasSubject = /(?:\b(?:to|we|you|us|please|can)|let['’]s)\s$/i.test(text.slice(Math.max(0, start - 8), start));
  const hasObject = /^\s(?:the|an?|each|every|all|it|them|its|their|this|these|those)\b/i.test(text.slice(end, end + 8));
  return /^(?:recall|[Mm]ap)$/.test(text.slice(start, end)) && (hasSubject || hasObject);
}

/** "Retention targeting" and "a conversion campaign" are work on the metric, "a retention policy" and "artifact retention" are about logs, "calibration logic" is code. */
export function isModifier(text: string, { start, end }: Span): boolean {
  if (/^(?:revenue|engagement|retention|conversion)s?$/i.test(text.slice(start, end)) && SUSTAINED.test(text.slice(Math.max(0, start - 40), start))) {
    return true;
  }
  if (/^retention$/i.test(text.slice(start, end)) && (KEPT.test(text.slice(Math.max(0, start - 16), start)) || FOR_LONG.test(text.slice(end, end + 24)))) {
    return true;
  }
  if (/^calibration$/i.test(text.slice(start, end)) && (/\b(?:static|isotonic|platt|temperature|post-?hoc|per-\w+)\s$/i.test(text.slice(Math.max(0, start - 16), start)) || /^[\s-](?:logic|code|steps?|layers?|modules?|jobs?|scripts?|procedure|and \w+ gates|sets?|data|curves?)\b/i.test(text.slice(end, end + 20)))) {
    return true;
  }
  return /^(?:retention|conversion|churn|engagement|revenue)$/i.test(text.slice(start, end)) && /^[\s-](?:target(?:ing|ed)\b|model(?:l?ing|s)?\b|teams?\b|managers?\b|desk\b|department\b|agents?\b|specialists?\b|campaigns?\b|strateg|opportunit|polic|period|efforts?\b|actions?\b|offers?\b|workflow|window)/i.test(text.slice(end, end + 16));
}

/** "Critical for maintaining revenue" is why something matters, and "relevance, not engagement" says what does not. */
const SUSTAINED = /\b(?:critical|important|vital|essential|crucial|key) (?:for|to) (?:maintain\w*|sustain\w*|protect\w*|preserv\w*|keep\w*|grow\w*)?\s?$|\bbalanc(?:es?|ing)\s$|\bnot\s$/i;

/** "Logs, with a retention of 90 days". */
const FOR_LONG = /^[\s:|*_]*(?:(?:of|for|is)\s)?\d+\s?(?:days?|weeks?|months?|years?)\b/i;
const KEPT = /\b(?:artifacts?|artefacts?|data|logs?|records?|storage|documents?|events?|backups?|messages?|images?|videos?)[\s-]$/i;

/** The metrics that the statement names, live or of the model, but for those that are only part of another name. */
export function metricsIn(evidence: Evidence, statement: Statement): readonly TermHit[] {
  return evidence.termsIn(statement, 'online-metric', 'offline-metric').filter(({ span }) => !isModifier(evidence.document.prose, span));
}

export function isInMetricPlace({ entry }: Statement): boolean {
  return entry?.parts.some(part => part === 'requirements/success-metrics' || part.startsWith('evaluation')) ?? false;
}
