import type { Expression, Line, Name } from './syntax';

/** Computed from nothing else in the document. */
export function isLiteral(expression: Expression): boolean {
  return expression.kind === 'quantity' || (expression.kind === 'negation' && isLiteral(expression.operand));
}

/** The names in the line, in the order in which they are written. */
export function namesIn(line: Line): Name[] {
  const names: Name[] = [];
  for (const expression of line.kind === 'assertion' ? [line.left, line.right] : [line.expression]) {
    collect(expression, names);
  }
  return names;
}

/** Recursion goes as deep as the parser lets parentheses go, and as far as a line is long. */
function collect(expression: Expression, names: Name[]): void {
  switch (expression.kind) {
    case 'name':
      names.push(expression);
      return;
    case 'negation':
    case 'conversion':
      collect(expression.operand, names);
      return;
    case 'operation':
      collect(expression.left, names);
      collect(expression.right, names);
      return;
    case 'call':
      expression.parameters.forEach(each => { collect(each, names); });
      return;
    case 'list':
      expression.items.forEach(each => { collect(each, names); });
      return;
    case 'quantity':
  }
}
