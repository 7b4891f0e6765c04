import { estimatesOf, parseDocument, type Outcome, type SheetLine, type SourceText } from '../core';
import { toRange, type EstimatedFile, type EstimatedLine } from './reporters/report';

/** What the report says of the estimates of one document, or `undefined` when it is too large to be read. */
export function estimateFile(path: string, text: string): EstimatedFile | undefined {
  const document = parseDocument(text);
  if (document.isTooLarge) {
    return undefined;
  }
  const { source } = document;
  const { blocks, problems } = estimatesOf(document);
  return {
    path,
    blocks: blocks.map(({ span, lines }) => ({ range: toRange(source, span), lines: lines.map(line => reportLine(source, line)) })),
    problems: problems.map(({ message, span }) => ({ message, range: toRange(source, span) })),
  };
}

function reportLine(source: SourceText, { span, name, expressionSpan, outcome, derivation, stated }: SheetLine): EstimatedLine {
  return {
    text: source.slice(span),
    range: toRange(source, span),
    ...(name !== undefined && { name }),
    ...(expressionSpan && { formula: source.slice(expressionSpan) }),
    ...reportOutcome(source, outcome),
    ...(derivation !== '' && { derivation }),
    ...(stated && { stated: { text: source.slice(stated.span), stale: stated.isStale, range: toRange(source, stated.span) } }),
  };
}

function reportOutcome(source: SourceText, outcome: Outcome): Pick<EstimatedLine, 'state' | 'value' | 'left' | 'operator' | 'right' | 'problem'> {
  switch (outcome.state) {
    case 'computed':
      return { state: outcome.state, value: outcome.text };
    case 'holds':
    case 'fails':
      return { state: outcome.state, left: outcome.left.text, operator: outcome.operator, right: outcome.right.text };
    case 'wrong': {
      const { message, span, related = [] } = outcome.problem;
      const places = related.map(place => ({ message: place.message, range: toRange(source, place.span) }));
      return { state: outcome.state, problem: { message, range: toRange(source, span), related: places } };
    }
    default:
      return { state: outcome.state };
  }
}
