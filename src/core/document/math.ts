/** What stands for a sign in a formula. */
const SIGNS: Readonly<Record<string, string>> = { ge: '≥', geq: '≥', geqslant: '≥', le: '≤', leq: '≤', leqslant: '≤', lt: '<', gt: '>', approx: '≈', sim: '~', times: '×', pm: '±', to: '→', rightarrow: '→', '%': '%' };

const COMMAND = /(\$?)\\(geq?|geqslant|leq?|leqslant|lt|gt|approx|sim|times|pm|to|rightarrow|%)(?![a-z])\1/gi;
const NUMBER = /\$((?:[<>≤≥≈~]\s{0,4})?\d[\d.,]{0,20}\s?%?)[ ]{0,2}\$/g;

/**
 * The text with the signs of its formulas as everybody writes them, "$\ge$ 0.85" as "≥ 0.85" and "$85\%$" as "85%". What is shorter is
 * filled up with blanks, so that every place stays where it was.
 */
export function withPlainSigns(text: string): string {
  if (!text.includes('\\') && !text.includes('$')) {
    return text;
  }
  return text
    .replaceAll(COMMAND, (written, _: string, name: string) => (SIGNS[name.toLowerCase()] ?? '').padEnd(written.length))
    .replaceAll(NUMBER, (written, number: string) => ` ${number}`.padEnd(written.length));
}

/** What is quoted from a formula, as it is read: "500$ ms" as "500 ms". */
export function withoutFormulaSigns(written: string): string {
  return written.replaceAll(/\$|\\(?=%)/g, '');
}
