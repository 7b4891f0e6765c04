import { addAll } from '../text/add-all';
import * as v from 'valibot';
import { canonicalSchema, type Canonical } from './canonical';
import type { Framework } from './framework';
import { kinds, mapKinds, type Kind, type Things } from './kinds';
import type { Problem, Result } from './problem';
import { readYaml, type CatalogFile } from './read-yaml';
import { id as idSchema } from './schema';
import type { CatalogTables } from './tables';
import { termsSchema, type Terms } from './terms';

/** What the linter needs: compiled into every host. */
export interface CatalogData {
  readonly canonical: Canonical;
  readonly frameworks: readonly Framework[];
  readonly terms: Terms;
  /** What `case:` in a document's front matter may name. */
  readonly caseIds: readonly string[];
  /** What has been worked out of its words, if anything; whoever changes those leaves it out. */
  readonly tables?: CatalogTables;
}

/** What the commands insert: one file that a host reads when a command first needs it. */
export interface Library extends Omit<Things, 'frameworks'> {
  /** The files that a team begins its own library with, by their paths from the folder of the workspace. */
  readonly starter: readonly CatalogFile[];
}

/** Reads the files of `templates/`; every problem of every file is reported at its place. */
export function readCatalog(files: readonly CatalogFile[]): Result<CatalogData & Library> {
  const reader = new CatalogReader(files);
  return reader.read();
}

class CatalogReader {
  readonly #files: readonly CatalogFile[];
  readonly #problems: Problem[] = [];

  constructor(files: readonly CatalogFile[]) {
    this.#files = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  read(): Result<CatalogData & Library> {
    const canonical = this.#one('sections.yaml', file => readYaml(file, canonicalSchema));
    const terms = this.#one('terms.yaml', file => readYaml(file, termsSchema));
    if (!canonical || !terms) {
      return { ok: false, problems: this.#problems };
    }
    const { things, problems } = readThings(this.#files, canonical);
    addAll(this.#problems, problems);
    if (this.#problems.length > 0) {
      return { ok: false, problems: this.#problems };
    }
    return {
      ok: true,
      value: {
        ...things,
        canonical,
        terms,
        frameworks: things.frameworks.toSorted(sevenStepFirst),
        caseIds: things.caseStudies.map(({ id }) => id),
        starter: this.#files.filter(({ path }) => path.startsWith(STARTER)).map(({ path, text }) => ({ path: path.slice(STARTER.length), text })),
      },
    };
  }

  #one<Value>(path: string, read: (file: CatalogFile) => Result<Value>): Value | undefined {
    const file = this.#files.find(each => each.path === path);
    if (!file) {
      this.#problems.push({ path, message: 'This file is missing.' });
      return undefined;
    }
    const result = read(file);
    addAll(this.#problems, result.ok ? [] : result.problems);
    return result.ok ? result.value : undefined;
  }
}

const STARTER = 'starter/';

/** Reads what there is of every kind: the things that are valid, and what is wrong with the others. */
export function readThings(files: readonly CatalogFile[], canonical: Canonical): { readonly things: Things; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const things = mapKinds(key => {
    const results = readKind(files, kinds[key], canonical);
    addAll(problems, results.flatMap(result => (result.ok ? [] : result.problems)));
    return results.flatMap(result => (result.ok ? [result.value] : []));
  });
  return { things, problems };
}

function readKind<Thing extends { readonly id: string }>(files: readonly CatalogFile[], kind: Kind<Thing>, canonical: Canonical): Result<Thing>[] {
  const { folder, ending } = kind;
  return files
    .filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith(ending))
    .map(file => {
      const name = file.path.slice(folder.length + 1, -ending.length);
      return mistakeAtFirstSight(file, name) ?? withName(kind.read(file, canonical), name, file);
    });
}

/** YAML of this length is read in well below a second, whatever it says. */
const MAX_LENGTH = 98_304;

function mistakeAtFirstSight({ path, text }: CatalogFile, name: string): Result<never> | undefined {
  const { issues: [issue] = [] } = v.safeParse(idSchema, name);
  const message = issue ? `The name of the file is the id. ${issue.message}` : text.length > MAX_LENGTH ? `This file is longer than ${MAX_LENGTH / 1024} KB and was not read.` : undefined;
  return message === undefined ? undefined : { ok: false, problems: [{ path, message, span: { start: 0, end: 0 } }] };
}

function withName<Thing extends { readonly id: string }>(result: Result<Thing>, name: string, { path, text }: CatalogFile): Result<Thing> {
  if (!result.ok || result.value.id === name) {
    return result;
  }
  const start = Math.max(0, text.indexOf(result.value.id));
  const message = `id: This file is named “${name}”, so its id should be too; it is “${result.value.id}”.`;
  return { ok: false, problems: [{ path, message, span: { start, end: start + result.value.id.length } }] };
}

/** The default framework leads every list. */
function sevenStepFirst(a: Framework, b: Framework): number {
  return Number(b.id === 'seven-step') - Number(a.id === 'seven-step');
}
