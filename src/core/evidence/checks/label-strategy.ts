import { anyCase, withLetters } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Task } from '../../catalog/task';
import type { Answer, Check } from '../check';
import { isContentsEntry, isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { isEmptyTalk } from '../evasion';
import { toldOr } from '../told-or';
import { statementsUnderTitle } from '../under-title';
import { isPlatform } from '../platform';
import { learnsNothing } from '../learns-nothing';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { tellsLabel } from '../told-labels';
import { isEntitled } from '../title-terms';
import { learnsByDoing, learnsUnsupervised } from '../unsupervised';
import { countWords } from '../word-units';
import { isClarifyingQuestion } from './find-stated';
import { isSaid, isStatedIn, isTreatedIn, ownWords } from './stated-in';

/** What counts as a positive, or who says so: a definition that a stranger could compute. */
export const labelStrategy: Check = {
  id: 'label-strategy',
  section: 'data/labels',
  weight: 3,
  rule: 'no-label-strategy',

  find(evidence) {
    const told = evidence.find(
      statement => (isLabelDefinition(evidence, statement) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'data/labels'),
      joined([evidence.statementsIn('data/labels'), evidence.statementsAbout('label').filter(({ kind }) => kind === 'row'), evidence.statementsWith('label', 'label-hint', 'class-name', 'imbalance-cue', 'data-pair', 'class-list', 'bare-target', 'outcome-column', 'verdict', 'annotating-verb', 'counting-as'), statementsUnderTitle(evidence, 'label-title'), evidence.statementsOfStep('data').filter(statement => REFERENCE.test(evidence.textOf(statement))), evidence.statements.filter(statement => YES_IS.test(evidence.textOf(statement)))]),
    );
    return toldOr(told, () => findColumn(evidence));
  },

  isNeedless: evidence => needsNoLabels(evidence) || learnsNothing(evidence) || isPlatform(evidence),
};

/** "`clicked` | BOOLEAN", "(user, ad, click_or_not)": a column of yes and no is what is predicted. */
function findColumn({ document: { visible } }: Evidence): Answer {
  const column = COLUMN.exec(visible);
  return column ? { state: 'met', at: { start: column.index, end: column.index + column[0].length } } : { state: 'absent' };
}

const COLUMN = /\b(?:is_|was_)?(?:clicked|converted|purchased|churned|fraud|fraudulent|spam|defaulted)[`\s|*:]{1,12}(?:bool(?:ean)?|tinyint|bit)\b|\b[a-z]{3,20}_or_not\b/i;

/** Where the document speaks of labels, or of positive and negative examples, though it does not say what they are. */
export function findLabelMention(evidence: Evidence): Statement | undefined {
  return evidence.statementsWith('label', 'label-hint').find(statement => {
    const label = evidence.says(statement, 'label', 'label-hint');
    return label !== undefined && !isOtherLabel(evidence, label.span) && !isClarifyingQuestion(evidence, statement) && !isContentsEntry(evidence, statement);
  });
}

/** A word or two under "Labels" name one without defining it. */
const MIN_WORDS = 4;

export function isLabelDefinition(evidence: Evidence, statement: Statement): boolean {
  return (evidence.memo(definesLabel)[statement.index] ??= definesLabel(evidence, statement));
}

function definesLabel(evidence: Evidence, statement: Statement): boolean {
  return saysWhatCounts(evidence, statement) && !isAside(evidence, statement) && !isEmptyTalk(evidence, statement) && evidence.termsIn(statement, 'label-logistics').length === 0;
}

/** Among the labels it is told, too, how late, noisy and biased they are, how they are weighted and split: none of it says what they are. */
function isAside(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return ASIDE.test(text) && !DEFINING.test(text);
}

/** What stands among the labels speaks of them where it names a verdict, who gives it, an event or a class, or what it is tied to. */
function isOfLabels(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'label', 'label-hint', 'class-name', 'verdict', 'verdict-event', 'annotator', 'annotating-verb', 'counting-as', 'outcome-column', 'class-list', 'imbalance-cue', 'data-pair') !== undefined || DEFINING.test(evidence.textOf(statement)) || statement.kind === 'row' || OF_LABELS.test(evidence.document.visible.slice(statement.span.start, statement.span.end));
}

const OF_LABELS = /`[^`\n]{2,60}`|\b(?:minus|between|from|settled|actual|observed|measured|taps?|clicks?|answers?|replies|replied|feedback|votes?|judg\w+|survey|asked?|tagged|pairs?|crowd\w*|contractors?|doctors?|nurses?|teachers?|lab|biopsy|outcome|result|when|after|within|until|unless|who|bought|paid|returned|churn\w*|cancel\w*|success\w*|fail\w*|yes|no|good|bad|true|false)\b|[\u0400-\u04FF\u4E00-\u9FFF]/i;

const ASIDE =
  /\b(?:(?:we )?(?:close|freeze)[sd]? (?:the )?labels?|labels? (?:close|freeze)|clean labels|revises? its|come in the first|keep (?:the )?labels from|feeding on|trained on no (?:earlier|sooner)|bias(?:ed|es)?|nois[ey]\w*|kappa|agreement|delay\w*|matur\w*|history (?:covers|of)|history:|weights?|weighted|sampled|sampling|downsampl\w*|gaps?|splits?|tuned|locked|filtered|deleted|dedup\w*|near-duplicates?|feedback loop|owner|quality gate|retrain\w*|known within|known ≤|days of logs|base rate|lags?|rolling|sparse|clipped|propensit\w*|honest|goes back|go back|no human|disputes|arrive|arrives|complete only|final \d|waiting time|late|load is small|risks?)\b|\d[^.;|]{0,24}\b(?:per|a) day\b|κ/i;
const DEFINING =
  anyCase`\b(?:counts?|counted|positives?|negatives?|labell?ed (?:as|by|with|if|when|yes)|labels? (?:is|are|means?|=)(?!\s(?:final|nois|late|delay|bias|cut|complete))|target\b|defined|verdicts?|confirm\w*|credited|attributed|right if|grade[sd]?|ratings?|rated|marked|annotat\w*|adjudicat\w*|outline[sd]?|reviewers?|experts?|raters?|charge-?\s?backs?|ground truth|whether)\b|\b(?:positive|spam|fraud|bad|good|late|churned|label) if\b|[=]\s?\p{L}|[=:→]\s?[01]\b`;

function saysWhatCounts(evidence: Evidence, statement: Statement): boolean {
  if (YES_IS.test(evidence.textOf(statement)) && !evidence.stepsOf(statement).includes('serving')) {
    return true;
  }
  if (tellsLabel(evidence, statement)) {
    return true;
  }
  if (isStatedIn(evidence, statement, 'data/labels') && countWords(definitionIn(evidence, statement)) >= MIN_WORDS && isOfLabels(evidence, statement)) {
    return true;
  }
  const steps = evidence.stepsOf(statement);
  if (steps.includes('data') && (countsClasses(evidence, statement) || comesSorted(evidence, statement) || comesInPairs(evidence, statement) || computesTarget(evidence, statement))) {
    return true;
  }
  if ((steps.length === 0 || steps.includes('data') || steps.includes('framing')) && POSITIVES.test(evidence.textOf(statement)) && isSaid(evidence, statement)) {
    return true;
  }
  if (steps.includes('data') && REFERENCE.test(evidence.textOf(statement))) {
    return true;
  }
  if (definesEvent(evidence, statement) || isCoded(evidence, statement) || listsClasses(evidence, statement)) {
    return true;
  }
  const label = evidence.says(statement, 'label');
  if (!label || steps.includes('serving') || steps.includes('monitoring') || !isSaid(evidence, statement) || isOtherLabel(evidence, label.span) || isAnswer(evidence, statement, label.span)) {
    return false;
  }
  const following = evidence.document.prose.slice(label.span.end, statement.span.end);
  if (statement.kind === 'row' && steps.includes('data') && TARGET.test(evidence.document.prose.slice(label.span.start, label.span.end)) && countWords(ownWords(evidence, statement)) >= MIN_WORDS_OF_ROW) {
    return true;
  }
  // "On the golden set, per class and overall:" only says what something is measured on.
  const isSet = /^gold/i.test(evidence.document.prose.slice(label.span.start, label.span.end));
  return givesDefinition(evidence, statement) || isLabelledWith(evidence, label.span) || (!isSet && /[=→:：]\s*\S|->|^\s[01]\s/.test(following)) || EQUATED.test(following);
}

/** "Yes = the patient didn't come", whatever its heading is called. */
const YES_IS = anyCase`^[\s*_-]*(?:yes|positive|label|true|1)[\s*_]*=[\s*_]*(?:the |an? )?\p{L}+\s\p{L}+\s\p{L}`;

/** "Reference standard: two certified graders read each set": who or what decides, as medicine calls it. */
const REFERENCE = /\b(?:reference standard|gold standard|ground truth)\b[\s*_]{0,4}(?:[:：]|is|are|was|comes? from)\s[^.|]{0,80}\b(?:graders?|readers?|experts?|specialists?|pathologists?|radiologists?|ophthalmologists?|clinicians?|physicians?|panel|adjudicat\w*|consensus|biops(?:y|ies)|laboratory|culture|follow-?up)\b/i;

/** "Labels arrive within a week", "at least 1M labelled rows": how late and how many they are says nothing of what they are. */
function givesDefinition(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  const words = evidence.says(statement, 'label-definition') && evidence.termsIn(statement, 'label-definition');
  return words !== undefined && (words.some(({ span }) => !LOOSE.test(prose.slice(span.start, span.end))) || !(LATE.test(evidence.textOf(statement)) || COUNTED.test(evidence.textOf(statement))));
}

const LOOSE = /^(?:within|at least|when|if|process|strategy|provided|sampled|randomly)$/i;
const LATE = anyCase`\blabels?\s(?:\p{L}+\s){0,2}(?:arriv\w+|come in|available|delay\w*|late|lag\w*|matur\w+|wait|clos\w+|complete|final|known)\b|\b(?:delay|lag)\b`;
const COUNTED = anyCase`\bat least\s\d[\d.,]*\s?[kmb]?\s(?:\p{L}+\s){0,2}label`;

/** "Positives are impressions with a reaction within 30 minutes": what they are, not how many or how weighted. */
const POSITIVES = anyCase`(?<!\b(?:false|true|hard)[\s-])\bpositives?(?:\s(?:examples?|labels?|samples?|class))?\s(?:are|is|means?)\s(?:an?\s|the\s|all\s|those\s|any\s)?(?!(?:very|so|rare|scarce|few|common|not|only|weighted|sampled|taken|drawn|kept)\b)\p{L}[\p{L}-]*\s(?:[\p{L}\d-]+\s){0,4}(?:with|that|which|who|whose|where|when|followed|within|after)\s`;

/** "Orders | Target variable. What we are trying to predict": a row that says more than a name and a type. */
const MIN_WORDS_OF_ROW = 8;
const TARGET = /^(?:target|dependent|response|outcome|prediction)/i;

/** "309 normal eyes, and 396 eyes with confirmed or suspected disease": the examples of two classes, counted. */
function countsClasses(evidence: Evidence, statement: Statement): boolean {
  if (statement.quantities.length < 2 || !evidence.says(statement, 'class-name') || !isSaid(evidence, statement)) {
    return false;
  }
  const classes = new Set(evidence.termsNamed(statement, 'class-name').map(({ span }) => evidence.document.prose.slice(span.start, span.end).toLowerCase().replace(/s$/, '')));
  return classes.size >= 2;
}

/** "Labelled as spam, offer or other", "recordings annotated with speaker turns", "photos with annotated plates". */
function isLabelledWith({ document: { prose } }: Evidence, { start, end }: Span): boolean {
  if (!/^(?:annotated|labell?ed|tagged)$/i.test(prose.slice(start, end))) {
    return false;
  }
  const following = prose.slice(end, end + 24);
  return LABELLED_WITH.test(following) || (/\b(?:with|of|containing)\s$/i.test(prose.slice(Math.max(0, start - 12), start)) && /^\s\p{L}{3}/u.test(following) && !EXAMPLES.test(following));
}

const LABELLED_WITH = anyCase`^\s(?:with|as|by|into|according to|on a scale|\p{L}+ or\s)\b`;
/** "With labelled data" tells that there are labels, not which. */
const EXAMPLES = anyCase`^\s(?:\p{L}+\s)?(?:data\w*|examples?|samples?|sets?|corpus|corpora|records?|images?|instances?|incidents?|sequences?|cases?|points?)\b`;

/** "| order | outcome of the session (y: purchase, n: none) |": a column whose codes say what each of them means. */
function isCoded(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isPlace = steps.length === 0 || steps.includes('data') || steps.includes('framing') || steps.includes('requirements');
  if (!isPlace || (evidence.says(statement, 'outcome-column', 'label', 'bare-target') === undefined && !evidence.isAbout(statement, 'label'))) {
    return false;
  }
  const text = evidence.textOf(statement);
  return NEGATIVE.test(text) && (CODES.test(text) || ELSE.test(text)) && isSaid(evidence, statement);
}

/** "1 if `delivered > promised`, else 0": what is between is often code. */
const ELSE = anyCase`(?<![\p{L}\p{N}.])(?:1|true|positive)\s(?:if|when|where|iff)\b[^|]{0,200}?\b(?:(?:else|otherwise)\b|0\s(?:if|when|otherwise))`;

/** One half of a pair, which most statements have not. */
const NEGATIVE = anyCase`(?<![\p{L}\p{N}])(?:n|no|0|false|neg(?:ative)?)(?![\p{L}\p{N}])`;
const YES = '(?:y|yes|1|true|positive|pos)';
const NO = '(?:n|no|0|false|negative|neg)';
const MEANS = String.raw`[*_]*\s?(?:[:=]|means|if|→|->|for)\s?["'“]?\p{L}`;
const CODES = new RegExp(withLetters(`${pairOf(YES, NO)}|${pairOf(NO, YES)}`), 'i');

function pairOf(one: string, other: string): string {
  return String.raw`(?<![\p{L}\p{N}])${one}${MEANS}[^()|]{0,80}?[,;/|]\s?(?:and\s|or\s)?[*_]*${other}(?:${MEANS}|\sotherwise)`;
}

/** "Class labels (`helmet`, `vest`, `none`)", "three classes: hate, offence, neither": the labels by their names. */
function listsClasses(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const name = steps.includes('serving') || steps.includes('monitoring') || steps.includes('evaluation') ? undefined : evidence.says(statement, 'label', 'class-list')?.span;
  const { prose, visible } = evidence.document;
  if (!name || !/^(?:class\s)?(?:labels|classes|breeds|genres|emotions|标签)$/i.test(prose.slice(name.start, name.end)) || !isSaid(evidence, statement)) {
    return false;
  }
  const listed = NAMES.exec(visible.slice(name.end, statement.span.end))?.[1];
  return listed !== undefined && !NO_NAMES.test(listed);
}

/** What stands in brackets, behind a colon or behind "such as", and holds two names at least. */
const NAMES = anyCase`^[\s*_]*(?:\(|[:：]|\b(?:such as|like|including|include)\s)\s*((?:(?:e\.g\.|i\.e\.|for example|such as)[,:]?\s*)?[^(),;.]{2,40}?(?:,|/|、|\bvs\.?\b|\b(?:and|or)\b)\s*[^(),;.]{2,40})`;
/** "Labels (see below, and the appendix)", "labels: noisy and late". */
const NO_NAMES = /\b(?:see|section|table|chapter|appendix|figure|noisy|late|delayed|rare|scarce|missing|few|rows|if|when)\b/i;

/** "One folder of photos for each of 40 plants", "CIFAR, 60,000 images in 10 classes": a ready-made set whose labels come with it. */
function comesSorted(evidence: Evidence, statement: Statement): boolean {
  if (!evidence.says(statement, 'class-list') || !isSaid(evidence, statement) || isOfQuantities(tasksOf(evidence))) {
    return false;
  }
  return SORTED.test(evidence.textOf(statement));
}

const SORTED =
  anyCase`\b(?:sub-?)?(?:folders?|director(?:y|ies))\b[^.]{0,60}\b(?:(?:for|of|per) (?:each|every)|per|named after|by|one for|according to)\b|\b(?:one|each|a|per) (?:sub-?)?(?:folder|directory) (?:per|for|is|holds)\b|(?<![\d.,])\d[\d.,]*\s?[kM]?\+?\s(?:\p{L}+\s){0,2}(?:classes|breeds|species|identities|speakers|genres|emotions)\b`;

/** "Scans, each accompanied by the report of a radiologist", "a parallel corpus": the answer comes with the question. */
function comesInPairs(evidence: Evidence, statement: Statement): boolean {
  const pair = evidence.says(statement, 'data-pair')?.span;
  if (!pair || !isSaid(evidence, statement)) {
    return false;
  }
  return /pair|dataset|parallel/i.test(evidence.document.prose.slice(pair.start, pair.end).replace(/^paired with$/i, '')) || evidence.termsIn(statement, 'paired-target').some(({ span }) => span.start >= pair.end);
}

/** In the data step: "the target is divided by last week's value: (now − before) / before". A target of latency or of a share is another. */
function computesTarget(evidence: Evidence, statement: Statement): boolean {
  const target = evidence.says(statement, 'bare-target')?.span;
  const { visible } = evidence.document;
  return target !== undefined && isSaid(evidence, statement) && COMPUTED.test(visible.slice(target.end, statement.span.end)) && !/\b(?:latency|business|quality|freshness|null|slo)\s$/i.test(visible.slice(Math.max(statement.span.start, target.start - 12), target.start));
}

const COMPUTED =
  /^\s(?:definition|variable)[\s*_]{0,6}[:：][\s*_]*\S|^s?[\s*_`]*(?:\([^()]{1,40}\)[\s*_`]*)?(?:[:=]\s*[^\s\d<>≥≤]|(?:is|are|=)\s(?:the|an?|whether|how|what|computed|defined|derived|taken)\s|(?:must|should|is|are|has to|needs to)\s(?:be\s)?(?:log|normali[sz]ed|scaled|transformed|computed|defined|derived|shifted|capped|clipped|divided)\b)/i;

/** "If sales stay below half of what was expected, it is an anomaly", "churned counts who has not come back in 60 days". */
function definesEvent(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  if (statement.kind === 'heading' || steps.includes('serving') || steps.includes('monitoring') || !evidence.says(statement, 'class-name', 'imbalance-cue') || !isSaid(evidence, statement)) {
    return false;
  }
  const text = evidence.textOf(statement);
  return CONDITION.test(text) && !SCORED.test(text) && evidence.termsIn(statement, 'class-name', 'imbalance-cue').some(({ span }) => COUNTED_AS.test(evidence.document.prose.slice(statement.span.start, span.start)) || DEFINED.test(evidence.document.prose.slice(span.end, statement.span.end)));
}

const CONDITION = /\b(?:if|when|who|after|within|without|for at least|no longer)\b|<|>|≥|≤/i;
/** What follows from a score is a decision, not a label. */
const SCORED = /\b(?:scores?|probabilit\w+|confidence|classif\w+|model (?:output|says))\b/i;
const COUNTED_AS = /(?:\b(?:it['’]?s|it is|this is|that is|counts? as|counted as|(?:is|are) considered|treated as|regarded as|defined as|(?:is|are) called)\s)(?:an?\s|as\s|to be\s)?$/i;
const DEFINED = anyCase`^(?:\s\p{L}+)?\s(?:is|are)\s(?:defined|counted|considered|said to be|one (?:that|who|whose))\b|^\s(?:if|when)\s`;

/** "The label is the handover time minus the request time", but not "the label is noisy". */
const EQUATED = /^s?\s(?:is|are)\s(?:the|an?|one|zero|[01]|true|whether|how)\s/i;

/** What stands behind the name: "Label delay | 1 day" has two words. */
function definitionIn(evidence: Evidence, statement: Statement): string {
  const { kind, cells } = statement;
  const [first, second] = cells;
  return kind === 'row' && first && second && cells.length === 2 ? evidence.document.visible.slice(second.start, second.end) : ownWords(evidence, statement);
}

/** "Multi-label classification" is a task, and "see Labels" says where the label is defined. */
function isOtherLabel({ document }: Evidence, { start }: Span): boolean {
  return /(?:multi[\s-]?|(?:under|see)\s)$/i.test(document.prose.slice(Math.max(0, start - 6), start));
}

/** "Returns the drawing annotated": among the requirements an annotation is what the system makes. */
function isAnswer(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  return !evidence.says(statement, 'data-source') && evidence.stepsOf(statement).includes('requirements') && /^annotat/i.test(evidence.document.prose.slice(start, end));
}

function needsNoLabels(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  const says = (group: string): boolean => evidence.statementsWith(group).some(statement => evidence.says(statement, group));
  const isClustering = tasks.size === 1 && tasks.has('clustering');
  return isClustering || isObserved(evidence) || (tasks.has('generation') && says('golden-set')) || learnsUnsupervised(evidence) || learnsByDoing(evidence);
}

/** What is forecast, or sold at a price, is observed later: with the stretch or place that it is counted for, it needs no definition of an event. */
function isObserved(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  return (tasks.has('forecasting') && isOfQuantities(tasks) && givesGrain(evidence)) || (setsPrices(evidence) && !tasks.has('classification'));
}

function givesGrain(evidence: Evidence): boolean {
  return evidence.statementsWith('grain').some(statement => statement.kind !== 'heading' && evidence.says(statement, 'grain') !== undefined && (evidence.stepsOf(statement).includes('data') || isIntroduction(evidence, statement)));
}

/** By its title, or as what the problem is introduced with: "the dynamic pricing engine". Prices are data elsewhere. */
function setsPrices(evidence: Evidence): boolean {
  return isEntitled(evidence, 'pricing') || evidence.statementsWith('pricing').some(statement => isIntroduction(evidence, statement) && PRICING_SYSTEM.test(evidence.textOf(statement)));
}

const PRICING_SYSTEM = /\b(?:dynamic pricing|pricing (?:engine|system|model)|price optimi[sz]ation)\b/i;

/** Whether nothing but amounts is predicted. */
export function isOfQuantities(tasks: ReadonlySet<Task>): boolean {
  return tasks.size > 0 && [...tasks].every(task => task === 'regression' || task === 'forecasting');
}
