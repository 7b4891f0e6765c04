import assert from 'node:assert/strict';
import { lintDocument } from '../../../src/core';
import type { SectionKey } from '../../../src/core/catalog/canonical';
import { isMentioned } from '../../../src/core/lint/mentions';
import { knowledge } from '../../support/templates';

function speaksOf(key: SectionKey, body: string): boolean {
  return isMentioned(lintDocument(`# Parcels\n\n${body}\n`, knowledge).reading, key);
}

const table = (header: string): string => `## Data\n\n| ${header} |\n| --- | --- |\n| weight | in grams |\n| depot | where it lies |\n| due | promised day |\n`;

const mentions: readonly (readonly [SectionKey, readonly string[]])[] = [
  [
    'requirements/use-cases',
    ['## Costs\n\nDispatchers see the list in the morning.', '## Intended use\n\nSorting of late parcels.', '## Requirements\n\nEngineers of the depot are told first.', '## Заметки\n\nОператоры видят список утром.', '## 说明\n\n客服每天早上查看列表。'],
  ],
  [
    'requirements/functional',
    ['## Layers\n\n| Layer | Capabilities |\n| --- | --- |\n| Entry | scans labels |', '## Requirements\n\nIt supports three carriers.', '## Requirements\n\n- Read-only answers about parcels', '## Требования\n\nСистема обеспечивает поиск посылок.', '## 需求\n\n系统提供查询。'],
  ],
  [
    'framing/decision-policy',
    ['## Model\n\nFinal score = chance of delay × value of the parcel.', '## Serving\n\nBids of the carriers meet in an auction.', '## Approach\n\nBelow the confidence threshold a clerk looks.', '## Подход\n\nПорог выбирает склад.', '## 方案\n\n决策流：黑名单、模型。'],
  ],
  [
    'framing/high-level',
    ['## Overview\n\n![How it fits together](one.png)', '## Solution\n\nThe end-to-end pipeline has four parts.', '## Workflow\n\n1. Scan\n2. Weigh\n3. Tell', '## Approach\n\n### System overview\n\nScans come in and lists go out.', '## 方案\n\n整体架构分三部分。'],
  ],
  ['data/features', ['## Model\n\nFeature engineering: lags of one week.', '## Model\n\nSeasonality and lagged counts go in.', '## Данные\n\nПризнаки описаны ниже.', '## 数据\n\n特征见下表。']],
  [
    'data/data-quality',
    [
      table('Column | Description'),
      table('Field | Type'),
      '## Data\n\n- `weight`: in grams\n- `depot`: where it lies\n- `due`: promised day',
      '## Data\n\n```sql\nCREATE TABLE parcels (id INT);\n```',
      '## Data\n\n```json\n{ "weight": 300 }\n```',
      '## Serving\n\nRows are validated against the schema.',
      '## Approach\n\nEvents are de-duplicated and put in order.',
      '## Данные\n\nДубликаты удаляются.',
      '## 数据\n\n先去重再排序。',
    ],
  ],
  ['model/architecture', ['## Model\n\nA pretrained ResNet-50.', '## Model\n\nTwo LSTM layers, dropout of 0.2.', '## Model\n\n500 trees, max depth of 6.', '## 模型\n\n网络结构有四层。']],
  [
    'model/training',
    ['## Model\n\nSGD over mini-batches.', '## Approach\n\nThe hyperparameters are found by Optuna.', '## Approach\n\nWe fine-tune for 3 epochs.', '## Approach\n\nFull-batch gradient descent from fixed weights.', '## Модель\n\nГиперпараметры подобраны на неделе.', '## 模型\n\n学习率为 0.1。'],
  ],
  [
    'evaluation/validation',
    ['## Results\n\nOffline replay by inverse propensity.', '## Model\n\nA doubly robust estimate judges each policy.', '## Data\n\nThe last four weeks are held out.', '## Evaluation\n\n- Cases: 100', '## Evaluation\n\nTwo clerks rate the lists side by side.', '## Оценка\n\nНа отложенной выборке.', '## 评估\n\n在测试集上比较。'],
  ],
  [
    'evaluation/launch-criteria',
    ['## Serving\n\nA release has to pass the gate of the depot.', '## Versions\n\nOnly promote a model that pays for its upkeep.', '## Approach\n\nDeployed only if it beats the current one.', '## Approach\n\nBefore we can deploy the model its error has to be lower.', '## Подход\n\nКритерии запуска: ошибка ниже 5 %.', '## 方案\n\n上线标准：误差低于 5 %。'],
  ],
  ['serving/pipeline', ['## Approach\n\nEach request reads the depot first.', '## Approach\n\nThe scoring job runs at night.', '## Architecture\n\n1. A scan\n2. Its place\n3. Its time', '## 方案\n\n推理流程：读取、预测、写回。']],
  [
    'serving/capacity',
    ['## Problem\n\n### Cost considerations\n\n- A scan is cheap', '## Approach\n\nLLM budget per parcel: 1 cent.', '## Serving\n\nOne machine of 8 GPUs.', '## Approach\n\nAt most one concurrent scan.', '## Сервис\n\nСтоимость растёт со сканами.', '## 方案\n\n预算每月一万。'],
  ],
  ['monitoring/ops', ['## Approach\n\nA health check every minute.', '## Monitoring\n\nJob failures go to the desk.', '## Monitoring\n\nEverything is logged.', '## 监控\n\n错误数量。']],
  [
    'monitoring/model-quality',
    ['## Approach\n\nWe track nDCG on a dashboard.', '## Monitoring\n\nPromised against actual days.', '## Approach\n\nRolled back on a drop in accuracy.', '## Мониторинг\n\nКачество по неделям.', '## 监控\n\n准确率。'],
  ],
  ['monitoring/business', ['## Approach\n\nWe track revenue.', '## Monitoring\n\nAdoption by depot.', '## 监控\n\n业务指标。']],
];

const silences: readonly (readonly [SectionKey, string])[] = [
  ['requirements/use-cases', '## Requirements\n\nParcels come late.'],
  ['framing/decision-policy', '## Framing\n\nBinary classification of parcels.'],
  ['data/data-quality', '## Data\n\nScans of two years. There is no schema yet.'],
  ['data/data-quality', table('Source | Owner')],
  ['data/data-quality', '## Serving\n\n```json\n{ "weight": 300 }\n```'],
  ['data/features', '## Data\n\nThe share of empty fields is small.'],
  ['model/training', '## Model\n\nA small network.'],
  ['evaluation/validation', '## Evaluation\n\nPrecision and recall.'],
  ['evaluation/launch-criteria', '## Model\n\nA network with a gating unit, for approval of loans.'],
  ['serving/capacity', '## Requirements\n\nBuyers with a small budget. The latency budget is tight.'],
  ['serving/capacity', '## Data\n\n### Scan utilisation\n\nScans by depot.'],
  ['serving/capacity', '## 方案\n\n机器学习模型。'],
  ['serving/pipeline', '## Serving\n\nAn inference service in containers.'],
  ['monitoring/ops', '## Approach\n\nErrors of the drivers are many.'],
  ['monitoring/business', '## Requirements\n\nRevenue has to rise.'],
];

describe('a mention of a section', () => {
  for (const [key, bodies] of mentions) {
    for (const body of bodies) {
      it(`is found for ${key} in “${body.replaceAll('\n', ' ')}”`, () => {
        assert.equal(speaksOf(key, body), true);
      });
    }
  }

  for (const [key, body] of silences) {
    it(`is not found for ${key} in “${body.replaceAll('\n', ' ')}”`, () => {
      assert.equal(speaksOf(key, body), false);
    });
  }

  it('is none where something waits to be filled in, or the heading has nothing below it', () => {
    assert.equal(speaksOf('serving/capacity', '## Serving\n\nInstances: [fill: count]'), false);
    assert.equal(speaksOf('serving/capacity', '## Cost considerations\n\n## Data\n\nScans.'), false);
  });
});
