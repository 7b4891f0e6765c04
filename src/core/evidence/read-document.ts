import type { Framework } from '../catalog/framework';
import type { DocumentModel } from '../document/document-model';
import { parseDocument } from '../document/parse-document';
import type { Sheet } from '../estimate/sheet';
import { normaliseHeading } from '../outline/normalise-heading';
import { findHeadingsBetween } from '../outline/headings-between';
import { findLabels } from '../outline/labels';
import { buildOutline, type Outline } from '../outline/outline';
import type { Check } from './check';
import { checks } from './checks';
import { estimatesOf } from './estimates';
import { Evidence } from './evidence';
import type { Knowledge } from './knowledge';
import { findOwnHeadings } from './own-headings';
import { Parts } from './parts';

/** A document and what can be known of it; each part is computed once, when first asked for. */
export interface Reading {
  readonly document: DocumentModel;
  readonly outline: Outline;
  readonly evidence: Evidence;
  readonly parts: Parts;
  readonly checks: readonly Check[];
  /** What the estimate blocks come to. */
  readonly estimates: Sheet;
  /** The document says of itself that it is a design document. */
  readonly isMarked: boolean;
}

/**
 * Reads a text under the framework that it names, otherwise under the given one, otherwise under the first of all, unless more
 * of another one's own step titles stand in it. Never throws on any text.
 */
export function readDocument(text: string, knowledge: Knowledge, framework?: string): Reading {
  const document = parseDocument(text);
  const named = document.frontMatter?.entries.get('mldesign');
  const labels = findLabels(document);
  const chosen = chooseOutline(document, labels, knowledge, typeof named?.value === 'string' ? named.value : framework);
  const evidence = lookAgain(new Evidence(document, chosen, knowledge.matcher, checks), labels);
  const { outline } = evidence;
  return {
    document, outline, evidence, parts: new Parts(evidence, checks), checks, isMarked: named !== undefined,
    get estimates() {
      return estimatesOf(document);
    },
  };
}

/** What headings in an author's own words stand for is told by what is answered below them, or by the headings around them. */
function lookAgain(evidence: Evidence, labels: Labels): Evidence {
  const { document, outline } = evidence;
  const own = findOwnHeadings(evidence);
  const headed = own.size === 0 ? outline : buildOutline(document, outline.map, labels, own);
  const lent = findHeadingsBetween(headed);
  const again = lent.size === 0 ? headed : buildOutline(document, outline.map, labels, own, lent);
  return again === outline ? evidence : evidence.under(again);
}

type Labels = ReturnType<typeof findLabels>;

function chooseOutline(document: DocumentModel, labels: Labels, knowledge: Knowledge, id: string | undefined): Outline {
  const outline = buildOutline(document, knowledge.map(knowledge.framework(id)), labels);
  if (id !== undefined) {
    return outline;
  }
  // Whether another framework fits better is told by its titles alone, which most documents have none of.
  const written = titlesOf([...document.sections, ...labels.flat()]);
  const share = ownTitles(outline);
  const candidates = knowledge.catalog.frameworks
    .slice(1)
    .filter(framework => shareOfSteps(framework, written) > Math.max(share, MIN_SHARE))
    .map(framework => buildOutline(document, knowledge.map(framework), labels));
  return candidates.reduce((best, candidate) => (ownTitles(candidate) > ownTitles(best) ? candidate : best), outline);
}

/** "Modelling" alone is a heading that documents of any framework have. */
const MIN_SHARE = 0.25;

/** The share of the framework's steps that the document has under the framework's very titles. */
function ownTitles({ map: { framework }, entries }: Outline): number {
  return shareOfSteps(framework, titlesOf(entries));
}

function titlesOf(titled: readonly { readonly title: string }[]): Set<string> {
  return new Set(titled.map(({ title }) => normaliseHeading(title)));
}

function shareOfSteps({ steps }: Framework, titles: ReadonlySet<string>): number {
  return steps.filter(({ title }) => titles.has(normaliseHeading(title))).length / steps.length;
}
