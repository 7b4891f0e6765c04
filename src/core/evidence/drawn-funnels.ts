import { addAll } from '../text/add-all';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { FEWEST_CANDIDATES, risesAlong, type FunnelRise, type FunnelStage } from './funnel-rises';
import { findQuantities } from './quantities';

/** A line that begins with how many there are: "~60,000 eligible". */
const COUNTED = /^[\s|│┃+*~≈]*(?=\d[\d.,]*\s?[kMB]?\s\p{L})/u;
/** What joins two of them. */
const JOINED = /[▼↓⬇│┃|]|^\s*[vV]\s*$/u;
const OF_CANDIDATES = /retriev|rank|candidat|shortlist|\bfilter/i;
const WIDENS = /\b(?:expan|merg|join|split|chunk|union|augment|adds?\b|inject)/i;
/** Between two counts stand an arrow and what is done. */
const MOST_BETWEEN = 4;

/** Where the counts rise of a funnel that is drawn in plain text, one count a line with arrows between them. */
export function findDrawnRises(evidence: Evidence): FunnelRise[] {
  const rises: FunnelRise[] = [];
  for (const stages of evidence.once(drawnFunnels)) {
    addAll(rises, risesAlong(stages));
  }
  return rises;
}

/** The counts of such a drawing with the words behind each. */
export function findDrawnStages(evidence: Evidence): { readonly name: string; readonly value: number; readonly span: Span }[] {
  const { document } = evidence;
  return evidence.once(drawnFunnels).flatMap(stages =>
    stages.map(({ in: { low, span } }) => ({ name: document.visible.slice(span.end, document.source.lineEnd(document.source.lineAt(span.end))), value: low, span })),
  );
}

function drawnFunnels({ document: { sections, visible } }: Evidence): FunnelStage[][] {
  const funnels: FunnelStage[][] = [];
  for (const { blocks } of sections) {
    for (const block of blocks) {
      const isDrawing = block.kind === 'fence' && (block.language === '' || block.language === 'text');
      const text = isDrawing ? visible.slice(block.content.start, block.content.end) : '';
      if (isDrawing && /[▼↓⬇│]/.test(text) && OF_CANDIDATES.test(text)) {
        funnels.push(stagesOf(text, block.content.start));
      }
    }
  }
  return funnels;
}

function stagesOf(text: string, offset: number): FunnelStage[] {
  const stages: FunnelStage[] = [];
  let between: string[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const lead = COUNTED.exec(line)?.[0].length;
    const [quantity] = lead === undefined ? [] : findQuantities(line.slice(lead));
    if (lead === undefined || quantity?.span.start !== 0) {
      between.push(line);
      continue;
    }
    const isNext = between.length <= MOST_BETWEEN && between.some(each => JOINED.test(each));
    if (stages.length > 0 && !isNext) {
      return [];
    }
    const at = offset + index + lead;
    const count = { low: quantity.value, high: quantity.high ?? quantity.value, span: { start: at, end: at + quantity.span.end } };
    stages.push({ in: count, out: count, isSource: false, isFanOut: WIDENS.test(`${between.join(' ')} ${line}`) });
    between = [];
  }
  return stages.length >= MIN_STAGES && stages.every(({ in: { high } }) => high >= FEWEST_CANDIDATES) ? stages : [];
}

const MIN_STAGES = 3;
