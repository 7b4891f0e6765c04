import * as vscode from 'vscode';
import type { CaseStudy, Library } from '../../core';

/** The scheme of the read-only documents that show a case study. */
const CASE_STUDY_SCHEME = 'mldesign-case';

/** The address of the case study inside VS Code. */
export function caseStudyPage({ id }: CaseStudy): vscode.Uri {
  return vscode.Uri.from({ scheme: CASE_STUDY_SCHEME, path: `/${id}.md` });
}

/** Shows the case studies as they are worked, in documents that nobody can change. */
export function showCaseStudies(library: () => Promise<Library>): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(CASE_STUDY_SCHEME, {
    async provideTextDocumentContent({ path }) {
      const study = (await library()).caseStudies.find(({ id }) => path === `/${id}.md`);
      return study?.body ?? `# No such case study\n\nThis version has no case study “${path.slice(1).replace(/\.md$/, '')}”.\n`;
    },
  });
}
