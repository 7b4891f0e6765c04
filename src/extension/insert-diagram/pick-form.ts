import * as vscode from 'vscode';
import { fillDiagram, readValueLine, writeValueLine, type Diagram, type DiagramFormat } from '../../core';

/** A diagram as it is to be inserted. */
export interface DiagramForm {
  readonly diagram: Diagram;
  readonly format: DiagramFormat;
}

/** Asks in which notation, and whether with the defaults or with the author's own counts and latencies. */
export async function pickForm(diagram: Diagram): Promise<DiagramForm | undefined> {
  const title = `Insert Diagram: ${diagram.title}`;
  const picked = await vscode.window.showQuickPick(diagram.parameters.length === 0 ? asItIs : [...asItIs, ...withOwnValues], { title, placeHolder: 'In which notation?' });
  if (!picked?.format) {
    return undefined;
  }
  const filled = picked.asks ? await askForValues(diagram, title) : diagram;
  return filled && { diagram: filled, format: picked.format };
}

interface FormItem extends vscode.QuickPickItem {
  readonly format?: DiagramFormat;
  readonly asks?: true;
}

const asItIs: readonly FormItem[] = [
  { label: 'Mermaid', detail: 'Drawn by the Markdown preview, GitHub and GitLab.', format: 'mermaid' },
  { label: 'ASCII', detail: 'Plain text that reads the same everywhere.', format: 'ascii' },
];

const withOwnValues: readonly FormItem[] = [
  { label: 'Set counts and latencies', kind: vscode.QuickPickItemKind.Separator },
  { label: 'Mermaid…', format: 'mermaid', asks: true },
  { label: 'ASCII…', format: 'ascii', asks: true },
];

/** One line for all of them: most stay as they are. */
async function askForValues(diagram: Diagram, title: string): Promise<Diagram | undefined> {
  const line = await vscode.window.showInputBox({
    title,
    prompt: diagram.parameters.map(({ name, question }) => `${name}: ${question}`).join('; '),
    value: writeValueLine(diagram),
    valueSelection: [0, 0],
    ignoreFocusOut: true,
    validateInput: typed => {
      const read = readValueLine(diagram, typed);
      return 'mistake' in read ? read.mistake : undefined;
    },
  });
  const read = line === undefined ? undefined : readValueLine(diagram, line);
  return read && 'values' in read ? fillDiagram(diagram, read.values) : undefined;
}
