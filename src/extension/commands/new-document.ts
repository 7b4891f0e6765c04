import * as vscode from 'vscode';
import type { Knowledge, Library } from '../../core';
import { createDocument, readAnswers, type NewAnswers } from '../new-document/create-document';
import { choose, type Step } from '../new-document/steps';
import { findTemplate, templateItems } from '../new-document/template';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';

/** Asks for a template, a title and a place, and opens the new document, ready to be filled in. Writes nothing before the last answer. */
export class NewDocument implements Command {
  readonly id = 'mlDesign.newDocument';
  readonly #knowledge: () => Knowledge;
  readonly #library: () => Promise<Library>;

  constructor(knowledge: () => Knowledge, library: () => Promise<Library>) {
    this.#knowledge = knowledge;
    this.#library = library;
  }

  /**
   * Takes a folder, as the Explorer gives it, or the answers: `{ template, title, folder }`, where the template is the id of a
   * framework or of a case study, and the folder a Uri or a path inside the first workspace folder. `{ untitled: true }` makes a
   * document that is not saved. What is missing is asked. Gives the Uri of the document.
   */
  async execute(argument: unknown): Promise<vscode.Uri | undefined> {
    const library = await this.#library();
    const { frameworks } = this.#knowledge().catalog;
    const options = argument instanceof vscode.Uri ? { folder: argument } : optionsOf(argument);
    const id = textOf(options, 'template');
    const given: NewAnswers = { ...(id === undefined ? {} : { template: findTemplate(id, frameworks, library) }), ...readAnswers(options) };
    const questions = given.template ? [] : [askForTemplate(templateItems(frameworks, library))];
    return createDocument('New Design Document', questions, given, library, this.#knowledge);
  }
}

const askForTemplate = (items: ReturnType<typeof templateItems>): Step<NewAnswers> => async (answers, place) => {
  const answer = await choose(place, 'What should the document begin as?', items);
  return typeof answer === 'string' ? answer : { value: { ...answers, ...(answer.value.template ? { template: answer.value.template } : {}) } };
};
