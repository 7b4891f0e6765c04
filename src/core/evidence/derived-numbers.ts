import type { Section } from '../document/document-model';
import { addTo } from '../text/grouped';
import { isClose } from './arithmetic-tolerance';
import type { Evidence } from './evidence';
import { findLabelledNumbers, type LabelledNumber, type NumberLabel } from './labelled-numbers';
import type { Quantity } from './quantities';
import type { Statement } from './statements';

/** A number that does not follow from the others that stand beside it. */
export interface WrongDerivation {
  readonly stated: Quantity;
  /** In the same unit as the stated one, without its scale. */
  readonly computed: number;
  /** Such as "50M daily users × 4 requests / 86,400 s". */
  readonly formula: string;
  readonly from: readonly Quantity[];
}

const DAY = 86_400;

/** Request rates and replicas, where a section gives each of their factors once; memory, where one statement gives all of them. */
export function findWrongDerivations(evidence: Evidence): WrongDerivation[] {
  const groups = new Map<Section, LabelledNumber[]>();
  for (const number of findLabelledNumbers(evidence)) {
    addTo(groups, number.statement.section, number);
  }
  const ofSections = [...groups.values()].flatMap(numbers => [...wrongRates(numbers), ...wrongReplicas(numbers)]);
  return [...ofSections, ...evidence.quantified.filter(mayHoldMemory).flatMap(statement => [...wrongMemory(evidence, statement)])];
}

/** The only number of that name. */
function only(numbers: readonly LabelledNumber[], label: NumberLabel): LabelledNumber | undefined {
  const found = numbers.filter(number => number.label === label);
  return found.length === 1 ? found[0] : undefined;
}

function* wrongRates(numbers: readonly LabelledNumber[]): Generator<WrongDerivation> {
  const [users, requests, factor] = [only(numbers, 'dau'), only(numbers, 'requests per user'), only(numbers, 'peak factor')];
  const [average, peak, plain] = [only(numbers, 'average qps'), only(numbers, 'peak qps'), only(numbers, 'qps')];
  const computed = users && requests ? (users.value * requests.value) / DAY : undefined;
  if (users && requests && computed !== undefined) {
    const stated = average ?? (factor || peak ? undefined : plain);
    if (stated && !isClose(stated.value, computed, stated.quantity)) {
      yield { stated: stated.quantity, computed, formula: 'daily users × requests per user / 86,400 s', from: [users.quantity, requests.quantity] };
    }
  }
  const base = average?.value ?? computed;
  if (peak && factor && base !== undefined && !isClose(peak.value, base * factor.value, peak.quantity)) {
    const from = average ? [average] : [users, requests].flatMap(each => each ?? []);
    yield { stated: peak.quantity, computed: base * factor.value, formula: 'average rate × peak factor', from: [...from, factor].map(({ quantity }) => quantity) };
  }
}

/** More replicas than needed are a reserve; fewer cannot carry the peak. */
function* wrongReplicas(numbers: readonly LabelledNumber[]): Generator<WrongDerivation> {
  const [peak, capacity, utilisation, replicas] = [only(numbers, 'peak qps'), only(numbers, 'replica capacity'), only(numbers, 'utilisation'), only(numbers, 'replicas')];
  if (peak && capacity && utilisation && replicas) {
    const computed = Math.ceil(peak.value / (capacity.value * utilisation.value));
    if (replicas.value < computed * 0.9) {
      yield { stated: replicas.quantity, computed, formula: 'peak rate / (capacity per replica × utilisation), rounded up', from: [peak, capacity, utilisation].map(({ quantity }) => quantity) };
    }
  }
}

const BYTES: readonly (readonly [RegExp, number])[] = [[/\b(?:float|fp)[\s-]?32\b/i, 4], [/\b(?:float|fp|bf)[\s-]?16\b/i, 2], [/\bint[\s-]?8\b/i, 1]];
const MORE_THAN_VECTORS = /hnsw|overhead|replica|graph|\bids?\b|quanti|compress|\bpq\b|head-?room|links|cop(?:y|ies)|[×*=]/i;

function mayHoldMemory({ quantities }: Statement): boolean {
  return quantities.length > 1 && quantities.some(({ dimension }) => dimension === 'size');
}

/** "1B vectors of 128 dimensions in float32 take 512 GB". */
function* wrongMemory(evidence: Evidence, { span, quantities, kind, isPending }: Statement): Generator<WrongDerivation> {
  const vectors = quantities.filter(({ unit }) => /^(?:vector|embedding)s?$/.test(unit));
  const sizes = quantities.filter(({ dimension, value, high }) => dimension === 'size' && value >= 1e6 && high === undefined);
  const [count, size] = [vectors[0], sizes[0]];
  if (!count || !size || vectors.length > 1 || sizes.length > 1 || kind === 'estimate' || isPending) {
    return;
  }
  const text = evidence.document.prose.slice(span.start, span.end);
  const dimensions = /\b(\d{2,5})(?:[\s-]?(?:d|dim|dims|dimensions|dimensional))\b/i.exec(text)?.[1];
  const bytes = BYTES.find(([pattern]) => pattern.test(text))?.[1];
  if (dimensions === undefined || bytes === undefined || MORE_THAN_VECTORS.test(text)) {
    return;
  }
  const computed = count.value * Number(dimensions) * bytes;
  if (!isClose(size.value / computed, 1, { unit: '' })) {
    yield { stated: size, computed, formula: `vectors × ${dimensions} dimensions × ${bytes} bytes`, from: [count] };
  }
}
