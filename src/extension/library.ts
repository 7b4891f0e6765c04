import * as vscode from 'vscode';
import type { Library } from '../core';

/** Reads the case studies, diagrams and templates that were built into the extension. */
export async function readLibrary(extensionUri: vscode.Uri): Promise<Library> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'library.json'));
  const library: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isLibrary(library)) {
    throw new Error('The extension’s library of templates is damaged. Install the extension again.');
  }
  return library;
}

/** Our own build wrote the file from checked data, so its outline is enough to tell it from another file. */
function isLibrary(value: unknown): value is Library {
  return typeof value === 'object' && value !== null
    && 'caseStudies' in value && Array.isArray(value.caseStudies)
    && 'diagrams' in value && Array.isArray(value.diagrams)
    && 'documents' in value && 'partials' in value;
}
