import type { Span } from '../../text/span';
import type { Answer, Check } from '../check';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { isStatedIn, isTreatedIn } from './stated-in';

/** Two families of models or more, and what speaks for and against them. */
export const modelAlternatives: Check = {
  id: 'model-alternatives',
  section: 'model/candidates',
  weight: 1,
  rule: 'no-model-alternatives',

  find(evidence): Answer {
    const { families, weighed, options } = weighModels(evidence);
    const second = weighed ? [...families.values()][1] : undefined;
    const at = second ?? options[1];
    if (at) {
      return { state: 'met', at };
    }
    return evidence.find(() => undefined, statement => isTreatedIn(evidence, statement, 'model/candidates'));
  },
};

interface WeighedModels {
  /** The families that the document names as its models, each with its first place. */
  readonly families: ReadonlyMap<string, Span>;
  /** Something is said for or against one of them. */
  readonly weighed: boolean;
  /** What is listed with pros and cons in the model step, of whatever family. */
  readonly options: readonly Span[];
}

const known = new WeakMap<Evidence, WeighedModels>();

export function weighModels(evidence: Evidence): WeighedModels {
  const models = known.get(evidence) ?? readModels(evidence);
  known.set(evidence, models);
  return models;
}

function readModels(evidence: Evidence): WeighedModels {
  const families = new Map<string, Span>();
  const options: Span[] = [];
  let weighed = false;
  const spoken = [evidence.statementsAbout('pros-and-cons', ...evidence.groupsNamed('family-')), evidence.statementsIn('model/candidates')];
  for (const statement of joined(spoken)) {
    if (isWeighedOption(evidence, statement)) {
      options.push(statement.span);
    }
    const found = familiesIn(evidence, statement);
    const isOption = found.length > 0 || isNested(evidence, statement) || isStatedIn(evidence, statement, 'model/candidates');
    if (!isOption || statement.isPending || !isAboutModels(evidence, statement)) {
      continue;
    }
    for (const { family, span } of found) {
      families.set(family, families.get(family) ?? span);
    }
    weighed ||= evidence.isAbout(statement, 'trade-off');
  }
  return { families, weighed, options };
}

/** The families of models that the statement names and does not deny. */
export function familiesIn(evidence: Evidence, statement: Statement): { readonly family: string; readonly span: Span }[] {
  return evidence
    .termsNamed(statement, 'family-')
    .filter(hit => evidence.says(statement, hit.group) === hit)
    .map(({ group, span }) => ({ family: group, span }));
}

function isWeighedOption(evidence: Evidence, statement: Statement): boolean {
  const { kind, lead, isPending } = statement;
  const isListed = (kind === 'item' && evidence.says(statement, 'pros-and-cons')) || (kind === 'row' && lead && evidence.says(lead, 'pros-and-cons'));
  return Boolean(isListed) && !isPending && evidence.stepsOf(statement).includes('model');
}

/** "Pros: …" below the model that it speaks of. */
function isNested(evidence: Evidence, { lead }: Statement): boolean {
  return lead !== undefined && familiesIn(evidence, lead).length > 0;
}

const ELSEWHERE = ['requirements', 'data', 'serving', 'monitoring'] as const;

function isAboutModels(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.includes('model') || !ELSEWHERE.some(step => steps.includes(step));
}
