import catalog from 'templates:catalog';
import * as vscode from 'vscode';
import { applyTerms, CONFIG_FILE, isListed, Knowledge, readConfig, vocabularyOf, withTeamCatalog, withTeamLibrary, type CatalogData, type Config, type Library, type Vocabulary } from '../core';
import { lazily } from './lazily';
import { readText } from './read-text';
import type { FoundLibrary, TeamLibraries } from './team-libraries';
import { typeOf } from './type-of';

/** What holds for the documents of a folder. */
export interface Team {
  readonly knowledge: () => Knowledge;
  /** What the commands insert, with the team's own. */
  readonly library: () => Promise<Library>;
  /** Left out where there is no config, or none that can be used. */
  readonly config?: Config;
  /** The folder that the config stands in. */
  readonly folder?: vscode.Uri;
}

/** What there is without any team. */
interface BuiltIn {
  readonly knowledge: () => Knowledge;
  readonly library: () => Promise<Library>;
}

interface ConfigFile {
  readonly uri: vscode.Uri;
  readonly folder: vscode.Uri;
  readonly text: string;
}

/**
 * Finds the config and the team's own library of each document, on any file system: the nearest of each upwards alone, no
 * higher than the folder that holds `.git`. Each is kept until a config or a library changes.
 */
export class Configs {
  readonly #builtIn: BuiltIn;
  readonly #libraries: TeamLibraries;
  #configs = new Map<string, Promise<ConfigFile | undefined>>();
  /** By what they are made of. */
  #teams = new Map<string, Team>();
  /** By the folders of documents, as far as they are known by now. */
  #found = new Map<string, Team>();
  readonly #changes = new vscode.EventEmitter<vscode.Uri | undefined>();
  readonly #reads = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when a config, or any of them, may not say any more what it said. */
  readonly onDidChange = this.#changes.event;
  /** Fires when a config has been read from its file. */
  readonly onDidRead = this.#reads.event;

  constructor(builtIn: BuiltIn, libraries: TeamLibraries) {
    this.#builtIn = builtIn;
    this.#libraries = libraries;
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
      libraries.onDidChange(() => { forget(); }),
    );
  }

  /** What holds for the document; for one that is not saved yet, what holds in the first workspace folder. */
  async of({ uri }: Pick<vscode.TextDocument, 'uri'>): Promise<Team> {
    return this.at(folderOf(uri));
  }

  /** What holds in the folder, which need not exist; without one, what is built in. */
  async at(folder: vscode.Uri | undefined): Promise<Team> {
    if (!folder) {
      return this.#join(undefined, undefined);
    }
    const found = this.#found;
    const [config, library] = await Promise.all([this.#nearest(folder), this.#libraries.of(folder)]);
    const team = this.#join(config, library);
    found.set(folder.toString(), team);
    return team;
  }

  /** The words that the config may use. */
  async vocabularyFor(config: vscode.Uri): Promise<Vocabulary> {
    const library = await this.#libraries.of(vscode.Uri.joinPath(config, '..'));
    return library ? vocabularyOf(withTeamCatalog(catalog, library.things)) : builtInVocabulary();
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
    this.#configs = new Map();
    this.#teams = new Map();
    this.#found = new Map();
    this.#changes.fire(uri);
  }

  #nearest(folder: vscode.Uri): Promise<ConfigFile | undefined> {
    const key = folder.toString();
    const known = this.#configs.get(key) ?? this.#find(folder);
    this.#configs.set(key, known);
    return known;
  }

  async #find(folder: vscode.Uri): Promise<ConfigFile | undefined> {
    const uri = vscode.Uri.joinPath(folder, CONFIG_FILE);
    const text = await readText(uri);
    if (text !== undefined) {
      this.#reads.fire(uri);
      return { uri, folder, text };
    }
    const isTop = isRoot(folder) || (await typeOf(vscode.Uri.joinPath(folder, '.git'))) !== undefined;
    return isTop ? undefined : this.#nearest(vscode.Uri.joinPath(folder, '..'));
  }

  #join(config: ConfigFile | undefined, library: FoundLibrary | undefined): Team {
    const key = `${config?.uri.toString() ?? ''} ${library?.folder.toString() ?? ''}`;
    const team = this.#teams.get(key) ?? this.#make(config, library);
    this.#teams.set(key, team);
    return team;
  }

  /** A config that cannot be used says so itself, and its documents are judged as if there were none. */
  #make(file: ConfigFile | undefined, library: FoundLibrary | undefined): Team {
    const own: CatalogData = library ? withTeamCatalog(catalog, library.things) : catalog;
    const templates = lazily(async () => (library ? withTeamLibrary(await this.#builtIn.library(), library.things) : this.#builtIn.library()));
    const vocabulary = library ? vocabularyOf(own) : builtInVocabulary();
    const result = file && readConfig({ path: file.uri.path, text: file.text }, vocabulary);
    if (!file || !result?.ok) {
      return { knowledge: library ? lazily(() => new Knowledge(own)) : this.#builtIn.knowledge, library: templates };
    }
    const config = result.value;
    return { knowledge: lazily(() => new Knowledge(applyTerms(own, config.terms))), library: templates, config, folder: file.folder };
  }
}

const builtInVocabulary = lazily(() => vocabularyOf(catalog));

export function lists({ config, folder }: Team, uri: vscode.Uri): boolean {
  const start = folder?.path.replace(/\/?$/, '/');
  return config !== undefined && start !== undefined && uri.path.startsWith(start) && isListed(config, uri.path.slice(start.length));
}

export function isConfigFile({ path }: vscode.Uri): boolean {
  return path.endsWith(`/${CONFIG_FILE}`);
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
