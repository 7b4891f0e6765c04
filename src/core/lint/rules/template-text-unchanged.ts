import type { Framework } from '../../catalog/framework';
import type { Statement } from '../../evidence/statements';
import { isWordUnit } from '../../evidence/word-units';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import type { Report, Rule, RuleContext } from '../rule';

/**
 * Only the sentences of the framework's prompts count. A paragraph that equals one of a shipped case study is what a document
 * begun from that case study consists of, and what stands in a skeleton is a label or a placeholder.
 */
export const templateTextUnchanged: Rule = {
  id: 'template-text-unchanged',
  summary: 'Replace the words of the template by your own.',
  why: 'A prompt that stands in the text tells the reader what should be there, and hides that it is not.',
  source: 'Design-document practice.',
  nature: 'broken',
  severity: 'warning',
  inNotes: true,
  isUnfinished: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\nRetrieval learns representations of 10B videos, then ranking runs 3 binary classifications.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\nThe named category of every model, and the runner-up with the reason it lost.\n',
  },

  *check(context) {
    const prompts = readPrompts(context.outline.map.framework);
    let run: Statement[] = [];
    for (const statement of context.evidence.statements) {
      if (isOfTemplate(context, statement, prompts)) {
        run.push(statement);
      } else if (run.length > 0) {
        yield report(context, run);
        run = [];
      }
    }
    if (run.length > 0) {
      yield report(context, run);
    }
  },
};

interface Prompts {
  readonly sentences: ReadonlySet<string>;
  /** Nearly every statement begins otherwise and need not be read to its end. */
  readonly beginnings: ReadonlySet<string>;
  /** Two letters of the first two words: what is cheap to ask first. */
  readonly firstLetters: ReadonlySet<number>;
}

function isOfTemplate({ document: { prose } }: RuleContext, { kind, span: { start, end } }: Statement, { sentences, beginnings, firstLetters }: Prompts): boolean {
  if (kind === 'heading' || !mayBegin(prose, { start, end }, firstLetters)) {
    return false;
  }
  const from = start + (LABEL.exec(prose.slice(start, start + 12))?.[0].length ?? 0);
  if (!beginnings.has(beginningOf(prose.slice(from, from + BEGINNING + 8)))) {
    return false;
  }
  const [first = ''] = prose.slice(from, end).split(SENTENCE_END);
  return sentences.has(wordsOf(first));
}

/** What is masked around the statement is long now and then: it is not looked at. */
function mayBegin(prose: string, span: Span, firstLetters: ReadonlySet<number>): boolean {
  const first = wordFrom(prose, span.start, span.end);
  const pair = pairAt(prose, first);
  return pair === PROMPT || firstLetters.has(pair * 2 ** 32 + pairAt(prose, wordFrom(prose, endOfWord(prose, first, span.end), span.end)));
}

function wordFrom(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isWordUnit(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

function endOfWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isWordUnit(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

/** The first two letters of the word as one number, whose case does not matter; one letter where it has no more. */
function pairAt(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  return ((text.charCodeAt(at) | CASE) << 16) | (isWordUnit(second) ? second | CASE : 0);
}

/** As {@link mayBegin} puts them together. */
function lettersOf(words: string): number {
  return pairAt(words, 0) * 2 ** 32 + pairAt(words, words.indexOf(' ') + 1);
}

const CASE = 0x20;
/** What stays of a comment whose marks were deleted begins with "prompt:". */
const PROMPT = pairAt('prompt', 0);

/** Shorter sentences may well be the author's own. */
const MIN_WORDS = 6;
const SENTENCE_END = /(?<=[.!?])\s+/;
const BEGINNING = 12;
/** What stays of a comment whose marks were deleted. */
const LABEL = /^prompt:\s*/i;

function beginningOf(text: string): string {
  return wordsOf(text).slice(0, BEGINNING);
}

/** One finding for a whole prompt, which often is several sentences. */
function report({ document }: RuleContext, run: readonly Statement[]): Report {
  const spans = run.map(({ span }) => span);
  const span: Span = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  return {
    message: `“${firstWords(document.source.slice(span))} …” is the template's own text: write what holds for your system in its place, or “N/A” with the reason.`,
    span,
    fix: { title: 'Remove the text of the template', edits: [{ span: wholeLines(document.source, span), newText: '' }], safe: false },
  };
}

const MARKER = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?$/;

/** With the line ends and list markers around it where nothing else stands there, otherwise with the spaces behind it. */
function wholeLines(source: SourceText, { start, end }: Span): Span {
  const lineStart = source.lineStart(source.lineAt(start));
  const lastLine = source.lineAt(Math.max(start, end - 1));
  const behind = source.text.slice(end, source.lineEnd(lastLine));
  const isAlone = MARKER.test(source.text.slice(lineStart, start)) && behind.trim() === '';
  return isAlone ? { start: lineStart, end: source.lineStart(lastLine + 1) } : { start, end: end + behind.length - behind.trimStart().length };
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, 6).join(' ').replace(/[.,;:]$/, '');
}

const known = new WeakMap<Framework, Prompts>();

function readPrompts(framework: Framework): Prompts {
  const ready = known.get(framework);
  if (ready) {
    return ready;
  }
  const prompts = framework.steps.flatMap(({ sections }) => sections.map(({ prompt }) => prompt));
  const written = prompts.flatMap(prompt => prompt.split(SENTENCE_END)).filter(sentence => wordsOf(sentence).split(' ').length >= MIN_WORDS);
  const made = {
    sentences: new Set(written.map(wordsOf)),
    beginnings: new Set(written.map(sentence => beginningOf(sentence.slice(0, BEGINNING + 8)))),
    firstLetters: new Set(written.map(sentence => lettersOf(wordsOf(sentence)))),
  };
  known.set(framework, made);
  return made;
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
