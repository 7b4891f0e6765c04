import * as vscode from 'vscode';
import type { Configs } from '../configs';
import { askForManner } from '../new-document/ask-for-manner';
import { createDocument, readAnswers, templatesFor, type NewAnswers } from '../new-document/create-document';
import { choose, type Step } from '../new-document/steps';
import { findTemplate, templateItems } from '../new-document/template';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';

/** Asks for a template, a title and a place, and opens the new document, ready to be filled in. Writes nothing before the last answer. */
export class NewDocument implements Command {
  readonly id = 'mlDesign.newDocument';
  readonly #configs: Configs;

  constructor(configs: Configs) {
    this.#configs = configs;
  }

  /**
   * Takes a folder, as the Explorer gives it, or the answers: `{ template, title, folder }`, where the template is the id of a
   * framework or of a case study, and the folder a Uri or a path inside the first workspace folder. `{ untitled: true }` makes a
   * document that is not saved. What is missing is asked. Gives the Uri of the document.
   */
  async execute(argument: unknown): Promise<vscode.Uri | undefined> {
    const options = argument instanceof vscode.Uri ? { folder: argument } : optionsOf(argument);
    const id = textOf(options, 'template');
    const answers = readAnswers(options);
    const given: NewAnswers = { ...answers, ...(id === undefined ? {} : { template: findTemplate(id, await templatesFor(this.#configs, answers)) }) };
    return createDocument('New Design Document', given.template ? [] : [this.#askForTemplate], given, this.#configs);
  }

  readonly #askForTemplate: Step<NewAnswers> = async (answers, place) => {
    const answer = await choose(place, 'What should the document begin as?', templateItems(await templatesFor(this.#configs, answers)));
    if (typeof answer === 'string' || !answer.value.template) {
      return typeof answer === 'string' ? answer : { value: answers };
    }
    const manner = await askForManner({ ...answers, template: answer.value.template }, { ...place, hasBack: true });
    return manner === 'back' ? this.#askForTemplate(answers, place) : manner;
  };
}
