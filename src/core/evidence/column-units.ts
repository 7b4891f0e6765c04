import type { Span } from '../text/span';
import { findQuantities, type Quantity } from './quantities';

const UNIT = /[([,]\s*([^()[\]]{1,20}?)\s*[)\]]?\s*$/;
/** A column may be headed by its unit alone. */
const BARE_UNIT = /^\p{L}{1,4}$/u;

/** The quantities of a row, the bare numbers in the units that their columns name: under "p99 (ms)" they are milliseconds. */
export function withColumnUnits(quantities: readonly Quantity[], cells: readonly Span[], columns: readonly Span[], text: string): readonly Quantity[] {
  if (quantities.every(({ dimension }) => dimension !== 'number')) {
    return quantities;
  }
  let column = 0;
  return quantities.map(quantity => {
    // Both come in order.
    while (column < cells.length && (cells[column]?.end ?? 0) < quantity.span.end) {
      column++;
    }
    const isWithin = (cells[column]?.start ?? Infinity) <= quantity.span.start;
    const header = quantity.dimension === 'number' && isWithin ? columns[column] : undefined;
    const title = header && text.slice(header.start, header.end);
    const unit = title && (UNIT.exec(title)?.[1] ?? BARE_UNIT.exec(title)?.[0]);
    const [measured] = unit === undefined ? [] : findQuantities(`1 ${unit}`);
    return measured && measured.dimension !== 'number'
      ? { ...quantity, value: quantity.value * measured.value, dimension: measured.dimension, unit: measured.unit }
      : quantity;
  });
}
