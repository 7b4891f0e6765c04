import type { DocumentModel, Fence } from '../document/document-model';
import type { Span } from '../text/span';

/** A node of a flowchart; without a label of its own its id is its label. */
export interface MermaidNode {
  readonly id: string;
  readonly label: string;
  readonly span: Span;
  /** Drawn as a cylinder. */
  readonly isStore: boolean;
}

export interface MermaidEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Where the label stands; empty, at the arrow's end, where there is none. */
  readonly labelSpan: Span;
  readonly isDotted: boolean;
}

export interface MermaidGraph {
  readonly nodes: ReadonlyMap<string, MermaidNode>;
  /** In the order in which they are written. */
  readonly edges: readonly MermaidEdge[];
}

/** The document's Mermaid diagrams. */
export function mermaidFences({ sections }: DocumentModel): Fence[] {
  const fences: Fence[] = [];
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (block.kind === 'fence' && block.language === 'mermaid') {
        fences.push(block);
      }
    }
  }
  return fences;
}

/** The nodes and edges of a flowchart; `undefined` for another kind of diagram. Lines that are no flowchart lines are passed over. */
export function readMermaidGraph(text: string, { content }: Fence): MermaidGraph | undefined {
  const code = text.slice(content.start, content.end);
  if (!FLOWCHART.test(code)) {
    return undefined;
  }
  const reader = new GraphReader();
  for (const { index, 0: line } of code.matchAll(/[^\r\n]+/g)) {
    if (line.length <= LONGEST_LINE && reader.edges.length < MOST_EDGES && !NO_GRAPH_LINE.test(line)) {
      reader.readLine(line, content.start + index);
    }
  }
  return reader;
}

/** In characters: "a & b --> c & d" is four edges, so that a long line has more than anybody can look at. */
const LONGEST_LINE = 1000;
const MOST_EDGES = 5000;

const FLOWCHART = /^\s*(?:---[^\S\r\n]*[\r\n][\s\S]*?[\r\n]---\s*)?(?:%%[^\r\n]*[\r\n]\s*)*(?:flowchart|graph)\b/;
const NO_GRAPH_LINE = /^\s*(?:%%|flowchart\b|graph\b|subgraph\b|end\s*;?\s*$|classDef\b|class\s|style\b|linkStyle\b|click\b|direction\b)/;
const ID = /\s*([\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*)/uy;
const SHAPE = /\s?(?:@\{[^}]*\}|[[({>][[({/\\]*(?:"([^"]*)"|([^"[\](){}|]*))[/\\\])}]+)(?:::[:\w]+)?/y;
const CLASS = /:::\w+/y;
const EDGE =
  /\s*[<xo]?(?:(?:--|==|-\.)[ \t]+"?([^|"\r\n]+?)"?[ \t]+(?:--+|==+|\.-+)[>xo]?|(?:--+|==+|-\.+-+)[>xo]?|~~~+)[ \t]*(?:\|[ \t]*"?([^|"\r\n]*)"?[ \t]*\|)?/y;
const AND = /\s*&/y;

class GraphReader implements MermaidGraph {
  readonly nodes = new Map<string, MermaidNode>();
  readonly edges: MermaidEdge[] = [];

  /** "A & B -->|label| C --> D". */
  readLine(line: string, offset: number): void {
    const cursor = new Cursor(line);
    let from = this.#readNodes(cursor, offset);
    while (from.length > 0) {
      const edge = cursor.take(EDGE);
      if (!edge) {
        return;
      }
      const label = edge[1] ?? edge[2] ?? '';
      const start = label === '' ? cursor.at : edge.index + edge[0].lastIndexOf(label);
      const to = this.#readNodes(cursor, offset);
      for (const source of from) {
        for (const target of to) {
          const labelSpan = { start: offset + start, end: offset + start + label.length };
          this.edges.push({ from: source, to: target, label: label.trim(), labelSpan, isDotted: edge[0].includes('-.') });
        }
      }
      from = to;
    }
  }

  #readNodes(cursor: Cursor, offset: number): string[] {
    const ids: string[] = [];
    do {
      const id = cursor.take(ID);
      const name = id?.[1];
      if (!id || name === undefined) {
        return ids;
      }
      const shape = cursor.take(SHAPE);
      cursor.take(CLASS);
      if (shape || !this.nodes.has(name)) {
        const label = (shape?.[1] ?? shape?.[2] ?? name).trim();
        this.nodes.set(name, { id: name, label, span: { start: offset + id.index, end: offset + cursor.at }, isStore: shape?.[0].trimStart().startsWith('[(') ?? false });
      }
      ids.push(name);
    } while (cursor.take(AND));
    return ids;
  }
}

/** Takes one match after the other off a line. */
class Cursor {
  readonly #line: string;
  at = 0;

  constructor(line: string) {
    this.#line = line;
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#line);
    if (match) {
      this.at = pattern.lastIndex;
    }
    return match;
  }
}
