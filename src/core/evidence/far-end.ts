import { anyCase } from '../text/any-case';
import { isSpace } from '../text/span';
import { readMeasure, type Measure } from './measure';
import { toNumber } from './to-number';
import type { UnitMatch } from './units';

export const RANGE = /^\s?(?:[–—-]|to|bis|до)\s?(\d+(?:[.,]\d+)*)/;
const RANGE_SIGNS = new Set(Array.from('–—-tbд', sign => sign.charCodeAt(0)));

/** Whether one of the signs of a range comes next: most numbers are followed by none of what begins the rest of a range. */
export function mayBeRange(text: string, from: number): boolean {
  return RANGE_SIGNS.has(text.charCodeAt(isSpace(text.charCodeAt(from)) ? from + 1 : from));
}

/** The far end of a range, in its base unit; its unit is that of both where the near end has none. */
export interface FarEnd {
  readonly value: number;
  readonly unit: UnitMatch | undefined;
  readonly end: number;
}

const FAR_END = /^\s?([–—-]|to|bis|до)\s?([$€£]?)(\d+(?:[.,]\d+)*)/;
/** "from 80 % to 90 %" is a change. */
const FROM = anyCase`(?:^|\s)(?:from|von|со?)\s$`;

/**
 * The far end of a range whose ends have each a scale, a unit or a currency: "10k–20k QPS", "100ms–200ms", "$5 to $8". It is the
 * greater one, so a difference is no range, and no third number follows: "1 % – 10 % – 100 %" are stages.
 * @param start where the near end begins
 * @param low its number
 */
export function readFarEnd(text: string, start: number, low: number, near: Measure): FarEnd | undefined {
  const match = FAR_END.exec(text.slice(near.end, near.end + 40));
  if (!match) {
    return undefined;
  }
  const [whole, sign = '', currency = '', digits = ''] = match;
  const far = readMeasure(text, near.end + whole.length, currency === '' ? near.currency : currency);
  const unit = far.unit ?? near.unit;
  const factor = unit?.factor ?? 1;
  const value = toNumber(digits) * far.scale * factor;
  const isRange = areAlike(near, far) && value > low * near.scale * (near.unit?.factor ?? factor) && !isChange(text, start, sign) && !FAR_END.test(text.slice(far.end, far.end + 40));
  return isRange ? { value, unit: near.unit ?? unit, end: far.end } : undefined;
}

/** Both ends measure the same, each in words of its own. */
function areAlike(near: Measure, far: Measure): boolean {
  if (near.currency !== far.currency) {
    return false;
  }
  if (!far.unit) {
    return !near.unit && (near.currency !== undefined ? near.scale === 1 || far.scale !== 1 : near.scale !== 1 && far.scale !== 1);
  }
  if (!near.unit) {
    return true;
  }
  const isNamed = near.unit.dimension === 'count' || near.unit.dimension === 'rate';
  return near.unit.dimension === far.unit.dimension && (!isNamed || near.unit.unit === far.unit.unit);
}

function isChange(text: string, start: number, sign: string): boolean {
  return sign.length > 1 && FROM.test(text.slice(Math.max(0, start - 6), start));
}
