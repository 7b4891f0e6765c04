import { noBusinessObjective } from '../../../src/core/lint/rules/no-business-objective';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noBusinessObjective, {
  accepts: {
    'a label': marked('## Requirements\n\n- Business objective: sell more tickets\n'),
    'a sentence with what it moves': marked('## Requirements\n\nThe system has to reduce fraud losses by 20 %.\n'),
    'a goal in other words': marked('## Problem statement\n\nOur goal is to show every viewer something worth an evening.\n'),
    'an answer below the question': marked('## Requirements\n\n- What is the business objective?\n  - Increase ticket sales\n'),
    'an answer behind the question': marked('## Requirements\n\n- What is the business objective? (increase user engagement)\n'),
    'a goal in another language': marked('## Требования\n\nНужно снизить издержки на склад на 5 %.\n'),
    'a row': marked('## Requirements\n\n| Question | Answer |\n| --- | --- |\n| Business goal | ten more minutes of watch time |\n'),
    'a value still to be filled in': marked('## Requirements\n\n**Business objective:** [fill: increase what]\n'),
    'a goal with a number': marked('## Requirements\n\nGoal: 8 % more completed applications per member.\n'),
    'a need': marked('## Requirements\n\nThe project addresses the business need for accurate forecasts in planning.\n'),
    'what a mistake costs': marked('## Requirements\n\nWe lose $10k for each missed outage.\n'),
  },
  rejects: {
    'a description': marked('## «Requirements»\n\nViewers open the app and see 20 videos.\n'),
    'a question': marked('## «Requirements»\n\n- What is the primary business objective of the system?\n'),
    'an unticked box': marked('## «Requirements»\n\n- [ ] Increase user engagement\n'),
    "the model's task alone": marked('## «Requirements»\n\nThe goal is to predict whether a post is harmful.\n'),
    'a denial': marked('## «Requirements»\n\nWe have no business goal yet.\n'),
    'a goal of the framing': marked('## «Requirements»\n\nWe rank 20 videos.\n\n## Framing the problem\n\nMaximise watch time per impression.\n'),
    'what a server costs': marked('## «Requirements»\n\nWe rank videos. A server costs $10k each year.\n'),
  },
  fixes: {
    'by the fields of the section': { before: marked('## Clarifying requirements\n\nViewers see 20 videos.\n'), after: /### Business objective\n[\s\S]*\*\*Business objective:\*\* \[fill: / },
  },
});
