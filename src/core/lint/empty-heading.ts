import type { OutlineEntry } from '../outline/outline';
import type { RuleContext } from './rule';

/** Whether the entry is a heading that stands for something the framework or the canonical list knows, and holds nothing. */
export function isEmptyHeading({ outline, parts }: RuleContext, entry: OutlineEntry): boolean {
  const { kind, named, span, titleSpan, section } = entry;
  return kind === 'heading' && named.length > 0 && span.end > titleSpan.end - 1 && outline.title !== section && parts.isEmpty(entry);
}
