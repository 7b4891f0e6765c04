import * as vscode from 'vscode';
import type { Diagram } from '../../core';
import { DiagramPreview } from './diagram-preview';

/** A diagram, and whether it suits the place where it is to stand. */
interface RankedDiagram {
  readonly diagram: Diagram;
  readonly suits: boolean;
}

interface DiagramItem extends vscode.QuickPickItem {
  readonly diagram?: Diagram;
}

/** Where the diagram is to stand. */
interface Destination {
  readonly heading: string;
  readonly document: vscode.Uri;
}

/** Asks for a diagram, those first that suit the section of that heading. The eye beside each shows it, and then every one that is gone to. */
export async function pickDiagram(ranked: readonly RankedDiagram[], { heading, document }: Destination): Promise<Diagram | undefined> {
  const box = vscode.window.createQuickPick<DiagramItem>();
  const preview = new DiagramPreview(document);
  Object.assign(box, { title: 'Insert Diagram', placeholder: 'Which diagram?', matchOnDetail: true, matchOnDescription: true, items: itemsOf(ranked, heading) });
  const show = ({ diagram }: DiagramItem): void => {
    if (diagram) {
      // A document that opens must not close the list.
      box.ignoreFocusOut = true;
      void preview.show(diagram);
    }
  };
  return new Promise<Diagram | undefined>(resolve => {
    vscode.Disposable.from(
      box.onDidTriggerItemButton(({ item }) => { show(item); }),
      box.onDidChangeActive(([item]) => {
        if (item && preview.isOpen) {
          show(item);
        }
      }),
      box.onDidAccept(() => { resolve(box.selectedItems[0]?.diagram); }),
      box.onDidHide(() => { resolve(undefined); }),
    );
    box.show();
  }).finally(() => {
    preview.dispose();
    box.dispose();
  });
}

function itemsOf(ranked: readonly RankedDiagram[], heading: string): DiagramItem[] {
  const suiting = ranked.filter(({ suits }) => suits).map(toItem);
  const others = ranked.filter(({ suits }) => !suits).map(toItem);
  return suiting.length === 0 ? others : [
    separator(`Suits “${plain(heading)}”`), ...suiting, ...(others.length === 0 ? [] : [separator('Other diagrams'), ...others]),
  ];
}

function toItem({ diagram }: RankedDiagram): DiagramItem {
  const numbers = diagram.parameters.map(parameter => parameter.default).join(' · ');
  const eye = { iconPath: new vscode.ThemeIcon('eye'), tooltip: 'Show What It Looks Like' };
  return { label: diagram.title, description: numbers, detail: diagram.purpose, buttons: [eye], diagram };
}

function separator(label: string): DiagramItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** A heading as one reads it, without the marks of emphasis and code. */
function plain(heading: string): string {
  return heading.replaceAll(/[*_`]/g, '').trim();
}
