import type { Framework } from '../../catalog/framework';
import type { Statement } from '../../evidence/statements';
import { greatestOf, leastOf } from '../../text/numbers';
import type { SourceText } from '../../text/source-text';
import { isSpace, type Span } from '../../text/span';
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
  /** Their first letters, few and more: nearly every statement begins otherwise and need not be read to its end. */
  readonly beginnings: ReadonlySet<number>;
}

function isOfTemplate({ document: { prose } }: RuleContext, { kind, span }: Statement, { sentences, beginnings }: Prompts): boolean {
  if (kind === 'heading') {
    return false;
  }
  const start = behindLabel(prose, span);
  if (!beginnings.has(beginningOf(prose, start, span.end, FEW)) || !beginnings.has(beginningOf(prose, start, span.end, MORE))) {
    return false;
  }
  const [first = ''] = prose.slice(start, span.end).split(SENTENCE_END);
  return sentences.has(wordsOf(first));
}

/** What stays of a comment whose marks were deleted begins with "prompt:". */
function behindLabel(prose: string, { start }: Span): number {
  const isP = (prose.charCodeAt(start) | CASE) === P;
  return isP ? start + (LABEL.exec(prose.slice(start, start + 12))?.[0].length ?? 0) : start;
}

const LABEL = /^prompt:\s*/i;
const P = 0x70;
const CASE = 0x20;

/** So many Latin letters of the first sentence as one number, whatever their case and what stands between them. */
function beginningOf(text: string, start: number, end: number, count: number): number {
  let beginning = 0;
  let letters = 0;
  for (let at = start; at < end && letters < count; at++) {
    const code = text.charCodeAt(at);
    const letter = (code | CASE) - A;
    if (letter >= 0 && letter < 26) {
      beginning = Math.imul(beginning, 31) + letter;
      letters++;
    } else if (isSentenceMark(code) && isSpace(text.charCodeAt(at + 1))) {
      break;
    }
  }
  return beginning | 0;
}

const FEW = 4;
const MORE = 12;
const A = 0x61;

function isSentenceMark(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f;
}

/** Shorter sentences may well be the author's own. */
const MIN_WORDS = 6;
const SENTENCE_END = /(?<=[.!?])\s+/;

/** One finding for a whole prompt, which often is several sentences. */
function report({ document }: RuleContext, run: readonly Statement[]): Report {
  const spans = run.map(({ span }) => span);
  const span: Span = { start: leastOf(spans.map(({ start }) => start)), end: greatestOf(spans.map(({ end }) => end)) };
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
    beginnings: new Set(written.flatMap(sentence => [FEW, MORE].map(count => beginningOf(sentence, 0, sentence.length, count)))),
  };
  known.set(framework, made);
  return made;
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
