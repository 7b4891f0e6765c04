import { noSliceEvaluation } from '../../../src/core/lint/rules/no-slice-evaluation';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const evaluation = (body: string): string => marked(`## Evaluation\n\nnDCG@10 on the last week of logs.\n\n${body}\n`);

testRule(noSliceEvaluation, {
  accepts: {
    'reports by place, under a heading in other words': marked('## Evaluation\n\nnDCG@10 on the last week of logs.\n\n## Before anyone sees it\n\nWe report each of them per zone, holiday and heat. No zone may be worse than the vendor.\n'),
    'speakers apart': evaluation('### Does it work in Glasgow too?\n\nWord error rate separately for Scottish, Welsh and Indian speakers.'),
    'conditions by name': evaluation('### Conditions\n\nNight, fog, low sun, wet road. At least 60 mAP in all four.'),
    'a figure of its own': evaluation('For thin-file applicants and the self-employed, Gini is computed on its own; each has to stay above 0.25.'),
    'both camps': evaluation('Results for clients with one invoice a month are shown apart from those with a thousand.'),
    'a number for each kind': evaluation('### Different worlds\n\nurban 4.0 min · suburban 5.1 · rural 8.8'),
    'a table of conditions': evaluation('### Corner conditions\n\n| Condition | Required recall |\n| --- | --- |\n| backlight | 0.85 |\n| drizzle | 0.80 |'),
    'an analysis of each genre': marked('## Evaluation\n\nnDCG@10, and a genre-specific analysis.\n'),
    'regimes that are held out': marked('## Evaluation\n\n- Regime-held-out evaluation\n- Brier score per regime\n'),
    'layers of the test set': marked('## Evaluation\n\nMdAPE on the last month, stratified by volume.\n'),
    'a limit for each condition': marked('## Evaluation\n\n- WER: <8 % in quiet, <15 % in noise\n'),
    'what passes, by difficulty': marked('## Evaluation\n\nWe measure the pass rate.\n\n- pass/fail by difficulty\n'),
    'groups by name': evaluation('By merchant category, at least 0.7 recall each.'),
    'a floor for all': evaluation('No segment below 0.7 recall.'),
    'slices in a sentence': evaluation('No slice may lose more than 2 %.'),
    'countries where quality is measured': evaluation('- Recall per country\n- Recall of new users'),
    'a section of its own': evaluation('### Slices\n\nNew users, language, device: at least 0.25 each.'),
    'a table': evaluation('| Slice | Minimum |\n| --- | --- |\n| New users | 0.25 |'),
    'fairness': evaluation('Demographic parity within 5 points.'),
    'a reason why there are none': evaluation('### Slices\n\nN/A: one plant, one product, one camera.'),
    'Russian': evaluation('Смотрим качество по сегментам, порог 0.25.'),
    'metrics per group, whatever they are called': evaluation('Metrics are tracked **per episode profile**, not globally.'),
    'whom it fails': evaluation('- Error analysis: which customers does it fail most often?'),
    'each shop': evaluation('MAE for each shop, with the worst ten listed.'),
    'a difference between groups': evaluation('- A smaller disparity between applicants of different origin'),
    'two kinds with metrics of their own': evaluation('- **Weekend vs weekday**: separate metrics'),
    'groups in the weekly report on quality': marked('## Evaluation\n\nnDCG@10 on the last week of logs.\n\n## Monitoring\n\n- Per-store breakdown: the ten stores with the largest errors\n'),
  },
  silences: {
    'slices still to be filled in': evaluation('### Slices\n\n| slice | minimum |\n| --- | --- |\n| [fill: group] | [fill: value] |'),
  },
  rejects: {
    'parts of a road': marked('## «Evaluation»\n\nnDCG@10 on the last week of logs.\n\nA segment of the road is 100 m long.\n'),
    'one model for each language': marked('## «Evaluation»\n\nnDCG@10 on the last week of logs.\n\nThere is one model per language.\n'),
    'drift by class': marked('## «Evaluation»\n\nnDCG@10 on the last week of logs.\n\n## Monitoring\n\n| Watched | Limit |\n| --- | --- |\n| Score PSI per class | 0.2 |\n'),
    'weights by class': marked('## Model\n\nLoss: binary cross-entropy with positive weights per class.\n\n## «Evaluation»\n\nnDCG@10 on the last week of logs.\n'),
    'a baseline by country': marked('## «Evaluation»\n\nnDCG@10 on the last week of logs.\n\nThe baselines are the present trees and popularity per country.\n'),
    'slices that wait': marked('## Evaluation\n\nnDCG@10 on the last week of logs.\n\n### «Slices»\n\nWe’ll look at relevant segments once enough data is there.\n'),
    'what a slice is': marked('## Evaluation\n\nnDCG@10 on the last week of logs.\n\n### «Slices»\n\nA slice is a subset of the evaluation data, such as a country.\n'),
    'an experiment that is split by region': marked('## «Evaluation»\n\nnDCG@10. We randomise by region for 14 days.\n'),
    'a dashboard of sales': marked('## «Evaluation»\n\nnDCG@10 on the last week of logs.\n\n## Monitoring\n\n- Per-store breakdown of sales and stock\n'),
    'which model fails': marked('## «Evaluation»\n\nnDCG@10 on the last week of logs. We ask which model is worse.\n'),
    'an average': marked('## «Evaluation»\n\nnDCG@10 on the last week of logs.\n'),
    'slices put off': marked('## «Evaluation»\n\nnDCG@10 on the last week of logs. Slices: deferred.\n'),
    'user segments of the business': marked('## Requirements\n\nWe serve three customer segments.\n\n## «Evaluation»\n\nnDCG@10 on the last week of logs.\n'),
    'a rate in a guardrail': marked('## «Evaluation»\n\n- Guardrails: sales per store not below −0.5 %\n'),
    'images that are cut': marked('## Model\n\nSliced inference, at least 0.9 recall.\n\n## «Evaluation»\n\nnDCG@10 on the last week of logs.\n'),
    'costs': marked('## «Evaluation»\n\nnDCG@10 on the last week of logs. The tables hold the cost breakdowns.\n'),
    'what a page shows': marked('## Requirements\n\nThe page has a breakdown by type of crime.\n\n## «Evaluation»\n\nnDCG@10 on the last week of logs.\n'),
    'a heading that it shares with privacy': marked('## Evaluation\n\nnDCG@10 on the last week of logs.\n\n### «Privacy and fairness»\n\nWe comply with the GDPR.\n'),
    'metrics per stretch of time': marked('## «Evaluation»\n\nnDCG@10 on the last week of logs. Metrics are computed per day and reported by the team.\n'),
  },
  fixes: {
    'with the section': { before: marked('## Evaluation\n\nnDCG@10 on the last week.\n'), after: /### Slices[\s\S]*\[fill:/ },
  },
});
