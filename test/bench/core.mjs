// @ts-check
/** What is measured: the core, and the stages inside it that it shows to nobody else. */
export { checks, estimatesOf, Knowledge, lintDocument, parseDocument, readCatalog, rules } from '../../src/core';
export { readBlockTokens } from '../../src/core/document/block-tokens';
export { findComments, findTargets } from '../../src/core/document/masks';
export { parseFrontMatter } from '../../src/core/document/front-matter';
export { Evidence } from '../../src/core/evidence/evidence';
export { Parts } from '../../src/core/evidence/parts';
export { findSignedPlaceholders } from '../../src/core/evidence/placeholders';
export { readQuantities } from '../../src/core/evidence/quantities';
export { buildOutline } from '../../src/core/outline/outline';
