import type { Evidence } from './evidence';
import { asCount, FEWEST_CANDIDATES, isCount, type FunnelRise } from './funnel-rises';
import { handedCounts, SOURCE, type HandedCount } from './handed-counts';
import type { Statement } from './statements';

/** So many statements may stand between two stages. */
const MOST_BETWEEN = 4;
const FEWEST_STAGES = 3;
/** Where one sentence tells of both, few are candidates, too: "all 9 are scored; 7 pass". */
const FEWEST_IN_SENTENCE = 5;

interface Stage extends HandedCount {
  readonly statement: Statement;
}

/** Where the sentences of a pipeline tell that more are left of something than came to it: "leaves six thousand. The match trims these to nine thousand." */
export function findHandedRises(evidence: Evidence): FunnelRise[] {
  return chainsIn(evidence).flatMap(chain =>
    chain.flatMap((after, index) => {
      const before = chain[index - 1];
      const isRise = before && after.isNarrowed && before.high >= (before.statement === after.statement ? FEWEST_IN_SENTENCE : FEWEST_CANDIDATES) && after.low > before.high && isOfOne(before, after);
      const falls = isRise && chain.some((other, at) => (at < index - 1 ? other.low > before.high : at > index && other.high < before.high));
      return falls ? [{ before: [before], after }] : [];
    }),
  );
}

/** Both are counted per the same thing, and the second is no source of its own. */
function isOfOne(before: Stage, after: Stage): boolean {
  return (before.per === '' || after.per === '' || before.per === after.per) && !(SOURCE.test(after.clause) && SOURCE.test(before.clause));
}

/** The stages that stand close to each other, with one count each. */
function chainsIn(evidence: Evidence): Stage[][] {
  const chains: Stage[][] = [];
  let last: Stage | undefined;
  for (const statement of evidence.statements) {
    for (const stage of stagesIn(evidence, statement)) {
      const chain = last && statement.index - last.statement.index <= MOST_BETWEEN ? chains.at(-1) : undefined;
      if (chain) {
        chain.push(stage);
      } else {
        chains.push([stage]);
      }
      last = stage;
    }
  }
  return chains.filter(({ length }) => length >= FEWEST_STAGES);
}

/** "| Together | 1,100 |" below the sources: what comes next takes in as many. */
function sourcesTogether(statement: Statement): Stage[] {
  const counts = statement.quantities.filter(isCount).map(asCount);
  return counts.length === 1 ? counts.map(count => ({ ...count, isNarrowed: false, per: '', clause: '', statement })) : [];
}

function stagesIn(evidence: Evidence, statement: Statement): Stage[] {
  const steps = evidence.stepsOf(statement);
  if (statement.kind === 'row') {
    return evidence.says(statement, 'sum-row') ? sourcesTogether(statement) : [];
  }
  const isRead = (statement.kind === 'sentence' || statement.kind === 'item') && !steps.includes('monitoring') && !steps.includes('evaluation');
  return isRead ? handedCounts(evidence.document.prose.slice(statement.span.start, statement.span.end), statement.span.start).map(count => ({ ...count, statement })) : [];
}
