import catalog from 'templates:catalog';
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { libraryFolders, LIBRARY_FOLDER, planReading, readTeamLibrary, SourceText, type CatalogFile, type LibraryEntry, type Problem, type Things } from '../core';
import { decode } from './decode';
import { describeError } from './describe-error';
import { readBuiltInLibrary } from './library';
import { readFile } from './read-file';
import { toRange, type ReportedProblem } from './reporters/report';

/** What a team has of its own, and what is wrong with the rest of it. */
export interface ReadLibrary {
  readonly things: Things;
  readonly problems: readonly ReportedProblem[];
}

/** Reads the library in the folder, where there is one: plain files in the folders of the kinds, and no link anywhere on the way. */
export function readTeamLibraryIn(folder: string): ReadLibrary | undefined {
  const root = join(folder, LIBRARY_FOLDER);
  const stat = statOf(root);
  return stat && new LibraryReader(root).read(stat);
}

/** Where nobody can look, in a folder without permission or below a file, there is no library. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

class LibraryReader {
  readonly #root: string;
  readonly #problems: Problem[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  read(stat: Stats): ReadLibrary {
    const plan = planReading(stat.isDirectory() ? this.#list() : [{ path: '', type: typeOf(stat) }]);
    const files = plan.paths.flatMap(path => this.#read(path));
    const { things, problems } = readTeamLibrary(files, { ...catalog, ...readBuiltInLibrary() });
    const sources = new Map(files.map(({ path, text }) => [path, new SourceText(text)]));
    return { things, problems: [...this.#problems, ...plan.problems, ...problems].map(problem => this.#report(problem, sources.get(problem.path))) };
  }

  #list(): LibraryEntry[] {
    const top = this.#entriesOf('');
    const folders = top.filter(({ path, type }) => type === 'folder' && libraryFolders.includes(path));
    return [...top, ...folders.flatMap(({ path }) => this.#entriesOf(path))];
  }

  #entriesOf(folder: string): LibraryEntry[] {
    return this.#attempt(folder, () => readdirSync(join(this.#root, folder)).map(name => {
      const stat = lstatSync(join(this.#root, folder, name));
      return { path: folder === '' ? name : `${folder}/${name}`, type: typeOf(stat), size: stat.size };
    })) ?? [];
  }

  #read(path: string): CatalogFile[] {
    const text = this.#attempt(path, () => {
      const decoded = decode(readFile(join(this.#root, path)));
      if (decoded === undefined) {
        this.#problems.push({ path, message: 'This file is not UTF-8.' });
      }
      return decoded;
    });
    return text === undefined ? [] : [{ path, text }];
  }

  #attempt<Result>(path: string, read: () => Result): Result | undefined {
    try {
      return read();
    } catch (error) {
      this.#problems.push({ path, message: describeError(error) });
      return undefined;
    }
  }

  #report({ path, message, span }: Problem, source: SourceText | undefined): ReportedProblem {
    const shown = relative('', join(this.#root, path)).split(sep).join('/');
    return { path: shown, message, ...(span && source && { range: toRange(source, span) }) };
  }
}

function typeOf(stat: Stats): LibraryEntry['type'] {
  return stat.isSymbolicLink() ? 'link' : stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
}
