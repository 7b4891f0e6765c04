import * as vscode from 'vscode';
import { countStops, didYouMean, entryAt, parseDocument, readDocument, toSnippet, type DocumentModel, type Knowledge, type OutlineEntry, type Span, type TextEdit } from '../../core';
import { toRange, toWorkspaceEdit } from '../convert';
import { canEdit, READ_ONLY } from '../read-only';

// What the commands have in common that put something from the library into the document.

/** The active editor, which has to hold Markdown. @param purpose what the document is needed for */
export function activeMarkdown(purpose: string): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    throw new Error(`Open the Markdown document that ${purpose}.`);
  }
  return editor;
}

/** The same, where it can be changed; `undefined` where it cannot, which has been said. */
export async function editableMarkdown(purpose: string): Promise<vscode.TextEditor | undefined> {
  const editor = activeMarkdown(purpose);
  return (await canEdit(editor.document)) ? editor : undefined;
}

/** The heading or label that speaks for the place of the cursor. */
export function entryAtCursor({ document, selection }: vscode.TextEditor, knowledge: Knowledge): OutlineEntry | undefined {
  return entryAt(readDocument(document.getText(), knowledge).outline, document.offsetAt(selection.active));
}

export function findThing<Thing extends { readonly id: string }>(noun: string, things: readonly Thing[], id: string): Thing {
  const thing = things.find(each => each.id === id);
  if (!thing) {
    throw new Error(`There is no ${noun} “${id}”.${didYouMean(id, things.map(each => each.id))}`);
  }
  return thing;
}

/** Inserts at the cursor. The document is read once more: it may have changed while the questions stood. */
export async function insertAtCursor(editor: vscode.TextEditor, noun: string, edit: (document: DocumentModel, cursor: number) => TextEdit): Promise<void> {
  const { document } = editor;
  await applyInsertion(editor, noun, [edit(parseDocument(document.getText()), document.offsetAt(editor.selection.active))]);
}

/** Makes the edit in one step to undo. Tab walks through the places, the first of which is selected. @param places in the new text, in order */
export async function applyWithPlaces(editor: vscode.TextEditor, noun: string, { span, newText }: TextEdit, places: readonly Span[]): Promise<void> {
  const snippet = new vscode.SnippetString();
  let from = 0;
  for (const { start, end } of places) {
    snippet.appendText(newText.slice(from, start)).appendPlaceholder(newText.slice(start, end));
    from = end;
  }
  check(await insertSnippet(editor, span, snippet.appendText(newText.slice(from))), noun);
}

/** Makes the edits in one step to undo. The first placeholder that they bring is selected; without any, the cursor goes behind the first edit. */
export async function applyInsertion(editor: vscode.TextEditor, noun: string, edits: readonly TextEdit[]): Promise<void> {
  const isDone = edits.some(({ newText }) => countStops(newText) > 0) ? await insertToFillIn(editor, edits) : await insertAsItIs(editor, edits);
  check(isDone, noun);
}

function check(isDone: boolean, noun: string): void {
  if (!isDone) {
    throw new Error(`The document changed meanwhile. Insert the ${noun} again.`);
  }
}

/** Tab walks only through placeholders of the active editor, which a preview may have been in the meantime. */
function showAgain({ document, viewColumn }: vscode.TextEditor): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(document, viewColumn ?? vscode.ViewColumn.Active);
}

async function insertToFillIn(editor: vscode.TextEditor, edits: readonly TextEdit[]): Promise<boolean> {
  const [first] = edits;
  if (first && edits.length === 1) {
    return insertSnippet(editor, first.span, new vscode.SnippetString(toSnippet(first.newText)));
  }
  const { document } = editor;
  const shown = await showAgain(editor);
  const isDone = await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
  shown.revealRange(shown.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return isDone;
}

/** By the editor itself, where that can be: it knows best whether it is read-only. */
async function insertSnippet(editor: vscode.TextEditor, span: Span, snippet: vscode.SnippetString): Promise<boolean> {
  const { document } = editor;
  const shown = await showAgain(editor);
  const { version } = document;
  const isDone = await shown.insertSnippet(snippet, toRange(document, span), { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
  checkChanged(isDone, document, version);
  shown.revealRange(shown.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return isDone;
}

/** A read-only editor says that it has made its edits, and makes none. */
function checkChanged(isDone: boolean, document: vscode.TextDocument, version: number): void {
  if (isDone && document.version === version) {
    throw new Error(READ_ONLY);
  }
}

async function insertAsItIs(editor: vscode.TextEditor, edits: readonly TextEdit[]): Promise<boolean> {
  const { document } = editor;
  const { version } = document;
  const isDone = await editor.edit(builder => {
    for (const { span, newText } of edits) {
      builder.replace(toRange(document, span), newText);
    }
  });
  checkChanged(isDone, document, version);
  const [first] = edits;
  if (isDone && first) {
    const { span: { start }, newText } = first;
    const block = toRange(document, { start, end: start + newText.trimEnd().length });
    const behind = document.validatePosition(new vscode.Position(block.end.line + 1, 0));
    editor.selection = new vscode.Selection(behind, behind);
    editor.revealRange(new vscode.Range(block.start, behind), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  return isDone;
}
