import { noAlternativeFraming } from '../../../src/core/lint/rules/no-alternative-framing';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noAlternativeFraming, {
  accepts: {
    'a rejected framing': marked('## Framing\n\nWatch time instead of clicks, which invite clickbait.\n'),
    'two kinds of task under a heading of their own': marked('## Framing\n\nPredict a defect per sheet.\n\n### Why classification, not segmentation\n\nNobody draws the outlines.\n'),
    'two kinds of task in a sentence': marked('## Framing\n\nBinary or multi-class classification, by the kinds of loss.\n\nThis could be regression or ranking.\n'),
    'a document that nobody marked': '## Framing\n\nPredict a click per viewer.\n\n## Data\n\nClicks.\n\n## Model\n\nTrees.\n',
    'a table': marked('## Framing\n\n| Option | Fails by |\n| --- | --- |\n| Clicks | clickbait |\n| Watch time | length |\n'),
    'a comparison among the models': marked('## Framing\n\nPredict a click per viewer.\n\n## Model\n\nTwo options: pointwise and listwise ranking.\n'),
    'a framing that is given up': marked('## Framing\n\nPredict an application per viewer. Clicks were our first framing, and we dropped it.\n'),
    'an alternative in short': marked('## Framing\n\nPredict a click per viewer.\n\n- alt: pairwise ranking, no: the auction needs probabilities\n'),
  },
  rejects: {
    'one framing': marked('## «Framing the problem»\n\nPredict the chance of a click per video and viewer.\n'),
    'a choice of models': marked('## «Framing the problem»\n\nPredict the chance of a click.\n\n## Model\n\nBoosted trees were chosen instead of a network, which is slower.\n'),
    'a question': marked('## «Framing the problem»\n\nPredict the chance of a click.\n\n- Which alternatives are there?\n'),
  },
});
