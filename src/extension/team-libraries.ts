import catalog from 'templates:catalog';
import * as vscode from 'vscode';
import { libraryFolders, LIBRARY_FOLDER, planReading, readTeamLibrary, type CatalogFile, type Library, type LibraryEntry, type Problem, type TeamLibrary } from '../core';
import { Debouncer } from './debouncer';
import { readText } from './read-text';
import { typeOf } from './type-of';

const DELAY = 150;
/** A folder that has just been made is watched a moment later, and what comes into it meanwhile is not told. */
const UNTIL_WATCHED = 2000;

/** A team's own library, and where it stands. */
export interface FoundLibrary extends TeamLibrary {
  readonly folder: vscode.Uri;
  /** What is read as it was saved; an editor may hold a newer text of one. */
  readonly files: readonly CatalogFile[];
  /** What is wrong with it when a file says something else than was saved. */
  readonly problemsWith: (path: string, text: string) => readonly Problem[];
}

/**
 * Finds the team's own library of each folder: the nearest one upwards, inside the workspace folder. In a workspace that is not
 * trusted there is none. Each is kept until something in it changes.
 */
export class TeamLibraries {
  readonly #builtIn: () => Promise<Library>;
  #found = new Map<string, Promise<FoundLibrary | undefined>>();
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #reads = new vscode.EventEmitter<FoundLibrary>();
  readonly #pending = new Debouncer<'reload'>(DELAY);
  readonly #later = new Debouncer<'reload'>(UNTIL_WATCHED);
  readonly #subscriptions: vscode.Disposable;

  /** Fires when a library may not say any more what it said. */
  readonly onDidChange = this.#changes.event;
  /** Fires when a library has been read. */
  readonly onDidRead = this.#reads.event;

  constructor(builtIn: () => Promise<Library>) {
    this.#builtIn = builtIn;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${LIBRARY_FOLDER}/**`);
    const reload = (): void => { this.#pending.run('reload', () => { this.#forget(); }); };
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(() => {
        reload();
        this.#later.run('reload', () => { this.#forget(); });
      }),
      watcher.onDidChange(reload),
      watcher.onDidDelete(reload),
      // Not every file system is watched, and of a folder that goes the files in it are not told.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (isInLibrary(uri)) {
          reload();
        }
      }),
      vscode.workspace.onDidDeleteFiles(reload),
      vscode.workspace.onDidRenameFiles(reload),
      vscode.workspace.onDidChangeWorkspaceFolders(reload),
      vscode.workspace.onDidGrantWorkspaceTrust(() => { this.#forget(); }),
    );
  }

  /** The library that holds for what is in the folder. */
  async of(folder: vscode.Uri): Promise<FoundLibrary | undefined> {
    const root = vscode.workspace.getWorkspaceFolder(folder)?.uri;
    return root && vscode.workspace.isTrusted ? this.#upwards(folder, root) : undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#pending.dispose();
    this.#later.dispose();
    this.#changes.dispose();
    this.#reads.dispose();
  }

  #forget(): void {
    this.#found = new Map();
    this.#changes.fire();
  }

  #upwards(folder: vscode.Uri, root: vscode.Uri): Promise<FoundLibrary | undefined> {
    const key = folder.toString();
    const known = this.#found.get(key) ?? this.#find(folder, root);
    this.#found.set(key, known);
    return known;
  }

  async #find(folder: vscode.Uri, root: vscode.Uri): Promise<FoundLibrary | undefined> {
    const library = await this.#read(vscode.Uri.joinPath(folder, LIBRARY_FOLDER));
    if (library) {
      this.#reads.fire(library);
      return library;
    }
    const isTop = folder.toString() === root.toString() || (await typeOf(vscode.Uri.joinPath(folder, '.git'))) !== undefined;
    return isTop ? undefined : this.#upwards(vscode.Uri.joinPath(folder, '..'), root);
  }

  async #read(folder: vscode.Uri): Promise<FoundLibrary | undefined> {
    const type = await typeOf(folder);
    if (type === undefined) {
      return undefined;
    }
    const builtIn = { ...catalog, ...(await this.#builtIn()) };
    const plan = planReading(type === vscode.FileType.Directory ? await listEntries(folder) : [{ path: '', type: nameOf(type) }]);
    const files = (await Promise.all(plan.paths.map(path => readFile(folder, path)))).flat();
    const { things, problems } = readTeamLibrary(files, builtIn);
    return {
      folder,
      files,
      things,
      problems: [...plan.problems, ...problems],
      problemsWith: (path, text) => readTeamLibrary([...files.filter(file => file.path !== path), { path, text }], builtIn).problems.filter(problem => problem.path === path),
    };
  }
}

/** Whether the file belongs to a team's own library. */
export function isInLibrary({ path }: vscode.Uri): boolean {
  return path.includes(`/${LIBRARY_FOLDER}/`);
}

async function listEntries(library: vscode.Uri): Promise<LibraryEntry[]> {
  const top = await entriesOf(library, '');
  const folders = top.filter(({ path, type }) => type === 'folder' && libraryFolders.includes(path));
  return [...top, ...(await Promise.all(folders.map(({ path }) => entriesOf(library, path)))).flat()];
}

async function entriesOf(library: vscode.Uri, folder: string): Promise<LibraryEntry[]> {
  const uri = vscode.Uri.joinPath(library, folder);
  const entries = await vscode.workspace.fs.readDirectory(uri).then(found => found, () => []);
  return Promise.all(entries.map(async ([name, type]) => ({
    path: folder === '' ? name : `${folder}/${name}`,
    type: nameOf(type),
    ...(type === vscode.FileType.File && folder !== '' ? { size: await sizeOf(vscode.Uri.joinPath(uri, name)) } : {}),
  })));
}

function nameOf(type: vscode.FileType): LibraryEntry['type'] {
  if ((type & vscode.FileType.SymbolicLink) !== 0) {
    return 'link';
  }
  return type === vscode.FileType.File ? 'file' : type === vscode.FileType.Directory ? 'folder' : 'other';
}

/** Nothing of a file that is gone meanwhile. */
async function readFile(library: vscode.Uri, path: string): Promise<CatalogFile[]> {
  const text = await readText(vscode.Uri.joinPath(library, path));
  return text === undefined ? [] : [{ path, text }];
}

async function sizeOf(uri: vscode.Uri): Promise<number> {
  return vscode.workspace.fs.stat(uri).then(({ size }) => size, () => 0);
}
