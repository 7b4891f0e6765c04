import type { List, Table } from '../document/document-model';
import { greatestOf } from '../text/numbers';
import { itemsWithin } from '../text/span';
import type { Evidence } from './evidence';
import type { Quantity } from './quantities';
import type { Statement } from './statements';

/** A row or item with the time that it gives. */
export interface Timed {
  readonly statement: Statement;
  readonly time: Quantity;
}

/** The time of each row, from the column that holds the planned tail latency. */
export function* readRows(evidence: Evidence, { columns, rows }: Table): Generator<Timed> {
  const headers = columns.map(({ start, end }) => evidence.document.prose.slice(start, end));
  const [stages = ''] = headers;
  // "| What fails | Limit | What the viewer gets |" goes through no request.
  if (FAILURES.test(stages)) {
    return;
  }
  const ranks = headers.map(rankOfColumn);
  const greatest = greatestOf(ranks);
  if (greatest === 0) {
    return;
  }
  // "| Step (p95, ms) | Classifier path | LLM path |": the unit stands with the stages, and the first path is read.
  const isUnitOfStages = greatestOf(ranks.slice(1)) === 0;
  const column = isUnitOfStages ? 1 : ranks.indexOf(greatest);
  const isHeadedMs = IN_MS_OF.test(headers[column] ?? '') || IN_MS_OF.test(stages);
  for (const { span, cells } of rows) {
    const [statement, cell] = [evidence.statementAt(span.start), cells[column]];
    const isInMs = isHeadedMs || (statement !== undefined && IN_MS.test(introductionTo(evidence, statement)));
    const [written] = statement && cell ? itemsWithin(statement.quantities, cell) : [];
    const time = written?.dimension === 'number' && isInMs ? { ...written, value: written.value / 1000, high: written.high && written.high / 1000 } : written;
    if (statement && time && (time.dimension === 'time' || time !== written)) {
      yield { statement, time };
    }
  }
}

const FAILURES = /^[\s*_]*(?:what|when|if|case|failure|failing|fault|outage|symptom|error)\b|\bfail/i;
const IN_MS_OF = /\bms\b/i;

/** "Budget of the p95 path (ms):", "p99, ms:" */
const IN_MS = /\((?:[^()]{0,30}[\s,])?ms\)|\bin (?:ms|milliseconds)\b|[,;]\s?ms\s?[:：]?\s*$/i;

/** The words that stand before the table or list of the statement: a sentence, or else its heading. */
export function introductionTo(evidence: Evidence, { lead, kind }: Statement): string {
  const introduction = kind === 'row' ? lead && evidence.statements[lead.index - 1] : lead;
  const isOwn = introduction?.section === lead?.section && (introduction?.kind === 'sentence' || introduction?.kind === 'heading');
  return introduction && isOwn ? evidence.textOf(introduction) : '';
}

/** Which column to add up: the planned p99 rather than the median, today's value or a timeout. */
function rankOfColumn(header: string): number {
  if (!/latenc|p\d\d|budget|time|duration|\bms\b|\bseconds\b|target|limit|бюджет|задерж|врем|мс|延迟|耗时|毫秒/i.test(header) || /timeout|freshness|window|refresh|ttl|before|today|now|current|actual|measured|p50|median|mean|average|avg/i.test(header)) {
    return 0;
  }
  return /p99/i.test(header) ? 4 : /p9\d|budget|бюджет/i.test(header) ? 3 : /target|limit/i.test(header) ? 1 : 2;
}

/** Of nested items those that have a time; what stands below one of them is its detail. */
export function* readItems(evidence: Evidence, { items }: List): Generator<Timed> {
  let within = Infinity;
  for (const { span, depth } of items) {
    if (depth > within) {
      continue;
    }
    within = Infinity;
    const statement = evidence.statementAt(span.start);
    const times = statement?.quantities.filter(({ dimension }) => dimension === 'time') ?? [];
    const [time] = times;
    const name = time && `${evidence.document.prose.slice(span.start, time.span.start)} ${evidence.document.prose.slice(time.span.end, span.end)}`;
    if (statement && time && name !== undefined && times.length <= 2 && isStageName(name)) {
      within = depth;
      yield { statement, time };
    }
  }
}

/** "p99 ≤ 200 ms" names no stage. */
function isStageName(text: string): boolean {
  return /\p{L}{3}/u.test(text.replaceAll(/\b(?:p\d\d\w?|latency|latencies|response times?|within|under|below|about|msecs?|milliseconds?|seconds?)\b/gi, ''));
}
