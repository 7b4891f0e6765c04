import type { AmbiguousAlias, Canonical, StepId } from '../catalog/canonical';
import type { Framework } from '../catalog/framework';
import { withoutFiller } from './filler';
import { tabulateHeadings, tellingWords, wordsOf } from './heading-table';
import { normaliseHeading, questionWords, remarkOf, singular } from './normalise-heading';
import { isSpeaker } from './speaker';
import { Spelling } from './spelling';

/**
 * A step or a section that a heading can name: a canonical part (`data`, `data/labels`), or one of the framework's own
 * written as `framework:step` or `framework:step/section`.
 */
export type PartKey = string;

/** What the words of a heading name. */
export interface Naming {
  readonly parts: readonly PartKey[];
  /** The words name one of several parts: the place in the document decides. */
  readonly ambiguous: readonly AmbiguousAlias[];
  /** The words are generic, or name it only in passing: a heading above that names another step is stronger. */
  readonly isWeak: boolean;
}

const NOTHING: Naming = { parts: [], ambiguous: [], isWeak: true };

/** The framework's own name of one of its steps, or of a section of one. */
export function ownPart(framework: Framework, stepId: string, sectionId?: string): PartKey {
  return sectionId === undefined ? `${framework.id}:${stepId}` : `${framework.id}:${stepId}/${sectionId}`;
}

/** Finds the steps and sections that the words of a heading name, in the canonical list and in one framework. */
export class AliasIndex {
  readonly #exact = new Map<string, readonly PartKey[]>();
  readonly #ambiguous: ReadonlyMap<string, AmbiguousAlias>;
  readonly #neutral: ReadonlySet<string>;
  readonly #generic: ReadonlySet<string>;
  readonly #wholeOnly: ReadonlySet<string>;
  readonly #heads: ReadonlySet<string>;
  /** The steps' own words. */
  readonly #stepsOfWords: ReadonlyMap<string, StepId>;
  readonly #aliases: string[];
  /** By alias, how many words tell it from others. */
  readonly #sizes: number[];
  /** The aliases of two words or more, by each of their words. */
  readonly #byWord: Map<string, readonly number[]>;
  #spelling: Spelling | undefined;

  /** @param table the canonical headings, where somebody has them in columns already */
  constructor(canonical: Canonical, framework: Framework, table = tabulateHeadings(canonical)) {
    for (const [index, alias] of table.aliases.entries()) {
      this.#exact.set(alias, table.namings[table.named[index] ?? -1] ?? []);
    }
    this.#stepsOfWords = new Map(canonical.steps.flatMap(step => step.words.map((word): [string, StepId] => [word, step.id])));
    this.#ambiguous = new Map(canonical.ambiguous.map((alias, index) => [table.ambiguous[index] ?? '', alias]));
    this.#neutral = new Set(table.neutral);
    this.#generic = new Set(table.generic);
    this.#wholeOnly = new Set(table.wholeOnly);
    this.#heads = new Set(table.heads);
    for (const step of framework.steps) {
      this.#add([step.title, ...step.aliases], ownPart(framework, step.id));
      for (const section of step.sections) {
        this.#add(section.aliases, section.standsFor ?? ownPart(framework, step.id, section.id));
        this.#addOwnTitle(section.title, section.standsFor ?? ownPart(framework, step.id, section.id));
      }
    }
    this.#aliases = [...table.aliases];
    this.#sizes = [...table.sizes];
    this.#byWord = new Map(table.byWord);
    for (const alias of [...this.#exact.keys()].slice(table.aliases.length)) {
      this.#indexWords(alias);
    }
    for (const alias of this.#ambiguous.keys()) {
      this.#indexWords(alias);
    }
  }

  /** Beside those of the table. */
  #indexWords(alias: string): void {
    const words = this.#wholeOnly.has(alias) ? [] : wordsOf(alias);
    this.#sizes.push(words.length);
    const index = this.#aliases.push(alias) - 1;
    for (const word of words) {
      this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), index]);
    }
  }

  /** What the whole title says, or all parts of a title joined by "and", commas or slashes. */
  nameExactly(title: string): Naming {
    const words = normaliseHeading(title);
    return isSpeaker(title) ? NOTHING : (this.#whole(words) ?? this.#combined(words) ?? NOTHING);
  }

  readonly #named = new Map<string, Naming>();

  /** As {@link nameExactly}, otherwise what the longest phrase in the title says, otherwise what most of its words say. */
  name(title: string): Naming {
    const known = this.#named.get(title);
    if (known) {
      return known;
    }
    const naming = isSpeaker(title) ? NOTHING : IDENTIFIER.test(title) ? this.nameExactly(title) : (this.#find(normaliseHeading(title)) ?? this.#remarked(title) ?? NOTHING);
    if (this.#named.size >= MAX_NAMED) {
      this.#named.clear();
    }
    this.#named.set(title, naming);
    return naming;
  }

  #find(words: string): Naming | undefined {
    return this.#spelt(words) ?? this.#respelt(words);
  }

  /** "Evalutaion": what is known under no name may be known under the one that was meant. */
  #respelt(words: string): Naming | undefined {
    this.#spelling ??= new Spelling([...this.#aliases, ...this.#neutral].flatMap(alias => alias.split(' ')).concat(...this.#stepsOfWords.keys()));
    const meant = this.#spelling.correct(words);
    return meant === words ? undefined : this.#spelt(meant);
  }

  #spelt(words: string): Naming | undefined {
    if (this.#neutral.has(words) || WHAT_COMES_NEXT.test(words)) {
      return NOTHING;
    }
    return this.#whole(words) ?? this.#combined(words) ?? this.#sentences(words) ?? this.#prefix(words) ?? this.#alternative(words) ?? this.#features(words) ?? this.#reordered(words) ?? this.#ofIt(words) ?? weak(this.#pieced(words) ?? this.#sided(words) ?? this.#inPassing(words));
  }

  /** "Alternative 2: a content-based system" is weighed against others. */
  #alternative(words: string): Naming | undefined {
    return ALTERNATIVE.test(words) ? weak(this.#whole('alternatives considered')) : undefined;
  }

  /** "Success criteria for the ML model": what follows says only that it is of the thing that is designed. */
  #ofIt(words: string): Naming | undefined {
    const head = OF_IT.exec(words)?.[1];
    const name = head === undefined ? '' : normaliseHeading(head);
    return this.#neutral.has(name) ? NOTHING : this.#whole(name);
  }

  /** "Lag features" and "What features does it look at?" are of the data, whatever stands above: a model is told by what it is fed with, too. */
  #features(words: string): Naming | undefined {
    return (KINDS_OF_FEATURES.test(words) && !CAPABILITIES.test(words)) || WHICH_FEATURES.test(words) ? this.#whole('feature') : undefined;
  }

  /** "Бизнес-анализ (business understanding)": what the brackets say, where the words before them say nothing. */
  #remarked(title: string): Naming | undefined {
    const remark = remarkOf(title);
    return remark === undefined ? undefined : weak(this.#whole(normaliseHeading(remark)));
  }

  #inPassing(words: string): Naming | undefined {
    return QUESTIONS.test(words) || OTHER_MATTERS.test(words) ? undefined : (chinese(words) ?? this.#filled(words) ?? this.#contained(words) ?? this.#overlapping(words) ?? this.#described(words));
  }

  /** "Model training and training platforms": one side is all that the name of a part says, in words that mean nothing else. */
  #sided(words: string): Naming | undefined {
    const pieces = words.split(SIDES).map(normaliseHeading);
    const namings = pieces.map(piece => this.#whole(piece));
    const isClear = pieces.length > 1 && pieces.some((piece, index) => piece.includes(' ') && isPlain(namings[index]));
    return isClear ? union(namings.filter(isPlain)) : undefined;
  }

  /** "Reranking and answer selection": both sides name something, though neither says only that; where one does, it alone counts ("Observability and LLM metrics"). */
  #pieced(words: string): Naming | undefined {
    const pieces = words.split(' and ');
    const namings = pieces.map(piece => this.#whole(normaliseHeading(piece)) ?? this.#filled(piece) ?? weak(this.#inPassing(piece))).filter(naming => naming !== undefined);
    const exact = namings.filter(({ isWeak }) => !isWeak);
    return pieces.length > 1 && namings.length === pieces.length && namings.every(({ parts }) => parts.length > 0) ? union(exact.length > 0 ? exact : namings) : undefined;
  }

  /** The words never stand for a step, wherever they are. */
  isNeutral(title: string): boolean {
    const words = normaliseHeading(title);
    return this.#neutral.has(words) || (OF_THE_WORK.test(words) && this.name(title).parts.length === 0);
  }

  /** The words stand for a step only where no heading above names another. */
  isGeneric(title: string): boolean {
    const words = normaliseHeading(title);
    return this.#generic.has(words) || this.#generic.has(normaliseHeading(withoutFiller(words))) || OF_PARTS.test(words);
  }

  #add(aliases: readonly string[], part: PartKey): void {
    for (const alias of aliases.map(normaliseHeading)) {
      const parts = this.#exact.get(alias) ?? [];
      if (!parts.includes(part)) {
        this.#exact.set(alias, [...parts, part]);
      }
    }
  }

  /** A framework may call a section as an ambiguous alias is called; the place still decides then. */
  #addOwnTitle(title: string, part: PartKey): void {
    if (!this.#ambiguous.has(normaliseHeading(title))) {
      this.#add([title], part);
    }
  }

  #whole(words: string): Naming | undefined {
    const ambiguous = this.#ambiguous.get(words);
    if (ambiguous) {
      return ambiguous.both ? { parts: ambiguous.parts, ambiguous: [], isWeak: false } : { parts: [], ambiguous: [ambiguous], isWeak: false };
    }
    const parts = this.#exact.get(words);
    return parts && { parts, ambiguous: [], isWeak: this.#generic.has(words) };
  }

  /** "Model development and offline evaluation": every part has to name something. */
  #combined(words: string): Naming | undefined {
    for (const separator of [/\s+(?:and|и|\+)\s+|\s*[,;+]\s+(?:and\s+)?|\s*[,、和与及]\s*/u, /\s+and\s+|\s*[,/]\s*(?:and\s+)?/]) {
      const pieces = words.split(separator).filter(piece => piece !== '');
      if (pieces.length > 1 && pieces.length <= 6) {
        if (this.#neutral.has(normaliseHeading(pieces[0] ?? ''))) {
          return NOTHING;
        }
        // "Serving and wrap-up": what stands for no step takes nothing from what does.
        const named = pieces.filter(piece => !this.#neutral.has(normaliseHeading(piece)));
        const others = named.filter(piece => !WEIGHED.test(piece));
        const telling = others.length > 0 ? others : named;
        const namings = telling.map(piece => this.#whole(normaliseHeading(piece)));
        if (namings.every(naming => naming !== undefined)) {
          return union(namings);
        }
      }
    }
    return undefined;
  }

  /** "Redesign the ranking. Where do you begin?": what one of several sentences says by itself. */
  #sentences(words: string): Naming | undefined {
    const sentences = words.split(/[.?!]\s+/);
    const namings = sentences.length > 1 ? sentences.map(sentence => this.#whole(normaliseHeading(sentence))).filter(naming => naming !== undefined) : [];
    return namings.length > 0 ? union(namings) : undefined;
  }

  /** "Candidate generation: two towers", "Metrics — offline". */
  #prefix(words: string): Naming | undefined {
    const [head, rest] = words.split(/\s*(?::|\s[–—-]|(?<=\w{4})-)\s+/, 2);
    if (head === undefined || rest === undefined) {
      return undefined;
    }
    const name = normaliseHeading(head);
    return this.#neutral.has(name) ? NOTHING : (this.#whole(name) ?? this.#combined(name) ?? weak(this.#filled(name)));
  }

  /** "Serving details", "Proposed approach": the first or last word adds nothing to the others. */
  #filled(words: string): Naming | undefined {
    const rest = withoutFiller(words);
    return rest === words ? undefined : (this.#whole(normaliseHeading(rest)) ?? this.#combined(rest));
  }

  #contained(words: string): Naming | undefined {
    const list = words.split(' ').slice(0, MAX_WORDS);
    for (let size = list.length - 1; size >= 2; size--) {
      for (let start = 0; start + size <= list.length; start++) {
        // Without its article it would be a single word, and half a question asks something else.
        if ((size === 2 && ARTICLES.has(list[start] ?? '')) || questionWords.has(list[start] ?? '')) {
          continue;
        }
        const phrase = normaliseHeading(list.slice(start, start + size).join(' '));
        const naming = this.#wholeOnly.has(phrase) ? undefined : this.#whole(phrase);
        if (naming) {
          return naming;
        }
      }
    }
    return undefined;
  }

  /** By its words or by the word that the others describe, which may say more of the same: "Ranking features" are features, not all of the data. */
  #described(words: string): Naming | undefined {
    const [worded, modified] = [this.#worded(words), this.#modified(words)];
    const [step] = worded?.parts ?? [];
    return step === undefined || modified?.parts.some(part => part.startsWith(step)) ? modified : worded;
  }

  /** "Deployment for production" and "Ranking features" are named by the word that the others describe. */
  #modified(words: string): Naming | undefined {
    const [head = ''] = words.split(PREPOSITION, 1);
    if (head !== words && !this.#neutral.has(head) && !questionWords.has(head.split(' ', 1)[0] ?? '')) {
      return this.#whole(normaliseHeading(head));
    }
    const list = words.split(' ');
    const last = list.at(-1) ?? '';
    return list.length <= MAX_MODIFIED && this.#heads.has(last) && !CAPABILITIES.test(words) && !DEMANDS.test(words) ? this.#whole(last) : undefined;
  }

  /** "Why recall matters for churn", "Benchmark model": words of one's own that speak of one step alone, or whose last one does, which the others describe. */
  #worded(words: string): Naming | undefined {
    const steps = words.replace(CAPABILITIES, '').replace(OTHER_MODELS, '').replace(DOING_MODEL, '').replace(DEMANDS, '$1').split(SEPARATOR).map(word => this.#stepsOfWords.get(singular(word)));
    const named = new Set(steps.filter(step => step !== undefined));
    const [only] = named;
    const step = named.size === 1 ? only : steps.length <= MAX_MODIFIED && !LINKED.test(words) ? steps.at(-1) : undefined;
    return step === undefined ? undefined : { parts: [step], ambiguous: [], isWeak: true };
  }

  /** "Metrics evaluation": an alias with its words in another order says as much. */
  #reordered(words: string): Naming | undefined {
    return this.#overlapping(words, 1);
  }

  /** "Preparation of the training data": the first alias that shares so much of the words of the longer of the two. */
  #overlapping(words: string, least = MIN_OVERLAP): Naming | undefined {
    const list = new Set(tellingWords(words).slice(0, MAX_WORDS));
    const shared = new Map<number, number>();
    let best = least;
    let found: number | undefined;
    for (const word of list.size < 2 ? [] : list) {
      for (const alias of this.#byWord.get(word) ?? []) {
        const count = (shared.get(alias) ?? 0) + 1;
        shared.set(alias, count);
        const score = count / Math.max(list.size, this.#sizes[alias] ?? 0);
        if (score > best || (score === best && found === undefined)) {
          best = score;
          found = alias;
        }
      }
    }
    return found === undefined ? undefined : this.#whole(this.#aliases[found] ?? '');
  }
}

/** "`model_predictions`": the name of a table, say, and no chapter on predictions. */
const IDENTIFIER = /^[^\p{L}`]*`?[a-z][a-z\d]*(?:\\?_[a-z\d]+)+`?(?:\s\(?(?:table|collection|schema|view|topic|index)\)?)?$/u;

const OF_IT = /^(.{3,60}?) (?:for|of|from) (?:(?:implementing|building|using|adopting|introducing|deploying) )?(?:(?:the|our|this|an?) )?(?:(?:ml|ai|machine learning|proposed) )?(?:model|system|solution|project|product|application|service)$/;

/** "Component architecture": below it stands each part, whatever step it is of. */
const OF_PARTS = /^(?:(?:high-level|high level|low-level|detailed|overall|core|key|main|technical|system|component|solution|implementation)\s)+(?:architecture|design|component|overview|deep dive|pipeline|breakdown)$/;
const ALTERNATIVE = /^(?:alternative|option|candidate) (?:\d|[a-e])(?: ?[:.–—-]|$)/;
/** "Serving, monitoring and trade-offs" weighs what it names beside. */
const WEIGHED = /^(?:the )?(?:key )?trade-?offs?$/;

/** The same headings are asked for with every keystroke. */
const MAX_NAMED = 5000;
const ARTICLES: ReadonlySet<string> = new Set(['the', 'our', 'a', 'an']);
const MAX_WORDS = 12;
const MIN_OVERLAP = 0.75;
const MAX_MODIFIED = 4;
const SEPARATOR = /[\s,;:/()&"“”?!.]+/;
const SIDES = / and |\s*[,+]\s*(?:and )?| и |[、和与及]/;
/** "Recall questions" is not about recall. */
const QUESTIONS = /\bquestions?$/;
/** The precision of a code or a number is no metric, and what a product shows its users no monitoring of it. */
const OTHER_MATTERS = new RegExp(
  String.raw`\b(?:geo\w*|numeric(?:al)?|float(?:ing)?(?:[- ]point)?|mixed|half|full|single|double|decimal|timestamp|bit|coordinate|location) precision$` +
    String.raw`|^(?:prometheus|kubernetes|cluster|node|host|telemetry) metrics?\b|\b(?:portfolio|admin|user|customer|client|product|risk|sales|executive|clinician|doctor|patient|merchant|seller|advertiser|creator|account|team|manager|operator|interactive|streamlit|web|react|frontend|ui|home|analyst|student|teacher) dashboard$`,
);
/** "Monitoring the training": the last word need not be what the others describe. */
const LINKED = /\b(?:the|an?|its|our|of|for|in|on|with|at|by|from|to|and|vs)\b/;
const PREPOSITION = / (?:of|for|in|on|with|at|by|from|behind) /;
/** "Key features" are what a product can do. */
const CAPABILITIES = /\b(?:core|key|main|product|app|application|interface|ui|dashboard|website|streamlit|planned|future|new|other|additional|advanced|experimental|upcoming|optional|premium|smart) feature(?: \(\w+\))?$/;

/** What is called a model or a network and learns nothing, what unlocks one, and the errors of programs. */
const OTHER_MODELS = /\b(?:execution|operating|business|pricing|cost|domain|object|security|threat|permission|access|trust|governance|consistency|deployment|distribution|programming|delivery|failure|mental|file ?system|storage|authentication|authori[sz]ation|identity|billing|concurrency|threading|memory|state|interaction|messaging|event|error|support|tenancy|plugin) model$|^(?:remote |local )?model (?:credential|key|licen[sc]e)s?$|\berror (?:response|code|message|schema|page|log)s?$|\b(?:social|professional|road|rail|transport|transportation|logistics|delivery|supply|store|retail|payment|ad|advertising|sensor|computer|mobile|telecom|power|distribution|dealer|hospital) network\b/;
/** "The question the model answers", "What must the model live with?": what it does is no word of how it is developed. */
const DOING_MODEL = /\bmodel (?:answer|predict|learn|see|need|produce|output|do|read|live|solve|decide|must|has to|have to|will|should|can|is for|is fed)(?:s|es|ed)?\b|^(?:what|which|where|who)\b.*\bmodel\b/;
const KINDS_OF_FEATURES = /^(?:(?:[a-z-]+ )?(?:lag|rolling|calendar|time|temporal|point-in-time|text|image|user|item|behavioral|categorical|numerical|numeric|contextual|static|dynamic|session|graph|aggregate|interaction)(?: and [a-z]+)?) feature$/;
/** "What I would do next in production" tells of another design. */
const WHAT_COMES_NEXT = /^(?:what|where)\b.*\bnext\b/;
/** When who does what, whatever stands before: "Checkpoint roadmap". */
const OF_THE_WORK = new RegExp(String.raw`${WHAT_COMES_NEXT.source}|\b(?:roadmap|timeline|agenda|game plan|minute plan|changelog|checklist)$`);
const WHICH_FEATURES = /^(?:what|which) features\b/;
/** "Feature constraints" are told with the features. */
const DEMANDS = /\b(feature|label|data|dataset) (?:constraint|requirement|assumption)$/;

/** Chinese has no spaces between its words: what such a heading ends on, or begins with, names its step. */
const CHINESE: readonly (readonly [ending: RegExp, part: PartKey])[] = [
  [/\p{Script=Han}模型(?:分层|结构|选择|对比)?$/u, 'model'],
  [/^(?:数据|样本)?标注/u, 'data/labels'],
  [/^(?:监控|告警)/u, 'monitoring'],
];

function chinese(words: string): Naming | undefined {
  const part = CHINESE.find(([ending]) => ending.test(words))?.[1];
  return part === undefined ? undefined : { parts: [part], ambiguous: [], isWeak: true };
}

function union(namings: readonly Naming[]): Naming {
  return {
    parts: [...new Set(namings.flatMap(({ parts }) => parts))],
    ambiguous: namings.flatMap(({ ambiguous }) => ambiguous),
    isWeak: namings.every(({ isWeak }) => isWeak),
  };
}

/** Neither generic nor one of several. */
function isPlain(naming: Naming | undefined): naming is Naming {
  return naming !== undefined && !naming.isWeak && naming.ambiguous.length === 0;
}

function weak(naming: Naming | undefined): Naming | undefined {
  return naming && { ...naming, isWeak: true };
}
