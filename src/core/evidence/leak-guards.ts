import { anyCase } from '../text/any-case';
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
  if (COMPARED_TIMES.test(text) || FITTED_WITHIN.test(text) || isKnownThen(text) || KEPT_APART.test(text) || WELL_KNOWN.test(text)) {
    return true;
  }
  const guard = evidence.says(statement, 'leak-guard');
  if (!guard || OTHER_LEAK.test(text)) {
    return false;
  }
  const isWeak = WEAK_GUARD.test(visible.slice(guard.span.start, guard.span.end));
  // In a section of no step a sentence may be about anything.
  const isVague = isWeak || steps.length === 0;
  return beside(evidence, statement).some(each => {
    // What a column of a table is called does not say why the sentence below it removes something.
    if ((each.kind === 'row' && statement.kind !== 'row') || (isWeak && !OF_ROWS.test(text) && !OF_ROWS.test(evidence.textOf(each)))) {
      return false;
    }
    const isDanger = each.kind !== 'estimate' && evidence.termsIn(each, 'leak-danger').some(({ span }) => (span.end <= guard.span.start || span.start >= guard.span.end) && !(isVague && WEAK_DANGER.test(visible.slice(span.start, span.end))));
    return KNOWN_LATER.test(evidence.textOf(each)) || (isDanger && !OTHER_LEAK.test(visible.slice(each.span.start, each.span.end)));
  });
}

/** Things are removed, blocked, masked and hashed for many reasons: only of rows, columns and sets it guards the test. */
const WEAK_GUARD = /^(?:block|ban|remov|mask|hash|filtered|replac|quarantin|reject|delet|drop|exclu|discard|prohibit|forbid|zero|instead|rather|together|only |up to|(?:is|its|are) out|cut ?off|left out|leave out|take|taken|gap|preceding|snapshot|older|fixed|never|switched|ablation|truncated|traced|withheld|grouped)/i;
const OF_ROWS = /\b(?:train\w*|tests?|tested|validation|evals?|evaluation|(?:both|two|data) ?sets|splits?|folds?|sides?|labels?|features?|columns?|fields?|predict\w*|inputs?|target\w*|scor(?:ing|es?)|rank(?:er|ing)|auc|leak\w*|joins?|lags?)\b/i;
const WEAK_DANGER = /^(?:feedback|afterwards|border|tomorrow|later than|revis\w*|revision\w*|suspicious\w*|reminders|in advance of|shared (?:among|across)|current values?|copy|copies|identical)$/i;

/** "Gets its value once the case is over". */
const KNOWN_LATER = anyCase`\b(?:once|after|when|until|unless|only if)\s(?:the\s|a\s|it\s|they\s|he\s|she\s)?(?:\p{L}+\s){0,3}(?:over|closed|known|outcome|diagnos\w+|decision|decided|settled|resolved|happened|cancel\w*|churn\w*|default\w*|paid|failed|discharge\w*|confirmed|died|returned)\b`;

/** "Only values known at the time of the request": what is known then is what goes in. */
function isKnownThen(text: string): boolean {
  return THEN.test(text) && ONLY.test(text) && FEATURE.test(text);
}

const THEN = /\b(?:at|when|by|before|of|until|up to|prior to|than)\s(?:the\s)?(?:time of\s|moment of\s|moment\s|date of\s|day of\s|we\s|it\s|they\s|the\s){0,3}(?:predict\w*|scor(?:e|es|ed|ing)|requests?|decisions?|quer(?:y|ies)|inference|orders?|cut-?off|label\w*|event|timestamp|admission|application|origin|t0|index date|reference date|snapshot)\b/i;
const ONLY = /\b(?:only|never|not|nothing|no|must|just|instead|rebuil[dt]|reconstruct\w*|up to|older|strictly|earlier|excluded?|later)\b/i;
const FEATURE = /\b(?:features?|values?|columns?|fields?|aggregates?|counts?|counters?|histor\w+|joins?|joined|inputs?|windows?|lags?|attributes?|averages?|means?|balances?|forecasts?)\b/i;

/** "A patient seen in a later part is removed from the earlier ones", "the gap keeps a failure from …". */
const KEPT_APART = anyCase`\b(?:seen|present|found|appearing|occurring) in (?:an?|the|any) (?:later|other|earlier|test|second|next) [\p{L}-]+ (?:is|are) (?:removed|dropped|excluded|left out|deleted)\b|\bgaps? (?:keeps?|prevents?|stops?|makes? sure|ensures?)\b|\bnever (?:shuffled|divided|split|spread|shared) (?:between|across|over)\b`;

/** Guards that have a name. */
const WELL_KNOWN =
  anyCase`\b(?:(?:gap|embargo|buffer|purg\w+|pause)\b[^.;|]{0,50}\b(?:between|before|after)\b[^.;|]{0,40}\b(?:train\w*|test|validation|folds?|sets|label|features?)\b|adversarial (?:check|validation|test)\b|(?:from|on|over|by) (?:the )?training (?:period|folds?|rows|set|data|part|months?|years?) (?:only|alone)\b|features? (?:stop|end)s?\b[^.]{0,60}\blabels? (?:start|begin)s?\b|(?:permut\w+|shuffl\w+) (?:the )?labels?\b|(?:score|prediction|output)\b[^.;|]{0,30}\bbefore (?:labell?ing|they label|annotat\w+)\b|blind(?:ed)? to the (?:score|prediction|model)\b)`;

/** "`max(feature_ts) < min(label_ts)`". */
const COMPARED_TIMES = /(?:_ts|_at|_time|_date|timestamp|time)\)?`?\s?(?:<=?|≤|before)\s?`?(?:min\(|max\()?\w{0,40}(?:_ts|_at|_time|_date|timestamp|time)\b/i;
/** "The scaler is fit per fold". */
const FITTED_WITHIN = anyCase`\b(?:fit|fits|fitted|computed|estimated|encoded|learned|calculated)\b[^.;|]{0,60}\b(?:per fold|within (?:each|the) (?:\p{L}+ )?fold|inside (?:each|the) (?:\p{L}+ )?fold|(?:on|from|over) (?:the )?train(?:ing)?(?: (?:data|rows|set|fold|folds|part|portion|split|period))? (?:only|alone))\b`;
/** Files of customers, and the memory. */
const OTHER_LEAK = /\b(?:dlp|memory|uploads?|water|server room|gas leaks?|laptops?|credentials?|secrets?|pods?|cpu|players? (?:is|are) banned)\b/i;
