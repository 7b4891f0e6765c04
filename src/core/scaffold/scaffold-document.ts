import { stringify } from 'yaml';
import type { CaseStudy } from '../catalog/case-study';
import type { Framework } from '../catalog/framework';
import type { Library } from '../catalog/read-catalog';
import { stepSkeleton } from '../outline/skeleton';
import { renderTemplate } from './render-template';

/** What the author, or the host for the author, answers. */
export interface Answers {
  readonly title: string;
  /** Today, as `2026-11-21`. */
  readonly date: string;
  readonly owner?: string | undefined;
}

/** The text of a new document with every required and recommended section of the framework, to be filled in. */
export function scaffoldBlank(framework: Framework, answers: Answers, library: Pick<Library, 'documents' | 'partials'>): string {
  const title = oneLine(answers.title);
  return render('design-document', library, {
    frontMatter: frontMatter({ mldesign: framework.id, title, status: 'draft', owner: answers.owner, date: answers.date }),
    title: headingText(title),
    steps: framework.steps.map((step, index) => stepSkeleton(step, 2, `${index + 1}. `)),
  });
}

/** The text of a new document that begins as the complete case study. */
export function scaffoldCaseStudy(study: CaseStudy, answers: Answers, library: Pick<Library, 'documents' | 'partials'>): string {
  const title = oneLine(answers.title);
  const { id, framework, task, body } = study;
  return render('case-study', library, {
    frontMatter: frontMatter({ mldesign: framework, title, case: id, task, status: 'draft', owner: answers.owner, date: answers.date }),
    title: headingText(title),
    body: body.replace(/^# [^\n]*\n+/, '').trimEnd(),
  });
}

function render(name: string, { documents, partials }: Pick<Library, 'documents' | 'partials'>, values: Parameters<typeof renderTemplate>[2]): string {
  const template = documents[name];
  if (template === undefined) {
    throw new Error(`The library holds no document template “${name}”.`);
  }
  return `${renderTemplate(template, partials, values).trim()}\n`;
}

/** Through the YAML library, so that any title survives: `Feed: ranking`, `@home`, `#2`, quotes. */
function frontMatter(values: Readonly<Record<string, string | undefined>>): string {
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
  return stringify(present, { lineWidth: 0 }).trimEnd();
}

function oneLine(title: string): string {
  return title.replaceAll(/\p{Surrogate}/gu, '\uFFFD').replaceAll(/\s+/g, ' ').trim() || 'Untitled design';
}

/** The title as a heading shows it: closing hashes and what would begin a tag or a comment are escaped. */
function headingText(title: string): string {
  return title.replaceAll(/<(?=[!/\p{L}])/gu, '\\<').replace(/(\s)(#+)$/, '$1\\$2');
}
