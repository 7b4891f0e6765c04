import type { StepId } from '../catalog/canonical';
import type { CaseStudy } from '../catalog/case-study';
import type { Knowledge } from '../evidence/knowledge';
import { readDocument, type Reading } from '../evidence/read-document';
import { normaliseHeading } from '../outline/normalise-heading';
import { withoutNumbering } from '../outline/numbering';
import type { OutlineEntry } from '../outline/outline';

/** A step or section of a case study, with what stands under it. */
export interface StudyPart {
  /** Its heading, without the number. */
  readonly title: string;
  readonly isStep: boolean;
  /** The canonical steps that it belongs to; none for one beside the steps, such as the risks. */
  readonly steps: readonly StepId[];
  /** The step's heading that it stands under, itself for a step. */
  readonly under: string;
  readonly study: CaseStudy;
  /** The case study that the entry is of. */
  readonly reading: Reading;
  readonly entry: OutlineEntry;
}

/** The case study as a document of its own framework. */
export function readStudy({ body, framework }: CaseStudy, knowledge: Knowledge): Reading {
  return readDocument(body, knowledge, framework);
}

/** The steps of the case study, each followed by its sections, in document order. Deeper headings belong to their section. */
export function studyParts(study: CaseStudy, knowledge: Knowledge): StudyPart[] {
  const reading = readStudy(study, knowledge);
  return reading.outline.entries
    .filter(({ kind, parent }) => kind === 'heading' && parent?.parent === undefined)
    .map(entry => {
      const { title, steps, parent } = entry;
      return { title: withoutNumbering(title), isStep: parent === undefined, steps, under: withoutNumbering((parent ?? entry).title), study, reading, entry };
    });
}

/** The part that somebody calls by that heading, numbered or not. */
export function findStudyPart(parts: readonly StudyPart[], title: string): StudyPart | undefined {
  return parts.find(part => normaliseHeading(part.title) === normaliseHeading(title));
}
