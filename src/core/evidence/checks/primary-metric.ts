import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { isClaim } from '../claims';
import type { Check } from '../check';
import { deciders, saysWhatDecides } from '../deciding-metric';
import { cellsUnder } from '../columns';
import type { Evidence } from '../evidence';
import { isOfAnotherSystem } from '../of-others';
import type { Quantity } from '../quantities';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { isModifier, isNoMetric, metricsIn } from './find-metric';
import { familiesIn } from './model-alternatives';

/** The one metric that decides, called so or listed among the success metrics; a document with a single online metric has no other. */
export const primaryMetric: Check = {
  id: 'primary-metric',
  section: 'requirements/success-metrics',
  weight: 1,
  rule: 'no-primary-metric',

  find(evidence) {
    const named = evidence.find(
      statement => (namesPrimaryMetric(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'requirements/success-metrics') || evidence.isAbout(statement, 'primary-metric'),
      primaryCandidates(evidence),
    );
    const only = named.state === 'absent' ? (onlyMetric(evidence) ?? achievedMetric(evidence)) : undefined;
    return only ? { state: 'met', at: only } : named;
  },
};

/** "The models will achieve MAPE below 10 %": one metric that the whole is to reach, told before the evaluation. */
function achievedMetric(evidence: Evidence): Span | undefined {
  const told = evidence.statementsWith('offline-metric', 'online-metric').filter(statement => {
    const steps = evidence.stepsOf(statement);
    return statement.kind === 'sentence' && statement.quantities.length > 0 && (steps.length === 0 || steps.includes('requirements') || steps.includes('framing')) && ACHIEVES.test(evidence.textOf(statement)) && isClaim(evidence, statement) && metricsIn(evidence, statement).length === 1;
  });
  return told.length === 1 ? told[0]?.span : undefined;
}

const ACHIEVES = anyCase`\b(?:will|must|should|shall|to|we|can) (?:achieve|reach|attain|deliver)s?\s(?:an?\s)?(?:[\p{L}\d@-]+\s{1,12}){1,4}(?:of\s)?(?:below|above|under|over|at (?:least|most)|less than|more than|≥|≤|>|<|of)\s?\d`;

/** Whether the statement says which metric, or which observable result, decides about success. */
export function namesPrimaryMetric(evidence: Evidence, statement: Statement): boolean {
  return evidence.once(readPrimaries).has(statement);
}

function readPrimaries(evidence: Evidence): ReadonlySet<Statement> {
  return new Set(primaryCandidates(evidence).filter(statement => isNamedPrimary(evidence, statement)));
}

/** The statements that speak of what is primary, or stand where the success metrics do. */
function primaryCandidates(evidence: Evidence): readonly Statement[] {
  return joined([evidence.statementsIn('requirements/success-metrics'), evidence.statementsAbout('primary-metric'), evidence.statementsWith('primary-role', 'primary-metric-hint', 'choosing', 'optimising', 'sum-row'), deciders(evidence)]);
}

function isNamedPrimary(evidence: Evidence, statement: Statement): boolean {
  return (evidence.says(statement, 'primary-metric') !== undefined || isPrimary(evidence, statement) || saysWhatDecides(evidence, statement)) && isClaim(evidence, statement) && !isOfAnotherSystem(evidence.textOf(statement));
}

function isPrimary(evidence: Evidence, statement: Statement): boolean {
  if (isTheMetric(evidence, statement)) {
    return true;
  }
  if (isHeadline(evidence, statement)) {
    return true;
  }
  const role = evidence.says(statement, 'primary-role')?.span;
  if (role && isRoleCell(evidence, statement)) {
    return true;
  }
  if (role && (isTagged(evidence, statement, role) || isInApposition(evidence, statement, role))) {
    return true;
  }
  const metric = evidence.says(statement, 'online-metric', 'offline-metric')?.span;
  if (statement.quantities.length === 0 && (!metric || isModifier(evidence.document.prose, metric))) {
    return false;
  }
  if (metric && TARGET.test(evidence.document.prose.slice(statement.span.start, metric.start))) {
    return true;
  }
  const isPreferred = evidence.says(statement, 'primary-metric-hint') !== undefined && isWhereMetricsStand(evidence, statement);
  const isPlace = evidence.standsIn(statement, 'requirements/success-metrics') || evidence.isAbout(statement, 'primary-metric');
  return isPreferred || (isPlace && isOfMetric(evidence, statement)) || (role !== undefined && isInRole(evidence, statement, role));
}

/** "**Model**: XGBoost | **Target**: MAPE < 15 %". */
const TARGET = /(?:^|[|·•;])[\s*_]*target[\s*_]*[:：][\s*_]*$/i;

/** "**Evaluation metric:** ROC-AUC, because …", "we optimise for money saved, not accuracy", "BLEU (preferred)": one, and no other beside it. */
function isTheMetric(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading') {
    return false;
  }
  if (evidence.says(statement, 'optimising') && RATHER_THAN.test(evidence.textOf(statement))) {
    return isWhereMetricsStand(evidence, statement);
  }
  // Without one of these words it is called nothing.
  if (!evidence.says(statement, 'choosing')) {
    return false;
  }
  const metrics = metricsIn(evidence, statement);
  const [first] = metrics;
  if (!first) {
    return false;
  }
  const { start, end } = first.span;
  const { prose } = evidence.document;
  if (metrics.some(({ span }) => CHOSEN.test(prose.slice(Math.max(statement.span.start, span.start - LONGEST_CHOICE), span.start)))) {
    return true;
  }
  const isPreferred = /^\s?\((?:preferred|main|decisive|deciding|key|used for (?:model )?selection)\)/i.test(prose.slice(end, end + 32)) && familiesIn(evidence, statement).length === 0;
  // What comes behind "because" speaks of others that were not chosen.
  const others = metrics.filter(({ span }) => span.start > end && !REASON.test(prose.slice(end, span.start)) && /[,;/&+]|\b(?:and|plus|or)\b/i.test(prose.slice(end, span.start)));
  return isPreferred || (others.length === 0 && THE_ONE.test(prose.slice(statement.span.start, start)));
}

/** "- Overall success rate", and below it the parts of it. */
function isHeadline(evidence: Evidence, statement: Statement): boolean {
  const isListed = (statement.kind === 'item' || statement.kind === 'row') && isWhereMetricsStand(evidence, statement);
  return isListed && /^[\s|*_]*overall\s/i.test(evidence.textOf(statement)) && evidence.says(statement, 'offline-metric', 'online-metric') !== undefined;
}

/** A label in the singular, or a sentence that names one. */
const THE_ONE =
  /(?:\bmetrics?\s(?:that\s|which\s)?(?:this|the|our)\s(?:project|work|study|system)\s(?:will\s|is going to\s)?focus(?:es|ed)?\son\sis\s(?:the\s)?|^[\s|*_]*(?:the\s)?(?:(?:model|offline|online|chosen|selected|official|competition|performance|quality|final)\s)?(?:evaluation|performance|success|scoring|optimi[sz]ation|quality|competition|model|chosen|official)\s(?:metric|measure|criterion)(?:[\s*_]*[:：|–—][\s*_:]*|\s(?:is|will be|used is|chosen is)\s)(?:the\s|a\s)?[^\d.,;:|()]{0,24}|\bmetric\s(?:that|which)\s(?:we\s)?(?:decides?|optimi[sz]e|care about|matters most)\b[^.;]{0,24}|\b(?:optimi[sz]ed?|selected?|chosen?|tuned?|judged?)\s(?:the\smodels?\s)?(?:for|on|by)\s(?:the\s)?|\bselection\sis\sbased\son\s(?:the\s)?(?:validation\s)?|\bcompar(?:e|es|ed|ing)\s(?:\S+\s)?(?:models?\s|candidates?\s|approaches\s)?(?:(?:by|on|using|with|in terms of)\s)?(?:the(?:ir)?\s)?|\b(?:sole|only|main|primary|ultimate|overall|core)\s(?:purpose|goal|aim|objective)\s(?:[^.;:|]{1,40}\s)?is\s(?:to\s)?(?:maximi[sz](?:e|ing)|increas(?:e|ing)|minimi[sz](?:e|ing)|reduc(?:e|ing))\s(?:the\s|our\s)?|\b(?:achieve|reach|maximi[sz]e)s?\s(?:an?\s|the\s)?(?:(?:high(?:er|est)?|good|best|low(?:er|est)?)\s)(?:possible\s)?)[*_]*(?:(?:macro|micro|weighted|mean|balanced)[\s-])?[*_]*$/i;

/** "MRR, mAP, nDCG: relevance is binary, so use mAP". */
const CHOSEN = /\b(?:so|hence|therefore|thus)\s(?:we\s)?(?:use|choose|take|pick)\s(?:the\s)?[*_]*$/i;
const LONGEST_CHOICE = 32;

const REASON = /\b(?:because|since|as|rather than|instead of|over|not|than|why)\b/i;

/** "Optimise for dollars saved, not accuracy", "recall matters more than precision". */
const RATHER_THAN = anyCase`\b(?:optimi[sz]e\s(?:for|on)?\s?(?:\p{L}+\s){1,4}\p{L}*,?\s(?:not|rather than|instead of|over)\s\p{L}|most important (?:metric|measure)\b|metric (?:that matters(?: most)?|we care (?:most )?about)\b)`;

/**
 * Whether what stands among the success metrics speaks of a metric: one with a known name, a line or row of its own with a
 * level, or a level that something has to reach. "Reviewed every 2 weeks by 5 people" is none of them.
 */
function isOfMetric(evidence: Evidence, statement: Statement): boolean {
  if (evidence.says(statement, 'online-metric', 'offline-metric', 'primary-metric')) {
    return true;
  }
  if (OF_LOAD.test(evidence.textOf(statement)) || (statement.kind === 'row' && statement.lead !== undefined && PER_SECOND.test(evidence.textOf(statement.lead)))) {
    return false;
  }
  const isLine = statement.kind === 'item' || statement.kind === 'row';
  return statement.quantities.some(({ dimension, span }) => {
    const before = evidence.document.prose.slice(Math.max(statement.span.start, span.start - 16), span.start);
    const isCount = dimension === 'number' || dimension === 'count';
    const isReached = REACHED.test(before) && !(isCount && /\bby\s*$/i.test(before));
    return isLevel(dimension, before) && (isReached || statement.kind === 'row' || (isLine && (!isCount || /[:：]\s*$/.test(before))));
  });
}

/** How often, when and for how long is no level. */
function isLevel(dimension: Quantity['dimension'], before: string): boolean {
  return dimension !== 'clock' && !(dimension === 'time' && /\b(?:every|each|per|after|within|for|in|over|once|last|first|next)\s*$/i.test(before));
}

/** How fast and how often the system answers is measured, too, and a table of the load stands beside that of the goals. */
const OF_LOAD = /^[\s*_|]*(?:p\d\d(?:\.\d)?|latency|response time|availability|uptime|throughput|storage|qps|rps|peak|requests?|calls?)\b/i;
const PER_SECOND = /\b(?:qps|rps|per second|(?:calls|requests|queries)\s?(?:\/|per|a)\s?(?:s|sec|second|day)|peak)\b|\/\s?s\b/i;

const REACHED = /(?:[<>≥≤=+−±~≈→]|\b(?:from|to|by|at least|at most|above|below|under|target of|exceeds?|than))\s*$/i;

/** "Completed applications per member (primary)", "Loss rate – primary"; a model may be the primary one, too, and "(KPIs, errors)" lists what is shown. */
function isTagged(evidence: Evidence, statement: Statement, role: Span): boolean {
  const { prose } = evidence.document;
  return familiesIn(evidence, statement).length === 0 && !/s$/i.test(prose.slice(role.start, role.end)) && /(?:[(–—]\s?|\s-\s?)$/.test(prose.slice(Math.max(statement.span.start, role.start - 3), role.start)) && /^\s?(?:[),|]|$)/.test(prose.slice(role.end, Math.min(role.end + 2, statement.span.end)));
}

/** "CTR: the primary business health metric". */
function isInApposition(evidence: Evidence, statement: Statement, role: Span): boolean {
  const behind = evidence.document.prose.slice(role.end, Math.min(role.end + 48, statement.span.end));
  return THE_METRIC.test(behind) || (THE_OBJECTIVE.test(behind) && evidence.says(statement, 'online-metric', 'offline-metric') !== undefined);
}

/** "MAE was the primary absolute-unit objective": chosen by it, where a metric stands beside it. */
const THE_OBJECTIVE = anyCase`^(?:\s(?!business|project|product)[\p{L}-]+){0,2}\s(?:objective|criterion)(?!\p{L})`;

const THE_METRIC = anyCase`^(?:\s[\p{L}-]+){1,3}\s(?:metric|kpi|measure|indicator)(?!\p{L})`;

/** "| Business KPI | Net fraud loss in basis points |": whatever it is called, its row says that it is the one. */
function isRoleCell({ document: { prose } }: Evidence, statement: Statement): boolean {
  const { kind, cells: [first, second] } = statement;
  if (cellsUnder(prose, statement, ROLE_COLUMN).some(({ start, end }) => MAIN.test(prose.slice(start, end)))) {
    return true;
  }
  return kind === 'row' && first !== undefined && second !== undefined && ROLE_CELL.test(prose.slice(first.start, first.end)) && /\p{L}{3,}[\s/]\p{L}/u.test(prose.slice(second.start, second.end));
}

/** "| PR-AUC | main, model selection |" under "Role". */
const ROLE_COLUMN = /^[\s*_]*(?:role|used? (?:for|as)|purpose|function|роль)[\s*_]*$/i;
const MAIN = /^[\s*_]*(?:main|primary|headline|decisive|deciding|decides|the one|model selection|решающ|основн|главн|ключев)/i;
const ROLE_CELL = /^[\s*_]*(?:primary(?: (?:metric|kpi|endpoint|measure))?|(?:business |main |headline |primary )?kpi|north star(?: metric)?)[\s*_]*$/i;

/** "Primary: watch time", or a row whose first cell says so. */
function isInRole(evidence: Evidence, statement: Statement, role: Span): boolean {
  const { prose } = evidence.document;
  return BEFORE_ROLE.test(prose.slice(statement.span.start, role.start)) && AFTER_ROLE.test(prose.slice(role.end, role.end + 16));
}

const BEFORE_ROLE = /^[\s|*_\p{So}\uFE0F]*$/u;
const AFTER_ROLE = /^[\s*_]*[:：|–—]/;

/** The only online metric of the document, or, where it has none, the only offline metric. */
function onlyMetric(evidence: Evidence): Span | undefined {
  const online = metricsOf(evidence, 'online-metric');
  const found = online?.length === 0 ? metricsOf(evidence, 'offline-metric') : online;
  return found?.length === 1 ? found[0] : undefined;
}

/** Where each metric of the group first stands among the metrics; nothing where one of them is told among others without a name. "Complaints" among the risks is none. */
function metricsOf(evidence: Evidence, group: 'online-metric' | 'offline-metric'): readonly Span[] | undefined {
  const found = new Map<string, Span>();
  for (const statement of evidence.statementsWith(group)) {
    if (statement.kind === 'heading' || statement.isPending || !isWhereMetricsStand(evidence, statement) || evidence.termsIn(statement, 'guardrail', 'no-harm').length > 0 || BESIDE_IT.test(evidence.textOf(statement)) || isOfAnotherSystem(evidence.textOf(statement))) {
      continue;
    }
    const isMeasured = evidence.isAbout(statement, 'metric-context');
    for (const { span } of evidence.termsIn(statement, group)) {
      if (isNoMetric(evidence, statement, span) || /^prevalence$/i.test(evidence.document.prose.slice(span.start, span.end))) {
        continue;
      }
      if (isOneOfSeveral(evidence.document.prose, span, statement.span)) {
        return undefined;
      }
      if (isMeasured || (span.start - statement.span.start <= LABEL_START && (statement.kind !== 'sentence' || statement.quantities.length > 0 || /^[\s*_]*[:(–—]/.test(evidence.document.prose.slice(span.end, span.end + 4))))) {
        found.set(evidence.document.prose.slice(span.start, span.end).toLowerCase(), span);
      }
    }
  }
  return [...found.values()];
}

/** "CTR, number of games finished, number of purchases": others stand beside it, whatever they are called. */
function isOneOfSeveral(text: string, { end }: Span, statement: Span): boolean {
  return /^,(?:[^,.;]{2,60},)+/.test(text.slice(end, statement.end));
}

/** "Secondary: cancellations", "satisfaction no lower than today": told beside the one that decides. */
const BESIDE_IT = /\bsecondary\b|\b(?:no|not) (?:lower|worse|higher|below|above)\b/i;
/** A metric that begins its item or row is listed there. */
const LABEL_START = 12;

function isWhereMetricsStand(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.includes('requirements') || steps.includes('evaluation');
}
