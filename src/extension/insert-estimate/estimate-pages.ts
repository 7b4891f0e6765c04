import * as vscode from 'vscode';
import { asEstimateBlock, type EstimateTemplate } from '../../core';
import type { Configs } from '../configs';
import { teamOfPage } from '../picking/team-of-page';

/** The scheme of the read-only documents that show what a ready calculation looks like. */
export const ESTIMATE_SCHEME = 'mldesign-estimate';

/** The calculations as they are inserted, with what they are for. */
export function estimatePages(configs: Configs): vscode.TextDocumentContentProvider {
  return {
    async provideTextDocumentContent(page) {
      const { library } = await teamOfPage(configs, page);
      const template = (await library()).estimates.find(each => page.path === estimatePage(each).path);
      return template ? `# ${template.title}\n\n${template.purpose}\n\n${asEstimateBlock(template)}\n` : '';
    },
  };
}

export function estimatePage({ id }: EstimateTemplate): vscode.Uri {
  return vscode.Uri.from({ scheme: ESTIMATE_SCHEME, path: `/${id}.md` });
}
