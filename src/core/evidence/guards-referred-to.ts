import { anyCase } from '../text/any-case';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** "All guardrails hold", "stop on guardrail breach", "enough for the 0.3 guardrail": which metrics they are stands elsewhere, or nowhere. */
export function isOnlyReferredTo(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  if (!GUARDS.test(text)) {
    return false;
  }
  return !GUARDS.test(text.replace(REFERRED, ' ')) || (evidence.says(statement, 'experiment-power') !== undefined && !LEADS.test(text)) || SIZED_FOR.test(text) || READ.test(text);
}

const LEADS = anyCase`^[\s*_|-]*\p{L}*\s?guard`;

/** "No peeking at the primary; safety metrics read daily". */
const READ = /^[\s*_|-]*(?:peek\w*|length|duration|power|size|interim)\b/i;
const GUARDS = /\b(?:guard-?\s?rails?|safety (?:endpoints?|metrics?|outcomes?)|counter-?\s?metrics?)\b/i;
const HAPPENS = String.raw`(?:holds?|held|kept|keeps?|ok|okay|clean|green|intact|met|pass(?:es|ed)?|fine|breach(?:es|ed)?|broken|trips?|tripped|violat(?:ed|es|ions?)|fail(?:s|ed|ures?)?|fires?|ends?|only|read|respected|satisfied|unharmed|quiet|worsens?|regress\w*|degrad\w*|crossed|exceeded|moves?|(?:in the )?green|within (?:the |their |its )?(?:limits?|bounds?)|inside (?:the |their |its )?(?:limits?|bounds?))`;
const REFERRED = new RegExp(String.raw`\b(?:guard-?\s?rails?|safety (?:endpoints?|metrics?|outcomes?)|counter-?\s?metrics?)(?:\smetrics?)?\s(?:(?:is|are|was|were|stays?|remains?|must|has to|have to|also|all|being|significantly)\s){0,2}${HAPPENS}(?![\p{L}])(?!\s?[:(])|\b(?:on|any|each|every|no) (?:guard-?\s?rails?|safety (?:endpoints?|metrics?)) (?:breach\w*|ends|trips)`, 'giu');
/** The size of a trial is worked out for a guardrail, and the guardrail sets how long it runs. */
const SIZED_FOR = /\b(?:enough|suffic\w+|power\w*|large enough|duration|mde)\b(?:[^.;|]|\.\d){0,40}\bguard-?\s?rails?\b[\s.]*$/i;
