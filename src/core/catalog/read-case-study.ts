import { caseStudySchema, type CaseStudy } from './case-study';
import type { Result } from './problem';
import { readYaml, type CatalogFile } from './read-yaml';

const PARTS = /^\uFEFF?---\r?\n([\s\S]*?\r?\n)---\r?\n([\s\S]*)$/;
const FIRST_PARAGRAPH = /^#[^\n]*\n+([^#|\s`-][^\n]*(?:\n[^\n]+)*)/;

/** Reads a complete worked document: its front matter names it, its first paragraph describes it. */
export function readCaseStudy(file: CatalogFile): Result<CaseStudy> {
  const [, frontMatter, rest] = PARTS.exec(file.text) ?? [];
  if (frontMatter === undefined || rest === undefined) {
    return problem(file, 'A case study begins with front matter between `---` lines.');
  }
  const body = rest.replaceAll('\r\n', '\n').trimStart();
  const summary = FIRST_PARAGRAPH.exec(body)?.[1]?.replaceAll('\n', ' ');
  if (summary === undefined) {
    return problem(file, 'A case study begins with its title and a paragraph that sums it up.');
  }
  const read = readYaml({ path: file.path, text: frontMatter }, caseStudySchema);
  if (!read.ok) {
    const shift = file.text.indexOf(frontMatter);
    return { ok: false, problems: read.problems.map(({ span, ...problem }) => ({ ...problem, ...(span && { span: { start: span.start + shift, end: span.end + shift } }) })) };
  }
  const { case: id, title, task, mldesign } = read.value;
  return { ok: true, value: { id, title, summary, framework: mldesign, task, body } };
}

function problem(file: CatalogFile, message: string): Result<CaseStudy> {
  return { ok: false, problems: [{ path: file.path, message, span: { start: 0, end: 0 } }] };
}
