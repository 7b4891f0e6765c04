import { anyCase } from '../text/any-case';
import { beside, textBeside } from './beside';
import { isDone } from './evasion';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** What each of the sets is for. */
export const setGroups = ['fitting-set', 'tuning-set', 'judging-set', 'set-aside'] as const;

/** Two of the sets, or the one that is put aside, with how many of which rows: "2,400 to learn, 300 for tuning", "a random 5 % is locked away". */
export function dividesData(evidence: Evidence, statement: Statement): boolean {
  return dividesDataInWords(evidence, statement) && isDone(evidence, statement);
}

function dividesDataInWords(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  // "Grey mail is left out of training" says which rows nobody learns from.
  if (LEFT_OUT_OF_TRAINING.test(evidence.textOf(statement))) {
    return false;
  }
  if (LEAVE_OUT.test(evidence.textOf(statement)) && !steps.includes('serving')) {
    return true;
  }
  if (!isPlace(evidence, statement)) {
    return false;
  }
  if (isRowOfSets(evidence, statement)) {
    return true;
  }
  const text = textBeside(evidence, statement);
  if (SHARES.test(text) && DRAWN.test(text) && steps.includes('data')) {
    return true;
  }
  const own = rolesIn(evidence, [statement]);
  if (own.size === 0 || OTHER_TRIAL.test(text)) {
    return false;
  }
  const ownMeasures = countOf(evidence.document.visible.slice(statement.span.start, statement.span.end));
  if (own.has('set-aside') && ownMeasures > 0 && rolesIn(evidence, beside(evidence, statement)).size >= 2 && SOME_ROWS.test(evidence.textOf(statement)) && !OTHER_RESERVE.test(text)) {
    return true;
  }
  if (own.has('set-aside') && ownMeasures >= 3 && !OTHER_RESERVE.test(text)) {
    return true;
  }
  // What is learnt from and what judges it stand in one sentence or in two.
  const isTold = own.size >= 2 && ownMeasures >= 2;
  if (!isTold && own.size === 1 && (isLoose(evidence, statement) || (own.has('set-aside') && OTHER_RESERVE.test(text)))) {
    return false;
  }
  return isTold || (ownMeasures > 0 && rolesIn(evidence, beside(evidence, statement)).size >= (steps.includes('data') || steps.length === 0 ? 2 : 3) && countOf(text) >= 3);
}

/** "95 % of reports are in by then": words that mean a set only beside another one. */
function isLoose(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  return evidence.termsIn(statement, ...setGroups).every(({ span }) => LOOSE.test(prose.slice(span.start, span.end)));
}

const LOOSE = /^(?:reports?|report(?:ed|ing)|report on|reported on|judges?|judged|judging|proves?|proving|examine|acceptance|learns?|learning|learnt|learned|to measure|measured on|to build|build the|builds the|blind|quarantin\w*|left out|leave out|the figures|score on|scored on|is scored|are scored)$/i;

function isPlace(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return !evidence.standsIn(statement, 'evaluation/ab-test') && (steps.length === 0 || steps.some(step => step === 'data' || step === 'model' || step === 'evaluation'));
}

function rolesIn(evidence: Evidence, statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(setGroups.filter(group => statements.some(each => each.kind !== 'heading' && evidence.says(each, group) !== undefined)));
}

/** "| Tune | 2021 H1 | 240k |", in a table with a row of another set. */
function isRowOfSets(evidence: Evidence, { kind, cells, index, lead, span }: Statement): boolean {
  const { visible } = evidence.document;
  const roleOf = (each: Statement | undefined): string | undefined => ROLE.exec(visible.slice(each?.cells[0]?.start, each?.cells[0]?.end))?.[1]?.toLowerCase();
  const role = kind === 'row' ? ROLE.exec(visible.slice(cells[0]?.start, cells[0]?.end))?.[1] : undefined;
  const previous = evidence.statements[index - 1];
  return role !== undefined && /\d/.test(visible.slice(span.start, span.end)) && previous?.kind === 'row' && previous.lead === lead && roleOf(previous) !== undefined && !OTHER_TRIAL.test(visible.slice(lead?.span.start, span.end));
}

const ROLE = anyCase`^[\s*_\x60]*(?:final |the )?(train|fit|learn|build|develop|dev|tun|calibrat|valid|val|test|judg|hold|prov|eval|scor|backtest|early|exam)\p{L}*(?:[\s-](?:set|data|sample|period|split|rows|stopping|out|part))?[\s*_\x60]*$`;

function countOf(text: string): number {
  let count = 0;
  MEASURE.lastIndex = 0;
  while (count < 3 && MEASURE.test(text)) {
    count++;
  }
  return count;
}

/** A number, a part, or a time that rows come from. */
const MEASURE = /\d[\d.,/:–-]*|\b(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|two|three|four|five|six|seven|eight|nine|ten|twelve|rest|remainder|remaining|others?|newest|latest|oldest|preceding|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|weeks?|months?|years?)\b/gi;

/** The rows that are put aside: no budget, and no servers. */
const SOME_ROWS = anyCase`%|per ?cent|\b(?:half|third|quarter|fifth|tenth|every \w+|one in \w+|\d[\d.,]*k?\s\p{L}+|last|latest|newest|random\w*|weeks?|months?|years?)\b`;
const OTHER_RESERVE = /\b(?:budget|servers?|capacity|gpus?|cpus?|memory|traffic|secrets?|deploy|stock|seats?|replicas?|quarantin\w*|hold-?backs?|evaporat\w*)\b/i;

/** "80/20 at random", "8:1:1 by user". */
const SHARES = /\b(?:9[0-9]|[5-8]\d)\s?[:/–-]\s?[1-5]?\d\b(?!\s?(?:ms|s|h|€|\$))|\b[6-9]\s?:\s?[1-4]\b/;
const DRAWN = /\b(?:random\w*|stratif\w+|by|per|chronolog\w*|in time|shuffl\w+|hash\w*|grouped)\b/i;

/** What takes hours on machines, or tests a program. */
const OTHER_TRIAL = /\b(?:gpus?|tpus?|v100s?|a100s?|a10g|epochs?|vcpus?|cores|unit tests?|load tests?|smoke tests?|integration tests?|a\/b[- ]tests?|machine time|hyperparameter search|batch size|learning rate|treatment|control group|class weights?|negatives?|oversampl\w*|latency|p9\d|takes?|minutes|weight decay|dropout)\b/i;

/** "Leave-one-subject-out". */
const LEFT_OUT_OF_TRAINING = /\b(?:left out of|excluded from|dropped from|removed from|not used (?:for|in)) (?:the )?training\b/i;
const LEAVE_OUT = anyCase`\bleav(?:e|ing)[- ](?:one|two|some|p|k|\d{1,2})[- ](?:[\p{L}]{1,20}[- ]){0,3}out\b|\bone[- ]\p{L}{1,20}[- ]out\b`;
