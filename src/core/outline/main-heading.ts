import type { OutlineEntry } from './outline';

/** Of entries in document order the first heading of the highest level: the chapter "Monitoring", not the paragraph of that name in the chapter on training. */
export function mainHeading(entries: readonly OutlineEntry[]): OutlineEntry | undefined {
  let main: OutlineEntry | undefined;
  for (const entry of entries) {
    if (entry.kind === 'heading' && !(main && main.section.level <= entry.section.level)) {
      main = entry;
    }
  }
  return main;
}
