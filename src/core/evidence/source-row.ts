import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** Whether the statement is a row of a table whose first column is headed "Source": it names one. */
export function isSourceRow({ document }: Evidence, { kind, lead }: Statement): boolean {
  const first = kind === 'row' ? lead?.cells[0] : undefined;
  return first !== undefined && /^(?:data\s)?(?:sources?|источник\p{L}*)$/iu.test(document.prose.slice(first.start, first.end).trim());
}
