import { estimatesOf, parseDocument, type Sheet, type SheetLine } from '../../src/core';

/** A document that holds the lines as one estimate. */
export const fenced = (...lines: readonly string[]): string => ['```estimate', ...lines, '```', ''].join('\n');

export function sheetOf(document: string): Sheet {
  return estimatesOf(parseDocument(document));
}

/** The lines as one estimate. */
export function estimate(...lines: readonly string[]): readonly SheetLine[] {
  return sheetOf(fenced(...lines)).lines;
}

/** What the last line comes to, in words: its result, its state, or its problem. */
export function resultOf(...lines: readonly string[]): string {
  const line = estimate(...lines).at(-1);
  return line ? inWords(line) : '';
}

export function inWords({ outcome }: SheetLine): string {
  switch (outcome.state) {
    case 'computed':
      return outcome.text;
    case 'wrong':
      return outcome.problem.message;
    default:
      return outcome.state;
  }
}
