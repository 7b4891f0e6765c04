import type { Section } from '../document/document-model';
import { anyCase } from '../text/any-case';
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

const DECIMAL = anyCase`^((?:(?:step|phase|part|section|шаг|этап)\s+)?(?:\d+\.)*)(\d+)([.):]?[\uFE0F\u20E3]*[.):]?\s*[–—-]?\s+)(?=\S)`;
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

/** The heading's words alone: "Data" of "3. Data" and "Step 3 Data". What merely begins with a number, such as "2 towers", stays. */
export function withoutNumbering(title: string): string {
  const number = readNumbering(title) && (DECIMAL.exec(title) ?? ROMAN.exec(title))?.[0];
  return number !== undefined && /[.):]|^\p{L}/u.test(number) ? title.slice(number.length) : title;
}

/** The numbering as it stands in a heading, with another counter. */
export function writeNumbering(numbering: Numbering, value: number): string {
  return `${numbering.before}${writeCounter(numbering, value)}${numbering.after}`;
}

function writeCounter({ style }: Numbering, value: number): string {
  return style === 'decimal' ? String(value) : style === 'roman' ? toRoman(value) : toRoman(value).toLowerCase();
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

/** What becomes of numbers when some headings are counted on: those below follow ("5.1" becomes "6.1"). */
export class Renumbering {
  readonly #shifts: ReadonlyMap<Section, number>;
  readonly #prefixes = new Map<Section, Prefix | undefined>();

  constructor(shifts: ReadonlyMap<Section, number>) {
    this.#shifts = shifts;
  }

  /** A number that stands below the heading, with the numbers of the headings above it as they will be. */
  below(parent: Section | undefined, number: string): string {
    const [word] = WORD.exec(number) ?? [''];
    const digits = number.slice(word.length);
    for (let section = parent; section; section = section.parent) {
      const prefix = this.#prefixOf(section);
      if (prefix && digits.startsWith(prefix.before)) {
        return `${word}${prefix.after}${digits.slice(prefix.before.length)}`;
      }
    }
    return number;
  }

  edits(sections: readonly Section[]): TextEdit[] {
    return sections.flatMap(section => {
      const { title, titleSpan } = section;
      const before = numberOf(title);
      const after = this.#shift(section, before);
      return before === after ? [] : [{ span: { start: titleSpan.start, end: titleSpan.start + before.length }, newText: after }];
    });
  }

  #shift(section: Section, number: string): string {
    const by = this.#shifts.get(section) ?? 0;
    const numbering = by > 0 ? readNumbering(section.title) : undefined;
    return this.below(section.parent, numbering ? `${numbering.before}${writeCounter(numbering, numbering.value + by)}` : number);
  }

  /** The numbers that the headings below this one begin with: "5." below "Step 5: Evaluation". */
  #prefixOf(section: Section): Prefix | undefined {
    if (!this.#prefixes.has(section)) {
      const before = numberOf(section.title);
      const digits = (number: string): string => `${number.replace(WORD, '')}.`;
      this.#prefixes.set(section, /\d$/.test(before) ? { before: digits(before), after: digits(this.#shift(section, before)) } : undefined);
    }
    return this.#prefixes.get(section);
  }
}

interface Prefix {
  readonly before: string;
  readonly after: string;
}

const WORD = anyCase`^(?:step|phase|part|section|шаг|этап)\s+`;

/** The number that a heading begins with, as it stands there, without what parts it from the title: "Step 3", "1.2", "IV". */
function numberOf(title: string): string {
  const numbering = readNumbering(title);
  if (!numbering) {
    return /^(?:\d+\.)+/.exec(title)?.[0] ?? '';
  }
  const counter = numbering.style === 'decimal' ? /^\d+/ : /^[IVX]+/i;
  return numbering.before + (counter.exec(title.slice(numbering.before.length))?.[0] ?? '');
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
