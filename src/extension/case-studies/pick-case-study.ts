import * as vscode from 'vscode';
import { didYouMean, firstClause, parseFrontMatter, type CaseStudy } from '../../core';

export interface CaseStudyItem extends vscode.QuickPickItem {
  readonly study?: CaseStudy;
}

/** The case study as one line of a list. */
export function caseStudyItem(study: CaseStudy): CaseStudyItem & { readonly study: CaseStudy } {
  const { first, rest } = firstClause(study.summary);
  return { label: study.title, description: first, detail: `${study.task.replaceAll('-', ' ')} · ${rest}`, study };
}

/** Asks for a case study, the document's own first. */
export async function pickCaseStudy(studies: readonly CaseStudy[], title: string, document?: vscode.TextDocument): Promise<CaseStudy | undefined> {
  const own = document && parseFrontMatter(document.getText())?.entries.get('case')?.value;
  const [first, rest] = [studies.filter(({ id }) => id === own), studies.filter(({ id }) => id !== own)];
  const items: CaseStudyItem[] = first.length === 0 ? rest.map(caseStudyItem) : [
    separator('The case study of this document'), ...first.map(caseStudyItem), separator('Other case studies'), ...rest.map(caseStudyItem),
  ];
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: 'Which case study?', matchOnDescription: true, matchOnDetail: true });
  return picked?.study;
}

export function findCaseStudy(id: string, studies: readonly CaseStudy[]): CaseStudy {
  const study = studies.find(each => each.id === id);
  if (!study) {
    throw new Error(`There is no case study “${id}”.${didYouMean(id, studies.map(each => each.id))}`);
  }
  return study;
}

function separator(label: string): CaseStudyItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
