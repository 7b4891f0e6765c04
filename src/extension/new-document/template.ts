import * as vscode from 'vscode';
import { didYouMean, scaffoldBlank, scaffoldCaseStudy, type Answers, type CaseStudy, type Framework, type Library } from '../../core';

/** What a new document begins as. */
export type Template =
  | { readonly kind: 'blank'; readonly framework: Framework }
  | { readonly kind: 'case-study'; readonly study: CaseStudy };

export interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: Template;
}

/** The blank documents, then the case studies. */
export function templateItems(frameworks: readonly Framework[], { caseStudies }: Library): TemplateItem[] {
  return [
    { label: 'Blank', kind: vscode.QuickPickItemKind.Separator },
    ...frameworks.map(framework => ({
      label: framework.name,
      description: `${framework.steps.length} steps to fill in`,
      detail: framework.description,
      template: { kind: 'blank', framework } as const,
    })),
    { label: 'Case studies', kind: vscode.QuickPickItemKind.Separator },
    ...caseStudies.map(study => ({
      label: study.title,
      description: study.task.replaceAll('-', ' '),
      detail: study.summary,
      template: { kind: 'case-study', study } as const,
    })),
  ];
}

/** The template of that id: a framework's or a case study's. */
export function findTemplate(id: string, frameworks: readonly Framework[], { caseStudies }: Library): Template {
  const framework = frameworks.find(each => each.id === id);
  if (framework) {
    return { kind: 'blank', framework };
  }
  const study = caseStudies.find(each => each.id === id);
  if (study) {
    return { kind: 'case-study', study };
  }
  throw new Error(`There is no template “${id}”.${didYouMean(id, [...frameworks, ...caseStudies].map(each => each.id))}`);
}

export function titleOf(template: Template): string {
  return template.kind === 'case-study' ? template.study.title : '';
}

export function scaffold(template: Template, answers: Answers, library: Library): string {
  return template.kind === 'case-study' ? scaffoldCaseStudy(template.study, answers, library) : scaffoldBlank(template.framework, answers, library);
}
