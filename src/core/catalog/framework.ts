import * as v from 'valibot';
import { isSectionKey, needs, type Canonical, type Need, type SectionKey } from './canonical';
import type { Mistake } from './read-yaml';
import { id, list, markdown, text } from './schema';
import { mistakesInPart } from './suits';

const prompt = v.pipe(
  markdown,
  v.check(value => !value.includes('-->') && !value.includes('<!--'), 'A prompt stands in an HTML comment, so it must not hold `<!--` or `-->`.'),
);

const sectionKey = v.custom<SectionKey>(
  value => typeof value === 'string' && isSectionKey(value),
  'A canonical section is a step and a section, such as `data/labels`.',
);

const sectionSchema = v.strictObject({
  id,
  title: text,
  /** The canonical section whose aliases, need and checks it inherits. */
  standsFor: v.optional(sectionKey),
  /** Other headings that people write for it, beside the canonical ones. */
  aliases: list(text),
  need: v.optional(v.picklist(needs)),
  /** Tells the author what a reviewer wants to see here. */
  prompt,
  /** What the author fills in. */
  skeleton: markdown,
});

const stepSchema = v.strictObject({
  id,
  title: text,
  aliases: list(text),
  /** What the step is for, in one sentence. */
  purpose: prompt,
  sections: v.pipe(v.array(sectionSchema), v.minLength(1)),
});

/** One file under `templates/frameworks/`. The type, the check and the JSON Schema all come from here. */
export const frameworkSchema = v.strictObject({
  id,
  name: text,
  /** One sentence for the picker. */
  description: text,
  source: v.optional(text),
  steps: v.pipe(v.array(stepSchema), v.minLength(1)),
});

/** The canonical sections that there are not, and the ids that stand twice: of two steps, or of two sections of one step. */
export function* mistakesInFramework({ steps }: FrameworkFile, canonical: Canonical): Generator<Mistake> {
  for (const { index, id: repeated } of repeatedIds(steps)) {
    yield { keys: ['steps', index, 'id'], message: `There is another step “${repeated}”.` };
  }
  for (const [step, { sections }] of steps.entries()) {
    for (const { index, id: repeated } of repeatedIds(sections)) {
      yield { keys: ['steps', step, 'sections', index, 'id'], message: `The step has another section “${repeated}”.` };
    }
    for (const [index, { standsFor }] of sections.entries()) {
      yield* standsFor === undefined ? [] : mistakesInPart(standsFor, ['steps', step, 'sections', index, 'standsFor'], canonical);
    }
  }
}

function repeatedIds(things: readonly { readonly id: string }[]): { readonly id: string; readonly index: number }[] {
  return things.flatMap((thing, index) => (things.findIndex(other => other.id === thing.id) < index ? [{ id: thing.id, index }] : []));
}

type FrameworkFile = v.InferOutput<typeof frameworkSchema>;

/** A way of designing ML systems, as the steps and sections that its documents have. */
export interface Framework extends Omit<FrameworkFile, 'steps'> {
  readonly steps: readonly StepSpec[];
}

export interface StepSpec extends Omit<FrameworkFile['steps'][number], 'sections'> {
  readonly sections: readonly SectionSpec[];
}

export interface SectionSpec extends Omit<FrameworkFile['steps'][number]['sections'][number], 'need' | 'standsFor'> {
  readonly standsFor: SectionKey | undefined;
  readonly need: Need;
}

/** The framework with what its sections inherit from the canonical ones. */
export function inheritSections(file: FrameworkFile, canonical: Canonical): Framework {
  const needOf = new Map<string, Need>(
    canonical.steps.flatMap(step => step.sections.map(section => [`${step.id}/${section.id}`, section.need] as const)),
  );
  return {
    ...file,
    steps: file.steps.map(step => ({
      ...step,
      sections: step.sections.map(section => ({
        ...section,
        standsFor: section.standsFor,
        need: section.need ?? needOf.get(section.standsFor ?? '') ?? 'required',
      })),
    })),
  };
}

/** A section where it stands in its framework. */
export interface PlacedSection {
  /** Its step and itself, such as `serving/latency-budget`. */
  readonly id: string;
  readonly step: StepSpec;
  readonly section: SectionSpec;
}

/** All sections of the framework, in its order. */
export function placedSections({ steps }: Framework): PlacedSection[] {
  return steps.flatMap(step => step.sections.map(section => ({ id: `${step.id}/${section.id}`, step, section })));
}
