// @ts-check

/**
 * @typedef {object} Results
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Results} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {readonly Results[]} results
 * @returns {Results}
 */
export function sum(results) {
  return results.reduce((total, { passed, failed, skipped }) => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
    skipped: total.skipped + skipped,
  }), none);
}

/**
 * `12 passed, 0 failed`, and how many were skipped if some were.
 * @param {Results} results
 */
export function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
