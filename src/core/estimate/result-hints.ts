import type { Sheet, SheetLine } from './sheet';

/** What an editor shows behind a line, without it being in the text. */
export interface ResultHint {
  /** Behind the code of the line. */
  readonly offset: number;
  /** “= 2.31k requests/s”. */
  readonly text: string;
  /** How it comes about: “50M users × 4 requests/user/day”. */
  readonly derivation: string;
}

/** The results of the formulas that do not state them, or state them wrongly. Inputs need none. */
export function resultHints({ lines }: Sheet): ResultHint[] {
  return lines.flatMap(line => hintOf(line) ?? []);
}

function hintOf({ outcome, isInput, span, stated, derivation }: SheetLine): ResultHint | undefined {
  const isShown = outcome.state === 'computed' && !isInput && (stated === undefined || stated.isStale);
  return isShown ? { offset: span.end, text: `= ${outcome.text}`, derivation } : undefined;
}
