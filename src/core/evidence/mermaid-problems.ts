import type { DocumentModel, Fence } from '../document/document-model';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { mermaidFences } from './mermaid-graph';

/** Something for which Mermaid shows an error instead of the diagram. */
export interface MermaidProblem {
  readonly message: string;
  readonly span: Span;
}

const DIAGRAMS = new Set(
  (
    'flowchart flowchart-elk graph sequenceDiagram classDiagram classDiagram-v2 stateDiagram stateDiagram-v2 erDiagram journey gantt pie quadrantChart requirement ' +
    'requirementDiagram gitGraph C4Context C4Container C4Component C4Dynamic C4Deployment mindmap timeline zenuml sankey xychart block packet kanban ' +
    'architecture radar treemap info venn ishikawa'
  ).split(' '),
);
/** Front matter, directives and comments, which may stand before the diagram's kind. */
const BEFORE = /^(?:\s+|---[^\S\r\n]*[\r\n](?:[^-]|-(?!--))*---[^\S\r\n]*|%%\{(?:[^}]|\}(?!%%))*\}%%|%%[^\r\n]*)/;
const NAMED_BLOCK = /^[ \t]*(alt|opt|loop|par|rect|critical|break|box)\b/;

/** What is structurally wrong in a Mermaid diagram: its kind, brackets, quotes, `subgraph` without `end`, a node called `end`. At most one of each. */
export function findMermaidProblems(evidence: Evidence, fence: Fence): readonly MermaidProblem[] {
  return allMermaidProblems(evidence).get(fence) ?? [];
}

/** The same of every diagram, in document order. A check and a rule ask for it. */
export function allMermaidProblems(evidence: Evidence): ReadonlyMap<Fence, readonly MermaidProblem[]> {
  return evidence.once(readAll);
}

function readAll({ document }: Evidence): ReadonlyMap<Fence, readonly MermaidProblem[]> {
  return readMermaidProblems(document);
}

/** The same of every diagram of a document that nobody has read yet. */
export function readMermaidProblems(document: DocumentModel): ReadonlyMap<Fence, readonly MermaidProblem[]> {
  return new Map(mermaidFences(document).map(fence => [fence, readProblems(document.visible, fence)]));
}

function readProblems(text: string, { content, span }: Fence): MermaidProblem[] {
  const code = text.slice(content.start, content.end);
  const start = skipBefore(code);
  const keyword = /^[^\s:;{]+/.exec(code.slice(start, start + 60))?.[0];
  if (keyword === undefined) {
    return [{ message: 'The diagram is empty: Mermaid shows an error in its place.', span: firstLine(text, span) }];
  }
  const at = { start: content.start + start, end: content.start + start + keyword.length };
  if (!DIAGRAMS.has(keyword) && !keyword.endsWith('-beta')) {
    return [{ message: `Mermaid knows no diagram “${keyword}”. The first word is its kind, such as “flowchart LR” or “sequenceDiagram”.`, span: at }];
  }
  const body: Body = { code, from: start + keyword.length, offset: content.start };
  switch (keyword) {
    case 'flowchart':
    case 'flowchart-elk':
    case 'graph':
      return [unclosedBracket(body), unclosedBlock(body, /^[ \t]*(subgraph)\b/), nodeCalledEnd(body)].flatMap(problem => problem ?? []);
    case 'sequenceDiagram':
      return [unclosedBlock(body, NAMED_BLOCK)].flatMap(problem => problem ?? []);
    default:
      return [];
  }
}

interface Body {
  readonly code: string;
  readonly from: number;
  readonly offset: number;
}

function skipBefore(code: string): number {
  let from = 0;
  for (let match = BEFORE.exec(code); match && match[0] !== ''; match = BEFORE.exec(code.slice(from))) {
    from += match[0].length;
  }
  return from;
}

const CLOSERS = new Map([[']', '['], [')', '('], ['}', '{']]);
const NO_SHAPES = /^[ \t]*(?:%%|classDef\b|class\s|style\b|linkStyle\b|click\b)/;

/** Labels may run over several lines, so brackets are matched over the whole diagram. */
function unclosedBracket({ code, from, offset }: Body): MermaidProblem | undefined {
  const open: { readonly bracket: string; readonly at: number }[] = [];
  for (let at = from; at < code.length; at++) {
    const unit = code.charAt(at);
    if (unit === '\n' && NO_SHAPES.test(code.slice(at + 1, at + 40))) {
      at = lineEnd(code, at + 1) - 1;
    } else if (unit === '"') {
      const end = code.indexOf('"', at + 1);
      if (end === -1) {
        const quote = firstOddQuote(code, from) ?? at;
        return { message: 'This quote is not closed: Mermaid shows an error instead of the diagram. Write labels as A["Ranking, 80 ms"].', span: { start: offset + quote, end: offset + lineEnd(code, quote) } };
      }
      at = end;
    } else if (unit === '[' || unit === '(' || unit === '{' || (unit === '>' && isFlag(code, at))) {
      const around = open.at(-1);
      if (around && !SHAPE_START.test(code.slice(around.at, at)) && code.charAt(around.at - 1) !== '@') {
        return unmatched(code, offset, at, `The bracket “${unit}” inside a label needs quotes around the label`);
      }
      open.push({ bracket: unit === '>' ? '[' : unit, at });
    } else if (unit === '|' && isInLabel(code, open.at(-1)?.at)) {
      return unmatched(code, offset, at, 'The sign “|” inside a label needs quotes around the label');
    } else if (CLOSERS.has(unit)) {
      const last = open.pop();
      if (last?.bracket !== CLOSERS.get(unit)) {
        return unmatched(code, offset, last?.at ?? at);
      }
    }
  }
  const [first] = open;
  return first && unmatched(code, offset, first.at);
}

/** In a shape where a bar is no text: it is text in a slanted one, `[/a|b/]`, and part of the sign in `[|borders:lt|a]` and `@{ … }`. */
function isInLabel(code: string, start: number | undefined): boolean {
  return start !== undefined && !/^\[(?:[/\\]|\|\w+:)/.test(code.slice(start, start + 24)) && code.charAt(start - 1) !== '@';
}

/** The last quote of the first line with an odd number of them: labels may run on, but seldom do. */
function firstOddQuote(code: string, from: number): number | undefined {
  for (const { index, 0: line } of code.slice(from).matchAll(/[^\r\n]+/g)) {
    if (line.split('"').length % 2 === 0) {
      return from + index + line.lastIndexOf('"');
    }
  }
  return undefined;
}

/** What may stand between the brackets of one shape, such as "([" and "[[": nothing. */
const SHAPE_START = /^[[({]+$/;

function unmatched(code: string, offset: number, at: number, cause = `The bracket “${code.charAt(at)}” has no partner`): MermaidProblem {
  const line = code.slice(at, lineEnd(code, at)).trimEnd();
  return {
    message: `${cause}: Mermaid shows an error instead of the diagram. Write A["Ranking (80 ms)"].`,
    span: { start: offset + at, end: offset + at + Math.max(1, line.length) },
  };
}

/** The shape `id>text]`, and not the head of an arrow. */
function isFlag(code: string, at: number): boolean {
  return /\w/.test(code.charAt(at - 1)) && /^>[^\r\n[\](){}>]*\]/.test(code.slice(at, at + 200));
}

function unclosedBlock({ code, from, offset }: Body, opening: RegExp): MermaidProblem | undefined {
  const open: { readonly start: number; readonly end: number; readonly word: string }[] = [];
  for (const { index, 0: line } of code.matchAll(/[^\r\n]+/g)) {
    const word = opening.exec(line)?.[1];
    if (index >= from && word !== undefined) {
      const start = offset + index + line.search(/\S/);
      open.push({ start, end: offset + index + line.trimEnd().length, word });
    } else if (/^[ \t]*end[ \t]*;?[ \t]*(?:%%.*)?$/.test(line)) {
      open.pop();
    }
  }
  const [first] = open;
  return first && { message: `This “${first.word}” has no “end”: Mermaid shows an error instead of the diagram.`, span: first };
}

const END_NODE = /(?:(?:(?<!-)--+|(?<!=)==+|-\.+-+)[>xo]?[ \t]*(?:\|[^|\r\n]*\|)?[ \t]*|^[ \t]*)(end)(?=[ \t]*(?:[[({]|--|==|-\.)|[ \t]*;?[ \t]*$)/;

/** `end` closes a subgraph, so no node can be called so; "End" can. */
function nodeCalledEnd({ code, from, offset }: Body): MermaidProblem | undefined {
  for (const { index, 0: line } of code.matchAll(/[^\r\n]+/g)) {
    const match = index >= from && !/^[ \t]*end[ \t]*;?[ \t]*$/.test(line) ? END_NODE.exec(line) : null;
    if (match) {
      const start = offset + index + match.index + match[0].length - 'end'.length;
      return { message: 'A node cannot be called “end”, which closes a subgraph: Mermaid shows an error instead of the diagram. “End” will do.', span: { start, end: start + 3 } };
    }
  }
  return undefined;
}

function lineEnd(code: string, from: number): number {
  const end = code.slice(from).search(/[\r\n]/);
  return end === -1 ? code.length : from + end;
}

function firstLine(text: string, { start, end }: Span): Span {
  return { start, end: Math.min(end, start + (/^[^\r\n]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0)) };
}
