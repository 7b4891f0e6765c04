import { singular } from '../outline/normalise-heading';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import type { Quantity } from './quantities';
import type { Statement } from './statements';

/** How many there are of something that the document names in words of its own, such as "4.2M eligible customers" or "15,000 tickets a day". */
export interface NamedCount {
  /** Of two words at least, or a rate: "customers" may be any of them. */
  readonly name: string;
  readonly value: number;
  readonly quantity: Quantity;
  readonly statement: Statement;
}

const MIN_COUNT = 100;
/** In a statement of more numbers each is of a part. */
const MOST_NUMBERS = 4;

/** The counts of the prose under their names, in its order; without those that are told to be a bound, a part, an option or of another time. */
export function findNamedCounts(evidence: Evidence): NamedCount[] {
  return evidence.quantified.flatMap(statement => {
    const isPlain = statement.kind !== 'estimate' && statement.kind !== 'heading' && !statement.isPending && statement.quantities.length <= MOST_NUMBERS;
    const counted = isPlain ? statement.quantities.filter(({ dimension, high }) => (dimension === 'count' || dimension === 'rate') && high === undefined) : [];
    const isWhole = counted.length > 0 && isClaim(evidence, statement) && !PARTS.test(evidence.textOf(statement));
    return isWhole ? counted.flatMap(quantity => namedCountOf(evidence, statement, quantity) ?? []) : [];
  });
}

function namedCountOf({ document: { prose } }: Evidence, statement: Statement, quantity: Quantity): NamedCount | undefined {
  const { span, value, dimension, unit } = quantity;
  const [, written = '', words = ''] = NUMBER.exec(prose.slice(span.start, span.end).replaceAll(/[*_]/g, '')) ?? [];
  const around = [prose.slice(Math.max(statement.span.start, span.start - BEFORE), span.start), prose.slice(span.end, Math.min(statement.span.end, span.end + BEHIND))] as const;
  const isCount = dimension === 'rate' ? DAILY.test(unit) : value >= MIN_COUNT && words.includes(' ');
  if (written === '' || !isCount || BOUND.test(around[0]) || NARROWED.test(around[1])) {
    return undefined;
  }
  const name = dimension === 'rate' ? unit : words.toLowerCase().split(' ').map(singular).join(' ');
  return { name, value, quantity, statement };
}

/** The digits with their scale, and what they count. */
const NUMBER = /^([\d.,\s]+(?:(?:thousand|million|billion|[kmb]n?)\b)?)\s*(.*)$/i;
/** Not of the requests, which `labelled-numbers` tells by peak and average. */
const DAILY = /^(?!quer|request|call|lookup|read|write)\p{L}[\p{L} -]+\/(?:day|week|month|year)$/u;
const BEFORE = 20;
const BEHIND = 14;
const BOUND = /(?:[~≈<>≤≥+–-]|\b(?:about|around|roughly|approximately|nearly|almost|over|under|below|above|up to|(?:more|less|fewer) than|at (?:least|most)|some|another|first|top|last|next|other|only|these|those|random|remaining))\s*$/i;
/** "12,000 tickets a day that the rules leave over". */
const NARROWED = /^\s(?:reach\w*|remain\w*|survive|with|without|that|who|whose|which|from|in|for|under|having|not|per|left)\b/i;
const PARTS = /%|\b(?:current\w*|today|now|was|were|previous\w*|former\w*|options?|alternative\w*|scenarios?|grow\w*|increas\w*|reduc\w*|future|later|until|phase|region|country|market|every|example|suppose|if|would|could|exceed\w*|new|additional|extra|subset|peak|rest|remaining|of (?:which|them|those|these)|thereof|half|third|quarter|share|train\w*|validat\w*|test|sample\w*|label\w*|annotat\w*|each|arm|group|budget|capacity|limit|quota|holiday|weekend|season|pilot|trial)\b/i;
