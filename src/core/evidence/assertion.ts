import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';

const DENIAL =
  anyCase`(?:^|[^\p{L}])(?:no|not|without|never|neither|nor|cannot|lack(?:s|ing)?|missing|skip(?:s|ped)?|(?:do|does|did|is|are|was|were|have|has|wo|would|ca|could|should)n['’]t|нет|без|не|没有|无)[\s*_]+(?:[\p{L}\d'’/*_-]+[\s*_]+){0,3}$`;
/** "We will not cover A/B tests or fallbacks": what is left out may be a list. */
const LEFT_OUT = anyCase`(?:\bnot|n['’]t|\bnever)\s(?:\p{L}+\s)?(?:cover|focus|consider|discuss|address|treat)(?:s|ed|ing)?\b(?![^.;:|]*\b(?:but|instead|rather|only|because|since|as|so)\b)[^.;:|]*$`;
/** "**Does NOT**: read logs, control traffic, or run experiments": what heads a list denies all of it. */
const NOTHING_OF = /^[\s*_]*(?:(?:do|does|did|will|must|can)\snot|(?:do|does|did)n['’]t|cannot|won['’]t|never)(?:\s(?:do|include|cover|contain|support|handle))?[\s*_]*[:：]/i;
/** Characters of such a head. */
export const LONGEST_HEAD = 40;
const NO_DENIAL = anyCase`(?<!\p{L})не (?:более|менее|выше|ниже|больше|меньше|только)[^.]*$|\b(?:not only|not just|no (?:more|less|later|worse|fewer) than|not (?:exceed|above|below|more|less))\b[^.]*$`;
/** "A/B testing and reporting templates are deferred": the other of two that share a fate. */
const POSTPONED =
  anyCase`^(?:\s(?:and|or)\s[\p{L} -]{3,36}?(?=\s(?:is|are|has been|will be|was|were)\s))?[^.;|\p{L}]{0,12}(?:\([^)]*\)\s*)?[^.;|\p{L}]{0,8}(?:(?:is|are|has been|will be|was|were)\s+)?(?:deferred|postponed|out of scope|not (?:planned|needed|yet|in scope|available|defined|decided|implemented)|none\b|later\b|tbd\b|todo\b|n/a\b)`;

/** Whether the words at `span` are denied or put off by the statement that they stand in: "no baseline yet", "A/B test: deferred". */
export function isDenied(text: string, statement: Span, span: Span): boolean {
  const before = text.slice(Math.max(statement.start, span.start - 60), span.start);
  if ((DENIAL.test(before) || LEFT_OUT.test(before)) && !NO_DENIAL.test(before)) {
    return true;
  }
  if (NOTHING_OF.test(text.slice(statement.start, Math.min(span.start, statement.start + LONGEST_HEAD)))) {
    return true;
  }
  return POSTPONED.test(text.slice(span.end, Math.min(statement.end, span.end + 60)));
}
