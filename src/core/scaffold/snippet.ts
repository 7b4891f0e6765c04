/** `[fill: what]`, the placeholder of our own templates. */
const FILL = /\[fill:[^\]\r\n]*\]/g;

/**
 * The text as a VS Code snippet whose tab stops are its placeholders, in order. A placeholder stays in the text until it is
 * typed over, so that the linter keeps asking for it.
 */
export function toSnippet(text: string): string {
  let stop = 0;
  let from = 0;
  let snippet = '';
  for (const { index, 0: placeholder } of text.matchAll(FILL)) {
    stop++;
    snippet += `${escape(text.slice(from, index))}\${${stop}:${escape(placeholder)}}`;
    from = index + placeholder.length;
  }
  return snippet + escape(text.slice(from));
}

function escape(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
