import type { SourceText } from '../text/source-text';
import { didYouMean } from '../text/suggest';
import type { Span } from '../text/span';
import { compare, isNearly, type Amount } from './amount';
import { compute, explained } from './compute';
import { derive } from './derive';
import { isLiteral, partsOf, usesIn } from './expression-parts';
import { formatAmount } from './format-amount';
import { limits } from './limits';
import { attempt, fail, LineProblem, type EstimateProblem } from './problem';
import { readLine, type WrittenLine } from './read-line';
import type { NameUse, Outcome, Sheet, SheetBlock, SheetLine, Side } from './sheet';
import { judgeStated } from './stated-result';
import type { Assertion, Expression, Line } from './syntax';
import { findUnitWord } from './unit-words';

/**
 * Computes the estimates of a document. Any text can be one: what is no estimate is a problem at its place, and nothing is ever
 * executed.
 *
 * @param blocks the lines between the fences, in order
 * @param placeholders what is still to be filled in, in order
 */
export function evaluateEstimates(source: SourceText, blocks: readonly Span[], placeholders: readonly Span[]): Sheet {
  return new Evaluation(source, placeholders).run(blocks);
}

/** Wide enough for “within about one per cent”. */
const ABOUT = 0.01;

class Evaluation {
  readonly #source: SourceText;
  readonly #placeholders: readonly Span[];
  readonly #written: WrittenLine[][] = [];
  readonly #problems: EstimateProblem[] = [];
  /** Where each name is defined first, by the whole document. */
  readonly #places = new Map<string, WrittenLine>();
  readonly #lines = new Map<string, SheetLine>();
  readonly #unknown = new Set<string>();
  #suggestions = 0;
  #nextPlaceholder = 0;

  constructor(source: SourceText, placeholders: readonly Span[]) {
    this.#source = source;
    this.#placeholders = placeholders;
  }

  run(spans: readonly Span[]): Sheet {
    this.#read(spans);
    const blocks = this.#written.map((lines, index): SheetBlock => ({ span: spans[index] ?? EMPTY, lines: lines.map(line => this.#evaluate(line)) }));
    return { blocks, lines: blocks.flatMap(({ lines }) => lines), problems: this.#problems, definitions: this.#lines };
  }

  #read(spans: readonly Span[]): void {
    let left: number = limits.lines;
    for (const span of spans) {
      const lines: WrittenLine[] = [];
      this.#written.push(lines);
      for (const line of linesOf(this.#source, span)) {
        const written = left < 0 ? undefined : this.#readLine(line);
        if (!written) {
          continue;
        }
        left--;
        if (lines.length === limits.linesPerBlock || left < 0) {
          this.#problems.push({ message: `An estimate has at most ${limits.linesPerBlock} lines, and a document ${limits.lines}. What follows is not computed.`, span: written.span });
          break;
        }
        lines.push(written);
        if (written.name !== undefined && !this.#places.has(written.name)) {
          this.#places.set(written.name, written);
        }
      }
    }
  }

  #readLine(line: Span): WrittenLine | undefined {
    if (line.end - line.start <= limits.lineLength) {
      return readLine(this.#source.text, line, this.#placeholdersIn(line));
    }
    const problem = { message: `A line of an estimate has at most ${limits.lineLength} characters. Give a part of it a name of its own.`, span: line };
    return { span: line, stated: undefined, name: undefined, nameSpan: undefined, isPending: false, words: [], read: { ok: false, problem } };
  }

  /** Lines are read in order, so what was passed by is never looked at again. */
  #placeholdersIn({ start, end }: Span): Span[] {
    while ((this.#placeholders[this.#nextPlaceholder]?.end ?? Infinity) <= start) {
      this.#nextPlaceholder++;
    }
    const found: Span[] = [];
    for (let at = this.#nextPlaceholder, next = this.#placeholders[at]; next && next.start < end; next = this.#placeholders[++at]) {
      found.push(next);
    }
    return found;
  }

  #evaluate(written: WrittenLine): SheetLine {
    const line = written.read?.ok ? written.read.value : undefined;
    const uses = line ? usesIn(line) : written.words.filter(({ name }) => this.#places.has(name));
    const outcome = this.#outcomeOf(written, line, uses);
    const definition = line?.kind === 'definition' ? line : undefined;
    const isInput = definition !== undefined && isLiteral(definition.expression);
    const sheetLine: SheetLine = {
      span: written.span,
      name: written.name,
      nameSpan: written.nameSpan,
      expressionSpan: definition?.expression.span,
      isInput,
      remark: definition?.remark,
      outcome,
      uses,
      derivation: definition && outcome.state === 'computed' && !isInput ? derive(definition.expression, this.#source.text, this.#textOf) : '',
      stated: written.stated && outcome.state === 'computed' ? judgeStated(this.#source.text, written.stated, outcome.amount) : undefined,
    };
    if (written.name !== undefined && this.#places.get(written.name) === written) {
      this.#lines.set(written.name, sheetLine);
    }
    return sheetLine;
  }

  #outcomeOf(written: WrittenLine, line: Line | undefined, uses: readonly NameUse[]): Outcome {
    if (written.isPending) {
      return { state: 'pending' };
    }
    if (!line) {
      return written.read?.ok === false ? { state: 'wrong', problem: written.read.problem } : { state: 'pending' };
    }
    const checked = attempt(() => { this.#checkNames(written, line, uses); });
    if (!checked.ok) {
      return { state: 'wrong', problem: checked.problem };
    }
    const states = uses.map(({ name }) => this.#lines.get(name)?.outcome.state ?? 'blocked');
    if (states.includes('wrong') || states.includes('blocked')) {
      return { state: 'blocked' };
    }
    if (states.includes('pending')) {
      return { state: 'pending' };
    }
    const computed = attempt(() => (line.kind === 'assertion' ? this.#judge(line) : this.#compute(line.expression)));
    return computed.ok ? computed.value : { state: 'wrong', problem: computed.problem };
  }

  #compute(expression: Expression): Outcome {
    const amount = compute(expression, this.#amountOf);
    return { state: 'computed', amount, text: formatAmount(amount) };
  }

  #judge({ left, operator, right }: Assertion): Outcome {
    const sides = [left, right].map((side): Side => {
      const amount = compute(side, this.#amountOf);
      return { span: side.span, amount, text: formatAmount(amount) };
    });
    const [first, second] = sides;
    if (!first || !second) {
      return { state: 'pending' };
    }
    const span = { start: left.span.start, end: right.span.end };
    const order = explained(span, 'This', () => compare(first.amount, second.amount));
    const isAbout = isNearly(first.amount.value, second.amount.value, ABOUT);
    const holds = { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0, '=': order === 0, '≈': isAbout }[operator];
    return { state: holds ? 'holds' : 'fails', left: first, operator, right: second };
  }

  readonly #amountOf = (name: string): Amount | undefined => {
    const outcome = this.#lines.get(name)?.outcome;
    return outcome?.state === 'computed' ? outcome.amount : undefined;
  };

  readonly #textOf = (name: string): string | undefined => {
    const outcome = this.#lines.get(name)?.outcome;
    return outcome?.state === 'computed' ? outcome.text : undefined;
  };

  #checkNames(written: WrittenLine, line: Line, uses: readonly NameUse[]): void {
    const first = written.name === undefined ? undefined : this.#places.get(written.name);
    if (written.nameSpan && first?.nameSpan && first !== written) {
      throw new LineProblem({
        message: `“${written.name ?? ''}” is defined above already. Give this one a name of its own.`,
        span: written.nameSpan,
        related: [{ message: 'It is defined here.', span: first.nameSpan }],
      });
    }
    for (const part of partsOf(line)) {
      if (part.kind === 'name' && part.unit && this.#places.has(part.name)) {
        fail(part.span, `“${part.name}” is a unit, and a name of this document. Write “/${part.name}” without spaces for the unit, “/ (${part.name})” for the name.`);
      }
    }
    for (const { name, span } of uses) {
      if (!this.#lines.has(name)) {
        this.#complain(name, span);
      }
    }
  }

  /** A name that is not defined above. One that is defined nowhere is reported once. */
  #complain(name: string, span: Span): void {
    const later = this.#places.get(name);
    if (later?.nameSpan) {
      const isItself = later.span.start <= span.start && span.end <= later.span.end;
      throw new LineProblem({
        message: isItself ? `“${name}” is computed from itself.` : `“${name}” is defined only further below. An estimate is read from top to bottom: move that line up.`,
        span,
        related: isItself ? [] : [{ message: 'It is defined here.', span: later.nameSpan }],
      });
    }
    if (!this.#unknown.has(name)) {
      this.#unknown.add(name);
      const isUnit = findUnitWord(name) !== undefined;
      const hint = isUnit ? ` As a unit it stands behind a number: 1 ${name}.` : this.#suggest(name);
      throw new LineProblem({ message: `“${name}” is not defined.${hint}`, span, unknownName: name });
    }
  }

  #suggest(name: string): string {
    this.#suggestions++;
    return this.#suggestions > limits.suggestions ? '' : didYouMean(name, [...this.#lines.keys()]);
  }
}

const EMPTY: Span = { start: 0, end: 0 };

function* linesOf(source: SourceText, { start, end }: Span): Generator<Span> {
  for (let line = source.lineAt(start); line < source.lineCount && source.lineStart(line) < end; line++) {
    yield { start: Math.max(start, source.lineStart(line)), end: Math.min(end, source.lineEnd(line)) };
  }
}
