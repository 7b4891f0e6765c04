import { insertEstimate, type EstimateTemplate, type Knowledge, type Library } from '../../core';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';
import { activeMarkdown, findThing, insertAtCursor, pickForSection } from './insertion';

/** Asks for a ready calculation, and puts it at the cursor as an estimate block. */
export class InsertEstimate implements Command {
  readonly id = 'mlDesign.insertEstimate';
  readonly #knowledge: () => Knowledge;
  readonly #library: () => Promise<Library>;

  constructor(knowledge: () => Knowledge, library: () => Promise<Library>) {
    this.#knowledge = knowledge;
    this.#library = library;
  }

  /** `{ estimate: 'availability' }` answers the question beforehand. */
  async execute(argument: unknown): Promise<void> {
    const editor = activeMarkdown('the estimate belongs in');
    const { estimates } = await this.#library();
    const id = textOf(optionsOf(argument), 'estimate');
    const template = id === undefined ? await pickForSection(estimates, editor, this.#knowledge(), question) : findThing('estimate', estimates, id);
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
