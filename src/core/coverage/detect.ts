import type { Reading } from '../evidence/read-document';
import { recognisedSteps } from '../outline/recognise';
import { hasMatches } from '../text/has-matches';

/** A document of this kind names most steps, and those that only it has: a model, its data, how it is judged. */
const MIN_STEPS = 4;
/** One that calls itself a design need not name as many. */
const MIN_STEPS_OF_DESIGN = 3;
const ML_STEPS = ['data', 'model', 'evaluation', 'framing'] as const;
const MIN_ML_STEPS = 2;

const DESIGN =
  /\b(?:design[ -]?doc(?:ument)?s?|(?:system|ml|model|solution|technical|high[ -]level) design|design (?:a|an|of|proposal|document)|document design|rfc|proposal|problem (?:statement|definition)|architecture)\b|дизайн|设计/iu;
/** What tells of a finished model or teaches has the same headings, and is no design. */
const OTHER = /\b(?:model card|data ?card|datasheet|adr|lecture|tutorial|cheat ?sheet|challenge|changelog|agenda|minutes)\b/i;
/** Designs of other software have goals, tests, deployment and monitoring as well. */
const ML_WORD = /\b(?:machine learning|ml|models?|train(?:ed|ing)|datasets?|classifiers?|embeddings?|predict(?:s|ed|ions?)?|neural|llms?|inference|recommend(?:er|ations?))\b|модел|машинн|обучени|模型|机器学习|训练/giu;
const MIN_ML_WORDS = 2;

/** Whether the text reads like an ML system design document, whatever its front matter says. */
export function isDesignDocument({ outline, document }: Reading): boolean {
  const title = (outline.title ?? document.sections[1])?.title ?? firstLine(document.prose);
  const steps = recognisedSteps(outline);
  const mlSteps = ML_STEPS.filter(step => steps.includes(step)).length;
  const isStructured = steps.length >= MIN_STEPS && mlSteps >= MIN_ML_STEPS;
  const isTitled = steps.length >= MIN_STEPS_OF_DESIGN && mlSteps > 0 && DESIGN.test(title);
  return (isStructured || isTitled) && !OTHER.test(title) && hasMatches(document.prose, ML_WORD, MIN_ML_WORDS);
}

function firstLine(prose: string): string {
  return /\S[^\r\n]*/.exec(prose)?.[0] ?? '';
}
