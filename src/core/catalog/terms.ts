import * as v from 'valibot';
import { id, text } from './schema';

/** `templates/terms.yaml`: the words and phrases of the field by what they stand for; `*` at a word's end means "begins with". */
export const termsSchema = v.strictObject({
  groups: v.record(id, v.pipe(v.array(text), v.minLength(1), v.readonly())),
});

export type Terms = v.InferOutput<typeof termsSchema>;
