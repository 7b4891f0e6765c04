import type { StepSpec } from '../catalog/framework';
import type { Section } from '../document/document-model';
import { estimatesOf } from '../evidence/estimates';
import type { Knowledge } from '../evidence/knowledge';
import type { Reading } from '../evidence/read-document';
import { renameIn, renamesFor } from '../evidence/rename-estimates';
import type { PartKey } from '../outline/alias-index';
import { headingsOf, insertNewParts, mainHeading, stepLevel, type MoreText, type NewPart } from '../outline/insert-part';
import { normaliseHeading } from '../outline/normalise-heading';
import { withoutNumbering } from '../outline/numbering';
import type { OutlineEntry } from '../outline/outline';
import type { TextEdit } from '../text/edit';
import { contains, type Span } from '../text/span';
import { headingLine, ownSpan, ownText, textUnder } from './part-text';
import type { StudyPart } from './study-parts';
import { TemplateText, untilLastWord } from './template-text';

/**
 * The edits that put a step or section of the case study where the document has its own: in place of prompts and placeholders
 * that nobody has touched, otherwise behind what is written there. What has no heading yet gets one, at the level, number and
 * place that the document's framework asks for. Nothing of the author's is lost.
 */
export function insertStudyPart(reading: Reading, part: StudyPart, knowledge: Knowledge): TextEdit[] {
  if (reading.document.isTooLarge) {
    return [];
  }
  const plan = new Plan(reading, part, knowledge);
  plan.add(part.entry);
  return plan.edits(part.entry);
}

class Plan {
  readonly #target: Reading;
  readonly #study: Reading;
  readonly #makeTemplate: () => TemplateText;
  #template: TemplateText | undefined;
  readonly #heads: readonly OutlineEntry[];
  /** What goes under headings that there are, in the order of the case study. */
  readonly #texts = new Map<Section, { readonly region: Span; readonly texts: string[] }>();
  readonly #parts: NewPart[] = [];
  /** What goes to the end of the document, beside the steps. */
  readonly #rest: string[] = [];

  constructor(target: Reading, { study, reading }: StudyPart, knowledge: Knowledge) {
    this.#target = target;
    this.#study = reading;
    this.#makeTemplate = () => new TemplateText(target.outline.map, study, knowledge);
    this.#heads = target.outline.entries.filter(({ kind }) => kind === 'heading');
  }

  add(entry: OutlineEntry): void {
    const { document, outline } = this.#target;
    const home = this.#headingFor(entry);
    const isStep = this.#isStep(entry);
    if (home && isStep && !this.#isTemplate(wholeSpan(home))) {
      this.#addInside(entry, home);
    } else if (home) {
      this.#write(home, isStep ? wholeSpan(home) : ownSpan(document.sections, home), textUnder(this.#study.document, entry.section, home.level));
    } else if (entry.steps.length === 0 && !this.#stepSpec(entry)) {
      const level = stepLevel(document, outline);
      this.#rest.push(this.#withHeading(entry, level, ''));
    } else {
      this.#addNew(entry, isStep);
    }
  }

  /** @param entry what was added */
  edits({ section }: OutlineEntry): TextEdit[] {
    const { document, outline } = this.#target;
    const places = [...this.#texts.values()]
      .map(({ region, texts }) => ({ region, text: texts.filter(text => text !== '').join('\n\n'), span: untilLastWord(document.source.text, region) }))
      .filter(({ text }) => text !== '');
    const replaced = places.filter(({ region, span }) => span.end > span.start && this.#isTemplate(region));
    const names = renamesFor(textUnder(this.#study.document, section, section.level), this.#namesOutside(replaced.map(({ span }) => span)));
    const rename = (text: string): string => renameIn(text, names);
    const more = places.filter(place => !replaced.includes(place)).map(({ region, text }): MoreText => ({ offset: region.end, text: rename(text) }));
    const rest = this.#rest.map((text): MoreText => ({ offset: document.source.text.length, text: rename(text) }));
    const parts = this.#parts.map((part): NewPart => ({ ...part, render: (level, number) => rename(part.render(level, number)) }));
    return [
      ...replaced.map(({ span, text }) => ({ span, newText: `\n\n${rename(text)}`.replaceAll('\n', document.source.lineEnding) })),
      ...insertNewParts(document, outline, parts, [...more, ...rest]),
    ];
  }

  /** The names of the document's own estimates, but for those that are replaced. */
  #namesOutside(replaced: readonly Span[]): Set<string> {
    const { definitions } = estimatesOf(this.#target.document);
    return new Set([...definitions].filter(([, { span }]) => !replaced.some(each => contains(each, span))).map(([name]) => name));
  }

  #isTemplate(region: Span): boolean {
    const { document } = this.#target;
    if (document.source.slice(region).trim() === '') {
      return true;
    }
    this.#template ??= this.#makeTemplate();
    return this.#template.isAll(document, region);
  }

  /** A step of which something is written already takes each section by itself. */
  #addInside(entry: OutlineEntry, home: Section): void {
    const { document } = this.#target;
    this.#write(home, ownSpan(document.sections, home), ownText(this.#study.document, entry.section));
    for (const child of this.#childrenOf(entry)) {
      this.add(child);
    }
  }

  #write(home: Section, region: Span, text: string): void {
    const known = this.#texts.get(home);
    if (known) {
      known.texts.push(text);
    } else {
      this.#texts.set(home, { region, texts: [text] });
    }
  }

  #addNew(entry: OutlineEntry, isStep: boolean): void {
    const { outline } = this.#target;
    const { step, position } = this.#placeOf(entry);
    if (!step) {
      this.#rest.push(this.#withHeading(entry, stepLevel(this.#target.document, outline), ''));
      return;
    }
    const hasPlace = mainHeading(outline, outline.map.partsOfStep(step)) !== undefined || step.sections.some(each => headingsOf(outline, [outline.map.partOfSection(step, each)]).length > 0);
    if (!hasPlace && isStep) {
      this.#parts.push({ step, render: (level, number) => this.#withHeading(entry, level, number) });
    } else if (!hasPlace) {
      this.#parts.push({ step, render: (level, number) => `${headingLine(`${number}${step.title}`, level)}\n\n${this.#withHeading(entry, level + 1, '')}` });
    } else if (isStep) {
      for (const child of this.#childrenOf(entry)) {
        this.add(child);
      }
    } else {
      this.#parts.push({ step, position, render: (level, number) => this.#withHeading(entry, level, number) });
    }
  }

  #withHeading({ section, title }: OutlineEntry, level: number, number: string): string {
    return [headingLine(`${number}${withoutNumbering(title)}`, level), textUnder(this.#study.document, section, level)].filter(text => text !== '').join('\n\n');
  }

  #childrenOf(entry: OutlineEntry): OutlineEntry[] {
    return this.#study.outline.entries.filter(({ kind, parent }) => kind === 'heading' && parent === entry);
  }

  /** The document's heading for the same matter: by what both name, otherwise by the same words. */
  #headingFor(entry: OutlineEntry): Section | undefined {
    const wanted = this.#partsOf(entry);
    const words = normaliseHeading(entry.title);
    const same = this.#heads.filter(head => head.named.some(part => wanted.includes(part)));
    const alike = same.find(({ title }) => normaliseHeading(title) === words);
    const main = alike ?? highest(same);
    if (main) {
      return main.section;
    }
    return wanted.length > 0 ? undefined : this.#heads.find(({ title, steps }) => normaliseHeading(title) === words && steps.some(step => entry.steps.includes(step)) === entry.steps.length > 0)?.section;
  }

  /** What the case study's heading names, in words that the document's framework has too. */
  #partsOf({ named }: OutlineEntry): readonly PartKey[] {
    const { map } = this.#study.outline;
    return map.framework.id === this.#target.outline.map.framework.id ? named : map.canonicalParts(named);
  }

  #isStep(entry: OutlineEntry): boolean {
    const { map } = this.#study.outline;
    return entry.parent === undefined && map.framework.steps.some(step => map.partsOfStep(step).some(part => entry.named.includes(part)));
  }

  /** The document's step that the matter belongs to. */
  #stepSpec(entry: OutlineEntry): StepSpec | undefined {
    const { map } = this.#target.outline;
    for (let around: OutlineEntry | undefined = entry; around; around = around.parent) {
      const parts = this.#partsOf(around);
      const own = map.framework.steps.find(step => map.partsOfStep(step).some(part => parts.includes(part)));
      if (own) {
        return own;
      }
    }
    const [first] = entry.steps;
    return first && map.homeOf(first);
  }

  /** Where among the framework's sections: its own place, otherwise behind the section that it follows in the case study. */
  #placeOf(entry: OutlineEntry): { readonly step: StepSpec | undefined; readonly position: number } {
    const known = this.#knownPlace(entry);
    if (known) {
      return known;
    }
    const step = this.#stepSpec(entry);
    const siblings = entry.parent ? this.#childrenOf(entry.parent) : [];
    const before = siblings.slice(0, siblings.indexOf(entry)).map(sibling => this.#knownPlace(sibling)).filter(place => place?.step === step);
    return { step, position: (before.at(-1)?.position ?? -1) + 0.5 };
  }

  #knownPlace(entry: OutlineEntry): { readonly step: StepSpec; readonly position: number } | undefined {
    const { map } = this.#target.outline;
    const parts = this.#partsOf(entry);
    for (const step of map.framework.steps) {
      const position = step.sections.findIndex(section => parts.includes(map.partOfSection(step, section)));
      if (position !== -1) {
        return { step, position };
      }
    }
    return undefined;
  }
}

function wholeSpan({ headingSpan, span }: Section): Span {
  return { start: headingSpan.end, end: span.end };
}

function highest(entries: readonly OutlineEntry[]): OutlineEntry | undefined {
  return entries.toSorted((a, b) => a.section.level - b.section.level)[0];
}
