import * as vscode from 'vscode';
import { insertDiagram, type Diagram, type DiagramFormat, type Knowledge, type Library } from '../../core';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';
import { findThing, insertAtCursor, pickForSection } from './insertion';

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
    const diagram = id === undefined ? await pickForSection(diagrams, editor, this.#knowledge(), question) : findThing('diagram', diagrams, id);
    const format = diagram && (formats.find(each => each === textOf(options, 'format')) ?? (await pickFormat(diagram)));
    if (format) {
      await insertAtCursor(editor, 'diagram', (document, cursor) => insertDiagram(document, cursor, diagram, format));
    }
  }
}

const question = { title: 'Insert Diagram', placeHolder: 'Which diagram?', others: 'Other diagrams', detailOf: ({ purpose }: Diagram): string => purpose };

const formats: readonly DiagramFormat[] = ['mermaid', 'ascii'];

async function pickFormat({ title }: Diagram): Promise<DiagramFormat | undefined> {
  const items: (vscode.QuickPickItem & { readonly format: DiagramFormat })[] = [
    { label: 'Mermaid', detail: 'Drawn by the Markdown preview, GitHub and GitLab.', format: 'mermaid' },
    { label: 'ASCII', detail: 'Plain text that reads the same everywhere.', format: 'ascii' },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: `Insert Diagram: ${title}`, placeHolder: 'In which notation?' });
  return picked?.format;
}
