import * as vscode from 'vscode';
import { didYouMean, entryAt, parseDocument, rankBySection, readDocument, type CanonicalPart, type DocumentModel, type Knowledge, type TextEdit } from '../../core';
import { toRange } from '../convert';

// What the commands have in common that put something from the library at the cursor.

interface Insertable {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly suits: readonly CanonicalPart[];
}

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
export async function pickForSection<Thing extends Insertable>(
  things: readonly Thing[], editor: vscode.TextEditor, knowledge: Knowledge, { title, placeHolder, others, detailOf }: Question<Thing>,
): Promise<Thing | undefined> {
  const { outline } = readDocument(editor.document.getText(), knowledge);
  const entry = entryAt(outline, editor.document.offsetAt(editor.selection.active));
  const toItem = ({ thing }: { readonly thing: Thing }): Item<Thing> => ({ label: thing.title, detail: detailOf(thing), thing });
  const ranked = rankBySection(things, entry?.parts ?? []);
  const suiting = ranked.filter(({ suits }) => suits).map(toItem);
  const rest = ranked.filter(({ suits }) => !suits).map(toItem);
  const items = suiting.length === 0 ? rest : [
    separator(`Suits “${plain(entry?.title ?? '')}”`), ...suiting, ...(rest.length === 0 ? [] : [separator(others), ...rest]),
  ];
  const picked = await vscode.window.showQuickPick<Item<Thing>>(items, { title, placeHolder, matchOnDetail: true });
  return picked?.thing;
}

interface Item<Thing> extends vscode.QuickPickItem {
  readonly thing?: Thing;
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** A heading as one reads it, without the numbering and the marks of emphasis and code. */
function plain(heading: string): string {
  return heading.replaceAll(/[*_`]/g, '').trim();
}

export function findThing<Thing extends Insertable>(noun: string, things: readonly Thing[], id: string): Thing {
  const thing = things.find(each => each.id === id);
  if (!thing) {
    throw new Error(`There is no ${noun} “${id}”.${didYouMean(id, things.map(each => each.id))}`);
  }
  return thing;
}

/** Inserts at the cursor and goes behind it. The document is read once more: it may have changed while the questions stood. */
export async function insertAtCursor(editor: vscode.TextEditor, noun: string, edit: (document: DocumentModel, cursor: number) => TextEdit): Promise<void> {
  const { document } = editor;
  const { span, newText } = edit(parseDocument(document.getText()), document.offsetAt(editor.selection.active));
  const isDone = await editor.edit(builder => { builder.replace(toRange(document, span), newText); });
  if (!isDone) {
    throw new Error(`The document changed meanwhile. Insert the ${noun} again.`);
  }
  const block = toRange(document, { start: span.start, end: span.start + newText.trimEnd().length });
  const behind = document.validatePosition(new vscode.Position(block.end.line + 1, 0));
  editor.selection = new vscode.Selection(behind, behind);
  editor.revealRange(new vscode.Range(block.start, behind), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
