import type { StepId } from '../catalog/canonical';
import type { StepSpec } from '../catalog/framework';
import type { Section } from '../document/document-model';
import { estimatesOf } from '../evidence/estimates';
import type { Knowledge } from '../evidence/knowledge';
import type { Reading } from '../evidence/read-document';
import { renameIn, renamesFor } from '../evidence/rename-estimates';
import type { PartKey } from '../outline/alias-index';
import { headingsOf, insertNewParts, stepHeading, stepLevel, type MoreText, type NewPart } from '../outline/insert-part';
import { normaliseHeading } from '../outline/normalise-heading';
import { withoutNumbering } from '../outline/numbering';
import type { OutlineEntry } from '../outline/outline';
import type { TextEdit } from '../text/edit';
import { contains, type Span } from '../text/span';
import { headingLine, ownSpan, ownText, textUnder, untilLastWord } from './part-text';
import type { StudyPart } from './study-parts';
import { TemplateText } from './template-text';

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
    const { document } = this.#target;
    const home = this.#headingFor(entry);
    if (!home) {
      this.#addNew(entry);
      return;
    }
    const { section } = home;
    const isStep = this.#isStep(entry);
    if (isStep && !this.#isUntouched(home, entry)) {
      this.#write(section, ownSpan(document.sections, section), ownText(this.#study.document, entry.section));
      this.#addChildren(entry);
    } else {
      this.#write(section, isStep ? wholeSpan(section) : ownSpan(document.sections, section), textUnder(this.#study.document, entry.section, section.level));
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

  /** Whether nobody has written in the step yet, and all of it is the case study's step: another framework may have two in one. */
  #isUntouched(home: OutlineEntry, { steps }: OutlineEntry): boolean {
    const inside = this.#heads.filter(({ section }) => contains(home.section.span, section.span));
    const isOneStep = this.#hasSameFramework || inside.every(head => head.steps.every(step => steps.includes(step)));
    return isOneStep && this.#isTemplate(wholeSpan(home.section));
  }

  get #hasSameFramework(): boolean {
    return this.#study.outline.map.framework.id === this.#target.outline.map.framework.id;
  }

  #addChildren(entry: OutlineEntry): void {
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

  #addNew(entry: OutlineEntry): void {
    const { document, outline } = this.#target;
    const { step, position } = this.#placeOf(entry);
    if (!step) {
      this.#rest.push(this.#withHeading(entry, stepLevel(document, outline), ''));
    } else if (this.#isStep(entry)) {
      this.#addNewStep(entry, step);
    } else if (this.#hasPlace(step)) {
      this.#parts.push({ step, position, render: (level, number) => this.#withHeading(entry, level, number) });
    } else {
      this.#parts.push({ step, render: (level, number) => `${headingLine(`${number}${step.title}`, level)}\n\n${this.#withHeading(entry, level + 1, '')}` });
    }
  }

  /** A step that the document has under another name, or only in parts, takes its sections; its own words go under what heading there is. */
  #addNewStep(entry: OutlineEntry, step: StepSpec): void {
    const { document, outline } = this.#target;
    if (!this.#hasPlace(step)) {
      this.#parts.push({ step, render: (level, number) => this.#withHeading(entry, level, number) });
      return;
    }
    const main = stepHeading(outline, outline.map.partsOfStep(step));
    const own = ownText(this.#study.document, entry.section);
    if (own !== '' && main) {
      this.#write(main, ownSpan(document.sections, main), own);
    } else if (own !== '') {
      this.#parts.push({ step, render: (level, number) => `${headingLine(`${number}${withoutNumbering(entry.title)}`, level)}\n\n${own}` });
    }
    this.#addChildren(entry);
  }

  /** A heading of the step's own, or of one of its sections. */
  #hasPlace(step: StepSpec): boolean {
    const { outline } = this.#target;
    const { map } = outline;
    return headingsOf(outline, [...map.partsOfStep(step), ...step.sections.map(section => map.partOfSection(step, section))]).length > 0;
  }

  #withHeading({ section, title }: OutlineEntry, level: number, number: string): string {
    return [headingLine(`${number}${withoutNumbering(title)}`, level), textUnder(this.#study.document, section, level)].filter(text => text !== '').join('\n\n');
  }

  #childrenOf(entry: OutlineEntry): OutlineEntry[] {
    return this.#study.outline.entries.filter(({ kind, parent }) => kind === 'heading' && parent === entry);
  }

  /** The document's heading for the same matter: by what both name, otherwise by the same words in the same step. */
  #headingFor(entry: OutlineEntry): OutlineEntry | undefined {
    const wanted = this.#partsOf(entry);
    const words = normaliseHeading(entry.title);
    const isAlike = ({ title }: OutlineEntry): boolean => normaliseHeading(title) === words;
    if (wanted.length === 0) {
      return this.#heads.find(head => isAlike(head) && isSame(head.steps, entry.steps));
    }
    const same = this.#heads.filter(({ named }) => named.some(part => wanted.includes(part)));
    return same.find(isAlike) ?? highest(same);
  }

  /** What the case study's heading names, in words that the document's framework has too. */
  #partsOf({ named }: OutlineEntry): readonly PartKey[] {
    return this.#hasSameFramework ? named : this.#study.outline.map.canonicalParts(named);
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

function isSame(a: readonly StepId[], b: readonly StepId[]): boolean {
  return a.length === b.length && a.every(step => b.includes(step));
}
