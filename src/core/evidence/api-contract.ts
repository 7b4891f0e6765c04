import type { Fence } from '../document/document-model';
import { entryAt } from '../outline/outline';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';

/** The bodies that an interface is called with and answers with, written as code: two of them, or one with the other told beside it. */
export function findApiContract(evidence: Evidence): Span | undefined {
  const [first, second] = findBodies(evidence);
  if (!first) {
    return undefined;
  }
  const isAnswered = second !== undefined || evidence.statementsIn('serving/api').some(statement => evidence.says(statement, 'model-input-label', 'model-output-label') !== undefined);
  return isAnswered ? first.span : undefined;
}

function findBodies(evidence: Evidence): Fence[] {
  const bodies: Fence[] = [];
  for (const { blocks } of evidence.document.sections) {
    for (const block of blocks) {
      if (block.kind === 'fence' && isBody(evidence, block)) {
        bodies.push(block);
      }
    }
  }
  return bodies;
}

const FIELD = /"[^"\n]+"\s*:/;

/** JSON with a field in it, in the description of an interface. */
function isBody({ document, outline }: Evidence, { language, content, span }: Fence): boolean {
  const isJson = (language === 'json' || language === 'jsonc' || language === 'http') && FIELD.test(document.visible.slice(content.start, content.end));
  return isJson && (entryAt(outline, span.start)?.around.has('serving/api') ?? false);
}
