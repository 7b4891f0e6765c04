/** The kinds of ML task that `task:` in a document's front matter may name. */
export const tasks = [
  'classification',
  'ranking',
  'retrieval',
  'recommendation',
  'regression',
  'forecasting',
  'object-detection',
  'segmentation',
  'clustering',
  'anomaly-detection',
  'link-prediction',
  'representation-learning',
  'generation',
] as const;

export type Task = (typeof tasks)[number];
