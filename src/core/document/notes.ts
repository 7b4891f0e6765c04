import { trimSpan, type Span } from '../text/span';

const NOTES_LANGUAGES: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plaintext', 'plain']);
const MIN_LINES = 2;
/** Most lines of notes are words; some are short. */
const MIN_SHARE = 0.7;
const WORDS = /\p{L}{2}\P{L}+\p{L}{2,}\P{L}+\p{L}{2}/u;
/** Boxes, long arrows, and columns side by side. */
const DRAWN = /[\u2500-\u259f\u25b2-\u25c4]|[|+]\s*-{3}|-->|==>|\S {4,}\S[^\n]* {4,}\S/u;
const CODE = /[;{}]\s*$|^\s*(?:[{}[\]<$@]|\/\/|#|(?:def|class|import|from|return|function|const|let|var|if|for|while|select|create|curl|npm|pip|python|docker|git)\b)|\w\(.*\)\s*$|^\s*[\w.]+\s*=/i;

/** A dialogue, a letter, a log or a question to a model: an example of the data. */
const EXAMPLE = /^[ \t]*(?:user|assistant|system|human|ai|bot|customer|subject|from|to|dear|error|warn|warning|info|debug|prompt|instructions?|role)\s*[:,]/im;
/** Questions and answers: an example, too, unless the answers are what an interviewer lets one assume. */
const DIALOGUE = /^[ \t]*(?:q|a|question|answer)\s*[:,]/im;
const ASSUMED = /^[ \t]*a(?:nswer)?\s*[:,]\s*(?:assume\b|let['’]?s (?:assume|say)\b|say\b|[~≈]?\d)/im;
/** Characters; what is longer is pasted. */
const LONGEST = 4000;

/** Whether a block in a code fence holds words, and no code, drawing or example: "Latency: < 300 ms end to end". */
export function isNotes(language: string, content: string): boolean {
  if (!NOTES_LANGUAGES.has(language) || content.length > LONGEST || DRAWN.test(content) || EXAMPLE.test(content) || (DIALOGUE.test(content) && !ASSUMED.test(content))) {
    return false;
  }
  const lines = content.split(/\r\n?|\n/).filter(line => line.trim() !== '');
  const worded = lines.filter(line => WORDS.test(line) && !CODE.test(line));
  return lines.length >= MIN_LINES && worded.length >= MIN_SHARE * lines.length;
}

/** The points of notes: a line, with the lines below it that are indented further and go on with it. */
export function notePoints(text: string, { start, end }: Span): Span[] {
  const points: { span: Span; indent: number }[] = [];
  for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const from = start + index;
    const span = trimSpan(text, { start: from, end: from + line.length });
    const last = points.at(-1);
    if (span.end === span.start) {
      continue;
    }
    const indent = span.start - from;
    const least = last && SPOKEN.test(text.slice(last.span.start, last.span.start + 2)) ? CONTINUED_SPEECH : CONTINUED;
    if (last && indent >= last.indent + least && !text.slice(last.span.end, from).includes('\n\n')) {
      last.span = { start: last.span.start, end: span.end };
    } else {
      points.push({ span, indent });
    }
  }
  return points.map(({ span }) => span);
}

/** Columns; a list inside the notes is indented by less. */
const CONTINUED = 4;
const SPOKEN = /^[qa]:/i;
const CONTINUED_SPEECH = 2;
