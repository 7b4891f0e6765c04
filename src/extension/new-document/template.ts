import * as vscode from 'vscode';
import { didYouMean, guideCaseStudy, ownTemplates, scaffoldBlank, scaffoldCaseStudy, type Answers, type CaseStudy, type Framework, type Knowledge, type Library, type TextTemplate } from '../../core';
import { caseStudyItem } from '../case-studies/pick-case-study';

/** What a new document begins as. */
export type Template =
  | { readonly kind: 'blank'; readonly framework: Framework; readonly form?: TextTemplate }
  | { readonly kind: 'case-study'; readonly study: CaseStudy; /** Its answers are left to the author. */ readonly isGuided: boolean };

export interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: Template;
}

/** What a team's documents can begin as. */
export interface Templates {
  readonly knowledge: () => Knowledge;
  /** What documents follow that are begun from a template alone. */
  readonly framework: Framework;
  readonly library: Library;
}

/** The blank documents, then those of the team's own templates, then the case studies. */
export function templateItems({ knowledge, framework: standard, library }: Templates): TemplateItem[] {
  const { frameworks } = knowledge().catalog;
  const forms = ownTemplates(library);
  return [
    { label: 'Blank', kind: vscode.QuickPickItemKind.Separator },
    ...frameworks.map(framework => ({
      label: framework.name,
      description: `${framework.steps.length} steps to fill in`,
      detail: framework.description,
      template: { kind: 'blank', framework } as const,
    })),
    ...(forms.length === 0 ? [] : [{ label: 'Templates of your team', kind: vscode.QuickPickItemKind.Separator }]),
    ...forms.map(form => ({
      label: form.title,
      description: standard.name,
      detail: form.description,
      template: { kind: 'blank', framework: standard, form } as const,
    })),
    { label: 'Case studies', kind: vscode.QuickPickItemKind.Separator },
    ...library.caseStudies.map(study => ({ ...caseStudyItem(study), template: { kind: 'case-study', study, isGuided: false } as const })),
  ];
}

/** The template of that id: a framework's, a document template's or a case study's. */
export function findTemplate(id: string, { knowledge, framework: standard, library }: Templates): Template {
  const { frameworks } = knowledge().catalog;
  const { caseStudies } = library;
  const forms = ownTemplates(library);
  const framework = frameworks.find(each => each.id === id);
  if (framework) {
    return { kind: 'blank', framework };
  }
  const form = forms.find(each => each.id === id);
  if (form) {
    return { kind: 'blank', framework: standard, form };
  }
  const study = caseStudies.find(each => each.id === id);
  if (study) {
    return { kind: 'case-study', study, isGuided: false };
  }
  throw new Error(`There is no template “${id}”.${didYouMean(id, [...frameworks, ...forms, ...caseStudies].map(each => each.id))}`);
}

export function titleOf(template: Template): string {
  return template.kind === 'case-study' ? template.study.title : '';
}

export function scaffold(template: Template, answers: Answers, { library, knowledge }: Templates): string {
  if (template.kind === 'blank') {
    return scaffoldBlank(template.framework, answers, library, template.form?.id);
  }
  const { study, isGuided } = template;
  return scaffoldCaseStudy(isGuided ? guideCaseStudy(study, knowledge()) : study, answers, library);
}
