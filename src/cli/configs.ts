import catalog from 'templates:catalog';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { applyTerms, CONFIG_FILE, isListed, Knowledge, readConfig, SourceText, vocabularyOf, type Config } from '../core';
import { decode } from './decode';
import { describeError } from './describe-error';
import { readFile } from './read-file';
import { toRange, type ReportedProblem } from './reporters/report';

/** What holds for the documents of a folder. */
export interface Team {
  readonly knowledge: Knowledge;
  /** Left out where there is no config, or none that can be used. */
  readonly config?: Config;
  /** The folder that the config stands in. */
  readonly folder?: string;
}

/** Finds the config of each document: the nearest one upwards alone, no higher than the folder that holds `.git`. Each is read once. */
export class Configs {
  readonly #vocabulary = vocabularyOf(catalog);
  readonly #default: Team = { knowledge: new Knowledge(catalog) };
  readonly #teams = new Map<string, Team>();
  readonly #problems: ReportedProblem[] = [];

  /** What is wrong with the configs that have been read so far. */
  get problems(): readonly ReportedProblem[] {
    return this.#problems;
  }

  /** What holds for the document at that path, which need not exist. */
  of(path: string): Team {
    return this.#inFolder(dirname(resolve(path)));
  }

  /** Whether the document's config counts it among the design documents. */
  lists(path: string): boolean {
    const { config, folder } = this.of(path);
    return config !== undefined && folder !== undefined && isListed(config, relative(folder, resolve(path)).split(sep).join('/'));
  }

  #inFolder(folder: string): Team {
    const known = this.#teams.get(folder);
    if (known) {
      return known;
    }
    const team = this.#find(folder);
    this.#teams.set(folder, team);
    return team;
  }

  #find(folder: string): Team {
    if (existsSync(join(folder, CONFIG_FILE))) {
      return this.#read(folder);
    }
    const parent = dirname(folder);
    return parent === folder || existsSync(join(folder, '.git')) ? this.#default : this.#inFolder(parent);
  }

  /** A config that cannot be used is reported, and its documents are judged as if there were none. */
  #read(folder: string): Team {
    const path = relative('', join(folder, CONFIG_FILE)).split(sep).join('/');
    const text = this.#readText(join(folder, CONFIG_FILE), path);
    if (text === undefined) {
      return this.#default;
    }
    const result = readConfig({ path, text }, this.#vocabulary);
    if (!result.ok) {
      const source = new SourceText(text);
      this.#problems.push(...result.problems.map(({ message, span }) => ({ path, message, ...(span && { range: toRange(source, span) }) })));
      return this.#default;
    }
    return { knowledge: new Knowledge(applyTerms(catalog, result.value.terms)), config: result.value, folder };
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
