/** `[fill: what]`, the placeholder of our own templates. */
const FILL = /\[fill:[^\]\r\n]*\]/g;

/**
 * The text as a VS Code snippet whose tab stops are its placeholders, in order. A placeholder stays in the text until it is
 * typed over, so that the linter keeps asking for it. Stops are counted behind those that other snippets of the same change have.
 */
export function toSnippet(text: string, earlierStops = 0): string {
  let stop = earlierStops;
  let from = 0;
  let snippet = '';
  for (const { index, 0: placeholder } of text.matchAll(FILL)) {
    stop++;
    snippet += `${escape(text.slice(from, index))}\${${stop}:${escape(placeholder)}}`;
    from = index + placeholder.length;
  }
  return snippet + escape(text.slice(from));
}

/** How many tab stops the text's snippet has. */
export function countStops(text: string): number {
  return text.match(FILL)?.length ?? 0;
}

function escape(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
