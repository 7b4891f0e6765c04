import { isSaid } from './checks/stated-in';
import { isEmptyTalk } from './evasion';
import type { Evidence } from './evidence';
import { isUnderTitle, isUnderOwnTitle } from './under-title';
import { countNames } from './listing';
import type { Statement } from './statements';

/**
 * Whether the statement says where data comes from, though no word of it is a source's own: "job adverts arrive by the webhook
 * of the ATS", "shipments, from SAP". It takes a name and how it got here; under a title that asks for sources, names alone.
 */
export function namesSource(evidence: Evidence, statement: Statement): boolean {
  return namesSourceInWords(evidence, statement) && !isEmptyTalk(evidence, statement);
}

function namesSourceInWords(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading' || statement.isPending || !isPlace(evidence, statement) || !isSaid(evidence, statement) || evidence.termsIn(statement, 'no-data').length > 0) {
    return false;
  }
  const names = countNames(evidence.document.visible.slice(statement.span.start, statement.span.end));
  const says = (group: string): boolean => evidence.says(statement, group) !== undefined;
  const [isKept, isBrought] = [says('kept-in'), says('brought-by')];
  const isThing = says('data-thing') || says('data-entity');
  const isTitled = isUnderTitle(evidence, statement, 'source-title') && !isUnderTitle(evidence, statement, 'other-title');
  if (isTitled || evidence.standsIn(statement, 'data/data-sources')) {
    return names > 1 || (names === 1 && (isKept || isBrought || isThing)) || (isBrought && isKept) || (isThing && (isBrought || isKept || statement.quantities.length > 0));
  }
  return evidence.stepsOf(statement).includes('data') && (isBrought ? names > 0 || (isKept && isThing) : names > 0 && isThing && says('brought-weakly'));
}

function isPlace(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  // "Feeding the model" is taken for a word about the model.
  const isThere = steps.length === 0 || steps.includes('data') || ((steps.includes('model') || steps.includes('framing')) && isUnderTitle(evidence, statement, 'source-title'));
  return isThere && isUnderOwnTitle(statement, 'data', 'data/data-sources', 'requirements/data-available', 'model', 'framing/input-output');
}
