import * as vscode from 'vscode';
import { placedSections, sectionSkeleton, type Framework, type Piece, type PlacedSection } from '../../core';
import type { Configs } from '../configs';
import { teamOfPage } from '../picking/team-of-page';

/** The scheme of the read-only documents that show what a piece or a section looks like. */
export const SECTION_SCHEME = 'mldesign-section';

/** The pieces, and the sections of the frameworks, as they are inserted. */
export function sectionPages(configs: Configs): vscode.TextDocumentContentProvider {
  return {
    async provideTextDocumentContent(page) {
      const { knowledge, library } = await teamOfPage(configs, page);
      const { path } = page;
      const piece = (await library()).pieces.find(each => path === piecePage(each).path);
      if (piece) {
        return `${piece.body}\n`;
      }
      const section = knowledge().catalog.frameworks
        .flatMap(framework => placedSections(framework).map(placed => ({ placed, own: sectionPage(framework, placed) })))
        .find(({ own }) => own.path === path);
      return section ? `${sectionSkeleton(section.placed.section)}\n` : '';
    },
  };
}

export function piecePage({ id }: Piece): vscode.Uri {
  return vscode.Uri.from({ scheme: SECTION_SCHEME, path: `/pieces/${id}.md` });
}

export function sectionPage({ id: framework }: Framework, { id }: PlacedSection): vscode.Uri {
  return vscode.Uri.from({ scheme: SECTION_SCHEME, path: `/frameworks/${framework}/${id}.md` });
}
