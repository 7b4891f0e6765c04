import { writeUnit } from './describe-unit';
import type { Expression, Operation, Target } from './syntax';

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '/', '^': '^' } as const;
const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 } as const;

/** The expression with the results in the place of the names; written numbers stand as they are written. */
export function derive(expression: Expression, text: string, textOf: (name: string) => string | undefined): string {
  const write = (part: Expression): string => {
    switch (part.kind) {
      case 'quantity':
        return text.slice(part.span.start, part.span.end);
      case 'name':
        return textOf(part.name) ?? part.name;
      case 'negation':
        return `−${part.operand.kind === 'operation' ? `(${write(part.operand)})` : write(part.operand)}`;
      case 'operation':
        return writeOperation(part, write);
      case 'call':
        return `${part.name}(${part.parameters.map(write).join(', ')})`;
      case 'list':
        return `[${part.items.map(write).join(', ')}]`;
      case 'conversion':
        return `${write(part.operand)} to ${writeTarget(part.target)}`;
    }
  };
  // How the result is shown needs no telling.
  return write(expression.kind === 'conversion' ? expression.operand : expression);
}

function writeOperation({ operator, left, right }: Operation, write: (part: Expression) => string): string {
  const strength = STRENGTH[operator];
  const first = isWeaker(left, operator === '^' ? strength + 1 : strength) ? `(${write(left)})` : write(left);
  const second = isWeaker(right, operator === '^' ? strength : strength + 1) ? `(${write(right)})` : write(right);
  return operator === '^' ? `${first}^${second}` : `${first} ${SIGNS[operator]} ${second}`;
}

/** Would be torn apart by an operator of that strength. */
function isWeaker(part: Expression, strength: number): boolean {
  return part.kind === 'conversion' || (part.kind === 'negation' && strength > 1) || (part.kind === 'operation' && STRENGTH[part.operator] < strength);
}

function writeTarget({ unit, isShare }: Target): string {
  return isShare ? '%' : writeUnit(unit, true);
}
