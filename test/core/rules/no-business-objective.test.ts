import assert from 'node:assert/strict';
import { noBusinessObjective } from '../../../src/core/lint/rules/no-business-objective';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noBusinessObjective, {
  accepts: {
    'what somebody wants to pay less': marked('## Requirements\n\nThe airline wants to pay less compensation.\n'),
    'who stops and is to be kept': marked('## Requirements\n\nDonors who get the wrong letter leave. The charity hopes to keep more of them.\n'),
    'a loss that is to go': marked('## Requirements\n\n### Why the board agreed\n\nReturns ate $4M last year, and a third of the loss should disappear.\n'),
    'fewer of what costs': marked('## Requirements\n\n### What the hotel gets out of it\n\nFewer empty rooms on Sundays.\n'),
    'what becomes possible': marked('## Requirements\n\nPredict whether an order is late. This enables proactive calls and fewer complaints.\n'),
    'a goal in passing, where the solution is described': marked('## Requirements\n\nSeats are sold in a shop.\n\n## Serving\n\n- Optimiser: finds the revenue-maximising price\n'),
    'whom the project helps': marked('## Requirements\n\nStores sell things.\n\n## Framing\n\nThe project will help store managers to order less.\n'),
    'a label': marked('## Requirements\n\n- Business objective: sell more tickets\n'),
    'a sentence with what it moves': marked('## Requirements\n\nThe system has to reduce fraud losses by 20 %.\n'),
    'a goal in other words': marked('## Problem statement\n\nOur goal is to show every viewer something worth an evening.\n'),
    'an answer below the question': marked('## Requirements\n\n- What is the business objective?\n  - Increase ticket sales\n'),
    'an answer behind the question': marked('## Requirements\n\n- What is the business objective? (increase user engagement)\n'),
    'a goal in another language': marked('## Требования\n\nНужно снизить издержки на склад на 5 %.\n'),
    'a row': marked('## Requirements\n\n| Question | Answer |\n| --- | --- |\n| Business goal | ten more minutes of watch time |\n'),
    'a goal with a number': marked('## Requirements\n\nGoal: 8 % more completed applications per member.\n'),
    'a need': marked('## Requirements\n\nThe project addresses the business need for accurate forecasts in planning.\n'),
    'what a mistake costs': marked('## Requirements\n\nWe lose $10k for each missed outage.\n'),
    'who is helped': marked('## Problem statement\n\nAn automatic draft can help editors to close a page sooner.\n'),
    'who can do something else': marked('## Problem statement\n\nThe tool answers the simple tickets so that agents can look after the hard ones.\n'),
    'what comes of either mistake': marked('## Problem statement\n\nPlan too late and buyers leave, which costs sales; plan too early and stock sits idle.\n'),
    'a goal without a number': marked('## Requirements\n\nObjective: the visitor finds the right room and books it.\n'),
    'a balance': marked('## Overview\n\nThe gate stops thieves, balancing safety with the experience of honest buyers.\n\n## Data\n\nOrders.\n'),
    'a conclusion': marked('## Requirements\n\nLetters are read.\n\n## Serving\n\nA service.\n\n## Conclusion\n\nThe drafts reduce the manual work of the desk.\n'),
  },
  silences: {
    'a value still to be filled in': marked('## Requirements\n\n**Business objective:** [fill: increase what]\n'),
  },
  rejects: {
    'sizes alone': marked('## Requirements\n\n### «Business objective»\n\nThe catalogue holds 18,400,000 offers; 9.6 million searches are issued a day.\n'),
    'how soon alone': marked('## Requirements\n\n### «Goals»\n\nScores are in the CRM by Monday 07:00.\n'),
    'the task itself': marked('## «Requirements»\n\nEach night we forecast how much each store will sell, and turn it into orders before the cut-off.\n'),
    'by when it has to be there': marked('## «Requirements»\n\nOrders must be there at 05:00, and planners want the proposals at 03:30.\n'),
    'what it may cost': marked('## «Requirements»\n\nWe want the cloud spend to stay under €9,000 a month.\n'),
    'what users may do': marked('## «Requirements»\n\nCustomers must be able to opt out of it.\n'),
    'goals of the software': marked('## Requirements\n\n### «Goals»\n\n- Containerise the scorer\n- Add unit tests\n'),
    'a slogan': marked('## Requirements\n\n### «Value proposition»\n\nAI is transforming every industry.\n'),
    'a description': marked('## «Requirements»\n\nViewers open the app and see 20 videos.\n'),
    'a question': marked('## «Requirements»\n\n- What is the primary business objective of the system?\n'),
    'an unticked box': marked('## «Requirements»\n\n- [ ] Increase user engagement\n'),
    "the model's task alone": marked('## «Requirements»\n\nThe goal is to predict whether a post is harmful.\n'),
    'a denial': marked('## «Requirements»\n\nWe have no business goal yet.\n'),
    'a goal of the framing': marked('## «Requirements»\n\nWe rank 20 videos.\n\n## Framing the problem\n\nMaximise watch time per impression.\n'),
    'the objective of the model': marked('## «Requirements»\n\nAim: high recall of the classifier at low precision.\n'),
    'what the data supports': marked('## «Requirements»\n\nThe tables support joins. The model supports four languages.\n'),
    'what a server costs': marked('## «Requirements»\n\nWe rank videos. A server costs $10k each year.\n'),
  },
  fixes: {
    'by the fields of the section': { before: marked('## Clarifying requirements\n\nViewers see 20 videos.\n'), after: /### Business objective\n[\s\S]*\*\*Business objective:\*\* \[fill: / },
  },
});

describe('no-business-objective', () => {
  const found = (text: string): string[] => findingsOf('no-business-objective', marked(text)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('is a hint where a part of the goal is told', () => {
    assert.deepEqual(found('## Requirements\n\nToday each letter is sorted manually.\n'), ['info: What is wrong today is told, but not what the system is to change in it']);
    assert.deepEqual(found('## Requirements\n\nOne desk.\n\n## Business KPIs\n\n- Time saved\n'), ['info: A metric of the business is named, but not the goal that it stands for']);
    assert.deepEqual(found('# Detecting fraud\n\n## Requirements\n\nOrders are scored.\n'), ['info: What is to be found is told, but not what is gained by finding it']);
    assert.deepEqual(found('## Requirements\n\nVideos are ranked.\n\n## Evaluation\n\nPrimary metric: watch time per viewer, +2 %.\n'), ['info: A metric of the business is named, but not the goal that it stands for']);
  });
});

describe('no-business-objective, of what is predicted', () => {
  const found = (text: string): string[] => findingsOf('no-business-objective', marked(text)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('is milder where that is told', () => {
    assert.deepEqual(found('## Requirements\n\nOne desk.\n\n## Framing\n\nWe predict which of 40 desks a letter goes to.\n'), ['warning: What the system predicts is told, but not what is gained by it']);
    assert.deepEqual(found('## Requirements\n\nThe assistant is designed to answer questions on 50 manuals.\n'), ['warning: What the system predicts is told, but not what is gained by it']);
    assert.deepEqual(found('## Requirements\n\nOne desk.\n'), ['error: Nothing says what the system is for']);
  });

  it('takes the price of a mistake for what is gained, wherever it stands', () => {
    assert.deepEqual(found('## Requirements\n\nOne desk.\n\n## Model\n\nThe threshold follows from costs: a missed fraud costs $500, a false alarm costs $25.\n'), []);
    assert.deepEqual(found('## Requirements\n\nOne desk.\n\n## Model\n\nA run costs $25.\n'), ['error: Nothing says what the system is for']);
  });
});
