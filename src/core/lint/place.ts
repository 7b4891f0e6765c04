import { stepOf, type CanonicalPart, type SectionKey } from '../catalog/canonical';
import type { Reading } from '../evidence/read-document';
import { insertSections } from '../outline/insert-part';
import { mainHeading } from '../outline/main-heading';
import { trimSpan, type Span } from '../text/span';
import { lazyFix, type Fix } from './rule';

/** Where a finding about something that should stand in the part is shown: its heading, its step's, otherwise the title. */
export function placeOf(reading: Reading, part: CanonicalPart): Span {
  const { parts, outline } = reading;
  const heading = mainHeading(parts.entriesOf(part)) ?? mainHeading(parts.entriesOf(stepOf(part)));
  if (heading) {
    return heading.titleSpan;
  }
  const home = outline.map.homeOf(stepOf(part));
  const step = home && mainHeading(outline.map.partsOfStep(home).flatMap(each => parts.entriesOf(each)));
  return step?.titleSpan ?? topOf(reading);
}

/** The document's title, otherwise its first line with anything on it. */
export function topOf({ document, outline }: Reading): Span {
  if (outline.title) {
    return outline.title.titleSpan;
  }
  const { source, frontMatter } = document;
  const from = frontMatter?.span.end ?? (source.text.startsWith('\uFEFF') ? 1 : 0);
  const { start } = trimSpan(source.text, { start: from, end: source.text.length });
  return trimSpan(source.text, { start, end: source.lineEnd(source.lineAt(start)) });
}

/** The fix that puts the section, with its skeleton, where it belongs; `undefined` where it has a heading or the framework none for it. */
export function insertSectionFix(reading: Reading, key: SectionKey): Fix | undefined {
  const { document, outline, parts } = reading;
  const spec = outline.map.standInFor(key);
  if (!spec || parts.entriesOf(key).some(({ kind }) => kind === 'heading')) {
    return undefined;
  }
  return lazyFix(`Insert the section “${spec.section.title}”`, () => insertSections(document, outline, spec.step, [spec.section]));
}

/** The example that a prompt ends with, as a sentence of its own. */
export function exampleOf(prompt: string): string {
  const at = prompt.lastIndexOf('Example:');
  return at === -1 ? '' : prompt.slice(at).trim().replaceAll(/\s{2,}|[^\S ]/g, ' ');
}
