import { addAll } from '../../text/add-all';
import { anyCase } from '../../text/any-case';
import { contains, overlaps, type Span } from '../../text/span';
import type { Answer, Check } from '../check';
import type { Evidence } from '../evidence';
import { isRuledOut } from '../planned';
import { isReference } from '../reference';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { isStatedIn, isTreatedIn } from './stated-in';
import { toldAlternatives } from './told-alternatives';

/** Two families of models or more, and what speaks for and against them. */
export const modelAlternatives: Check = {
  id: 'model-alternatives',
  section: 'model/candidates',
  weight: 1,
  rule: 'no-model-alternatives',

  find(evidence): Answer {
    const { families, weighed, options, unfamiliar } = weighModels(evidence);
    const second = weighed ? [...families.values()][1] : undefined;
    const other = families.size + unfamiliar.length > 1 ? unfamiliar.at(-1) : undefined;
    const at = second ?? secondOf(options) ?? other ?? toldAlternatives(evidence);
    if (at) {
      return { state: 'met', at };
    }
    return evidence.findPending(statement => isTreatedIn(evidence, statement, 'model/candidates'));
  },
};

interface WeighedModels {
  /** The families that the document names as its models, each with its first place. */
  readonly families: ReadonlyMap<string, Span>;
  /** Something is said for or against one of them. */
  readonly weighed: boolean;
  /** What is listed in the model step with pros and cons or with its part in the comparison, of whatever family. */
  readonly options: readonly Option[];
  /** The rows of tables of models whose names belong to no family that is known, each with its score. */
  readonly unfamiliar: readonly Span[];
}

interface Option {
  readonly at: Span;
  /** How many models it names: two where it says why one of them is better. */
  readonly weight: 1 | 2;
}

export function weighModels(evidence: Evidence): WeighedModels {
  return evidence.once(readModels);
}

function readModels(evidence: Evidence): WeighedModels {
  const families = new FamiliesSoFar(evidence);
  const options: Option[] = [];
  const unfamiliar: Span[] = [];
  const spoken = new Set(statementsOnModels(evidence));
  for (const statement of evidence.statements) {
    if ((!families.mayGoOn && !spoken.has(statement)) || isReference(evidence.document, statement)) {
      continue;
    }
    addAll(options, optionsIn(evidence, statement));
    if (familiesIn(evidence, statement).length === 0 && isMeasuredModel(evidence, statement)) {
      unfamiliar.push(statement.span);
    }
    families.read(statement);
  }
  return { families: families.places, weighed: families.areWeighed, options, unfamiliar };
}

function statementsOnModels(evidence: Evidence): readonly Statement[] {
  const about = ['pros-and-cons', 'trade-off', 'rejected', 'offline-metric', 'from-scratch', ...evidence.groupsNamed('family-')];
  return joined([evidence.statementsIn('model/candidates'), evidence.statementsWith('what-not', 'rejected'), evidence.statementsAbout(...about)]);
}

/** What a statement lists as an option. One that sets a model against another names both. */
function* optionsIn(evidence: Evidence, statement: Statement): Generator<Option> {
  for (const isOption of SINGLE) {
    if (isOption(evidence, statement)) {
      yield { at: statement.span, weight: 1 };
    }
  }
  for (const isPair of PAIRS) {
    if (isPair(evidence, statement)) {
      yield { at: statement.span, weight: 2 };
    }
  }
}

const SINGLE = [isWeighedOption, hasRole, saysWhatFor, isRejectedAlternative] as const;
const PAIRS = [saysWhyNot, standInColumns, comparesWays] as const;

/** The place of the second option. */
function secondOf(options: readonly Option[]): Span | undefined {
  let count = 0;
  for (const { at, weight } of options) {
    count += weight;
    if (count > 1) {
      return at;
    }
  }
  return undefined;
}

/** The families named so far, statement by statement: a sentence may go on about the model of the one before. */
class FamiliesSoFar {
  readonly places = new Map<string, Span>();
  readonly #evidence: Evidence;
  #areWeighed = false;
  readonly #measured = new Set<string>();
  #last: { readonly statement: Statement; readonly families: readonly string[] } | undefined;

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  /** Something is said for or against one of them, or several are measured. */
  get areWeighed(): boolean {
    return this.#areWeighed;
  }

  /** Whether the statement before named a family, of which the next one may speak. */
  get mayGoOn(): boolean {
    return this.#last !== undefined;
  }

  read(statement: Statement): void {
    const found = familiesIn(this.#evidence, statement);
    const meant = this.#last && goesOn(this.#last.statement, statement) ? this.#last.families : [];
    const named = found.map(({ family }) => family);
    const families = found.length > 0 ? named : meant;
    this.#last = families.length > 0 ? { statement, families } : undefined;
    if (statement.isPending || !isAboutModels(this.#evidence, statement) || !(families.length > 0 || isAnOption(this.#evidence, statement))) {
      return;
    }
    for (const { family, span } of found) {
      this.places.set(family, this.places.get(family) ?? span);
    }
    if (isMeasured(this.#evidence, statement)) {
      [...named, ...meant].forEach(family => this.#measured.add(family));
    }
    this.#areWeighed ||= isWeighed(this.#evidence, statement, found) || this.#measured.size > 1;
  }
}

/** Whether it stands where the models are listed, or below one of them. */
function isAnOption(evidence: Evidence, statement: Statement): boolean {
  return isNested(evidence, statement) || isStatedIn(evidence, statement, 'model/candidates');
}

/** Something is said for or against a model, and not only in its name: "Faster R-CNN or YOLO". */
function isWeighed(evidence: Evidence, statement: Statement, found: readonly NamedFamily[]): boolean {
  if (!evidence.isAbout(statement, 'trade-off')) {
    return false;
  }
  const words = evidence.termsIn(statement, 'trade-off');
  return words.length === 0 || words.some(({ span }) => !found.some(family => overlaps(family.span, span)));
}

/** The families of models that the statement names and does not deny. */
export function familiesIn(evidence: Evidence, statement: Statement): readonly NamedFamily[] {
  return evidence.once(readFamilies).get(statement) ?? NO_FAMILIES;
}

interface NamedFamily {
  readonly family: string;
  readonly span: Span;
}

const NO_FAMILIES: readonly NamedFamily[] = [];

function readFamilies(evidence: Evidence): ReadonlyMap<Statement, readonly NamedFamily[]> {
  return new Map(evidence.statementsWith(...evidence.groupsNamed('family-')).map(statement => [statement, readFamiliesIn(evidence, statement)]));
}

function readFamiliesIn(evidence: Evidence, statement: Statement): NamedFamily[] {
  const hits = evidence.saidNamed(statement, 'family-').filter(({ span }) => !isKindOfNetwork(evidence, span.start));
  const isSpecific = hits.some(({ group }) => NEURAL.has(group));
  return hits
    .filter(({ group, span }) => !isSpecific || group !== 'family-deep' || !NETWORK.test(evidence.document.prose.slice(span.start, span.end)))
    .map(({ group, span }) => ({ family: group, span }));
}

const NEURAL: ReadonlySet<string> = new Set(['family-cnn', 'family-rnn', 'family-transformer', 'family-graph', 'family-two-tower', 'family-cross-encoder']);
/** "A deep model (BERT)" is one model and not two. */
const NETWORK = /^(?:deep|neural) (?:learning |neural |ranking )?(?:model|network|ranker)s?$/i;

/** A "convolutional neural network" is one model and not two. */
function isKindOfNetwork({ document }: Evidence, start: number): boolean {
  return /\b(?:convolutional|recurrent|graph|siamese|transformer)[\s-]$/i.test(document.prose.slice(Math.max(0, start - 16), start));
}

/** "We tried BM25 first. It finds 71 % of the articles." */
function goesOn(before: Statement, { kind, entry }: Statement): boolean {
  return kind === 'sentence' && before.kind === 'sentence' && entry === before.entry;
}

/** Scores side by side speak for themselves: "BM25 | 0.61", "boosted trees: 0.82". */
function isMeasured(evidence: Evidence, statement: Statement): boolean {
  const { quantities } = statement;
  const isScore = quantities.some(({ dimension, value }) => dimension === 'share' || (dimension === 'number' && value < 1 && !Number.isInteger(value)));
  return isScore || (quantities.some(({ dimension }) => dimension === 'number') && evidence.isAbout(statement, 'offline-metric'));
}

function isWeighedOption(evidence: Evidence, statement: Statement): boolean {
  const { kind, lead, isPending } = statement;
  const listed = kind === 'item' ? statement : kind === 'row' ? lead : undefined;
  if (isPending || !listed || !evidence.says(listed, 'pros-and-cons')) {
    return false;
  }
  return evidence.stepsOf(statement).includes('model') || (lead !== undefined && isTableOfModels(evidence, lead));
}

/** "LightGBM (strong baseline)" beside "XGBoost for comparison": in a list of models each has its part, be they of one family. */
function hasRole(evidence: Evidence, statement: Statement): boolean {
  const isListed = statement.kind === 'item' && !statement.isPending && evidence.stepsOf(statement).includes('model');
  return isListed && evidence.says(statement, 'candidate-role') !== undefined && familiesIn(evidence, statement).length > 0;
}

/** "Boosted trees for accuracy", "linear models for transparency": each with what speaks for it. */
function saysWhatFor(evidence: Evidence, statement: Statement): boolean {
  const [family] = familiesIn(evidence, statement);
  return family !== undefined && statement.kind === 'item' && !statement.isPending && evidence.stepsOf(statement).includes('model') && FOR.test(evidence.document.prose.slice(family.span.end, statement.span.end));
}

const FOR = /^[\s*_]*(?:models?[\s*_]*)?for\s(?:[\w-]+\s)?(?:performance|accuracy|transparen\w*|interpretab\w*|explainab\w*|speed|latency|simplicity|robust\w*|stability|calibration)\b/i;

/** "Why not k-means?", "fits better than k-means here, because …": another model, and the reason against it. */
function saysWhyNot(evidence: Evidence, statement: Statement): boolean {
  if (evidence.termsIn(statement, 'why-not').length === 0) {
    return false;
  }
  if (statement.kind === 'heading' && /^\W*why not\s\w/i.test(evidence.textOf(statement)) && evidence.stepsOf(statement).includes('model')) {
    return true;
  }
  // "Not" before its name is what is looked for, and denies nothing here.
  const [family] = evidence.termsNamed(statement, 'family-');
  return family !== undefined && !statement.isPending && WHY_NOT.test(evidence.document.prose.slice(Math.max(statement.span.start, family.span.start - 40), family.span.start)) && isAboutModels(evidence, statement);
}

const WHY_NOT = /\bwhy not\s(?:(?:a|an|the|just|simply|only|use)\s){0,2}$|\b(?:better|faster|cheaper|simpler) than\s(?:(?:a|an|the)\s)?(?:\w+\s)?$/i;

/** Under "Alternatives considered": "Fine-tuning: rejected, for we have no labels". */
function isRejectedAlternative(evidence: Evidence, statement: Statement): boolean {
  return statement.kind !== 'heading' && !statement.isPending && isRuledOut(statement) && evidence.says(statement, 'rejected') !== undefined && isAboutModels(evidence, statement);
}

/** "| Aspect | v1: random forest | v2: gradient boosting |": two models side by side, and what speaks for each below. */
function standInColumns(evidence: Evidence, { kind, cells, lead, isPending }: Statement): boolean {
  if (kind !== 'row' || isPending || !lead || cells.length < MIN_COLUMNS || !ASPECT.test(evidence.document.prose.slice(cells[0]?.start, cells[0]?.end))) {
    return false;
  }
  const families = evidence.termsNamed(lead, 'family-');
  return lead.cells.slice(1).filter(cell => families.some(({ span }) => contains(cell, span))).length > 1;
}

/** What is compared, and two models. */
const MIN_COLUMNS = 3;
const ASPECT = /^[\s*_]*(?:strengths?|weakness(?:es)?|pros?|cons?|advantages?|disadvantages?|latency|speed|cost|size|accuracy|quality|performance|use(?:d| case)?s?|best for|training|interpretab\w*|explainab\w*)\b/i;

/** "The network from scratch reaches 10 %, with transfer learning 60 %": two ways to one model. */
function comparesWays(evidence: Evidence, statement: Statement): boolean {
  const isBoth = !statement.isPending && evidence.says(statement, 'from-scratch') !== undefined && evidence.says(statement, 'transfer') !== undefined;
  return isBoth && isAboutModels(evidence, statement) && (isMeasured(evidence, statement) || evidence.says(statement, 'trade-off') !== undefined);
}

/** "| EASE | 0.31 |", and no baseline. */
function isMeasuredModel(evidence: Evidence, statement: Statement): boolean {
  const { kind, lead, isPending } = statement;
  const isRow = kind === 'row' && !isPending && lead !== undefined && isTableOfModels(evidence, lead);
  return isRow && !evidence.says(statement, 'baseline', 'baseline-model') && isMeasured(evidence, statement) && isAboutModels(evidence, statement);
}

/** A table headed "Model", "Algorithm" or the like has one of them in each row, whatever their names and the heading above. */
function isTableOfModels({ document }: Evidence, { cells: [first] }: Statement): boolean {
  return first !== undefined && MODELS.test(document.prose.slice(first.start, first.end));
}

const MODELS = anyCase`^[\s*_]*(?:candidate\s)?(?:models?|algorithms?|architectures?|rankers?|classifiers?|forecasters?|recommenders?|модел\p{L}*|алгоритм\p{L}*|模型|算法)(?:\s(?:type|name|family|class|option|candidate|considered))?[\s*_]*$`;

/** "Pros: …" below the model that it speaks of. */
function isNested(evidence: Evidence, { lead }: Statement): boolean {
  return lead !== undefined && familiesIn(evidence, lead).length > 0;
}

const ELSEWHERE = ['requirements', 'data', 'serving', 'monitoring'] as const;

function isAboutModels(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.includes('model') || !ELSEWHERE.some(step => steps.includes(step));
}
