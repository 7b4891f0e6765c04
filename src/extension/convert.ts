import * as vscode from 'vscode';
import { compareSpans, countStops, SourceText, toSnippet, type Finding, type Problem, type Related, type Severity, type Span, type TextEdit } from '../core';
import { rulePage } from './rule-pages';

// The only place where the core's offsets become VS Code's lines and columns.

/** The document that offsets are counted in. */
export type Positions = Pick<vscode.TextDocument, 'positionAt' | 'uri'>;

export function toRange(document: Positions, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function toDiagnostic(document: Positions, { rule, severity, message, span, related }: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(document, span), message, severities[severity]);
  diagnostic.source = 'ML Design';
  diagnostic.code = { value: rule, target: rulePage(rule) };
  if (related.length > 0) {
    diagnostic.relatedInformation = related.map(each => toRelatedInformation(document, each));
  }
  return diagnostic;
}

/** What is wrong with a text of ours that need not be open. */
export function toProblemDiagnostic(text: string, { message, span }: Problem): vscode.Diagnostic {
  const source = new SourceText(text);
  const at = (offset: number): vscode.Position => {
    const { line, character } = source.positionAt(offset);
    return new vscode.Position(line, character);
  };
  const diagnostic = new vscode.Diagnostic(new vscode.Range(at(span?.start ?? 0), at(span?.end ?? 0)), message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'ML Design';
  return diagnostic;
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const satisfies Record<Severity, vscode.DiagnosticSeverity>;

function toRelatedInformation(document: Positions, { message, span }: Related): vscode.DiagnosticRelatedInformation {
  return new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, toRange(document, span)), message);
}

/** The edits as one change of the document; Tab walks through the placeholders that they bring. */
export function toWorkspaceEdit(document: Positions, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  let stops = 0;
  workspaceEdit.set(document.uri, edits.toSorted((a, b) => compareSpans(a.span, b.span)).map(edit => {
    const earlier = stops;
    stops += countStops(edit.newText);
    return stops > earlier ? toSnippetEdit(document, edit, earlier) : toTextEdit(document, edit);
  }));
  return workspaceEdit;
}

/** VS Code makes one snippet of all, in which stops of the same number would be typed together. */
function toSnippetEdit(document: Positions, { span, newText }: TextEdit, earlierStops: number): vscode.SnippetTextEdit {
  const snippet = new vscode.SnippetTextEdit(toRange(document, span), new vscode.SnippetString(toSnippet(newText, earlierStops)));
  snippet.keepWhitespace = true;
  return snippet;
}

export function toTextEdit(document: Positions, { span, newText }: TextEdit): vscode.TextEdit {
  return new vscode.TextEdit(toRange(document, span), newText);
}
