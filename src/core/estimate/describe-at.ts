import type { Span } from '../text/span';
import { blockAt } from './block-at';
import { describeUnit, writeUnit } from './describe-unit';
import { functions } from './functions';
import { keywords } from './keywords';
import type { Sheet, SheetLine } from './sheet';
import { isCount, measureOf, sizeOf, unitFrom, type WrittenFactor } from './units';
import { baseUnits, findUnitWord } from './unit-words';

/** What is to be said of a place in an estimate. */
export interface EstimateNote {
  readonly span: Span;
  /** Lines of the estimates’ language. */
  readonly code: string;
  /** A sentence; empty where the code says all. */
  readonly remark: string;
}

/** What the name, function or unit at the offset means; of everything else, how its line comes about. */
export function describeEstimateAt(sheet: Sheet, text: string, offset: number): EstimateNote | undefined {
  const line = blockAt(sheet, text, offset)?.lines.find(({ span }) => span.start <= offset && offset <= span.end);
  if (!line) {
    return undefined;
  }
  const span = wordAt(text, line.span, offset);
  return (span && describeWord(sheet, text, line, span)) ?? { span: line.span, ...describeLine(line, text) };
}

const WORDS = /[\p{L}_][\p{L}\p{M}\p{N}_]*/gu;
/** What a number is multiplied by may stick to it, and is no word of its own. */
const SCALED = /\d(?:bn|mn|[kKMBT])$/;

function wordAt(text: string, line: Span, offset: number): Span | undefined {
  for (const { index, 0: word } of text.slice(line.start, line.end).matchAll(WORDS)) {
    const span = { start: line.start + index, end: line.start + index + word.length };
    if (span.start <= offset && offset <= span.end) {
      return SCALED.test(text.slice(line.start, span.end)) ? undefined : span;
    }
  }
  return undefined;
}

function describeWord({ definitions }: Sheet, text: string, line: SheetLine, span: Span): EstimateNote | undefined {
  const word = text.slice(span.start, span.end);
  const isUse = line.uses.some(use => use.span.start === span.start);
  const definition = isUse ? definitions.get(word) : undefined;
  if (definition) {
    return { span, ...describeLine(definition, text) };
  }
  if (line.nameSpan?.start === span.start || keywords.has(word)) {
    return undefined;
  }
  const called = /^\s*\(/.test(text.slice(span.end, line.span.end)) ? functions.get(word) : undefined;
  return called ? { span, code: `${called.name}(${called.parameters})`, remark: called.summary } : describeUnitWord(word, span);
}

function describeUnitWord(word: string, span: Span): EstimateNote | undefined {
  const factors = findUnitWord(word)?.factors;
  if (!factors) {
    return undefined;
  }
  const unit = unitFrom(factors);
  const written = writeUnit(factors, true);
  const [first] = unit;
  const others = first && isCount(unit) ? familyOf(first.name) : [];
  const same = others.length > 1 ? ` In one sum, these are the same: ${others.map(name => writeUnit([{ symbol: name, power: 1 }], true)).join(', ')}.` : '';
  return { span, code: inBaseUnits(factors) ?? (word === written ? word : `${word} = ${written}`), remark: `${capital(describeUnit(unit))}.${same}` };
}

/** “1 GiB = 1073741824 B”; nothing where there is nothing to convert. */
function inBaseUnits(factors: readonly WrittenFactor[]): string | undefined {
  const [factor, ...others] = unitFrom(factors);
  const base = factor && familyOf(factor.name).find(name => baseUnits.get(name)?.factor === 1);
  if (!factor || base === undefined || others.length > 0 || measureOf(factor) === 'count' || factor.symbol === base) {
    return undefined;
  }
  return `1 ${writeUnit(factors, false)} = ${Number(sizeOf(factor.symbol).toPrecision(DIGITS_OF_FACTORS))} ${base}`;
}

const DIGITS_OF_FACTORS = 12;

/** The units that the one converts into. */
function familyOf(name: string): string[] {
  const family = baseUnits.get(name)?.family;
  return [...baseUnits.values()].filter(each => each.family === family).map(each => each.name);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The line as it is written, with the numbers put in, and what it comes to. */
function describeLine({ span, name, isInput, derivation, outcome }: SheetLine, text: string): Pick<EstimateNote, 'code' | 'remark'> {
  const written = text.slice(span.start, span.end);
  const indent = ' '.repeat(Math.max(0, written.indexOf('=')));
  switch (outcome.state) {
    case 'computed': {
      const steps = isInput || name === undefined ? [] : [derivation, outcome.text].filter((step, index, all) => step !== '' && all.indexOf(step) === index);
      return { code: [written, ...steps.map(step => `${indent}= ${step}`)].join('\n'), remark: '' };
    }
    case 'holds':
    case 'fails': {
      const { left, operator, right, state } = outcome;
      return { code: `${written}\n${' '.repeat('assert '.length)}${left.text} ${operator} ${right.text}`, remark: state === 'holds' ? '✓ This holds.' : '✗ This does not hold.' };
    }
    case 'wrong':
      return { code: written, remark: outcome.problem.message };
    case 'pending':
      return { code: written, remark: 'Something that this needs is still to be filled in.' };
    case 'blocked':
      return { code: written, remark: 'A line that this needs cannot be computed.' };
  }
}
