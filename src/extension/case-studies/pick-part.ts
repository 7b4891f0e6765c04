import * as vscode from 'vscode';
import { didYouMean, findStudyPart, type StepId, type StudyPart } from '../../core';

interface PartItem extends vscode.QuickPickItem {
  readonly part?: StudyPart;
}

/** Asks for a step or section of the case study, those of the cursor's step first. */
export async function pickPart(parts: readonly StudyPart[], step: StepId | undefined, title: string): Promise<StudyPart | undefined> {
  const isHere = ({ steps }: StudyPart): boolean => step !== undefined && steps.includes(step);
  const items = grouped([...parts.filter(isHere), ...parts.filter(part => !isHere(part))]);
  const picked = await vscode.window.showQuickPick<PartItem>(items, { title, placeHolder: 'Which step or section?', matchOnDescription: true });
  return picked?.part;
}

export function partOf(parts: readonly StudyPart[], title: string): StudyPart {
  const part = findStudyPart(parts, title);
  if (!part) {
    throw new Error(`The case study has no section “${title}”.${didYouMean(title, parts.map(each => each.title))}`);
  }
  return part;
}

/** Each step is a group, and so is what stands beside the steps. */
function grouped(parts: readonly StudyPart[]): PartItem[] {
  const items: PartItem[] = [];
  let group: string | undefined;
  for (const part of parts) {
    const { title, isStep, steps, under } = part;
    const label = steps.length > 0 ? under : 'Beside the steps';
    if (label !== group) {
      items.push({ label, kind: vscode.QuickPickItemKind.Separator });
      group = label;
    }
    items.push({ label: title, description: steps.length === 0 ? '' : isStep ? 'the whole step' : under, part });
  }
  return items;
}
