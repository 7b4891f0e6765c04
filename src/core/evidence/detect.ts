import type { StepId } from '../catalog/canonical';
import type { Section } from '../document/document-model';
import { isRecognised, recognisedSteps } from '../outline/recognise';
import { anyCase, withLetters } from '../text/any-case';
import { hasMatches } from '../text/has-matches';
import type { Evidence } from './evidence';
import type { Reading } from './read-document';
import { firstLine, titleOf } from './title';

/** A document of this kind names most steps, and those that only it has: a model, its data, how it is judged. */
const MIN_STEPS = 4;
/** One that calls itself a design need not name as many. */
const MIN_STEPS_OF_DESIGN = 3;
const ML_STEPS = ['data', 'model', 'evaluation', 'framing'] as const;
const MIN_ML_STEPS = 2;

const DESIGN =
  anyCase`\b(?:design[ -]?doc(?:ument)?s?|design notes|(?:system|ml|model|solution|technical|high[ -]level) design|design (?:a|an|of|proposal|document)|document design|rfc|prd|proposal|blueprint|(?:technical|system|ml|model) spec(?:ification)?|(?:ml|ai|machine learning|model(?:l?ing)?|system|data science) (?:strategy|plan|approach|details|methodology)|(?:ml|ai|llm|machine learning) pipelines?|problem (?:statement|definition|framing)|system definition|architectures?|canvas)\b|дизайн|архитектура|постановка задачи|техническое задание|концепция|设计|架构|技术方案`;
/** Whoever calls it so has begun one, however few chapters there are. */
const ML_DESIGN = /\b(?:ml|machine learning|ai)\b.{0,12}\bdesign[ -]?doc(?:ument)?\b/i;
const MIN_STEPS_BEGUN = 2;
/** What tells of a finished model or teaches has the same headings, and is no design. */
const OTHER = /\b(?:model card|data ?card|datasheet|lecture|tutorial|cheat ?sheet|challenge|changelog|agenda|minutes|mock interview|interview (?:guide|script|rubric)|root[- ]cause(?: analysis)?|post-?mortem|incident (?:report|review|analysis)|retrospective|runbooks?|(?:ramp|canary|rollout|incident|on-?call|operations?) playbook|(?:platform|user|developer|operator|admin|setup|installation|deployment|migration|style|field|reference|contributor) guide)\b/i;
/** What repeats the work of others, or explains how such work is done: not a recommender of books, nor a classifier of clinical notes. Class notes may go through a whole design. */
const RETOLD = new RegExp(
  withLetters([
    String.raw`\b(?:papers?|books?|notes|blog ?posts?|blogs?(?! ?posts?\b))\b(?! (?:and \p{L}+ )?(?:recommend|search|rank|retriev|classif|categori|summari|match|predict|recogni|detect|generat|extract|pric|sales|feed|platform|store|catalog|tagging|quality|assist))`,
    String.raw`\b(?:introduction to|intro to|how to|week \d+|module \d+|lesson|course summary|explained|tips (?:and|for|on|to)|(?<!with |of |using )best practices|literature|survey of|review of)\b|конспект|обзор стать|论文|笔记`,
  ].join('|')), 'i',
);
/** Titles of designs that have such words in them. */
const OWN_WORK = anyCase`\b(?:design|technical|project|engineering|release|clinical|medical|emr|ehr|soap|progress|patient|visit|consultation|encounter|meeting|session|doctors?|discharge|delivery|research|academic|scientific|white|working|bank|paper) (?:notes|papers?)\b|\b(?:for|of) (?:books|papers|notes|blogs)\b`;
const MIN_STEPS_RETOLD = 6;
/** A record of one decision: on how something is to be learnt, or on a tool. */
const RECORD = /\b(?:adr|decision record)\b/i;
/** What a choice among tools and ready models has no words for. */
const LEARNING =
  new RegExp(anyCase`\b(?:(?:un|semi-?|self-?)?supervised|classifiers?|features?|label(?:s|ed|led|ling|ing)|train|training|retrain(?:ed|ing)?|baselines?|thresholds?|precision|recall|auc|ndcg|hyperparameters?|fine-?tun(?:e|ed|ing)|embeddings?|regression|machine learning|predict(?:s|ed|ions?|ive)?)\b|обуча\p{L}*|признак\p{L}*|разметк\p{L}*|классифи\p{L}*|регресс\p{L}*|метрик\p{L}*|б(?:ейз|эйз|ейс)лайн\p{L}*|выборк\p{L}*|прогноз\p{L}*|предсказ\p{L}*|валидац\p{L}*|训练|特征|标签|分类|回归|预测|召回|基线|阈值|样本`, 'gi');
/** Such words, without which a record is of a tool, and what calls itself a design and has hardly a step is of other software. */
const MIN_KINDS = 5;
/** A design with a language model in it trains nothing, and has words of its own. */
const PROMPTING =
  /\b(?:llms?|language models?|prompts?|rag|agents?|agentic|embeddings?|vector (?:stores?|databases?|index(?:es)?|search)|hallucinat\w+|tool calls?|context window|grounding|knowledge base|semantic search)\b/gi;
/** Designs of other software have goals, tests, deployment and monitoring as well. */
const ML_WORD = new RegExp(anyCase`\b(?:machine learning|ml|models?|train(?:ed|ing)|datasets?|classifiers?|embeddings?|predict(?:s|ed|ions?)?|neural|llms?|inference|recommend(?:er|ations?))\b|модел|машинн|обучени|模型|机器学习|训练`, 'gi');
const MIN_ML_WORDS = 2;
/** There are models of threats and of data. */
const OTHER_THAN_MODEL = anyCase`\b(?:machine learning|ml|train(?:ed|ing)|datasets?|classifiers?|embeddings?|predict(?:s|ed|ions?)?|neural|llms?|inference|recommend(?:er|ations?)|rag|ai)\b|машинн|обучени|机器学习|训练|模型`;

/** Whether the text reads like an ML system design document, whatever its front matter says. */
export function isDesignDocument({ evidence }: Pick<Reading, 'evidence'>): boolean {
  return evidence.once(readsLikeDesign);
}

function readsLikeDesign(evidence: Evidence): boolean {
  const { outline, document: { prose } } = evidence;
  const title = titleOf(evidence);
  const steps = recognisedSteps(outline);
  const mlSteps = ML_STEPS.filter(step => steps.includes(step)).length;
  const isStructured = steps.length >= MIN_STEPS && mlSteps >= MIN_ML_STEPS;
  const isBegun = ML_DESIGN.test(title) && steps.length >= MIN_STEPS_BEGUN;
  const isTitled = DESIGN.test(title) && ((steps.length >= MIN_STEPS_OF_DESIGN && mlSteps > 0) || (outline.entries.some(({ kind, named }) => kind === 'heading' && named.length > 0) && (kindsOf(LEARNING, prose) >= MIN_KINDS || kindsOf(PROMPTING, prose) >= MIN_KINDS)));
  return (isStructured || isTitled || isBegun) && hasMatches(prose, ML_WORD, MIN_ML_WORDS) && OTHER_THAN_MODEL.test(prose) && !isOfOtherKind(evidence) && !isManual(evidence);
}

/** What a file is that nobody has marked, and that is no design to review. */
export type OtherKind = 'interview guide' | 'announced' | 'unstructured' | 'record' | 'readme' | 'other software';

/** Whether a file that nobody has marked is worth a review: it reads like a design, or has the headings of one, is about learning, and does not say that it is something else. */
export function looksDesigned(evidence: Evidence): boolean {
  return otherKind(evidence) === undefined;
}

/** What the file is instead of a design, by the first sign of it; `undefined` where it looks like one. */
export function otherKind(evidence: Evidence): OtherKind | undefined {
  if (evidence.once(teachesInterviews)) {
    return 'interview guide';
  }
  if (evidence.once(readsLikeDesign)) {
    return undefined;
  }
  if (isOfOtherKind(evidence)) {
    return 'announced';
  }
  if (!isRecognised(evidence.outline)) {
    return 'unstructured';
  }
  if (isRecord(evidence)) {
    return 'record';
  }
  if (isReadme(evidence)) {
    return 'readme';
  }
  return isAboutLearning(evidence) ? undefined : 'other software';
}

/** The record of one decision has some headings of a design; what it decides on is a part of one. */
function isRecord(evidence: Evidence): boolean {
  return RECORD.test(titleOf(evidence));
}

/** Two headings that tell how something is installed and called, in a text that does not read like a design either: the README of a module. */
function isReadme({ document: { sections } }: Evidence): boolean {
  return countManualHeadings(sections) >= MIN_OF_README;
}

/** So many that the whole is a manual, whose author goes through the steps of finished work: the README of a project that calls itself no design. */
function isManual(evidence: Evidence): boolean {
  const { sections, source } = evidence.document;
  return (countManualHeadings(sections) >= MIN_OF_MANUAL || hasMatches(source.text, BADGE, MIN_BADGES)) && !DESIGN.test(titleOf(evidence));
}

/** The build passes, the licence is MIT: so begins the README of a repository. */
const BADGE = /img\.shields\.io|badgen\.net|\/badge\.svg/g;
const MIN_BADGES = 2;

function countManualHeadings(sections: readonly Section[]): number {
  return sections.filter(({ title }) => OF_README.test(title)).length;
}

const OF_README =
  /^\W*(?:\d+\W+)?(?:install(?:ation|ing)?(?: instructions| guide| dependencies)?|clone (?:the )?repo(?:sitory)?|(?:create|set ?up) (?:an? )?(?:virtual )?environment|getting started|quick ?start(?: guide)?|usage(?: examples?)?|how to (?:run|use|install)\b.{0,24}|cli(?: commands| usage| reference)?|commands|running(?: \w+){1,3}|prerequisites|(?:project|folder|directory|file|repo|repository|code)? ?structure|command[- ]line(?: \w+)?|license|contributing|configuration options|integration points|api reference|key features|troubleshooting|best practices|faq)\W*$/i;
const MIN_OF_README = 2;
const MIN_OF_MANUAL = 4;

/** Proposals of other software have a motivation, options and a rollout plan as well, and neither more steps, chapters on what is learnt, nor words for it. */
function isAboutLearning({ outline, document: { prose } }: Evidence): boolean {
  const steps = recognisedSteps(outline);
  return steps.length >= MIN_STEPS || LEARNT_STEPS.filter(step => steps.includes(step)).length >= MIN_ML_STEPS || hasMatches(prose, ML_WORD, MIN_ML_WORDS);
}

const LEARNT_STEPS: readonly StepId[] = ['data', 'model', 'evaluation'];

/**
 * Whether it prepares its readers for interviews on such designs. A guide through the steps has their headings and lists
 * what may be said under each, and is the design of nothing.
 */
function teachesInterviews(evidence: Evidence): boolean {
  return countTerms(evidence, 'design-interview') >= MIN_INTERVIEWS;
}

function countTerms(evidence: Evidence, group: string): number {
  return evidence.statementsWith(group).reduce((sum, statement) => sum + evidence.termsIn(statement, group).length, 0);
}

/** Whoever answers one such interview names it once or twice. */
const MIN_INTERVIEWS = 3;

/** Whether its title or opening says that it is something else: a lesson, the summary of a paper, the record of a tool that was chosen, the card of a finished model. */
function isOfOtherKind(evidence: Evidence): boolean {
  return evidence.once(announcesOther);
}

function announcesOther(evidence: Evidence): boolean {
  const { outline, document: { prose, sections } } = evidence;
  const title = titleOf(evidence);
  const beginning = prose.slice(0, BEGINNING);
  const saysDesign = SAYS_DESIGN.test(beginning);
  if (OTHER.test(title) && !(/\bchallenge\b/i.test(title) && saysDesign)) {
    return true;
  }
  if (RECORD.test(title)) {
    return kindsOf(LEARNING, prose) < MIN_KINDS;
  }
  const opening = firstLine(prose.slice(0, sections[1]?.span.start)).slice(0, LONGEST_OPENING);
  if (!saysDesign && !DESIGN.test(title) && sections.filter(section => OF_LESSON.test(section.title)).length >= MIN_OF_LESSON) {
    return true;
  }
  if (sections.some(section => INTERVIEW_TIPS.test(section.title) || FOR_READERS.test(section.title)) || INSTRUCTION.test(beginning) || ASSIGNMENT.test(beginning)) {
    return true;
  }
  const isRetold = sumsUpPaper(evidence) || ((announcesRetelling(title) || announcesRetelling(opening)) && !saysDesign) || isToldByPost(evidence);
  return isRetold && recognisedSteps(outline).length < MIN_STEPS_RETOLD;
}

/** Whoever prepares others for interviews designs nothing. */
const INTERVIEW_TIPS = /\bin (?:your )?interviews\b|\bfor your interviews?\b|\binterview tips\b/i;

/** Two of these: a lesson on how such work is done. */
const OF_LESSON = /^\W*(?:core concepts?|key concepts?|rules? of thumb|key takeaways?|common (?:questions|mistakes|pitfalls|misconceptions)|when to use(?: it| which)?|pros and cons of each|further reading|interview questions)\W*$/i;
const MIN_OF_LESSON = 2;

/** What students are to hand in. */
const ASSIGNMENT = /\b(?:moodle|gradescope)\b|\b(?:your )?(?:proposals?|reports?|submissions?) should (?:be (?:about |around |at most |no more than )?\d|include (?:the|a) following|contain the following)/i;

/** "Who this is for", "What you will learn": a guide takes its readers through the work of others. */
const FOR_READERS = /^\W*(?:who (?:this|it) is for|who (?:is this|should read this|this (?:guide|tutorial|page|course) is for)\b.*|what you(?:['’]ll| will) (?:get|learn|need|build)|what you need before you (?:begin|start)|before you (?:begin|start)|learning (?:objectives|goals|outcomes))\W*$/i;

/** "Use this skill when someone shares a design document": it tells how to work, and is no work. */
const INSTRUCTION = /\buse this (?:skill|checklist|rubric|prompt|guide|playbook) (?:when|whenever|to|for|before|as)\b/i;

/** "This document outlines the design of …": whatever is in the title. */
const SAYS_DESIGN = /\bth(?:is|e) (?:document|doc|page|proposal|file)\s(?:outlines?|describes?|presents?|details?|specifies|proposes?|defines?|covers?|sets out|lays out)\s(?:the|an?|our)\s(?:[\w-]+\s){0,4}?(?:design|architecture|pipeline|system|technical approach|solution)\b/i;

/** "This paper studies …", "the authors propose …": so speak those who sum up what others have found. */
function sumsUpPaper(evidence: Evidence): boolean {
  return countTerms(evidence, 'told-of-paper') >= MIN_OF_A_PAPER;
}

/** Whoever writes on work of one's own says once or twice what it presents. */
const MIN_OF_A_PAPER = 3;

function announcesRetelling(line: string): boolean {
  return RETOLD.test(line) && !OWN_WORK.test(line);
}

/** "In this post we look at …" */
function isToldByPost(evidence: Evidence): boolean {
  const [first] = evidence.statementsWith('told-by-post');
  return first !== undefined && first.span.start < BEGINNING;
}

/** Characters in which a post says that it is one. */
const BEGINNING = 5000;
/** Characters; what is longer is no second title. */
const LONGEST_OPENING = 200;

/** How many of the words stand in the text; "label" and "labels" are one. */
function kindsOf(words: RegExp, prose: string): number {
  return new Set(Array.from(prose.matchAll(words), ([word]) => (/^[а-я]/i.test(word) ? word.toLowerCase().slice(0, STEM) : word.toLowerCase().replace(/s$/, '')))).size;
}

/** Letters of a Russian word that its endings leave alone. */
const STEM = 6;
