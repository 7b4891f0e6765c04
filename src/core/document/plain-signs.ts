/** What stands for a sign in a formula. */
const SIGNS: Readonly<Record<string, string>> = { ge: '≥', geq: '≥', geqslant: '≥', le: '≤', leq: '≤', leqslant: '≤', lt: '<', gt: '>', approx: '≈', sim: '~', times: '×', pm: '±', to: '→', rightarrow: '→', '%': '%' };

const COMMAND = /(\$?)\\(geq?|geqslant|leq?|leqslant|lt|gt|approx|sim|times|pm|to|rightarrow|%)(?![a-z])\1/gi;
const NUMBER = /\$((?:[<>≤≥≈~]\s{0,4})?\d[\d.,]{0,20}\s?%?)[ ]{0,2}\$/g;

/** What stands for a sign in Markdown that a tool has written, or an author who was afraid of a tag. */
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', le: '≤', ge: '≥', asymp: '≈', plusmn: '±', times: '×', rarr: '→', amp: '&', quot: '"', nbsp: ' ', ndash: '–', mdash: '—' };

const ENTITY = /&(lt|gt|le|ge|asymp|plusmn|times|rarr|amp|quot|nbsp|ndash|mdash);/g;

/**
 * The text with the signs of its formulas and entities as everybody writes them, "$\ge$ 0.85" as "≥ 0.85", "$85\%$" as "85%" and
 * "&lt;10 ms" as "<10 ms". What is shorter is filled up with blanks, so that every place stays where it was.
 */
export function withPlainSigns(text: string): string {
  const plain = text.includes('\\') || text.includes('$') ? withPlainFormulas(text) : text;
  // The sign stands before its number, so the blanks before the sign.
  return plain.includes('&') ? plain.replaceAll(ENTITY, (written, name: string) => (ENTITIES[name] ?? '').padStart(written.length)) : plain;
}

function withPlainFormulas(text: string): string {
  return text
    .replaceAll(COMMAND, (written, _: string, name: string) => (SIGNS[name.toLowerCase()] ?? '').padEnd(written.length))
    .replaceAll(NUMBER, (written, number: string) => ` ${number}`.padEnd(written.length));
}

/** What is quoted from a formula, as it is read: "500$ ms" as "500 ms". */
export function withoutFormulaSigns(written: string): string {
  return written.replaceAll(/\$|\\(?=%)/g, '');
}
