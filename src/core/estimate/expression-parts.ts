import type { NameUse } from './sheet';
import type { Expression, Line } from './syntax';

/** Computed from nothing else in the document. */
export function isLiteral(expression: Expression): boolean {
  return partsIn(expression).every(({ kind }) => kind === 'quantity' || kind === 'negation');
}

/** The names that the line needs from other lines. */
export function usesIn(line: Line): NameUse[] {
  return partsOf(line).flatMap(part => (part.kind === 'name' && !part.unit ? [{ name: part.name, span: part.span }] : []));
}

/** All expressions in the line. */
export function partsOf(line: Line): Expression[] {
  return line.kind === 'assertion' ? [...partsIn(line.left), ...partsIn(line.right)] : partsIn(line.expression);
}

/** The expression and all in it, in the order in which they are written. */
function partsIn(expression: Expression): Expression[] {
  const parts: Expression[] = [];
  const open = [expression];
  for (let part = open.pop(); part; part = open.pop()) {
    parts.push(part);
    open.push(...childrenOf(part).toReversed());
  }
  return parts;
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'negation':
    case 'conversion':
      return [expression.operand];
    case 'operation':
      return [expression.left, expression.right];
    case 'call':
      return expression.parameters;
    case 'list':
      return expression.items;
    case 'quantity':
    case 'name':
      return [];
  }
}
