import type { Span } from '../text/span';
import { blockAt } from './block-at';
import { describeUnit } from './describe-unit';
import { functions } from './functions';
import type { Sheet, SheetLine } from './sheet';
import { unitFrom } from './units';
import { findUnitWord, unitWords } from './unit-words';

/** A word that can stand at a place of an estimate. */
export interface EstimateCompletion {
  readonly word: string;
  readonly kind: 'name' | 'unit' | 'function' | 'keyword';
  /** A name's value, a unit's meaning, a function's signature. */
  readonly detail: string;
  /** What there is to say beyond; may be empty. */
  readonly remark: string;
  /** What it replaces. */
  readonly span: Span;
}

/** The words that can stand at the offset: units behind a number, otherwise names that are defined above, and functions. */
export function completeEstimateAt(sheet: Sheet, text: string, offset: number): EstimateCompletion[] {
  const block = blockAt(sheet, text, offset);
  if (!block) {
    return [];
  }
  const start = Math.max(block.span.start, text.slice(block.span.start, offset).search(LAST_LINE) + block.span.start);
  const written = text.slice(start, offset);
  const typed = WORD.exec(written)?.[0] ?? '';
  const before = written.slice(0, written.length - typed.length);
  const span = { start: offset - typed.length, end: offset + (REST.exec(text.slice(offset, offset + LONGEST))?.[0].length ?? 0) };
  if (before.includes('#') || GLUED.test(before)) {
    return [];
  }
  if (before.trim() === '') {
    return [{ word: 'assert', kind: 'keyword', detail: 'assert peak_qps < 10k requests/s', remark: 'Says what has to hold.', span }];
  }
  if (UNIT_PLACE.test(before)) {
    return listUnits(span);
  }
  return SAYS_SOMETHING.test(before) ? [...namesAbove(sheet, start, span), ...listFunctions(span)] : [];
}

const LAST_LINE = /[^\r\n]*$/;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const REST = /^[\p{L}\p{M}\p{N}_]*/u;
const LONGEST = 100;
/** A word that goes on is none that begins here. */
const GLUED = /[\p{L}\p{M}_]\d*$/u;
/** Behind a number, behind `to`, and behind the `/` or `*` inside a unit. */
const UNIT_PLACE = /(?:(?<![\p{L}\p{N}_])[\d.,_]*\d(?:bn|mn|[kKMBT])?\s*|(?<![\p{L}\p{N}_])to\s+(?:\S*[/*])?|\d(?:bn|mn|[kKMBT])?\s*[\p{L}µ$€£]+(?:[/*][\p{L}µ]+)*[/*])$/u;
const SAYS_SOMETHING = /=|^\s*assert\s/;

function namesAbove({ definitions }: Sheet, offset: number, span: Span): EstimateCompletion[] {
  return [...definitions]
    .filter(([, line]) => line.span.start < offset)
    .toReversed()
    .map(([word, line]) => ({ word, kind: 'name', detail: valueOf(line), remark: line.derivation, span }));
}

function valueOf({ outcome }: SheetLine): string {
  return outcome.state === 'computed' ? outcome.text : outcome.state === 'pending' ? 'still to be filled in' : 'cannot be computed';
}

function listUnits(span: Span): EstimateCompletion[] {
  return unitWords.map(word => ({ word, kind: 'unit', detail: describeUnit(unitFrom(findUnitWord(word)?.factors ?? [])), remark: '', span }));
}

function listFunctions(span: Span): EstimateCompletion[] {
  return Array.from(functions.values(), ({ name, parameters, summary }) => ({ word: name, kind: 'function', detail: `${name}(${parameters})`, remark: summary, span }));
}
