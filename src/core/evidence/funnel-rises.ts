import type { Span } from '../text/span';
import type { Quantity } from './quantities';

/** What a stage of a funnel takes in and hands on; a stage that gives one number takes in and hands on as many. */
export interface FunnelStage {
  readonly in: Count;
  readonly out: Count;
  /** Draws from a catalogue of its own, beside the other sources. */
  readonly isSource: boolean;
  /** Says that it adds, splits or merges. */
  readonly isFanOut: boolean;
}

export interface Count {
  readonly low: number;
  readonly high: number;
  readonly span: Span;
}

/** More comes out than went in. */
export interface FunnelRise {
  readonly before: readonly Count[];
  readonly after: Count;
}

/** Below this it is a request, its queries or its objects that are counted, not candidates. */
export const FEWEST_CANDIDATES = 10;

/** A list that only rises is written from the end, or is no funnel. */
export function risesAlong(stages: readonly FunnelStage[]): FunnelRise[] {
  const falls = stages.some(({ in: { high } }, index) => high < (stages[index - 1]?.out.low ?? 0));
  return falls ? risesBetween(stages) : [];
}

/** Sources stand beside each other: what follows may take in the sum of what they give. */
export function risesBetween(stages: readonly FunnelStage[]): FunnelRise[] {
  const rises: FunnelRise[] = [];
  let pool: Count[] = [];
  let wasSource = false;
  for (const stage of stages) {
    const fed = stage.isSource ? [] : pool;
    const before = fed.reduce((sum, { high }) => sum + high, 0);
    if (before >= FEWEST_CANDIDATES && stage.in.low > before && !stage.isFanOut) {
      rises.push({ before: fed, after: stage.in });
    } else if (stage.in.high >= FEWEST_CANDIDATES && stage.out.low > stage.in.high && !stage.isFanOut) {
      rises.push({ before: [stage.in], after: stage.out });
    }
    pool = stage.isSource && wasSource ? [...pool, stage.out] : [stage.out];
    wasSource = stage.isSource;
  }
  return rises;
}

export function isCount({ dimension, value }: Quantity): boolean {
  return (dimension === 'count' || dimension === 'number') && value >= 1 && Number.isInteger(value);
}

export function asCount({ value, high, span }: Quantity): Count {
  return { low: value, high: high ?? value, span };
}

/** A number such as 2000, which is read as a year elsewhere, is a count where it stands alone. */
export function yearAsCount(text: string, offset: number): Count[] {
  const written = /^\D{0,4}((?:19|20)\d\d)(?!\d)/.exec(text);
  const year = written?.[1];
  if (!written || year === undefined) {
    return [];
  }
  const end = offset + written[0].length;
  return [{ low: Number(year), high: Number(year), span: { start: end - year.length, end } }];
}
