import type { Span } from '../text/span';
import { isClaim } from './claims';
import { dataConcepts } from './data-concepts';
import type { Evidence } from './evidence';
import { isRuledOut } from './planned';
import { sourceCells } from './source-row';
import type { Statement } from './statements';

export interface UnheldFeature {
  readonly span: Span;
  /** What no source holds. */
  readonly needs: string;
}

/**
 * Features that are made of something that neither the sources nor any other part of the document speaks of, wherever both are
 * listed: sources in sentences, lists, tables or the boxes of a diagram.
 */
export function findUnheldFeatures(evidence: Evidence): UnheldFeature[] {
  const features = evidence.statements.filter(statement => isFeature(evidence, statement));
  const held = features.length < MIN_FEATURES ? '' : sourcesBeside(evidence, features);
  if (!held) {
    return [];
  }
  const { visible } = evidence.document;
  const found: UnheldFeature[] = [];
  for (const statement of features) {
    const text = visible.slice(statement.span.start, statement.span.end);
    const needs = SOURCED.test(text) || sourceCells(evidence, statement).length > 0 ? undefined : dataConcepts.find(({ inFeature, inSource }) => inFeature.test(text) && !inFeature.test(held) && !inSource.test(held));
    if (needs) {
      found.push({ span: statement.span, needs: needs.name });
    }
  }
  return found.slice(0, MAX_REPORTS);
}

const MIN_FEATURES = 3;
const MAX_REPORTS = 3;
const MIN_SOURCES = 2;
/** "App opens (app events in the backend too)", "from our own ads": the feature says itself where it comes from. */
const SOURCED = /\b(?:from (?:the|our|an?)\s(?:[a-zà-ÿ-]+\s){0,3}(?:logs?|apis?|feeds?|services?|tables?|store|database|events|providers?|vendors?|backend|crm|catalogue|data|ads|site|office|register|registry|bureau|calendar)|via\s|bought|licensed|provided by|supplied by|api\b|feed\b)/i;

/** A row or item below a heading of features. */
function isFeature(evidence: Evidence, statement: Statement): boolean {
  const isListed = (statement.kind === 'row' || statement.kind === 'item') && !statement.isPending && !isRuledOut(statement);
  return isListed && isUnderFeatures(evidence, statement) && isClaim(evidence, statement);
}

function isUnderFeatures(evidence: Evidence, statement: Statement): boolean {
  // Those are what the product does.
  if (evidence.stepsOf(statement).includes('requirements')) {
    return false;
  }
  const { start, end } = statement.section.titleSpan;
  const title = evidence.document.visible.slice(start, end);
  return (evidence.standsIn(statement, 'data/features') || FEATURES.test(title)) && !NO_FEATURES.test(title);
}

const FEATURES = /\b(?:features?|predictors?|covariates|variables|signals|inputs? (?:to|of|for) the (?:model|ranker|classifier|network))\b/i;
const NO_FEATURES = /\b(?:product features|feature (?:store|pipeline|requests?|flags?)|infrastructure|serving|out of scope|future)\b/i;

/** The words of the whole document outside its features, where sources are told: prose, code and diagrams alike. */
function sourcesBeside(evidence: Evidence, features: readonly Statement[]): string {
  const { document, statements } = evidence;
  const sources = statements.filter(statement => isSource(evidence, statement));
  const boxes = document.sections.flatMap(({ blocks }) => blocks.flatMap(block => (block.kind === 'fence' ? [document.visible.slice(block.content.start, block.content.end)] : [])));
  const count = sources.reduce((sum, { kind, span }) => sum + (kind === 'sentence' ? (document.visible.slice(span.start, span.end).match(/,|;|\band\b/g)?.length ?? 0) + 1 : 1), 0);
  const isDrawn = boxes.some(box => (box.match(/-->|--|→/g)?.length ?? 0) >= MIN_SOURCES) && features.some(({ section }) => section.blocks.some(({ kind }) => kind === 'fence'));
  if (count < MIN_SOURCES && !isDrawn) {
    return '';
  }
  const others = statements.filter(statement => !features.includes(statement) && statement.kind !== 'heading');
  // "competitor_fees" is of competitors, too.
  return [...others.map(({ span }) => document.visible.slice(span.start, span.end)), ...boxes].join('\n').replaceAll('_', ' ');
}

function isSource(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading' || isUnderFeatures(evidence, statement)) {
    return false;
  }
  const { start, end } = statement.section.titleSpan;
  return (evidence.standsIn(statement, 'data/data-sources') || SOURCES.test(evidence.document.visible.slice(start, end))) && isClaim(evidence, statement);
}

const SOURCES = /\b(?:(?:raw |logged |available |input )?data|sources?|inputs we|inventory|datasets?|what we (?:have|log|collect))\b(?!\s(?:split|prep|quality|drift|privacy|protection|model|pipeline))/i;
