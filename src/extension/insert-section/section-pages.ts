import * as vscode from 'vscode';
import { placedSections, sectionSkeleton, type Framework, type Knowledge, type Library, type Piece, type PlacedSection } from '../../core';

/** The scheme of the read-only documents that show what a piece or a section looks like. */
export const SECTION_SCHEME = 'mldesign-section';

/** The pieces, and the sections of the frameworks, as they are inserted. */
export function sectionPages(knowledge: () => Knowledge, library: () => Promise<Library>): vscode.TextDocumentContentProvider {
  return {
    async provideTextDocumentContent({ path }) {
      const piece = (await library()).pieces.find(each => path === piecePage(each).path);
      if (piece) {
        return `${piece.body}\n`;
      }
      const section = knowledge().catalog.frameworks
        .flatMap(framework => placedSections(framework).map(placed => ({ placed, page: sectionPage(framework, placed) })))
        .find(({ page }) => page.path === path);
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
