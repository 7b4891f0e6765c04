import type { Token } from './tokens';

/** What to say where an expression should begin. */
export function describeMissing({ kind, text }: Token): string {
  if (kind === 'end') {
    return 'Here something is missing: a number, a name or a function.';
  }
  if (kind === 'word') {
    return `“${text}” has a meaning of its own here. Choose another name.`;
  }
  return text === '%' ? 'A percent sign belongs behind a number: 30 %.' : `“${text}” is not expected here: a number, a name or a function should stand here.`;
}

const COMPARING: ReadonlySet<string> = new Set(['=', '<', '<=', '>', '>=', '≈']);

/** What to say where an expression should have ended. */
export function describeUnexpected({ kind, text }: Token, before: Token | undefined): string {
  if (kind === 'symbol') {
    return describeSymbol(text, before);
  }
  if (kind === 'number' && before?.kind === 'number' && /^\d{3}\b/.test(text)) {
    return `Thousands are separated by a comma: ${before.text},${text}.`;
  }
  return text === 'of' ? '“of” says nothing here. Write * to take a share: 30 % * users.' : between(before, text);
}

function describeSymbol(text: string, before: Token | undefined): string {
  if (COMPARING.has(text)) {
    return `“${text}” stands once in a line. Write the result behind # =>, a comparison behind assert.`;
  }
  switch (text) {
    case ',':
      return 'A comma only separates thousands and the values of a function. Write 2.50 with a point.';
    case '–':
    case '—':
      return 'A range has no one value. Write the value that the design counts on, or “-” to subtract.';
    case '²':
      return 'Write ^2.';
    case '³':
      return 'Write ^3.';
    case '(':
    case '[':
      return between(before, text);
    default:
      return `“${text}” is not expected here.`;
  }
}

function between(before: Token | undefined, text: string): string {
  return `Between “${before?.text ?? ''}” and “${text}” belongs an operator, such as *.`;
}
