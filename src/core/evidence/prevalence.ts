import { allMatches } from '../text/all-matches';
import { anyCase } from '../text/any-case';
import { contains, type Span } from '../text/span';
import { isDenied } from './assertion';
import type { Evidence } from './evidence';
import { place } from './named-metrics';
import { numberWords } from './quantities';
import type { Statement } from './statements';
import { toldRarity } from './told-rarity';

/** The share of the cases that is positive. */
export interface Prevalence {
  readonly at: Span;
  /** Above zero, one at most. */
  readonly value: number;
}

/** At this share and below it positives are rare. */
export const RARE = 0.05;

/** Where the document says, of what it learns from, that the limit or fewer of the cases are positive. */
export function prevalenceUpTo(evidence: Evidence, limit: number): Span | undefined {
  return place(evidence, evidence.statementsAbout(GROUP), statement => {
    const prevalence = isOfData(evidence, statement) ? prevalenceOf(evidence, statement) : undefined;
    return prevalence && prevalence.value <= limit ? prevalence.at : undefined;
  }) ?? toldRarity(evidence, limit);
}

const GROUP = 'prevalence';

/** In operation a rate is of what the model says; as a guardrail it is what must not get worse. */
function isOfData(evidence: Evidence, statement: Statement): boolean {
  return evidence.stepsOf(statement).every(step => step !== 'serving' && step !== 'monitoring') && !evidence.isAbout(statement, 'guardrail');
}

/** The share of positives that the statement gives, as a sentence or as a row; of several shares the one next to what names it. */
export function prevalenceOf(evidence: Evidence, statement: Statement): Prevalence | undefined {
  const names = namesIn(evidence, statement);
  let nearest: Prevalence | undefined;
  let least = Infinity;
  for (const share of names.length > 0 ? sharesIn(evidence, statement) : []) {
    for (const name of names) {
      const distance = Math.max(name.start - share.at.end, share.at.start - name.end);
      if (distance < least) {
        [nearest, least] = [share, distance];
      }
    }
  }
  return nearest;
}

/** The words that name the share, and in a row the cells below such words. */
function namesIn(evidence: Evidence, statement: Statement): readonly Span[] {
  const { cells, kind, lead } = statement;
  const own = termsOf(evidence, statement);
  const headers = kind === 'row' && lead ? termsOf(evidence, lead) : [];
  const below = cells.filter((_, index) => {
    const column = lead?.cells[index];
    return column !== undefined && headers.some(header => contains(column, header));
  });
  return [...own, ...below];
}

function termsOf(evidence: Evidence, statement: Statement): readonly Span[] {
  const { prose, visible } = evidence.document;
  return evidence
    .termsIn(statement, GROUP)
    .map(({ span }) => span)
    .filter(span => !OF_VERDICTS.test(prose.slice(Math.max(statement.span.start, span.start - 8), span.start)) && !isDenied(visible, statement.span, span));
}

/** "False positives", "the true positive rate": how often the model is wrong or right, not how often there is something to find. */
const OF_VERDICTS = /\b(?:false|true)[\s-]{1,2}$/i;

function sharesIn(evidence: Evidence, statement: Statement): readonly Prevalence[] {
  const written = statement.quantities.flatMap(({ dimension, span, value }) => (dimension === 'share' ? [{ at: span, value }] : []));
  return [...written, ...ratiosIn(evidence, statement)].filter(({ at, value }) => value > 0 && value <= 1 && !isDenied(evidence.document.visible, statement.span, at));
}

/** "1 in 200 claims", "one out of 1,000". */
function ratiosIn({ document }: Evidence, { quantities, span }: Statement): readonly Prevalence[] {
  return allMatches(document.prose.slice(span.start, span.end), PART_OF).map(({ index, 0: words, 1: part = '' }) => {
    const start = span.start + index;
    const whole = quantities.find(quantity => quantity.span.start === start + words.length);
    const isCount = whole?.dimension === 'number' || whole?.dimension === 'count';
    return isCount ? [{ at: { start, end: whole.span.end }, value: (numberWords.get(part.toLowerCase()) ?? Number(part)) / whole.value }] : [];
  }).flat();
}

const PART_OF = new RegExp(anyCase`(?<![\p{L}\p{N}.,])(one|two|three|\d{1,3})\s{1,4}(?:in|out\sof|из)\s{1,4}(?:(?:every|each|about)\s)?(?=\d)`, 'gi');
