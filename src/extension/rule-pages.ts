import * as vscode from 'vscode';
import { describeRule, rules } from '../core';

/**
 * The scheme of the rules' pages. `package.json` has documents of this scheme open in the built-in Markdown preview: a hover
 * opens the link of a diagnostic's code but runs no command in it.
 */
export const RULE_PAGE_SCHEME = 'mldesign-rule';

/** The address of the rule's page inside VS Code. */
export function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: RULE_PAGE_SCHEME, path: `/${rule}.md` });
}

/** The rules' pages, as read-only Markdown documents. */
export const rulePages: vscode.TextDocumentContentProvider = {
  provideTextDocumentContent({ path }) {
    const rule = rules.find(({ id }) => path === `/${id}.md`);
    return rule ? describeRule(rule) : `# No such rule\n\nThis version knows no rule “${path.slice(1).replace(/\.md$/, '')}”.\n`;
  },
};
