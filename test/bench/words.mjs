// @ts-check

const list = (/** @type {string} */ text) => text.trim().split(/\s+/);

/** What design documents are made of. */
export const words = list(`
  the a each every our this that which when before after while with from into over and or but only also still never usually
  model ranker classifier feature label request candidate item user session event query page click purchase score threshold batch stream
  pipeline service cache index shard replica queue table column partition snapshot warehouse registry checkpoint gradient embedding
  training serving sampling calibration drift latency throughput recall precision baseline experiment holdout rollback alert dashboard
  predicts ranks joins stores reads computes filters drops refreshes monitors compares ships retrains measures degrades recovers
  daily hourly recent stale offline online fresh global regional sparse dense robust simple expensive cheap delayed missing biased fair`);

export const metrics = ['ROC AUC', 'PR AUC', 'F1', 'NDCG@10', 'Recall@50', 'MAE', 'log loss', 'p99 latency', 'click-through rate', 'retention', 'coverage', 'calibration error'];
export const quantities = ['120 ms', '40 million users', '3.5%', '2 TB', '800 requests per second', '30 days', '0.82', '12 GPUs', '$4,000 a month', '15 minutes', '1.2M rows', 'p95 of 80 ms'];
export const targets = ['https://wiki.example.org/ranking/overview', './data-contract.md', '../decisions/0012-online-store.md', '#evaluation', 'https://grafana.example.org/d/rank?orgId=7', 'https://arxiv.org/abs/2006.05639'];
export const areas = ['Search', 'Feed', 'Ads', 'Fraud', 'Pricing', 'Support', 'Catalogue', 'Delivery', 'Moderation', 'Notifications'];

/** The headings of one design, in order. */
export const headings = [
  'Problem Statement', 'Goals', 'Non-Goals', 'Requirements', 'Scale', 'Success Metrics', 'Data Sources', 'Labels', 'Features', 'Model Architecture',
  'Baselines', 'Training', 'Evaluation', 'Serving', 'Deployment', 'Monitoring', 'Privacy', 'Fairness', 'Risks', 'Open Questions',
];
