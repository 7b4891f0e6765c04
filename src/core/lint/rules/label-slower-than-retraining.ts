import { findCadences, findEventWindows, findLabelWaits, type Interval } from '../../evidence/label-waits';
import { joined } from '../../evidence/statement-places';
import type { Statement } from '../../evidence/statements';
import { anyCase } from '../../text/any-case';
import type { Report, Rule, RuleContext } from '../rule';

export const labelSlowerThanRetraining: Rule = {
  id: 'label-slower-than-retraining',
  summary: 'Say which rows a model reads that is retrained sooner than its labels arrive, or what stands in for them.',
  why: 'A model retrained daily on labels that take 60 days either counts as negative what nobody has complained about yet, or learns one matured day at a time that is 60 days old: say which rows it reads, or what stands in for them.',
  source: 'ML Test Score, Monitoring 4; Rules of ML, rule 8.',
  nature: 'contradiction',
  severity: 'warning',
  inNotes: false,
  about: ['data', 'monitoring'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data\n\n### Labels\n\nLabel delay: 60 days, until chargebacks arrive.\n\n## Monitoring\n\nThe model is retrained quarterly.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data\n\n### Labels\n\nLabel delay: 60 days, until chargebacks arrive.\n\n## Monitoring\n\nThe model is retrained daily.\n',
  },

  *check(context) {
    const { evidence } = context;
    const spoken = (statements: readonly Statement[]): Statement[] => statements.filter(({ kind, isPending }) => kind !== 'heading' && !isPending);
    const retraining = spoken(joined([evidence.statementsWith('retraining'), evidence.statementsIn('monitoring/retraining')]));
    const cadence = shortest(retraining.flatMap(statement => cadenceIn(context, statement) ?? []));
    const delay = cadence && longest(spoken(evidence.quantified).flatMap(statement => delayIn(context, statement) ?? []));
    const early = spoken(evidence.statementsWith('early-label'));
    const isAnswered = ({ seconds }: Interval): boolean =>
      early.some(statement => isBridged(context, statement)) || spoken(evidence.statements).some(statement => readsMaturedRows(context, statement, seconds));
    if (delay && delay.seconds > cadence.seconds && !isAnswered(delay)) {
      yield {
        message: TOO_SOON,
        span: cadence.span,
        // Both ends were read, whatever the headings over them are called.
        about: [],
        related: [{ message: 'Labels take this long.', span: delay.span }],
      };
      return;
    }
    if (!delay) {
      yield* reportOwn(context);
    }
  },
};

const TOO_SOON = 'Retraining comes sooner than its labels. Retrain on matured labels alone, use an early proxy, or slow down, such as “weekly; analyst labels within 3 days stand in for chargebacks”.';

/** Both told in words, places or drawings of the author's own. A window in which the event may happen counts where the newest rows are read all the same. */
function* reportOwn(context: RuleContext): Generator<Report> {
  const { evidence } = context;
  const cadence = shortest(findCadences(evidence));
  if (!cadence || findCadences(evidence).some(({ isBridged: isToldBridged }) => isToldBridged)) {
    return;
  }
  const wait = longest([...findLabelWaits(evidence), ...(findCadences(evidence).some(({ readsNewest }) => readsNewest) ? findEventWindows(evidence) : [])]);
  const isKnown = wait && evidence.statements.some(statement => statement.kind !== 'heading' && !statement.isPending && !evidence.stepsOf(statement).includes('evaluation') && (isBridged(context, statement) || readsMaturedRows(context, statement, wait.seconds)));
  if (wait && wait.seconds > cadence.seconds && !isKnown) {
    yield { message: TOO_SOON, span: cadence.span, about: [], related: [{ message: 'Labels take this long.', span: wait.span }] };
  }
}

function delayIn({ evidence }: RuleContext, statement: Statement): Interval | undefined {
  const times = statement.quantities.filter(({ dimension }) => dimension === 'time');
  const text = times.length > 0 ? evidence.textOf(statement) : '';
  const steps = evidence.stepsOf(statement);
  const isOfLabels = evidence.standsIn(statement, 'data/labels') || (steps.includes('data') && /\bverdicts?\b/i.test(text)) || /label|ground truth|outcome|chargeback|метк|разметк|标签/i.test(text);
  const delay = (isOfLabels ? DELAY.exec(text) : null) ?? (steps.includes('data') || steps.includes('framing') ? DECIDED.exec(text) : null);
  const at = delay && statement.span.start + delay.index;
  const [time] = at === null ? [] : times.toSorted((a, b) => Math.abs(a.span.start - at) - Math.abs(b.span.start - at));
  return time && { seconds: time.value, span: time.span };
}

/** "Every other request is genuine after 60 days", "after any appeal has closed (14 days at the latest)". */
const DECIDED = /\b(?:genuine|negative|good|clean|legitimate|settled|final|closed|confirmed|decided|counts? as (?:positive|negative))\s(?:only\s)?(?:after|\()\s?\d|\bappeals?\b[^.;]{0,30}\d/i;

const DELAY = /\bdelay|\blag\b|\bmatur(?:e|es|ity)\b|\barriv|\bavailable (?:after|within)|\bfinal after|\blabels? (?:close|settle)s?\b|\bwaiting time\b|\bwaits? \d|\btakes? (?:up to|about|\d)|задерж|延迟/i;

const DAY = 24 * 3600;
const WORDS: readonly (readonly [words: RegExp, seconds: number])[] = [
  [/\bhourly\b|\bevery hour\b|每小时/i, 3600],
  [/\b(?:daily|nightly)\b|\b(?:every|each|once a|per) (?:day|night)\b|ежедневн|每天|每日/i, DAY],
  [/\bweekly\b|\b(?:every|each|once a|per) week\b|\b(?:every|each|on) (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|еженедельн|每周/i, 7 * DAY],
  [/\bmonthly\b|\b(?:every|each|once a|per) month\b|ежемесячн|每月/i, 30 * DAY],
  [/\bquarterly\b|\bevery quarter\b/i, 91 * DAY],
];

/** "Retrained daily", "retraining every 7 days"; the words and the number may be many, the first of them counts. */
function cadenceIn({ evidence }: RuleContext, statement: Statement): Interval | undefined {
  if (!evidence.says(statement, 'retraining') && !evidence.standsIn(statement, 'monitoring/retraining')) {
    return undefined;
  }
  const text = evidence.textOf(statement);
  const { start } = statement.span;
  const every = statement.quantities.find(({ dimension, span }) => dimension === 'time' && /\b(?:every|each)\s+$|раз в\s+$/i.test(text.slice(0, span.start - start)));
  if (every) {
    return { seconds: every.value, span: every.span };
  }
  for (const [words, seconds] of WORDS) {
    const match = words.exec(text);
    if (match) {
      return { seconds, span: { start: start + match.index, end: start + match.index + match[0].length } };
    }
  }
  return undefined;
}

/** The document knows: a proxy, early labels, matured rows alone, or a warm start. */
function isBridged({ evidence }: RuleContext, statement: Statement): boolean {
  const isItsPlace = evidence.standsIn(statement, 'data/labels') || evidence.standsIn(statement, 'monitoring/retraining') || evidence.standsIn(statement, 'monitoring/model-quality');
  return (isItsPlace || evidence.says(statement, 'retraining') !== undefined || /label/i.test(evidence.textOf(statement))) && saysEarly(evidence, statement);
}

/** An analyst confirms many a label: it bridges the wait where it comes sooner. What starts from the old weights still learns from open labels, and a feature is read "as of" a moment. */
function saysEarly(evidence: RuleContext['evidence'], statement: Statement): boolean {
  const { prose } = evidence.document;
  return evidence.says(statement, 'early-label') !== undefined && evidence.termsIn(statement, 'early-label').some(({ span }) => {
    const word = prose.slice(span.start, span.end);
    if (/^analyst/i.test(word)) {
      return SOONER.test(evidence.textOf(statement));
    }
    return /^labels? (?:close|matur)/i.test(word) ? OF_TRAINING.test(evidence.textOf(statement)) : !/^warm/i.test(word);
  });
}

/** "The labels close after 14 days" is the wait itself. */
const OF_TRAINING = /\b(?:re)?train\w*|\brows?\b|\bonly\b|\bnewest\b|\bread\b/i;
const SOONER = /\b(?:stands? in|standing in|on (?:the )?analysts?|early|earlier|analysts?\W+(?:\w+\W+){0,3}within|first|meanwhile|until|before|faster|sooner|interim|provisional|preliminary|same day|next day)\b/i;

/** "A window that ends 60 days back", "the days whose chargebacks have closed": which rows are read is said without the word for it. */
function readsMaturedRows({ evidence }: RuleContext, statement: Statement, delay: number): boolean {
  const text = evidence.textOf(statement);
  const { start } = statement.span;
  if (CLOSED.test(text) || YOUNGER.test(text)) {
    return !NOT.test(text);
  }
  return statement.quantities.some(
    ({ dimension, value, span }) => dimension === 'time' && value >= delay && AGO.test(text.slice(span.end - start)) && ENDS.test(text.slice(Math.max(0, span.start - start - 40), span.start - start)),
  );
}

const CLOSED = /\b(?:whose (?:[a-z]+ ){1,2}|(?:rows?|labels?|examples?|events?|days?|weeks?|months?|cohorts?) (?:that|which) )(?:have|has|are|is) (?:all |already )?(?:closed|matured|settled|final)\b/i;
/** "Nothing younger than six hours enters training", "on verified impressions". */
const YOUNGER = anyCase`\b(?:nothing|none|no rows?|only rows?|only those)\b[^.;]{0,24}\b(?:younger|newer|older|more recent) than\b|\b(?:verified|matured?|closed|settled|finali[sz]ed)\s(?!(?:on|at|by|after|from)\s)(?:\p{L}+\s)?(?:impressions|rows|days?|weeks?|months?|labels|claims|examples|data|clicks|orders|events|pairs|cases|cohorts?|fortnights?)\b`;
const NOT = /\bnot\b|n[’']t\b|\bnever\b|\binstead of\b|\brather than\b/i;
const ENDS = /\b(?:ends?|ending|stops?|stopping|closes?|closing|up to|until)\b[^.,;]{0,25}$/i;
const AGO = /^ (?:back|ago|earlier|in the past|before (?:the (?:run|day)|today|now))\b/i;

function longest(intervals: readonly Interval[]): Interval | undefined {
  return intervals.toSorted((a, b) => b.seconds - a.seconds)[0];
}

function shortest(intervals: readonly Interval[]): Interval | undefined {
  return intervals.toSorted((a, b) => a.seconds - b.seconds)[0];
}
