import type { SourceText } from '../text/source-text';
import { didYouMean } from '../text/suggest';
import type { Span } from '../text/span';
import { compare, isNearly, type Amount } from './amount';
import { compute } from './compute';
import { derive } from './derive';
import { isLiteral, namesIn } from './expression-parts';
import { formatAmount } from './format-amount';
import { limits } from './limits';
import { explained } from './misfit';
import { attempt, fail, LineProblem, type EstimateProblem } from './problem';
import { readLine, type WrittenLine } from './read-line';
import type { NameUse, Outcome, Sheet, SheetBlock, SheetLine, Side } from './sheet';
import { judgeStated } from './stated-result';
import type { Assertion, Expression, Line, Name } from './syntax';
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
  readonly #spacedUnits = new Set<string>();
  #suggestions = 0;
  #nextPlaceholder = 0;

  constructor(source: SourceText, placeholders: readonly Span[]) {
    this.#source = source;
    this.#placeholders = placeholders;
  }

  run(spans: readonly Span[]): Sheet {
    this.#read(spans);
    const blocks = this.#written.map((lines, index): SheetBlock => ({ span: spans[index] ?? EMPTY, lines: lines.map(line => this.#evaluate(line)) }));
    return { blocks, lines: blocks.flatMap(({ lines }) => lines), problems: this.#problems, definitions: this.#lines, spacedUnits: this.#spacedUnits };
  }

  /** Reads as much as a document may have. What is too much is said once in a block, and once for the rest of the document. */
  #read(spans: readonly Span[]): void {
    const inDocument: Room = { lines: limits.lines, length: limits.length };
    for (const span of spans) {
      const lines: WrittenLine[] = [];
      this.#written.push(lines);
      const inBlock: Room = { lines: limits.linesPerBlock, length: limits.blockLength };
      for (const line of isFull(inDocument) ? [] : linesOf(this.#source, span)) {
        const written = this.#readLine(line);
        if (!written) {
          continue;
        }
        take(inBlock, line);
        take(inDocument, line);
        if (isFull(inBlock) || isFull(inDocument)) {
          this.#problems.push({ message: TOO_MUCH, span: written.span });
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
    const names = line ? namesIn(line) : [];
    for (const { name, unit } of names) {
      if (unit) {
        this.#spacedUnits.add(name);
      }
    }
    const uses = line ? usesOf(names) : written.words.filter(({ name }) => this.#places.has(name));
    const outcome = this.#outcomeOf(written, line, names);
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

  #outcomeOf(written: WrittenLine, line: Line | undefined, names: readonly Name[]): Outcome {
    if (written.isPending) {
      return { state: 'pending' };
    }
    if (!line) {
      return written.read?.ok === false ? { state: 'wrong', problem: written.read.problem } : { state: 'pending' };
    }
    const checked = attempt(() => { this.#checkNames(written, names); });
    if (!checked.ok) {
      return { state: 'wrong', problem: checked.problem };
    }
    const state = this.#stateOf(names);
    if (state !== 'computed') {
      return { state };
    }
    const computed = attempt(() => (line.kind === 'assertion' ? this.#judge(line) : this.#compute(line.expression)));
    return computed.ok ? computed.value : { state: 'wrong', problem: computed.problem };
  }

  /** Whether all that the line needs is there; what is wrong weighs more than what is still to be filled in. */
  #stateOf(names: readonly Name[]): 'computed' | 'blocked' | 'pending' {
    let isPending = false;
    for (const { name, unit } of names) {
      const state = unit ? 'computed' : (this.#lines.get(name)?.outcome.state ?? 'blocked');
      if (state === 'wrong' || state === 'blocked') {
        return 'blocked';
      }
      isPending ||= state === 'pending';
    }
    return isPending ? 'pending' : 'computed';
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

  #checkNames(written: WrittenLine, names: readonly Name[]): void {
    const first = written.name === undefined ? undefined : this.#places.get(written.name);
    if (written.nameSpan && first?.nameSpan && first !== written) {
      throw new LineProblem({
        message: `“${written.name ?? ''}” is defined above already. Give this one a name of its own.`,
        span: written.nameSpan,
        related: [{ message: 'It is defined here.', span: first.nameSpan }],
      });
    }
    for (const { name, span, unit } of names) {
      if (unit && this.#places.has(name)) {
        fail(span, `“${name}” is a unit, and a name of this document. Write “/${name}” without spaces for the unit, “/ (${name})” for the name.`);
      }
    }
    for (const { name, span, unit } of names) {
      if (!unit && !this.#lines.has(name)) {
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

/** Those that other lines define; the others are units. */
function usesOf(names: readonly Name[]): NameUse[] {
  return names.filter(({ unit }) => !unit).map(({ name, span }) => ({ name, span }));
}

const EMPTY: Span = { start: 0, end: 0 };

/** What may still be read. */
interface Room {
  lines: number;
  length: number;
}

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
const TOO_MUCH = `An estimate has at most ${limits.linesPerBlock} lines and ${grouped(limits.blockLength)} characters, a document ${grouped(limits.lines)} and ${grouped(limits.length)}. What follows is not computed.`;

/** A line that is too long is not read, and takes no more room than the longest that is. */
function take(room: Room, { start, end }: Span): void {
  room.lines--;
  room.length -= Math.min(end - start, limits.lineLength);
}

function isFull({ lines, length }: Room): boolean {
  return lines < 0 || length < 0;
}

function* linesOf(source: SourceText, { start, end }: Span): Generator<Span> {
  for (let line = source.lineAt(start); line < source.lineCount && source.lineStart(line) < end; line++) {
    yield { start: Math.max(start, source.lineStart(line)), end: Math.min(end, source.lineEnd(line)) };
  }
}
