import assert from 'node:assert/strict';
import { noModelAlternatives } from '../../../src/core/lint/rules/no-model-alternatives';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noModelAlternatives, {
  accepts: {
    'two networks of one family': marked('## Model\n\nYOLOv8n runs at 41 fps, Faster R-CNN at 6 fps. The line needs 30, so YOLO it is.\n'),
    'models of time series': marked('## Model\n\nWe looked at ARIMA, Prophet and DeepAR. DeepAR was picked, as it shares strength across stores.\n'),
    'two language models': marked('## Model\n\nGPT-4 gets 91 %, Mistral-7B 88 % at a thirtieth of the price per ticket. We go for Mistral.\n'),
    'an arrow to the winner': marked('## Model\n\n### Approaches\n\n- LinUCB: learns with little traffic, but only linear\n- Deep RL: sample hungry\n\n→ LinUCB\n'),
    'encoders in code': marked('## Model\n\n### Encoder choice\n\n`bge-small` against `e5-large`: hit@5 0.81 and 0.85, index 6 GB and 19 GB. Took `bge-small`.\n'),
    'methods that are no networks': marked('## Model\n\nThe MILP solver takes 40 min, the pointer network 2 s at 3 % longer routes. We use the pointer network.\n'),
    'an old method that stays': marked('## Model\n\nCox against survival trees: c-index 0.74 versus 0.76. Doctors can read hazard ratios, so Cox stays.\n'),
    'two models in columns': marked('## Model\n\n| Aspect | v1: random forest | v2: gradient boosting |\n| --- | --- | --- |\n| Strength | robust | accurate |\n| Weakness | large | slow |\n'),
    'alternatives that were rejected': marked('## Model\n\nA managed model answers.\n\n### Alternatives considered\n\n- Fine-tuning: rejected, we have no labels\n- Keyword search: rejected, it misses synonyms\n'),
    'why it is not another': marked('## Model\n\nHDBSCAN finds the hubs.\n\n### Why not k-means?\n\nSites are far apart.\n'),
    'what it fits better than': marked('## Model\n\nWe look for neighbours. They fit better than k-means here.\n'),
    'a comparison': marked('## Model\n\nXGBoost is cheaper than a transformer, and chosen.\n'),
    'pros and cons': marked('## Model\n\n- Matrix factorisation\n  - Pros: fast\n- Two-tower network\n  - Cons: expensive\n'),
    'Russian': marked('## Модель\n\nБустинг дешевле, чем трансформер.\n'),
    'Chinese': marked('## 模型开发\n\n梯度提升比双塔便宜,因为不需要GPU。\n'),
    'scores side by side': marked('## Model\n\n| Model | PR-AUC |\n| --- | --- |\n| Logistic regression | 0.24 |\n| XGBoost | 0.29 |\n'),
    'scores in notes': marked('## Model\n\n- v1 LR, NE 0.84\n- v2 GBDT: 0.82\n'),
    'scores in the next sentences': marked('## Model\n\nThe first version is BM25. It finds the article for 71 % of messages. The next one adds a cross-encoder. It finds 92 %.\n'),
    'models with unusual names, measured': marked('## Model\n\n| Model | nDCG@10 |\n| --- | --- |\n| EASE | 0.31 |\n| SLIM | 0.29 |\n'),
    'models with pros and cons, wherever the table stands': marked('## Serving\n\n| Model type | Pros in production | Cons in production |\n| --- | --- | --- |\n| Theta | robust | no weather |\n| N-HiTS | accurate | hungry |\n\n## Model\n\nSee above.\n'),
    'models of one family with their parts': marked('## Model\n\n- LightGBM (strong baseline)\n- XGBoost for comparison\n'),
    'models with a word for each': marked('## Model\n\n- Baseline: table lookups by route\n- Main model: LightGBM for speed on tabular data\n- Optional deep model for nonlinear effects\n'),
    'one network in two ways': marked('## Model\n\nThe network from scratch has to reach 10 %, with transfer learning 60 % accuracy.\n'),
    'rules before a model': marked('## Model\n\nA rules engine screens (fast), gradient boosting decides on the rest.\n'),
    'models judged alike': marked('## Model\n\nThe comparison includes a rules-only queue, a logistic regression and a tree-based model, all evaluated on the same holdout.\n'),
  },
  silences: {
    'a value to be filled in': marked('## Model\n\nA network.\n\n### Candidates\n\n- [fill: model family]\n'),
  },
  rejects: {
    'the works of others': marked('## «Model»\n\nA two-tower network.\n\n## References\n\n- Gradient-boosted trees outperform transformers on tables, at lower cost, 2021\n- Poly-encoders and cross-encoders compared\n'),
    'one model': marked('## «Model»\n\nA two-tower network, because it is fast.\n'),
    'two of a kind': marked('## «Model»\n\nXGBoost or LightGBM, whichever is faster.\n'),
    'a list without a word on it': marked('## «Model»\n\n- XGBoost with 500 trees\n- Transformer with 6 layers\n'),
    'sizes side by side': marked('## «Model»\n\n- BERT with 12 layers\n- XGBoost with 600 trees\n'),
    'a model whose name praises it': marked('## «Model»\n\n- Faster R-CNN\n- BERT\n'),
    'one network by two names': marked('## «Model»\n\nA deep learning model (BERT), because it is fast.\n'),
    'a network from scratch alone': marked('## «Model»\n\nThe network is trained from scratch to 60 % accuracy.\n'),
    'one row': marked('## «Model»\n\n| Model | nDCG@10 |\n| --- | --- |\n| EASE | 0.31 |\n'),
    'services with pros and cons': marked('## Serving\n\n| Service | Pros | Cons |\n| --- | --- | --- |\n| Kafka | fast | dear |\n| Redis | fast | small |\n\n## «Model»\n\nA network.\n'),
    'one model in many words': marked('## «Model»\n\nVGG16, a convolutional neural network, chosen because the images are small.\n'),
    'one model with its part': marked('## «Model»\n\n- LightGBM (strong baseline)\n- ONNX for serving\n'),
    'names of parts without a reason': marked('## «Model»\n\n- Baseline: logistic regression\n- Alternative: XGBoost with 500 trees\n'),
  },
  fixes: {
    'a missing section': { before: marked('## Model\n\nA two-tower network.\n'), after: /\[fill: model family\]/ },
  },
});

describe('no-model-alternatives, of a choice with its reasons below it', () => {
  it('says no more', () => {
    const found = (label: string): number => findingsOf('no-model-alternatives', marked(`## Model\n\nA two-tower network and boosted trees, trained daily.\n\n**${label}:**\n\n- One model serves both\n`)).length;

    assert.deepEqual([found('Chosen because'), found('In short')], [0, 1]);
  });
});
