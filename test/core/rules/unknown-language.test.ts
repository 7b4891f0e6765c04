import assert from 'node:assert/strict';
import { unknownLanguage } from '../../../src/core/lint/rules/unknown-language';
import { brief, lint, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const languages = {
  German: 'Das Modell ist mit den Daten der letzten Wochen trainiert und sagt für jede Zahlung vorher, ob sie ein Betrug ist. Das Ziel ist eine kleinere Summe. ',
  French: 'Le modèle est entraîné avec les données des dernières semaines pour prédire dans une seconde si une vente est annulée, avec les journaux sur les clients. ',
  Spanish: 'Para los clientes del banco, el modelo que se entrena con una muestra predice las ventas del mes; para los demás, una regla. ',
  Portuguese: 'O modelo que prevê a demanda não usa dados dos clientes; para cada loja há uma série, com uma regra para as novas. ',
  Japanese: 'このモデルは、過去30日間のログで学習し、ユーザーが動画を最後まで見るかどうかを予測します。',
  Korean: '이 모델은 지난 30일의 로그로 학습하고 사용자가 영상을 끝까지 볼지 예측한다. ',
};

testRule(unknownLanguage, {
  accepts: {
    English: marked(`# Feed\n\n## Requirements\n\n${'The model predicts for each user whether the video is watched to the end. '.repeat(6)}`),
    'English in notes without articles': marked(`# Feed\n\n## Requirements\n\n${'- p99 80 ms, 50M users, CTR +2 %\n'.repeat(40)}`),
    'English that quotes another language': marked(`# Search\n\n## Data\n\n${'The queries of German users, such as "das ist nicht mit der Karte", are part of the log. '.repeat(5)}`),
    Russian: marked(`# Лента\n\n## Требования\n\n${'Модель предсказывает, досмотрит ли пользователь видео до конца. '.repeat(8)}`),
    Chinese: marked(`# 信息流\n\n## 需求\n\n${'模型预测用户是否会看完视频。'.repeat(12)}`),
    'formulas in Greek letters': marked(`# Feed\n\n## Model\n\n${'- loss α·L1 + β·L2, α = 0.4\n'.repeat(20)}`),
  },
  rejects: Object.fromEntries(Object.entries(languages).map(([language, text]) => [language, marked(`# «Feed»\n\n## Model\n\n${text.repeat(4)}`)])),
});

describe('a document in an unknown language', () => {
  it('is not told what it lacks, but what is wrong in it', () => {
    const text = marked(`# Feed\n\n## Modell\n\n${languages.German.repeat(4)}\n\n\`\`\`estimate\na = 2 * b\n\`\`\`\n`);
    assert.deepEqual(brief(lint(text)), ['info unknown-language', 'info estimate-error']);
  });
});
