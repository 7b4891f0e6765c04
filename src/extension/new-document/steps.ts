import * as vscode from 'vscode';

/** The answer to one question of several, or the wish to go back to the one before, or to stop. */
export type Answer<Value> = { readonly value: Value } | 'back' | 'stop';

/** A question of several: takes the answers so far, and gives them back with its own. */
export type Step<Answers> = (answers: Answers, place: StepPlace) => Promise<Answer<Answers>>;

export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  /** There is a question to go back to; otherwise that is so in all steps but the first. */
  readonly hasBack?: boolean;
}

/** Asks one question after the other; `undefined` when somebody stopped. */
export async function ask<Answers>(title: string, steps: readonly Step<Answers>[], answers: Answers): Promise<Answers | undefined> {
  let so = answers;
  for (let index = 0; index < steps.length;) {
    const answer = await steps[index]?.(so, { title, step: index + 1, totalSteps: steps.length });
    if (answer === undefined || answer === 'stop') {
      return undefined;
    }
    if (answer === 'back') {
      index--;
    } else {
      so = answer.value;
      index++;
    }
  }
  return so;
}

/** One of several things. */
export function choose<Item extends vscode.QuickPickItem>(place: StepPlace, placeholder: string, items: readonly Item[]): Promise<Answer<Item>> {
  const box = vscode.window.createQuickPick<Item>();
  Object.assign(box, { placeholder, items, matchOnDetail: true, matchOnDescription: true });
  return show(box, place, resolve => box.onDidAccept(() => {
    const [value] = box.selectedItems;
    if (value) {
      resolve({ value });
    }
  }));
}

export interface Question {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly valueSelection?: readonly [number, number];
  /** What is wrong with the answer; looked at while it is typed. */
  readonly validate: (value: string) => Promise<string | undefined> | string | undefined;
}

/** A line of text. */
export function askForText(place: StepPlace, { prompt, placeholder, value, valueSelection, validate }: Question): Promise<Answer<string>> {
  const box = vscode.window.createInputBox();
  Object.assign(box, { prompt, placeholder, value, valueSelection, ignoreFocusOut: true });
  const check = async (): Promise<boolean> => {
    const typed = box.value;
    const problem = await validate(typed);
    if (box.value === typed) {
      box.validationMessage = problem;
    }
    return problem === undefined && box.value === typed;
  };
  return show(box, place, resolve => vscode.Disposable.from(
    box.onDidChangeValue(() => { void check(); }),
    box.onDidAccept(async () => {
      if (await check()) {
        resolve({ value: box.value });
      }
    }),
  ));
}

type Box = Pick<vscode.InputBox, 'title' | 'step' | 'totalSteps' | 'buttons' | 'onDidTriggerButton' | 'onDidHide' | 'show' | 'dispose'>;

function show<Value>(box: Box, place: StepPlace, listen: (resolve: (answer: Answer<Value>) => void) => vscode.Disposable): Promise<Answer<Value>> {
  const { title, step, totalSteps, hasBack = step > 1 } = place;
  Object.assign(box, { title, step, totalSteps, buttons: hasBack ? [vscode.QuickInputButtons.Back] : [] });
  return new Promise<Answer<Value>>(resolve => {
    const listeners = vscode.Disposable.from(
      listen(resolve),
      box.onDidTriggerButton(() => { resolve('back'); }),
      box.onDidHide(() => {
        listeners.dispose();
        resolve('stop');
      }),
    );
    box.show();
  }).finally(() => { box.dispose(); });
}
