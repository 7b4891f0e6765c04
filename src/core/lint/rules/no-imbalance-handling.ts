import { classImbalance } from '../../evidence/checks/class-imbalance';
import type { Evidence } from '../../evidence/evidence';
import { prevalenceUpTo, RARE } from '../../evidence/prevalence';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noImbalanceHandling: Rule = {
  id: 'no-imbalance-handling',
  summary: 'Say what is done about rare positives.',
  why: 'With 0.1 % positives a model that never says yes is 99.9 % accurate. The positive rate decides sampling, loss, metric and threshold, and resampling has to be undone before a probability is used.',
  source: 'Aminian & Xu (2023), steps 3 and 4; Rules of ML, rule 30.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['data/imbalance'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n# Payment fraud\n\n## Data preparation\n\nThe payment log has 0.1 % fraud; class weights of 50 to 1, probabilities re-calibrated on an untouched week.\n',
    bad: '---\nmldesign: seven-step\n---\n\n# Payment fraud\n\n## Data preparation\n\nThe payment log has 40M rows a day.\n',
  },

  check: context => reportAbsent(context, classImbalance, () => (isJudgedForRare(context.evidence) ? { message: ONLY_JUDGED, severity: 'info' } : { message: saysRare(context.evidence) ? UNHANDLED : UNTOLD })),
};

const EXAMPLE = 'such as “0.1 % fraud; class weights of 50 to 1, re-calibrated on an untouched week”.';
const UNHANDLED = `The positives are rare, and nothing says how that is handled. Give the positive rate and the remedy, ${EXAMPLE}`;
const UNTOLD = `Nothing says how rare the positives are, which such cases mostly are, nor what training does about it. Give the positive rate and the remedy, ${EXAMPLE}`;
const ONLY_JUDGED = `The metric takes into account that the positives are rare, and nothing says what training does about it. Give the positive rate and the remedy, ${EXAMPLE}`;

/** Fraud and churn are rare as a rule; whether they are here, a word or a rate has to say. */
function saysRare(evidence: Evidence): boolean {
  return evidence.statementsWith('imbalance-cue').some(statement => evidence.says(statement, 'imbalance-cue') !== undefined && SAID_RARE.test(evidence.textOf(statement))) || prevalenceUpTo(evidence, RARE) !== undefined;
}

const SAID_RARE = /\b(?:imbalanc\w*|unbalanced|rare|rarely|skewed|minority)\b|дисбаланс|редк|不平衡|罕见/i;

/** A metric that is made for rare positives, unlike recall alone. */
function isJudgedForRare(evidence: Evidence): boolean {
  return evidence.statementsWith('metric-rare').some(statement => statement.kind !== 'heading' && evidence.says(statement, 'metric-rare') !== undefined && FOR_RARE.test(evidence.textOf(statement)));
}

const FOR_RARE = /\b(?:p\/?r[\s-]?auc|auc[\s-]pr|au-?prc|average precision|f-?beta|f(?:0\.5|2)\b|(?:precision|recall)\s?(?:@|at)|alerts per day)/i;
