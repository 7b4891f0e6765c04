import * as vscode from 'vscode';
import { inOneList, type Choice, type Group } from './groups';
import { Preview } from './preview';

interface Question<Thing> {
  readonly title: string;
  readonly placeholder: string;
  /** What a thing looks like, as a read-only document. */
  readonly pageOf: (thing: Thing) => vscode.Uri;
}

/** Asks for one of the things. The eye beside each shows it, and then every one that is gone to. */
export async function pickWithPreview<Thing>(groups: readonly Group<Thing>[], { title, placeholder, pageOf }: Question<Thing>): Promise<Thing | undefined> {
  const box = vscode.window.createQuickPick<Choice<Thing>>();
  const preview = new Preview();
  const items = inOneList(groups).map(choice => (choice.thing ? { ...choice, buttons: [eye] } : choice));
  Object.assign(box, { title, placeholder, matchOnDetail: true, matchOnDescription: true, items });
  const show = ({ thing }: Choice<Thing>): void => {
    if (thing) {
      // A document that opens must not close the list.
      box.ignoreFocusOut = true;
      void preview.show(pageOf(thing));
    }
  };
  return new Promise<Thing | undefined>(resolve => {
    vscode.Disposable.from(
      box.onDidTriggerItemButton(({ item }) => { show(item); }),
      box.onDidChangeActive(([item]) => {
        if (item && preview.isOpen) {
          show(item);
        }
      }),
      box.onDidAccept(() => { resolve(box.selectedItems[0]?.thing); }),
      box.onDidHide(() => { resolve(undefined); }),
    );
    box.show();
  }).finally(() => {
    preview.dispose();
    box.dispose();
  });
}

const eye: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('eye'), tooltip: 'Show What It Looks Like' };
