import * as v from 'valibot';
import { partSchema } from './diagram';
import { fenced, id, text } from './schema';

/** One file under `templates/estimates/`. */
export const estimateSchema = v.strictObject({
  id,
  title: text,
  /** What it is for, in one sentence: the picker shows it. */
  purpose: text,
  /** The canonical steps and sections that it suits, best first. */
  suits: v.pipe(v.array(partSchema), v.minLength(1)),
  /** The lines of the block, with their stated results. */
  estimate: fenced,
});

/** A back-of-envelope calculation ready to insert. */
export type EstimateTemplate = v.InferOutput<typeof estimateSchema>;
