// @ts-check

/** What the linter promises; ratios, since milliseconds are the machine's. */
export const targets = {
  timesBlockParse: 2.5,
  fasterThanMarkdownlint: 24,
  perMegabyte: 1.3,
  doubling: 2.5,
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
