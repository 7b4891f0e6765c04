import * as v from 'valibot';

/** Ids are words in lower case joined by hyphens; they name files, so they are the same on every system. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Ids are lower-case words joined by hyphens, such as `latency-budget`.'),
  // What every object has by birth is nobody's id.
  v.check(value => !(value in {}), 'This word means something else to programs: choose another id.'),
);

/** Text with something in it. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('Here should stand some text.'));

/** Markdown of one line or more; its indentation and inner blank lines stay, blank lines around it go. */
export const markdown = v.pipe(
  v.string(),
  v.transform(value => value.replace(/^(?:[ \t]*\n)+/, '').trimEnd()),
  v.nonEmpty('Here should stand some text.'),
);

/** What is to stand between the fences of a code block. */
export const fenced = v.pipe(markdown, v.check(value => !/^[ \t]{0,3}(?:```|~~~)/m.test(value), 'No line may begin with ``` or ~~~: it would end the block that this is to stand in.'));

/** A list that may be left out. */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.optional(v.pipe(v.array(item), v.readonly()), []);
}
