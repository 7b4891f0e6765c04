import * as vscode from 'vscode';
import { didYouMean, rules } from '../../core';
import { rulePage } from '../rule-pages';
import type { Command } from './command';

/** Opens the page of a rule: what it asks for, why, and an example of each kind. */
export class ExplainRule implements Command {
  static readonly id = 'mlDesign.explainRule';
  readonly id = ExplainRule.id;

  async execute(rule: unknown): Promise<void> {
    const id = typeof rule === 'string' ? checkRule(rule) : await pickRule();
    if (id !== undefined) {
      await vscode.commands.executeCommand('vscode.openWith', rulePage(id), 'vscode.markdown.preview.editor');
    }
  }
}

function checkRule(id: string): string {
  const ids = rules.map(rule => rule.id);
  if (!ids.includes(id)) {
    throw new Error(`There is no rule “${id}”.${didYouMean(id, ids)}`);
  }
  return id;
}

async function pickRule(): Promise<string | undefined> {
  const items = rules.map(({ id, summary, severity }) => ({ label: id, description: severity, detail: summary }));
  const picked = await vscode.window.showQuickPick(items, { title: 'Explain Rule', placeHolder: 'Which rule?', matchOnDetail: true });
  return picked?.label;
}
