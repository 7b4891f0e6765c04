import { caseStudySchema, type CaseStudy } from './case-study';
import { readMarkdownFile } from './markdown-file';
import type { Result } from './problem';
import { readYaml, type CatalogFile } from './read-yaml';

const FIRST_PARAGRAPH = /^#[^\n]*\n+([^#|\s`-][^\n]*(?:\n[^\n]+)*)/;

/** Reads a complete worked document: its front matter names it, its first paragraph describes it. */
export function readCaseStudy(file: CatalogFile): Result<CaseStudy> {
  const parts = readMarkdownFile(file);
  if (!parts) {
    return problem(file, 'A case study begins with front matter between `---` lines.');
  }
  const { body } = parts;
  const summary = FIRST_PARAGRAPH.exec(body)?.[1]?.replaceAll('\n', ' ');
  if (summary === undefined) {
    return problem(file, 'A case study begins with its title and a paragraph that sums it up.');
  }
  const read = readYaml(parts.frontMatter, caseStudySchema);
  if (!read.ok) {
    return read;
  }
  const { case: id, title, task, mldesign } = read.value;
  return { ok: true, value: { id, title, summary, framework: mldesign, task, body } };
}

function problem(file: CatalogFile, message: string): Result<CaseStudy> {
  return { ok: false, problems: [{ path: file.path, message }] };
}
