import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { findLatencyBudgets } from './latency-budget';
import { joined, shared } from './statement-places';
import type { Statement } from './statements';
import { findTimeByStage } from './time-by-stage';

const MIN_TIMES = 3;
/** "25 + 50 ms", "features 25 + ranker 50". */
const SUM = /\d\s?(?:ms)?\s?\+\s?(?:[\p{L}][\p{L} -]{0,30}\s)?\d/u;
const TIME = new RegExp(anyCase`\d\s?(?:ms|msec|milliseconds?|мс|毫秒)(?![\p{L}\p{N}])`, 'gi');

/** Where the document divides the time of a request among its stages: in a table, a list, a sentence, an estimate or a diagram. */
export function findLatencyBreakdown(evidence: Evidence): Span | undefined {
  const [budget] = findLatencyBudgets(evidence);
  return budget?.stages[0]?.span ?? inStatements(evidence) ?? inDiagram(evidence) ?? findTimeByStage(evidence);
}

function inStatements(evidence: Evidence): Span | undefined {
  let lines = 0;
  const there = joined([evidence.statementsIn('serving/latency-budget'), evidence.statementsOfStep('serving')]);
  for (const statement of shared(evidence.quantified, there)) {
    const times = statement.isPending ? 0 : countTimes(statement);
    lines += statement.kind === 'estimate' && times > 0 ? 1 : 0;
    const isDivided = times >= MIN_TIMES && (evidence.says(statement, 'pipeline-stage') !== undefined || evidence.isAbout(statement, 'latency-breakdown'));
    const isSum = times > 0 && SUM.test(evidence.textOf(statement));
    if (isDivided || isSum || lines >= MIN_TIMES) {
      return statement.span;
    }
  }
  return undefined;
}

/** "50 ms to redaction, 300 to the order service, 150 to retrieval": the unit is said once. */
function countTimes({ quantities }: Statement): number {
  const times = quantities.filter(({ dimension, value }) => dimension === 'time' && value <= 60);
  const isInMs = times.some(({ unit }) => /^(?:ms|milli|мс|毫秒)/.test(unit));
  return times.length + (isInMs ? quantities.filter(({ dimension }) => dimension === 'number').length : 0);
}

/** Boxes with a time each. */
function inDiagram({ document }: Evidence): Span | undefined {
  for (const { blocks } of document.sections) {
    for (const block of blocks) {
      const code = block.kind === 'fence' ? document.visible.slice(block.content.start, block.content.end) : '';
      if ((code.match(TIME)?.length ?? 0) >= MIN_TIMES) {
        return block.span;
      }
    }
  }
  return undefined;
}
