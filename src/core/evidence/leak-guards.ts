import { beside } from './beside';
import { isDone } from './evasion';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** What could tell the answer or the test to the training, with what is done against it in the same sentence or the next: "One column is filled only by those who cancel. It is banned." */
export function guardsAgainstLeak(evidence: Evidence, statement: Statement): boolean {
  return guardsAgainstLeakInWords(evidence, statement) && isDone(evidence, statement);
}

function guardsAgainstLeakInWords(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isPlace = steps.length === 0 || steps.some(step => step === 'data' || step === 'evaluation' || step === 'model');
  if (!isPlace) {
    return false;
  }
  const { visible } = evidence.document;
  const text = visible.slice(statement.span.start, statement.span.end);
  if (COMPARED_TIMES.test(text) || FITTED_WITHIN.test(text) || isKnownThen(text) || WELL_KNOWN.test(text)) {
    return true;
  }
  const guard = evidence.says(statement, 'leak-guard');
  if (!guard || OTHER_LEAK.test(text)) {
    return false;
  }
  return beside(evidence, statement).some(each => KNOWN_LATER.test(evidence.textOf(each)) || (each.kind !== 'estimate' && evidence.termsIn(each, 'leak-danger').some(({ span }) => span.end <= guard.span.start || span.start >= guard.span.end) && !OTHER_LEAK.test(visible.slice(each.span.start, each.span.end))));
}

/** "Gets its value once the case is over". */
const KNOWN_LATER = /\b(?:once|after|when|until|unless|only if)\s(?:the\s|a\s|it\s|they\s|he\s|she\s)?(?:\p{L}+\s){0,3}(?:over|closed|known|outcome|diagnos\w+|decision|decided|settled|resolved|happened|cancel\w*|churn\w*|default\w*|paid|failed|discharge\w*|confirmed|died|returned)\b/iu;

/** "Only values known at the time of the request": what is known then is what goes in. */
function isKnownThen(text: string): boolean {
  return THEN.test(text) && ONLY.test(text) && FEATURE.test(text);
}

const THEN = /\b(?:at|when|by|before|of|until|up to|prior to|than)\s(?:the\s)?(?:time of\s|moment of\s|moment\s|date of\s|day of\s|we\s|it\s|they\s|the\s){0,3}(?:predict\w*|scor(?:e|es|ed|ing)|requests?|decisions?|quer(?:y|ies)|inference|orders?|cut-?off|label\w*|event|timestamp|admission|application|origin|t0|index date|reference date|snapshot)\b/i;
const ONLY = /\b(?:only|never|not|nothing|no|must|just|instead|rebuil[dt]|reconstruct\w*|up to|older|strictly|earlier|excluded?|later)\b/i;
const FEATURE = /\b(?:features?|values?|columns?|fields?|aggregates?|counts?|counters?|histor\w+|joins?|joined|inputs?|windows?|lags?|attributes?|averages?|means?|balances?|forecasts?)\b/i;

/** Guards that have a name. */
const WELL_KNOWN =
  /\b(?:(?:gap|embargo|buffer|purg\w+|pause)\b[^.;|]{0,50}\b(?:between|before|after)\b[^.;|]{0,40}\b(?:train\w*|test|validation|folds?|sets|label|features?)\b|adversarial (?:check|validation|test)\b|(?:from|on|over|by) (?:the )?training (?:period|folds?|rows|set|data|part|months?|years?) (?:only|alone)\b|features? (?:stop|end)s?\b[^.]{0,60}\blabels? (?:start|begin)s?\b|(?:permut\w+|shuffl\w+) (?:the )?labels?\b|(?:score|prediction|output)\b[^.;|]{0,30}\bbefore (?:labell?ing|they label|annotat\w+)\b|blind(?:ed)? to the (?:score|prediction|model)\b)/iu;

/** "`max(feature_ts) < min(label_ts)`". */
const COMPARED_TIMES = /(?:_ts|_at|_time|_date|timestamp|time)\)?`?\s?(?:<=?|≤|before)\s?`?(?:min\(|max\()?\w{0,40}(?:_ts|_at|_time|_date|timestamp|time)\b/i;
/** "The scaler is fit per fold". */
const FITTED_WITHIN = /\b(?:fit|fits|fitted|computed|estimated|encoded|learned|calculated)\b[^.;|]{0,60}\b(?:per fold|within (?:each|the) (?:\p{L}+ )?fold|inside (?:each|the) (?:\p{L}+ )?fold|(?:on|from|over) (?:the )?train(?:ing)?(?: (?:data|rows|set|fold|folds|part|portion|split|period))? (?:only|alone))\b/iu;
/** Files of customers, and the memory. */
const OTHER_LEAK = /\b(?:dlp|memory|uploads?|water|server room|gas leaks?|laptops?|credentials?|secrets?|pods?|cpu|players? (?:is|are) banned)\b/i;
