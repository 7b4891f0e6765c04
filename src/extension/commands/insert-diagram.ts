import { fillDiagram, insertDiagram, readValues, type Diagram, type DiagramFormat } from '../../core';
import type { Configs } from '../configs';
import { pickDiagram } from '../insert-diagram/pick-diagram';
import { pickForm, type DiagramForm } from '../insert-diagram/pick-form';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';
import { editableMarkdown, entryAtCursor, findThing, insertAtCursor } from './insertion';

const formats: readonly DiagramFormat[] = ['mermaid', 'ascii'];

/** Asks for a diagram, its notation and numbers, and puts the diagram at the cursor. */
export class InsertDiagram implements Command {
  readonly id = 'mlDesign.insertDiagram';
  readonly #configs: Configs;

  constructor(configs: Configs) {
    this.#configs = configs;
  }

  /** `{ diagram: 'online-inference', format: 'mermaid', values: ['model-ms=18'] }` answers the questions beforehand. */
  async execute(argument: unknown): Promise<void> {
    const editor = await editableMarkdown('the diagram belongs in');
    if (!editor) {
      return;
    }
    const options = optionsOf(argument);
    const team = await this.#configs.of(editor.document);
    const { diagrams } = await team.library();
    const id = textOf(options, 'diagram');
    const diagram = id === undefined ? await pickDiagram(diagrams, entryAtCursor(editor, team.knowledge()), editor.document.uri) : findThing('diagram', diagrams, id);
    const form = diagram && (givenForm(diagram, options) ?? (await pickForm(diagram)));
    if (form) {
      const { diagram: filled, format } = form;
      await insertAtCursor(editor, 'diagram', (document, cursor) => insertDiagram(document, cursor, filled, format));
    }
  }
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
