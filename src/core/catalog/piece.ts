import * as v from 'valibot';
import { isSectionKey, type Canonical, type CanonicalPart, type SectionKey } from './canonical';
import { partSchema } from './diagram';
import { list, text } from './schema';
import { didYouMean } from '../text/suggest';

const sectionKey = v.custom<SectionKey>(
  value => typeof value === 'string' && isSectionKey(value),
  'A piece belongs to a canonical section, such as `monitoring/drift`.',
);

/** The front matter of one file under `templates/pieces/`. */
export const pieceSchema = v.strictObject({
  title: text,
  /** The canonical section that it is written for. */
  section: sectionKey,
  /** What it is for, in one sentence: the picker shows it. */
  summary: text,
  /** Other canonical steps and sections that it suits, best first. */
  alsoSuits: list(partSchema),
});

/** The same, asking beside the form of a section whether there is one of that name. */
export function pieceSchemaFor({ steps }: Canonical) {
  const known = steps.flatMap(({ id: step, sections }) => [step, ...sections.map(({ id }) => `${step}/${id}`)]);
  const isKnown = <Part extends CanonicalPart>() => v.check(
    (part: Part) => known.includes(part),
    ({ input }: v.CheckIssue<Part>) => `There is no canonical section “${input}”.${didYouMean(input, known)}`,
  );
  return v.strictObject({ ...pieceSchema.entries, section: v.pipe(sectionKey, isKnown<SectionKey>()), alsoSuits: list(v.pipe(partSchema, isKnown())) });
}

type FrontMatter = v.InferOutput<typeof pieceSchema>;

/** A table, list or paragraphs ready to stand in a section. */
export interface Piece extends Pick<FrontMatter, 'title' | 'section' | 'summary'> {
  /** The name of its file. */
  readonly id: string;
  /** The canonical steps and sections that it suits, its own first. */
  readonly suits: FrontMatter['alsoSuits'];
  /** The Markdown that is inserted. */
  readonly body: string;
}
