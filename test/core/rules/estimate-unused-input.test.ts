import { estimateUnusedInput } from '../../../src/core/lint/rules/estimate-unused-input';
import { fenced } from '../../support/estimates';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (...lines: string[]): string => marked(`## Requirements\n\nWe rank a feed.\n\n${fenced(...lines)}`);

testRule(estimateUnusedInput, {
  accepts: {
    'inputs that are used': doc('dau = 50M users', 'x = dau * 2'),
    'an input that only an assertion uses': doc('dau = 50M users', 'assert dau < 60M users'),
    'an input that a later block uses': `${doc('dau = 50M users', 'factor = 3', 'x = factor * 2')}\n## Serving\n\n${fenced('y = dau * 2')}`,
    'an input of a line that is still open, or wrong': doc('a = 2', 'b = 3', 'x = a * [fill: share]', 'y = b * 5 userz'),
    'a mere list of numbers': doc('dau = 50M users', 'items = 10B items'),
    'a result': doc('a = 2', 'x = a * 3'),
    'an input that is still open': doc('a = 2', 'x = a * 3', 'items = [fill: items] items'),
    'an input that the text names': `${doc('a = 2', 'items = 10B items', 'x = a * 3')}\nRetrieval searches all \`items\`.\n`,
  },
  rejects: {
    'an input that no line uses': doc('a = 2', '«items» = ~10B items  # in the catalogue', 'x = a * 3'),
  },
});
