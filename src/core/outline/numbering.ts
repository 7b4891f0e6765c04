import type { Section } from '../document/document-model';
import type { TextEdit } from '../text/edit';

/** How a heading is numbered, such as `5. `, `IV. `, `Step 3: ` or `1.2 `. */
export interface Numbering {
  /** What stands before the counter: `Step `, or the numbers of the headings above, as in `1.`. */
  readonly before: string;
  readonly value: number;
  readonly style: 'decimal' | 'roman' | 'lower-roman';
  /** What stands between the counter and the title. */
  readonly after: string;
}

const DECIMAL = /^((?:(?:step|phase|part|section|шаг|этап)\s+)?(?:\d+\.)*)(\d+)([.):]?[\uFE0F\u20E3]*[.):]?\s*[–—-]?\s+)(?=\S)/iu;
const ROMAN = /^((?:(?:step|phase|part|section)\s+)?)([IVX]+|[ivx]+)([.):]\s+)(?=\S)/;

/** The numbering of a heading's text; `undefined` where it has none. */
export function readNumbering(title: string): Numbering | undefined {
  const decimal = DECIMAL.exec(title);
  if (decimal) {
    return { before: decimal[1] ?? '', value: Number(decimal[2]), style: 'decimal', after: decimal[3] ?? ' ' };
  }
  const roman = ROMAN.exec(title);
  const value = fromRoman(roman?.[2] ?? '');
  if (!roman || value === undefined) {
    return undefined;
  }
  const style = roman[2] === roman[2]?.toLowerCase() ? 'lower-roman' : 'roman';
  return { before: roman[1] ?? '', value, style, after: roman[3] ?? ' ' };
}

/** The numbering as it stands in a heading, with another counter. */
export function writeNumbering({ before, style, after }: Numbering, value: number): string {
  const counter = style === 'decimal' ? String(value) : style === 'roman' ? toRoman(value) : toRoman(value).toLowerCase();
  return `${before}${counter}${after}`;
}

/** The siblings' numberings, where they count up one by one; otherwise nobody can tell what the next number is. */
export function consecutiveNumberings(siblings: readonly Section[]): readonly Numbering[] | undefined {
  const numberings: Numbering[] = [];
  for (const [index, { title }] of siblings.entries()) {
    const numbering = readNumbering(title);
    const first = numberings[0];
    if (!numbering || (first && (numbering.value !== first.value + index || numbering.style !== first.style))) {
      return undefined;
    }
    numberings.push(numbering);
  }
  return numberings.length > 0 ? numberings : undefined;
}

/** The edits that count headings on, and the numbers of the headings below them with them ("5.1" becomes "6.1"). */
export function renumber(headings: readonly { readonly section: Section; readonly by: number }[], all: readonly Section[]): TextEdit[] {
  return headings.flatMap(({ section: heading, by }) => {
    const numbering = by > 0 ? readNumbering(heading.title) : undefined;
    if (!numbering) {
      return [];
    }
    const own = replaceCounter(heading, numbering, numbering.value + by);
    const prefix = `${numbering.before}${numbering.value}.`;
    const next = `${numbering.before}${numbering.value + by}.`;
    const below = all
      .filter(section => section !== heading && section.span.start > heading.span.start && section.span.end <= heading.span.end)
      .filter(({ title }) => numbering.style === 'decimal' && title.startsWith(prefix))
      .map(({ titleSpan }) => ({ span: { start: titleSpan.start, end: titleSpan.start + prefix.length }, newText: next }));
    return [own, ...below];
  });
}

function replaceCounter({ titleSpan }: Section, numbering: Numbering, value: number): TextEdit {
  const written = writeNumbering(numbering, numbering.value);
  const end = titleSpan.start + written.length;
  return { span: { start: titleSpan.start, end }, newText: writeNumbering(numbering, value) };
}

const ROMANS = [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const;

function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [amount, letters] of ROMANS) {
    while (rest >= amount) {
      roman += letters;
      rest -= amount;
    }
  }
  return roman;
}

function fromRoman(roman: string): number | undefined {
  const upper = roman.toUpperCase();
  for (let value = 1; value < 40; value++) {
    if (toRoman(value) === upper) {
      return value;
    }
  }
  return undefined;
}
