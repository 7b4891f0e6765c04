import type { StepId } from '../catalog/canonical';
import type { DocumentModel } from '../document/document-model';
import { isRecognised } from '../outline/recognise';
import type { Outline } from '../outline/outline';
import { addTo } from '../text/grouped';
import type { Span } from '../text/span';
import type { Statement } from './statements';
import { speaksOf } from './step-words';

/** A document of prose whose paragraphs take the place of headings. */
export interface Narrative {
  /** The steps that the statement's paragraph speaks of. */
  stepsOf(statement: Statement): readonly StepId[];
  /** The paragraphs that speak of the step. */
  paragraphsOf(step: StepId): readonly Span[];
}

/** Fewer paragraphs than these, or shorter ones, are notes rather than a narrative. */
const MIN_PARAGRAPHS = 6;
const MIN_SENTENCES = 3;
/** A word or two of a step come up in any paragraph. */
const MIN_WORDS = 3;

/**
 * Reads the paragraphs of a document that has hardly a heading for its steps: each speaks of the step whose words it has
 * most of, and what has words of none goes on with the one before. `undefined` for other documents.
 */
export function readNarrative({ visible }: DocumentModel, outline: Outline, statements: readonly Statement[]): Narrative | undefined {
  if (isRecognised(outline)) {
    return undefined;
  }
  const paragraphs = paragraphsIn(visible, statements.filter(({ kind, entry }) => kind === 'sentence' && (entry?.steps.length ?? 0) === 0));
  if (paragraphs.filter(({ length }) => length >= MIN_SENTENCES).length < MIN_PARAGRAPHS) {
    return undefined;
  }
  const steps = new Map<Statement, readonly StepId[]>();
  const spans = new Map<StepId, Span[]>();
  let last: readonly StepId[] = [];
  for (const paragraph of paragraphs) {
    last = speaksOf(paragraph, MIN_WORDS) ?? last;
    const [first, end] = [paragraph[0], paragraph.at(-1)];
    for (const statement of paragraph) {
      steps.set(statement, last);
    }
    for (const step of last) {
      addTo(spans, step, { start: first?.span.start ?? 0, end: end?.span.end ?? 0 });
    }
  }
  return { stepsOf: statement => steps.get(statement) ?? [], paragraphsOf: step => spans.get(step) ?? [] };
}

function paragraphsIn(text: string, sentences: readonly Statement[]): Statement[][] {
  const paragraphs: Statement[][] = [];
  let end = -1;
  for (const sentence of sentences) {
    const current = paragraphs.at(-1);
    if (current && sentence.span.start - end <= LONGEST_GAP && !BLANK_LINE.test(text.slice(end, sentence.span.start))) {
      current.push(sentence);
    } else {
      paragraphs.push([sentence]);
    }
    ({ end } = sentence.span);
  }
  return paragraphs;
}

const BLANK_LINE = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/;
const LONGEST_GAP = 80;
