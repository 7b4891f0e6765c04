import type * as vscode from 'vscode';
import type { Configs } from '../configs';
import { caseStudyItem, findCaseStudy } from '../case-studies/pick-case-study';
import { askForManner } from '../new-document/ask-for-manner';
import { createDocument, readAnswers, templatesFor, type NewAnswers } from '../new-document/create-document';
import { choose, type Step } from '../new-document/steps';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';

/** Asks for a case study, whether worked or guided, a title and a place, and opens the new document. */
export class NewFromCaseStudy implements Command {
  readonly id = 'mlDesign.newFromCaseStudy';
  readonly #configs: Configs;

  constructor(configs: Configs) {
    this.#configs = configs;
  }

  /**
   * Takes the answers: `{ case, guided, title, folder, untitled }`, the case by its id, the others as New Design Document does.
   * What is missing is asked. Gives the Uri of the document.
   */
  async execute(argument: unknown): Promise<vscode.Uri | undefined> {
    const options = optionsOf(argument);
    const id = textOf(options, 'case');
    const { guided } = options;
    const answers = readAnswers(options);
    const study = id === undefined ? undefined : findCaseStudy(id, (await templatesFor(this.#configs, answers)).library.caseStudies);
    const given: NewAnswers = {
      ...answers,
      ...(study ? { template: { kind: 'case-study', study, isGuided: guided === true } } : {}),
    };
    const questions = [
      ...(study ? [] : [askForStudy(this.#configs, guided === true)]),
      ...(typeof guided === 'boolean' ? [] : [askForManner]),
    ];
    return createDocument('New From Case Study', questions, given, this.#configs);
  }
}

const askForStudy = (configs: Configs, isGuided: boolean): Step<NewAnswers> => async (answers, place) => {
  const { library } = await templatesFor(configs, answers);
  const answer = await choose(place, 'Which case study?', library.caseStudies.map(caseStudyItem));
  return typeof answer === 'string' ? answer : { value: { ...answers, template: { kind: 'case-study', study: answer.value.study, isGuided } } };
};
