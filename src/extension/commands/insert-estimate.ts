import { inputsOf, insertEstimate, parseDocument } from '../../core';
import type { Configs } from '../configs';
import { pickEstimate } from '../insert-estimate/pick-estimate';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';
import { applyWithPlaces, editableMarkdown, entryAtCursor, findThing } from './insertion';

/** Asks for a ready calculation, and puts it at the cursor as an estimate block, its first input selected: Tab walks on. */
export class InsertEstimate implements Command {
  readonly id = 'mlDesign.insertEstimate';
  readonly #configs: Configs;

  constructor(configs: Configs) {
    this.#configs = configs;
  }

  /** `{ estimate: 'availability' }` answers the question beforehand. */
  async execute(argument: unknown): Promise<void> {
    const editor = await editableMarkdown('the estimate belongs in');
    if (!editor) {
      return;
    }
    const { knowledge, library } = await this.#configs.of(editor.document);
    const { estimates } = await library();
    const id = textOf(optionsOf(argument), 'estimate');
    const template = id === undefined ? await pickEstimate(estimates, entryAtCursor(editor, knowledge()), editor.document.uri) : findThing('estimate', estimates, id);
    if (template) {
      const { document, selection } = editor;
      const edit = insertEstimate(parseDocument(document.getText()), document.offsetAt(selection.active), template);
      await applyWithPlaces(editor, 'estimate', edit, inputsOf(edit.newText));
    }
  }
}
