import type { OutlineEntry } from '../../outline/outline';
import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { findApiContract } from '../api-contract';
import type { Answer, Check } from '../check';
import { findBothEnds } from '../both-ends';
import { isEmptyTalk } from '../evasion';
import { introductions, isClaim, isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { listsFields, readsRawSignals } from '../inputs';
import { listsNotDone } from '../planned';
import { joined, shared } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { features } from './features';
import { mlObjective } from './ml-objective';

/** What goes into the system and what comes out. Where neither is called so, the features and what is predicted from them tell it. */
export const inputOutput: Check = {
  id: 'input-output',
  section: 'framing/input-output',
  weight: 1,
  rule: 'no-input-output',

  find(evidence) {
    const input = findEnd(evidence, 'model-input');
    const output = findEnd(evidence, 'model-output');
    const contract = input.state === 'met' && output.state === 'met' ? undefined : findApiContract(evidence);
    if (contract) {
      return { state: 'met', at: contract };
    }
    const both = input.state === 'pending' || output.state === 'pending' || (input.state === 'met' && output.state === 'met') ? undefined : findBothEnds(evidence);
    if (both) {
      return { state: 'met', at: both.span };
    }
    if (input.state === 'absent' && output.state === 'absent') {
      const [from, to] = [impliedEnd(evidence, 'model-input'), impliedEnd(evidence, 'model-output')];
      return from && to ? { state: 'met', at: to } : { state: 'absent' };
    }
    return input.state === 'met' ? output : output.state === 'pending' || input.state === 'pending' ? input : { state: 'absent' };
  },
};

/** Where a reader finds out what goes in, or what comes out, though nothing is called so: in the features, in the task of the model. */
export function impliedEnd(evidence: Evidence, end: End): Span | undefined {
  if (end === 'model-output') {
    return metAt(evidence, mlObjective);
  }
  return metAt(evidence, features) ?? listsFields(evidence) ?? rawInput(evidence);
}

/** Pixels and sound, and the texts that a language model is given. */
function rawInput(evidence: Evidence): Span | undefined {
  const group = readsRawSignals(evidence) ? 'raw-signal' : tasksOf(evidence).has('generation') ? 'written-input' : undefined;
  return group && evidence.statementsWith(group).find(statement => evidence.says(statement, group))?.span;
}

function metAt(evidence: Evidence, check: Check): Span | undefined {
  const { state, at } = evidence.answer(check);
  return state === 'met' ? at : undefined;
}

export type End = 'model-input' | 'model-output';

/** Where the document says what goes in, or what comes out. */
export function findEnd(evidence: Evidence, end: End): Answer {
  return evidence.once(end === 'model-input' ? findInput : findOutput);
}

function findInput(evidence: Evidence): Answer {
  return readEnd(evidence, 'model-input');
}

function findOutput(evidence: Evidence): Answer {
  return readEnd(evidence, 'model-output');
}

function readEnd(evidence: Evidence, end: End): Answer {
  return evidence.find(
    statement => (statesEnd(evidence, statement, end) && !listsNotDone(evidence.textOf(statement)) ? statement.span : undefined),
    statement => evidence.standsIn(statement, 'framing/input-output') && (evidence.isAbout(statement, end) || ABBREVIATED[end].test(evidence.textOf(statement))),
    joined([
      evidence.statementsIn('framing/input-output'),
      evidence.statementsWith('input-output-label'),
      evidence.statementsAbout(end, LABEL[end], 'model-input', 'model-input-label'),
      evidence.statementsWith(SAID[end], 'io-given', 'sorting-verb', ...(end === 'model-input' ? ['model-input-role'] : [])),
      ...(end === 'model-output' ? [shared(introductions(evidence), evidence.statementsWith('ml-verb', 'doing-verb'))] : []),
      titled(evidence, end),
      evidence.once(findInAndOut),
    ]),
  );
}

const LABEL = { 'model-input': 'model-input-label', 'model-output': 'model-output-label' } as const;
const SAID = { 'model-input': 'model-input-said', 'model-output': 'model-output-said' } as const;

/** "I/O: I: user_id, O: ranked list". */
const ABBREVIATED = { 'model-input': /(?:^|[\s*(])In?\s*[:：]/u, 'model-output': /(?:^|[\s*(,;])O(?:ut)?\s*[:：]/u } as const;
/** "(user, ad) -> click or no click". */
const MAPPING = /->|→|↦/;

function statesEnd(evidence: Evidence, statement: Statement, end: End): boolean {
  return statement.kind !== 'heading' && namesEnd(evidence, statement, end) && isClaim(evidence, statement) && !TOPIC.test(evidence.textOf(statement)) && !POINTER.test(evidence.textOf(statement)) && !isEmptyTalk(evidence, statement) && evidence.termsIn(statement, 'io-of-people').length === 0;
}

/** "Inputs and outputs of the system" in a list of what to treat. */
const TOPIC = /^[\s*_]*(?:the\s)?(?:(?:model|system|ml)\s)?inputs?\s?(?:and|&|\/)\s?outputs?(?:\s(?:to|of|for|from)\s(?:the\s)?(?:system|model|pipeline|service))?[\s*_.:]*$/i;

/** "See the API spec" tells where it is said. */
const POINTER = /^[\s*_(]*(?:see|cf\.?|refer to|described in|as (?:described )?in|documented in)\s[^.:;]{0,60}[.)\s*_]*$/i;

function namesEnd(evidence: Evidence, statement: Statement, end: End): boolean {
  if ((evidence.says(statement, SAID[end]) && isOfTheModel(evidence, statement)) || (end === 'model-input' && isRoleInTable(evidence, statement))) {
    return true;
  }
  if (evidence.standsIn(statement, 'framing/input-output') || evidence.says(statement, 'input-output-label')) {
    return evidence.isAbout(statement, end) || saysShortly(evidence, statement, end) || answersRequest(evidence, statement);
  }
  if (isIntroduction(evidence, statement)) {
    return evidence.isAbout(statement, end) || (end === 'model-output' && tellsApart(evidence, statement)) || isMapping(evidence, statement) || answersRequest(evidence, statement) || handsOver(evidence, statement) || isInAndOut(evidence, statement);
  }
  return isLabelled(evidence, statement, end);
}

/** What is measured, watched or called on the way has inputs and outputs of its own. */
function isOfTheModel(evidence: Evidence, statement: Statement): boolean {
  return !evidence.stepsOf(statement).some(step => step === 'evaluation' || step === 'serving' || step === 'monitoring');
}

/** "Point-of-sale data | Exogenous predictor": the part that a source plays, in a table of the data. */
function isRoleInTable(evidence: Evidence, statement: Statement): boolean {
  return statement.kind === 'row' && evidence.says(statement, 'model-input-role') !== undefined && evidence.stepsOf(statement).includes('data');
}

/** "Accepts a drawing and returns it annotated", "given a query, rank the documents", "assign each ticket to a department". */
function handsOver(evidence: Evidence, statement: Statement): boolean {
  const given = evidence.says(statement, 'io-given')?.span;
  if (given && !IDIOM.test(evidence.document.prose.slice(given.start, given.end + 16)) && evidence.termsIn(statement, 'io-got', 'ml-verb').some(({ span }) => isNear(evidence, given, span))) {
    return true;
  }
  const verb = evidence.says(statement, 'rejected') ? undefined : evidence.says(statement, 'sorting-verb')?.span;
  const sorted = verb && INTO.exec(evidence.document.prose.slice(verb.end, statement.span.end))?.[1];
  return sorted !== undefined && !ABSTRACT.test(sorted);
}

/** "Takes 5 minutes", "takes place". */
const IDIOM = /^takes\s(?:\d|about|up|over|long|longer|place|part|time|care|advantage|effort|into|hours|minutes|days|weeks)/i;

/** Two verbs of one sentence. */
const NEAR = 16;

function isNear(evidence: Evidence, one: Span, other: Span): boolean {
  const between = { start: Math.min(one.end, other.end), end: Math.max(one.start, other.start) };
  return between.end >= between.start && evidence.countWords(between) <= NEAR && !/[.!?]\s/.test(evidence.document.prose.slice(between.start, between.end));
}

/** What is sorted, in a few words, and into what; "to minimise" is a purpose. */
const INTO = anyCase`^((?:\s+[^\s.;:|]+){1,8}?)\s+(?:(?:into|as|onto)\s+(?!follows)[\p{L}\p{N}]|to\s+(?:(?:the|an?|one|its|their|each|every|some|exactly)\s|\p{N}|[\p{L}-]+s(?![\p{L}])))`;
/** "Translate the problem into an ML problem" is work on the design. */
const ABSTRACT = /\b(?:problems?|use cases?|requirements?|goals?|objectives?|tasks?|needs?|questions? of)\b/i;

/** "in: user and ad features; out: probability". */
const IN_AND_OUT = new RegExp(anyCase`^[\s*_]*in\s?[:：].{2,200}[\s;,.|]out\s?[:：]\s*\S`, 'is');
/** How it begins, which nearly no statement does. */
const IN = new RegExp(anyCase`[\s*_]{0,16}in\s?[:：]`, 'iy');

function findInAndOut(evidence: Evidence): readonly Statement[] {
  return introductions(evidence).filter(statement => isInAndOut(evidence, statement));
}

function isInAndOut(evidence: Evidence, statement: Statement): boolean {
  IN.lastIndex = statement.span.start;
  return IN.test(evidence.document.prose) && IN_AND_OUT.test(evidence.textOf(statement));
}

function saysShortly(evidence: Evidence, statement: Statement, end: End): boolean {
  const text = evidence.textOf(statement);
  return ABBREVIATED[end].test(text) || MAPPING.test(text);
}

function isMapping(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'model-input') !== undefined && MAPPING.test(evidence.textOf(statement));
}

/** "Determine whether the photo shows a dog", "decide which of 40 desks it goes to": one of these comes out. */
function tellsApart(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'ml-verb', 'doing-verb') !== undefined && APART.test(evidence.textOf(statement));
}

const APART = /\b(?:determin(?:es?|ing)|decid(?:es?|ing)|tells?|telling|identif(?:y|ies|ying)|recogni[sz](?:es?|ing))\s(?:\w+\s)?(?:if|whether|which|what (?:kind|type|class|breed|species))\b/i;

/** "A request is received …; the response holds …" names both ends. */
function answersRequest(evidence: Evidence, statement: Statement): boolean {
  const request = evidence.says(statement, 'model-input-label');
  return request !== undefined && evidence.termsIn(statement, 'model-output-label').some(({ span }) => span.start > request.span.end + 1);
}

/** In other steps words such as "request" and "returns" are common; there only a label or heading speaks for the system as a whole. */
function isLabelled(evidence: Evidence, statement: Statement, end: End): boolean {
  const hit = evidence.says(statement, end, LABEL[end]);
  const { prose } = evidence.document;
  const isLabel = hit !== undefined && BEFORE_LABEL.test(prose.slice(statement.span.start, hit.span.start)) && AFTER_LABEL.test(prose.slice(hit.span.end, hit.span.end + 40));
  return isLabel || isUnder(evidence, statement, end);
}

const BEFORE_LABEL = /^[\s*_|]*(?:(?:model|system|expected|final)\s)?$/i;
const AFTER_LABEL = /^[\s*_]*(?:\([^)]*\)[\s*_]*)?[:：|–—]/;

function isUnder(evidence: Evidence, { entry, lead }: Statement, end: End): boolean {
  const isTitled = entry !== undefined && evidence.once(TITLED[end]).has(entry);
  return isTitled || (lead?.kind === 'item' && TITLES[end].test(evidence.textOf(lead).slice(0, 40)));
}

const TITLES = { 'model-input': anyCase`(?<!\p{L})inputs?(?!\p{L})`, 'model-output': anyCase`(?<!\p{L})outputs?(?!\p{L})` } as const;

const LETTERS = { 'model-input': /input/i, 'model-output': /output/i } as const;

/** "**Features:** …" in the card of a model is what the model is fed with. */
const FED_WITH = /^(?:input\s)?features$/i;

/** What stands under a heading or label that names the end, be it written like a field: "output_format". */
function titled(evidence: Evidence, end: End): readonly Statement[] {
  const entries = evidence.once(TITLED[end]);
  return entries.size === 0 ? [] : evidence.statements.filter(({ entry }) => entry !== undefined && entries.has(entry));
}

function titledAsInput(evidence: Evidence): ReadonlySet<OutlineEntry> {
  return new Set([...entriesTitled(evidence, 'model-input'), ...evidence.outline.entries.filter(isFed)]);
}

function titledAsOutput(evidence: Evidence): ReadonlySet<OutlineEntry> {
  return new Set(entriesTitled(evidence, 'model-output'));
}

/** Most documents have no such title, which one look at all of them together tells. */
function entriesTitled(evidence: Evidence, end: End): readonly OutlineEntry[] {
  return LETTERS[end].test(evidence.once(allTitles)) ? evidence.outline.entries.filter(({ title }) => TITLES[end].test(title)) : [];
}

function allTitles({ outline }: Evidence): string {
  return outline.entries.map(({ title }) => title).join('\n');
}

function isFed({ kind, title, parent }: OutlineEntry): boolean {
  return kind === 'label' && parent !== undefined && parent.steps.includes('model') && FED_WITH.test(title);
}

const TITLED = { 'model-input': titledAsInput, 'model-output': titledAsOutput } as const;
