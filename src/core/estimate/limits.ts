/** Bounds on the text of an estimate. They are structural, never timed: the same text is refused on every machine. */
export const limits = {
  linesPerBlock: 500,
  /** In a whole document. */
  lines: 1000,
  /** In UTF-16 units, with comments; blank lines and comments of their own do not count. */
  blockLength: 20_000,
  /** In a whole document. */
  length: 40_000,
  lineLength: 500,
  digits: 30,
  /** Of ten, in a number such as `1e9`. */
  exponent: 99,
  /** Of parentheses, calls, signs and powers in each other. */
  depth: 30,
  /** Of a list, and of a function’s arguments. */
  listLength: 100,
  /** Of each factor of a unit: `(3 s)^2`. Small enough that no unit is too large or too small for a number. */
  unitPower: 4,
  /** Of a unit: `requests/user/day` has three. */
  unitFactors: 8,
  /** How often a sheet says what was probably meant: comparing words costs more than all else. */
  suggestions: 20,
} as const;
