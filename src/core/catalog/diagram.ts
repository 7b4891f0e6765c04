import * as v from 'valibot';
import { isStepId, isSectionKey, type CanonicalPart } from './canonical';
import { fenced, id, list, text } from './schema';
import { findWords } from '../text/find-words';

export const partSchema = v.custom<CanonicalPart>(
  value => typeof value === 'string' && (isStepId(value) || isSectionKey(value)),
  'A part is a step, such as `serving`, or a section of one, such as `serving/diagram`.',
);

const parameterSchema = v.strictObject({
  name: id,
  /** What the author decides, as few words: "Ranking, ms at p99". */
  question: text,
  /** As it stands in both forms: each of its places there is filled in. */
  default: text,
});

/** One file under `templates/diagrams/`. Both forms show the defaults, so that they can be read and drawn as they are. */
export const diagramSchema = v.pipe(
  v.strictObject({
    id,
    title: text,
    /** What it is for, in one sentence: the picker shows it. */
    purpose: text,
    /** The canonical steps and sections that it suits, best first. */
    suits: v.pipe(v.array(partSchema), v.minLength(1)),
    /** The counts and latencies that an author puts in. */
    parameters: list(parameterSchema),
    mermaid: fenced,
    ascii: fenced,
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed) {
      for (const message of mistakes(dataset.value)) {
        addIssue({ message });
      }
    }
  }),
);

/** Each is looked for in both forms. */
const MAX_PARAMETERS = 30;

/** Two parameters of the same default could not be told apart; one that stands in a single form would be lost in the other. */
function mistakes({ parameters, mermaid, ascii }: Pick<Diagram, 'parameters' | 'mermaid' | 'ascii'>): string[] {
  if (parameters.length > MAX_PARAMETERS) {
    return [`A diagram has at most ${MAX_PARAMETERS} parameters.`];
  }
  const defaults = parameters.map(parameter => parameter.default);
  return parameters.flatMap(({ name, default: value }, index) => [
    ...(defaults.indexOf(value) < index ? [`The parameter “${name}” has the default of another one, “${value}”: give each its own.`] : []),
    ...(parameters.findIndex(other => other.name === name) < index ? [`There are two parameters “${name}”.`] : []),
    ...(['mermaid', 'ascii'] as const)
      .filter(form => !findWords(form === 'mermaid' ? mermaid : ascii, defaults).some(word => word.text === value))
      .map(form => `The default of the parameter “${name}”, “${value}”, does not stand in the ${form} form.`),
  ]);
}

/** An architecture diagram ready to insert. */
export type Diagram = v.InferOutput<typeof diagramSchema>;
export type DiagramParameter = v.InferOutput<typeof parameterSchema>;
