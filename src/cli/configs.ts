import catalog from 'templates:catalog';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  applyTerms, CONFIG_FILE, isListed, Knowledge, readConfig, SourceText, vocabularyOf, withTeamCatalog, withTeamLibrary, type CatalogData, type Config, type Library,
} from '../core';
import { decode } from './decode';
import { describeError } from './describe-error';
import { readBuiltInLibrary } from './library';
import { readFile } from './read-file';
import { readTeamLibraryIn, type ReadLibrary } from './read-team-library';
import { toRange, type ReportedProblem } from './reporters/report';
import { Upwards } from './upwards';

/** What a blank document is made of where nobody says otherwise. */
export const DEFAULT_FRAMEWORK = 'seven-step';

/** What holds for the documents of a folder. */
export interface Team {
  readonly knowledge: Knowledge;
  /** Left out where there is no config, or none that can be used. */
  readonly config?: Config;
  /** The folder that the config stands in. */
  readonly folder?: string;
}

/** What the commands insert and begin documents with. */
export interface TeamTemplates {
  readonly catalog: CatalogData;
  readonly library: Library;
  /** The id of the framework for documents that name none: what the config says, otherwise the default. */
  readonly framework: string;
  /** What is wrong with the team's own, and with its config. */
  readonly problems: readonly ReportedProblem[];
}

/** What there is to insert in documents, and to begin them with, in the working directory. */
export function templatesHere(): TeamTemplates {
  return new Configs().templatesHere();
}

/**
 * Finds the config and the team's own library of each document: the nearest of each upwards alone, no higher than the folder
 * that holds `.git`. Each is read once.
 */
export class Configs {
  readonly #problems: ReportedProblem[] = [];
  readonly #libraries = new Upwards(folder => this.#readLibrary(folder));
  readonly #configs = new Upwards(folder => (existsSync(join(folder, CONFIG_FILE)) ? { folder } : undefined));
  readonly #catalogs = new Map<ReadLibrary | undefined, CatalogData>();
  /** By what they are made of: the library, and the folder of the config. */
  readonly #teams = new Map<ReadLibrary | undefined, Map<string, Team>>();

  /** What is wrong with the configs and libraries that have been read so far. */
  get problems(): readonly ReportedProblem[] {
    return this.#problems;
  }

  /** What holds for the document at that path, which need not exist. */
  of(path: string): Team {
    const folder = dirname(resolve(path));
    const library = this.#libraries.from(folder);
    const config = this.#configs.from(folder)?.folder;
    const teams = remember(this.#teams, library, () => new Map<string, Team>());
    return remember(teams, config ?? '', () => this.#join(config, this.#catalogWith(library)));
  }

  /** For those who have no document at hand. */
  templatesHere(): TeamTemplates {
    const library = this.#libraries.from(resolve());
    const builtIn = readBuiltInLibrary();
    const { config } = this.of('new.md');
    return {
      catalog: this.#catalogWith(library), library: library ? withTeamLibrary(builtIn, library.things) : builtIn, framework: config?.framework ?? DEFAULT_FRAMEWORK, problems: this.#problems,
    };
  }

  /** Whether the document's config counts it among the design documents. */
  lists(path: string): boolean {
    const { config, folder } = this.of(path);
    return config !== undefined && folder !== undefined && isListed(config, relative(folder, resolve(path)).split(sep).join('/'));
  }

  #readLibrary(folder: string): ReadLibrary | undefined {
    const library = readTeamLibraryIn(folder);
    this.#problems.push(...(library?.problems ?? []));
    return library;
  }

  #catalogWith(library: ReadLibrary | undefined): CatalogData {
    return remember(this.#catalogs, library, () => (library ? withTeamCatalog(catalog, library.things) : catalog));
  }

  #join(folder: string | undefined, own: CatalogData): Team {
    const config = folder === undefined ? undefined : this.#read(folder, own);
    return folder === undefined || !config ? { knowledge: new Knowledge(own) } : { knowledge: new Knowledge(applyTerms(own, config.terms)), config, folder };
  }

  /** A config that cannot be used is reported, and its documents are judged as if there were none. */
  #read(folder: string, own: CatalogData): Config | undefined {
    const path = relative('', join(folder, CONFIG_FILE)).split(sep).join('/');
    const text = this.#readText(join(folder, CONFIG_FILE), path);
    const result = text === undefined ? undefined : readConfig({ path, text }, vocabularyOf(own));
    if (result?.ok === false) {
      const source = new SourceText(text ?? '');
      this.#problems.push(...result.problems.map(({ message, span }) => ({ path, message, ...(span && { range: toRange(source, span) }) })));
    }
    return result?.ok ? result.value : undefined;
  }

  #readText(file: string, path: string): string | undefined {
    try {
      const text = decode(readFile(file));
      if (text === undefined) {
        this.#problems.push({ path, message: 'This file is not UTF-8.' });
      }
      return text;
    } catch (error) {
      this.#problems.push({ path, message: describeError(error) });
      return undefined;
    }
  }
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
