import * as vscode from 'vscode';
import type { Configs } from '../configs';
import { createFile, openToFillIn } from '../new-document/open-to-fill-in';
import { checkPlace, freePath, pathInside, type Place } from '../new-document/place';
import { ask, askForText, choose, type Step } from '../new-document/steps';
import { findTemplate, scaffold, templateItems, titleOf, type Template, type Templates } from '../new-document/template';
import { findOwner, withinASecond } from '../owner';
import { newDocumentFolder } from '../settings';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';

/** What is known of the new document: given by the caller, then answered step by step. */
interface Answers {
  readonly template?: Template;
  readonly title?: string;
  /** `undefined` for a document that is not saved: no folder is open. */
  readonly root?: vscode.WorkspaceFolder | undefined;
  /** Relative to the root. */
  readonly folder?: string;
  readonly place?: Place;
}

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
    const given = await this.#readArgument(argument);
    // Git may be slow to start, and has the time that the questions take.
    const owner = findOwner(given.root?.uri);
    let answers = await ask('New Design Document', this.#steps(given), given);
    while (answers?.template && answers.title !== undefined) {
      const { template, title, root } = answers;
      const { library } = await this.#templatesFor(answers);
      const text = scaffold(template, { title, date: today(), owner: await withinASecond(owner) }, library);
      if (!root) {
        return openUntitled(text);
      }
      const place = answers.place ?? (await givenPlace(root, answers.folder ?? '', title));
      if (await createFile(place.uri, text)) {
        return openSaved(place.uri, text);
      }
      if (answers.place === undefined) {
        throw new Error(`${place.path} could not be created.`);
      }
      void vscode.window.showWarningMessage(`${place.path} could not be created. If it exists by now, it was left as it is.`);
      answers = await ask('New Design Document', [askForPlace], answers);
    }
    return undefined;
  }

  async #readArgument(argument: unknown): Promise<Answers> {
    const options = argument instanceof vscode.Uri ? { folder: argument } : optionsOf(argument);
    const id = textOf(options, 'template');
    const title = textOf(options, 'title')?.trim();
    const place = readFolder(options);
    return {
      ...(id === undefined ? {} : { template: findTemplate(id, await this.#templatesFor(place)) }),
      ...(title ? { title } : {}),
      ...place,
    };
  }

  /** What there is where the document is to stand; a team may have templates of its own. */
  async #templatesFor({ root, folder = '' }: Answers): Promise<Templates> {
    const { uri } = root ?? vscode.workspace.workspaceFolders?.[0] ?? {};
    const { knowledge, library, config } = await this.#configs.at(uri && vscode.Uri.joinPath(uri, folder));
    return { frameworks: knowledge().catalog.frameworks, framework: knowledge().framework(config?.framework), library: await library() };
  }

  /** Those steps that the caller has not answered. */
  #steps(given: Answers): Step<Answers>[] {
    const roots = vscode.workspace.workspaceFolders ?? [];
    const isDecided = 'root' in given;
    const isComplete = given.template !== undefined && given.title !== undefined && given.folder !== undefined;
    return [
      // Each folder of the workspace may have templates of its own.
      ...(!isDecided && roots.length > 1 ? [askForRoot(roots)] : []),
      ...(given.template ? [] : [this.#askForTemplate]),
      ...(given.title === undefined ? [askForTitle] : []),
      ...((isDecided && !given.root) || isComplete ? [] : [askForPlace]),
    ];
  }

  readonly #askForTemplate: Step<Answers> = async (answers, place) => {
    const answer = await choose(place, 'What should the document begin as?', templateItems(await this.#templatesFor(answers)));
    return typeof answer === 'string' ? answer : { value: { ...answers, ...(answer.value.template ? { template: answer.value.template } : {}) } };
  };
}

/** Where the caller wants the document. */
function readFolder(options: Readonly<Record<string, unknown>>): Answers {
  const { folder } = options;
  const roots = vscode.workspace.workspaceFolders ?? [];
  if (options['untitled'] === true || roots.length === 0) {
    return { root: undefined };
  }
  if (folder instanceof vscode.Uri) {
    const root = vscode.workspace.getWorkspaceFolder(folder);
    if (!root) {
      throw new Error('New documents are written inside the open folder. Open the folder that this one is in.');
    }
    return { root, folder: pathInside(root.uri, folder) };
  }
  return {
    ...(typeof folder === 'string' ? { root: roots[0], folder } : roots.length === 1 ? { root: roots[0] } : {}),
  };
}

const askForTitle: Step<Answers> = async (answers, place) => {
  const answer = await askForText(place, {
    prompt: 'The title of the design.',
    placeholder: 'Such as: Home feed video recommendation',
    value: answers.title ?? (answers.template ? titleOf(answers.template) : ''),
    validate: value => (value.trim() === '' ? 'Give the design a title.' : undefined),
  });
  return typeof answer === 'string' ? answer : { value: { ...answers, title: answer.value.trim() } };
};

const askForRoot = (roots: readonly vscode.WorkspaceFolder[]): Step<Answers> => async (answers, place) => {
  const answer = await choose(place, 'In which folder of the workspace?', roots.map(root => ({ label: root.name, description: root.uri.path, root })));
  return typeof answer === 'string' ? answer : { value: { ...answers, root: answer.value.root } };
};

const askForPlace: Step<Answers> = async (answers, place) => {
  const { root, title = '' } = answers;
  if (!root) {
    return { value: answers };
  }
  const { path, isTaken } = await freePath(root.uri, answers.folder ?? newDocumentFolder(root), title);
  const answer = await askForText(place, {
    prompt: isTaken ? `A document of that name exists; this one is free. The path is inside ${root.name}.` : `The file, inside ${root.name}.`,
    value: path,
    valueSelection: [path.lastIndexOf('/') + 1, path.length - '.md'.length],
    validate: async value => {
      const checked = await checkPlace(root.uri, value);
      return 'problem' in checked ? checked.problem : undefined;
    },
  });
  if (typeof answer === 'string') {
    return answer;
  }
  const checked = await checkPlace(root.uri, answer.value);
  return 'place' in checked ? { value: { ...answers, place: checked.place } } : askForPlace(answers, place);
};

/** The free place in the folder that the caller gave. */
async function givenPlace(root: vscode.WorkspaceFolder, folder: string, title: string): Promise<Place> {
  const { path } = await freePath(root.uri, folder, title);
  const checked = await checkPlace(root.uri, path);
  if ('problem' in checked) {
    throw new Error(checked.problem);
  }
  return checked.place;
}

async function openUntitled(text: string): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  await openToFillIn(document, text);
  return document.uri;
}

async function openSaved(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument(uri);
  await openToFillIn(document, text);
  await document.save();
  return document.uri;
}

/** As `2026-11-21`, where the author is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
