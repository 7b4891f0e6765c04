import type { Span } from '../text/span';
import { add, convert, negate, over, raise, subtract, times, type Amount } from './amount';
import { functions, type Argument } from './functions';
import { explained } from './misfit';
import { fail } from './problem';
import type { Call, Expression, Name, Operation, Quantity } from './syntax';
import { isPlain, NO_UNIT, sizeOfFactors, unitFrom } from './units';

/**
 * What the expression comes to. As deep as its parentheses and as long as its line, so recursion is bounded by both.
 *
 * @throws LineProblem at the innermost part that has no value
 */
export function compute(expression: Expression, amountOf: (name: string) => Amount | undefined): Amount {
  const evaluate = (part: Expression): Amount => {
    switch (part.kind) {
      case 'quantity':
        return ofQuantity(part);
      case 'name':
        return amountOf(part.name) ?? ofUnit(part);
      case 'negation':
        return negate(evaluate(part.operand));
      case 'operation':
        return finite(part.span, explained(part.span, 'This', () => operate(part, evaluate(part.left), evaluate(part.right))));
      case 'call':
        return finite(part.span, call(part, evaluate));
      case 'list':
        return fail(part.span, 'A list stands only where a function takes one, such as psi([0.5, 0.5], [0.6, 0.4]).');
      case 'conversion': {
        const operand = evaluate(part.operand);
        const { target } = part;
        return target.isShare && isPlain(operand.unit)
          ? { ...operand, isShare: true, isFixed: true }
          : explained(part.span, 'This', () => convert(operand, target.isShare ? NO_UNIT : unitFrom(target.unit)));
      }
    }
  };
  return evaluate(expression);
}

function ofQuantity({ value, isShare, unit: factors }: Quantity): Amount {
  // What cancels still counts: 1 GB/MB is 1000.
  return { value: value * sizeOfFactors(factors), unit: unitFrom(factors), isShare: isShare && factors.length === 0, isFixed: false };
}

/** A word behind a number and a division that no line defines: the unit itself. */
function ofUnit({ name, span, unit: factors }: Name): Amount {
  const written = factors ?? fail(span, `“${name}” is not defined.`);
  return { value: sizeOfFactors(written), unit: unitFrom(written), isShare: false, isFixed: false };
}

function operate({ operator }: Operation, left: Amount, right: Amount): Amount {
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '*':
      return times(left, right);
    case '/':
      return over(left, right);
    case '^':
      return raise(left, right);
  }
}

function call({ name, nameSpan, span, parameters }: Call, evaluate: (part: Expression) => Amount): Amount {
  const known = functions.get(name) ?? fail(nameSpan, `“${name}” is no function.`);
  const [least, most] = known.arity;
  if (parameters.length < least || parameters.length > most) {
    fail(span, `“${name}” takes ${known.parameters}; here are ${parameters.length}.`);
  }
  const values = parameters.map((parameter, index): Argument => {
    const isList = index < (known.lists ?? 0);
    if (isList !== (parameter.kind === 'list')) {
      fail(parameter.span, isList ? `“${name}” takes a list here, such as [0.5, 0.5].` : `“${name}” takes values, not a list: ${name}(1, 2).`);
    }
    return parameter.kind === 'list' ? parameter.items.map(evaluate) : evaluate(parameter);
  });
  return explained(span, `“${name}”`, () => known.compute(values));
}

function finite(span: Span, amount: Amount): Amount {
  if (!Number.isFinite(amount.value)) {
    fail(span, Number.isNaN(amount.value) ? 'This has no value.' : 'This is too large a number.');
  }
  return amount;
}

