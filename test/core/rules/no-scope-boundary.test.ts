import assert from 'node:assert/strict';
import { noScopeBoundary } from '../../../src/core/lint/rules/no-scope-boundary';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noScopeBoundary, {
  accepts: {
    'a list of which one comes later': marked('## Requirements\n\nWe rank the feed for 50M daily users.\n\n### Not part of this page\n\nAutoplay, the home feed, podcasts, shared lists (in a second phase), and paid promotion.\n'),
    'what we will not do, as a question': marked('## Requirements\n\nWe rank the feed for 50M daily users.\n\n### What will we not do?\n\nAuction formats, reserve prices and pacing.\n'),
    'a callout': marked('## Requirements\n\nWe sort tickets.\n\n> **Not doing:** drafts of replies, voice calls.\n'),
    'below what is said no to': marked('## Requirements\n\n### We say no to\n\nautomatic bans and shadow bans\n'),
    'below what others do': marked('## Requirements\n\n### Somebody else does this\n\n- address checks\n- customs codes\n'),
    'a run-in label': marked('## Requirements\n\n**We won\'t do:** voice notes, video calls.\n'),
    'what is left alone': marked('## Requirements\n\nWe leave the tariff engine alone.\n'),
    'a row of refusals': marked('## Requirements\n\nNo tablets, no kiosks and no partner shops.\n'),
    'what stays by hand': marked('## Requirements\n\nRefunds above 500 euros stay manual.\n'),
    'the only thing there is': marked('## Requirements\n\nTrams only.\n'),
    'an answer to a question': marked('## Requirements\n\nQ: Will it also sort parcels? A: No. Letters only.\n'),
    'a field of a canvas': marked('## Requirements\n\nWe rank the feed.\n\n`out of scope`:\n\n- credit risk assessment\n'),
    'a sentence': marked('## Requirements\n\nSearch and ads are out of scope.\n'),
    'a section': marked('## Requirements\n\n### Non-goals\n\n- Search\n- Moderation of comments\n'),
    'a table': marked('## Requirements\n\n| In scope | Out of scope |\n| --- | --- |\n| Home feed | Search, ads |\n'),
    'a restriction among the requirements': marked('## Requirements\n\nThe first release will not support live streams.\n'),
    'a heading of its own at the end': marked("## Requirements\n\nWe rank videos.\n\n## What's intentionally out of scope\n\nVersioning of models is not built here.\n"),
    'another language': marked('## Требования\n\nПоиск и реклама вне скоупа.\n'),
    'what the text does not treat': marked('## Requirements\n\nFor simplicity we will not focus on the cascade of classifiers.\n'),
    'what the whole is not': marked('## Requirements\n\nWe sort letters.\n\n## Model\n\nThis is a drafting tool, not a lawyer.\n'),
    'what it is not meant for': marked('## Requirements\n\nThe assistant is not intended to replace the nurse.\n'),
    'what is put aside in passing': marked('## Requirements\n\nWe sort letters.\n\n## Model\n\nWe do not attempt a translation until there are pairs.\n'),
    'an option that is rejected': marked('## Requirements\n\nWe sort letters.\n\n## Alternatives\n\nReading of handwriting was rejected.\n'),
    'what is not built, in Chinese': marked('## 需求\n\n我们给信件分类，暂不处理手写信。\n'),
    'a restriction before all steps': marked('# Letters\n\nThe first release is limited to letters in English.\n\n## Requirements\n\nWe sort letters.\n'),
  },
  rejects: {
    'a row of a load': marked('## «Requirements»\n\nWe score links.\n\n| What | Load |\n| --- | --- |\n| Of these, not in the cache (12 %) | 8.6M a day |\n'),
    'goals below goals and non-goals': marked('## «Requirements»\n\n### Goals and non-goals\n\n**Goals:**\n\n- Cut the share of views from 0.24 % to 0.15 %\n- Decide in 900 ms\n'),
    'the rest of a count': marked('## «Requirements»\n\nWe rank 2,000 claims a day. The other 1,560 go to adjusters.\n'),
    'a condition under which the old one stays': marked('## «Requirements»\n\nIf the test shows less than 4 %, we stay with the old script.\n'),
    'an idea that was tried': marked('## «Requirements»\n\nOne transformer did well in a hack week, so we dropped it.\n'),
    'a part that a machine rejects': marked('## «Requirements»\n\nWe sort connectors.\n\n## Model\n\nA part is rejected if either exceeds its threshold.\n'),
    'a source that is only read': marked('## «Requirements»\n\nWe answer questions.\n\n## Data\n\nThe orders, live read-only.\n'),
    'what is not in the business case': marked('## «Requirements»\n\nWe sort tickets. The smaller desk is deliberately *not* in the business case.\n'),
    'who may come in': marked('## «Requirements»\n\nWe sort tickets. Access is restricted to staff.\n'),
    'what an interface lacks': marked('## «Requirements»\n\nWe sort tickets. The API does not support retries.\n'),
    'a focus of quality': marked('## «Requirements»\n\nWe sort tickets. We focus on recall.\n'),
    'what the scope covers': marked('## Requirements\n\n### «Scope»\n\nThe service scores each transfer when it comes in.\n'),
    'what a vendor lacks': marked('## «Requirements»\n\nThe vendor\'s product doesn\'t support Arabic.\n'),
    'a limit of the rate': marked('## «Requirements»\n\nClients are limited to 100 requests per second.\n'),
    'what a model is not': marked('## «Requirements»\n\nThis is a ranking problem, not a classification.\n\nWe rank the home feed for 50M daily users.\n'),
    'what a stage is after': marked('## «Requirements»\n\nWe rank a feed.\n\n## Framing\n\nIn the second stage we focus on precision.\n'),
    'a document without a line': marked('## «Requirements»\n\nWe rank the home feed for 50M daily users.\n'),
    'a question': marked('## «Requirements»\n\n- Is search out of scope?\n'),
    'a mention in code': marked('## «Requirements»\n\nWe rank the home feed for viewers.\n\n```\nSearch is out of scope.\n```\n'),
    'a table of contents': marked('- [Out of scope](#out-of-scope)\n- [Data](#data)\n\n## «Requirements»\n\nWe rank a feed.\n'),
  },
});

describe('no-scope-boundary', () => {
  const long = 'We rank the home feed for 50M daily users who come back each morning.\n\n'.repeat(40);
  const found = (rest: string): string[] => findingsOf('no-scope-boundary', marked(`## Requirements\n\n${long}${rest}`)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('is a hint where an end of the boundary is told, and in a demonstration', () => {
    assert.deepEqual(found(''), ['warning: Nothing says what is out of scope']);
    assert.deepEqual(found('## Continuous improvement\n\nThe ranker is trained again each week.\n'), ['warning: Nothing says what is out of scope']);
    assert.deepEqual(found('## Possible improvements\n\nLive streams.\n'), ['info: What comes later is told, but not what is left out for good']);
    assert.deepEqual(found('## Future work\n\nLive streams and podcasts.\n'), ['info: What comes later is told, but not what is left out for good']);
    assert.deepEqual(found('## Known limitations\n\nNew posts are ranked badly.\n'), ['info: What does not work is told, but not what is left out on purpose']);
    assert.deepEqual(findingsOf('no-scope-boundary', `## Requirements\n\n${long}## Data\n\nClicks.\n\n## Model\n\nTrees.\n`).map(({ severity }) => severity), []);
    assert.deepEqual(found('This prototype is a course project.\n\n## Serving\n\nA demo app.\n'), ['info: Nothing says what is out of scope']);
  });
});
