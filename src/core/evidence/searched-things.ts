import { singular } from '../outline/normalise-heading';
import type { Span } from '../text/span';
import { isDeferred } from './deferred';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** How many there are of something that the document names: "55M functions", "75 million registered logos". */
export interface ManyThings {
  readonly span: Span;
  /** The last word of its name, in the singular; of "ones" the words before it. */
  readonly names: readonly string[];
}

/** Up to here an exact scan takes a few milliseconds. */
const MANY = 100_000;
const LONGEST_NAME = 64;
const NAME = /^[\d.,' \u00a0\u202f]+(?:(?:[kmb]|bn|thousand|million|billion)(?![a-zà-ÿ]))?[ \u00a0-]((?:[a-zà-ÿ][a-zà-ÿ'’-]*[ \u00a0]){0,3}[a-zà-ÿ][a-zà-ÿ'’-]*)/i;
/** What ends a name: "280M passages of 14M patents". */
const BEHIND = /[ \u00a0](?:of|in|on|at|from|with|for|to|by|and|or|per|an?|the|that|which|who|are|is|were|was|have|has|over|across|each|every|worldwide|so|we|growing|altogether|today)(?![a-zà-ÿ-]).*$/i;
/** What happens, is learned from or is paid: nobody searches it for what is nearest. */
const NO_THINGS = /^(?:request|quer(?:y|ie)|call|search|lookup|click|impression|view|session|event|visit|hit|write|read|token|parameter|param|weight|pair|triplet|example|sample|label|row|step|step|iteration|negative|pixel|dollar|euro|byte|second|hour|day|year|user|word|parameters|time|judgement|judgment|annotation|interaction|play|watch|swipe|dim|dimension|feature|bucket|cell)s?$/;

/** The things of which the document counts so many that comparing a vector with each of them takes long. */
export function findManyThings(evidence: Evidence): ManyThings[] {
  const { prose } = evidence.document;
  return evidence.quantified.flatMap(({ kind, span, quantities }) => {
    const many = kind === 'heading' ? [] : quantities.filter(({ dimension, value, high }) => (dimension === 'count' || dimension === 'number') && (high ?? value) > MANY);
    return many.flatMap(quantity => {
      const [, written = ''] = NAME.exec(prose.slice(quantity.span.start, Math.min(span.end, quantity.span.start + LONGEST_NAME))) ?? [];
      const words = written.replace(BEHIND, '').toLowerCase().split(/[ \u00a0]/).map(singular);
      const last = words.at(-1) ?? '';
      const names = last === 'one' || last === 'ones' ? words.slice(0, -1) : [last];
      return names.every(name => name === '' || NO_THINGS.test(name)) ? [] : [{ span: quantity.span, names }];
    });
  });
}

const NEAREST = /\b(?:nearest|closest|(?:most|more) (?:similar|alike)|similar(?:ity|ities)?|resembl\w+|neighbou?rs?|cosine|euclidean|l2|(?:dot|inner)[ -]products?|compared? (?:with|to|against)|match(?:ed|es)? (?:against|with|to)|dense)\b/i;
const VECTORS = /\b(?:cosine|euclidean|l2|(?:dot|inner)[ -]products?|vectors?|embeddings?|embedded|descriptors?|dense|encod(?:ed?|es|ings?)|latent|semantic\w*)\b/i;
/** What is done with those that are found. */
const TAKEN = /\b(?:tak(?:es?|en|ing)|returns?|returned|fetch\w*|select\w*|retriev\w*|finds?|found|giv(?:es?|en|ing)|lists?|listed|show[ns]?|picks?|picked|deliver\w*|suggest\w*|surface[sd]?|match\w*|looks? up|looked up|pull\w*|gets?|got|best|top|hits?|candidates|search\w*|drawn|propose[sd]?|yields?|kept|keeps?|offer(?:s|ed)?|recommend\w*|present(?:s|ed)?|display\w*|compar\w*|all|(?:similarity|distance) (?:with|to|against) (?:the|every|each))\b/i;
/** The whole that is searched, without the name of what it is made of. */
const WHOLE = /\b(?:archive|corpus|database|register|collection|catalogue|catalog|library|repository|gallery|pool|inventory|vectors|embeddings|descriptors)\b/i;
/** How a model learns, what it is fed or judged by, and what is nearest on a map. */
const NO_SEARCH = /\b(?:loss|train(?:s|ed|ing)?|negatives?|positives?|temperature|margin|contrastive|triplets?|features?|drift|cluster(?:s|ed|ing)?|labels?|labell?ed|annotat\w+|judge[sd]?|km|miles?|met(?:er|re)s|kilomet\w+|pick-?up|driver|courier|depot|warehouse|distillation|attention)\b/i;
/** "An index over the vectors" without a word on which. */
const INDEX = /\b(?:indices|index(?:es|ed)?)\b/i;
/** "Vector index down": that it fails tells nothing of it. */
const MISSING_INDEX = /\b(?:no|without an?|lacks? an?|lexical|keyword|bm25|inverted|vector) index|\$|€/i;

/** Where a statement takes those of many things whose vectors are nearest. */
export function findSearchOf(evidence: Evidence, things: readonly ManyThings[]): { readonly at: Span; readonly many: Span } | undefined {
  for (const statement of evidence.statements) {
    const text = isAsked(evidence, statement) ? evidence.document.prose.slice(statement.span.start, statement.span.end) : '';
    const found = NEAREST.exec(text);
    const many = found ? searchedIn(text, things) : undefined;
    if (found && many) {
      const start = statement.span.start + found.index;
      return isDeferred(evidence, statement.entry) ? undefined : { at: { start, end: start + found[0].length }, many: many.span };
    }
  }
  return undefined;
}

function isAsked(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return statement.kind !== 'heading' && statement.kind !== 'estimate' && !steps.includes('evaluation') && !steps.includes('monitoring');
}

/** The things that the words search by their vectors, if they do. */
export function searchedIn(text: string, things: readonly ManyThings[]): ManyThings | undefined {
  if (!NEAREST.test(text) || !VECTORS.test(text) || !isSearching(text)) {
    return undefined;
  }
  const words = new Set(Array.from(text.toLowerCase().matchAll(/[a-zà-ÿ][a-zà-ÿ'’-]*/g), ([word]) => singular(word.replace(/['’]s?$/, ''))));
  return things.find(({ names }) => names.some(name => words.has(name))) ?? (WHOLE.test(text) ? things[0] : undefined);
}

/** Something is taken, and neither learned nor measured on a map. */
export function isSearching(text: string): boolean {
  return TAKEN.test(text) && !NO_SEARCH.test(text);
}

/** Whether there is said to be an index over vectors, though not which. */
export function isToldIndex(evidence: Evidence): boolean {
  const { prose } = evidence.document;
  return evidence.statements.some(({ kind, span }) => {
    const text = kind === 'heading' ? '' : prose.slice(span.start, span.end);
    return INDEX.test(text) && (VECTORS.test(text) || NEAREST.test(text)) && !MISSING_INDEX.test(text);
  });
}
