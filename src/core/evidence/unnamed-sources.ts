import type { Table } from '../document/document-model';
import { anyCase } from '../text/any-case';
import { contains, type Span } from '../text/span';
import type { Evidence } from './evidence';
import { SOURCE_OF } from './source-row';
import { hasWord } from './word-units';

const FEATURES = anyCase`^\W*(?:(?:model|input)\s)?(?:features?|signals?|inputs?|examples?|columns?|fields?|variables?|признак\p{L}*|特征)\W*$`;
/** What the request, the clock or the other features give needs no source. */
const AT_HAND = /\b(?:hour|weekday|time of day|day of week|clock|request|position|derived|computed|calculated|interactions?|cross(?:es)?|constant|missing)\b/i;
const MIN_NAMED = 2;

/** The rows of a table of features that leave their source open, where the others name theirs: their names. */
export function findOpenSources(evidence: Evidence): Span[] {
  const open: Span[] = [];
  for (const { blocks } of evidence.document.sections) {
    for (const block of blocks) {
      for (const name of block.kind === 'table' ? openIn(evidence, block) : []) {
        open.push(name);
      }
    }
  }
  return open;
}

function openIn(evidence: Evidence, { columns, rows }: Table): Span[] {
  const { prose, visible } = evidence.document;
  const headers = columns.map(({ start, end }) => prose.slice(start, end));
  const source = headers.findIndex(header => SOURCE_OF.test(header));
  if (source < 1 || !headers.some(header => FEATURES.test(header)) || rows.length <= MIN_NAMED) {
    return [];
  }
  const isOpen = rows.map(({ cells }) => cells[source] !== undefined && !hasWord(visible, cells[source]));
  const isRest = isOpen.filter(each => !each).length < MIN_NAMED;
  return isRest ? [] : rows.flatMap(({ cells: [name], span }, index) => (name && isOpen[index] === true && isFeature(evidence, span) && hasWord(prose, name) ? [name] : []));
}

/** Not one that another is made of, nor a row that is still to be filled in. */
function isFeature(evidence: Evidence, row: Span): boolean {
  const isPending = evidence.pending.some(({ span }) => contains(row, span));
  return !isPending && !AT_HAND.test(evidence.document.prose.slice(row.start, row.end));
}

const COMES_FROM = /\b(?:comes?|(?:is|are) (?:taken|read|drawn|computed|built|joined)|taken|read|reach(?:es)? us)\s(?:directly\s)?from\b/i;
const USED_AS_WELL = /^([^.;]{8,160}?)\s(?:are|is)\s(?:also\s)?used\b(?:\s(?:as well|too|also))?/i;
const SOURCED = /\b(?:from|via|computed|derived|by the|api)\b|`/i;
const MIN_SOURCED = 3;

/** "Price and leaflet position are used as well", in a paragraph that says of each other feature what it comes from. */
export function findUsedAsWell(evidence: Evidence): Span[] {
  const told = evidence.statementsOfStep('data').filter(statement => statement.kind === 'sentence' && COMES_FROM.test(evidence.textOf(statement)));
  if (told.length < MIN_SOURCED) {
    return [];
  }
  const sourced = told.map(statement => evidence.textOf(statement).toLowerCase()).join(' ');
  return evidence.statementsOfStep('data').flatMap(statement => {
    const isBeside = statement.kind === 'sentence' && told.filter(({ section }) => section === statement.section).length >= MIN_SOURCED;
    const [, names = ''] = (isBeside && !SOURCED.test(evidence.textOf(statement)) && USED_AS_WELL.exec(evidence.document.prose.slice(statement.span.start, statement.span.end))) || [];
    // "For the target day" says of when they are.
    const words = names.toLowerCase().split(/\s(?:for|of|at|in|on)\s/)[0]?.match(/\p{L}{5,}/gu) ?? [];
    const isUnknown = words.length > 0 && !words.some(word => sourced.includes(word));
    return isUnknown ? [{ start: statement.span.start, end: statement.span.start + names.length }] : [];
  });
}
