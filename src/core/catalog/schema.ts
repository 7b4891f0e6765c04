import * as v from 'valibot';

/** Ids are words in lower case joined by hyphens; they name files, so they are the same on every system. */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Ids are lower-case words joined by hyphens, such as `latency-budget`.'));

/** Text with something in it. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('Here should stand some text.'));

/** Markdown of one line or more; its indentation and inner blank lines stay, blank lines around it go. */
export const markdown = v.pipe(
  v.string(),
  v.transform(value => value.replace(/^(?:[ \t]*\n)+/, '').trimEnd()),
  v.nonEmpty('Here should stand some text.'),
);

/** A list that may be left out. */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.optional(v.pipe(v.array(item), v.readonly()), []);
}
