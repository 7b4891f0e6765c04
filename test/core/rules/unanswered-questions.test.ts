import assert from 'node:assert/strict';
import { unansweredQuestions } from '../../../src/core/lint/rules/unanswered-questions';
import { brief, findingsOf, lint, marked } from '../../support/findings';
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

describe('a template by its title', () => {
  const design = (title: string): string => `# ${title}\n\n## Requirements\n\nSay for whom. Example: "10 million users at peak".\n\n## Data\n\n- [source]\n\n## Model\n\n## Evaluation\n\nOne primary metric.\n`;

  it('is judged by its structure alone', () => {
    assert.deepEqual(new Set(brief(lint(design('ML system design template')))), new Set(['info missing-section', 'info unanswered-questions', 'warning missing-step']));
  });

  it('is one no more where it is marked, and a system for templates is none', () => {
    assert.ok(brief(lint(marked(design('ML system design template')))).includes('error empty-section'));
    assert.ok(!brief(lint(design('Email template recommender'))).includes('info unanswered-questions'));
  });
});

describe('a checklist', () => {
  it('is to be ticked, a questionnaire to be answered', () => {
    const message = (line: string): string => findingsOf('unanswered-questions', `# Feed\n\n## Requirements\n\n${line.repeat(20)}\n## Data\n\n## Model\n`).map(each => each.message.replace(/, such as.*/, '')).join();

    assert.equal(message('- [ ] Settled who owns it\n'), 'All 20 lines are boxes that nobody has ticked. Tick them for one design, each with what fulfils it');
    assert.equal(message('- Who owns it?\n'), 'All 20 lines only ask, by a question or an empty box. Answer them where they stand');
  });

  it('may have placeholders, unless it is meant to be filled in here', () => {
    const text = `# Feed\n\n- **Owner**: [Name]\n\n## Requirements\n\n${'- How large is it?\n'.repeat(30)}\n## Data\n\n## Model\n`;

    assert.deepEqual([text, marked(text)].map(each => findingsOf('leftover-placeholder', each).length), [0, 1]);
  });
});
