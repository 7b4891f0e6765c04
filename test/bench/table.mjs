// @ts-check

/** @typedef {string | number} Cell */

/**
 * Rows under a header, words to the left and figures to the right.
 * @param {string} title
 * @param {readonly string[]} header
 * @param {readonly (readonly Cell[])[]} rows numbers are shown with three digits that count
 */
export function printTable(title, header, rows) {
  const lines = [header, ...rows].map(row => row.map(show));
  const widths = header.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0)));
  const isFigure = header.map((_, column) => rows.every(row => /^(?:[-+]?[\d.]|$)/.test(show(row[column] ?? ''))));
  const draw = (/** @type {readonly string[]} */ line) =>
    line.map((cell, column) => (isFigure[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd();
  console.log(`\n${title}\n`);
  for (const [index, line] of lines.entries()) {
    console.log(`  ${draw(line)}`);
    if (index === 0) {
      console.log(`  ${widths.map(width => '─'.repeat(width)).join('  ')}`);
    }
  }
}

/** @param {Cell} cell */
function show(cell) {
  if (typeof cell === 'string') {
    return cell;
  }
  return cell.toFixed(Math.abs(cell) >= 100 ? 0 : Math.abs(cell) >= 10 ? 1 : Math.abs(cell) >= 0.1 ? 2 : 3);
}
