import * as vscode from 'vscode';
import { insertPiece, insertSection, offerSections, readDocument, type Piece, type Reading, type SectionOffer } from '../../core';
import type { Configs } from '../configs';
import { toRange } from '../convert';
import { pickSection, type Insertable } from '../insert-section/pick-section';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';
import { applyInsertion, editableMarkdown, findThing, insertAtCursor } from './insertion';

/** Asks for a section of the document's framework, which goes where it belongs, or a ready piece, which goes to the cursor. */
export class InsertSection implements Command {
  readonly id = 'mlDesign.insertSection';
  readonly #configs: Configs;

  constructor(configs: Configs) {
    this.#configs = configs;
  }

  /** `{ section: 'serving/latency-budget' }` and `{ piece: 'alert-table' }` answer the question beforehand. */
  async execute(argument: unknown): Promise<void> {
    const editor = await editableMarkdown('the section belongs in');
    if (!editor) {
      return;
    }
    const { document } = editor;
    const { library } = await this.#configs.of(document);
    const { pieces } = await library();
    const reading = await this.#read(document);
    const chosen = given(optionsOf(argument), pieces, reading) ?? (await pickSection(reading, editor, pieces));
    if (chosen?.kind === 'piece') {
      await insertAtCursor(editor, 'piece', (model, cursor) => insertPiece(model, cursor, chosen.piece));
    } else if (chosen) {
      // Read once more: the document may have changed while the list stood.
      await this.#insert(editor, await this.#read(document), chosen.section.id);
    }
  }

  async #insert(editor: vscode.TextEditor, reading: Reading, id: string): Promise<void> {
    const offer = findSection(reading, id);
    const edits = insertSection(reading, offer);
    if (edits.length > 0) {
      await applyInsertion(editor, 'section', edits);
    } else if (offer.entry) {
      const { start, end } = toRange(editor.document, offer.entry.titleSpan);
      editor.selection = new vscode.Selection(end, end);
      editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      void vscode.window.showInformationMessage(`“${offer.section.title}” stands in the document already, with its placeholders.`);
    }
  }

  async #read(document: vscode.TextDocument): Promise<Reading> {
    const { knowledge, config } = await this.#configs.of(document);
    const reading = readDocument(document.getText(), knowledge(), config?.framework);
    if (reading.document.isTooLarge) {
      throw new Error('The document is too large to find a place in it: keep it below 2 MB.');
    }
    return reading;
  }
}

function given(options: Readonly<Record<string, unknown>>, pieces: readonly Piece[], reading: Reading): Insertable | undefined {
  const piece = textOf(options, 'piece');
  const section = textOf(options, 'section');
  if (piece !== undefined) {
    return { kind: 'piece', piece: findThing('piece', pieces, piece) };
  }
  return section === undefined ? undefined : { kind: 'section', section: findSection(reading, section) };
}

/** By its id in the framework, or the canonical section that it stands for. */
function findSection(reading: Reading, id: string): SectionOffer {
  const offers = offerSections(reading);
  return offers.find(({ section }) => section.standsFor === id) ?? findThing('section', offers, id);
}
