import * as vscode from 'vscode';
import { didYouMean, ownTemplates, scaffoldBlank, scaffoldCaseStudy, type Answers, type CaseStudy, type Framework, type Library, type TextTemplate } from '../../core';

/** What a new document begins as. */
export type Template =
  | { readonly kind: 'blank'; readonly framework: Framework; readonly form?: TextTemplate }
  | { readonly kind: 'case-study'; readonly study: CaseStudy };

export interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: Template;
}

/** What a team's documents can begin as. */
export interface Templates {
  readonly frameworks: readonly Framework[];
  /** What documents follow that are begun from a template alone. */
  readonly framework: Framework;
  readonly library: Library;
}

/** The blank documents, then those of the team's own templates, then the case studies. */
export function templateItems({ frameworks, framework: standard, library }: Templates): TemplateItem[] {
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
    ...library.caseStudies.map(study => ({
      label: study.title,
      description: study.task.replaceAll('-', ' '),
      detail: study.summary,
      template: { kind: 'case-study', study } as const,
    })),
  ];
}

/** The template of that id: a framework's, a document template's or a case study's. */
export function findTemplate(id: string, { frameworks, framework: standard, library }: Templates): Template {
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
    return { kind: 'case-study', study };
  }
  throw new Error(`There is no template “${id}”.${didYouMean(id, [...frameworks, ...forms, ...caseStudies].map(each => each.id))}`);
}

export function titleOf(template: Template): string {
  return template.kind === 'case-study' ? template.study.title : '';
}

export function scaffold(template: Template, answers: Answers, library: Library): string {
  return template.kind === 'case-study' ? scaffoldCaseStudy(template.study, answers, library) : scaffoldBlank(template.framework, answers, library, template.form?.id);
}
