import { canonicalSchema, type Canonical } from './canonical';
import { readCaseStudy } from './read-case-study';
import type { CaseStudy } from './case-study';
import { diagramSchema, type Diagram } from './diagram';
import { estimateSchema, type EstimateTemplate } from './estimate';
import { frameworkSchema, inheritSections, type Framework } from './framework';
import type { Piece } from './piece';
import type { Problem, Result } from './problem';
import { readPiece } from './read-piece';
import { readYaml, type CatalogFile } from './read-yaml';
import { termsSchema, type Terms } from './terms';

/** What the linter needs: compiled into every host. */
export interface CatalogData {
  readonly canonical: Canonical;
  readonly frameworks: readonly Framework[];
  readonly terms: Terms;
  /** What `case:` in a document's front matter may name. */
  readonly caseIds: readonly string[];
}

/** What the commands insert: one file that a host reads when a command first needs it. */
export interface Library {
  readonly caseStudies: readonly CaseStudy[];
  readonly diagrams: readonly Diagram[];
  readonly estimates: readonly EstimateTemplate[];
  readonly pieces: readonly Piece[];
  /** Handlebars templates of whole documents, by name. */
  readonly documents: Readonly<Record<string, string>>;
  readonly partials: Readonly<Record<string, string>>;
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
    const frameworks = this.#each('frameworks/', '.yaml', file => readYaml(file, frameworkSchema));
    const diagrams = this.#each('diagrams/', '.yaml', file => readYaml(file, diagramSchema));
    const estimates = this.#each('estimates/', '.yaml', file => readYaml(file, estimateSchema));
    const caseStudies = this.#each('case-studies/', '.md', readCaseStudy);
    const pieces = canonical ? this.#each('pieces/', '.md', file => readPiece(file, canonical)) : [];
    if (!canonical || !terms || this.#problems.length > 0) {
      return { ok: false, problems: this.#problems };
    }
    return {
      ok: true,
      value: {
        canonical,
        terms,
        frameworks: frameworks.map(framework => inheritSections(framework, canonical)).toSorted(sevenStepFirst),
        diagrams,
        estimates,
        pieces,
        caseStudies,
        caseIds: caseStudies.map(({ id }) => id),
        documents: this.#texts('documents/'),
        partials: this.#texts('partials/'),
      },
    };
  }

  #one<Value>(path: string, read: (file: CatalogFile) => Result<Value>): Value | undefined {
    const file = this.#files.find(each => each.path === path);
    if (!file) {
      this.#problems.push({ path, message: 'This file is missing.' });
      return undefined;
    }
    return this.#take(read(file));
  }

  #each<Value extends { readonly id: string }>(folder: string, extension: string, read: (file: CatalogFile) => Result<Value>): Value[] {
    return this.#files
      .filter(({ path }) => path.startsWith(folder) && path.endsWith(extension))
      .flatMap(file => {
        const value = this.#take(read(file));
        const name = file.path.slice(folder.length, -extension.length);
        if (value && value.id !== name) {
          this.#problems.push({ path: file.path, message: `id: This file is named “${name}”, so its id should be too; it is “${value.id}”.` });
        }
        return value ? [value] : [];
      });
  }

  #take<Value>(result: Result<Value>): Value | undefined {
    if (result.ok) {
      return result.value;
    }
    this.#problems.push(...result.problems);
    return undefined;
  }

  #texts(folder: string): Record<string, string> {
    const suffix = '.md.hbs';
    return Object.fromEntries(
      this.#files
        .filter(({ path }) => path.startsWith(folder) && path.endsWith(suffix))
        .map(({ path, text }) => [path.slice(folder.length, -suffix.length), text] as const),
    );
  }
}

/** The default framework leads every list. */
function sevenStepFirst(a: Framework, b: Framework): number {
  return Number(b.id === 'seven-step') - Number(a.id === 'seven-step');
}
