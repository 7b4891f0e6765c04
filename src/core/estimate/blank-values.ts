import { inWords } from '../text/in-words';
import { contains } from '../text/span';
import type { SheetBlock, SheetLine, Side } from './sheet';
import { currencies } from './unit-words';

/**
 * The lines of a block as an exercise: names, units and what is compared stay, values and formulas become placeholders that say
 * what they are computed from. Stated results and remarks are answers, so they go.
 */
export function blankValues(text: string, { lines }: SheetBlock): string {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const isSetOff = before !== undefined && BLANK_LINE.test(text.slice(before.span.end, line.span.start));
    return `${isSetOff ? '\n' : ''}${line.name === undefined ? blankAssertion(text, line) : blankDefinition(text, line, line.name)}`;
  }).join('\n');
}

const BLANK_LINE = /\n[ \t]*\n/;
const HEAD = /^[^=]*=\s*/;

function blankDefinition(text: string, { span, expressionSpan, isInput, uses, outcome }: SheetLine, name: string): string {
  const head = HEAD.exec(text.slice(span.start, span.end))?.[0] ?? `${name} = `;
  const unit = isInput && expressionSpan ? unitOf(text.slice(expressionSpan.start, expressionSpan.end)) : outcome.state === 'computed' ? unitOf(outcome.text) : '';
  const names = namesIn(uses);
  return isInput || names === '' ? `${head}${value(name.replaceAll('_', ' '), unit)}` : `${head}[fill: from ${names}${unit === '' ? '' : `, in ${unit}`}]`;
}

/** What is limited stays, the limit is asked for; where either side is computed, the whole is. */
function blankAssertion(text: string, { span, uses, outcome }: SheetLine): string {
  if (outcome.state === 'holds' || outcome.state === 'fails') {
    const { left, right } = outcome;
    const isComputed = (side: Side): boolean => uses.some(use => contains(side.span, use.span));
    if (isComputed(left) !== isComputed(right) && !/[()]/.test(text.slice(left.span.end, right.span.start))) {
      return isComputed(left)
        ? `${text.slice(span.start, right.span.start)}${limit(text, right)}`
        : `${text.slice(span.start, left.span.start)}${limit(text, left)}${text.slice(left.span.end, span.end)}`;
    }
  }
  const names = namesIn(uses);
  return `assert [fill: what must hold${names === '' ? '' : ` of ${names}`}]`;
}

function limit(text: string, { span }: Side): string {
  return value('limit', unitOf(text.slice(span.start, span.end)));
}

function value(words: string, unit: string): string {
  return `[fill: ${words}]${unit === '' ? '' : ` ${unit}`}`;
}

const AMOUNT = /^-?([^\d\s.-]?)[\d.,]+(?:e[+-]?\d+)?[a-zA-Z]?(?:\s+|(?=\/)|$)(?:(?:thousand|million|billion|trillion)\b\s*)?(.*)$/u;

/** `requests/s` of `2.31k requests/s`, `USD/h` of `$54.40/h`: what can stand behind a number. */
function unitOf(amount: string): string {
  const [, sign = '', unit = ''] = AMOUNT.exec(amount) ?? [];
  return `${currencies.get(sign) ?? ''}${unit}`;
}

function namesIn(uses: SheetLine['uses']): string {
  return inWords([...new Set(uses.map(({ name }) => name))]);
}
