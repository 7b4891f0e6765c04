import { stepOf, type CanonicalPart, type SectionKey, type StepId } from '../catalog/canonical';
import type { DocumentModel } from '../document/document-model';
import type { PartKey } from '../outline/alias-index';
import type { Outline } from '../outline/outline';
import { addTo } from '../text/grouped';
import { indexFrom, type Span } from '../text/span';
import { isDenied } from './assertion';
import type { Answer, Check } from './check';
import { readNarrative, type Narrative } from './narrative';
import { findNotApplicable } from './not-applicable';
import { findStatements, type Statement } from './statements';
import type { TermHit, TermMatcher } from './term-matcher';

/** What a document says, statement by statement, and the answers that the checks find in it. Everything is computed once, when first asked for. */
export class Evidence {
  readonly document: DocumentModel;
  readonly outline: Outline;
  readonly #matcher: TermMatcher;
  readonly #checks: readonly Check[];
  readonly #answers = new Map<string, Answer>();
  /** Whether a hit is denied is asked by many, and told by its surroundings. */
  readonly #denied = new Map<TermHit, boolean>();
  #statements: readonly Statement[] | undefined;
  #notApplicable: ReadonlySet<PartKey> | undefined;
  #narrative: { readonly read: Narrative | undefined } | undefined;
  #byGroup: ReadonlyMap<string, readonly Statement[]> | undefined;

  constructor(document: DocumentModel, outline: Outline, matcher: TermMatcher, checks: readonly Check[]) {
    this.document = document;
    this.outline = outline;
    this.#matcher = matcher;
    this.#checks = checks;
  }

  /** In document order. */
  get statements(): readonly Statement[] {
    return (this.#statements ??= findStatements(this.document, this.outline, this.#matcher));
  }

  /** The parts that the document says, with a reason, do not apply to it. */
  get notApplicable(): ReadonlySet<PartKey> {
    return (this.#notApplicable ??= findNotApplicable(this.document, this.statements, this.outline.map.index));
  }

  /** The answer to the check: not applicable where the document says so of its section, or of the whole step. */
  answer(check: Check): Answer {
    const known = this.#answers.get(check.id);
    if (known) {
      return known;
    }
    const isOff = this.notApplicable.has(check.section) || this.notApplicable.has(stepOf(check.section));
    const answer = isOff ? { state: 'not-applicable' as const } : check.find(this);
    this.#answers.set(check.id, answer);
    return answer;
  }

  /** The answers of the checks whose place is in the step or section. */
  answersIn(part: StepId | SectionKey): Answer[] {
    return this.#checks.filter(({ section }) => section === part || stepOf(section) === part).map(check => this.answer(check));
  }

  /** The first statement that gives the answer, otherwise the first that is only waiting for its value. */
  find(isAnswer: (statement: Statement) => Span | undefined, isPending: (statement: Statement) => boolean): Answer {
    let pending: Span | undefined;
    for (const statement of this.statements) {
      const at = statement.isPending ? undefined : isAnswer(statement);
      if (at) {
        return { state: 'met', at };
      }
      if (pending === undefined && statement.isPending && isPending(statement)) {
        pending = statement.span;
      }
    }
    return pending ? { state: 'pending', at: pending } : { state: 'absent' };
  }

  /** The statements that hold a term of one of the groups, denied or not, in document order. */
  statementsWith(...groups: readonly string[]): readonly Statement[] {
    const index = (this.#byGroup ??= indexByGroup(this.statements));
    const [only] = groups;
    if (groups.length === 1 && only !== undefined) {
      return index.get(only) ?? [];
    }
    return [...new Set(groups.flatMap(group => index.get(group) ?? []))].toSorted((a, b) => a.span.start - b.span.start);
  }

  /** The statement's first term of one of the groups that it does not deny. */
  says(statement: Statement, ...groups: readonly string[]): TermHit | undefined {
    // Asked tens of thousands of times a document, and mostly in vain.
    for (const group of groups) {
      if (statement.groups.has(group)) {
        return statement.terms.find(hit => groups.includes(hit.group) && !this.#isDenied(hit, statement.span));
      }
    }
    return undefined;
  }

  #isDenied(hit: TermHit, statement: Span): boolean {
    const known = this.#denied.get(hit);
    if (known !== undefined) {
      return known;
    }
    const isSo = isDenied(this.document.visible, statement, hit.span);
    this.#denied.set(hit, isSo);
    return isSo;
  }

  /** Whether the statement, or what introduces it (its header, parent item, label or heading), names one of the groups. */
  isAbout(statement: Statement, ...groups: readonly string[]): boolean {
    if (this.says(statement, ...groups)) {
      return true;
    }
    if (statement.lead && this.says(statement.lead, ...groups)) {
      return true;
    }
    const { entry } = statement;
    const heading = entry && this.#statementAt(entry.titleSpan);
    return heading !== undefined && heading !== statement && heading.terms.some(({ group }) => groups.includes(group));
  }

  /** Whether the statement stands under a heading or label of the part. */
  standsIn({ entry }: Statement, part: CanonicalPart): boolean {
    for (let around = entry; around; around = around.parent) {
      if (around.parts.includes(part)) {
        return true;
      }
    }
    return false;
  }

  /** The canonical steps that the statement stands under. */
  stepsOf(statement: Statement): readonly StepId[] {
    const steps = statement.entry?.steps ?? NO_STEPS;
    return steps.length > 0 ? steps : (this.narrative?.stepsOf(statement) ?? NO_STEPS);
  }

  /** What the paragraphs speak of, where the document is prose without headings. */
  get narrative(): Narrative | undefined {
    return (this.#narrative ??= { read: readNarrative(this.document, this.outline, this.statements) }).read;
  }

  /** The terms in a text that is no statement, such as the title. */
  termsOf(text: string): readonly TermHit[] {
    return this.#matcher.find(text);
  }

  textOf(statement: Statement): string {
    return this.document.prose.slice(statement.span.start, statement.span.end);
  }

  /** The last statement that starts at the span's start or before it; the first one where none does. */
  #statementAt({ start }: Span): Statement | undefined {
    return this.statements[Math.max(0, indexFrom(this.statements, start + 1) - 1)];
  }
}

const NO_STEPS: readonly StepId[] = [];

function indexByGroup(statements: readonly Statement[]): Map<string, Statement[]> {
  const index = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const group of statement.groups) {
      addTo(index, group, statement);
    }
  }
  return index;
}
