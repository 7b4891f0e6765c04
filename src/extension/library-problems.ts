import * as vscode from 'vscode';
import { LIBRARY_FOLDER, type Problem } from '../core';
import { toProblemDiagnostic } from './convert';
import { Debouncer } from './debouncer';
import { isEditable } from './design-document';
import { openText } from './open-text';
import { isInLibrary, type FoundLibrary, type TeamLibraries } from './team-libraries';
import { lookAtDocuments } from './touched-documents';

const DELAY = 150;

/** Shows what is wrong with a team's own library in its files: as they stand in their editors, otherwise as they were saved. */
export class LibraryProblems {
  readonly #libraries: TeamLibraries;
  readonly #collection = vscode.languages.createDiagnosticCollection('mlDesign.library');
  readonly #pending = new Debouncer<string>(DELAY);
  /** The folders of the libraries that have been read. */
  readonly #folders = new Map<string, vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;

  constructor(libraries: TeamLibraries) {
    this.#libraries = libraries;
    const look = ({ uri }: vscode.TextDocument): void => { this.#schedule(uri); };
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      lookAtDocuments(look),
      libraries.onDidRead(library => { this.#show(library); }),
      libraries.onDidChange(() => {
        this.#folders.forEach(folder => { void this.#readAgain(folder); });
        // What became a library, or could not be one without trust.
        vscode.workspace.textDocuments.forEach(look);
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#pending.dispose();
  }

  /** Reading it shows it; one that is gone takes its problems along. */
  async #readAgain(folder: vscode.Uri): Promise<void> {
    const library = await this.#libraries.of(vscode.Uri.joinPath(folder, '..'));
    if (library?.folder.toString() !== folder.toString()) {
      this.#folders.delete(folder.toString());
      this.#clear(folder);
    }
  }

  #clear(folder: vscode.Uri): void {
    for (const uri of [...this.#collection].map(([each]) => each).filter(each => isWithin(folder, each))) {
      this.#collection.delete(uri);
    }
  }

  #show(library: FoundLibrary): void {
    this.#folders.set(library.folder.toString(), library.folder);
    this.#clear(library.folder);
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri).filter(uri => isWithin(library.folder, uri)).map(uri => pathIn(library, uri));
    for (const path of new Set([...library.problems.map(problem => problem.path), ...open])) {
      this.#showFile(library, path);
    }
  }

  #schedule(uri: vscode.Uri): void {
    if (isInLibrary(uri) && isEditable(uri)) {
      this.#pending.run(uri.toString(), () => { void this.#look(uri); });
    }
  }

  async #look(uri: vscode.Uri): Promise<void> {
    const library = await this.#libraries.of(parentOfLibrary(uri));
    if (library && isWithin(library.folder, uri)) {
      this.#showFile(library, pathIn(library, uri));
    }
  }

  #showFile(library: FoundLibrary, path: string): void {
    const uri = path === '' ? library.folder : vscode.Uri.joinPath(library.folder, path);
    const saved = library.files.find(file => file.path === path)?.text ?? '';
    const text = openText(uri) ?? saved;
    const problems: readonly Problem[] = text === saved ? library.problems.filter(problem => problem.path === path) : library.problemsWith(path, text);
    this.#collection.set(uri, problems.map(problem => toProblemDiagnostic(text, problem)));
  }
}

function isWithin(folder: vscode.Uri, { scheme, path }: vscode.Uri): boolean {
  return scheme === folder.scheme && (path === folder.path || path.startsWith(`${folder.path}/`));
}

function pathIn({ folder }: FoundLibrary, { path }: vscode.Uri): string {
  return path.slice(folder.path.length + 1);
}

/** The folder that the library of the file stands in. */
function parentOfLibrary(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf(`/${LIBRARY_FOLDER}/`)) || '/' });
}
