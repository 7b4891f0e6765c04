import { stringify } from 'yaml';
import type { CaseStudy } from '../catalog/case-study';
import type { Framework } from '../catalog/framework';
import type { Library } from '../catalog/read-catalog';
import { stepSkeleton } from '../outline/skeleton';
import { renderDocument, type DocumentValues } from './render-document';

/** What the author, or the host for the author, answers. */
export interface Answers {
  readonly title: string;
  /** Today, as `2026-11-21`. */
  readonly date: string;
  readonly owner?: string | undefined;
}

type Templates = Pick<Library, 'documents' | 'partials'>;

/**
 * The text of a new document with every required and recommended section of the framework, to be filled in; as the template of
 * that id has it, where a team has templates of its own.
 */
export function scaffoldBlank(framework: Framework, answers: Answers, templates: Templates, template = BLANK_TEMPLATE): string {
  return render(template, templates, answers, { mldesign: framework.id }, {
    steps: framework.steps.map((step, index) => stepSkeleton(step, 2, `${index + 1}. `)),
    body: '',
  });
}

/** The text of a new document that begins as the complete case study. */
export function scaffoldCaseStudy(study: CaseStudy, answers: Answers, templates: Templates): string {
  const { id, framework, task, body } = study;
  return render(CASE_STUDY_TEMPLATE, templates, answers, { mldesign: framework, case: id, task }, {
    steps: [],
    body: body.replace(/^# [^\n]*\n+/, '').trimEnd(),
  });
}

/** The built-in templates: of blank documents, and of those that begin as a case study. The others are a team's own. */
const BLANK_TEMPLATE = 'design-document';
const CASE_STUDY_TEMPLATE = 'case-study';

/** The templates that documents can be begun with beside the built-in ones. */
export function ownTemplates({ documents }: Pick<Library, 'documents'>): Library['documents'] {
  return documents.filter(({ id }) => id !== BLANK_TEMPLATE && id !== CASE_STUDY_TEMPLATE);
}

interface Marks {
  readonly mldesign: string;
  readonly case?: string;
  readonly task?: string;
}

function render(template: string, templates: Templates, { title: given, owner, date }: Answers, { mldesign, ...marks }: Marks, content: Pick<DocumentValues, 'steps' | 'body'>): string {
  const title = oneLine(given) || 'Untitled design';
  return renderDocument(template, templates, {
    frontMatter: frontMatter({ mldesign, title, ...marks, status: 'draft', owner, date }),
    title: headingText(title),
    owner: headingText(oneLine(owner ?? '')),
    date,
    framework: mldesign,
    ...content,
  });
}

/** Through the YAML library, so that any title survives: `Feed: ranking`, `@home`, `#2`, quotes. */
function frontMatter(values: Readonly<Record<string, string | undefined>>): string {
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
  return stringify(present, { lineWidth: 0 }).trimEnd();
}

function oneLine(title: string): string {
  return title.replaceAll(/\p{Surrogate}/gu, '\uFFFD').replaceAll(/\s+/g, ' ').trim();
}

/** The title as a heading shows it: closing hashes and what would begin a tag or a comment are escaped. */
function headingText(title: string): string {
  return title.replaceAll(/<(?=[!/\p{L}])/gu, '\\<').replace(/(\s)(#+)$/, '$1\\$2');
}
