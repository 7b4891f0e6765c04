import { singular } from '../outline/normalise-heading';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** What a baseline is called: a results table or a sentence that gives its score need not say “baseline”. */
export interface BaselineNames {
  /** Words of its description, in the singular. */
  readonly words: ReadonlySet<string>;
  /** "B0", "(a)": as they are written. */
  readonly labels: ReadonlySet<string>;
}

/** The names that the statements give their baselines. */
export function baselineNames(evidence: Evidence, baselines: readonly Statement[]): BaselineNames {
  const texts = baselines.map(statement => nameOf(evidence, statement));
  const labels = baselines.flatMap(statement => LABEL.exec(evidence.textOf(statement))?.[1] ?? []);
  return { words: new Set(texts.flatMap(wordsIn)), labels: new Set(labels) };
}

/** What the statement calls the baseline: of a row the cell below “Baseline”, otherwise the first one. What fills in for what is missing names none. */
function nameOf(evidence: Evidence, statement: Statement): string {
  const { kind, cells, lead } = statement;
  if (kind !== 'row') {
    return evidence.stepsOf(statement).length === 0 && evidence.termsIn(statement, 'failure-event', 'failure-cue').length > 0 ? '' : ownName(evidence.textOf(statement));
  }
  const { prose } = evidence.document;
  const below = cells[lead?.cells.findIndex(({ start, end }) => BASELINE.test(prose.slice(start, end))) ?? -1] ?? cells[0];
  return prose.slice(below?.start, below?.end);
}

/** Without the models that come after it, or before it where they have to beat it. */
function ownName(text: string): string {
  const beaten = BEATEN.exec(text)?.[1];
  return beaten ?? text.replace(LATER, '');
}

const BASELINE = /\bbaselines?\b/i;
const LABEL = /^[\s*_`|(]*([A-Z]\d{1,2}|[a-d])[\s*_`]*[:：)|–—-]/;
/** "LightGBM has to beat the seasonal naive baseline". */
const BEATEN = /\b(?:beats?|outperforms?|against|versus|vs\.?|better than|over)\s((?:[^\s.;]+\s){1,6})baseline\b/i;
/** "A seasonal naive forecast as the baseline and then LightGBM". */
const LATER = /(?:[,;:]|\band)\s(?:we\s)?(?:then|afterwards|later|next|finally)\b.*$|\b(?:before|followed by|that (?:the )?\S+ (?:has to|must|should) beat|against which|to (?:be beaten|beat)|challengers?|candidates?)\b.*$/is;

/** Words that tell one baseline from another. */
export function wordsIn(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(/\p{L}[\p{L}\d-]{3,}/gu), ([word]) => singular(word)).filter(word => !COMMON.has(word));
}

const COMMON: ReadonlySet<string> = new Set(
  (
    'baseline baselines model first second third today present current existing simple simplest plain pair have with what that this they them there these those from into over each beat beats when then than which would must will also only both ' +
    'city country hour time daily week month user item feature data value score number rank ranking test train training group option heuristic hand written used quick build sets complexity production system ' +
    'begin start same last most everything same come cost year here after before under such very their your ours other another does without serve serves where while been runs point reference since mean median average absolute percentage error rate share'
  ).split(' '),
);
