import * as vscode from 'vscode';
import { insertStudyPart, readDocument, stepAt, studyParts, type CaseStudy, type StudyPart, type TextEdit } from '../../core';
import { findCaseStudy, pickCaseStudy } from '../case-studies/pick-case-study';
import { partOf, pickPart } from '../case-studies/pick-part';
import type { Configs } from '../configs';
import { toRange, toWorkspaceEdit } from '../convert';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';
import { editableMarkdown } from './insertion';

const TITLE = 'Copy From Case Study';

/** Asks for a case study and one of its steps or sections, and puts it where the document has its own. */
export class InsertCaseStudySection implements Command {
  readonly id = 'mlDesign.insertCaseStudySection';
  readonly #configs: Configs;

  constructor(configs: Configs) {
    this.#configs = configs;
  }

  /** `{ case: 'video-recommendation', section: 'Latency budget' }` answers the questions beforehand. */
  async execute(argument: unknown): Promise<void> {
    const editor = await editableMarkdown('the section belongs in');
    if (!editor) {
      return;
    }
    const options = optionsOf(argument);
    const { library } = await this.#configs.of(editor.document);
    const { caseStudies } = await library();
    const id = textOf(options, 'case');
    const study = id === undefined ? await pickCaseStudy(caseStudies, TITLE, editor.document) : findCaseStudy(id, caseStudies);
    const part = study && (await this.#partOf(study, editor, textOf(options, 'section')));
    if (part) {
      await this.#insert(part, editor);
    }
  }

  async #partOf(study: CaseStudy, { document, selection }: vscode.TextEditor, section: string | undefined): Promise<StudyPart | undefined> {
    const knowledge = (await this.#configs.of(document)).knowledge();
    const parts = studyParts(study, knowledge);
    if (section !== undefined) {
      return partOf(parts, section);
    }
    const { outline } = readDocument(document.getText(), knowledge);
    return pickPart(parts, stepAt(outline, document.offsetAt(selection.active)), `${TITLE}: ${study.title}`);
  }

  /** The document is read once more: it may have changed while the questions stood. */
  async #insert(part: StudyPart, editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const knowledge = (await this.#configs.of(document)).knowledge();
    const edits = insertStudyPart(readDocument(document.getText(), knowledge), part, knowledge);
    if (edits.length === 0) {
      throw new Error(`Nothing was inserted: nothing stands under “${part.title}” in the case study, or the document is too large to be read.`);
    }
    if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) {
      throw new Error('The document could not be changed.');
    }
    const start = firstLine(edits);
    const at = toRange(document, { start, end: start }).start;
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Where the first line of the inserted text stands in the changed document; new numbers of headings do not count. */
function firstLine(edits: readonly TextEdit[]): number {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  let shift = 0;
  for (const { span, newText } of sorted) {
    if (/[\r\n]/.test(newText)) {
      return span.start + shift + newText.length - newText.trimStart().length;
    }
    shift += newText.length - (span.end - span.start);
  }
  return 0;
}
