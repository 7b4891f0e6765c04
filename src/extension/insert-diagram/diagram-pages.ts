import * as vscode from 'vscode';
import type { Diagram, Library } from '../../core';

/** The scheme of the read-only documents that show what a diagram looks like. */
export const DIAGRAM_SCHEME = 'mldesign-diagram';

/** The ASCII forms of the diagrams: they read the same in every editor. */
export function diagramPages(library: () => Promise<Library>): vscode.TextDocumentContentProvider {
  return {
    async provideTextDocumentContent({ path }) {
      const diagram = (await library()).diagrams.find(each => path === diagramPage(each).path);
      return diagram ? `${diagram.title}\n\n${diagram.purpose}\n\n${diagram.ascii}\n` : '';
    },
  };
}

export function diagramPage({ id }: Diagram): vscode.Uri {
  return vscode.Uri.from({ scheme: DIAGRAM_SCHEME, path: `/${id}.txt` });
}
