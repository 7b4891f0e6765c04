import * as vscode from 'vscode';
import type { Finding } from '../core';
import { ExplainRule } from './commands/explain-rule';
import { toDiagnostic, toRange, toWorkspaceEdit } from './convert';
import { ignoreActions } from './ignore-action';
import type { Linter } from './linter';

/** Offers the fix of every finding under the cursor, the page of its rule, and last to ignore it. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  readonly #linter: Linter;

  constructor(linter: Linter) {
    this.#linter = linter;
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const findings = this.#linter.findingsIn(document).filter(({ span }) => toRange(document, span).intersection(range));
    const rules = [...new Set(findings.map(({ rule }) => rule))];
    return [
      ...findings.flatMap(finding => (finding.fix ? [new FixAction(document, finding, finding.fix)] : [])),
      ...rules.map(rule => explain(rule, document, findings.filter(finding => finding.rule === rule))),
      ...ignoreActions(document, findings),
    ];
  }

  /** The edit is attached when it is chosen: by then the document may not be the one that it was computed for. */
  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    if (action instanceof FixAction) {
      action.attachEdit();
    }
    return action;
  }
}

class FixAction extends vscode.CodeAction {
  readonly #document: vscode.TextDocument;
  readonly #version: number;
  readonly #fix: NonNullable<Finding['fix']>;

  constructor(document: vscode.TextDocument, finding: Finding, fix: NonNullable<Finding['fix']>) {
    super(fix.title, vscode.CodeActionKind.QuickFix);
    this.#document = document;
    this.#version = document.version;
    this.#fix = fix;
    this.diagnostics = [toDiagnostic(document, finding)];
    // A finding has one fix at most.
    this.isPreferred = true;
  }

  attachEdit(): void {
    if (this.#document.version !== this.#version) {
      throw new Error(`“${this.title}” was for an earlier version of the document.`);
    }
    this.edit = toWorkspaceEdit(this.#document, this.#fix.edits);
  }
}

function explain(rule: string, document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction {
  const action = new vscode.CodeAction(`Explain rule ${rule}`, vscode.CodeActionKind.QuickFix);
  action.diagnostics = findings.map(finding => toDiagnostic(document, finding));
  action.command = { command: ExplainRule.id, title: action.title, arguments: [rule] };
  return action;
}
