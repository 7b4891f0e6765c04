import * as vscode from 'vscode';
import { completeEstimateAt, describeEstimateAt, type EstimateCompletion } from '../../core';
import { toRange } from '../convert';
import type { Sheets } from './sheets';

/** Completion and hover in the estimate blocks of design documents. */
export function assistWithEstimates(sheets: Sheets): vscode.Disposable {
  const selector = { language: 'markdown' };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(selector, completionIn(sheets), '/'),
    vscode.languages.registerHoverProvider(selector, hoverIn(sheets)),
  );
}

function completionIn(sheets: Sheets): vscode.CompletionItemProvider {
  return {
    provideCompletionItems(document, position) {
      const sheet = sheets.of(document);
      return sheet && completeEstimateAt(sheet, document.getText(), document.offsetAt(position)).map((each, index) => toItem(document, each, index));
    },
  };
}

const kinds = {
  name: vscode.CompletionItemKind.Variable,
  unit: vscode.CompletionItemKind.Unit,
  function: vscode.CompletionItemKind.Function,
  keyword: vscode.CompletionItemKind.Keyword,
} as const satisfies Record<EstimateCompletion['kind'], vscode.CompletionItemKind>;

function toItem(document: vscode.TextDocument, { word, kind, detail, remark, span }: EstimateCompletion, index: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem(word, kinds[kind]);
  item.range = toRange(document, span);
  item.detail = detail;
  // The nearest names come first.
  item.sortText = String(index).padStart(4, '0');
  if (remark !== '') {
    item.documentation = remark;
  }
  if (kind === 'function') {
    item.insertText = new vscode.SnippetString(`${word}($0)`);
  }
  return item;
}

function hoverIn(sheets: Sheets): vscode.HoverProvider {
  return {
    provideHover(document, position) {
      const sheet = sheets.of(document);
      const note = sheet && describeEstimateAt(sheet, document.getText(), document.offsetAt(position));
      if (!note) {
        return undefined;
      }
      const words = new vscode.MarkdownString().appendCodeblock(note.code, 'text');
      return new vscode.Hover(note.remark === '' ? words : words.appendText(note.remark), toRange(document, note.span));
    },
  };
}
