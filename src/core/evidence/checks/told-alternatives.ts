import { anyCase } from '../../text/any-case';
import { overlaps, type Span } from '../../text/span';
import { isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { hasScore, isOfSteps, names, passageAround, passagesInOwnWords, passagesUnder, type Passage } from '../passages';
import type { Statement } from '../statements';

/**
 * Two models by their names, one held against the other, and which it is to be: "YOLOv8n 41 fps, Faster R-CNN 6 fps, so YOLO it
 * is". Names of one family are two models here, as they are to whoever compares them.
 */
export function toldAlternatives(evidence: Evidence): Span | undefined {
  const headed = [...passagesUnder(evidence, 'candidates-title'), ...passagesInOwnWords(evidence, 'model')].find(passage => mayTell(evidence, passage) && isComparison(evidence, passage));
  if (headed) {
    return headed[0]?.span;
  }
  for (const statement of evidence.statementsWith('model-verdict', 'weighing')) {
    const passage = isDecided(evidence, statement) && isOfSteps(evidence, statement, 'model') && !isIntroduction(evidence, statement) ? passageAround(evidence, statement) : [];
    if (passage.includes(statement) && isComparison(evidence, passage)) {
      return statement.span;
    }
  }
  return undefined;
}

function mayTell(evidence: Evidence, passage: Passage): boolean {
  return passage.length <= FEW && passage.every(statement => isOfSteps(evidence, statement, 'model') && !isIntroduction(evidence, statement));
}

/** A longer section tells of more than the choice. */
const FEW = 16;

function isComparison(evidence: Evidence, passage: Passage): boolean {
  const isOneTaken = WHY_NOT.test(passage[0]?.entry?.title ?? '') || passage.some(statement => isDecided(evidence, statement));
  const isWeighed = names(evidence, passage, 'weighing') || (hasScore(evidence, passage) && passage.length > 1);
  return isOneTaken && isWeighed && countModels(evidence, passage) > 1;
}

/** "Why boosting and not a network", over the reasons. */
const WHY_NOT = /\bwhy\b.{1,60}\b(?:not|over|instead of|rather than)\b/i;

/** "LambdaMART selected", "YOLO it is", "→ LinUCB", "so RNN-T". */
function isDecided(evidence: Evidence, statement: Statement): boolean {
  return statement.kind !== 'heading' && (evidence.termsIn(statement, 'model-verdict').length > 0 || CONCLUDED.test(evidence.textOf(statement)));
}

const CONCLUDED = anyCase`\b(?:so|hence|therefore|thus)\b[^.;:?]{1,40}[.!]?$|(?:→|->|=>)\s*[\p{L}\x60][^→>]{0,40}$|\b(?:our pick|remains?|it is)[.!]?$|->\s?this one`;

/** A family is one model however often it is called by other names, unless two of its members are named. */
function countModels(evidence: Evidence, passage: Passage): number {
  const members = new Set<string>();
  const [named, families] = [new Set<string>(), new Set<string>()];
  for (const statement of passage) {
    const own = evidence.termsIn(statement, 'model-name');
    own.forEach(({ span }) => members.add(nameOf(evidence.document.prose.slice(span.start, span.end))));
    codedNames(evidence, statement).forEach(name => members.add(name));
    for (const { group, span } of evidence.termsNamed(statement, 'family-')) {
      (own.some(hit => overlaps(hit.span, span)) ? named : families).add(group);
    }
  }
  const isNeural = [...named, ...families].some(family => NEURAL.has(family));
  return members.size + [...families].filter(family => !named.has(family) && !VAGUE.has(family) && !(isNeural && family === 'family-deep')).length;
}

/** "A convolutional neural network" is one model. */
const NEURAL: ReadonlySet<string> = new Set(['family-cnn', 'family-rnn', 'family-transformer', 'family-graph', 'family-two-tower', 'family-cross-encoder', 'family-llm']);
/** How a model is used, whichever it is. */
const VAGUE: ReadonlySet<string> = new Set(['family-single-task', 'family-multi-task', 'family-ensemble']);

/** "MobileNetV3" is "MobileNet". */
function nameOf(written: string): string {
  const word = written.toLowerCase().replace(/[\s-]+/g, ' ');
  return LINEAR.test(word) ? 'linear' : word.replace(/\s?v?\d[\w.]{0,8}$/, '').replace(/s$/, '');
}

const LINEAR = /^(?:linear regression|logistic regression|glm)$/;

/** "`bge-small` vs `e5-large`": whatever is set in code and held against something in code. */
function codedNames({ document: { visible } }: Evidence, { span }: Statement): readonly string[] {
  const found = visible.slice(span.start, span.end).match(CODED) ?? [];
  return found.length > 1 ? found.map(name => name.toLowerCase()) : [];
}

const CODED = /`[A-Za-z][\w./-]{2,40}`/g;
