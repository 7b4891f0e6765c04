import { introductions, isClaim, isIntroduction } from '../../evidence/claims';
import { joined } from '../../evidence/statement-places';
import type { Statement } from '../../evidence/statements';
import { anyCase } from '../../text/any-case';
import { reportUnsaid } from '../absent';
import type { Rule, RuleContext } from '../rule';

/** What the framework merely recommends, and most designs take for granted: of those that nobody has marked, hardly one was told anything new. */
export const noMlJustification: Rule = {
  id: 'no-ml-justification',
  summary: 'Say why it takes machine learning.',
  why: 'Rules cost less to build, to explain and to run. How far they get, or what is in place today, is also the first baseline. Asked only of documents that are marked with `mldesign`.',
  source: 'Rules of Machine Learning, 1 and 3; Aminian & Xu (2023), step 2.',
  nature: 'absence',
  severity: 'info',
  inNotes: false,
  about: ['requirements/why-ml'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nThe trending list of today earns 31 min per viewer, and rules by topic 38.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nWatch time per viewer has to rise to 40 min.\n',
  },

  check: context =>
    reportUnsaid(
      context,
      'requirements/why-ml',
      statement => saysWhy(context, statement) && isClaim(context.evidence, statement),
      'Nothing says why it takes machine learning. Say what is in place today or how far rules get, such as “the trending list earns 31 min per viewer, rules by topic 38; the goal is 40”.',
      // A rule that is described as the baseline answers the question too.
      joined([introductions(context.evidence), context.evidence.statementsIn('model/baseline'), context.evidence.statementsAbout('rejected')]),
    ),
};

/** What is in place may be called by nothing but "today", or by its faults; and that rules do not suffice is the very answer. */
function saysWhy({ evidence }: RuleContext, statement: Statement): boolean {
  if (evidence.isAbout(statement, 'why-ml')) {
    return true;
  }
  if (evidence.says(statement, 'mention-why-ml', 'pain') !== undefined && isIntroduction(evidence, statement)) {
    return true;
  }
  const text = evidence.textOf(statement);
  return IN_PLACE.test(text) || (RULES.test(text) && RULES_FALL_SHORT.test(text)) || (isIntroduction(evidence, statement) && ((PRESENTLY.test(text) && WAY.test(text)) || OF_LONG_AGO.test(text)));
}

/** "Every image set is at present read by a certified grader", "the click model is a logistic regression from 2019". */
const PRESENTLY = /\b(?:at present|at the moment|currently|presently|nowadays|today['’]s|today)\b/i;
const WAY = /\bby (?:hand|an?|the|one|two|rules?|people|experts?)\b|\b(?:manual\w*|rules?|formula|heuristics?|keywords?|spreadsheets?|multiplier|first[- ]come|chronological\w*|popularity|models? (?:is|are|from))\b/i;
const OF_LONG_AGO = /\b(?:model|system|ranker|score|engine|rules?|formula|heuristic) (?:is|are)\b[^.;]{0,60}\b(?:from|since|of) (?:19|20)\d\d\b/i;

const RULES = /rules/i;
const RULES_FALL_SHORT = /\b(?:do not|don['’]t|cannot|can['’]t)\b[^.]{0,40}\brules\b|\brules\b[^.]{0,40}\b(?:do not|don['’]t|cannot|can['’]t|fail)\b/i;
const IN_PLACE = anyCase`^(?:today|at the moment|until now|so far|сейчас|сегодня)[\s,](?!\d)`;
