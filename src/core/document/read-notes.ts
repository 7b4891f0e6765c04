import { trimSpan, type Span } from '../text/span';
import type { ListItem } from './document-model';

/**
 * The items of a fence that holds no code but notes, such as "Scale : 100M products, 5k requests/s at peak", each with the
 * indented lines below it: people set them so to have the colons in one column. Undefined for anything else.
 */
export function readNotes(text: string, { start, end }: Span): ListItem[] | undefined {
  if (end - start > LONGEST || CODE.test(text.slice(start, end))) {
    return undefined;
  }
  const lines = linesOf(text, start, end);
  const margin = Math.min(...lines.map(({ indent }) => indent));
  const titles = new Set<string>();
  const items: Span[] = [];
  let told = 0;
  for (const { span, indent } of lines) {
    const last = items.at(-1);
    const [, title, words] = indent === margin ? (NOTE.exec(text.slice(span.start, span.end)) ?? []) : [];
    if (title !== undefined && words !== undefined) {
      if (SPEAKER.test(title) || titles.has(title.toLowerCase())) {
        return undefined;
      }
      titles.add(title.toLowerCase());
      told += SEVERAL_WORDS.test(words) ? 1 : 0;
      items.push(span);
    } else if (last && indent > margin) {
      items[items.length - 1] = { start: last.start, end: span.end };
    } else {
      return undefined;
    }
  }
  return items.length >= MIN_NOTES && told * 2 >= items.length ? items.map(span => ({ span, depth: 0 })) : undefined;
}

/** Characters. */
const LONGEST = 4000;
const MIN_NOTES = 2;

/** What is in code and in drawings, and not in notes. */
const CODE = /[{}\\$`|\u2190\u2191\u2193\u2500-\u25ff]|->|=>|<-|;[ \t]*$|\(\)|==|\b(?:def|import|return|const|var|SELECT|null|true|false)\b|^\s*(?:#|\/\/|@|<|--)/m;

const NOTE = /^(\p{L}[\p{L}\d/&()' -]{0,38}?)\s*[:：]\s+(\S.*)$/u;
const SEVERAL_WORDS = /\p{L}[^\p{L}]+\p{L}.*[^\p{L}]\p{L}/u;

/** A dialogue, a letter, a log or a question to a model: examples of data. */
const SPEAKER = /^(?:user|assistant|system|human|ai|bot|agent|customer|q|a|question|answer|subject|from|to|dear|error|warn|warning|info|debug|prompt|context|instructions?|role|task|example)$/i;

interface Line {
  readonly span: Span;
  readonly indent: number;
}

/** The lines with something on them. */
function linesOf(text: string, start: number, end: number): Line[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].flatMap(({ index, 0: line }) => {
    const span = trimSpan(text, { start: start + index, end: start + index + line.length });
    return span.end > span.start ? [{ span, indent: span.start - start - index }] : [];
  });
}
