import type { OutlineEntry } from '../outline/outline';
import type { RuleContext } from './rule';

/** Whether the entry is a heading that stands for something the framework or the canonical list knows, and holds nothing. */
export function isEmptyHeading(context: RuleContext, entry: OutlineEntry): boolean {
  const { outline, parts } = context;
  const { kind, named, span, titleSpan, section } = entry;
  return kind === 'heading' && named.length > 0 && span.end > titleSpan.end - 1 && outline.title !== section && !isQuoted(context, entry) && parts.isEmpty(entry);
}

/** An answer set as a quotation; templates ask there, too. */
function isQuoted({ document: { visible } }: RuleContext, { section }: OutlineEntry): boolean {
  return section.blocks.some(({ kind, span }) => kind === 'quote' && SAYS.test(visible.slice(span.start, span.end)) && !ASKS.test(visible.slice(span.start, span.end)));
}

const SAYS = /(?:[\p{L}\d]{1,40}[^\p{L}\d]{1,20}){8}/u;
const ASKS = /[?？]|\be\.\s?g\.|\[fill:|^[>\s*_]*(?:describe|explain|list|state|give|define|outline|specify|provide|note|tip|hint|example)\b/i;
