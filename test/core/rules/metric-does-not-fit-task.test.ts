import { metricDoesNotFitTask } from '../../../src/core/lint/rules/metric-does-not-fit-task';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const evaluated = (framing: string, evaluation: string): string => marked(`## Framing\n\n${framing}\n\n## Evaluation\n\n${evaluation}\n`);

testRule(metricDoesNotFitTask, {
  accepts: {
    'a task among the non-goals': marked('## Framing\n\nA classifier flags charts.\n\n### Non-goals\n\n- Staffing recommendations\n\n## Evaluation\n\nRecall at 0.9 precision, accuracy beside it.\n'),
    'advice beside a classifier': marked('## Framing\n\nA classifier of players gives strategic recommendations to developers.\n\n## Evaluation\n\nClassification accuracy.\n'),
    'what people are advised to do upon a score': marked('## Requirements\n\nManagers see the recommended actions.\n\n## Framing\n\nA binary classification of accounts.\n\n## Evaluation\n\nWe measure accuracy.\n'),
    'a price that is recommended': evaluated('The engine gives a price recommendation for each seat.', 'We measure the accuracy of the demand.'),
    'what is recommended as advice': evaluated('Binary classification of cats and dogs; the recommended approach is a small network.', 'We measure accuracy.'),
    'what is recommended as equipment': marked('## Requirements\n\nIdentify who speaks; a GPU is recommended for real time.\n\n## Evaluation\n\nAccuracy of 90 %.\n'),
    'a series as the input of a classifier': evaluated('A network reads the time series of each patient and says who dies.', 'We measure AUROC.'),
    'policies that are evaluated by what was logged': evaluated('ML category: ranking of a feed.', 'We measure IPS and SNIPS, beside accuracy.'),
    'a recommendation of what to repair': marked('# Mitigation recommendation for incidents\n\n## Framing\n\nWrite root cause recommendations.\n\n## Evaluation\n\nAccuracy as graded by engineers.\n'),
    'PR-AUC for fraud': evaluated('Fraud detection, a binary classification.', '- PR-AUC\n- Accuracy, for the record'),
    'accuracy of balanced classes': evaluated('Binary classification of cats and dogs.', 'We measure accuracy.'),
    'accuracy that is rejected': evaluated('Fraud detection, a binary classification.', 'We measure cost saved; accuracy is misleading at 0.2 % fraud.'),
    'nDCG for a ranking': evaluated('ML category: ranking of a feed.', 'We measure nDCG@10.'),
    'precision at a cut-off for a recommendation': evaluated('ML category: recommendation.', 'We measure precision@5.'),
    'AUC for a pointwise ranking': evaluated('ML category: ranking.', 'We measure ROC-AUC.'),
    'errors for a forecast': evaluated('Demand forecasting.', 'We measure WAPE ≤ 12 %.'),
    'mAP for boxes': evaluated('Object detection with bounding boxes.', 'We measure mAP at IoU 0.5.'),
    'a graded golden set for answers': evaluated('Question answering with an LLM.', 'We measure recall@20, and faithfulness as graded by raters.'),
    'normalised entropy for bids': evaluated('Ad click prediction for the auction, a binary classification.', 'We measure normalised entropy.'),
    'ROC-AUC beside a calibration metric, for bids': evaluated('Ad click prediction for the auction, a binary classification, at a base rate of 0.5 %.', 'We measure ROC-AUC and log loss.'),
    'ROC-AUC beside recall at a precision': evaluated('Fraud detection, a binary classification, at a fraud rate of 0.2 %.', 'We measure ROC-AUC, and recall at precision 0.9.'),
    'a task that nobody names': evaluated('We help people.', 'We measure accuracy.'),
    'no metric at all': evaluated('Fraud detection, a binary classification.', 'We will look at it.'),
    'a fitting metric of one of two tasks': evaluated('Retrieval by embeddings, then classification of harmful content.', 'We measure PR-AUC.'),
    'a question put to the client': marked('## Requirements\n\n- Should we measure accuracy?\n\n## Framing\n\nFraud detection, a binary classification.\n\n## Evaluation\n\nWe measure PR-AUC.\n'),
    'log loss as a metric': evaluated('Fraud detection, a binary classification.', 'We measure log loss, and accuracy for the record.'),
  },
  rejects: {
    'accuracy that decides, beside ROC-AUC': evaluated('Fraud detection, a binary classification.', 'The deciding metric is «accuracy» on the test window. We require a ROC-AUC of at least 0.98.'),
    'accuracy where the positive rate is small': marked('## Data\n\nThe positive rate is 3 %.\n\n## Framing\n\nA binary classification of parts.\n\n## Evaluation\n\nWe measure «accuracy».\n'),
    'the task of the title, beside others': marked('# Feed ranking\n\n## Framing\n\nRanking by a binary classification of clicks.\n\n## Evaluation\n\nWe measure «precision» and F1.\n'),
    'accuracy alone for fraud': evaluated('Fraud detection, a binary classification.', 'We measure «accuracy» on the last month.'),
    'accuracy as the primary metric for fraud': evaluated('Fraud detection, a binary classification.', '| Metric | Role |\n| --- | --- |\n| «Accuracy» | primary |\n| Recall | secondary |'),
    'accuracy for anomalies, in a table': evaluated('Anomaly detection of servers.', '| Metric | Target |\n| --- | --- |\n| «Accuracy» | 0.99 |'),
    'no rank metric for a ranking': evaluated('ML category: ranking of a feed.', 'We measure «accuracy» and F1.'),
    'plain precision for a recommendation': evaluated('ML category: recommendation.', '- «Precision»\n- Recall'),
    'only classification metrics for a regression': evaluated('A regression that predicts the price.', 'We measure «accuracy».'),
    'no overlap for boxes': evaluated('Object detection with bounding boxes.', 'We measure «recall» of pedestrians = 0.95.'),
    'only overlap of words for nothing': evaluated('Chatbot on an LLM.', 'We measure «recall»@20 of the retriever.'),
    'no calibration for bids': evaluated('Ad click prediction for the auction, a binary classification.', 'We measure «ROC-AUC».'),
    'ROC-AUC alone at a tiny rate': evaluated('Churn: a binary classification, positives are 0.5 %.', 'We measure «ROC-AUC».'),
    'a ranking by front matter': marked('## Evaluation\n\nWe measure «accuracy».\n', 'task: ranking\n'),
    'accuracy beside a training loss': marked('## Framing\n\nFraud detection, a binary classification.\n\n## Model\n\n### Loss function\n\nBinary cross-entropy.\n\n## Evaluation\n\nWe measure «accuracy».\n'),
    'accuracy of what was trained with log loss': marked('## Framing\n\nFraud detection, a binary classification.\n\n## Model\n\nBoosted trees, trained to minimise the log loss.\n\n## Evaluation\n\nWe measure «accuracy».\n'),
  },
});
