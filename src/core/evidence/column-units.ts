import type { Span } from '../text/span';
import { findQuantities, type Quantity } from './quantities';

const UNIT = /[([,]\s*([^()[\]]{1,20}?)\s*[)\]]?\s*$/;
/** A column may be headed by its unit alone. */
const BARE_UNIT = /^(?:\p{L}{1,4}|[Mm]illiseconds|[Ss]econds|[Mm]inutes|[Hh]ours)$/u;

/** The quantities of a row, the bare numbers in the units that their columns name: under "p99 (ms)" they are milliseconds. */
export function withColumnUnits(quantities: readonly Quantity[], cells: readonly Span[], columns: readonly Span[], text: string): readonly Quantity[] {
  if (quantities.every(({ dimension }) => dimension !== 'number')) {
    return quantities;
  }
  const units = unitsOf(columns, text);
  let column = 0;
  return quantities.map(quantity => {
    // Both come in order.
    while (column < cells.length && (cells[column]?.end ?? 0) < quantity.span.end) {
      column++;
    }
    const isWithin = (cells[column]?.start ?? Infinity) <= quantity.span.start;
    const measured = quantity.dimension === 'number' && isWithin ? units[column] : undefined;
    return measured ? { ...quantity, value: quantity.value * measured.value, dimension: measured.dimension, unit: measured.unit } : quantity;
  });
}

const unitsBelow = new WeakMap<readonly Span[], readonly (Quantity | undefined)[]>();

/** One of what each column counts; read once for all rows below. */
function unitsOf(columns: readonly Span[], text: string): readonly (Quantity | undefined)[] {
  const known = unitsBelow.get(columns);
  if (known) {
    return known;
  }
  const units = columns.map(({ start, end }) => unitIn(text.slice(start, end)));
  unitsBelow.set(columns, units);
  return units;
}

function unitIn(title: string): Quantity | undefined {
  const unit = UNIT.exec(title)?.[1] ?? BARE_UNIT.exec(title)?.[0];
  const [measured] = unit === undefined ? [] : findQuantities(`1 ${unit}`);
  return measured?.dimension === 'number' ? undefined : measured;
}
