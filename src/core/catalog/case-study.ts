import * as v from 'valibot';
import { id, text } from './schema';
import { tasks } from './task';

/** The front matter of one file under `templates/case-studies/`. */
export const caseStudySchema = v.looseObject({
  mldesign: id,
  title: text,
  case: id,
  task: v.picklist(tasks),
});

/** A complete worked document. */
export interface CaseStudy {
  readonly id: string;
  readonly title: string;
  /** Its first paragraph. */
  readonly summary: string;
  readonly framework: string;
  readonly task: (typeof tasks)[number];
  /** The document without its front matter. */
  readonly body: string;
}
