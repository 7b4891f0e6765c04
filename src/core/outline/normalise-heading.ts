import { LONGEST_TITLE } from '../document/document-model';
import { anyCase } from '../text/any-case';

/**
 * A heading as it is compared: without numbering, emoji, emphasis, links, trailing remarks and a leading article, in lower case, in American
 * spelling and with its last word in the singular, "ё" without its dots; a question without who asks it. Two headings that people would call the same give the same string.
 */
export function normaliseHeading(title: string): string {
  const known = cache.get(title);
  if (known !== undefined) {
    return known;
  }
  const normalised = normalise(title.slice(0, LONGEST_TITLE));
  if (cache.size >= CACHE_SIZE) {
    cache.clear();
  }
  cache.set(title, normalised);
  return normalised;
}

/** The same headings come back with every keystroke. */
const cache = new Map<string, string>();
const CACHE_SIZE = 5000;

function normalise(title: string): string {
  return PLAIN_WORDS.test(title) ? compared(title) : compared(bareTitle(title));
}

/** Most aliases are plain words already. */
const PLAIN_WORDS = /^(?!(?:step|phase|part|section|chapter|stage|topic|slide|question)\b)[a-z]{2,}(?:[ /'-]+[a-z]+)*$/;

function bareTitle(title: string): string {
  const plain = PLAIN.test(title) ? title : stripMarkdown(title);
  return stripNumbering(plain)
    .replace(STATUS, '')
    .replace(TRAILING_REMARK, '')
    .replace(TRAILING_DURATION, '')
    .replace(/[\s:.,;!?？–—-]+$/, '')
    .toLowerCase()
    .replaceAll(SNAKE, ' ')
    .replaceAll('&', ' and ')
    .replaceAll('’', "'")
    .replaceAll('ё', 'е');
}

function compared(title: string): string {
  const asked = title.replace(OPENING, '').replace(WHAT_ABOUT, '');
  const words = asked
    .replace(ARTICLE, '')
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => american.get(word) ?? word);
  const last = words.pop();
  return last === undefined ? '' : [...(QUESTION.test(asked) ? words.filter(word => !WHO_ASKS.has(word)) : words), singular(last)].join(' ');
}

/** What the headings that ask begin with. */
export const questionWords: ReadonlySet<string> = new Set(['how', 'what', 'where', 'which', 'who', 'when']);
/** "So what is the problem?" */
const OPENING = new RegExp(String.raw`^(?:so|and|but|then|now|okay|ok),? (?=(?:${[...questionWords].join('|')})\s)`);
/** "What about privacy?" */
const WHAT_ABOUT = /^(?:and )?what about (?:the |our )?(?=\S)/;
/** "How will you know that it works?" asks what "How do we know it works?" does. */
const QUESTION = new RegExp(String.raw`^(?:${[...questionWords].join('|')})\s`);
/** Who acts, and the verbs that only help another. */
const WHO_ASKS: ReadonlySet<string> = new Set(['do', 'does', 'did', 'will', 'would', 'can', 'could', 'should', 'shall', 'we', 'you', 'i', 'they', 'that', 'the', 'our', 'your', 'this', 'a', 'an', 'exactly', 'actually', 'really']);

/** "The data", "Our approach". */
const ARTICLE = /^(?:the|our|an?)\s+(?=\S)/;
const PLAIN = /^[\w .,:/()'-]*$/;

/** What stands in brackets behind a heading's words, often the same in another language: "Данные (data)". */
export function remarkOf(title: string): string | undefined {
  return REMARK.exec(title)?.[1];
}

function stripMarkdown(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(HYPHENS, '-')
    .replaceAll(/<[^<>]{0,1000}>/g, ' ')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replaceAll(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replaceAll(/\{#[^}]*\}/g, ' ')
    .replaceAll(/[*`~"“”«»]|\b_+|_+\b/g, '')
    // Keycaps such as 1️⃣ are a digit and two joiners: without those the digit is numbering like any other.
    .replaceAll(/[\uFE0F\u20E3\u200D\u2060\u{1F3FB}-\u{1F3FF}]/gu, '')
    .replaceAll(/\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}★☆✓✔●■◆▶►]/gu, ' ');
}

const NUMBERINGS = [
  /^(?:appendix|annex)\s*(?:[a-z]|\d+|[ivx]+)\b\s*[:.)–—-]+\s*/i,
  /^(?:step|phase|part|section|chapter|stage|topic|slide|question|шаг|этап|часть|раздел|глава|фаза|стадия)\s*#?(?:\d+(?:\.(?:\d+|x))*|[ivx]+|one|two|three|four|five|six|seven)\b\s*[:.)–—-]*\s*/i,
  /^第?\s*(?:[一二三四五六七八九十]+|\d+)\s*(?:步骤?|章节?|部分|阶段)\s*[、.:)–—-]*\s*/,
  /^[([]?[一二三四五六七八九十]+[)\]]?\s*[、.:)]\s*/,
  anyCase`^[([]?\d+(?:\.(?:\d+|x))*[)\]]?\s*[.):–—-]?(?:\s+|(?=\p{L}))`,
  /^[([]?[ivx]+[)\]]?[.):]\s+/i,
  /^[([]?[a-z][)\]]?[.)]\s+/i,
];

/** Numbering may be nested, as in "Step 3: 3.1 Data", so each form is taken off once. */
function stripNumbering(title: string): string {
  let rest = title.trim();
  for (const numbering of NUMBERINGS) {
    const stripped = rest.replace(numbering, '').trimStart();
    rest = stripped === '' ? rest : stripped;
  }
  return rest.replace(/^[\s:.)#–—-]+/, '');
}

/** "Data pipeline ✅ MOSTLY IMPLEMENTED": how far it is. */
const STATUS = /(?:\s+[–—-])?\s+(?:(?:MOSTLY|PARTIALLY|FULLY|NOT(?: YET)?)\s)?(?:IMPLEMENTED|DONE|COMPLETED?|PLANNED|IN PROGRESS|TODO|WIP|VERIFIED)$/;
/** `data_sources`, as fields of a form are called. */
const SNAKE = /(?<=[a-z\d])_(?=[a-z\d])/g;
const TRAILING_REMARK = /(?:\s*(?:\([^()]*\)|（[^()（）]*[)）]|\[[^[\]]*\])){1,3}[\s:.]*$/;
const REMARK = /\(([^()]{3,60})\)[\s:.*_]*$/;
/** The hyphens that word processors put in place of the one on the keyboard. */
const HYPHENS = /[\u2010-\u2012\uFE63\uFF0D]/g;
const TRAILING_DURATION = /\s*[-–—:,]\s*~?\d+(?:\s*[-–]\s*\d+)?\s*(?:min|mins|minutes|minute)\.?$/i;

/** The word in the singular, by the few endings that headings end on. */
export function singular(word: string): string {
  if (/(?:ss|sh|ch|x)es$/.test(word)) {
    return word.slice(0, -2);
  }
  if (/[^aeiou]ies$/.test(word)) {
    return `${word.slice(0, -3)}y`;
  }
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

const british = [
  'labelling labeling', 'labelled labeled', 'modelling modeling', 'modelled modeled', 'behaviour behavior', 'behavioural behavioral',
  'optimisation optimization', 'optimisations optimizations', 'optimise optimize', 'optimising optimizing', 'normalisation normalization',
  'quantisation quantization', 'productionisation productionization', 'tokenisation tokenization', 'randomisation randomization',
  'regularisation regularization', 'personalisation personalization', 'visualisation visualization', 'anonymisation anonymization',
  'summarisation summarization', 'utilisation utilization', 'organisation organization', 'prioritisation prioritization',
  'initialisation initialization', 'generalisation generalization', 'formalisation formalization', 'categorisation categorization',
  'catalogue catalog', 'analyse analyze', 'artefact artifact', 'artefacts artifacts', 'licence license', 'centre center', 'colour color',
  'favourite favorite', 'off-line offline', 'on-line online', 'judgement judgment', 'monetisation monetization', 'vectorisation vectorization',
] as const;

const american = new Map(british.map(pair => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]));
