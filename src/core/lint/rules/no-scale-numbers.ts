import { isAnsweredOnline } from '../../evidence/answered-online';
import { isBackground, onlyScaleNumber, scaleNumbers } from '../../evidence/checks/scale-numbers';
import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { reportAbsent, type Gap } from '../absent';
import { isOfNobody } from '../of-nobody';
import type { Rule, RuleContext } from '../rule';

export const noScaleNumbers: Rule = {
  id: 'no-scale-numbers',
  summary: 'Say how large the system is.',
  why: 'Every later estimate, from requests per second to index memory and GPUs, starts from the number of users, items and requests. Without them no choice can be checked.',
  source: 'Aminian & Xu (2023), step 1.',
  nature: 'absence',
  severity: 'error',
  inNotes: true,
  about: ['requirements/scale'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n50M daily users send 4 requests each, over a catalogue of 10 million videos.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nMany users send requests to a large catalogue.\n',
  },

  check: context => reportAbsent(context, scaleNumbers, () => gapIn(context)),
};

function gapIn(context: RuleContext): Gap | undefined {
  if (isOfNobody(context)) {
    return undefined;
  }
  const { source } = context.document;
  const words = magnitudeIn(context);
  // Where nobody has marked the document, a number is too often misread as one of its size.
  const only = words || !context.isMarked ? undefined : onlyScaleNumber(context.evidence);
  const told = words ?? only;
  const lack = told ? `“${source.slice(told)}” is ${words ? 'all' : 'the only number'} that says how large the system is.` : 'No number of users, items or requests says how large the system is.';
  const message = `${lack} Give at least two of users, items and requests, such as “50M daily users × 4 requests = 2.3k requests/s on average”.`;
  return told ? { message, span: told, severity: only && (isRate(source.slice(only)) || !isAnsweredOnline(context.evidence)) ? 'info' : 'warning' } : { message, severity: isAnsweredOnline(context.evidence) ? undefined : 'warning' };
}

/** "Billions of images" among the requirements: an order of magnitude, and the place where the number belongs. */
function magnitudeIn({ evidence, document }: RuleContext): Span | undefined {
  const statement = evidence.statementsWith('worded-magnitude').find(each => each.kind !== 'heading' && evidence.stepsOf(each).includes('requirements') && evidence.says(each, 'worded-magnitude') && !isBackground(evidence, each));
  const hit = statement && evidence.says(statement, 'worded-magnitude')?.span;
  const counted = hit && /^\s?[\p{L}-]+/u.exec(document.prose.slice(hit.end, Math.min(statement.span.end, hit.end + 30)));
  return counted ? { start: hit.start, end: hit.end + counted[0].length } : hit;
}

/** What is asked of the system in a second, minute or day is the number that its serving starts from: the others follow, more or less. */
function isRate(written: string): boolean {
  return RATE_UNIT.test(written);
}

const RATE_UNIT = anyCase`(?:[qrt]ps|/|\b(?:per|an?|each|every)\s)\s?\p{L}*$`;
