/** One thing changed in a complete document, and the rule that says so. */
export interface Flaw {
  readonly document: string;
  readonly when: string;
  readonly find: string;
  readonly replace?: string;
  readonly rule: string;
}

export const flaws: readonly Flaw[] = [
  // ---- Google-style design doc
  { document: 'google-eta', when: 'the baseline is not mentioned', find: 'The baseline is what we run today: routing engine plus 12 minutes. A slightly better one, restaurant median plus routing engine, reaches an MAE\nof 6.6 min on the January test window, compared with 7.8 for the constant.\n\nOn top of these we', replace: 'We', rule: 'no-baseline' },
  { document: 'google-eta', when: 'a stage takes longer than the target leaves', find: '- routing engine: 50 ms', replace: '- routing engine: 90 ms', rule: 'latency-budget-mismatch' },
  { document: 'google-eta', when: 'the data is split at random', find: 'We split by time: eleven months to train, the next two weeks for\nvalidation, the final two weeks for test, with no order in two sets.', replace: 'We split the orders randomly: 80 % to train, 10 % for\nvalidation, 10 % for test.', rule: 'random-split-on-temporal-task' },
  { document: 'google-eta', when: 'drift has no threshold', find: 'against\nthe training window; above 0.2 for two days opens a ticket for the model owner.', replace: 'against\nthe training window, on a dashboard.', rule: 'drift-metric-without-threshold' },
  { document: 'google-eta', when: 'nothing happens when a dependency is down', find: "If the routing engine doesn't answer within 50 ms we use the haversine distance and\nthe city's average speed; if the feature store is down the service falls back to the restaurant median, which every pod holds in memory.\n", rule: 'no-fallback' },
  { document: 'google-eta', when: 'the way back is gone', find: ' The old\nformula remains behind a flag: switching back takes under a minute and doesn\'t need a deploy.', rule: 'no-rollout-or-rollback' },
  { document: 'google-eta', when: 'the experiment has no duration', find: 'between the old and new ETA for four weeks.', replace: 'between the old and new ETA.', rule: 'incomplete-ab-test' },
  { document: 'google-eta', when: 'nobody says when the model is trained again', find: 'The model is retrained every night on a sliding window and promoted automatically if it passes the offline gates. A failed gate leaves yesterday\'s model in place.\n', rule: 'no-retraining-trigger' },
  { document: 'google-eta', when: 'the label is not defined', find: 'The label is the handover time minus the request time. It needs no annotators, but', replace: 'It needs no annotators, but', rule: 'no-label-strategy' },

  // ---- RFC
  { document: 'rfc-semantic-search', when: 'the budget exceeds its total', find: '| Filtered HNSW search | 45 ms |', replace: '| Filtered HNSW search | 85 ms |', rule: 'latency-budget-mismatch' },
  { document: 'rfc-semantic-search', when: 'the memory is computed wrongly', find: '24M × 256 × 4 bytes = 24.6 GB', replace: '24M × 256 × 4 bytes = 2.46 GB', rule: 'estimate-arithmetic-off' },
  { document: 'rfc-semantic-search', when: 'the fallback is gone', find: "If encoder or index don't answer within 100 ms, the gateway goes on with BM25 candidates alone. That is what users have today.\n", rule: 'no-fallback' },
  { document: 'rfc-semantic-search', when: 'the divergence has no threshold', find: 'the training period, threshold\n0.1.', replace: 'the training period.', rule: 'drift-metric-without-threshold' },
  { document: 'rfc-semantic-search', when: 'the guardrails are gone', find: ' Messages per\nsearch and p95 latency are guardrails: neither may get worse by more than 1 %.', rule: 'no-guardrail-metric' },
  { document: 'rfc-semantic-search', when: 'the scope is open', find: "What this RFC doesn't try to do: no change to the ranker, no image search, no personalisation, and listings in categories such as \"jobs\" and \"real estate\" stay out, since they\nhave their own search.\n", rule: 'no-scope-boundary' },
  { document: 'rfc-semantic-search', when: 'the split is random', find: 'We train on days 1–380, tune on the following three weeks and test on the three weeks after that.', replace: 'We split the pairs randomly: 90 % to train, 5 % to tune and 5 % to test.', rule: 'random-split-on-temporal-task' },
  { document: 'rfc-semantic-search', when: 'the synonyms are not scored', find: '| BM25 with synonyms (today\'s baseline) | 0.61 | 11.0 % | n/a |\n', rule: 'no-baseline' },
  { document: 'rfc-semantic-search', when: 'the peak is another one later', find: 'We run 6 replicas in two zones.', replace: 'Search reaches 4,200 QPS at the evening peak.', rule: 'contradicting-numbers' },

  // ---- interview notes
  { document: 'interview-ads', when: 'the sum of the budget is wrong', find: 'auction 5 + net 10 = 75 ms', replace: 'auction 5 + net 10 = 55 ms', rule: 'estimate-arithmetic-off' },
  { document: 'interview-ads', when: 'accuracy judges rare clicks', find: '- offline: NE (primary), AUC-PR, calibration (pred/actual ∈ [0.98, 1.02])', replace: '- offline: accuracy (primary), at least 0.99', rule: 'metric-does-not-fit-task' },
  { document: 'interview-ads', when: 'the split is random', find: '- split by time: train d1–28, val d29, test d30. No random (leaks future ad CTR)', replace: '- split: random 80/10/10 into train, val, test', rule: 'random-split-on-temporal-task' },
  { document: 'interview-ads', when: 'skew is not guarded against', find: '- skew: features logged at serving = features trained on\n', rule: 'no-train-serve-skew-control' },
  { document: 'interview-ads', when: 'there is no way back', find: '; auto rollback if calibration ∉ [0.95, 1.05] or RPM −2 %; prev model stays loaded', rule: 'no-rollout-or-rollback' },
  { document: 'interview-ads', when: 'the load is computed wrongly', find: '200M DAU × 20 ad reqs/day = 4B reqs/day', replace: '200M DAU × 20 ad reqs/day = 40B reqs/day', rule: 'estimate-arithmetic-off' },
  { document: 'interview-ads', when: 'the baseline is gone', find: '- v0 baseline: smoothed ad CTR × user-segment. NE 0.91\n', rule: 'no-baseline' },
  { document: 'interview-ads', when: 'the scope is open', find: '- scope: pCTR only. Out of scope: bidding, pacing, budget, creatives, conversion model\n', rule: 'no-scope-boundary' },
  { document: 'interview-ads', when: 'the experiment is not sized', find: ', 14 d, MDE 0.5 % RPM, 80 % power, α 0.05', replace: ', 14 d', rule: 'incomplete-ab-test' },

  // ---- narrative
  { document: 'narrative-support', when: 'the baseline is gone', find: 'The first version we tried, and our baseline, is the simplest thing that could work: BM25 over the articles, the top three pasted into a prompt, and a small hosted model. On the golden set it finds the right article among the top five for 71 percent of messages, and agents judged 58 percent of its drafts to be usable with minor edits. The version we propose replaces the search by', replace: 'The version we propose searches by', rule: 'no-baseline' },
  { document: 'narrative-support', when: 'the experiment has no duration', find: 'We assign 320 to each arm for six weeks.', replace: 'We assign 320 to each arm.', rule: 'incomplete-ab-test' },
  { document: 'narrative-support', when: 'drift has no threshold', find: '; when the population stability index exceeds 0.2 the owners extend the golden set with fresh messages', rule: 'drift-metric-without-threshold' },
  { document: 'narrative-support', when: 'there is no way back', find: ' Each step can be undone by a switch per team, which takes effect within a minute, and the previous version of prompts, models and index is kept ready for four weeks.', rule: 'no-rollout-or-rollback' },
  { document: 'narrative-support', when: 'nobody says when the encoder is trained again', find: 'The encoder and the reranker are trained again every quarter, and whenever recall on the latest month\'s graded sample drops below 88 percent. Prompts change only after the golden set has been run.', rule: 'no-retraining-trigger' },
  { document: 'narrative-support', when: 'nothing is out of scope', find: "We deliberately leave several things for others or for later. The assistant doesn't answer customers on its own. It doesn't grant refunds, change orders or take any other action. Phone calls and the social media channels are not covered, nor are languages other than English, French and Spanish, which together make up 91 percent of messages. We also", replace: 'We', rule: 'no-scope-boundary' },
  { document: 'narrative-support', when: 'slices are not looked at', find: ' All of these we look at by language, by topic and for messages longer than three hundred words, since the averages hide that Spanish was nine points worse than English at first.', rule: 'no-slice-evaluation' },

  // ---- canvas
  { document: 'canvas-credit', when: 'accuracy judges rare defaults', find: 'PR-AUC and Gini for ranking, Brier score and calibration by decile, and the loss rate at 62 % approval, always against', replace: 'Accuracy is the primary metric, always against', rule: 'metric-does-not-fit-task' },
  { document: 'canvas-credit', when: 'the budget exceeds its sum', find: '| Bureau API | 1,800 ms |', replace: '| Bureau API | 2,800 ms |', rule: 'latency-budget-mismatch' },
  { document: 'canvas-credit', when: 'the guard against leakage is gone', find: '**How do we keep the future out?**\nBureau reports are archived as they were on the day of the application; training reads the archive and never the current file. Ledger fields aren\'t features.\n', rule: 'no-leakage-control' },
  { document: 'canvas-credit', when: 'no alternative model was tried', find: '| Gradient boosting with monotonic constraints | 0.29 | 0.64 | chosen |\n| Neural network | 0.29 | 0.64 | no better, hard to explain |\n', rule: 'no-model-alternatives' },
  { document: 'canvas-credit', when: 'a value is still to be found', find: 'a default costs €4,800 on average', replace: 'a default costs TBD on average', rule: 'leftover-placeholder' },
  { document: 'canvas-credit', when: 'the split is random', find: 'By application month. Training: January 2021 to December 2023. Validation: January to June 2024. Test (out of time): July to December 2024. All have matured labels.', replace: 'Randomly: 70 % training, 15 % validation, 15 % test.', rule: 'random-split-on-temporal-task' },

  // ---- by component
  { document: 'components-jobs', when: 'the funnel widens', find: 'T -->|1,000 jobs| K[Ranking]', replace: 'T -->|50 jobs| K[Ranking]', rule: 'funnel-not-monotonic' },
  { document: 'components-jobs', when: 'the index is computed wrongly', find: '4.5M × 128 × 4 bytes = 2.3 GB', replace: '4.5M × 128 × 4 bytes = 23 GB', rule: 'estimate-arithmetic-off' },
  { document: 'components-jobs', when: 'a stage takes too long', find: '| ranking, 1,000 in one batch on A10 | 60 ms |', replace: '| ranking, 1,000 in one batch on A10 | 160 ms |', rule: 'latency-budget-mismatch' },
  { document: 'components-jobs', when: 'the baselines are gone', find: 'Baseline is title match (Recall@1000 = 0.34). ', rule: 'no-baseline' },
  { document: 'components-jobs', when: 'the power is not computed', find: ', 900k members per arm, MDE 1.5 % on applications per weekly active member at 80 % power', rule: 'incomplete-ab-test' },
  { document: 'components-jobs', when: 'nobody says when the ranker is trained again', find: 'Ranker: retrained daily, gate is nDCG@10 not worse than yesterday\'s by more than 0.5 %. Towers: weekly, with a full index. Both at once if PSI fires and the error is confirmed.\n', rule: 'no-retraining-trigger' },
  { document: 'components-jobs', when: 'the split is random', find: 'Split by time for everything: 8 weeks of training, 1 week gap for late events, 1 week validation, 1 week test.', replace: 'Split at random: 80 % training, 10 % validation, 10 % test.', rule: 'random-split-on-temporal-task' },
  { document: 'components-jobs', when: 'nothing is out of scope', find: 'Not in scope: search, the e-mail\'s other rows, sponsored jobs (other team, other auction).\n', rule: 'no-scope-boundary' },

  // ---- Russian
  { document: 'russian-defects', when: 'a stage takes too long', find: '| Детектор | 45 |', replace: '| Детектор | 95 |', rule: 'latency-budget-mismatch' },
  { document: 'russian-defects', when: 'the fallback is gone', find: 'Если GPU или камера отказала, система показывает «контроль отключён», и смена возвращается к ручному осмотру (fallback). При перегрузке обрабатывается каждый второй кадр.\n', rule: 'no-fallback' },
  { document: 'russian-defects', when: 'the way back is gone', find: ' Откат (rollback): предыдущая версия модели хранится на сервере линии, переключение за 2 минуты.', rule: 'no-rollout-or-rollback' },
  { document: 'russian-defects', when: 'the slices are gone', find: ' Срезы: по линиям, маркам стали, толщине, классам дефектов, ночным и дневным сменам.', rule: 'no-slice-evaluation' },
  { document: 'russian-defects', when: 'the experiment has no duration', find: 'Длительность 8 недель, 6 000 рулонов,', replace: '6 000 рулонов,', rule: 'incomplete-ab-test' },
  { document: 'russian-defects', when: 'the scope is open', find: '### Что не входит\n\nДефекты кромки (для них есть лазерный датчик), определение причины дефекта, управление линией.\n', rule: 'no-scope-boundary' },
  { document: 'russian-defects', when: 'the diagram is broken', find: '  A --> T[Разметка и обучение]', replace: '  A --> T[Разметка и обучение', rule: 'broken-diagram' },
  { document: 'russian-defects', when: 'nobody says when the model is trained again', find: 'Переобучение (retraining): раз в квартал, а также если PSI > 0,2 держится неделю или recall на свежей разметке (500 кадров в неделю) падает ниже 0,96. Новая версия проходит те же проверки и теневой режим. ', rule: 'no-retraining-trigger' },
  { document: 'russian-defects', when: 'the metric does not look at the boxes', find: 'Офлайн-метрики: mAP@0.5 (цель ≥ 0,80), recall', replace: 'Офлайн-метрики: recall', rule: 'promised-metric-never-used' },
  { document: 'russian-defects', when: 'the labels are not defined', find: '60 000 кадров размечены рамками: 22 000 с дефектами, 38 000 без. Каждый кадр размечают двое контролёров, при расхождении (IoU < 0,5 или разные классы) решает технолог. Согласие по классу 91 %. Правило: дефект размечается, если его длина не меньше 2 мм. Итог по рулону известен через 3–6 недель, когда приходит рекламация.', replace: 'TBD', rule: 'empty-section' },

  // ---- tables
  { document: 'tables-forecast', when: 'the series are computed wrongly', find: '850 stores × 4,000 fresh items = 3.4M series', replace: '850 stores × 4,000 fresh items = 34M series', rule: 'estimate-arithmetic-off' },
  { document: 'tables-forecast', when: 'the split is random', find: '| Split | Rolling origin backtest: 8 cut-offs, each trains on all earlier days, tests on the next 14. Last 8 weeks untouched until the final test |', replace: '| Split | Random: 80 % of the rows train, 20 % test |', rule: 'random-split-on-temporal-task' },
  { document: 'tables-forecast', when: 'a feature has no source', find: '| Stock-out days | Stock ledger | 28 days | dynamic |', replace: '| Competitor price | – | 28 days | dynamic |', rule: 'feature-without-data-source' },
  { document: 'tables-forecast', when: 'PSI has no threshold', find: '| Feature PSI, daily | > 0.2 | ticket | check source | DS |\r\n', rule: 'drift-metric-without-threshold' },
  { document: 'tables-forecast', when: 'a promised metric never comes back', find: '| Planner overrides | online | 23 % | ≤ 12 % |', replace: '| Planner overrides | online | 23 % | ≤ 12 % |\r\n| Customer complaints | online | 0.8 % | ≤ 0.5 % |', rule: 'promised-metric-never-used' },
  { document: 'tables-forecast', when: 'a cell is empty', find: '| Registry | MLflow, last 8 versions kept |', replace: '| Registry | TODO |', rule: 'leftover-placeholder' },
  { document: 'tables-forecast', when: 'the label is not defined', find: '| Label | Units sold per day; on days with a stock-out the sales are censored, there we impute demand from the hourly profile of the previous 8 weeks |\r\n', rule: 'no-label-strategy' },
  { document: 'tables-forecast', when: 'slices are not looked at', find: '| Slices | category, store size, promo / no promo, shelf life ≤ 3 days, holidays, new items |\r\n', rule: 'no-slice-evaluation' },
  { document: 'tables-forecast', when: 'the pipeline has no reason and no mode', find: '| Mode | Batch, nightly, because orders go out once a day and the inputs change only after closing |\r\n', rule: 'no-inference-mode-decision' },
];
