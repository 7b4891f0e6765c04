import * as vscode from 'vscode';
import { completeConfig, CONFIG_FILE, describeConfigAt, type ConfigCompletion } from '../core';
import type { Configs } from './configs';
import { toRange } from './convert';

/** Completion and hover in config files, without any other extension. */
export function assistWithConfigs(configs: Configs): vscode.Disposable {
  const selector = { pattern: `**/${CONFIG_FILE}` };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(selector, completionWith(configs), ' '),
    vscode.languages.registerHoverProvider(selector, hoverWith(configs)),
  );
}

const completionWith = (configs: Configs): vscode.CompletionItemProvider => ({
  async provideCompletionItems(document, position) {
    const found = completeConfig(document.getText(), document.offsetAt(position), await configs.vocabularyFor(document.uri));
    return found.map((each, index) => toItem(document, each, index));
  },
});

function toItem(document: vscode.TextDocument, { word, kind, summary, details, span, newText, hasMore }: ConfigCompletion, index: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem(word, kind === 'key' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.EnumMember);
  item.detail = summary;
  item.range = toRange(document, span);
  item.insertText = newText;
  // Severities and steps have an order that is not that of their names.
  item.sortText = String(index).padStart(4, '0');
  if (details !== undefined) {
    item.documentation = new vscode.MarkdownString(details);
  }
  if (hasMore) {
    item.command = { command: 'editor.action.triggerSuggest', title: 'Suggest' };
  }
  return item;
}

const hoverWith = (configs: Configs): vscode.HoverProvider => ({
  async provideHover(document, position) {
    const found = describeConfigAt(document.getText(), document.offsetAt(position), await configs.vocabularyFor(document.uri));
    return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(document, found.span));
  },
});
