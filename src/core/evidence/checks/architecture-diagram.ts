import type { Block, Fence, Image } from '../../document/document-model';
import type { OutlineEntry } from '../../outline/outline';
import { entryAt } from '../../outline/outline';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { mermaidFences } from '../mermaid-graph';
import { findMermaidProblems } from '../mermaid-problems';

/** A picture of the system: Mermaid or another diagram language, boxes and arrows in a code block, or an image. */
export const architectureDiagram: Check = {
  id: 'architecture-diagram',
  section: 'serving/diagram',
  weight: 1,
  rule: 'no-architecture-diagram',

  find(evidence) {
    const { sections, visible } = evidence.document;
    for (const { blocks } of sections) {
      for (const block of blocks) {
        if (isDiagram(evidence, block)) {
          return { state: 'met', at: block.span };
        }
      }
    }
    const image = findAt(visible, '![', INLINE_IMAGE) ?? findAt(visible, '](', DRAWING_LINK) ?? findPictureFile(visible);
    if (image) {
      return { state: 'met', at: image };
    }
    const [broken] = mermaidFences(evidence.document).filter(fence => isBroken(evidence, fence));
    if (!broken && refersToAnother(evidence)) {
      return { state: 'not-applicable' };
    }
    return broken ? { state: 'absent', at: broken.span } : evidence.findPending(statement => evidence.standsIn(statement, 'serving/diagram'));
  },
};

/** "See `docs/architecture.md`": it is drawn there. */
function refersToAnother(evidence: Evidence): boolean {
  return evidence.statementsIn('serving/diagram').some(statement => ANOTHER.test(evidence.document.visible.slice(statement.span.start, statement.span.end)));
}

const ANOTHER = /[\w./-]{0,80}(?:architecture|diagram)[\w-]{0,40}\.(?:md|adoc|rst|pdf|html?)\b/i;

function isDiagram(evidence: Evidence, block: Block): boolean {
  switch (block.kind) {
    case 'fence':
      return isArchitectureFence(evidence, block);
    case 'image':
      return !NO_PICTURE.test(block.target) && (NAMED_AS_DIAGRAM.test(`${block.alt} ${block.target}`) || isWhereDiagramsStand(entryAt(evidence.outline, block.span.start), block));
    default:
      return false;
  }
}

const ARCHITECTURE_MERMAID = /^\s*(?:---[\s\S]*?---\s*)?(?:%%[^\n]*\n\s*)*(?:flowchart|graph|sequenceDiagram|stateDiagram|C4\w*|architecture|block|classDiagram)/;
export const DIAGRAM_LANGUAGES: ReadonlySet<string> = new Set(['plantuml', 'puml', 'dot', 'graphviz', 'd2', 'ditaa', 'drawio', 'excalidraw', 'structurizr']);

function isBroken(evidence: Evidence, fence: Fence): boolean {
  return findMermaidProblems(evidence, fence).length > 0;
}

function isArchitectureFence(evidence: Evidence, fence: Fence): boolean {
  const { language, content } = fence;
  const code = evidence.document.visible.slice(content.start, content.end);
  if (language === 'mermaid') {
    return ARCHITECTURE_MERMAID.test(code) && !isBroken(evidence, fence) && !drawsNetwork(code.split(LINE_END));
  }
  return DIAGRAM_LANGUAGES.has(language) || (PLAIN_LANGUAGES.has(language) && isDrawn(code, leastArrows(entryAt(evidence.outline, fence.span.start))));
}

/** A path through the system may be drawn in one line; under a heading that promises a drawing, a short one. */
function leastArrows(entry: OutlineEntry | undefined): number {
  return entry && FLOW.test(entry.title) ? LEAST_UNDER_FLOW : 4;
}

const LEAST_UNDER_FLOW = 2;
const LINE_END = /\r\n?|\n/;

const FLOW = /\b(?:architecture|diagram|(?:data\s?|request\s)?flow|pipeline)s?\b|архитектур|схем|架构/i;

/** Code that people draw in. A program has arrows too, but says in what language it is. */
export const PLAIN_LANGUAGES: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plaintext', 'ascii', 'diagram']);
const ARROW = /-->|->|=>|[─━═]{1,60}[>▶►]|→|⟶|➔|▶|►|▼|↓|←|<--|[◀◄<][─━═]+/g;
const BOX = /\+-{2,}|[┌┐└┘├┤│]|\[[^[\]\n]{2,40}\]|^[ \t]*\|[^|\n]+\|[ \t]*$|^[ \t]*[v^|▼↓][ \t]*$/gm;

function isDrawn(text: string, leastInLine: number): boolean {
  const code = text.replaceAll(REMARK, '');
  const all = code.split(LINE_END);
  const lines = all.filter(line => ARROW.test(line) || BOX.test(line) || reset());
  const listed = lines.filter(line => LISTED.test(line)).length;
  const arrows = code.match(ARROW)?.length ?? 0;
  const manyLines = Math.max(MIN_BRANCHES, all.filter(line => line.trim() !== '').length / 2);
  if ([TREE_OF_FILES, BRANCH].some(kind => all.filter(line => kind.test(line)).length >= manyLines) || drawsNetwork(all)) {
    return false;
  }
  if (arrows < leastInLine && lines.filter(line => TREE.test(line)).length >= MIN_BRANCHES) {
    return false;
  }
  if (arrows === 0 && leastInLine > LEAST_UNDER_FLOW && lines.filter(line => GRID.test(line)).length >= 2) {
    return false;
  }
  const isPath = arrows >= leastInLine || (lines.length >= 2 && arrows + (code.match(BOX)?.length ?? 0) >= 3);
  return isPath && (listed === 0 || listed < lines.length / 2);
}

/** "Input layer → hidden layer (128 neurons, ReLU) → dropout": the inside of one model. */
function drawsNetwork(lines: readonly string[]): boolean {
  const boxes = lines.filter(line => /\p{L}{3}/u.test(line));
  return boxes.filter(line => OF_NETWORK.test(line)).length >= Math.max(MIN_LAYERS, boxes.length / 2);
}

const OF_NETWORK = /\b(?:layers?|neurons?|dropout|relu|softmax|sigmoid|conv\w*|dense|pooling|activation|lstm|gru|attention|logits?)\b/i;
const MIN_LAYERS = 3;

/** The line between the rows of a table that is drawn with signs: it compares things and connects none. */
const GRID = /^\s*(?:\+(?:[-=]{2,80}\+){2,}|[├┌└╔╠╚][─═]{1,80}(?:[┬┼┴╦╬╩][─═]{1,80})+[┤┐┘╗╣╝])\s*$/;

/** "├── train.py" lists files, whatever they are drawn with. */
const TREE = /^[│|\s]*[├└][─-]{1,3}\s?\S/;
const TREE_OF_FILES = /^[│|\s]*(?:[├└][─-]{1,3}\s?)?[\w.-]{1,60}(?:\/|\.[a-z]{1,5}\b)/;
/** "├── StandardScaler → 13 numerical features": what a thing is made of. */
const BRANCH = /^[│|\s]*[├└][─-]{1,3}\s?[\p{L}\d_.]/u;
const MIN_BRANCHES = 2;

/** "make train   # load → fit → save": what is said of a command is not drawn. */
const REMARK = /[ \t]{2,80}#[^\n\r]*/g;

/** "1. Score above 0.5 -> block": a list of rules, however many arrows it has. */
const LISTED = /^\s*(?:\d+[.)]|[-*•])\s/;

/** The expressions are global, so `test` remembers where it stopped. */
function reset(): false {
  ARROW.lastIndex = 0;
  BOX.lastIndex = 0;
  return false;
}

/** Another page, or the picture that a template puts there for show. */
const NO_PICTURE = /\.(?:md|html?)(?:#|$)|\bexample\b|placeholder/i;
const NAMED_AS_DIAGRAM = /arch|dsgn|diagram|component|design|flow|pipeline|system|serving|overview|схем|架构/i;
const INLINE_IMAGE = /!\[[^\]\n]{0,200}(?:arch|diagram|flow|pipeline|system design|serving)[^\]\n]{0,200}\]\((?![^)\n]{0,400}\.md[)#])[^)\n]{1,2000}\)/iy;
const DRAWING_LINK = /\]\([^)\n]{0,2000}?(?:draw\.io|diagrams\.net|excalidraw\.com|lucid\.app|lucidchart\.com|miro\.com|figma\.com)[^)\n]{0,2000}\)/iy;

/** The first place where the mark begins what the expression, which is sticky, describes. */
function findAt(text: string, mark: string, expression: RegExp): Span | undefined {
  for (let start = text.indexOf(mark); start !== -1; start = text.indexOf(mark, start + 1)) {
    expression.lastIndex = start;
    if (expression.test(text)) {
      return { start, end: expression.lastIndex };
    }
  }
  return undefined;
}

/** "For an overview see `docs/system-design.svg`": the picture is kept beside the text. */
function findPictureFile(text: string): Span | undefined {
  // Few documents name a file with such an ending, so those are looked for first.
  for (const { 0: ending, index } of text.matchAll(PICTURE)) {
    const from = Math.max(0, index - LONGEST_PATH);
    const before = text.slice(from, index);
    const path = NAMED_PATH.exec(before) ?? INTRODUCED_PATH.exec(before);
    if (path && !NO_PICTURE.test(before + ending)) {
      return { start: from + path.index, end: index + ending.length };
    }
  }
  return undefined;
}

const PICTURE = /\.(?:png|svg|jpe?g|webp|drawio|excalidraw|puml|mmd)\b/gi;
const NAMED_PATH = /(?<![\w./-])[\w./-]{0,80}(?:arch|diagram|design|flow|pipeline|system|overview)[\w-]{0,60}$/i;
/** "The block diagram is in `docs/schema.jpg`", "блок-схема представлена на …": whatever the file is called. */
const INTRODUCED_PATH = /(?<=(?:\b(?:architecture|(?:block|system|flow|component|context) diagram|flow ?chart)\b|блок-?\s?схем|схема (?:решения|системы|архитектуры)|диаграмм)[^.\n]{0,60}[\s`"(])[\w./-]{1,80}$/i;
/** Characters of such a path, and the one before it. */
const LONGEST_PATH = 160;

function isWhereDiagramsStand(entry: OutlineEntry | undefined, image: Image): boolean {
  return image.target !== '' && (entry?.parts.some(part => part.startsWith('serving') || part === 'framing/high-level') ?? false);
}
