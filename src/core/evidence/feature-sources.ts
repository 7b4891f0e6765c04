import type { Span } from '../text/span';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** A feature about something that no data source holds. */
export interface UnsourcedFeature {
  readonly span: Span;
  /** What it is about, or the source that it names. */
  readonly needs: string;
}

const ENTITY = 'entity-';
/** What comes from outside the product, and is missed even where a feature is about a user or an item too. */
const EXTERNAL = new Set(['weather', 'road-traffic', 'holiday', 'social-graph', 'credit', 'competitor', 'news'].map(id => ENTITY + id));
const MIN_SOURCES = 2;
const MAX_REPORTS = 5;
const NO_SOURCE = /^(?:request|derived|computed|calculated|on the fly|clock|client|same|as above|online|batch|stream|both|n\/a|[-–—])/i;

/** Features whose source is listed nowhere, where the document lists its data sources: at most five. */
export function findUnsourcedFeatures(evidence: Evidence): UnsourcedFeature[] {
  const sources = evidence.statements.filter(statement => statement.kind !== 'heading' && evidence.standsIn(statement, 'data/data-sources') && !evidence.standsIn(statement, 'data/features') && isClaim(evidence, statement));
  if (sources.length < MIN_SOURCES) {
    return [];
  }
  // Requirements and labels name data too: "the calendar API gives holidays".
  const introduced = evidence.statements.filter(statement => !evidence.standsIn(statement, 'data/features') && statement.kind !== 'heading');
  const listed = new Set(sources.flatMap(({ terms }) => terms.map(({ group }) => group)));
  const mentioned = new Set(introduced.flatMap(({ terms }) => terms.map(({ group }) => group)));
  const words = wordsOf(introduced.map(statement => evidence.textOf(statement)).join(' '));
  return evidence.statements.flatMap(statement => unsourced(evidence, statement, { listed, mentioned, words }) ?? []).slice(0, MAX_REPORTS);
}

interface Known {
  readonly listed: ReadonlySet<string>;
  readonly mentioned: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function unsourced(evidence: Evidence, statement: Statement, { listed, mentioned, words }: Known): UnsourcedFeature | undefined {
  const isFeature = (statement.kind === 'row' || statement.kind === 'item') && evidence.standsIn(statement, 'data/features') && !statement.isPending;
  const name = isFeature ? nameOf(evidence, statement) : undefined;
  if (!name) {
    return undefined;
  }
  const cell = sourceCell(evidence, statement);
  const source = cell && evidence.document.prose.slice(cell.start, cell.end).trim();
  if (cell && source !== undefined && source !== '') {
    const isKnown = NO_SOURCE.test(source) || [...wordsOf(source)].some(word => words.has(word));
    return isKnown ? undefined : { span: cell, needs: source };
  }
  const about = statement.terms.filter(({ group, span }) => group.startsWith(ENTITY) && name.start <= span.start && span.end <= name.end);
  const missing = about.find(({ group }) => EXTERNAL.has(group) && !mentioned.has(group)) ?? (about.some(({ group }) => listed.has(group) || mentioned.has(group)) ? undefined : about[0]);
  return missing && { span: name, needs: evidence.document.prose.slice(missing.span.start, missing.span.end).toLowerCase() };
}

/** The first cell, or the item up to its colon. */
function nameOf({ document }: Evidence, { kind, cells, span }: Statement): Span | undefined {
  if (kind === 'row') {
    return cells[0];
  }
  const text = document.prose.slice(span.start, span.end);
  const colon = text.search(/[:：(–—]|\s-\s/);
  return { start: span.start, end: colon > 2 ? span.start + colon : span.end };
}

function sourceCell({ document }: Evidence, { cells, lead }: Statement): Span | undefined {
  const column = lead?.cells.findIndex(({ start, end }) => /^(?:data\s)?(?:sources?|origin|from|источник\p{L}*|来源)$/iu.test(document.prose.slice(start, end).trim()));
  return column === undefined || column < 0 ? undefined : cells[column];
}

/** Words of four letters or more without their plural. */
function wordsOf(text: string): Set<string> {
  return new Set(Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]{3,}|\p{Script=Han}{2}/gu), ([word]) => word.replace(/(?:ies|y|s)$/, '')));
}
