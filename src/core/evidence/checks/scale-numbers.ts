import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import type { Quantity } from '../quantities';
import { joined } from '../statement-places';
import type { Statement } from '../statements';

const MIN_DISTINCT = 2;

/** Two different numbers that tell how large the system is: users, items, requests, rows or storage. */
export const scaleNumbers: Check = {
  id: 'scale-numbers',
  section: 'requirements/scale',
  weight: 3,
  rule: 'no-scale-numbers',

  find(evidence) {
    const [, second] = scaleNumbersIn(evidence);
    return second ? { state: 'met', at: second } : evidence.find(() => undefined, statement => evidence.standsIn(statement, 'requirements/scale'));
  },
};

/** The number that a document gives where it gives no other. */
export function onlyScaleNumber(evidence: Evidence): Span | undefined {
  const [only, second] = scaleNumbersIn(evidence);
  // The rows of a data set are no load.
  const isLoad = only !== undefined && !second && evidence.statements.some(statement => statement.span.start <= only.start && only.end <= statement.span.end && !evidence.stepsOf(statement).includes('data'));
  return isLoad ? only : undefined;
}

/** The first two different numbers that tell how large the system is. */
function scaleNumbersIn(evidence: Evidence): Span[] {
  const seen = new Map<string, Span>();
  for (const statement of joined([evidence.quantified, evidence.statementsWith('worded-magnitude')])) {
    if (statement.isPending || !isAboutScale(evidence, statement)) {
      continue;
    }
    for (const { name, span } of numbersIn(evidence, statement)) {
      seen.set(name, span);
      if (seen.size >= MIN_DISTINCT) {
        return [...seen.values()];
      }
    }
  }
  return [...seen.values()];
}

function numbersIn(evidence: Evidence, statement: Statement): Numbered[] {
  const isRequirement = evidence.stepsOf(statement).includes('requirements');
  const fewest = evidence.says(statement, 'load') ? 1 : FEWEST;
  const counting = statement.quantities.filter(each => isScale(each, fewest) || countsEntity(evidence, statement, each) || (isRequirement && isLargeNumber(each)));
  return [...counting.map(({ dimension, value, span }) => ({ name: `${dimension} ${value}`, span })), ...magnitudesIn(evidence, statement)];
}

interface Numbered {
  /** What makes it different from others. */
  readonly name: string;
  readonly span: Span;
}

/** "Billions of documents and millions of queries per day": an order of magnitude of each. */
function magnitudesIn(evidence: Evidence, statement: Statement): Numbered[] {
  const { prose } = evidence.document;
  if (statement.kind === 'heading' || !evidence.says(statement, 'worded-magnitude')) {
    return [];
  }
  return evidence.termsNamed(statement, 'worded-magnitude').flatMap(({ span }) => {
    const [written = '', counted] = COUNTED.exec(prose.slice(span.end, Math.min(statement.span.end, span.end + 40))) ?? [];
    return counted !== undefined && !OTHER_UNITS.test(counted) ? [{ name: counted.toLowerCase(), span: { start: span.start, end: span.end + written.length } }] : [];
  });
}

const COUNTED = /^\s?((?:(?:active|daily|monthly|concurrent|new|different|candidate)\s)*[\p{L}-]+)/iu;
const OTHER_UNITS = /^(?:dollars?|euros?|pounds?|usd|eur|hours?|days?|years?|minutes?|seconds?|parameters?|weights?|times)$/i;

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

/** A count below this tells of the product, not of the load, unless it is one: "50 concurrent users". */
const FEWEST = 100;

function isScale({ dimension, value, high, unit }: Quantity, fewest: number): boolean {
  const size = high ?? value;
  switch (dimension) {
    case 'rate':
      return true;
    case 'count':
      return size >= fewest && !/^(?:dim|dimension|token|feature|parameter|param|candidate|class|categor)/.test(unit);
    case 'size':
      return size >= 1e6;
    default:
      return false;
  }
}

const MAX_GAP = 24;

/** A number before what the team says that it counts: "2M parcels", "40k active parcels". */
function countsEntity(evidence: Evidence, statement: Statement, { dimension, value, high, span }: Quantity): boolean {
  return dimension === 'number'
    && (high ?? value) >= 100
    && evidence.termsIn(statement, 'entity').some(({ span: word }) => word.start >= span.end && word.start - span.end <= MAX_GAP);
}
