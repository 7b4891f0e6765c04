import type * as vscode from 'vscode';
import type { CaseStudy, Knowledge, Library } from '../../core';
import { caseStudyItem, findCaseStudy } from '../case-studies/pick-case-study';
import { createDocument, readAnswers, type NewAnswers } from '../new-document/create-document';
import { choose, type Step } from '../new-document/steps';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';

/** Asks for a case study, whether worked or guided, a title and a place, and opens the new document. */
export class NewFromCaseStudy implements Command {
  readonly id = 'mlDesign.newFromCaseStudy';
  readonly #knowledge: () => Knowledge;
  readonly #library: () => Promise<Library>;

  constructor(knowledge: () => Knowledge, library: () => Promise<Library>) {
    this.#knowledge = knowledge;
    this.#library = library;
  }

  /**
   * Takes the answers: `{ case, guided, title, folder, untitled }`, the case by its id, the others as New Design Document does.
   * What is missing is asked. Gives the Uri of the document.
   */
  async execute(argument: unknown): Promise<vscode.Uri | undefined> {
    const library = await this.#library();
    const options = optionsOf(argument);
    const id = textOf(options, 'case');
    const { guided } = options;
    const study = id === undefined ? undefined : findCaseStudy(id, library.caseStudies);
    const given: NewAnswers = {
      ...readAnswers(options),
      ...(study ? { template: { kind: 'case-study', study, isGuided: guided === true } } : {}),
    };
    const questions = [
      ...(study ? [] : [askForStudy(library.caseStudies, guided === true)]),
      ...(typeof guided === 'boolean' ? [] : [askForManner]),
    ];
    return createDocument('New From Case Study', questions, given, library, this.#knowledge);
  }
}

const askForStudy = (studies: readonly CaseStudy[], isGuided: boolean): Step<NewAnswers> => async (answers, place) => {
  const answer = await choose(place, 'Which case study?', studies.map(caseStudyItem));
  return typeof answer === 'string' ? answer : { value: { ...answers, template: { kind: 'case-study', study: answer.value.study, isGuided } } };
};

const manners = [
  { label: 'Guided', detail: 'An exercise: its questions, headings and tables, the answers left to you. Tab walks from one to the next.', isGuided: true },
  { label: 'Worked', detail: 'The complete document, to be changed into your own.', isGuided: false },
] as const;

const askForManner: Step<NewAnswers> = async (answers, place) => {
  const answer = await choose(place, 'How should it begin?', manners);
  if (typeof answer === 'string') {
    return answer;
  }
  const { template } = answers;
  return { value: { ...answers, ...(template?.kind === 'case-study' ? { template: { ...template, isGuided: answer.value.isGuided } } : {}) } };
};
