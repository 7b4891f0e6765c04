import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { isRuledOut } from './planned';
import type { Statement } from './statements';

/** What a model puts out: one of several classes, or an amount. */
export interface ToldOutput {
  readonly kind: 'classes' | 'amount';
  readonly at: Span;
  /** The document declares it, as in "framed as binary classification" or "the target is a continuous value". */
  readonly isDeclared: boolean;
}

/**
 * What the model puts out, where the document says it in other words than the task's name: by the question, the target or the
 * last layer. A declaration decides; otherwise two signs have to agree, of which the metrics may be one, and none may speak against.
 * An amount with its unit is two of them.
 */
export function toldOutput(evidence: Evidence): ToldOutput | undefined {
  return evidence.once(readOutput);
}

function readOutput(evidence: Evidence): ToldOutput | undefined {
  const told = evidence.once(toldStatements);
  const declaring = told.filter(statement => DECLARES.test(evidence.textOf(statement)));
  const declaredClass = declared(evidence, declaring, DECLARED_CLASSES);
  const declaredAmount = declared(evidence, declaring, DECLARED_AMOUNT);
  if (declaredClass || declaredAmount) {
    return declaredClass && declaredAmount ? undefined : declaredClass ? { kind: 'classes', at: declaredClass, isDeclared: true } : declaredAmount && { kind: 'amount', at: declaredAmount, isDeclared: true };
  }
  const classes = evidence.once(classSigns);
  const amounts = signsIn(evidence, told, AMOUNT_SIGNS);
  const isOnlyClass = amounts.length === 0;
  const [signs, fitting, other] = isOnlyClass ? ([classes, OF_CLASSES, OF_AMOUNTS] as const) : ([amounts, OF_AMOUNTS, OF_CLASSES] as const);
  const [first] = signs;
  if (!first || (classes.length > 0 && amounts.length > 0)) {
    return undefined;
  }
  const isMeasured = isJudgedBy(evidence, fitting) && !isJudgedBy(evidence, other);
  return signs.length + (isMeasured ? 1 : 0) >= 2 ? { kind: isOnlyClass ? 'classes' : 'amount', at: first, isDeclared: false } : undefined;
}

/** Where it is asked for a class or a probability, though nothing settles that this is what the model puts out. */
export function asksForClass(evidence: Evidence): boolean {
  return evidence.once(classSigns).length > 0;
}

function classSigns(evidence: Evidence): readonly Span[] {
  return signsIn(evidence, evidence.once(toldStatements), CLASS_SIGNS);
}

function toldStatements(evidence: Evidence): readonly Statement[] {
  return evidence.statements.filter(statement => isTold(evidence, statement));
}

/** Not where a model is judged or watched, nor among what was turned down. */
function isTold(evidence: Evidence, statement: Statement): boolean {
  const isElsewhere = evidence.stepsOf(statement).some(step => step === 'evaluation' || step === 'monitoring' || step === 'data') && evidence.stepsOf(statement).every(step => step !== 'framing' && step !== 'model');
  return !isElsewhere && !evidence.standsIn(statement, 'framing/framing-options') && !isRuledOut(statement);
}

/** The first place of each of the signs. */
function signsIn(evidence: Evidence, told: readonly Statement[], signs: readonly RegExp[]): Span[] {
  return signs.flatMap(sign => {
    for (const statement of told) {
      const found = matchIn(evidence, statement, sign);
      if (found) {
        return [found];
      }
    }
    return [];
  });
}

function declared(evidence: Evidence, told: readonly Statement[], signs: readonly RegExp[]): Span | undefined {
  return signsIn(evidence, told, signs).find(({ start, end }) => {
    const { prose } = evidence.document;
    const line = prose.slice(Math.max(0, start - 60), start).split(CLAUSE_END).at(-1) ?? '';
    const rest = prose.slice(end, end + 60).split(CLAUSE_END)[0] ?? '';
    return !REJECTED.test(line) && !REJECTED.test(rest) && !NOT_BEFORE.test(line);
  });
}

function matchIn({ document }: Evidence, { span }: Statement, sign: RegExp): Span | undefined {
  const found = sign.exec(document.prose.slice(span.start, span.end));
  return found ? { start: span.start + found.index, end: span.start + found.index + found[0].length } : undefined;
}

function isJudgedBy(evidence: Evidence, groups: readonly string[]): boolean {
  return evidence.statementsWith(...groups).some(statement => statement.kind !== 'heading' && evidence.stepsOf(statement).includes('evaluation') && evidence.says(statement, ...groups) !== undefined);
}

const OF_CLASSES = ['metric-classification', 'metric-imbalanced'];
const OF_AMOUNTS = ['metric-regression'];

/** "We considered regression", "alternatively as a ranking": a task that is only named. */
const REJECTED = /\b(?:considered|alternativ\w+|could|might|rejected|dropped|discarded|would|options?|later|baselines?)\b/i;
const NOT_BEFORE = /\b(?:not(?: as)?(?: an?)?|instead of(?: an?)?|rather than(?: an?)?|no)\s*$/i;
const CLAUSE_END = /[;.:\n|]/;

const FRAMED = String.raw`(?:\b(?:framed|formulated|cast|modell?ed|treated|posed|treat (?:it|this|the \w+)|frame (?:it|this|the \w+)|model (?:it|this)|formulate (?:it|this))\sas\s(?:an?\s)?|\b(?:(?:ml\s|machine learning\s|learning\s)?(?:task|problem|problem type|formulation|framing|category))\b(?:\stype)?[\s*_]*(?:[:|=–-]|is|as)[\s*_|]*(?:an?\s)?)`;

/** What none of the declarations does without. */
const DECLARES = /classif|binary|multi|regress|forecast|continuous|real-valued/i;

const DECLARED_CLASSES: readonly RegExp[] = [
  new RegExp(String.raw`${FRAMED}(?:[a-z]+\s){0,2}?(?:(?:supervised|binary|multi-?class|multi-?label|single-?label)[\s,-]+){0,2}classif(?:ication|ier)\b`, 'i'),
  new RegExp(String.raw`${FRAMED}(?:binary|multi-?class|multi-?label)\b`, 'i'),
  /\b(?:binary|multi-?class|multi-?label|single-?label)\s(?:\w+\s)?classif(?:ication|ier)\b/i,
];

const DECLARED_AMOUNT: readonly RegExp[] = [
  new RegExp(String.raw`${FRAMED}(?:[a-z-]+\s){0,2}?(?:regression|forecast(?:ing)?)\b`, 'i'),
  /\b(?:target|label|output|outcome|quantity)\b[^.;|]{0,60}\b(?:continuous|regressed|real-valued)\b/i,
  /\b(?:regression problem|regression task|continuous target|real-valued target)\b/i,
];

const CLASS_SIGNS: readonly RegExp[] = [
  /\byes\s?(?:\/|or|vs\.?|,)\s?no\b|\b(?:two|three|four|five|six|seven|eight|\d{1,5}) (?:classes|categories)\b(?!\s(?:of features|were))|\b(?:spam or ham|or not)\b(?=\s?[.;:,?)]|$)/i,
  /\b(?:sigmoid|softmax)(?:\s(?:output|unit|layer|head|at the end))|\b(?:output|unit|layer|head|outputs|units)\s(?:with|through|of)\s(?:an?\s)?(?:sigmoid|softmax)|\b(?:one|single|two|\d{1,5}) logits?\b/i,
  /\b(?:predict|estimate|decide|tell|determine|know)(?:s|ing)?\s(?:if|whether)\b|\bprobability (?:of|that)\b|\bhow likely\b|\bdoes (?:the|this|a)\b[^.;]{4,80}\?/i,
  /\bclassif(?:y|ies|ied|ication|ier)\b|\bflag(?:s|ged)?\s(?:those|patients|payments|customers|accounts|entries|messages|users|cases|posts|transactions)\b/i,
];

const UNIT = String.raw`(?:(?:us\s)?dollars?|euros?|pounds|usd|eur|€|\$|seconds|minutes|hours|days|weeks|percent(?:age points)?|%|tonnes|tons|kilograms?|kg|litres|liters|kwh|mwh|mw|gw|kilomet(?:re|er)s|km|met(?:re|er)s|degrees|°c|celsius|units|pieces|points|local currency)`;
const QUANTITY = String.raw`(?:prices?|costs?|fares?|demand|volumes?|amounts?|durations?|yields?|revenues?|sales|temperatures?|consumption|loads?|lifetime|remaining|hours|minutes|seconds|days|tonnes|levels?|value|spend|quantity|quantities|arrival time|travel time|waiting time|delivery time|occupancy|age|weight|height|salary|salaries|income|rent|power|output|depth|distance|concentration|dose|bpm|kwh|number of)`;

const AMOUNT_SIGNS: readonly RegExp[] = [
  /\bhow (?:many|much|long|far|old|high|large)\b/i,
  /\b(?:single|one|a) (?:linear|positive|real|non-negative) (?:output|number|unit|neuron|head|value|layer)\b|\blinear output\b|\bone (?:real )?number\b/i,
  new RegExp(String.raw`\b(?:predict|estimate|forecast|output|target|know)(?:s|ed|ing|ion)?\b[^.;|]{0,60}?\b${QUANTITY}\b[^.;|]{0,60}?(?:\bin|\bas|\()\s?${UNIT}(?![a-z])`, 'i'),
  new RegExp(String.raw`\b(?:predict|estimate|forecast)(?:s|ed|ing)?\s(?:of\s)?(?:the\s|a\s|each\s)?(?:[a-z'-]+\s){0,3}?${QUANTITY}\b(?!\sof\s(?:an?\s)?(?:class|click))`, 'i'),
  new RegExp(String.raw`\b(?:output|target|label|prediction)\b[\s*_]*(?:is|:|\|)[\s*_|]*(?:an?\s|the\s)?(?:[a-z'-]+\s){0,3}?${QUANTITY}\b`, 'i'),
  /\b(?:target|output|value|label|outcome|variable|cost|amount|price)s?\b[^.;]{0,40}\bcontinuous\b|\bcontinuous (?:target|value|output|variable|quantity)\b/i,
  /(?<!(?:logistic|softmax|ordinal|isotonic|platt)[\s-])\bregress(?:ion|es|ed|or)\b(?!\s(?:test|suite|trees?\b))/i,
];
