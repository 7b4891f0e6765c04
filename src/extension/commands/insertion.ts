import * as vscode from 'vscode';
import { countStops, didYouMean, entryAt, parseDocument, readDocument, type CanonicalPart, type DocumentModel, type Knowledge, type OutlineEntry, type TextEdit } from '../../core';
import { toRange, toWorkspaceEdit } from '../convert';
import { groupBySection, inOneList, type Choice } from '../picking/groups';

// What the commands have in common that put something from the library into the document.

interface Question<Thing> {
  readonly title: string;
  readonly placeHolder: string;
  /** What the list calls the things that do not suit the section. */
  readonly others: string;
  readonly detailOf: (thing: Thing) => string;
}

/** The active editor, which has to hold Markdown. @param purpose what the document is needed for */
export function activeMarkdown(purpose: string): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    throw new Error(`Open the Markdown document that ${purpose}.`);
  }
  return editor;
}

/** Asks for one of the things, those first that suit the section at the cursor. */
export async function pickForSection<Thing extends { readonly title: string; readonly suits: readonly CanonicalPart[] }>(
  things: readonly Thing[], editor: vscode.TextEditor, knowledge: Knowledge, { title, placeHolder, others, detailOf }: Question<Thing>,
): Promise<Thing | undefined> {
  const toChoice = (thing: Thing): Choice<Thing> => ({ label: thing.title, detail: detailOf(thing), thing });
  const choices = inOneList(groupBySection(things, entryAtCursor(editor, knowledge), others, toChoice));
  const picked = await vscode.window.showQuickPick<Choice<Thing>>(choices, { title, placeHolder, matchOnDetail: true });
  return picked?.thing;
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

/** Makes the edits in one step to undo. The first placeholder that they bring is selected; without any, the cursor goes behind the first edit. */
export async function applyInsertion(editor: vscode.TextEditor, noun: string, edits: readonly TextEdit[]): Promise<void> {
  const isDone = edits.some(({ newText }) => countStops(newText) > 0) ? await insertToFillIn(editor, edits) : await insertAsItIs(editor, edits);
  if (!isDone) {
    throw new Error(`The document changed meanwhile. Insert the ${noun} again.`);
  }
}

async function insertToFillIn({ document, viewColumn }: vscode.TextEditor, edits: readonly TextEdit[]): Promise<boolean> {
  // Tab walks only through placeholders of the active editor, which a preview may have been in the meantime.
  const shown = await vscode.window.showTextDocument(document, viewColumn ?? vscode.ViewColumn.Active);
  const isDone = await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
  shown.revealRange(shown.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return isDone;
}

async function insertAsItIs(editor: vscode.TextEditor, edits: readonly TextEdit[]): Promise<boolean> {
  const { document } = editor;
  const isDone = await editor.edit(builder => {
    for (const { span, newText } of edits) {
      builder.replace(toRange(document, span), newText);
    }
  });
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
