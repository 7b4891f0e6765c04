import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { SOURCE_OF } from './source-row';
import type { Statement } from './statements';

const FEATURES = anyCase`^\W*(?:(?:model|input)\s)?(?:features?|attributes?|signals?|inputs?|examples?|contents?|variables?|признак\p{L}*|特征)\W*$`;
const FRESH = /\b(?:fresh\w*|lag|delay|refresh\w*|updated?|age at use)\b/i;
/** A table that begins with the sources tells features only below such a heading. */
const OF_INPUTS = /\b(?:inputs?|features?|signals?|predictors?)\b|model (?:gets|sees|reads)\b/i;
const MIN_COLUMNS = 3;

/** The cell in which a row of a table of features tells them, wherever the table stands: one with a column for them and one for their source or age. */
export function featureCell(evidence: Evidence, { kind, lead, cells }: Statement): Span | undefined {
  const at = kind === 'row' && lead ? columnUnder(evidence, lead) : -1;
  return at === -1 ? undefined : cells[at];
}

/** Where the features stand below the header; -1 where it is of another table. */
function columnUnder(evidence: Evidence, header: Statement): number {
  const columns = evidence.once(readColumns);
  const known = columns.get(header) ?? findColumn(evidence, header);
  columns.set(header, known);
  return known;
}

function readColumns(): Map<Statement, number> {
  return new Map();
}

function findColumn(evidence: Evidence, header: Statement): number {
  const { prose } = evidence.document;
  const headers = header.cells.length < MIN_COLUMNS ? [] : header.cells.map(({ start, end }) => prose.slice(start, end));
  const at = headers.findIndex(each => FEATURES.test(each));
  const source = at === -1 ? -1 : headers.findIndex(each => SOURCE_OF.test(each));
  const isTable = at !== -1 && (source !== -1 || headers.some(each => FRESH.test(each)));
  const isOfInputs = isTable && (source > 0 || OF_INPUTS.test(header.entry?.title ?? ''));
  return isOfInputs && !evidence.stepsOf(header).some(step => step === 'evaluation' || step === 'monitoring') ? at : -1;
}
