import { trimSpan, type Span } from '../text/span';
import { isFunction } from './functions';
import { attempt, fail, type EstimateProblem } from './problem';
import { keywords } from './keywords';
import { Parser } from './parser';
import { beginsQuantity } from './quantity-parser';
import type { NameUse } from './sheet';
import type { Comparison, Definition, Line } from './syntax';
import { tokenise, type Token } from './tokens';

/** A line of an estimate as it is written, before anything is computed. */
export interface WrittenLine {
  /** What is computed, without the comment and the spaces around. */
  readonly span: Span;
  /** What stands behind `# =>`, up to the next `#`; empty where the sign stands alone. */
  readonly stated: Span | undefined;
  /** The name that it defines, also where the rest cannot be read. */
  readonly name: string | undefined;
  readonly nameSpan: Span | undefined;
  /** Something in it is still to be filled in. */
  readonly isPending: boolean;
  /** The words in it that may be names, where it is pending or wrong: what they name is used. */
  readonly words: readonly NameUse[];
  readonly read: { readonly ok: true; readonly value: Line } | { readonly ok: false; readonly problem: EstimateProblem } | undefined;
}

/**
 * Reads the line within the span; nothing where it is blank or a comment.
 *
 * @param placeholders what is still to be filled in there
 */
export function readLine(text: string, line: Span, placeholders: readonly Span[]): WrittenLine | undefined {
  const comment = commentStart(text, line, placeholders);
  const span = trimSpan(text, { start: line.start, end: comment });
  if (span.start === span.end) {
    return undefined;
  }
  const isPending = placeholders.some(({ start, end }) => start < span.end && end > span.start);
  const head = DEFINED.exec(text.slice(span.start, span.end));
  const name = head?.[1];
  const read = isPending ? undefined : attempt(() => readStatement(text, span));
  return {
    span,
    stated: statedSpan(text, { start: comment, end: line.end }),
    name,
    nameSpan: name === undefined ? undefined : { start: span.start, end: span.start + name.length },
    isPending,
    words: read?.ok ? [] : wordsIn(text, { start: span.start + (head?.[0].length ?? 0), end: span.end }),
    read,
  };
}

const DEFINED = /^([\p{L}_][\p{L}\p{M}\p{N}_]*)\s*=(?!=)/u;
const WORDS = /[\p{L}_][\p{L}\p{M}\p{N}_]*/gu;
const STATED = /^#\s*=>[^\S\r\n]*/;

function wordsIn(text: string, { start, end }: Span): NameUse[] {
  return Array.from(text.slice(start, end).matchAll(WORDS), ({ index, 0: name }) => ({ name, span: { start: start + index, end: start + index + name.length } }));
}

/** The first `#` outside what is still to be filled in, or the line’s end. */
function commentStart(text: string, { start, end }: Span, placeholders: readonly Span[]): number {
  for (let at = text.indexOf('#', start); at !== -1 && at < end; at = text.indexOf('#', at + 1)) {
    const place = at;
    if (!placeholders.some(each => each.start <= place && place < each.end)) {
      return at;
    }
  }
  return end;
}

function statedSpan(text: string, { start, end }: Span): Span | undefined {
  const comment = text.slice(start, end);
  const sign = STATED.exec(comment)?.[0];
  if (sign === undefined) {
    return undefined;
  }
  const from = start + sign.length;
  const next = text.indexOf('#', from);
  const span = trimSpan(text, { start: from, end: next === -1 || next > end ? end : next });
  return span.start === span.end ? { start: start + sign.trimEnd().length, end: start + sign.trimEnd().length } : span;
}

function readStatement(text: string, span: Span): Line {
  const tokens = tokenise(text, span);
  const parser = new Parser(tokens);
  const line = parser.tokens.takeIf('assert') ? readAssertion(parser) : readDefinition(parser, tokens, text);
  parser.expectEnd();
  return line;
}

const COMPARISONS: readonly Comparison[] = ['<', '<=', '>', '>=', '=', '≈'];

function readAssertion(parser: Parser): Line {
  const left = parser.readExpression();
  const sign = parser.tokens.take();
  const operator = COMPARISONS.find(each => sign.kind === 'symbol' && each === sign.text);
  if (operator === undefined) {
    return fail(sign.span.start === sign.span.end ? left.span : sign.span, 'An assertion compares two sides, such as: assert peak_qps < 10k requests/s.');
  }
  return { kind: 'assertion', left, operator, right: parser.readExpression() };
}

const REMARKS: ReadonlySet<string> = new Set(['~', '≈', '<', '<=', '>', '>=']);

function readDefinition(parser: Parser, tokens: readonly Token[], source: string): Definition {
  const name = readName(parser, tokens);
  const sign = parser.tokens.peek();
  const remark = sign.kind === 'symbol' && REMARKS.has(sign.text) ? source.slice(sign.span.start, sign.span.end) : undefined;
  if (remark !== undefined) {
    parser.tokens.take();
    if (!beginsQuantity(parser.tokens)) {
      fail(sign.span, `“${remark}” stands only before a number, such as ${remark} 200 ms.`);
    }
  }
  return { kind: 'definition', name: name.text, nameSpan: name.span, expression: parser.readExpression(), remark };
}

const SHAPE = 'A line of an estimate is a name and what it comes to, such as peak_qps = 7k requests/s, or an assertion, such as assert peak_qps < 10k requests/s.';

function readName(parser: Parser, tokens: readonly Token[]): Token {
  const name = parser.tokens.take();
  const equals = tokens.findIndex(({ kind, text }) => kind === 'symbol' && text === '=');
  if (name.kind !== 'word' || equals === -1) {
    return fail(wholeOf(tokens), SHAPE);
  }
  if (equals !== 1) {
    const before = tokens.slice(0, equals);
    const isName = before.every(({ kind, text }) => kind !== 'symbol' || text === '-' || text === '.');
    const last = before.at(-1) ?? name;
    return fail({ start: name.span.start, end: last.span.end }, isName ? `A name is one word: ${before.filter(({ kind }) => kind !== 'symbol').map(({ text }) => text.replaceAll('.', '')).join('_')}.` : SHAPE);
  }
  parser.tokens.take();
  if (keywords.has(name.text) || isFunction(name.text)) {
    fail(name.span, `“${name.text}” has a meaning of its own here. Choose another name, such as ${name.text}_value.`);
  }
  if (!/^\p{L}/u.test(name.text)) {
    fail(name.span, 'A name begins with a letter.');
  }
  if (/[A-Za-z]/.test(name.text) && /\p{Script=Cyrillic}/u.test(name.text)) {
    fail(name.span, `“${name.text}” mixes Latin and Cyrillic letters, which look alike. Write it in one alphabet.`);
  }
  return name;
}

function wholeOf(tokens: readonly Token[]): Span {
  return { start: tokens[0]?.span.start ?? 0, end: tokens.at(-1)?.span.end ?? 0 };
}
