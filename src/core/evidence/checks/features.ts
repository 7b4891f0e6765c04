import { anyCase } from '../../text/any-case';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { cueGroup } from '../knowledge';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { listsFields, readsRawSignals } from '../inputs';
import { isEmptyTalk } from '../evasion';
import { listsSignals, signalsIn } from '../signal-lists';
import { statementsUnderTitle } from '../under-title';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';
import { joined } from '../statement-places';

/** What the model sees of each entity. A system that only prompts a language model has none, nor has a network that reads pixels or sound. */
export const features: Check = {
  id: 'features',
  section: 'data/features',
  weight: 1,
  rule: 'missing-section',

  find(evidence) {
    const answer = evidence.find(
      statement => {
        if (isListedAsFeatures(evidence, statement) || listsSignals(evidence, statement)) {
          return statement.span;
        }
        return namesFeature(evidence, statement) ? statement.span : undefined;
      },
      statement => isTreatedIn(evidence, statement, 'data/features'),
      joined([evidence.statementsIn('data/features'), evidence.statementsWith(CUE, 'feature-word', 'named-features', 'signal-word', 'fed-to-model'), statementsUnderTitle(evidence, 'signals-title')]),
    );
    if (answer.state !== 'absent') {
      return answer;
    }
    const at = listsFields(evidence);
    return at ? { state: 'met', at } : answer;
  },

  isNeedless: evidence => tasksOf(evidence).has('generation') || readsRawSignals(evidence),
};

const CUE = cueGroup('data/features');

/** "Feature engineering: TF-IDF, word embeddings", "User features: age of the account, past orders": features told among the techniques or the inputs of a model. */
function isListedAsFeatures(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'item' && !statement.isPending && evidence.says(statement, 'named-features') && evidence.stepsOf(statement).includes('model')) {
    return true;
  }
  const steps = evidence.stepsOf(statement);
  const isPlace = steps.length === 0 || steps.includes('framing') || steps.includes('model') || steps.includes('data');
  const name = !isPlace || statement.kind === 'heading' || statement.isPending ? undefined : evidence.says(statement, 'feature-word')?.span;
  if (!name) {
    return false;
  }
  const { prose } = evidence.document;
  return LISTED_AFTER.test(prose.slice(name.end, statement.span.end)) || LISTED_BEFORE.test(prose.slice(statement.span.start, name.start));
}

/** A colon, and two things at least. */
const LISTED_AFTER = /^[\s*_]*(?:\([^)]*\)[\s*_]*)?[:：–—][\s*_]*[^\s,;][^,;]*[,;]\s*[\p{L}`(]/u;
const LISTED_BEFORE = anyCase`\b(?:with|as|on|uses?|using)\s(?:[\p{L}\p{N}-]+,\s){1,6}(?:[\p{L}\p{N}-]+\s)?(?:and\s)?(?:[\p{L}\p{N}-]+\s)?$`;

/** In the data step by their technique, and below their own heading whatever tells one of them: a product has features too, and everybody will engineer good ones. */
function namesFeature(evidence: Evidence, statement: Statement): boolean {
  return namesFeatureInWords(evidence, statement) && !isEmptyTalk(evidence, statement);
}

function namesFeatureInWords(evidence: Evidence, statement: Statement): boolean {
  const isBelow = isStatedIn(evidence, statement, 'data/features');
  const isTold = evidence.stepsOf(statement).includes('data') && evidence.says(statement, CUE) !== undefined && isSaid(evidence, statement);
  if ((!isBelow && !isTold) || evidence.says(statement, 'all-and-nothing') !== undefined) {
    return false;
  }
  const text = evidence.document.visible.slice(statement.span.start, statement.span.end);
  return statement.kind !== 'sentence' || statement.quantities.length > 0 || NAMED_OTHERWISE.test(text) || evidence.termsIn(statement, CUE, 'named-features').some(({ span }) => !BARE_WORD.test(evidence.document.prose.slice(span.start, span.end))) || signalsIn(evidence, statement).size > 0;
}

/** Code, a label, what is no English. */
const NAMED_OTHERWISE = /[`:：]|[^\p{Script=Latin}\P{L}]/u;
const BARE_WORD = /^(?:features?|feature (?:engineering|store|set|list|selection|pipeline)|embeddings?)$/i;
