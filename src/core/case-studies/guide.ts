import type { CaseStudy } from '../catalog/case-study';
import type { Block, Fence, List, Section } from '../document/document-model';
import { parseDocument } from '../document/parse-document';
import { estimatesOf } from '../evidence/estimates';
import type { Knowledge } from '../evidence/knowledge';
import { blankValues } from '../estimate/blank-values';
import type { FrameworkMap } from '../outline/framework-map';
import { withoutNumbering } from '../outline/numbering';
import { buildOutline, type OutlineEntry } from '../outline/outline';
import { promptComment } from '../outline/skeleton';
import { contains, type Span } from '../text/span';
import { askedBy, fill } from './fill';
import { blankLabel, labelsIn } from './guide-labels';
import { blankTable } from './guide-table';

/**
 * The case study as an exercise: its title, problem, headings, questions, labels and the frames of its tables and estimates, each
 * answer a placeholder that says what belongs there, with the framework's prompts to think by. Takes any text.
 */
export function guideCaseStudy(study: CaseStudy, knowledge: Knowledge): CaseStudy {
  const body = new Guide(study.body, knowledge.map(knowledge.framework(study.framework))).write();
  return { ...study, body };
}

/** A sentence in which the problem ends: “This design …”, “So two retrievers …”, “We embed …”. */
const ANSWER = /\bdesign\b|^(?:so|hence|therefore|we)\b/i;

/** What a heading inside a step is asked for which the framework has no prompt. */
const OWN_PROMPT = 'A question that this system raises by itself. Say what the difficulty is, what you decide, by which numbers, and what you rejected.';

class Guide {
  readonly #document;
  readonly #outline;
  readonly #entries: ReadonlyMap<Section, OutlineEntry>;
  readonly #map: FrameworkMap;
  /** Two sections may stand for one of the framework's: the prompt is read once. */
  readonly #prompted = new Set<string>();

  constructor(body: string, map: FrameworkMap) {
    this.#document = parseDocument(body);
    this.#outline = buildOutline(this.#document, map);
    this.#entries = new Map(this.#outline.entries.filter(({ kind }) => kind === 'heading').map(entry => [entry.section, entry]));
    this.#map = map;
  }

  write(): string {
    const { sections, source } = this.#document;
    const written = sections.flatMap(section => {
      const heading = section.level === 0 ? [] : [source.slice(section.headingSpan)];
      return [...heading, ...(section.level === 0 || section === this.#outline.title ? this.#problem(section) : this.#exercise(section))];
    });
    return `${written.join('\n\n')}\n`;
  }

  /** What stands under the title is the problem, up to the sentence in which the design begins to answer it. */
  #problem({ blocks }: Section): string[] {
    const first = blocks.find(({ kind }) => kind === 'prose');
    if (!first) {
      return [];
    }
    const text = this.#document.source.slice(first.span);
    const sentences = text.split(/(?<=[.!?])\s+/);
    const answer = sentences.findIndex(sentence => ANSWER.test(sentence));
    return [answer > 0 ? sentences.slice(0, answer).join(' ') : text];
  }

  #exercise(section: Section): string[] {
    const entry = this.#entries.get(section);
    const written: string[] = [];
    let before: Block['kind'] | undefined;
    let isOpen = false;
    for (const block of outermost(section.blocks)) {
      const { hasLead, text } = this.#blank(block, entry);
      // One placeholder for all that is said in a row.
      if (hasLead && !isOpen) {
        written.push(fill(before === undefined ? askedBy(withoutNumbering(section.title)) : following[before]));
        isOpen = true;
      }
      if (text !== undefined) {
        const isListGoingOn = !isOpen && before === 'list' && block.kind === 'prose';
        written.push(isListGoingOn ? `${written.pop() ?? ''}\n${text}` : text);
        before = block.kind === 'prose' ? 'list' : block.kind;
        isOpen = false;
      }
    }
    return [...this.#prompts(section, entry), ...written];
  }

  /** The framework's prompts for what the heading names; otherwise, inside a step, one that fits every question. */
  #prompts(section: Section, entry: OutlineEntry | undefined): string[] {
    const named = entry?.named ?? [];
    const steps = this.#map.framework.steps;
    const known = [
      ...steps.filter(step => this.#map.partsOfStep(step).some(part => named.includes(part))).map(({ purpose }) => purpose),
      ...steps.flatMap(step => step.sections.filter(each => named.includes(this.#map.partOfSection(step, each))).map(({ prompt }) => prompt)),
    ];
    const fresh = known.filter(prompt => !this.#prompted.has(prompt));
    fresh.forEach(prompt => this.#prompted.add(prompt));
    const isOwn = fresh.length === 0 && section.blocks.length > 0 && (entry?.steps.length ?? 0) > 0;
    return (isOwn ? [OWN_PROMPT] : fresh).map(promptComment);
  }

  #blank(block: Block, entry: OutlineEntry | undefined): Blanked {
    const { source } = this.#document;
    switch (block.kind) {
      case 'prose':
        return this.#blankLabels(block.span, entry);
      case 'quote':
        return { hasLead: true };
      case 'list':
        return this.#blankItems(block, entry);
      case 'table':
        return { hasLead: false, text: blankTable(source, block) };
      case 'fence':
        return { hasLead: false, text: this.#blankFence(block) };
      case 'image':
        return { hasLead: false, text: `${promptComment('Draw it here, or name the picture that shows it.')}\n\n${fill(askedBy(block.alt) || 'picture')}` };
    }
  }

  #blankLabels(span: Span, entry: OutlineEntry | undefined): Blanked {
    const { hasLead, labels } = labelsIn(this.#document.source.slice(span), false);
    return { hasLead, text: listOf(labels.map(label => `- ${blankLabel(label, entry?.parts ?? [])}`)) };
  }

  #blankItems({ items }: List, entry: OutlineEntry | undefined): Blanked {
    const { source } = this.#document;
    const labelled = items.flatMap(({ span, depth }) => {
      const { labels } = labelsIn(source.slice(span), true);
      const marker = /\d+[.)]\s*$/.exec(source.text.slice(source.lineStart(source.lineAt(span.start)), span.start))?.[0].trim() ?? '-';
      return labels.map(label => `${'   '.repeat(depth)}${marker} ${blankLabel(label, entry?.parts ?? [])}`);
    });
    return { hasLead: labelled.length < items.length, text: listOf(labelled) };
  }

  #blankFence({ language, content }: Fence): string {
    const { source } = this.#document;
    if (language === 'estimate') {
      const block = estimatesOf(this.#document).blocks.find(({ span }) => span.start === content.start);
      return `\`\`\`estimate\n${block ? blankValues(source.text, block) : ''}\n\`\`\``;
    }
    const kind = language === 'mermaid' ? diagramKind(source.slice(content)) : undefined;
    return kind === undefined ? fill('listing') : `${promptComment(drawingPrompt(kind))}\n\n${fill(kind)}`;
  }
}

/** What stands in an item goes with its list. */
function outermost(blocks: readonly Block[]): Block[] {
  const lists = blocks.filter(({ kind }) => kind === 'list');
  return blocks.filter(block => !lists.some(list => list !== block && contains(list.span, block.span)));
}

interface Blanked {
  /** Something was said that no label names. */
  readonly hasLead: boolean;
  /** The frame that stays. */
  readonly text?: string | undefined;
}

function listOf(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.join('\n');
}

/** What is said behind a frame. */
const following: Readonly<Record<Block['kind'], string>> = {
  table: 'what follows from the table, and the reasons',
  fence: 'what this shows, and what follows for the design',
  list: 'the reasons, and what follows',
  prose: 'the reasons, and what follows',
  quote: 'the reasons, and what follows',
  image: 'what this shows, and what follows for the design',
};

const kinds: readonly (readonly [beginning: string, kind: string])[] = [
  ['flowchart', 'flowchart'], ['graph', 'flowchart'], ['sequence', 'sequence diagram'], ['state', 'state diagram'], ['class', 'class diagram'],
  ['er', 'entity-relationship diagram'], ['gantt', 'Gantt chart'], ['timeline', 'timeline'],
];

function diagramKind(mermaid: string): string {
  const word = mermaid.trimStart().toLowerCase();
  return kinds.find(([beginning]) => word.startsWith(beginning))?.[1] ?? 'diagram';
}

function drawingPrompt(kind: string): string {
  const article = /^[aeiou]/i.test(kind) ? 'an' : 'a';
  return `Draw ${article} ${kind} here, in Mermaid: the stages in order with their counts and times, the stores they read, and what comes back. “ML Design: Insert Diagram…” has some to begin with.`;
}
