import * as vscode from 'vscode';
import { applyEdits, parseFrontMatter, type Knowledge, type TextEdit } from '../../core';
import { toTextEdit } from '../convert';
import { isMarkdownFile, isMarked } from '../design-document';
import { canEdit } from '../read-only';
import type { Command } from './command';

/** Marks the active Markdown file as a design document: adds the key to its front matter, which it otherwise keeps as it is. */
export class TreatAsDesignDocument implements Command {
  static readonly id = 'mlDesign.treatAsDesignDocument';
  readonly id = TreatAsDesignDocument.id;
  readonly #knowledge: () => Knowledge;

  constructor(knowledge: () => Knowledge) {
    this.#knowledge = knowledge;
  }

  async execute(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isMarkdownFile(document)) {
      throw new Error('Open a Markdown file to treat as a design document.');
    }
    if (isMarked(document)) {
      void vscode.window.showInformationMessage('This file is a design document already: its front matter has the key “mldesign”.');
      return;
    }
    if (!(await canEdit(document))) {
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, [toTextEdit(document, markAsDesignDocument(document, this.#knowledge()))]);
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new Error('The document could not be changed.');
    }
  }
}

/** Adds `mldesign: …` as the first key, with the default framework. */
function markAsDesignDocument(document: vscode.TextDocument, knowledge: Knowledge): TextEdit {
  const text = document.getText();
  const end = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const key = `mldesign: ${knowledge.framework(undefined).id}`;
  const frontMatter = parseFrontMatter(text);
  if (!frontMatter) {
    return { span: { start: 0, end: 0 }, newText: `---${end}${key}${end}---${end}${text === '' ? '' : end}` };
  }
  const { start } = frontMatter.content;
  const edit = { span: { start, end: start }, newText: `${key}${end}` };
  const marked = parseFrontMatter(applyEdits(text, [edit]));
  if (!marked?.entries.has('mldesign') || marked.errors.length > frontMatter.errors.length) {
    throw new Error(`Write the front matter as lines of “key: value” and add “${key}”.`);
  }
  return edit;
}
