import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { isOfOthers } from './of-others';
import { isPlannedLater } from './planned';
import type { Quantity } from './quantities';
import type { Statement } from './statements';

/**
 * Where few of the cases are told to be what the model looks for, though no word such as "prevalence" says so: "0.15 % of those
 * lead to phishing", "fraud attempts: 4,800 (0.12 % of payments)", "churners are 2 %", or two counts and their share, as in
 * "4.2 million displays and 7,200 openings: 0.17 %".
 */
export function toldRarity(evidence: Evidence, limit: number): Span | undefined {
  for (const statement of evidence.quantified) {
    const share = statement.quantities.find(quantity => quantity.dimension === 'share' && quantity.value > 0 && quantity.value <= limit && isOfCases(evidence, statement, quantity));
    if (share && mayTell(evidence, statement)) {
      return share.span;
    }
  }
  return undefined;
}

function mayTell(evidence: Evidence, statement: Statement): boolean {
  const isPlace = evidence.stepsOf(statement).every(step => step !== 'serving' && step !== 'monitoring' && step !== 'evaluation');
  const text = evidence.textOf(statement);
  return isPlace && !statement.isPending && !OTHER_SHARE.test(text) && !isOfOthers(text) && !isPlannedLater(evidence, statement) && !evidence.isAbout(statement, 'guardrail');
}

function isOfCases(evidence: Evidence, statement: Statement, { span, value }: Quantity): boolean {
  const { prose } = evidence.document;
  const before = prose.slice(Math.max(statement.span.start, span.start - REACH), span.start);
  const after = prose.slice(span.end, Math.min(statement.span.end, span.end + REACH));
  if (BOUND.test(before)) {
    return false;
  }
  return ARE_FOUND.test(after) || FOUND_ARE.test(before) || (OF_ALL.test(after) && FOUND.test(before)) || (isRatioOf(statement, value) && FOUND.test(prose.slice(statement.span.start, statement.span.end)));
}

/** Whether one count of the statement is that share of another. */
function isRatioOf({ quantities }: Statement, share: number): boolean {
  const counts = quantities.filter(({ dimension, value }) => (dimension === 'count' || dimension === 'number') && value >= FEWEST).map(({ value }) => value);
  return counts.some(whole => counts.some(part => part < whole && Math.abs(part / whole / share - 1) <= ROUNDING));
}

const FEWEST = 20;
/** As far as a share of two digits is rounded. */
const ROUNDING = 0.04;
/** In characters. */
const REACH = 60;

/** What a model may look for, in the words of those who look. */
const RARE = String.raw`(?:positives?|fraud\w*|charge-?backs?|harm\w*|spam\w*|scam\w*|phish\w*|malicious|malware|abus\w+|toxic\w*|violat\w+|churn\w*|default(?:s|ed|ers?)?|attacks?|intrusions?|anomal\w+|spikes?|defect\w*|faulty|fault(?:s|ed)?|malignant|cancers?|diseased?|sepsis|claims?|convert\w*|conversions?|click(?:s|ed)?|bought|buy|purchas\w+|openings?|opened|opt(?:s|ed)? in|complain\w*|cancel\w*|no-?shows?)`;
const FOUND = new RegExp(String.raw`\b${RARE}\b`, 'i');
/** "0.8 % are harmful", "0.15 % of those lead to phishing". */
const ARE_FOUND = new RegExp(String.raw`^,?\s(?:of (?:(?:the|all|our|those|these|them|such|its)\s?)?(?:[a-z-]+\s){0,4})?(?:(?:are|is|were|was|end in|ends in|lead to|leads to|turn out|contain|contains|become|have|has|result in)\s(?:an?\s|to be\s)?)?(?:[a-z-]+\s){0,1}${RARE}\b`, 'i');
/** "Churners are 2.0 %", "fraud: 0.12 %". */
const FOUND_ARE = new RegExp(String.raw`\b${RARE}(?:\s[a-z]+){0,2}\s?(?:are|is|were|make up|account for|[:=|(])\s(?:about |around |some |roughly |only |just |merely )?[~≈]?$`, 'i');
/** "(0.12 % of payments)". */
const OF_ALL = /^\s?of (?:all |the |our )?[a-z-]+\s?(?:[),.;|]|$)/i;
const BOUND = /(?:[<>≤≥±+–-]|\b(?:at most|at least|below|under|above|over|up to|no more than|not more than|less than|by|to|target of|within|down|up|from))\s?$/i;
/** Shares of something else. */
const OTHER_SHARE = /\b(?:strikes? out|struck|removed|filtered|dropped|excluded|discarded|missing|wrong\w*|duplicat\w+|traffic|experiment|arms?|power|detect(?:able|ing)? (?:an?|a)|noise|nois\w+|targets?|errors?|faster|slower|fewer|reduc\w+|rise[sn]?|improv\w*|lift|relative|budget|random\w*|declin\w+ by|hold-?back|hold-?out|agree\w*|kappa|recall|precision|coverage|unlabell?ed|sampled?|exposed|today's rules)\b/i;
