import type { Check } from '../check';
import type { Evidence } from '../evidence';
import type { Quantity } from '../quantities';
import type { Statement } from '../statements';

const MIN_DISTINCT = 2;

/** Two different numbers that tell how large the system is: users, items, requests, rows or storage. */
export const scaleNumbers: Check = {
  id: 'scale-numbers',
  section: 'requirements/scale',
  weight: 3,
  rule: 'no-scale-numbers',

  find(evidence) {
    const seen = new Map<string, Quantity>();
    const pending = evidence.find(() => undefined, statement => evidence.standsIn(statement, 'requirements/scale'));
    for (const statement of evidence.quantified) {
      if (statement.isPending || !isAboutScale(evidence, statement)) {
        continue;
      }
const isRequirement = evidence.stepsOf(statement).includes('requirements');
      const counting = statement.quantities.filter(each => isScale(each) || countsEntity(statement, each) || (isRequirement && isLargeNumber(each)));
      for (const quantity of counting) {
        seen.set(`${quantity.dimension} ${quantity.value}`, quantity);
        if (seen.size >= MIN_DISTINCT) {
          return { state: 'met', at: quantity.span };
        }
      }
    }
    return pending.state === 'pending' ? pending : { state: 'absent' };
  },
};

/** The first step and the preamble, a heading such as "Scale" anywhere, a data table, or an estimate. */
function isAboutScale(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return statement.kind === 'estimate' || steps.length === 0 || steps.some(step => SCALE_STEPS.has(step));
}

const SCALE_STEPS: ReadonlySet<string> = new Set(['requirements', 'framing', 'data', 'serving']);

/** "How many users? 100 million": among the requirements a number of that size counts what it was asked for. */
function isLargeNumber({ dimension, value }: Quantity): boolean {
  return dimension === 'number' && value >= 10_000;
}

function isScale({ dimension, value, high, unit }: Quantity): boolean {
  const size = high ?? value;
  switch (dimension) {
    case 'rate':
      return true;
    case 'count':
      return size >= 100 && !/^(?:dim|dimension|token|feature|parameter|param|candidate|class|categor)/.test(unit);
    case 'size':
      return size >= 1e6;
    default:
      return false;
  }
}

const MAX_GAP = 24;

/** A number before what the team says that it counts: "2M parcels", "40k active parcels". */
function countsEntity({ terms }: Statement, { dimension, value, high, span }: Quantity): boolean {
  return dimension === 'number'
    && (high ?? value) >= 100
    && terms.some(({ group, span: word }) => group === 'entity' && word.start >= span.end && word.start - span.end <= MAX_GAP);
}
