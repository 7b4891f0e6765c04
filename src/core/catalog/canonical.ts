import * as v from 'valibot';
import { id, list, text } from './schema';

/** The seven canonical steps, in order. */
export const stepIds = ['requirements', 'framing', 'data', 'model', 'evaluation', 'serving', 'monitoring'] as const;

export type StepId = (typeof stepIds)[number];

/** A canonical section, such as `serving/latency-budget`. */
export type SectionKey = `${StepId}/${string}`;

export type CanonicalPart = StepId | SectionKey;

export const needs = ['required', 'recommended', 'optional'] as const;

export type Need = (typeof needs)[number];

const part = v.custom<CanonicalPart>(
  value => typeof value === 'string' && isStepId(value.split('/', 1)[0] ?? ''),
  'A part is a step, such as `data`, or a section of one, such as `data/labels`.',
);

const sectionSchema = v.strictObject({
  id,
  title: text,
  need: v.picklist(needs),
  /** Headings and labels that people write for it. */
  aliases: list(text),
  /** Words that show, inside the step's text, that its matter is treated without a heading; `*` at the end means "begins with". */
  cues: list(text),
});

const stepSchema = v.strictObject({
  id: v.picklist(stepIds),
  title: text,
  /** Single words, in the singular, that name the step in a heading which nothing else names, where no other step has a word in it. */
  words: list(text),
  aliases: list(text),
  sections: v.pipe(v.array(sectionSchema), v.minLength(1)),
});

const ambiguousSchema = v.strictObject({
  alias: text,
  /** The parent's step decides between them, then the place in the document. */
  parts: v.pipe(v.array(part), v.minLength(2)),
  /** The second part is meant from the first heading of this step on. */
  from: v.optional(v.picklist(stepIds)),
  /** From the first heading of this step on it is the first part again. */
  until: v.optional(v.picklist(stepIds)),
  /** It stands for all its parts at once. */
  both: v.optional(v.boolean(), false),
});

/** `templates/sections.yaml`: the canonical steps and sections, once. */
export const canonicalSchema = v.strictObject({
  steps: v.pipe(v.array(stepSchema), v.length(stepIds.length)),
  /** Headings that never are a step's content. */
  neutral: list(text),
  ambiguous: list(ambiguousSchema),
  /** Words that name a heading as its last one, whatever stands before them. */
  heads: list(text),
  /** Headings that name a step only where no heading above them names another. */
  generic: list(text),
  /** Aliases that count as a whole heading alone, never inside a longer one. */
  wholeOnly: list(text),
});

export type Canonical = v.InferOutput<typeof canonicalSchema>;
export type CanonicalStep = Canonical['steps'][number];
export type CanonicalSection = CanonicalStep['sections'][number];
export type AmbiguousAlias = Canonical['ambiguous'][number];

const isStep: ReadonlySet<string> = new Set(stepIds);

export function isStepId(value: string): value is StepId {
  return isStep.has(value);
}

/** The step that a canonical part belongs to. */
export function stepOf(part: CanonicalPart): StepId {
  const known = stepByPart.get(part);
  if (known) {
    return known;
  }
  const length = part.indexOf('/');
  const step = stepIds.find(each => part.startsWith(each) && (length === -1 ? part.length : length) === each.length) ?? 'requirements';
  stepByPart.set(part, step);
  return step;
}

/** Rules ask hundreds of times a document, and there are few parts. */
const stepByPart = new Map<CanonicalPart, StepId>();

export function isSectionKey(value: string): value is SectionKey {
  const slash = value.indexOf('/');
  return slash > 0 && slash < value.length - 1 && value.indexOf('/', slash + 1) === -1 && isStepId(value.slice(0, slash));
}
