import type { Evidence } from './evidence';
import { isPromotion } from './promotion';
import type { Statement } from './statements';

/** "MAE 6.3", "pinball loss at most 15 % above the current one", "LambdaMART" as what runs today, and the data protection officer: nothing that training minimises. */
export function measuresOrNames(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  if (isPromotion(text)) {
    return true;
  }
  if (LEARNS.test(text) || evidence.standsIn(statement, 'model/loss')) {
    return OFFICER.test(text);
  }
  const steps = evidence.stepsOf(statement);
  if (steps.includes('evaluation') || steps.includes('monitoring') || ON_TEST.test(text)) {
    return true;
  }
  const { prose } = evidence.document;
  const names = evidence.termsIn(statement, 'loss').map(({ span }) => ({ name: prose.slice(span.start, span.end), after: prose.slice(span.end, Math.min(statement.span.end, span.end + 12)), before: prose.slice(Math.max(statement.span.start, span.start - 16), span.start) }));
  const isBaseline = evidence.says(statement, 'baseline', 'of-today') !== undefined;
  return names.length > 0 && names.every(({ name, before, after }) => (MEASURE.test(name) && (VALUE.test(after) || GRADED.test(before))) || /^dpo$/i.test(name) || ((isBaseline || statement.kind === 'row') && /^lambdamart$/i.test(name)));
}

const LEARNS = /\b(?:train\w*|minimi[sz]\w*|maximi[sz]\w*|optimi[sz]\w*|objectives?|fit(?:s|ted|ting)?|(?:loss|cost) functions?|quantile regression|loss(?:es)?[\s*_]*[:|=])\b|[:|=]\s?(?:weighted\s|binary\s)?(?:log loss|cross)/i;
const ON_TEST = /\b(?:on|over) the (?:test|validation|held[- ]out|last)\b|\b(?:measures|metrics) (?:are|is)\b|\b(?:to proceed|we require|release gate)\b|^[\s*_]*(?:by slice|test|offline|validation|ablation)\b/i;
const MEASURE = /^(?:mae|rmse|mse|(?:mean )?(?:squared|absolute) error|pinball|log ?loss|pinball loss|quantile loss)$/i;
const VALUE = /^[\s*_)]*(?:loss\s)?(?:[:=|≤<>]|of|is|was|at|under|below)?[\s*_|]*~?\d/i;
const GRADED = /\b(?:better|worse|lower|higher|test|normali[sz]ed|mean|best)\s$/i;
const OFFICER = /\bDPO\b(?![^.;|]*\b(?:pairs|preference|fine-?tun\w*|llm|policy model)\b)[^.;|]*\b(?:signed|office|legal|experiment|approv\w*|review\w*|consulted|assessment)\b|\b(?:legal|signed by|approved by|assessment)\b[^.;|]*\bDPO\b/i;
