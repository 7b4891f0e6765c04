import type { Span } from '../text/span';
import { fail } from './problem';

/** Why an operation has no result, as the end of a sentence that begins with “This”. */
export class Misfit extends Error {}

/** A misfit of units or values becomes a problem in words at the place. @throws LineProblem */
export function explained<Value>(span: Span, subject: string, operate: () => Value): Value {
  try {
    return operate();
  } catch (error) {
    if (error instanceof Misfit) {
      return fail(span, `${subject} ${error.message}.`);
    }
    throw error;
  }
}
