import * as vscode from 'vscode';
import { parseFrontMatter } from '../core';

/** File systems of the editor itself: its profile's files and the past of a file are nobody's documents. */
const EDITOR_SCHEMES: ReadonlySet<string> = new Set(['git', 'vscode-userdata', 'vscode-local-history', 'vscode-settings']);

/**
 * Whether this is a Markdown file that somebody writes: on any file system, the remote and virtual ones included, or not
 * saved yet. Not the other side of a diff, a notebook cell, a comment, a block of a chat or a file of a team's own library.
 */
export function isMarkdownFile({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown'
    && (uri.scheme === 'untitled' || isEditable(uri))
    && !uri.path.includes('/.mldesign/');
}

/** Whether the file is on a file system on which people write. */
export function isEditable({ scheme }: vscode.Uri): boolean {
  return !EDITOR_SCHEMES.has(scheme) && vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Whether the document says of itself, in its front matter, that it is a design document. */
export function isMarked(document: vscode.TextDocument): boolean {
  return document.lineAt(0).text.startsWith('---') && isMarkedText(document.getText());
}

/** The same of a text alone. */
export function isMarkedText(text: string): boolean {
  return text.startsWith('---') && parseFrontMatter(text)?.entries.has('mldesign') === true;
}
