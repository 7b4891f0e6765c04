import * as vscode from 'vscode';
import { fileNameFor, freeFileName } from '../../core';
import { typeOf } from '../type-of';

/** A file that does not exist yet. */
export interface Place {
  readonly uri: vscode.Uri;
  /** Relative to the workspace folder. */
  readonly path: string;
}

/** The place, or what is wrong with what was typed. */
export type CheckedPlace = { readonly place: Place } | { readonly problem: string };

/** The name that the document's title gives, and where it is taken the next one that is free. */
export async function freePath(root: vscode.Uri, folder: string, title: string): Promise<{ readonly path: string; readonly isTaken: boolean }> {
  const name = fileNameFor(title);
  const fileName = await freeNameIn(segmentsOf(folder).reduce((uri, segment) => vscode.Uri.joinPath(uri, segment), root), name);
  return { path: [...segmentsOf(folder), fileName].join('/'), isTaken: fileName !== `${name}.md` };
}

/** Checks a path that a person, a setting or a program gave: it stays inside the folder and names a new Markdown file. */
export async function checkPlace(root: vscode.Uri, typed: string): Promise<CheckedPlace> {
  const path = withExtension(typed.trim().replaceAll('\\', '/'));
  const segments = path.split('/');
  const problem = segments.map(problemWithSegment).find(each => each !== undefined);
  if (problem !== undefined) {
    return { problem };
  }
  const uri = vscode.Uri.joinPath(root, path);
  for (let depth = 1; depth <= segments.length; depth++) {
    const part = segments.slice(0, depth).join('/');
    const type = await typeOf(vscode.Uri.joinPath(root, part));
    if (type === undefined) {
      break;
    }
    if (depth === segments.length) {
      const fileName = segments.at(-1) ?? '';
      const free = await freeNameIn(vscode.Uri.joinPath(uri, '..'), fileName.replace(MARKDOWN, ''));
      return { problem: `${path} exists already; ${free} is free.` };
    }
    if ((type & vscode.FileType.SymbolicLink) !== 0) {
      return { problem: `${part} is a link, which may lead out of the folder. Choose another place.` };
    }
    if ((type & vscode.FileType.Directory) === 0) {
      return { problem: `${part} is a file, not a folder.` };
    }
  }
  return { place: { uri, path } };
}

const MARKDOWN = /\.(?:md|markdown)$/i;

function withExtension(path: string): string {
  return MARKDOWN.test(path) || path === '' || path.endsWith('/') ? path : `${path}.md`;
}

function problemWithSegment(segment: string, index: number): string | undefined {
  if (segment === '') {
    return index === 0 ? 'Give a path inside the folder, such as docs/design/feed-ranking.md.' : 'Give a name between and behind the slashes.';
  }
  if (segment === '.' || segment === '..') {
    return `The document stays inside the folder: leave “${segment}” out.`;
  }
  if (segment.toLowerCase() === '.git') {
    return 'The folder .git belongs to Git. Choose another place.';
  }
  if (/[<>:"|?*\p{Cc}]/u.test(segment)) {
    return `“${segment}” is no file name everywhere: leave out < > : " | ? *.`;
  }
  if (MARKDOWN.test(segment) && segment.replace(MARKDOWN, '').trim() === '') {
    return 'Give the file a name before .md.';
  }
  return /[. ]$|^ /.test(segment) ? `“${segment}” must not begin or end with a space, or end with a dot.` : undefined;
}

/** The segments of a folder's path that can stand in a new document's path. */
function segmentsOf(folder: string): string[] {
  return folder.replaceAll('\\', '/').split('/').filter(segment => segment !== '' && segment !== '.');
}

async function freeNameIn(folder: vscode.Uri, name: string): Promise<string> {
  const taken = await vscode.workspace.fs.readDirectory(folder).then(
    entries => new Set(entries.map(([entry]) => entry.toLowerCase())),
    () => new Set<string>(),
  );
  return freeFileName(name, fileName => taken.has(fileName.toLowerCase()));
}

/** The folder's path inside the workspace folder; empty for the workspace folder itself. */
export function pathInside(root: vscode.Uri, folder: vscode.Uri): string {
  const prefix = root.path.replace(/\/?$/, '/');
  return folder.path.startsWith(prefix) ? folder.path.slice(prefix.length) : '';
}
