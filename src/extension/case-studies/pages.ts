import * as vscode from 'vscode';
import type { CaseStudy } from '../../core';
import type { Configs } from '../configs';
import { pageFor, teamOfPage } from '../picking/team-of-page';

/** The scheme of the read-only documents that show a case study. */
const CASE_STUDY_SCHEME = 'mldesign-case';

/** The address of the case study inside VS Code. */
export function caseStudyPage({ id }: CaseStudy, draft: vscode.Uri): vscode.Uri {
  return pageFor(draft, vscode.Uri.from({ scheme: CASE_STUDY_SCHEME, path: `/${id}.md` }));
}

/** Shows the case studies as they are worked, in documents that nobody can change. */
export function showCaseStudies(configs: Configs): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(CASE_STUDY_SCHEME, {
    async provideTextDocumentContent(page) {
      const { path } = page;
      const { library } = await teamOfPage(configs, page);
      const study = (await library()).caseStudies.find(({ id }) => path === `/${id}.md`);
      return study?.body ?? `# No such case study\n\nThis version has no case study “${path.slice(1).replace(/\.md$/, '')}”.\n`;
    },
  });
}
