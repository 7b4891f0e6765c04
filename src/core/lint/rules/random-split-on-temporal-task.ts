import { trainsAnything } from '../../evidence/checks/loss-function';
import { isAboutSplit } from '../../evidence/checks/split-strategy';
import { tasksOf } from '../../evidence/task';
import type { Evidence } from '../../evidence/evidence';
import { findRandomSets } from '../../evidence/random-sets';
import { joined, shared } from '../../evidence/statement-places';
import type { Statement } from '../../evidence/statements';
import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Fix, Report, Rule } from '../rule';

/**
 * A split of which only the shares are given is reported too, as info: "80/10/10" of a click log is nearly always drawn at
 * random. A split that says nothing at all about order is left to its author.
 */
export const randomSplitOnTemporalTask: Rule = {
  id: 'random-split-on-temporal-task',
  summary: 'Split data that comes in time by time.',
  why: 'A random split lets the model see tomorrow’s clicks of the same people and items when it is tested on today’s. Offline it looks better than it will ever be.',
  source: 'Rules of ML, rule 33; Aminian & Xu (2023), step 3.',
  nature: 'contradiction',
  severity: 'error',
  inNotes: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Framing\n\nPredict whether a user clicks an impression.\n\n## Data preparation\n\nTrain on days 1 to 28, validate on day 29, test on day 30.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Framing\n\nPredict whether a user clicks an impression.\n\n## Data preparation\n\nThe clicks are split randomly into training (80 %) and test (20 %) sets.\n',
  },

  *check(context) {
    const { evidence } = context;
    const told = joined([evidence.statementsIn('data/split'), evidence.statementsWith('split-method', 'split-set'), shared(evidence.statementsWith('split-word'), evidence.statementsWith('random-split'))]).filter(({ isPending }) => !isPending);
    // Few documents have a split that is random or may be; without one nothing else need be read.
    const cue = told.some(statement => mayBeRandom(evidence, statement) && isAboutSplit(evidence, statement)) ? findTimeCue(evidence) : undefined;
    if (!cue) {
      yield* reportOwn(evidence);
      return;
    }
    const splits = told.filter(statement => isAboutSplit(evidence, statement));
    // What a language model is asked has no order that a test set could spoil.
    const own = splits.filter(statement => evidence.standsIn(statement, 'data/split'));
    // What its own place says of the split is not taken back by a "backtest" somewhere else.
    const telling = own.some(statement => isDrawn(evidence, statement)) ? own : splits;
    const random = telling.find(statement => isDrawn(evidence, statement));
    // Neither is "80 % at random" by one elsewhere: only an order of the sets themselves contradicts it.
    const contradicts = random && isWhole(evidence, random) ? isOrderOfSets : isInTime;
    if ((tasksOf(evidence).has('generation') && !trainsAnything(evidence)) || telling.some(statement => contradicts(evidence, statement))) {
      yield* reportOwn(evidence);
      return;
    }
    const split = random ?? splits.find(givesShares);
    if (!split) {
      yield* reportOwn(evidence);
      return;
    }
    const isReasoned = evidence.says(split, 'independence') !== undefined;
    yield {
      message: random ? AT_RANDOM : NO_ORDER,
      span: (random && evidence.says(random, 'random-split')?.span) ?? split.span,
      ...((isReasoned || !random) && { severity: 'info' }),
      related: [{ message: 'What is predicted happens over time.', span: cue }],
      fix: splitByTime(split),
    };
  },
};

const AT_RANDOM =
  'A random split of data that comes in time trains on the future of what it is tested on. Split by time, with a gap in which labels mature, such as “train on days 1 to 28, gap of 1 day, test on day 30”.';
const NO_ORDER = 'The shares of the split do not say in what order. For data that comes in time give dates, such as “train on days 1 to 28, gap of 1 day, test on day 30”.';

/** Sets that are drawn at random in words, calls or drawings of the author's own. */
function* reportOwn(evidence: Evidence): Generator<Report> {
  const sets = tasksOf(evidence).has('generation') && !trainsAnything(evidence) ? undefined : findRandomSets(evidence);
  if (sets) {
    const { span, statement, cue } = sets;
    const isReasoned = statement !== undefined && evidence.says(statement, 'independence') !== undefined;
    // Words of one's own may be misread.
    yield { message: AT_RANDOM, span, severity: isReasoned ? 'info' : 'warning', related: [{ message: 'What is predicted happens over time.', span: cue }], fix: statement && splitByTime(statement) };
  }
}

/** It says that it is drawn at random, or gives shares and may leave it at that. */
function mayBeRandom(evidence: Evidence, statement: Statement): boolean {
  return isDrawn(evidence, statement) || givesShares(statement);
}

/** At random, and not "0.02 lower than with a random split". */
function isDrawn(evidence: Evidence, statement: Statement): boolean {
  const span = evidence.says(statement, 'random-split')?.span;
  const { prose } = evidence.document;
  return span !== undefined && !OF_SEED.test(prose.slice(span.end, span.end + 12)) && !COMPARED.test(prose.slice(Math.max(statement.span.start, span.start - 40), span.start)) && !SUPPOSED.test(prose.slice(span.end, span.end + 24));
}

/** "With a fixed random seed", whatever is drawn with it, and a random forest. */
const OF_SEED = /^[\s_](?:seed|state|forests?|search|walks?|baseline|guess\w*|init\w*|negatives?)/i;
const COMPARED = /\b(?:than|versus|vs\.?|compared (?:to|with)|instead of|rather than|unlike|against) (?:(?:with|by|on|under|in|from) )?(?:an? |the )?$/i;
const SUPPOSED = /^\s(?:splits? )?(?:would|could|might|flatters?|overstates?|inflates?|leaks?)\b/i;

/** It says how much goes into each set, in itself or in the table that it introduces: nothing elsewhere has to complete it. */
function isWhole(evidence: Evidence, statement: Statement): boolean {
  const { index, section } = statement;
  const rows = evidence.statements.slice(index + 1, index + 5).filter(each => each.kind === 'row' && each.section === section && each.quantities.some(({ dimension }) => dimension === 'share') && evidence.says(each, 'split-set') !== undefined);
  return givesShares(statement) || COUNTED_SETS.test(evidence.textOf(statement)) || rows.length > 1;
}

/** "482,900 for training, 80,200 for validation", "split 80/10/10 into". */
const COUNTED_SETS = anyCase`\d[\d.,]*\s?[km]?\s(?:\p{L}+\s){0,2}(?:for|to|in)\s(?:the\s)?(?:train\w*|fit\w*|learn\w*)[^.;]{0,24}\d[\d.,]*\s?[km]?\s[^.;]{0,16}\b(?:valid\w*|test\w*|dev\w*|tun\w*)|\b\d\d\s?/\s?\d\d(?:\s?/\s?\d\d)?\b`;

function givesShares({ quantities }: Statement): boolean {
  return quantities.length > 1 && quantities.filter(({ dimension }) => dimension === 'share').length > 1;
}

/** "30 days of clicks, split randomly" gives a stretch of time and no order; "train on days 1 to 28" gives both. */
function isInTime(evidence: Evidence, statement: Statement): boolean {
  return isOrdered(evidence, statement) || (!evidence.says(statement, 'random-split') && evidence.says(statement, 'time-split') !== undefined);
}

/** "Train, validation and test are in the order of time", not "before the split" or a "backtest" of what is in use. */
function isOrderOfSets(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  return evidence.says(statement, 'split-set') !== undefined && evidence.says(statement, 'time-order') !== undefined && evidence.termsIn(statement, 'time-order').some(({ span }) => !LOOSE.test(prose.slice(span.start, span.end)));
}

const LOOSE = /^(?:past|future|before|after|later|latest|gap|rolling|backtest\w*)$/i;

/** "All past label maturity" are old enough, and in no order. */
function isOrdered(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  return evidence.says(statement, 'time-order') !== undefined && evidence.termsIn(statement, 'time-order').some(({ span }) => prose.slice(span.start, span.end).toLowerCase() !== 'past');
}

/** What is predicted, or where the data comes from, is something that happens over time. */
function findTimeCue(evidence: Evidence): Span | undefined {
  for (const statement of evidence.statementsWith('time-cue')) {
    const cue = statement.kind === 'heading' ? undefined : evidence.says(statement, 'time-cue');
    if (cue && (evidence.stepsOf(statement).includes('framing') || evidence.stepsOf(statement).includes('data'))) {
      return cue.span;
    }
  }
  const dated = evidence.statementsOfStep('data').find(statement => statement.kind !== 'heading' && STRETCH.test(evidence.textOf(statement)) && EVENTS.test(evidence.textOf(statement)));
  return dated?.span;
}

/** "Claims notified from July 2024 to June 2026", "18 months of chats". */
const STRETCH = /\bfrom\s(?:\d{1,2}\s)?(?:\p{Lu}\p{L}+\s)?(?:19|20)\d\d\s(?:to|until|till|through)\b|\b(?:\d+|two|three|six|twelve|eighteen|twenty-four)\s(?:months?|years?|weeks?)['’]?\s(?:of|worth)\b|\bover\s(?:the last\s)?\d+\s(?:months|years|weeks)\b|\b\p{Lu}\p{L}{2,8}\s(?:19|20)\d\d\s?(?:–|-|to)\s?\p{Lu}?\p{L}*\s?(?:19|20)\d\d/u;
const EVENTS = /\b(?:claims|chats|tickets|conversations|calls|orders|payments|bookings|queries|loans|applications|trips|rides|visits|deliveries|alarms|complaints|invoices)\b/i;

function splitByTime({ kind, span }: Statement): Fix | undefined {
  const newText = 'Split by time: train up to [fill: date], leave a gap of [fill: label delay], test on what comes after it.';
  return kind === 'sentence' || kind === 'item' ? { title: 'Replace it by a split in time', edits: [{ span, newText }], safe: false } : undefined;
}
