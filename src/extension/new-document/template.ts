import * as vscode from 'vscode';
import { didYouMean, guideCaseStudy, scaffoldBlank, scaffoldCaseStudy, type Answers, type CaseStudy, type Framework, type Knowledge, type Library } from '../../core';
import { caseStudyItem } from '../case-studies/pick-case-study';

/** What a new document begins as. */
export type Template =
  | { readonly kind: 'blank'; readonly framework: Framework }
  | { readonly kind: 'case-study'; readonly study: CaseStudy; /** Its answers are left to the author. */ readonly isGuided: boolean };

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
    ...caseStudies.map(study => ({ ...caseStudyItem(study), template: { kind: 'case-study', study, isGuided: false } as const })),
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
    return { kind: 'case-study', study, isGuided: false };
  }
  throw new Error(`There is no template “${id}”.${didYouMean(id, [...frameworks, ...caseStudies].map(each => each.id))}`);
}

export function titleOf(template: Template): string {
  return template.kind === 'case-study' ? template.study.title : '';
}

export function scaffold(template: Template, answers: Answers, library: Library, knowledge: () => Knowledge): string {
  if (template.kind === 'blank') {
    return scaffoldBlank(template.framework, answers, library);
  }
  const { study, isGuided } = template;
  return scaffoldCaseStudy(isGuided ? guideCaseStudy(study, knowledge()) : study, answers, library);
}
