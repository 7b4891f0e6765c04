import assert from 'node:assert/strict';
import { unansweredQuestions } from '../../../src/core/lint/rules/unanswered-questions';
import { brief, lint, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const asked = (count: number): string => '- How large is it?\n- [ ] Settled who owns it\n'.repeat(count / 2);

testRule(unansweredQuestions, {
  accepts: {
    'a few questions': marked(`# Feed\n\n## Requirements\n\n${asked(10)}`),
    'questions with their answers': marked(`# Feed\n\n## Requirements\n\n${'- How large is it? 4M posts.\n'.repeat(30)}`),
    'questions in a document that answers as much': marked(`# Feed\n\n## Requirements\n\n${asked(20)}\n## Data\n\n${'- The log of posts.\n'.repeat(20)}`),
  },
  rejects: {
    'nothing but questions and empty boxes': marked(`# «Feed»\n\n## Requirements\n\n${asked(20)}`),
    'questions with examples of an answer, under labels': marked(`# «Feed»\n\n## Requirements\n\n${'**Prompts:**\n\n- **Goal**: What is it for? (such as more sales, or fewer returns)\n\n'.repeat(20)}`),
    'questions of other scripts': marked(`# «Лента»\n\n## Требования\n\n${'- 数据有多少？\n'.repeat(20)}`),
  },
});

describe('a document that only asks', () => {
  it('is not told what else it does not answer, but which steps it forgets', () => {
    const found = new Set(brief(lint(marked(`# Feed\n\n## Requirements\n\n${asked(40)}`))));

    assert.deepEqual([...found].filter(each => !each.endsWith('missing-section')), ['error missing-step', 'warning unanswered-questions']);
  });
});
