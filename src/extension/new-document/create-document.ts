import * as vscode from 'vscode';
import type { Configs } from '../configs';
import { findOwner, withinASecond } from '../owner';
import { newDocumentFolder } from '../settings';
import { createFile } from './create-file';
import { openToFillIn } from './open-to-fill-in';
import { checkPlace, freePath, pathInside, type Place } from './place';
import { ask, askForText, choose, type Step } from './steps';
import { scaffold, titleOf, type Template, type Templates } from './template';

/** What is known of the new document: given by the caller, then answered step by step. */
export interface NewAnswers {
  readonly template?: Template;
  readonly title?: string;
  /** `undefined` for a document that is not saved: no folder is open. */
  readonly root?: vscode.WorkspaceFolder | undefined;
  /** Relative to the root. */
  readonly folder?: string;
  readonly place?: Place;
}

/**
 * Asks what is not known yet, a title and a place last, and opens the new document, ready to be filled in. Writes nothing before
 * the last answer. Gives the Uri of the document; `undefined` when somebody stopped.
 *
 * @param name what the command is called, over its questions
 * @param questions those about the template
 */
export async function createDocument(
  name: string, questions: readonly Step<NewAnswers>[], given: NewAnswers, configs: Configs,
): Promise<vscode.Uri | undefined> {
  // Git may be slow to start, and has the time that the questions take.
  const owner = findOwner(given.root?.uri);
  let answers = await ask(name, stepsFor(questions, given), given);
  while (answers?.template && answers.title !== undefined) {
    const { template, title, root } = answers;
    const text = scaffold(template, { title, date: today(), owner: await withinASecond(owner) }, await templatesFor(configs, answers));
    if (!root) {
      return openUntitled(text);
    }
    const place = answers.place ?? (await givenPlace(root, answers.folder ?? '', title));
    if (await createFile(place.uri, text)) {
      return openSaved(place.uri);
    }
    if (answers.place === undefined) {
      throw new Error(`${place.path} could not be created.`);
    }
    void vscode.window.showWarningMessage(`${place.path} could not be created. If it exists by now, it was left as it is.`);
    answers = await ask(name, [askForPlace], answers);
  }
  return undefined;
}

/** What there is where the document is to stand; a team may have templates of its own. */
export async function templatesFor(configs: Configs, { root, folder = '' }: NewAnswers): Promise<Templates> {
  const { uri } = root ?? vscode.workspace.workspaceFolders?.[0] ?? {};
  const { knowledge, library, config } = await configs.at(uri && vscode.Uri.joinPath(uri, folder));
  return { knowledge, framework: knowledge().framework(config?.framework), library: await library() };
}

/** Those steps that the caller has not answered. */
function stepsFor(questions: readonly Step<NewAnswers>[], given: NewAnswers): Step<NewAnswers>[] {
  const roots = vscode.workspace.workspaceFolders ?? [];
  const isDecided = 'root' in given;
  const isComplete = questions.length === 0 && given.title !== undefined && given.folder !== undefined;
  return [
    // Each folder of the workspace may have templates of its own.
    ...(!isDecided && roots.length > 1 ? [askForRoot(roots)] : []),
    ...questions,
    ...(given.title === undefined ? [askForTitle] : []),
    ...((isDecided && !given.root) || isComplete ? [] : [askForPlace]),
  ];
}

/** What the caller says of the title and the place: `{ title, folder, untitled }`. */
export function readAnswers(options: Readonly<Record<string, unknown>>): NewAnswers {
  const { title } = options;
  const given = typeof title === 'string' ? title.trim() : '';
  return { ...(given === '' ? {} : { title: given }), ...readFolder(options) };
}

/** Where the caller wants the document. */
function readFolder(options: Readonly<Record<string, unknown>>): NewAnswers {
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

const askForTitle: Step<NewAnswers> = async (answers, place) => {
  const answer = await askForText(place, {
    prompt: 'The title of the design.',
    placeholder: 'Such as: Home feed video recommendation',
    value: answers.title ?? (answers.template ? titleOf(answers.template) : ''),
    validate: value => (value.trim() === '' ? 'Give the design a title.' : undefined),
  });
  return typeof answer === 'string' ? answer : { value: { ...answers, title: answer.value.trim() } };
};

const askForRoot = (roots: readonly vscode.WorkspaceFolder[]): Step<NewAnswers> => async (answers, place) => {
  const answer = await choose(place, 'In which folder of the workspace?', roots.map(root => ({ label: root.name, description: root.uri.path, root })));
  return typeof answer === 'string' ? answer : { value: { ...answers, root: answer.value.root } };
};

const askForPlace: Step<NewAnswers> = async (answers, place) => {
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
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await openToFillIn(document);
  return document.uri;
}

async function openSaved(uri: vscode.Uri): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument(uri);
  await openToFillIn(document);
  await document.save();
  return document.uri;
}

/** As `2026-11-21`, where the author is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
