import { insertEstimate, type EstimateTemplate } from '../../core';
import type { Configs } from '../configs';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';
import { activeMarkdown, findThing, insertAtCursor, pickForSection } from './insertion';

/** Asks for a ready calculation, and puts it at the cursor as an estimate block. */
export class InsertEstimate implements Command {
  readonly id = 'mlDesign.insertEstimate';
  readonly #configs: Configs;

  constructor(configs: Configs) {
    this.#configs = configs;
  }

  /** `{ estimate: 'availability' }` answers the question beforehand. */
  async execute(argument: unknown): Promise<void> {
    const editor = activeMarkdown('the estimate belongs in');
    const { knowledge, library } = await this.#configs.of(editor.document);
    const { estimates } = await library();
    const id = textOf(optionsOf(argument), 'estimate');
    const template = id === undefined ? await pickForSection(estimates, editor, knowledge(), question) : findThing('estimate', estimates, id);
    if (template) {
      await insertAtCursor(editor, 'estimate', (document, cursor) => insertEstimate(document, cursor, template));
    }
  }
}

const question = { title: 'Insert Estimate', placeHolder: 'Which calculation?', others: 'Other calculations', detailOf: describe };

/** What it is for, and its formulas: a picker has one line for both. */
function describe({ purpose, estimate }: EstimateTemplate): string {
  const lines = estimate.split('\n').map(line => line.replace(/#.*/, '').replaceAll(/\s+/g, ' ').trim()).filter(line => line !== '');
  return `${purpose} ⟶ ${lines.join(' · ')}`;
}
