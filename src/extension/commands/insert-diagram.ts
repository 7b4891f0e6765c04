import * as vscode from 'vscode';
import { didYouMean, entryAt, insertDiagram, parseDocument, rankBySection, readDocument, type Diagram, type DiagramFormat, type Knowledge, type Library } from '../../core';
import { toRange } from '../convert';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';

/** Asks for a diagram and a notation, and puts the diagram at the cursor. */
export class InsertDiagram implements Command {
  readonly id = 'mlDesign.insertDiagram';
  readonly #knowledge: () => Knowledge;
  readonly #library: () => Promise<Library>;

  constructor(knowledge: () => Knowledge, library: () => Promise<Library>) {
    this.#knowledge = knowledge;
    this.#library = library;
  }

  /** `{ diagram: 'online-inference', format: 'mermaid' }` answers the questions beforehand. */
  async execute(argument: unknown): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'markdown') {
      throw new Error('Open the Markdown document that the diagram belongs in.');
    }
    const options = optionsOf(argument);
    const { diagrams } = await this.#library();
    const id = textOf(options, 'diagram');
    const diagram = id === undefined ? await this.#pick(diagrams, editor) : find(diagrams, id);
    const format = diagram && (formats.find(each => each === textOf(options, 'format')) ?? (await pickFormat(diagram)));
    if (format) {
      await insert(editor, diagram, format);
    }
  }

  async #pick(diagrams: readonly Diagram[], editor: vscode.TextEditor): Promise<Diagram | undefined> {
    const { outline } = readDocument(editor.document.getText(), this.#knowledge());
    const entry = entryAt(outline, editor.document.offsetAt(editor.selection.active));
    const ranked = rankBySection(diagrams, entry?.parts ?? []);
    const suiting = ranked.filter(({ suits }) => suits).map(toItem);
    const others = ranked.filter(({ suits }) => !suits).map(toItem);
    const items = suiting.length === 0 ? others : [
      separator(`Suits “${plain(entry?.title ?? '')}”`), ...suiting, ...(others.length === 0 ? [] : [separator('Other diagrams'), ...others]),
    ];
    const picked = await vscode.window.showQuickPick(items, { title: 'Insert Diagram', placeHolder: 'Which diagram?', matchOnDetail: true });
    return picked?.diagram;
  }
}

interface DiagramItem extends vscode.QuickPickItem {
  readonly diagram?: Diagram;
}

function toItem({ thing: diagram }: { readonly thing: Diagram }): DiagramItem {
  return { label: diagram.title, detail: diagram.purpose, diagram };
}

function separator(label: string): DiagramItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** A heading as one reads it, without the numbering and the marks of emphasis and code. */
function plain(heading: string): string {
  return heading.replaceAll(/[*_`]/g, '').trim();
}

function find(diagrams: readonly Diagram[], id: string): Diagram {
  const diagram = diagrams.find(each => each.id === id);
  if (!diagram) {
    throw new Error(`There is no diagram “${id}”.${didYouMean(id, diagrams.map(each => each.id))}`);
  }
  return diagram;
}

const formats: readonly DiagramFormat[] = ['mermaid', 'ascii'];

async function pickFormat({ title }: Diagram): Promise<DiagramFormat | undefined> {
  const items: (vscode.QuickPickItem & { readonly format: DiagramFormat })[] = [
    { label: 'Mermaid', detail: 'Drawn by the Markdown preview, GitHub and GitLab.', format: 'mermaid' },
    { label: 'ASCII', detail: 'Plain text that reads the same everywhere.', format: 'ascii' },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: `Insert Diagram: ${title}`, placeHolder: 'In which notation?' });
  return picked?.format;
}

/** The document is read once more: it may have changed while the questions stood. */
async function insert(editor: vscode.TextEditor, diagram: Diagram, format: DiagramFormat): Promise<void> {
  const { document } = editor;
  const cursor = document.offsetAt(editor.selection.active);
  const { span, newText } = insertDiagram(parseDocument(document.getText()), cursor, diagram, format);
  const isDone = await editor.edit(builder => { builder.replace(toRange(document, span), newText); });
  if (!isDone) {
    throw new Error('The document changed meanwhile. Insert the diagram again.');
  }
  const block = toRange(document, { start: span.start, end: span.start + newText.trimEnd().length });
  const behind = document.validatePosition(new vscode.Position(block.end.line + 1, 0));
  editor.selection = new vscode.Selection(behind, behind);
  editor.revealRange(new vscode.Range(block.start, behind), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
