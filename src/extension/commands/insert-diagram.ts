import * as vscode from 'vscode';
import { didYouMean, entryAt, fillDiagram, insertDiagram, parseDocument, rankDiagrams, readDocument, readValues, type Diagram, type DiagramFormat, type Knowledge, type Library } from '../../core';
import { toRange } from '../convert';
import { pickDiagram } from '../insert-diagram/pick-diagram';
import { pickForm, type DiagramForm } from '../insert-diagram/pick-form';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';

const formats: readonly DiagramFormat[] = ['mermaid', 'ascii'];

/** Asks for a diagram, its notation and numbers, and puts the diagram at the cursor. */
export class InsertDiagram implements Command {
  readonly id = 'mlDesign.insertDiagram';
  readonly #knowledge: () => Knowledge;
  readonly #library: () => Promise<Library>;

  constructor(knowledge: () => Knowledge, library: () => Promise<Library>) {
    this.#knowledge = knowledge;
    this.#library = library;
  }

  /** `{ diagram: 'online-inference', format: 'mermaid', values: ['model-ms=18'] }` answers the questions beforehand. */
  async execute(argument: unknown): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'markdown') {
      throw new Error('Open the Markdown document that the diagram belongs in.');
    }
    const options = optionsOf(argument);
    const { diagrams } = await this.#library();
    const id = textOf(options, 'diagram');
    const diagram = id === undefined ? await this.#pick(diagrams, editor) : find(diagrams, id);
    const form = diagram && (givenForm(diagram, options) ?? (await pickForm(diagram)));
    if (form) {
      await insert(editor, form);
    }
  }

  #pick(diagrams: readonly Diagram[], editor: vscode.TextEditor): Promise<Diagram | undefined> {
    const { outline } = readDocument(editor.document.getText(), this.#knowledge());
    const entry = entryAt(outline, editor.document.offsetAt(editor.selection.active));
    return pickDiagram(rankDiagrams(diagrams, entry?.parts ?? []), entry?.title ?? '');
  }
}

function find(diagrams: readonly Diagram[], id: string): Diagram {
  const diagram = diagrams.find(each => each.id === id);
  if (!diagram) {
    throw new Error(`There is no diagram “${id}”.${didYouMean(id, diagrams.map(each => each.id))}`);
  }
  return diagram;
}

function givenForm(diagram: Diagram, options: Readonly<Record<string, unknown>>): DiagramForm | undefined {
  const format = formats.find(each => each === textOf(options, 'format'));
  const { values } = options;
  const read = readValues(diagram, Array.isArray(values) ? values.map(String) : []);
  if ('mistake' in read) {
    throw new Error(read.mistake);
  }
  return format && { diagram: fillDiagram(diagram, read.values), format };
}

/** The document is read once more: it may have changed while the questions stood. */
async function insert(editor: vscode.TextEditor, { diagram, format }: DiagramForm): Promise<void> {
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
