import { anyCase } from '../text/any-case';
import { itemsWithin, type Span } from '../text/span';
import { isClaim } from './claims';
import { cellsUnder } from './columns';
import type { Evidence } from './evidence';
import { findAllAtOnce, isMetric } from './promised-metrics';
import type { Statement } from './statements';
import { hasWord } from './word-units';

/** "The share of creators who post again goes from 41 % to 43 %", "halve the time …, from 9 h to 4.5 h", "mean range stays ≤ 15 min". */
const CHANGES = /(?:\s(?:goes|rises?|falls?|drops?|grows?|moves?|shrinks?)|,)\sfrom\s(?=~?\d[\d.,]*[^;|]{0,16}\sto\s~?\d)/i;
const STAYS = /\s(?:stays?|remains?|is kept|keeps)\s(?=(?:[≤<]=?|under|below|within|at most|no more than)\s?\d)/i;
const TODAY = /^\W*(?:today|now|current(?:ly)?|baseline|as[- ]is|actual)\W*$/i;
const WANTED = /^\W*(?:must|targets?|goals?|wanted|aim|needed|to be|required|limit)\b/i;
const MEASURED = /^\W*(?:measured|how|where|checked|verified|source)\b/i;
/** They say of what kind a number is, and not what of. */
const GENERAL = /^(?:share|shares|median|mean|average|time|times|rate|rates|number|percent|minutes|hours|days|weeks|within|those|these|which|that|with|from|goal|second|third|first|primary|secondary|halve|double|reduce|raise|lower|increase|cut|keep|more|less|fewer|than|into|their|they|when|where|have|will|should|must|shown|every|each|after|before|about|under|over|total|today|current|month|monthly|daily|weekly|year|price|users?|customers?|model|system|requests?|stays?)$/;
/** They are watched wherever the system is, under whatever name. */
const OF_OPERATION = /\b(?:availability|uptime|latency|cost)\b/i;
const LONGEST_STEM = 5;

/** What the requirements promise in the author's own words, with a number to come from and one to reach, and no later part takes up again. */
export function findOwnPromises(evidence: Evidence): Span[] {
  const promises = evidence.statementsOfStep('requirements').flatMap(statement => {
    const isRow = statement.kind === 'row';
    const name = statement.isPending || statement.quantities.length === 0 ? undefined : isRow ? nameInRow(evidence, statement) : nameInGoal(evidence, statement);
    if (!name || evidence.says(statement, 'offline-metric') || !isClaim(evidence, statement)) {
      return [];
    }
    const written = evidence.document.prose.slice(name.start, name.end).trim();
    // A known metric is traced by all its names.
    const isOwn = written.includes(' ') && !OF_OPERATION.test(written) && !itemsWithin(evidence.termsNamed(statement, 'metric-'), name).some(isMetric);
    const words = isOwn ? stemsOf(written) : [];
    return words.length > 0 ? [{ name, words, statement }] : [];
  });
  if (promises.length === 0 || findAllAtOnce(evidence)) {
    return [];
  }
  const later = evidence.statements.filter(statement => statement.kind !== 'heading' && isLater(evidence, statement)).map(statement => ({ statement, text: evidence.document.visible.slice(statement.span.start, statement.span.end).toLowerCase() }));
  const isUsed = (words: readonly string[], statement: Statement): boolean =>
    later.some(({ text, statement: other }) => {
      const shared = words.filter(word => text.includes(word)).length;
      return shared >= Math.ceil(words.length / 2) || (shared > 0 && other.quantities.some(({ value }) => statement.quantities.some(quantity => quantity.value === value)));
    });
  return later.length === 0 ? [] : promises.filter(({ words, statement }) => !isUsed(words, statement)).map(({ name }) => name);
}

/** Where models are judged, watched and let out; below a heading that names no step, where there are numbers. */
function isLater(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.length === 0 ? statement.quantities.length > 0 : steps.includes('evaluation') || steps.includes('monitoring') || evidence.standsIn(statement, 'serving/rollout');
}

/** The name in a table of what is so today and has to become, unless the row says how it is measured. */
function nameInRow(evidence: Evidence, statement: Statement): Span | undefined {
  const { prose, visible } = evidence.document;
  const isOfGoals = cellsUnder(prose, statement, TODAY).length > 0 && cellsUnder(prose, statement, WANTED).some(cell => statement.quantities.some(({ span }) => span.start >= cell.start && span.end <= cell.end));
  const isMeasured = cellsUnder(prose, statement, MEASURED).some(cell => hasWord(visible, cell));
  return isOfGoals && !isMeasured ? statement.cells[0] : undefined;
}

/** The words before the change, below a heading of goals or behind such a label. */
function nameInGoal(evidence: Evidence, statement: Statement): Span | undefined {
  const text = evidence.document.prose.slice(statement.span.start, statement.span.end);
  const isGoal = evidence.standsIn(statement, 'requirements/business-objective') || evidence.standsIn(statement, 'requirements/success-metrics') || GOAL_LABEL.test(text);
  const found = isGoal ? (CHANGES.exec(text) ?? STAYS.exec(text)) : null;
  if (!found) {
    return undefined;
  }
  const before = text.slice(0, found.index);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf(': '), before.lastIndexOf('.** '), before.lastIndexOf('** ')) + 1;
  return { start: statement.span.start + from + (/^[\s*_]*/.exec(before.slice(from))?.[0].length ?? 0), end: statement.span.start + found.index };
}

const GOAL_LABEL = anyCase`^[\s*_-]*(?:\p{L}+\s)?(?:goal|objective|target|success)s?\b`;

function stemsOf(name: string): string[] {
  const words = name.replaceAll(/\([^()]*\)/g, ' ').toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words.filter(word => !GENERAL.test(word)).map(word => word.slice(0, LONGEST_STEM)))];
}
