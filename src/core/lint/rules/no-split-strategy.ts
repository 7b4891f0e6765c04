import { isClarifyingQuestion } from '../../evidence/checks/find-stated';
import { splitStrategy } from '../../evidence/checks/split-strategy';
import type { Evidence } from '../../evidence/evidence';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noSplitStrategy: Rule = {
  id: 'no-split-strategy',
  summary: 'Say how data is divided into training, validation and test.',
  why: 'The split decides what the offline numbers mean: one that differs from how the model will be used makes every one of them too good.',
  source: 'Aminian & Xu (2023), steps 3 and 4; Rules of ML, rule 33.',
  nature: 'absence',
  severity: 'error',
  inNotes: false,
  isTentative: true,
  about: ['data/split'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nThe click log is split by time: train on days 1 to 28, validate on day 29, test on day 30.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nThe click log has 4B rows a day.\n',
  },

  check: context =>
    reportAbsent(context, splitStrategy, () => (namesSet(context.evidence) ? { message: SET, severity: 'warning' } : { message: NOTHING })),
};

const EXAMPLE = 'Give dates and a gap in which labels mature, such as “train on days 1 to 28, validate on day 29, test on day 30”.';
const NOTHING = `Nothing says how the data is split. ${EXAMPLE}`;
const SET = `A set to test or validate on is spoken of, but not what goes into it. ${EXAMPLE}`;

/** "On the test set", "held-out cases"; what trains is named by everybody. */
function namesSet(evidence: Evidence): boolean {
  const { prose } = evidence.document;
  return evidence.statementsWith('split-set', 'hold-out').some(statement => {
    const sets = evidence.termsIn(statement, 'split-set', 'hold-out').filter(({ span }) => JUDGED_ON.test(prose.slice(span.start, span.end + 24)));
    return statement.kind !== 'heading' && sets.length > 0 && evidence.says(statement, 'split-set', 'hold-out') !== undefined && !isClarifyingQuestion(evidence, statement);
  });
}

const JUDGED_ON = /^(?:test|validation|eval(?:uation)?|dev|hold-?out|held[\s-]out)[\s-](?:data\s?)?(?:set|sample|split|data|cases|examples|period|weeks?|days?)\b|^held[\s-]out\b/i;
