import { anyCase } from '../text/any-case';
import { introductions, isIntroduction } from './claims';
import type { Evidence } from './evidence';
import { headedBy } from './headed';
import { isPutOff } from './put-off';
import { isOfAnotherSystem } from './of-others';
import { QUESTION_END } from './question';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** The statements that may say in other words which metric decides: where the problem is introduced, in the evaluation, and below what is headed so. */
export function deciders(evidence: Evidence): readonly Statement[] {
  return joined([introductions(evidence), evidence.statementsOfStep('evaluation'), [...evidence.once(deciderBelow)]]);
}

/** "The experiment will be settled by order value per visitor", "tips per order has the power to stop it", or a metric below "What decides". */
export function saysWhatDecides(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading' || statement.kind === 'estimate' || statement.isPending) {
    return false;
  }
  const isHeaded = evidence.once(deciderBelow).has(statement);
  if (!isHeaded && !isIntroduction(evidence, statement) && !evidence.stepsOf(statement).includes('evaluation')) {
    return false;
  }
  const { visible } = evidence.document;
  const text = evidence.textOf(statement);
  if (KEYED.test(visible.slice(statement.span.start, Math.min(statement.span.end, statement.span.start + LONGEST_KEY)))) {
    return !isPutOff(text);
  }
  const isDeciding = (isHeaded && !SECOND.test(text)) || DECIDES.test(text);
  const isMetric = isDeciding && (evidence.says(statement, 'online-metric', 'offline-metric') !== undefined || METRIC.test(text) || NAMED_DECIDER.test(text));
  return isMetric && !UNSAID.test(text) && !QUESTION_END.test(text) && !isPutOff(text) && !isOfAnotherSystem(text);
}

/** "primary_metric: `approved_listing_rate`" */
const KEYED = /^[\s*_>`"-]{0,6}(?:primary|key|main|north[_ -]?star|decision|target|optimi[sz]ation|headline|lead|top)[_ -]?(?:metric|kpi|measure|indicator)?["`*_]{0,4}\s?[:=]\s?["`*_]{0,4}[a-z]\w*_\w+/i;
const LONGEST_KEY = 100;

/** What is measured, by the shape of its name. */
const METRIC =
  anyCase`\b(?:shares?|proportions?|percentages?|fractions?|ratios?|rates?|number|count|hours|minutes|days|tonn?e?s|amount|volume|mean|average|median|total|net|gross|cost|costs|revenue|margin|time|accuracy|errors?|precision|recall|sensitivity|specificity|auc|gini|f1|mae|wape|mape|rmse|map|ndcg|score|index|value|sales|renewals?|retention|churn|conversions?|clicks?|bookings?|orders?|readmissions?|complaints?|downtime|uptime|losses|savings?|usage|sessions?|return|visits?|rides?|tips|engagement|satisfaction|nps|csat|utili[sz]ation|occupancy|throughput|yield|waste|leakage|deflection|resolution|completions?|acceptance|adoption|savers|users|subscribers|viewers|kpi|brier|kappa|bleu|rouge|wer|cer|dice|iou|rank\w*|lift|uplift)\b|\b(?!go\s/)[\p{L}-]+\s(?:per|/)\s[\p{L}-]+`;

/** "Online: RPM decides." */
const NAMED_DECIDER = /\b[A-Z][A-Z\d@]{1,7}\b(?:\s\w+){0,3}\s(?:decides|is (?:the )?(?:primary|deciding|main))\b/;

/** That it decides, and not only informs. */
const DECIDES = new RegExp(
  String.raw`\b(?:(?:launch|roll-?out|release|go-?live|experiment|trial|pilot|a\/b(?: test)?|test|project|programme|program|success|decision|we|it|question)\b[^.;|]{0,40}\b(?:decided|judged|settled|measured|graded|called) (?:by|on|with|through)\b(?! (?:whether|our|the team))` +
    String.raw`|(?:launch|roll-?out|release|go-?live|experiment|trial|pilot|project|programme|success)\b[^.;|]{0,40}\b(?:hinges? on|depends on|turns on|rests on|stands? (?:or|and) falls?)\b` +
    String.raw`|(?:decides|deciding (?:one|metric|number|factor)|the decider|settles it|calls (?:it|the shots))(?=\s?(?:[.,;:)|*]|$| for | about | whether | the (?:launch|trial|experiment|roll-?out|release)))|the (?:first|one that|one which) decides\b|decisive (?:\w+ )?(?:indicator|metric|kpi|measure|number|figure|criterion)\b` +
    String.raw`|(?:casting vote|last word|final say|go\s?\/\s?no-?go|north[- ]star|primary (?:metric|kpi|measure|endpoint|indicator)|main (?:metric|kpi|measure|indicator)|lead(?:ing)? (?:metric|kpi|measure|indicator)|headline (?:metric|number|figure|kpi)|power to (?:stop|approve|veto|block)|sign(?:s|ed)? off on|the one (?:number|metric|kpi|figure)|the (?:only|single) (?:metric|kpi)|metric that (?:matters|decides|counts)|matters? most|all that (?:counts|matters)|what counts|everything else is|all else is|(?:others|the rest) (?:are|is) (?:diagnostic|secondary|only watched|supporting|for information)|(?:is|are) (?:a )?(?:secondary|diagnostic|side metric)|side metric|only (?:observed|watched|diagnostic)|success (?:means|is defined as|equals)|we optimi[sz]e for|report to the board|gets? (?:his|her|their) bonus|overall evaluation criterion|oec)\b` +
    String.raw`|(?:we|you|it|they)(?:['’]ll)?\s(?:will\s|do\s)?(?:not\s|don['’]t\s|won['’]t\s)?(?:go live|ship|launch|release|roll out|stop the|kill)\b|(?:go(?:es)? live|ships?|launch(?:es)?) (?:only )?if\b` +
    String.raw`)`,
  'i',
);

/** Wishes and what makes a metric good name none. */
const UNSAID = /\b(?:good metrics|metrics? (?:must|should|are|need)|appropriate (?:metrics|measures)|none of (?:which|them)|no single|equally|know it when|there is none|haven['’]t replaced|switched off|budget|deployed in|documentation)\b/i;
/** Listed for information. */
const SECOND = /^[\s*_|>-]*(?:secondary|guardrails?|below|also|watch|diagnostics?|supporting|others?)\b/i;

const deciderBelow = headedBy(
  /\b(?:decides?|decider|deciding|decisive|decision (?:metric|criterion)|judge and|(?:are|is) judged by|yardstick|score ?board|keep score|north[- ]star|oec|overall evaluation criterion|of record|(?:one|only|single|key|main|primary|headline|lead|deciding|winning) (?:chart|number|metric|kpi|figure|measure|indicator)|the number|metric hierarchy|ranking of metrics|metric that (?:matters|counts|decides)|measure that (?:matters|counts)|what (?:we|the team|the company) (?:are |is )?(?:optimi[sz]e|measured by|live by)\b.*|what counts(?! as\b)|what matters|settles|will ask about|go\s?\/\s?no-?go|litmus|acid test|which (?:metric|number|kpi)\b.*)\b/i,
);
