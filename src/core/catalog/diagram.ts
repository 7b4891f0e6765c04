import * as v from 'valibot';
import { isStepId, isSectionKey, type CanonicalPart } from './canonical';
import { id, markdown, text } from './schema';

export const partSchema = v.custom<CanonicalPart>(
  value => typeof value === 'string' && (isStepId(value) || isSectionKey(value)),
  'A part is a step, such as `serving`, or a section of one, such as `serving/diagram`.',
);

/** One file under `templates/diagrams/`. */
export const diagramSchema = v.strictObject({
  id,
  title: text,
  /** What it is for, in one sentence: the picker shows it. */
  purpose: text,
  /** The canonical steps and sections that it suits, best first. */
  suits: v.pipe(v.array(partSchema), v.minLength(1)),
  mermaid: markdown,
  ascii: markdown,
});

/** An architecture diagram ready to insert. */
export type Diagram = v.InferOutput<typeof diagramSchema>;
