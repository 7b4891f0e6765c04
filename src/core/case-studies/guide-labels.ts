import type { CanonicalPart } from '../catalog/canonical';
import { fill, QUESTION } from './fill';

/** `**Latency:**`, `**A1. Who pays?**`, `**Position bias.**`: a label, with the marks around it. */
const BOLD = /\*\*(?=\S)([^*\n]{1,120}?)([.:?：？])\*\*/g;
/** `Feature store down: …` at the beginning of an item. */
const PLAIN = /^["“`\p{L}\d][^:：|*\n]{0,80}?[:：](?=\s)/u;
/** A sentence, or a number that was chosen: no name of a question. */
const NO_LABEL = /[.;!?]\s|\d\.\d/;
/** More words before a full stop are a sentence that somebody emphasised. */
const MAX_WORDS = 6;

export interface LabelledText {
  /** Something stands before the first label. */
  readonly hasLead: boolean;
  readonly labels: readonly string[];
}

/** The labels in a paragraph or item that name what is answered behind them; a plain one only where it opens an item. */
export function labelsIn(text: string, isItem: boolean): LabelledText {
  const bold = Array.from(text.matchAll(BOLD)).filter(({ index, 1: words = '', 2: end }) => end !== '.' || (index === 0 && words.split(' ').length <= MAX_WORDS));
  const plain = isItem && bold[0]?.index !== 0 ? PLAIN.exec(text)?.[0] : undefined;
  const opening = plain !== undefined && !NO_LABEL.test(plain) ? [plain] : [];
  return { hasLead: opening.length === 0 && bold[0]?.index !== 0, labels: [...opening, ...bold.map(([label]) => label.replace(/\.\*\*$/, ':**'))] };
}

/** The label with a placeholder in place of its answer. */
export function blankLabel(label: string, parts: readonly CanonicalPart[]): string {
  return `${label} ${fill(answerTo(label, parts))}`;
}

function answerTo(label: string, parts: readonly CanonicalPart[]): string {
  const inSection = parts.map(part => sectionAnswers.get(part)).find(words => words !== undefined);
  const isQuestion = QUESTION.test(label.replaceAll('*', ''));
  return inSection ?? (isQuestion ? 'answer' : 'what you decide, with numbers');
}

/** What the labels of a section ask for, where one can say it better than for all. */
export const sectionAnswers: ReadonlyMap<CanonicalPart, string> = new Map<CanonicalPart, string>([
  ['requirements/clarifying-questions', 'answer, or assumption with who confirms it'],
  ['requirements/functional', 'what exactly'],
  ['requirements/non-functional', 'target, and the load at which it holds'],
  ['requirements/scope', 'what belongs here'],
  ['framing/input-output', 'fields, types and sizes'],
  ['data/labels', 'definition, with its window and numbers'],
  ['data/leakage', 'the guard against it'],
  ['serving/fallback', 'what the user gets then'],
]);
