import { anyCase, withLetters } from '../text/any-case';
import { introductions, isIntroduction } from './claims';
import type { Evidence } from './evidence';
import { headedBy } from './headed';
import { isPutOff } from './put-off';
import { isOfAnotherSystem } from './of-others';
import { QUESTION_END } from './question';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** The statements that may say in other words what has to be reached: where the problem is introduced, and below what is headed so. */
export function targetStatements(evidence: Evidence): readonly Statement[] {
  return joined([introductions(evidence), [...evidence.once(targetBelow)]]);
}

/** "By Christmas it has to be 1 in 20", "complaints halved, from 600 to 300 a month", "30 % fewer reviews": a level, and that it is to be reached. */
export function saysTarget(evidence: Evidence, statement: Statement): boolean {
  const isHeaded = evidence.once(targetBelow).has(statement);
  if (statement.kind === 'heading' || statement.kind === 'estimate' || statement.isPending || !(isHeaded || isIntroduction(evidence, statement))) {
    return false;
  }
  const { visible } = evidence.document;
  const text = evidence.textOf(statement);
  return tellsLevel(visible, statement, text, isHeaded) && !QUESTION_END.test(text) && !OF_THE_PLAN.test(text) && !isPutOff(text) && !isOfAnotherSystem(text);
}

function tellsLevel(visible: string, statement: Statement, text: string, isHeaded: boolean): boolean {
  if (KEYED.test(visible.slice(statement.span.start, Math.min(statement.span.end, statement.span.start + LONGEST_LINE)))) {
    return true;
  }
  if (!LEVEL.test(text) || (!isHeaded && OF_LOAD.test(text))) {
    return false;
  }
  return REACH.test(text) || MOVE.test(text) || (isHeaded && !OF_SYSTEM.test(text) && (BOUND.test(text) || (statement.kind === 'row' && (statement.lead === undefined || TARGET_COLUMN.test(visible.slice(statement.lead.span.start, statement.lead.span.end)))) || (statement.kind === 'item' && statement.quantities.length < MANY) || THEN.test(text)));
}

/** A row below "Today" and "After", and no row of a table of counts. */
const TARGET_COLUMN = /\b(?:targets?|goals?|bars?|wanted|after|then|future|to be|required?|must|should|pass|limit|threshold|launch|year|q[1-4]|expected|new)\b|[<>≤≥]/i;
/** How fast the system is and how much it costs is among the goals, too. */
const OF_SYSTEM = /^[\s*_|-]*(?:p\d\d|latency|availability|uptime|answer .{0,40}\bms\b|run\w* (?:hourly|daily|nightly)|stay inside|a night may|cloud spend|running cost|verdict at|every published|free text)/i;
/** With more numbers it is a calculation. */
const MANY = 4;
const LONGEST_LINE = 200;
/** "baseline: 0.182, goal: 0.195", "target: ndcg@10 >= 0.42" */
const KEYED = /(?:^|[\s,;{|])["'`*_]*(?:target|goal|commit|stretch|threshold|bar)["'`*_]*\s?[:=]\s?["'`*_]*(?:(?:[\w@.%-]+\s){0,4}?[<>≥≤=]{1,2}\s?)?[+~]?[\d.]+(?!\s?(?:ms|tests?|people|weeks?|sprints?))/i;

const NUMBER_WORD = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)`;
/** A share, an amount, or how many of how many; a day of the month and a year are none. */
const LEVEL = anyCase`(?<![\p{L}\d@])\d[\d.,]*(?!\d)(?!\s?(?:january|february|march|april|may|june|july|august|september|october|november|december|ms\b|st\b|nd\b|rd\b|th\b))|\b${NUMBER_WORD}\s(?:per ?cent|percentage|points?|minutes|hours|days|in|of|out)\b|\b(?:halv\w+|half|a third|a quarter|twice|double[sd]?|treble|zero)\b`;

/** What has to be, and what it is compared with. */
const REACH =
  /\b(?:must|ha(?:s|ve) to|needs? to|should|shall|may|can|ought to|may not|we (?:need|want|aim for|promise\w*|told|expect)|success (?:if|is|when|means)|accepted (?:if|when)|ends well if|goal|target|kpi|objective)\b[^;|]{0,80}?(?:\b(?:reach|hit|get|go|be|stay|exceed|fall|drop|climb|rise|come|beat|improve|finish|miss|lose|make|at least|at most|less than|more than|no more than|off by|about|under|over|below|above|up|down|from)\b|[:≥≤<>])[^;|]{0,60}?(?:\d|\bper ?cent\b|\bone in\b|\bhal[fv])/i;

/** From what it is to what it is to be, by how much, or so much fewer. */
const MOVE = new RegExp(
  withLetters(String.raw`\bfrom\s(?:roughly\s|about\s|around\s|currently\s|today's\s|the present\s)?[^;|]{1,40}?\b(?:to|down to|up to)\s(?:below\s|under\s|above\s|over\s|about\s|at least\s)?[$€£]?\d` +
    String.raw`|\b(?:cut|bring|reduc\w+|lower|rais\w+|lift|increas\w+|improv\w+|shorten|halv\w+|halve|doubl\w+|drop|shrink|grow|boost|decreas\w+|sav\w+)\b[^.;|]{0,80}?\b(?:by|to|below|under|above|per|of)\s(?:at least\s|about\s)?(?:[$€£+]?\d|a (?:third|quarter|half)|half|${NUMBER_WORD}\s)` +
    String.raw`|(?:\d\s?%|\bper ?cent|\d)\s(?:fewer|less|more|lower|higher|better|faster)\b|\b(?:twice|half) as (?:many|much|few)\b|\bhal(?:ve|ved|ving)\s(?:the|our|from|by)\b|\bhalved\b` +
    String.raw`|\b(?:up|down) from\s\d|→|->\s?\d|\b(?:minutes|hours)\s(?:of\s[^.;|]{1,30}\s)?saved\b|\d[^.;|]{0,30}\b(?:today|now)\b[^.;|]{0,10}[,;][^.;|]{0,10}\d|\b(?:today|now|currently)\b[^|]{0,60}\d[^|]{0,80}\b(?:we need|has to be|should be|must be|goal|by \p{Lu})[^|]{0,20}\d`),
  'i',
);
const BOUND = /[<>≥≤±+−]|\b(?:below|under|above|over|at least|at most|less|more|better|or better|fewer|no more|not exceed|exceeds?|reach\w*|hits?|beats?|minimum|maximum|max|min|within|off by|up|down|stays?|from|than)\b/i;
/** "3.1 % today, 2.6 % a year from now" */
const THEN = /\b(?:today|now|currently|baseline)\b.*\d|\d.*\b(?:today|now|currently|baseline)\b/i;

/** How fast, how much and how available it is are other demands. */
const OF_LOAD = /\b(?:latency|p\d\d|ms|milliseconds?|seconds?|qps|rps|requests?|uptime|availability|throughput|traffic|storage|gb|tb|gpus?|budget|retention period|users a day|daily users|weeks?)\b/i;
/** Dates, people and software are planned, and measure nothing. */
const OF_THE_PLAN = /\b(?:(?:mvp|team of|engineers|version \d|milestones?|unit tests?|test coverage|documentation|sprints?|fte|deliver version|refactor|migrate)\b|1 if\b|if there was\b|(?:label|target) is (?:binary|1|the)\b)/i;

const targetBelow = headedBy(
  /^(?!.*\b(?:target variable|target audience|target users?|label\w*|how (?:it )?was|drift|alert\w*|latency|scal\w+)\b).*\b(?:targets?|goals?|bar|hurdle|pass mark|thresholds?|good enough|how (?:much better|good)|numbers on|exit criteria|acceptance|success|kpis?|okrs?|sla with|bet|commit\w*|ambition|champagne|signed|promise\w*|definition of done|where we want|objectives?|quantitative|launch gate|measured against|must it be|benchmark to beat|what (?:we )?(?:owe|aim)|finish line|expected (?:improvement|uplift|gain|effect))\b/i,
);
