import { itemsWithin, type Span } from '../text/span';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { isSourceRow, sourceCells } from './source-row';
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
  const features = evidence.statementsIn('data/features').filter(({ kind, isPending }) => (kind === 'row' || kind === 'item') && !isPending);
  const sources = features.length === 0 ? [] : evidence.statements.filter(statement => isSource(evidence, statement));
  if (sources.length < MIN_SOURCES) {
    return [];
  }
  const known = new Known(evidence);
  const found: UnsourcedFeature[] = [];
  for (const statement of features) {
    const feature = found.length < MAX_REPORTS ? unsourced(evidence, statement, known) : undefined;
    if (feature) {
      found.push(feature);
    }
  }
  return found;
}

function isSource(evidence: Evidence, statement: Statement): boolean {
  const isListed = evidence.standsIn(statement, 'data/data-sources') || isSourceRow(evidence, statement);
  return isListed && isOutside(evidence, statement) && isClaim(evidence, statement);
}

function isOutside(evidence: Evidence, statement: Statement): boolean {
  return statement.kind !== 'heading' && !evidence.standsIn(statement, 'data/features');
}

/** What the document speaks of outside its features: requirements and labels name data too. */
class Known {
  readonly #evidence: Evidence;
  readonly #groups = new Map<string, boolean>();
  #text: string | undefined;

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  names(group: string): boolean {
    const isNamed = this.#groups.get(group) ?? (this.#evidence.statementsWith(group).some(statement => isOutside(this.#evidence, statement)) || this.#isInCode(group));
    this.#groups.set(group, isNamed);
    return isNamed;
  }

  /** "`competitor_fees`: a crawl" is a source, whose name stands in code. */
  #isInCode(group: string): boolean {
    const { prose, visible } = this.#evidence.document;
    return this.#evidence.statements.some(
      statement => isOutside(this.#evidence, statement) && prose.slice(statement.span.start, statement.span.end) !== visible.slice(statement.span.start, statement.span.end) && this.#evidence.termsOf(visible.slice(statement.span.start, statement.span.end).replaceAll(/[_`]/g, ' ')).some(hit => hit.group === group),
    );
  }

  /** The words in lower case. */
  get text(): string {
    return (this.#text ??= this.#evidence.statements
      .filter(statement => isOutside(this.#evidence, statement))
      .map(statement => this.#evidence.textOf(statement))
      .join(' ')
      .toLowerCase());
  }
}

function unsourced(evidence: Evidence, statement: Statement, known: Known): UnsourcedFeature | undefined {
  const name = nameOf(evidence, statement);
  if (!name || COMPONENT.test(evidence.document.prose.slice(name.start, name.end))) {
    return undefined;
  }
  const [cell] = sourceCells(evidence, statement);
  const source = cell && evidence.document.prose.slice(cell.start, cell.end).trim();
  if (cell && source !== undefined && /[\p{L}\p{N}]/u.test(source)) {
    const words = wordsOf(source);
    return NO_SOURCE.test(source) || words.length === 0 || words.some(word => known.text.includes(word)) ? undefined : { span: cell, needs: source, isNamed: true };
  }
  const about = itemsWithin(statement.terms, name).filter(({ group }) => group.startsWith(ENTITY));
  const isUnknown = about.every(({ group }) => !known.names(group));
  const missing = about.find(({ group }) => EXTERNAL.has(group) && !known.names(group)) ?? (isUnknown ? about[0] : undefined);
  return missing && { span: name, needs: evidence.document.prose.slice(missing.span.start, missing.span.end).toLowerCase(), isNamed: false };
}

/** "Embeddings and vector store", "Feature pipeline" are parts of the system, listed where its features are. */
const COMPONENT = /\b(?:(?:vector|feature|embedding|document|object|key-value|online|offline)\s(?:stores?|db|databases?|index(?:es)?|registry)|databases?|pipelines?|modules?|apis?|caches?|queues?|gateways?|registry)[\s*_]*$/i;

/** The first cell, or the item up to its colon. */
function nameOf({ document }: Evidence, { kind, cells, span }: Statement): Span | undefined {
  if (kind === 'row') {
    return cells[0];
  }
  const text = document.prose.slice(span.start, span.end);
  const colon = text.search(/[:：(–—]|\s-\s/);
  return { start: span.start, end: colon > 2 ? span.start + colon : span.end };
}

const GENERIC = /^(?:feed|service|data|dataset|table|log|stream|api|store|system|event|database|external|internal|source|warehouse|third|party|team)s?$/;

/** The words of a source's name that tell it from others, without their plural. */
function wordsOf(source: string): string[] {
  const words = source.toLowerCase().match(/[\p{L}\p{N}]{3,}|\p{Script=Han}{2}/gu) ?? [];
  return words.filter(word => !GENERIC.test(word)).map(word => word.replace(/(?:ies|y|s)$/, ''));
}
