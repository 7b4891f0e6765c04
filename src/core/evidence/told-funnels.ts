import { addAll } from '../text/add-all';
import type { Evidence } from './evidence';
import { asCount, FEWEST_CANDIDATES, isCount, type Count, type FunnelRise } from './funnel-rises';
import type { Statement } from './statements';

const NUMBER = String.raw`\d[\d.,]*\s?[kKMB]?`;
/** "The pre-ranker cuts 400 → 60", "narrows them from 400 down to 60". */
const CUTS = new RegExp(String.raw`\b(?:cuts?|narrow(?:s|ed)?|reduc(?:es|ed)|prun(?:es|ed)|trim(?:s|med)?|shrinks?|filter(?:s|ed)|thin(?:s|ned)?)\s(?:(?:them|these|those|it|down|the|list|set|pool|candidates|from)\s){0,4}(${NUMBER})(?:\s\p{L}+)?\s?(?:→|->|down to)\s?(?:the\s)?(?:(?:top|best)\s)?(${NUMBER})`, 'diu');
/** "… picks 600", "returns the best 300": what a stage hands on is the last that is said of it. */
const HANDS_ON = new RegExp(String.raw`\b(?:picks?|keeps?|returns?|selects?|retrieves?|yields?|hands? on|passes on|leaves?)\s(?:(?:the|up|to|at|most|some|about|top|best|nearest|first)\s){0,3}(${NUMBER})(?:\s\p{L}+){0,2}[\s*_.]*$`, 'diu');
/** "Gradient-boosted trees score those 600." */
const TAKES_IN = new RegExp(String.raw`\b(?:scores?|(?:re-?)?ranks?|re-?scores?|orders?|sorts?)\s(?:(?:the|all|those|these|them|remaining|resulting|top|best|of)\s){0,3}(${NUMBER})(?=[\s*_]*(?:[.,;:)]|$|candidates?|items?|results?|documents?|of\b|with\b|by\b|per\b))`, 'diu');

/** Where counts rise that words tell: a stage that cuts to more than it has, and one that scores more than the item before it picks. */
export function findToldRises(evidence: Evidence, spoken: readonly Statement[]): FunnelRise[] {
  const rises: FunnelRise[] = [];
  for (const statement of spoken) {
    if (statement.quantities.length > 0 && statement.kind !== 'heading' && statement.kind !== 'estimate') {
      addAll(rises, [riseOfCut(evidence, statement), riseBehind(evidence, statement)].flatMap(rise => rise ?? []));
    }
  }
  return rises;
}

function riseOfCut(evidence: Evidence, statement: Statement): FunnelRise | undefined {
  const found = statement.quantities.length > 1 ? CUTS.exec(textOf(evidence, statement)) : null;
  const [before, after] = found ? [1, 2].map(group => countAt(statement, placeOf(found, statement, group))) : [];
  return before && after ? rise(before, after) : undefined;
}

/** Of two items of one list the second takes in what the first hands on. */
function riseBehind(evidence: Evidence, statement: Statement): FunnelRise | undefined {
  const last = evidence.statements[statement.index - 1];
  const isNext = statement.kind === 'item' && last?.kind === 'item' && last.section === statement.section && last.lead === statement.lead && last.quantities.length > 0;
  const taken = isNext ? TAKES_IN.exec(textOf(evidence, statement)) : null;
  const given = taken && last ? HANDS_ON.exec(textOf(evidence, last)) : null;
  const [before, after] = taken && given && last ? [countAt(last, placeOf(given, last, 1)), countAt(statement, placeOf(taken, statement, 1))] : [];
  return before && after ? rise(before, after) : undefined;
}

function rise(before: Count, after: Count): FunnelRise | undefined {
  return before.high >= FEWEST_CANDIDATES && after.low > before.high ? { before: [before], after } : undefined;
}

function textOf({ document }: Evidence, { span }: Statement): string {
  return document.prose.slice(span.start, span.end);
}

/** Where the number of a match stands. */
function placeOf({ indices }: RegExpExecArray, { span }: Statement, group: number): number {
  return span.start + (indices?.[group]?.[0] ?? -1);
}

function countAt({ quantities }: Statement, start: number): Count | undefined {
  const quantity = quantities.find(({ span }) => span.start === start);
  return quantity && isCount(quantity) && quantity.high === undefined ? asCount(quantity) : undefined;
}
