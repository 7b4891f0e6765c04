import type { Span } from '../text/span';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { isSourceRow } from './source-row';
import type { Statement } from './statements';

/** A feature about something that no data source holds. */
export interface UnsourcedFeature {
  readonly span: Span;
  /** What it is about, or the source that it names. */
  readonly needs: string;
  /** The feature names its source, which is not listed. */
  readonly isNamed: boolean;
}

const ENTITY = 'entity-';
/** What comes from outside the product, and is missed even where a feature is about a user or an item too. */
const EXTERNAL = new Set(['weather', 'road-traffic', 'holiday', 'social-graph', 'credit', 'competitor', 'news'].map(id => ENTITY + id));
const MIN_SOURCES = 2;
const MAX_REPORTS = 5;
const NO_SOURCE = /^(?:request|derived|computed|calculated|on the fly|clock|client|same|as above|online|batch|stream|both|n\/a|[-–—])/i;

/** Features whose source is listed nowhere, where the document lists its data sources: at most five. */
export function findUnsourcedFeatures(evidence: Evidence): UnsourcedFeature[] {
  const features = evidence.statements.filter(statement => (statement.kind === 'row' || statement.kind === 'item') && !statement.isPending && evidence.standsIn(statement, 'data/features'));
  const introduced = features.length === 0 ? [] : evidence.statements.filter(statement => statement.kind !== 'heading' && !evidence.standsIn(statement, 'data/features'));
  const sources = introduced.filter(statement => (evidence.standsIn(statement, 'data/data-sources') || isSourceRow(evidence, statement)) && isClaim(evidence, statement));
  if (sources.length < MIN_SOURCES) {
    return [];
  }
  const known: Known = {
    groups: new Set(introduced.flatMap(({ terms }) => terms.map(({ group }) => group))),
    text: introduced.map(statement => evidence.textOf(statement)).join(' ').toLowerCase(),
  };
  return features.flatMap(statement => unsourced(evidence, statement, known) ?? []).slice(0, MAX_REPORTS);
}

/** What the document speaks of outside its features: requirements and labels name data too. */
interface Known {
  readonly groups: ReadonlySet<string>;
  readonly text: string;
}

function unsourced(evidence: Evidence, statement: Statement, { groups, text }: Known): UnsourcedFeature | undefined {
  const name = nameOf(evidence, statement);
  if (!name) {
    return undefined;
  }
  const cell = sourceCell(evidence, statement);
  const source = cell && evidence.document.prose.slice(cell.start, cell.end).trim();
  if (cell && source !== undefined && /[\p{L}\p{N}]/u.test(source)) {
    const words = wordsOf(source);
    return NO_SOURCE.test(source) || words.length === 0 || words.some(word => text.includes(word)) ? undefined : { span: cell, needs: source, isNamed: true };
  }
  const about = statement.terms.filter(({ group, span }) => group.startsWith(ENTITY) && name.start <= span.start && span.end <= name.end);
  const isUnknown = about.every(({ group }) => !groups.has(group));
  const missing = about.find(({ group }) => EXTERNAL.has(group) && !groups.has(group)) ?? (isUnknown ? about[0] : undefined);
  return missing && { span: name, needs: evidence.document.prose.slice(missing.span.start, missing.span.end).toLowerCase(), isNamed: false };
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

const GENERIC = /^(?:feed|service|data|dataset|table|log|stream|api|store|system|event|database|external|internal|source|warehouse|third|party|team)s?$/;

/** The words of a source's name that tell it from others, without their plural. */
function wordsOf(source: string): string[] {
  const words = source.toLowerCase().match(/[\p{L}\p{N}]{3,}|\p{Script=Han}{2}/gu) ?? [];
  return words.filter(word => !GENERIC.test(word)).map(word => word.replace(/(?:ies|y|s)$/, ''));
}
