import { anyCase } from '../text/any-case';
import { trimSpan, type Span } from '../text/span';

const END = /[.!?]+["'”)\]*_]*[ \t]*(?:\r?\n|\r|[ \t])(?=\s*(?:[\p{Lu}\p{N}"“«(*_[`>]|p\d\d))|[。！？]|(?:\r?\n|\r)(?=[ \t]*(?:\*\*|__|#{1,6}\S))/uy;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|vs|etc|approx|ca|cf|fig|no|al|resp|incl|max|min|avg|т\.е|т\.д|напр)|\b\p{Lu})\.["')]*\s*$/iu;

/** "**ii. Leakage**": the number of what follows. */
const MARK = anyCase`^[\s*_]*(?:[ivx]{1,4}|\d{1,2}|\p{L})\.\s*$`;
const LONGEST_MARK = 10;

/** The sentences of a paragraph, without the space around them. A line that begins in bold, as a label does, begins one too. */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  // A look-ahead must not see what follows the paragraph.
  const prose = text.slice(start, end);
  let from = 0;
  for (let at = nextEnd(prose, 0); at !== -1; ) {
    END.lastIndex = at;
    const to = END.test(prose) ? END.lastIndex : -1;
    if (to !== -1 && !ABBREVIATION.test(prose.slice(Math.max(from, to - 12), to)) && !(to - from <= LONGEST_MARK && MARK.test(prose.slice(from, to)))) {
      add(sentences, text, start + from, start + to);
      from = to;
    }
    at = nextEnd(prose, to === -1 ? at + 1 : to);
  }
  add(sentences, text, start + from, end);
  return sentences;
}

/** Where a sentence may end, which the pattern then decides. A run of full stops ends one from its first on, or not at all. */
const MAY_END = /(?<![.!?])[.!?]|[。！？]|[\r\n](?=\n?[ \t]*[*_#])/g;

function nextEnd(prose: string, from: number): number {
  MAY_END.lastIndex = from;
  return MAY_END.test(prose) ? MAY_END.lastIndex - 1 : -1;
}

function add(sentences: Span[], text: string, start: number, end: number): void {
  const span = trimSpan(text, { start, end });
  if (span.end > span.start) {
    sentences.push(span);
  }
}
