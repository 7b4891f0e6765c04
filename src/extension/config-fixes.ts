import * as vscode from 'vscode';
import { CONFIG_FILE, readConfig, type Problem } from '../core';
import type { Configs } from './configs';
import { toProblemDiagnostic } from './convert';

/** Offers in config files the word that was probably meant. */
export class ConfigFixes implements vscode.CodeActionProvider {
  static readonly selector = { pattern: `**/${CONFIG_FILE}` };
  static readonly metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  readonly #configs: Configs;

  constructor(configs: Configs) {
    this.#configs = configs;
  }

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    const vocabulary = await this.#configs.vocabularyFor(document.uri);
    const text = document.getText();
    const result = readConfig({ path: document.uri.path, text }, vocabulary);
    return result.ok ? [] : result.problems.flatMap(problem => changeTo(document, text, problem, range));
  }
}

function changeTo({ uri }: vscode.TextDocument, text: string, problem: Problem, range: vscode.Range): vscode.CodeAction[] {
  const diagnostic = toProblemDiagnostic(text, problem);
  const { suggestion } = problem;
  if (suggestion === undefined || !diagnostic.range.intersection(range)) {
    return [];
  }
  const action = new vscode.CodeAction(`Change to “${suggestion}”`, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(uri, diagnostic.range, suggestion);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return [action];
}
