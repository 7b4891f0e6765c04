import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { countWords, isSaid, isStatedIn, isTreatedIn, ownWords } from './stated-in';

/** What counts as a positive, or who says so: a definition that a stranger could compute. */
export const labelStrategy: Check = {
  id: 'label-strategy',
  section: 'data/labels',
  weight: 3,
  rule: 'no-label-strategy',

  find(evidence) {
    const answer = evidence.find(
      statement => (isLabelDefinition(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'data/labels'),
      joined([evidence.statementsIn('data/labels'), evidence.statementsWith('label')]),
    );
    return answer.state === 'absent' && needsNoLabels(evidence) ? { state: 'not-applicable' } : answer;
  },
};

/** A word or two under "Labels" name one without defining it. */
const MIN_WORDS = 4;

export function isLabelDefinition(evidence: Evidence, statement: Statement): boolean {
  if (isStatedIn(evidence, statement, 'data/labels') && countWords(definitionIn(evidence, statement)) >= MIN_WORDS) {
    return true;
  }
  const label = evidence.says(statement, 'label');
  const steps = evidence.stepsOf(statement);
  if (!label || steps.includes('serving') || steps.includes('monitoring') || !isSaid(evidence, statement) || isOtherLabel(evidence, label.span)) {
    return false;
  }
  const following = evidence.document.prose.slice(label.span.end, statement.span.end);
  return evidence.says(statement, 'label-definition') !== undefined || /[=→:：]|->|^\s[01]\s/.test(following) || EQUATED.test(following);
}

/** "The label is the handover time minus the request time", but not "the label is noisy". */
const EQUATED = /^s?\s(?:is|are)\s(?:the|an?|one|zero|[01]|true|whether|how)\s/i;

/** What stands behind the name: "Label delay | 1 day" has two words. */
function definitionIn(evidence: Evidence, statement: Statement): string {
  const { kind, cells } = statement;
  const [first, second] = cells;
  return kind === 'row' && first && second && cells.length === 2 ? evidence.document.visible.slice(second.start, second.end) : ownWords(evidence, statement);
}

/** "Multi-label classification" is a task, and "see Labels" says where the label is defined. */
function isOtherLabel({ document }: Evidence, { start }: Span): boolean {
  return /(?:multi[\s-]?|(?:under|see)\s)$/i.test(document.prose.slice(Math.max(0, start - 6), start));
}

function needsNoLabels(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  const says = (group: string): boolean => evidence.statementsWith(group).some(statement => evidence.says(statement, group));
  const isClustering = tasks.size === 1 && tasks.has('clustering');
  return isClustering || (tasks.has('generation') && says('golden-set')) || says('unsupervised');
}
