import type { Section } from '../document/document-model';
import { anyCase } from '../text/any-case';
import { findAnswerLimits } from './answer-limits';
import { inSectionAround } from './beside';
import type { LatencyTarget } from './end-to-end-target';
import type { Evidence } from './evidence';
import { mermaidFences, readMermaidGraph } from './mermaid-graph';
import { isPlannedLater, isRuledOut } from './planned';
import type { Statement } from './statements';
import type { Span } from '../text/span';

/** A limit within which somebody waits, and the batch that answers hours later. */
export interface LateBatch {
  readonly target: LatencyTarget;
  readonly batch: { readonly span: Span };
}

/**
 * A batch on a schedule that predicts for what came in before, or hands its answers to readers of reports, where the document sets
 * a limit of seconds and tells nowhere of a request that is answered. It may stand below headings in the author's own words, or in
 * a drawing.
 */
export function findLateBatch(evidence: Evidence): LateBatch | undefined {
  return evidence.once(readLateBatch);
}

function readLateBatch(evidence: Evidence): LateBatch | undefined {
  // The shortest: what keeps none of them keeps that one least.
  const target = findAnswerLimits(evidence).at(-1);
  const batch = target && target.seconds <= LONGEST_WAIT && (toldBatch(evidence) ?? drawnBatch(evidence));
  return target && batch && !isAnsweredSomewhere(evidence, target) ? { target, batch } : undefined;
}

/** In seconds: whoever has longer may wait for a job that is started for it. */
const LONGEST_WAIT = 30;

function toldBatch(evidence: Evidence): Statement | undefined {
  const running = evidence.statements.filter(statement => isOfRunning(evidence, statement));
  // "Home page: online. E-mail: the same code as a batch job."
  if (running.some(statement => statement.kind !== 'heading' && evidence.says(statement, 'online-mode') !== undefined)) {
    return undefined;
  }
  const late = running.filter(statement => isLate(evidence, statement));
  return late.find(statement => {
    const text = evidence.textOf(statement);
    if (!SCHEDULED.test(text)) {
      return false;
    }
    // What the batch does, to what, and for whom is told in one sentence, or in the lines around it.
    const around = statement.kind === 'sentence' || statement.kind === 'item' ? nextTo(evidence, statement) : text;
    return PREDICTS.test(around) && !OF_PARTS.test(text) && !BESIDE.test(text) && (isOldInput(around) || isForReaders(around));
  });
}

function isLate(evidence: Evidence, statement: Statement): boolean {
  return statement.kind !== 'heading' && statement.kind !== 'estimate' && !statement.isPending && !isRuledOut(statement) && !isPlannedLater(evidence, statement) && !OF_TRAINING.test(evidence.textOf(statement));
}

/** The statement and its neighbours in the section that speak of no training. */
function nextTo(evidence: Evidence, statement: Statement): string {
  return inSectionAround(evidence, statement, 1, 2)
    .filter(each => each === statement || isLate(evidence, each))
    .map(each => evidence.textOf(each))
    .join(' ; ');
}

/** Below serving, or below a heading of its own that asks how it runs. */
function isOfRunning(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const title = statement.entry?.title ?? '';
  const isAlone = !steps.includes('monitoring') || evidence.statementsOfStep('serving').every(({ kind }) => kind === 'heading');
  return isAlone && !OTHER_TITLE.test(title) && (steps.includes('serving') || (!steps.some(step => step === 'data' || step === 'evaluation') && RUNS.test(title)));
}

const RUNS = /\b(?:serv\w*|deploy\w*|infra\w*|production|operat\w*|host\w*|integrat\w*|technolog\w*|technical|runs?|running|runtime|architecture|system|implementation|pipelines?|deliver\w*|how|where|flow|rollout|platform|set-?up|inference|predictions?|scoring|execution|engineering|stack|process\w*|jobs?|going live|in use|usage|use)\b/i;
const OTHER_TITLE = /\b(?:monitor\w*|quality|evaluat\w*|drift|train\w*|re-?train\w*|analytics?|experiments?|labels?|features?|data|fallback\w*|updates?|maintenance|fairness|privacy)\b/i;

const SCHEDULED =
  /\b(?:nightly|over ?night|(?:each|every|at|once (?:a|per)|at the|during the|by|in the) (?:night|midnight|weekend|day|morning|evening)|(?:each|every|once (?:a|per)|on) (?:hour|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)|daily|weekly|hourly|cron(?:tab)?|batch job|at \d{1,2}[:.h]\d\d|at \d{1,2} ?[ap]\.?m|scheduled|airflow|next (?:morning|day)|the day after|in a batch|a batch in)\b|_(?:daily|nightly|weekly|hourly)\b/i;

const PREDICTS =
  /\b(?:scor(?:e[sd]?|ing)|predict\w*|classif\w*|rank(?:s|ed|er|ing)?|transcri\w*|translat\w*|embed(?:s|ded)|evaluates?|evaluated|process(?:es|ed)|detects?|detected|match(?:es|ed)|decides?|decided|decisions?|infer\w*|answers?|answered|recommend\w*|parses|computes?|computed|label(?:s|led)|forecasts?|models? (?:is|are) run|runs the models?|price[sd]?|verdicts?|estimates|checks|checked|tag(?:s|ged)|summaris\w*|batch(?: job| run)? (?:over|on))\b/i;

/** The rows came in while nobody was answered. */
function isOldInput(text: string): boolean {
  return OLD_INPUT.test(text);
}

const OLD_INPUT =
  anyCase`\b(?:yesterday['’]?s?|the day['’]s|(?:of|from|during|on|over) the (?:past|previous|last|preceding|whole|elapsed) (?:day|night|week|hour|24 h\w*)|of the (?:day|week|night)|(?:the )?(?:day|night|week|evening) before|previous day['’]?s?|(?:are|is|get|gets) (?:logged|stored|collected|gathered|queued|saved|extracted|written|buffered|parked|piled up|recorded|dumped|archived|kept|exported)|accumulat\w+|piles? up|upload\w* (?:\w+ )?(?:at night|overnight|every night|each night)|(?:writes?|puts?|appends?|stores?|logs?|saves?|collects?|gathers?|buffers?)\s(?:\p{L}+\s){0,4}(?:to|in|into|on|for|and)\b|nightly etl)`;

/** The answers lie where readers look at them later, and no program does. */
function isForReaders(text: string): boolean {
  return FOR_READERS.test(text);
}

const FOR_READERS =
  /\b(?:reports?|e-?mail(?:s|ed)?|mail(?:s|ed)?|by post|excel|spreadsheets?|(?:excel |google )?sheets?|notebooks?|csv|parquet|hive|pdf|print(?:s|ed|out)?|newsletters?|digest|slides?|power ?point|(?:next|following) (?:morning|day|working day)|the day after|(?:by|on|every|until) (?:mon|tues|wednes|thurs|fri|satur|sun)days?|before the \w+ meeting|put on a list|into a folder|shared (?:drive|folder)|for analysts|for analytics|(?:ftp|sftp))\b/i;

const OF_TRAINING = /\b(?:re-?)?train(?:s|ed|ing)?\b|\bweights\b|\brefit\w*|\bfine-?tun\w*|\brollback\b|\bmonitor\w*|\bdrift\b|\bback-?up\b|\blabel(?:l?ers?|l?ing)\b|\bdashboards?\b|\bevaluation\b|\bfallback\b|\bindex (?:is |gets )?(?:re)?built\b/i;
const OF_PARTS = anyCase`\b(?:features?|embeddings?|vectors?|index(?:es)?|aggregates?|counters?|counts?|usage|statistics|popular\w*)\b[^.;|]{0,40}\b(?:pre-?comput\w*|comput\w*|built|rebuilt|refreshed|updated|materiali[sz]ed|joined|written|evaluated|uploaded)\b|\b(?:counts?|computes?|aggregates?)\s(?:\p{L}+\s){0,2}(?:counts?|statistics|totals?|rates?|features?|embeddings?|vectors?|aggregates?)\b`;
const BESIDE = /\b(?:in addition|additionally|besides|also|as a check|to compare|for audit|audits?|re-?scor\w*|back-?fill\w*|shadow|warms?|pre-?warm\w*)\b/i;

/** A request is answered, or what the batch made lies where a request finds it: outside what is demanded, measured and watched. */
function isAnsweredSomewhere(evidence: Evidence, { span }: LatencyTarget): boolean {
  const asked = evidence.statements.find(statement => statement.span.start <= span.start && span.end <= statement.span.end)?.section;
  return evidence.statements.some(statement => statement.kind !== 'heading' && mayAnswer(evidence, statement, asked) && (answers(evidence, statement) || isQuick(statement))) || mermaidFences(evidence.document).some(({ content }) => ANSWERS.test(evidence.document.visible.slice(content.start, content.end)));
}

function mayAnswer(evidence: Evidence, statement: Statement, asked: Section | undefined): boolean {
  const steps = evidence.stepsOf(statement);
  return statement.section !== asked && !steps.some(step => step === 'evaluation' || step === 'monitoring' || step === 'data') && !(steps.length > 0 && steps.every(step => step === 'requirements' || step === 'framing'));
}

function answers(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  if (ANSWERS.test(text)) {
    return true;
  }
  // "A streaming RNN-T" is a model, and "a job that scores them at night" answers nobody.
  return evidence.stepsOf(statement).includes('model') ? false : evidence.says(statement, 'online-mode') !== undefined || STREAMS.test(text) || (ACTS.test(text) && !SCHEDULED.test(text) && !isOldInput(text) && !isForReaders(text));
}

const STREAMS = /\bstream(?:s|ed|ing)\b/i;
const ACTS =
  /\b(?:answers|returns|repl(?:y|ies)|responds|scores|ranks|classifies|decides|predicts|(?:goes?|sent|passed|forwarded|routed) to the)\b|^\W*(?:on|in|inside) (?:the|each|every|their|our) (?:\w+ )?(?:phones?|devices?|browsers?|extension|apps?|cars?|vehicles?|cameras?|watch(?:es)?|clients?|handsets?|gateways?|plug-?ins?|pages?)\b|\bruns? (?:on|in|inside) (?:the|each|every) (?:\w+ )?(?:phones?|devices?|browsers?|apps?|cars?|vehicles?|cameras?|watch(?:es)?|clients?|gateways?|plug-?ins?|pages?)\b/i;

function isQuick({ quantities }: Statement): boolean {
  return quantities.some(({ dimension, unit }) => dimension === 'time' && /^(?:ms|milli)/.test(unit));
}

const ANSWERS =
  /\b(?:per request|on request|on demand|request[- ]time|at once|immediately|instantly|straight (?:back|away)|right away|as (?:it|they|soon as it) (?:comes?|arrives?)|(?:when|while|as soon as|whenever|each time) (?:a|an|the|it|she|he|they|somebody|someone) [^.;|]{0,40}|on (?:each|every) (?:request|call|navigation|message|event|upload|visit|click|query)|for every (?:\w+ )?(?:request|call|query)|by key|key[- ]value|redis|dynamo ?db|cassandra|memcached?|bigtable|hbase|rocksdb|feature store|look(?:s|ed)? (?:\w+ )?up|look-?ups?|endpoints?|grpc|rest api|apis?|post \/|get \/|microservice|sidecar|(?:inference|prediction|scoring|model|decision|ranking) (?:service|server)|online (?:inference|serving|scoring|prediction|service|model|path)|, online\b|serves? online|real[- ]?time|near[- ]real[- ]time|kafka|flink|websocket|(?:reads?|fetch(?:es)?|loads?|takes?|shows?|displays?|gets?) (?:its|one|the|that|them|yesterday's|stored|ready|their) (?:\w+ ){0,3}(?:scores?|lists?|results?|predictions?|recommendations?|row|answers?|forecasts?|record)|reads? (?:it|them) from|from (?:a|the) cache|in memory|in the (?:browser|app|extension) |listens? to|handles? each|triggered by)\b/i;

/** "Ranker, nightly batch" that goes on to "Weekly report". */
function drawnBatch(evidence: Evidence): { readonly span: Span } | undefined {
  const { document } = evidence;
  for (const fence of mermaidFences(document)) {
    const graph = readMermaidGraph(document.visible, fence);
    const late = [...(graph?.nodes.values() ?? [])].find(({ id, label }) => {
      const onward = graph?.edges.filter(({ from }) => from === id).map(({ to, label: words }) => `${words} ${graph.nodes.get(to)?.label ?? ''}`) ?? [];
      return SCHEDULED.test(label) && PREDICTS.test(label) && !OF_TRAINING.test(label) && onward.length > 0 && onward.every(isForReaders);
    });
    if (late) {
      return late;
    }
  }
  return undefined;
}
