import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { SOURCE_OF } from './source-row';
import type { Statement } from './statements';

const FEATURES = /^\W*(?:(?:model|input)\s)?(?:features?|signals?|inputs?|examples?|contents?|variables?|признак\p{L}*|特征)\W*$/iu;
const FRESH = /\b(?:fresh\w*|lag|delay|refresh\w*|updated?|age at use)\b/i;
/** A table that begins with the sources tells features only below such a heading. */
const OF_INPUTS = /\b(?:inputs?|features?|signals?|predictors?)\b|model (?:gets|sees|reads)\b/i;

/** The cell in which a row of a table of features tells them, wherever the table stands: one with a column for them and one for their source or age. */
export function featureCell(evidence: Evidence, statement: Statement): Span | undefined {
  const columns = statement.kind === 'row' ? (statement.lead?.cells ?? []) : [];
  if (columns.length < 3) {
    return undefined;
  }
  const { prose } = evidence.document;
  const headers = columns.map(({ start, end }) => prose.slice(start, end));
  const at = headers.findIndex(header => FEATURES.test(header));
  const source = headers.findIndex(header => SOURCE_OF.test(header));
  const isTable = at !== -1 && (source !== -1 || headers.some(header => FRESH.test(header)));
  const isOfInputs = source > 0 || OF_INPUTS.test(statement.entry?.title ?? '');
  return isTable && isOfInputs && !evidence.stepsOf(statement).some(step => step === 'evaluation' || step === 'monitoring') ? statement.cells[at] : undefined;
}
