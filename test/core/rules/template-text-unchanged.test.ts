import { templateTextUnchanged } from '../../../src/core/lint/rules/template-text-unchanged';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';
import { knowledge } from '../../support/templates';

const PROMPT = knowledge.framework('seven-step').steps[1]?.sections[2]?.prompt ?? '';

testRule(templateTextUnchanged, {
  accepts: {
    "the author's own words": marked('## Framing\n\nRetrieval over 10B videos, then ranking.\n'),
    'a prompt in its comment': marked('## Framing\n\n<!-- prompt: The named category of every model, and the runner-up with the reason it lost. -->\n\nRanking.\n'),
    'a sentence in code': marked('## Framing\n\n```\nThe named category of every model, and the runner-up with the reason it lost.\n```\n'),
  },
  rejects: {
    'a sentence of a prompt': marked('## Framing\n\n«The named category of every model, and the runner-up with the reason it lost.»\n'),
    'in other spacing and case': marked('## Framing\n\n- «the named category of every model,\n  and the  runner-up with the reason it lost.»\n'),
    'a prompt whose comment marks are gone': marked('## Framing\n\n«prompt: The named category of every model, and the runner-up with the reason it lost.»\n'),
    'a whole prompt as one': marked(`## Framing\n\n«${PROMPT.trim()}»\n\nRanking.\n`),
  },
  fixes: {
    'by removing its line': {
      before: marked('## Framing\n\n- The named category of every model, and the runner-up with the reason it lost.\n- We rank.\n'),
      after: marked('## Framing\n\n- We rank.\n'),
    },
    'by removing it before another sentence': {
      before: marked('## Framing\n\nThe named category of every model, and the runner-up with the reason it lost. We rank.\n'),
      after: marked('## Framing\n\nWe rank.\n'),
    },
  },
});
