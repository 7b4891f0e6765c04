import { stepOf, type CanonicalPart, type StepId } from '../catalog/canonical';
import type { Section } from '../document/document-model';
import type { OutlineEntry } from '../outline/outline';
import { architectureDiagram } from './checks/architecture-diagram';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { countWords } from './word-units';

/** One stage is a mention, two are a path. */
const MIN_STAGES = 2;

/**
 * Whether the document tells what a request passes through: in a drawing, under a heading such as "Workflow", in stages that
 * follow each other, or in the serving step by two stages or components, named where no other of its questions is answered.
 */
export function tellsRequestPath(evidence: Evidence): boolean {
  return evidence.once(readPath);
}

function readPath(evidence: Evidence): boolean {
  return evidence.answer(architectureDiagram).state === 'met' || tellsStages(evidence) || evidence.outline.entries.some(entry => isToldUnder(evidence, entry)) || servesInStages(evidence);
}

/** Whether stages that follow each other are told in words: by headings, in a sentence or in a list. */
export function tellsStages(evidence: Evidence): boolean {
  return evidence.once(readStages);
}

function readStages(evidence: Evidence): boolean {
  const titles = new Set<string>();
  for (const statement of evidence.statementsWith('stage-name', 'path-step', 'pipeline-stage')) {
    if (isElsewhere(evidence, statement)) {
      continue;
    }
    if (isSequence(evidence, statement)) {
      return true;
    }
    const name = evidence.says(statement, 'stage-name')?.span;
    // "1. Candidate generation: …", "### Ranking" name the stage before all else.
    if (name && isName(evidence, statement, name.start)) {
      titles.add(evidence.document.prose.slice(name.start, name.end).toLowerCase().replaceAll('-', ' '));
    }
  }
  return titles.size >= MIN_STAGES;
}

/** The stages of the training run, what is measured of each stage and what is watched of it are no path of a request. */
function isElsewhere(evidence: Evidence, statement: Statement): boolean {
  return statement.isPending || evidence.stepsOf(statement).some(step => NO_PATH.has(step)) || evidence.isAbout(statement, 'training-said', 'own-training', 'offline-metric');
}

const NO_PATH: ReadonlySet<StepId> = new Set(['data', 'evaluation', 'monitoring']);

const LONGEST_NUMBER = 12;

function isName(evidence: Evidence, { kind, span }: Statement, start: number): boolean {
  const before = evidence.document.prose.slice(span.start, start);
  return kind === 'heading' ? countWords(before) <= 3 : kind === 'item' && before.length <= LONGEST_NUMBER && /^[\s*_\d.)]*$/.test(before);
}

/** "Fetch the features → score → sort", "stage 1 retrieves, stage 2 ranks", "the passages are retrieved before the answer is generated". */
function isSequence(evidence: Evidence, statement: Statement): boolean {
  if (!isClaim(evidence, statement)) {
    return false;
  }
  const text = evidence.textOf(statement);
  if (RETRIEVED_FIRST.test(text)) {
    return true;
  }
  if (distinct(evidence, statement, 'pipeline-stage', 'stage-name') < MIN_STAGES) {
    return false;
  }
  const names = distinct(evidence, statement, 'stage-name');
  const steps = distinct(evidence, statement, 'path-step');
  return (
    (text.match(ARROW)?.length ?? 0) >= MIN_STAGES ||
    (NUMBERED.test(text) && names >= MIN_STAGES) ||
    (evidence.says(statement, 'then-word') !== undefined && names >= MIN_STAGES) ||
    (steps >= MIN_STEPS && evidence.stepsOf(statement).includes('serving'))
  );
}

const ARROW = /→|⟶|➔|->|=>/g;
const NUMBERED = /\bstage (?:1|one)\b[\s\S]*\bstage (?:2|two)\b|\bfirst (?:stage|pass)\b[\s\S]*\bsecond (?:stage|pass)\b/i;
/** A language model that looks something up before it writes. */
const RETRIEVED_FIRST = /\b(?:retrieves?|retrieved|fetch(?:es|ed)?|looks? up)\b[\s\S]*\b(?:before|then|and|to)\s(?:[\w-]+\s){0,3}(?:generat|answer|prompt|writ|draft)\w*/i;

/** Words of one sentence for what is done one after the other. */
const MIN_STEPS = 3;

function distinct(evidence: Evidence, statement: Statement, ...groups: readonly string[]): number {
  return new Set(evidence.termsIn(statement, ...groups).map(({ span }) => evidence.document.prose.slice(span.start, span.start + ROOT).toLowerCase())).size;
}

/** "Ranks" and "ranking" are one stage. */
const ROOT = 4;

/** "Workflow", "Pipeline", "How it works": a figure under it, or two lines that name a stage each. */
function isToldUnder(evidence: Evidence, entry: OutlineEntry): boolean {
  if (entry.kind !== 'heading' || !PATH_TITLE.test(entry.title) || OTHER_PATH.test(entry.title) || entry.steps.some(step => NO_PATH.has(step))) {
    return false;
  }
  const isDrawn = entry.section.blocks.some(({ kind }) => kind === 'image' || kind === 'fence');
  return isDrawn || isNumberedList(evidence, entry.section) || evidence.statementsWith('pipeline-stage', 'system-component', 'path-step').filter(statement => statement.entry === entry && isClaim(evidence, statement)).length >= MIN_STAGES;
}

/** Whoever numbers them says in what order things happen, whatever they are called. */
function isNumberedList({ document: { visible } }: Evidence, { blocks }: Section): boolean {
  return blocks.some(block => block.kind === 'list' && NUMBERED_ITEM.test(visible.slice(block.span.start, block.span.start + LONGEST_NUMBER)) && block.items.filter(({ depth }) => depth === 0).length >= MIN_STEPS);
}

const NUMBERED_ITEM = /^\s*\d+[.)]\s/;

const PATH_TITLE = /\b(?:pipelines?|workflows?|flow|funnel|stages|architecture|how it works|step[- ]by[- ]step)\b/i;
const OTHER_PATH = /\b(?:data|train\w*|etl|ci|cd|ci\/cd|model|network|neural|feature|retrain\w*|deploy\w*|development|release|label\w*|annotation)\b/i;

function servesInStages(evidence: Evidence): boolean {
  let stages = 0;
  for (const statement of evidence.statementsWith('pipeline-stage', 'system-component', 'path-step')) {
    if (isStage(evidence, statement) && ++stages >= MIN_STAGES) {
      return true;
    }
  }
  return false;
}

function isStage(evidence: Evidence, statement: Statement): boolean {
  const { kind, entry, isPending } = statement;
  const parts = entry?.parts ?? [];
  if (kind === 'heading' || isPending || entry?.steps.includes('serving') !== true) {
    return false;
  }
  // "Online, as inference is cheap" names no stage; "triggered by the scheduler" and "results are stored in the table" do.
  return parts.every(part => stepOf(part) !== 'serving' || PATH_PARTS.has(part))
    ? evidence.says(statement, 'pipeline-stage', 'system-component') !== undefined
    : parts.includes('serving/inference-mode') && evidence.says(statement, 'path-step') !== undefined;
}

const PATH_PARTS: ReadonlySet<CanonicalPart> = new Set(['serving', 'serving/pipeline', 'serving/diagram', 'serving/api', 'serving/placement']);
