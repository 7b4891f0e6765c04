import * as vscode from 'vscode';
import { insertBefore, parseDocument, type DocumentModel, type Finding } from '../core';
import { toDiagnostic, toRange } from './convert';

/** Findings about the comments that silence others, and about a document that was not read. */
const NOT_IGNORED: ReadonlySet<string> = new Set(['suppression', 'too-large']);

const REASON = 'reason';

/** The actions that silence findings where they stand, by a comment whose reason is still to be given: one for each rule. */
export function ignoreActions(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  const firstOfEach = new Map(findings.toReversed().map(finding => [finding.rule, finding]));
  const wanted = findings.filter(finding => firstOfEach.get(finding.rule) === finding && !NOT_IGNORED.has(finding.rule));
  const model = wanted.length > 0 ? parseDocument(document.getText()) : undefined;
  return model ? wanted.flatMap(finding => ignore(document, model, finding)) : [];
}

function ignore(document: vscode.TextDocument, model: DocumentModel, finding: Finding): vscode.CodeAction[] {
  const { rule, span } = finding;
  const comment = `<!-- mldesign-ignore ${rule}: ${REASON} -->`;
  const edit = insertBefore(model, span.start, comment);
  if (!edit) {
    return [];
  }
  const [before, behind] = [comment.slice(0, comment.lastIndexOf(REASON)), edit.newText.slice(comment.lastIndexOf(REASON) + REASON.length)];
  const snippet = new vscode.SnippetString().appendText(before).appendPlaceholder(REASON).appendText(behind);
  const action = new vscode.CodeAction(`Ignore “${rule}” here…`, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, [new vscode.SnippetTextEdit(toRange(document, edit.span), snippet)]);
  action.diagnostics = [toDiagnostic(document, finding)];
  return [action];
}
