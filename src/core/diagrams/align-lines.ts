import { greatestOf } from '../text/numbers';

const DEFINITION = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?=\s*=(?!=))/u;

/**
 * The lines with their columns as they were before their names were exchanged: what stood one below the other, the signs of equality
 * and the comments, does so again.
 */
export function alignLines(before: string, after: string): string {
  const was = before.split('\n');
  return alignAt(was, alignAt(was, after.split('\n'), endOfName), endOfCode).join('\n');
}

function endOfName(line: string): number {
  return DEFINITION.exec(line)?.[0].length ?? -1;
}

/** Where a comment follows. */
function endOfCode(line: string): number {
  const code = line.slice(0, Math.max(line.indexOf('#'), 0)).trimEnd();
  return code === '' ? -1 : code.length;
}

/** @param endOf where the part of a line ends behind which a column begins; below zero for a line that has no such part */
function alignAt(was: readonly string[], lines: readonly string[], endOf: (line: string) => number): string[] {
  const columns = was.flatMap(line => (endOf(line) < 0 ? [] : [{ end: endOf(line), column: startBehind(line, endOf(line)) }]));
  const [first] = columns;
  if (!first || columns.some(({ column }) => column !== first.column)) {
    return [...lines];
  }
  const gap = first.column - greatestOf(columns.map(({ end }) => end));
  const column = greatestOf(lines.map(endOf)) + gap;
  return lines.map(line => {
    const end = endOf(line);
    return end < 0 ? line : line.slice(0, end) + ' '.repeat(column - end) + line.slice(startBehind(line, end));
  });
}

function startBehind(line: string, end: number): number {
  return end + (line.slice(end).length - line.slice(end).trimStart().length);
}
