import catalog from 'templates:catalog';
import * as vscode from 'vscode';
import { applyTerms, CONFIG_FILE, isListed, Knowledge, readConfig, vocabularyOf, type Config } from '../core';
import { lazily } from './lazily';

/** What holds for the documents of a folder. */
export interface Team {
  readonly knowledge: () => Knowledge;
  /** Left out where there is no config, or none that can be used. */
  readonly config?: Config;
  /** The folder that the config stands in. */
  readonly folder?: vscode.Uri;
}

export const configVocabulary = lazily(() => vocabularyOf(catalog));

/**
 * Finds the config of each document, on any file system: the nearest one upwards alone, no higher than the folder that holds
 * `.git`. Each is kept until a config changes.
 */
export class Configs {
  readonly #default: Team;
  #teams = new Map<string, Promise<Team>>();
  #found = new Map<string, Team>();
  readonly #changes = new vscode.EventEmitter<vscode.Uri | undefined>();
  readonly #reads = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when a config, or any of them, may not say any more what it said. */
  readonly onDidChange = this.#changes.event;
  /** Fires when a config has been read from its file. */
  readonly onDidRead = this.#reads.event;

  constructor(knowledge: () => Knowledge) {
    this.#default = { knowledge };
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
    const forget = (uri?: vscode.Uri): void => { this.#forget(uri); };
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
      // Not every file system is watched, and of a folder that goes the files in it are not told.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (isConfigFile(uri)) {
          forget(uri);
        }
      }),
      vscode.workspace.onDidDeleteFiles(() => { forget(); }),
      vscode.workspace.onDidRenameFiles(() => { forget(); }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => { forget(); }),
    );
  }

  /** What holds for the document; for one that is not saved yet, what holds in the first workspace folder. */
  async of({ uri }: vscode.TextDocument): Promise<Team> {
    const folder = folderOf(uri);
    return folder ? this.#inFolder(folder) : this.#default;
  }

  /** Whether the document's config counts it among the design documents, as far as that is known by now. */
  lists({ uri }: vscode.TextDocument): boolean {
    const folder = folderOf(uri);
    const team = folder && this.#found.get(folder.toString());
    return team !== undefined && lists(team, uri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changes.dispose();
    this.#reads.dispose();
  }

  #forget(uri: vscode.Uri | undefined): void {
    this.#teams = new Map();
    this.#found = new Map();
    this.#changes.fire(uri);
  }

  #inFolder(folder: vscode.Uri): Promise<Team> {
    const key = folder.toString();
    const known = this.#teams.get(key);
    if (known) {
      return known;
    }
    const found = this.#found;
    const team = this.#find(folder);
    this.#teams.set(key, team);
    void team.then(each => found.set(key, each));
    return team;
  }

  async #find(folder: vscode.Uri): Promise<Team> {
    const file = vscode.Uri.joinPath(folder, CONFIG_FILE);
    const text = await readText(file);
    if (text !== undefined) {
      this.#reads.fire(file);
      return this.#read(file, text, folder);
    }
    const isTop = isRoot(folder) || (await exists(vscode.Uri.joinPath(folder, '.git')));
    return isTop ? this.#default : this.#inFolder(vscode.Uri.joinPath(folder, '..'));
  }

  /** A config that cannot be used says so itself, and its documents are judged as if there were none. */
  #read(file: vscode.Uri, text: string, folder: vscode.Uri): Team {
    const result = readConfig({ path: file.path, text }, configVocabulary());
    if (!result.ok) {
      return this.#default;
    }
    const config = result.value;
    return { knowledge: lazily(() => new Knowledge(applyTerms(catalog, config.terms))), config, folder };
  }
}

export function lists({ config, folder }: Team, uri: vscode.Uri): boolean {
  const start = folder?.path.replace(/\/?$/, '/');
  return config !== undefined && start !== undefined && uri.path.startsWith(start) && isListed(config, uri.path.slice(start.length));
}

export function isConfigFile({ path }: vscode.Uri): boolean {
  return path.endsWith(`/${CONFIG_FILE}`);
}

/** The text of a file; `undefined` where there is none. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

function folderOf(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
}

const REAL_FILES: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** Where there is nothing above, or, on a virtual file system, nothing above that would be asked for in vain. */
function isRoot(folder: vscode.Uri): boolean {
  return vscode.Uri.joinPath(folder, '..').path === folder.path
    || (!REAL_FILES.has(folder.scheme) && vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString()) === true);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
