import type { CaseStudy } from '../catalog/case-study';
import type { DocumentModel } from '../document/document-model';
import { blank } from '../document/masks';
import { parseDocument } from '../document/parse-document';
import type { Knowledge } from '../evidence/knowledge';
import type { FrameworkMap } from '../outline/framework-map';
import { normaliseHeading } from '../outline/normalise-heading';
import type { Span } from '../text/span';
import { guideCaseStudy } from './guide';

/**
 * Tells what a template wrote from what an author did: the framework's prompts and skeletons, and those of the guided case
 * study, to the letter. Whatever else there is, is the author's.
 */
export class TemplateText {
  readonly #lines: ReadonlySet<string>;
  readonly #prompts: ReadonlySet<string>;
  readonly #titles: ReadonlySet<string>;

  constructor({ framework }: FrameworkMap, study: CaseStudy, knowledge: Knowledge) {
    const sections = framework.steps.flatMap(step => step.sections);
    const guided = parseDocument(guideCaseStudy(study, knowledge).body);
    this.#lines = new Set([...sections.flatMap(({ skeleton }) => linesOf(skeleton)), ...linesOf(guided.visible)]);
    this.#prompts = new Set([
      ...[...framework.steps.map(({ purpose }) => purpose), ...sections.map(({ prompt }) => prompt)].map(prompt => wordsOf(`prompt: ${prompt}`)),
      ...guided.comments.map(({ content }) => wordsOf(guided.source.slice(content))),
    ]);
    this.#titles = new Set([...sections, ...guided.sections].map(({ title }) => normaliseHeading(title)));
  }

  /** Whether nothing between the two offsets is the author's. */
  isAll({ source, visible, sections, comments }: DocumentModel, { start, end }: Span): boolean {
    const headings = sections.filter(({ headingSpan }) => start <= headingSpan.start && headingSpan.end <= end);
    const bare = blank(visible, headings.map(({ headingSpan }) => headingSpan));
    const written = comments.filter(({ span }) => span.start < end && span.end > start);
    return headings.every(({ title }) => this.#titles.has(normaliseHeading(title)))
      && written.every(({ content, span }) => span.start >= start && span.end <= end && this.#prompts.has(wordsOf(source.slice(content))))
      && linesOf(bare.slice(start, end)).every(line => this.#lines.has(line) || isPlaceholders(line));
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/).map(line => line.trim()).filter(line => line !== '');
}

function wordsOf(comment: string): string {
  return comment.replaceAll(/\s+/g, ' ').trim();
}

/** Placeholders of ours with marks of Markdown around them, and no word beside. */
function isPlaceholders(line: string): boolean {
  const rest = line.replaceAll(/\[fill:[^\]]*\]/g, '');
  return rest !== line && !/[\p{L}\p{N}]/u.test(rest);
}
