import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Knowledge, readCatalog, type CatalogData, type CatalogFile, type Library } from '../../src/core';

const folder = 'templates';

/** Every file of `templates/`, as the core takes them. */
export const templateFiles: readonly CatalogFile[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name))
  .map(path => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

/** The shipped catalogue and library. */
export const shipped: CatalogData & Library = read();

export const knowledge = new Knowledge(shipped);

function read(): CatalogData & Library {
  const result = readCatalog(templateFiles);
  if (!result.ok) {
    throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
  return result.value;
}

/** The complete document as it stands in the repository. */
export function caseStudyText(id: string): string {
  const file = templateFiles.find(({ path }) => path === `case-studies/${id}.md`);
  if (!file) {
    throw new Error(`There is no case study “${id}”.`);
  }
  return file.text;
}
