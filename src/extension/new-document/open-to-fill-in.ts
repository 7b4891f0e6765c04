import * as vscode from 'vscode';
import { countStops, toSnippet } from '../../core';

/** Opens the document, its first placeholder selected: Tab walks on to the next ones. Without any, it opens at its top. */
export async function openToFillIn(document: vscode.TextDocument): Promise<void> {
  const text = document.getText();
  const editor = await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(0, 0, 0, 0) });
  if (countStops(text) === 0) {
    return;
  }
  // The text that is there already, as a snippet: only that has places for Tab to stop at.
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
  await editor.insertSnippet(new vscode.SnippetString(toSnippet(text)), whole, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
}
