import { contains, type Span } from '../text/span';
import { cellsUnder } from './columns';
import type { Statement } from './statements';

/** What a column is headed whose cells only time can fill: "Actual", "Status", "Measured (week 4)". */
const AWAITED =
  /^[\s*_]*(?:(?:actuals?|measured|observed|achieved|reali[sz]ed)(?:\s\p{L}+)?|(?:test\s|final\s)?(?:results?|outcomes?)|status|state|progress|done|completed|pass(?:ed)?(?:\s?\/\s?fail)?|verdict|ist-?wert|ergebnis(?:se)?|факт\p{L}*|статус|результат\p{L}*|实际\p{Script=Han}*|状态|结果)(?:\s\([^()]*\))?[\s*_]*$/iu;

/** "docs/drift.md: metrics and thresholds (to be added)": what is still to be written is another file. */
export function isOfAnotherFile(text: string, { span: { start, end } }: Pick<Statement, 'span'>): boolean {
  return PATH.test(text.slice(start, Math.min(end, start + LONGEST_PATH)));
}

const PATH = /^[\s*_`[]*[\w.-]*(?:\/[\w.-]+)*\.(?:md|mdx|rst|txt|py|ipynb|ya?ml|json|toml|sql|sh)\b/i;
/** Characters. */
const LONGEST_PATH = 120;

/** "| Stock-outs | 3.2 % | under 2.7 % | TBD |", in a column headed "Actual": a measurement that is waited for, and no gap in the document. */
export function isAwaited(text: string, row: Pick<Statement, 'kind' | 'cells' | 'lead'>, placeholder: Span): boolean {
  return cellsUnder(text, row, AWAITED).some(cell => cell !== row.cells[0] && contains(cell, placeholder));
}
