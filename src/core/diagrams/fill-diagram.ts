import type { Diagram } from '../catalog/diagram';
import { findWords } from '../text/find-words';

/** What parameters are to be, by their names. */
export type ParameterValues = Readonly<Record<string, string>>;

/** The diagram with the values in place of its defaults, in both forms. Parameters without a value, and with an empty one, keep their default. */
export function fillDiagram(diagram: Diagram, values: ParameterValues): Diagram {
  const filled = new Map(diagram.parameters.flatMap(({ name, default: value }) => {
    const given = Object.hasOwn(values, name) ? safeInLabels(values[name] ?? '') : '';
    return given === '' ? [] : [[value, given] as const];
  }));
  if (filled.size === 0) {
    return diagram;
  }
  // Also the defaults that stay are looked for: "10 min" is no place of "10".
  const defaults = diagram.parameters.map(parameter => parameter.default);
  const fill = (text: string, join: (pieces: Piece[]) => string): string =>
    text.split('\n').map(line => join(cut(line, defaults, filled))).join('\n');
  return {
    ...diagram,
    parameters: diagram.parameters.map(parameter => ({ ...parameter, default: filled.get(parameter.default) ?? parameter.default })),
    mermaid: fill(diagram.mermaid, pieces => pieces.map(({ after }) => after).join('')),
    ascii: fill(diagram.ascii, align),
  };
}

/** One line, without the quotes that end a label of Mermaid and without backticks, which end a code block. */
function safeInLabels(value: string): string {
  return value.replaceAll(/\s+/g, ' ').replaceAll(/["`]/g, "'").trim();
}

/** A stretch of a line: what it was and what it becomes. */
interface Piece {
  readonly isValue: boolean;
  readonly before: string;
  after: string;
}

function cut(line: string, defaults: readonly string[], filled: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { text, start } of findWords(line, defaults)) {
    pieces.push(toPiece(line.slice(from, start)), { isValue: true, before: text, after: filled.get(text) ?? text });
    from = start + text.length;
  }
  return [...pieces, toPiece(line.slice(from))];
}

function toPiece(text: string): Piece {
  return { isValue: false, before: text, after: text };
}

/** The line with its columns where they were: what a value is longer or shorter by, the nearest spaces or dashes give or take. */
function align(pieces: Piece[]): string {
  for (const [index, { isValue, before, after }] of pieces.entries()) {
    const growth = isValue ? after.length - before.length : 0;
    const slack = growth === 0 ? undefined : slackBeside(pieces, index, growth);
    if (slack) {
      const { piece, start, length } = slack;
      const mark = piece.after.charAt(start);
      piece.after = piece.after.slice(0, start) + mark.repeat(length - growth) + piece.after.slice(start + length);
    }
  }
  return pieces.map(({ after }) => after).join('').trimEnd();
}

interface Slack {
  readonly piece: Piece;
  readonly start: number;
  readonly length: number;
  readonly distance: number;
}

/** The nearest run of spaces or dashes that has enough room and keeps one, behind the piece rather than before it. */
function slackBeside(pieces: readonly Piece[], index: number, growth: number): Slack | undefined {
  const widths = pieces.map(({ after }) => after.length);
  const sum = (from: number, to: number): number => widths.slice(from, to).reduce((total, width) => total + width, 0);
  const all = pieces.flatMap((piece, at) =>
    piece.isValue ? [] : Array.from(piece.after.matchAll(/ {2,}|-{2,}/g), ({ 0: run, index: start }): Slack => ({
      piece,
      start,
      length: run.length,
      distance: at > index ? sum(index + 1, at) + start : sum(at + 1, index) + piece.after.length - start - run.length + 0.5,
    })),
  );
  return all.filter(({ length }) => length - growth >= 1).toSorted((a, b) => a.distance - b.distance)[0];
}
