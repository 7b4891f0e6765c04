import * as vscode from 'vscode';
import { rankBySection, type CanonicalPart, type OutlineEntry } from '../../core';

/** A line of a list to choose from; a separator stands for nothing. */
export interface Choice<Thing> extends vscode.QuickPickItem {
  readonly thing?: Thing;
}

/** Choices under a name. */
export interface Group<Thing> {
  readonly label: string;
  readonly choices: readonly Choice<Thing>[];
}

/** The things that suit what the cursor stands in, best first, and then the others. */
export function groupBySection<Thing extends { readonly suits: readonly CanonicalPart[] }, Chosen>(
  things: readonly Thing[], entry: OutlineEntry | undefined, others: string, toChoice: (thing: Thing) => Choice<Chosen>,
): [suiting: Group<Chosen>, others: Group<Chosen>] {
  const ranked = rankBySection(things, entry?.parts ?? []);
  const choices = (wanted: boolean): Choice<Chosen>[] => ranked.filter(({ suits }) => suits === wanted).map(({ thing }) => toChoice(thing));
  return [{ label: `Suits “${plain(entry?.title ?? '')}”`, choices: choices(true) }, { label: others, choices: choices(false) }];
}

/** The groups as one list: those with anything in them, each below its name where there are several. */
export function inOneList<Thing>(groups: readonly Group<Thing>[]): Choice<Thing>[] {
  const filled = groups.filter(({ choices }) => choices.length > 0);
  return filled.flatMap(({ label, choices }) => (filled.length > 1 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...choices] : choices));
}

/** A heading as one reads it, without the marks of emphasis and code. */
function plain(heading: string): string {
  return heading.replaceAll(/[*_`]/g, '').trim();
}
