import * as vscode from 'vscode';
import type { Configs, Team } from '../configs';

/** The page of a thing that is to stand in the document, whose team may have things of its own. */
export function pageFor(document: vscode.Uri, page: vscode.Uri): vscode.Uri {
  return page.with({ query: document.toString() });
}

/** The team that the page is shown to; nobody's where it stands for no document. */
export function teamOfPage(configs: Configs, { query }: vscode.Uri): Promise<Team> {
  return query === '' ? configs.at(undefined) : configs.of({ uri: vscode.Uri.parse(query, true) });
}
