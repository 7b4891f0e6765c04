import type { Task } from '../catalog/task';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { tasksOf } from './task';

/** A picture in passing, such as "product images", makes no system of images. */
const MIN_MENTIONS = 2;

/**
 * Whether the model reads pixels or sound through a network that finds the features itself, so that nobody has a list of them.
 * A ranker or a forecast has other features beside its pictures.
 */
export function readsRawSignals(evidence: Evidence): boolean {
  return evidence.once(readSignals);
}

function readSignals(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  if (RAW_TASKS.some(task => tasks.has(task))) {
    return true;
  }
  const mentions = evidence.statementsWith('raw-signal').filter(statement => evidence.says(statement, 'raw-signal') !== undefined);
  return mentions.length >= MIN_MENTIONS && !TABULAR_TASKS.some(task => tasks.has(task)) && evidence.statementsWith('family-cnn', 'raw-signal-model').length > 0;
}

const RAW_TASKS: readonly Task[] = ['object-detection', 'segmentation'];
const TABULAR_TASKS: readonly Task[] = ['ranking', 'recommendation', 'forecasting', 'regression'];

/** Fewer are an example. */
const MIN_FIELDS = 3;

/** Where the data step lists the fields of a row: "The parameters are:" and below it one after the other, as items, rows or in bold. */
export function listsFields(evidence: Evidence): Span | undefined {
  return evidence.once(readFields);
}

function readFields(evidence: Evidence): Span | undefined {
  const list = evidence.statementsWith('field-word').find(statement => introducesList(evidence, statement) && countListed(evidence, statement) >= MIN_FIELDS);
  return (list ?? evidence.statementsWith('holding-verb').find(statement => holdsFields(evidence, statement)))?.span;
}

/** "The click log includes `[user, ad, clicked]`", "each record has the amount, the shop and the card". */
function holdsFields(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading' || statement.isPending) {
    return false;
  }
  const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
  return HOLDS.test(text) && RECORDS.test(text);
}

const RECORDS = /\b(?:data|dataset|logs?|records?|rows?|tables?|samples?|examples?|files?)\b/i;
const HOLDS = /\b(?:includes?|contains?|consists? of|comprises?|holds?|(?:with|has) (?:the )?(?:columns|fields))\s(?:[^,.;\n]{0,40}[:\s])?(?:`?[[({][^\])}\n]*,[^\])}\n]*,|(?:[^,.;\n]{2,40},\s){2,})/i;

function introducesList(evidence: Evidence, statement: Statement): boolean {
  const isIntroduction = statement.kind === 'heading' || /[:：][\s*_]*$/.test(evidence.textOf(statement));
  return isIntroduction && !statement.isPending && evidence.stepsOf(statement).includes('data') && evidence.says(statement, 'field-word') !== undefined;
}

/** How many of the next statements are entries; what explains one of them may stand between. */
function countListed({ statements, document }: Evidence, { index, section }: Statement): number {
  let listed = 0;
  for (let at = index + 1, between = 0; at < statements.length && between <= MOST_BETWEEN; at++) {
    const next = statements[at];
    if (!next || next.section !== section || next.isPending) {
      break;
    }
    const isEntry = next.kind === 'item' || next.kind === 'row' || BOLD_NAME.test(document.visible.slice(next.span.start, next.span.start + LONGEST_NAME));
    listed += isEntry ? 1 : 0;
    between = isEntry ? 0 : between + 1;
  }
  return listed;
}

const MOST_BETWEEN = 3;
const LONGEST_NAME = 60;
const BOLD_NAME = /^(?:\*\*|__)[^*_\n]{2,50}(?::(?:\*\*|__)|(?:\*\*|__)\s?[:–—-])/;
