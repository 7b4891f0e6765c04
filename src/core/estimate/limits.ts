/** Bounds on the text of an estimate. They are structural, never timed: the same text is refused on every machine. */
export const limits = {
  linesPerBlock: 500,
  /** In a whole document. */
  lines: 1000,
  /** UTF-16 units. */
  lineLength: 500,
  digits: 30,
  /** Of ten, in a number such as `1e9`. */
  exponent: 99,
  /** Of parentheses, calls, signs and powers in each other. */
  depth: 30,
  /** Of a list, and of a function’s arguments. */
  listLength: 100,
  /** Of a quantity with a unit, such as `(3 s)^2`. */
  unitPower: 9,
  /** How often a sheet says what was probably meant: comparing words costs more than all else. */
  suggestions: 20,
} as const;
