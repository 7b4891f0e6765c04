import { fillDiagram, insertDiagram, readValues, type Diagram, type DiagramFormat, type Knowledge, type Library } from '../../core';
import { pickDiagram } from '../insert-diagram/pick-diagram';
import { pickForm, type DiagramForm } from '../insert-diagram/pick-form';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';
import { activeMarkdown, entryAtCursor, findThing, insertAtCursor } from './insertion';

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
    const editor = activeMarkdown('the diagram belongs in');
    const options = optionsOf(argument);
    const { diagrams } = await this.#library();
    const id = textOf(options, 'diagram');
    const diagram = id === undefined ? await pickDiagram(diagrams, entryAtCursor(editor, this.#knowledge())) : findThing('diagram', diagrams, id);
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
