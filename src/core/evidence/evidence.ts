import { stepOf, type CanonicalPart, type SectionKey, type StepId } from '../catalog/canonical';
import type { DocumentModel } from '../document/document-model';
import type { PartKey } from '../outline/alias-index';
import type { Outline } from '../outline/outline';
import { addTo } from '../text/grouped';
import { indexOfLeast, indexOfNext } from '../text/numbers';
import { indexFrom, overlapsAny, type Span } from '../text/span';
import { Denials } from './denials';
import type { Answer, Check } from './check';
import { isDeferred } from './deferred';
import { readNarrative, type Narrative } from './narrative';
import { findNotApplicable } from './not-applicable';
import { answerInRussian } from './answers-in-russian';
import { leavesOpen } from './evasion';
import { isNoAnswer } from './no-answer';
import { isPrompt } from './prompts';
import { joined, StatementPlaces } from './statement-places';
import { findStatements, type Statement } from './statements';
import type { TermHit, TermHits } from './term-hits';
import { TermIndex } from './term-index';
import type { TermMatcher } from './term-matcher';
import { countWords } from './word-units';

/** The end of a line, and how far the next one is indented. */
const WRAPPED = /[ \t]{0,80}\r?\n[ \t]{0,80}/g;

/** What a document says, statement by statement, and the answers that the checks find in it. Everything is computed once, when first asked for. */
export class Evidence {
  readonly document: DocumentModel;
  readonly outline: Outline;
  readonly #matcher: TermMatcher;
  readonly #checks: readonly Check[];
  #checksIn: ReadonlyMap<CanonicalPart, readonly Check[]> | undefined;
  readonly #answers = new Map<string, Answer>();
  /** By the number of each group, 1 while it is being asked for. */
  readonly #asked: Uint8Array;
  /** Where the answer of the check that is being asked is expected. */
  #asking: SectionKey | undefined;
  #hits: TermHits | undefined;
  #statements: readonly Statement[] | undefined;
  #denials: Denials | undefined;
  #pending: readonly Statement[] | undefined;
  #quantified: readonly Statement[] | undefined;
  #statementPlaces: StatementPlaces | undefined;
  /** By the index of an entry: the index of the statement that its heading is, or that begins with its label; -1 while nobody has asked. */
  readonly #headings: Int32Array;
  /** Not a weak map that knows every document: the collector keeps the values of one for longer than their document. */
  readonly #read = new Map<unknown, unknown>();
  /** By the index of a statement: hundreds ask what it says. */
  readonly #texts: (string | undefined)[] = [];
  readonly #memos = new Map<unknown, (boolean | undefined)[]>();
  #notApplicable: ReadonlySet<PartKey> | undefined;
  #index: TermIndex | undefined;
  #narrative: { readonly read: Narrative | undefined } | undefined;

  constructor(document: DocumentModel, outline: Outline, matcher: TermMatcher, checks: readonly Check[]) {
    this.document = document;
    this.outline = outline;
    this.#matcher = matcher;
    this.#headings = new Int32Array(outline.entries.length).fill(-1);
    this.#asked = new Uint8Array(matcher.groupCount);
    this.#checks = checks;
  }

  /** The same document under another outline: its words are not read again. */
  under(outline: Outline): Evidence {
    const evidence = new Evidence(this.document, outline, this.#matcher, this.#checks);
    evidence.#hits = this.#hits;
    return evidence;
  }

  /** In document order. */
  get statements(): readonly Statement[] {
    return (this.#statements ??= findStatements(this.document, this.outline, this.#termHits, this.#matcher));
  }

  /** The parts that the document says, with a reason, do not apply to it. */
  get notApplicable(): ReadonlySet<PartKey> {
    return (this.#notApplicable ??= findNotApplicable(this.document, this.statements, this.outline.map.index));
  }

  /** The answer to the check: not applicable where the document says so of its section, or of the whole step, or where nothing makes the question arise. */
  answer(check: Check): Answer {
    const known = this.#answers.get(check.id);
    if (known) {
      return known;
    }
    const off = this.notApplicable;
    const isOff = off.size > 0 && (off.has(check.section) || off.has(stepOf(check.section)));
    const answer = isOff ? NOT_APPLICABLE : this.#find(check);
    this.#answers.set(check.id, answer);
    return answer;
  }

  #find(check: Check): Answer {
    // One check may ask for another's answer.
    const before = this.#asking;
    this.#asking = check.section;
    const found = check.find(this);
    const answer = (found.state === 'absent' || found.state === 'not-applicable') && found.at === undefined ? (answerInRussian(this, check) ?? found) : found;
    this.#asking = before;
    return answer.state === 'absent' && check.isNeedless?.(this) === true ? NOT_APPLICABLE : answer;
  }

  /** The answers of the checks whose place is in the step or section. */
  answersIn(part: StepId | SectionKey): Answer[] {
    return this.checksIn(part).map(check => this.answer(check));
  }

  /** The checks whose place is in the step or section. */
  checksIn(part: StepId | SectionKey): readonly Check[] {
    return (this.#checksIn ??= groupByPart(this.#checks)).get(part) ?? NO_CHECKS;
  }

  /**
   * The first statement that gives the answer, otherwise the first that is only waiting for its value.
   *
   * @param among those that may give it, in document order; all where nothing narrows them down
   */
  find(isAnswer: (statement: Statement) => Span | undefined, isPending: (statement: Statement) => boolean, among = this.statements): Answer {
    for (const statement of among) {
      const at = statement.isPending ? undefined : isAnswer(statement);
      if (at && !isPrompt(this, statement) && !isDeferred(this, statement.entry) && !isNoAnswer(this.document, statement) && !this.#isEvaded(statement)) {
        return { state: 'met', at };
      }
    }
    return this.findPending(isPending);
  }

  /** Whether it only puts the matter off or explains it. A number is an answer none the less, and what is not done bounds the scope. */
  #isEvaded(statement: Statement): boolean {
    return this.#asking !== 'requirements/scope' && statement.quantities.length === 0 && leavesOpen(this, statement);
  }

  /** The first statement that is waiting for the answer's value; for answers that no single statement gives. */
  findPending(isPending: (statement: Statement) => boolean): Answer {
    const pending = this.pending.find(statement => isPending(statement) && !this.#isOnlyWatched(statement));
    return pending ? { state: 'pending', at: pending.span } : { state: 'absent' };
  }

  /** What will be watched is told once more among the alerts: a placeholder there is none for the target itself. */
  #isOnlyWatched(statement: Statement): boolean {
    const steps = this.#asking?.startsWith('monitoring/') === true ? NO_STEPS : this.stepsOf(statement);
    return steps.length === 1 && steps[0] === 'monitoring';
  }

  /** The statements in which something is still to be filled in. */
  get pending(): readonly Statement[] {
    return (this.#pending ??= this.statements.filter(({ isPending }) => isPending));
  }

  /** The statement that starts at the offset. */
  statementAt(start: number): Statement | undefined {
    const statement = this.statements[indexFrom(this.statements, start)];
    return statement?.span.start === start ? statement : undefined;
  }

  /** The statements with numbers in them. */
  get quantified(): readonly Statement[] {
    return (this.#quantified ??= this.statements.filter(({ quantities }) => quantities.length > 0));
  }

  /** The statements under a heading or label of one of the parts, in document order. */
  statementsIn(...parts: readonly CanonicalPart[]): readonly Statement[] {
    return joined(parts.map(part => this.#places.in(part)));
  }

  /** The statements that stand under the step, in document order. */
  statementsOfStep(step: StepId): readonly Statement[] {
    return this.narrative ? this.statements.filter(statement => this.stepsOf(statement).includes(step)) : this.#places.ofStep(step);
  }

  /** The statements that name one of the groups, or what introduces which does, denied or not, in document order. */
  statementsAbout(...groups: readonly string[]): readonly Statement[] {
    return this.#termIndex.statementsAbout(groups);
  }

  /** The statement's terms of the groups whose names begin so. */
  termsNamed(statement: Statement, beginning: string): readonly TermHit[] {
    return this.#allAsked(statement, this.#matcher.areNamed(beginning));
  }

  /** Of each of the groups whose names begin so the statement's first term that it does not deny. */
  saidNamed({ hitsFrom, hitsTo, span }: Statement, beginning: string): readonly TermHit[] {
    const hits = this.#termHits;
    const asked = this.#matcher.areNamed(beginning);
    const found: TermHit[] = [];
    for (let at = hitsFrom; at < hitsTo; at++) {
      if (asked[hits.groups[at] ?? 0] === 1 && (hits.ends[at] ?? 0) <= span.end && !this.#isDenied(at, span)) {
        const hit = hits.at(at);
        if (!found.some(({ group }) => group === hit.group)) {
          found.push(hit);
        }
      }
    }
    return found;
  }

  /** The statement's terms of the groups, denied or not. */
  termsIn(statement: Statement, ...groups: readonly string[]): readonly TermHit[] {
    for (const group of groups) {
      if (this.#termIndex.holds(statement, this.#matcher.numberOf(group))) {
        return this.#termsIn(statement, groups);
      }
    }
    return NO_TERMS;
  }

  #termsIn(statement: Statement, groups: readonly string[]): readonly TermHit[] {
    for (const group of groups) {
      this.#ask(group, 1);
    }
    const found = this.#allAsked(statement, this.#asked);
    for (const group of groups) {
      this.#ask(group, 0);
    }
    return found;
  }

  /** The statement's terms of the groups that have a 1 at their number. */
  #allAsked({ hitsFrom, hitsTo, span }: Statement, asked: Uint8Array): readonly TermHit[] {
    const hits = this.#termHits;
    const found: TermHit[] = [];
    for (let at = hitsFrom; at < hitsTo; at++) {
      if (asked[hits.groups[at] ?? 0] === 1 && (hits.ends[at] ?? 0) <= span.end) {
        found.push(hits.at(at));
      }
    }
    return found;
  }

  /** What the function reads of the document; it is called once, however many rules ask. */
  once<Found>(read: (evidence: Evidence) => Found): Found {
    const known = this.#read.get(read);
    if (known !== undefined || this.#read.has(read)) {
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- under each function stands what that function has returned
      return known as Found;
    }
    const found = read(this);
    this.#read.set(read, found);
    return found;
  }

  /** What is remembered of each statement, by its index, under a key of the caller's. */
  memo(key: (evidence: Evidence, statement: Statement) => boolean): (boolean | undefined)[] {
    const known = this.#memos.get(key);
    if (known) {
      return known;
    }
    const memo = new Array<boolean | undefined>(this.statements.length);
    this.#memos.set(key, memo);
    return memo;
  }

  /** How many words stand between the two offsets, those in code counted too. */
  countWords({ start, end }: Span): number {
    const { visible, masked } = this.document;
    const { wordStarts, hasHan } = this.#termHits;
    if (hasHan || overlapsAny(masked, { start, end })) {
      return countWords(visible, start, end);
    }
    const first = indexOfLeast(wordStarts, start);
    return indexOfNext(wordStarts, end, first) - first;
  }

  /** The groups whose names begin so. */
  groupsNamed(beginning: string): readonly string[] {
    return this.#matcher.groupsNamed(beginning);
  }

  /** The statements that hold a term of one of the groups, denied or not, in document order. */
  statementsWith(...groups: readonly string[]): readonly Statement[] {
    return this.#termIndex.statementsWith(groups);
  }

  /** The statement's first term of one of the groups that it does not deny. */
  says(statement: Statement, ...groups: readonly string[]): TermHit | undefined {
    // Asked thousands of times a document, and mostly in vain. The list of groups goes nowhere else, so that V8 need not make one.
    const index = this.#termIndex;
    for (let at = 0; at < groups.length; at++) {
      const number = this.#matcher.numberOf(groups[at] ?? '');
      if (index.holds(statement, number)) {
        // One group is what most ask for.
        if (at === groups.length - 1) {
          return this.#firstOf(statement, number);
        }
        for (let other = at; other < groups.length; other++) {
          this.#ask(groups[other], 1);
        }
        const hit = this.#firstAsked(statement);
        for (let other = at; other < groups.length; other++) {
          this.#ask(groups[other], 0);
        }
        return hit;
      }
    }
    return undefined;
  }

  #ask(group: string | undefined, isAsked: 0 | 1): void {
    const number = this.#matcher.numberOf(group ?? '');
    if (number !== undefined) {
      this.#asked[number] = isAsked;
    }
  }

  /** The statement's first term of the group, by its number, that it does not deny. */
  #firstOf({ hitsFrom, hitsTo, span }: Statement, number: number | undefined): TermHit | undefined {
    const hits = this.#termHits;
    for (let at = hitsFrom; at < hitsTo; at++) {
      if (hits.groups[at] === number && (hits.ends[at] ?? 0) <= span.end && !this.#isDenied(at, span)) {
        return hits.at(at);
      }
    }
    return undefined;
  }

  /** The statement's first term of the groups asked for that it does not deny. */
  #firstAsked({ hitsFrom, hitsTo, span }: Statement): TermHit | undefined {
    const hits = this.#termHits;
    for (let at = hitsFrom; at < hitsTo; at++) {
      if (this.#asked[hits.groups[at] ?? 0] === 1 && (hits.ends[at] ?? 0) <= span.end && !this.#isDenied(at, span)) {
        return hits.at(at);
      }
    }
    return undefined;
  }

  #isDenied(hit: number, statement: Span): boolean {
    return (this.#denials ??= new Denials(this.document.visible, this.#termHits, this.#matcher)).isDenied(hit, statement);
  }

  /** Whether the statement, or what introduces it (its header, parent item, label or heading), names one of the groups. */
  isAbout(statement: Statement, ...groups: readonly string[]): boolean {
    for (const group of groups) {
      if (this.#termIndex.surrounds(statement, group)) {
        return this.#isAbout(statement, groups);
      }
    }
    return false;
  }

  #isAbout(statement: Statement, groups: readonly string[]): boolean {
    for (const group of groups) {
      this.#ask(group, 1);
    }
    const isSaid = this.#firstAsked(statement) !== undefined || (statement.lead !== undefined && this.#firstAsked(statement.lead) !== undefined);
    for (const group of groups) {
      this.#ask(group, 0);
    }
    const heading = isSaid ? undefined : this.#headingOf(statement);
    return isSaid || (heading !== undefined && heading !== statement && groups.some(group => this.#termIndex.holds(heading, this.#matcher.numberOf(group))));
  }

  /** Whether the statement stands under a heading or label of the part. */
  standsIn({ entry }: Statement, part: CanonicalPart): boolean {
    return entry !== undefined && entry.around.has(part);
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

  /** Where each group's first term starts in a text that is no statement. */
  firstPlaces(text: string): ReadonlyMap<string, number> {
    return this.#matcher.find(text).firstStarts();
  }

  /** The terms in a text that is no statement, such as the title. */
  termsOf(text: string): readonly TermHit[] {
    return this.#matcher.find(text).toArray();
  }

  /** What the statement says; what is wrapped and indented stands in one line, so places in it are none in the document. */
  textOf({ index, span: { start, end }, isWrapped }: Statement): string {
    const known = this.#texts[index];
    if (known !== undefined) {
      return known;
    }
    const text = this.document.prose.slice(start, end);
    return (this.#texts[index] = isWrapped ? text.replaceAll(WRAPPED, ' ') : text);
  }

  get #places(): StatementPlaces {
    return (this.#statementPlaces ??= new StatementPlaces(this.statements));
  }

  get #termHits(): TermHits {
    return (this.#hits ??= this.#matcher.find(this.document.prose));
  }

  get #termIndex(): TermIndex {
    return (this.#index ??= new TermIndex(this.statements, this.#termHits, this.#matcher, statement => this.#headingOf(statement)));
  }

  /** The statement that the heading over this one is, or that begins with the label. */
  #headingOf({ entry }: Statement): Statement | undefined {
    if (!entry) {
      return undefined;
    }
    const known = this.#headings[entry.index] ?? -1;
    const index = known === -1 ? this.#indexAt(entry.titleSpan) : known;
    this.#headings[entry.index] = index;
    return this.statements[index];
  }

  /** Where the last statement stands that starts at the span's start or before it; the first one where none does. */
  #indexAt({ start }: Span): number {
    return Math.max(0, indexFrom(this.statements, start + 1) - 1);
  }
}

const NOT_APPLICABLE: Answer = { state: 'not-applicable' };
const NO_STEPS: readonly StepId[] = [];
const NO_TERMS: readonly TermHit[] = [];
const NO_CHECKS: readonly Check[] = [];

/** By their section and by its step. */
function groupByPart(checks: readonly Check[]): Map<CanonicalPart, Check[]> {
  const groups = new Map<CanonicalPart, Check[]>();
  for (const check of checks) {
    addTo(groups, check.section, check);
    addTo(groups, stepOf(check.section), check);
  }
  return groups;
}
