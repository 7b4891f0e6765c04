import * as vscode from 'vscode';
import { toDiagnostic } from './convert';
import type { Linter } from './linter';

/** Shows what the linter finds as squiggles and in the Problems view. */
export function showDiagnostics(linter: Linter): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('mlDesign');
  const listener = linter.onDidChange(document => {
    const findings = linter.resultOf(document)?.findings;
    collection.set(document.uri, findings?.map(finding => toDiagnostic(document, finding)));
  });
  return vscode.Disposable.from(collection, listener);
}
