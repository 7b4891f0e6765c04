import type { Evidence } from './evidence';

/**
 * Whether the model may be of layers that somebody chooses. Boosted trees, a linear score, clusters and a z-score have none: with
 * the family and its parameters all is told. Where no family is named, nobody knows.
 */
export function mayHaveLayers(evidence: Evidence): boolean {
  return evidence.once(readFamilies);
}

function readFamilies(evidence: Evidence): boolean {
  const layerless = evidence.groupsNamed(FAMILY).filter(group => !NETWORKS.has(group));
  const networks = countNaming(evidence, [...NETWORKS]);
  const others = countNaming(evidence, [...layerless, 'layerless-model']);
  return networks >= others;
}

function countNaming(evidence: Evidence, groups: readonly string[]): number {
  return evidence.statementsWith(...groups).filter(statement => evidence.says(statement, ...groups) !== undefined).length;
}

const FAMILY = 'family-';
const NETWORKS: ReadonlySet<string> = new Set(['family-cnn', 'family-rnn', 'family-transformer', 'family-deep', 'family-two-tower', 'family-cross-encoder', 'family-graph', 'family-multi-task']);
