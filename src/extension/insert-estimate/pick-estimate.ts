import type * as vscode from 'vscode';
import type { EstimateTemplate, OutlineEntry } from '../../core';
import { groupBySection, type Choice } from '../picking/groups';
import { pickWithPreview } from '../picking/pick-with-preview';
import { pageFor } from '../picking/team-of-page';
import { estimatePage } from './estimate-pages';

/** Asks for a ready calculation, those first that suit what the cursor stands in. */
export function pickEstimate(estimates: readonly EstimateTemplate[], entry: OutlineEntry | undefined, document: vscode.Uri): Promise<EstimateTemplate | undefined> {
  return pickWithPreview(groupBySection(estimates, entry, 'Other calculations', toChoice), {
    title: 'Insert Estimate', placeholder: 'Which calculation?', pageOf: template => pageFor(document, estimatePage(template)),
  });
}

/** What it is for, and its formulas: a picker has one line for both. */
function toChoice(template: EstimateTemplate): Choice<EstimateTemplate> {
  const lines = template.estimate.split('\n').map(line => line.replace(/#.*/, '').replaceAll(/\s+/g, ' ').trim()).filter(line => line !== '');
  return { label: template.title, detail: `${template.purpose} ⟶ ${lines.join(' · ')}`, thing: template };
}
