import * as v from 'valibot';
import { id, text } from '../catalog/schema';
import { profiles, severityWords } from '../lint/settings';

export const CONFIG_FILE = '.mldesign.yml';

const MAX_GLOB_LENGTH = 300;
/** A segment of its own: any number of folders. */
const DOUBLE_STAR = /(?<=^!?|\/)\*\*(?=\/|$)/g;
const MAX_STARS = 3;
const MAX_DOUBLE_STARS = 2;

/** Bounded, because what a glob costs grows steeply with its stars, and a config comes with any repository that is opened. */
const glob = v.pipe(
  v.string('A glob is text, such as `docs/**/*.md`.'),
  v.trim(),
  v.nonEmpty('Here should stand a glob, such as `docs/**/*.md`.'),
  v.maxLength(MAX_GLOB_LENGTH, `A glob is at most ${MAX_GLOB_LENGTH} characters long.`),
  v.check(hasFewStars, `A glob has at most ${MAX_STARS} “*” and ${MAX_DOUBLE_STARS} “**”; write two globs.`),
  v.check(value => !/^!?\.?\.?\/|^!?\w:[/\\]/.test(value), 'A glob is relative to the folder of this file and begins without `/`, `./` or `../`.'),
  v.check(value => !value.includes('\\'), 'Folders are separated by `/`.'),
);

function hasFewStars(value: string): boolean {
  const doubles = value.match(DOUBLE_STAR)?.length ?? 0;
  const singles = value.replaceAll(DOUBLE_STAR, '').match(/\*+/g)?.length ?? 0;
  return doubles <= MAX_DOUBLE_STARS && singles <= MAX_STARS;
}

const word = v.pipe(
  v.string('A word is text; put it in quotes.'),
  v.trim(),
  v.regex(/[\p{L}\p{N}]/u, 'Here should stand a word or a phrase.'),
  v.maxLength(100, 'A word or phrase is at most 100 characters long.'),
);

/** A list that may be left out, or left empty while its items are commented out. */
function list<const Item extends v.GenericSchema>(item: Item) {
  return v.nullish(v.pipe(v.array(item, 'This should be a list: `- one` below `- other`, or `[one, other]`.'), v.readonly()), []);
}

function described<const Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

export const NO_MAP = 'This should be a map: `key: value` on lines of their own.';

export const termsSchema = v.strictObject({
  'offline-metrics': described(list(word), 'The team’s own offline metrics, such as `slate quality score`: metrics that are computed on data at hand.'),
  'online-metrics': described(list(word), 'The team’s own online metrics, such as `weekly engaged minutes`: metrics that are measured on live users or on the business.'),
  entities: described(list(word), 'What the team counts, such as `parcel`: “2M parcels” tells how large the system is.'),
  aliases: described(
    v.nullish(v.record(v.string(), list(text), NO_MAP), {}),
    'The team’s own headings, by the step or section that they stand for: `serving/latency-budget: [Speed contract]`.',
  ),
}, NO_MAP);

/** The file `.mldesign.yml`. The type, the check, the editor's help and the JSON Schema all come from here. */
export const configSchema = v.strictObject({
  documents: described(
    list(glob),
    'Which Markdown files are design documents, as globs relative to this file, beside those that say so in their front matter. A glob that begins with `!` takes files out again.',
  ),
  framework: described(v.optional(id), 'The framework of documents that name none.'),
  profile: described(v.optional(v.picklist(profiles, `This should be one of ${profiles.join(', ')}.`)), 'How strict to be with documents that do not say it.'),
  rules: described(
    v.nullish(v.record(v.string(), v.picklist(severityWords, `This should be one of ${severityWords.join(', ')}.`), NO_MAP), {}),
    'How severe the findings of a rule are, whatever profile and status say; `off` switches it off.',
  ),
  terms: described(
    v.nullish(termsSchema, {}),
    'The team’s own words, beside those that the linter knows.',
  ),
}, NO_MAP);

/** What a team has decided for its documents. */
export type Config = v.InferOutput<typeof configSchema>;
export type Terms = Config['terms'];
