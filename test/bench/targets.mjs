// @ts-check

/** What the linter promises; ratios where it can be, since milliseconds are the machine's. */
export const targets = {
  timesBlockParse: 2.5,
  fasterThanMarkdownlint: 24,
  perMegabyte: 1.3,
  doubling: 2.5,
  /** In milliseconds: for a full block of hostile lines, and for 50 lines as people write them. */
  hostileBlock: 50,
  block: 5,
};

/**
 * @param {number} figure
 * @param {number} target
 */
export const atMost = (figure, target) => `${figure <= target ? '✓' : '✗'} at most ${target}`;

/**
 * @param {number} figure
 * @param {number} target
 */
export const atLeast = (figure, target) => `${figure >= target ? '✓' : '✗'} at least ${target}`;
