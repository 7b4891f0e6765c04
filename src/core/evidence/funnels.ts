import type { Block, List, Table } from '../document/document-model';
import { allMatches } from '../text/all-matches';
import { addAll } from '../text/add-all';
import { anyCase } from '../text/any-case';
import { contains, indexFrom, itemsWithin, type Span } from '../text/span';
import type { Evidence } from './evidence';
import { asCount, isCount, risesAlong, risesBetween, yearAsCount, type Count, type FunnelRise, type FunnelStage } from './funnel-rises';
import type { Statement } from './statements';
import { findToldRises } from './told-funnels';

const ARROW = /→|⟶|➔|➜|⇒|-{1,2}>|=>/g;
const REMARKS = /\([^()]{0,160}\)/g;
const COUNT_ALONE = /^\([\s~≈≤<]*[\d.,]+\s?[kKMB]?(?:\s\p{L}+){0,2}\s*\)$/u;
const LAYERS = /\b(?:layers?|hidden|mlp|units|dims?|dimensions?|dimensional|channels?|neurons?|filters? of)\b/i;

/** Where the counts along a funnel rise, in sentences, lists and tables. */
export function findFunnelRises(evidence: Evidence): FunnelRise[] {
  const spoken = evidence.statementsAbout('funnel');
  const rises = findToldRises(evidence, spoken);
  for (const statement of spoken) {
    if ((statement.kind === 'sentence' || statement.kind === 'item') && statement.quantities.length > 1) {
      addAll(rises, risesAlong(chainIn(evidence, statement)));
    }
  }
  for (const { blocks } of evidence.document.sections) {
    for (const block of blocks) {
      const stages = stagesIn(evidence, block, spoken);
      if (stages.length > 0) {
        addAll(rises, risesBetween(stages));
      } else if (block.kind === 'table') {
        addAll(rises, risesAboveIntake(evidence, block));
      }
    }
  }
  return rises;
}

/** The stages of a table of stages, or of a list that speaks of a funnel: of all other blocks nothing is read. */
function stagesIn(evidence: Evidence, block: Block, spoken: readonly Statement[]): readonly FunnelStage[] {
  switch (block.kind) {
    case 'table':
      return isOfStages(evidence, block) ? stagesOfTable(evidence, block) : NO_STAGES;
    case 'list':
      return stagesOfList(evidence, block, spoken);
    default:
      return NO_STAGES;
  }
}

const NO_STAGES: readonly FunnelStage[] = [];

/** "| Reported | 2,000 |", and below it that more than those are scored: of a day's cases each row of a table of steps is a part. */
function risesAboveIntake(evidence: Evidence, table: Table): FunnelRise[] {
  const column = isOfStages(evidence, table) ? table.columns.findIndex(({ start, end }) => OF_A_TIME.test(evidence.document.prose.slice(start, end))) : -1;
  const [first, ...others] = column > 0 ? table.rows.map(row => ({ name: evidence.document.prose.slice(row.cells[0]?.start, row.cells[0]?.end), count: soleCount(evidence, row.span.start, row.cells[column]) })) : [];
  const intake = first && INTAKE.test(first.name) ? first.count : undefined;
  return intake ? others.flatMap(({ name, count }) => (count && PART.test(name) && count.low > intake.high ? [{ before: [intake], after: count }] : [])) : [];
}

function soleCount(evidence: Evidence, row: number, cell: Span | undefined): Count | undefined {
  const statement = evidence.statementAt(row);
  const counts = statement && cell ? countsIn(evidence, statement, cell) : [];
  return counts.length === 1 ? counts[0] : undefined;
}

const OF_A_TIME = /(?:\bper |\/\s?|\ba )(?:day|week|month|hour)\b|\bdaily\b/i;
const INTAKE = /^\W*(?:all|reported|received|incoming|submitted|arriv\w*|created|filed|posted|total|in(?:flow|take)?)\b/i;
const PART = /\b(?:scored|excluded|approved|rejected|declined|blocked|reviewed|escalated|flagged|sent|forwarded|routed|fast-tracked|filtered|decided|automat\w+|remaining|left)\b/i;

function isOfStages({ document }: Evidence, { columns }: Table): boolean {
  const first = columns[0];
  return first !== undefined && OF_STAGES.test(document.prose.slice(first.start, first.end));
}

const OF_STAGES = /^\W*(?:(?:pipeline |funnel |ranking )?(?:stage|step|component|phase|layer|tier|level|gate|round|module)|funnel|этап|шаг|阶段|步骤)/i;

/** The counts of "10B videos → 1,000 candidates → 20", where the statement speaks of candidates. */
function chainIn(evidence: Evidence, statement: Statement): FunnelStage[] {
  const text = evidence.textOf(statement);
  if ((text.search(ARROW) === -1 && !CHEVRONS.test(text)) || LAYERS.test(text.replaceAll(REMARKS, ' ')) || !evidence.isAbout(statement, 'funnel')) {
    return [];
  }
  const stages = splitAtArrows(text, statement.span.start).flatMap(part => {
    const counts = countsIn(evidence, statement, part);
    const count = ADDED.test(evidence.document.prose.slice(part.start, part.end)) ? sumOf(counts) : counts[0];
    return count ? [{ in: count, out: count, isSource: false, isFanOut: counts.length > 1 || saysWithin(statement, 'fan-out', part) }] : [];
  });
  return stages.length >= 3 ? stages : [];
}

/** "Catalogue (95M) > filter (5,000) > ranker (100)": three of them compare nothing. */
const CHEVRONS = /\s[>›»]\s[^>›»]*\s[>›»]\s[^>›»]*\s[>›»]\s/;
const CHEVRON = /(?<=\s)[>›»](?=\s)/g;

/** "40 from BM25 + 40 dense": what sources hand on together. */
const ADDED = /\d[^+]{0,40}\+[^+]{0,24}\d/;

function sumOf(counts: readonly Count[]): Count | undefined {
  const [first] = counts;
  return first && { low: counts.reduce((sum, { low }) => sum + low, 0), high: counts.reduce((sum, { high }) => sum + high, 0), span: first.span };
}

function stagesOfTable(evidence: Evidence, { columns, rows }: Table): FunnelStage[] {
  const headers = columns.map(({ start, end }) => evidence.document.prose.slice(start, end));
  const [into, out] = [INTO, OUT].map(name => headers.findIndex((header, index) => index > 0 && name.test(header.trim())));
  const counted = headers.findIndex(header => COUNTED_COLUMN.test(header.trim()));
  return rows.flatMap(({ span, cells }) => {
    const statement = evidence.statementAt(span.start);
    if (!statement) {
      return [];
    }
    if (into !== undefined && out !== undefined && into >= 0 && out >= 0) {
      const [taken, given] = [cells[into], cells[out]].map(cell => (cell ? countsIn(evidence, statement, cell) : []));
      return stageOf(evidence, statement, taken ?? [], given ?? []);
    }
    const cell = cells[counted >= 0 ? counted : (out ?? -1)];
    return cell ? stageOf(evidence, statement, ...pairIn(evidence, statement, cell)) : [];
  });
}

const COUNTED_COLUMN = anyCase`^(?:(?:number of\s|#\s?)?(?:candidates?|items|кандидат\p{L}*|候选)(?:\s\p{L}+)?|(?:candidates?\s)?in\s?(?:→|->|/|to)\s?out)$`;

/** "Videos entering", "Candidates in". */
const INTO = /^(?:[a-zà-ÿ-]+\s){0,2}(?:in|inputs?|into|entering|incoming|received|arriving|before|fed|taken in|come in|вход)$|^(?:in|inputs?|from|takes in)(?:\s[a-zà-ÿ-]+)?$/i;
/** "Videos promoted", "Left after it". */
const OUT = /^(?:[a-zà-ÿ-]+\s){0,2}(?:out|outputs?|kept|promoted|passed(?: on)?|leaving|left|remain(?:ing)?|after|survivors?|surviving|survive|handed on|hands on|passes on|returned|forwarded|выход)$|^(?:out|outputs?|left|remaining|kept|survivors|hands on|passes on|returns|forwards|survive)(?:\s[a-zà-ÿ-]+){0,2}$/i;

/** The items "Ranking: 1,000 → 200" of a list; others are no stages. */
function stagesOfList(evidence: Evidence, { span: { start, end }, items }: List, spoken: readonly Statement[]): readonly FunnelStage[] {
  const first = indexFrom(spoken, start);
  if ((spoken[first]?.span.start ?? Infinity) >= end) {
    return NO_STAGES;
  }
  const stages: FunnelStage[] = [];
  let next = first;
  for (const { span } of items) {
    while ((spoken[next]?.span.start ?? Infinity) < span.start) {
      next++;
    }
    const statement = spoken[next];
    if (statement?.span.start === span.start && isNumbered(evidence, statement) && evidence.isAbout(statement, 'funnel')) {
      const [taken, given] = pairIn(evidence, statement, statement.span);
      if (taken !== given) {
        addAll(stages, stageOf(evidence, statement, taken, given));
      }
    }
  }
  return stages;
}

function isNumbered(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return /\d/.test(text) && !LAYERS.test(text);
}

/** What stands on either side of the only arrow; without an arrow the same count twice. */
function pairIn(evidence: Evidence, statement: Statement, span: Span): [readonly Count[], readonly Count[]] {
  const parts = splitAtArrows(evidence.document.prose.slice(span.start, span.end), span.start);
  const [first, second] = parts.map(part => countsIn(evidence, statement, part));
  return parts.length > 2 || !first ? [[], []] : [first, second ?? first];
}

function stageOf(evidence: Evidence, statement: Statement, taken: readonly Count[], given: readonly Count[]): FunnelStage[] {
  const [into, out] = [taken[0], given[0]];
  if (!into || !out || taken.length > 1 || given.length > 1) {
    return [];
  }
  const name = evidence.document.prose.slice(statement.span.start, Math.min(into.span.start, statement.cells[0]?.end ?? Infinity));
  const isSource = /retriev|source|candidate gen|recall|search|\bann\b|index|lookup|召回|поиск/i.test(name);
  return [{ in: into, out, isSource, isFanOut: evidence.says(statement, 'fan-out') !== undefined }];
}

function splitAtArrows(text: string, offset: number): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const { index, 0: arrow } of allMatches(text, CHEVRONS.test(text) ? CHEVRON : ARROW)) {
    parts.push({ start: offset + from, end: offset + index });
    from = index + arrow.length;
  }
  return [...parts, { start: offset + from, end: offset + text.length }];
}

/** The counts of a part. What stands in brackets is said of something else, unless it is all that stands there: "100 (24 on page 1)", but "the ranker (200 items)". */
function countsIn({ document }: Evidence, { quantities }: Statement, part: Span): Count[] {
  const text = document.prose.slice(part.start, part.end);
  const remarks = allMatches(text, REMARKS).map(({ index, 0: remark }) => ({ span: { start: part.start + index, end: part.start + index + remark.length }, isCount: COUNT_ALONE.test(remark) }));
  const all = itemsWithin(quantities, part).filter(isCount).map(asCount);
  const bare = all.filter(({ span }) => !remarks.some(remark => contains(remark.span, span)));
  const counts = bare.length > 0 ? bare : all.filter(({ span }) => remarks.some(remark => remark.isCount && contains(remark.span, span)));
  return counts.length > 0 ? counts : yearAsCount(document.prose.slice(part.start, part.end), part.start);
}

function saysWithin({ terms }: Statement, group: string, part: Span): boolean {
  return itemsWithin(terms, part).some(hit => hit.group === group);
}
