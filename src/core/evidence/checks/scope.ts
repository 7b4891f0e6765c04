import type { Check } from '../check';
import { isClaim, isClaimIn, isIntroduction } from '../claims';
import type { Evidence } from '../evidence';
import { joined } from '../statement-places';
import type { Statement } from '../statements';

/** What the design leaves out, or that it covers one thing alone. */
export const scope: Check = {
  id: 'scope',
  section: 'requirements/scope',
  weight: 1,
  rule: 'no-scope-boundary',

  find(evidence) {
    return evidence.find(
      statement => (drawsLine(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'requirements/scope') || evidence.isAbout(statement, 'scope-boundary'),
      joined([evidence.statementsIn('requirements/scope'), evidence.statementsAbout('scope-boundary', 'scope-limit'), evidence.statementsWith('what-not')]),
    );
  },
};

/** In so many words anywhere, and among the requirements or before all steps also as "we focus on" or "will not support". */
function drawsLine(evidence: Evidence, statement: Statement): boolean {
  if (isClaimIn(evidence, statement, 'requirements/scope')) {
    return true;
  }
  const isPlace = evidence.stepsOf(statement).includes('requirements') || (evidence.stepsOf(statement).length === 0 && isIntroduction(evidence, statement));
  const groups = isPlace ? ['scope-boundary', 'scope-limit'] : ['scope-boundary'];
  return (evidence.isAbout(statement, ...groups) || saysWhatItIsNot(evidence, statement)) && isClaim(evidence, statement);
}

/** "This is a tool for drafts, not a lawyer": what the whole is not. */
function saysWhatItIsNot(evidence: Evidence, statement: Statement): boolean {
  return WHAT_IT_IS_NOT.test(evidence.textOf(statement));
}

const WHOLE = '(?:tool|system|assistant|product|service|aid|prototype|demo|project|app|application|copilot|helper|pilot)';
const WHAT_IT_IS_NOT = new RegExp(
  String.raw`^[\s*_>]*(?:this|it|the ${WHOLE}|this ${WHOLE})\sis\s(?:an?\s(?:[\w-]+\s){0,4}(?:[\w-]+-)?${WHOLE}(?:\s[^.;,]{0,40})?,?\s(?:and\s|but\s)?not\s\w+` +
    String.raw`|not\s(?:an?\s(?:[\w-]+\s){0,3}(?:${WHOLE}|replacement|substitute)|(?:meant|intended|designed)\s(?:to|for|as)\s))`,
  'i',
);

/** What of the boundary is told where it is not drawn: what comes later, or what is known not to work. */
export function findOpenEnds(evidence: Evidence): 'later' | 'limits' | undefined {
  return evidence.once(readOpenEnds);
}

function readOpenEnds(evidence: Evidence): 'later' | 'limits' | undefined {
  if (isSaidUnder(evidence, LATER) || evidence.statementsWith('put-off').some(statement => evidence.says(statement, 'put-off') !== undefined && isClaim(evidence, statement))) {
    return 'later';
  }
  return isSaidUnder(evidence, LIMITS) ? 'limits' : undefined;
}

/** "Continuous improvement" and "enhancement of the photos" are something else. */
const LATER = /\b(?:future|roadmap|next steps?|later|planned|upgrades?)\b|^[\W\d]*(?:(?:possible|potential|further|proposed|suggested|recommended)\s(?:\w+\s)?)?(?:extensions?|enhancements?|improvements)\W*$/i;
const LIMITS = /\b(?:limitations?|limits|caveats|known issues)\b/i;

function isSaidUnder(evidence: Evidence, title: RegExp): boolean {
  return evidence.outline.entries.some(entry => title.test(entry.title) && evidence.statements.some(statement => statement.span.start > entry.titleSpan.start && statement.span.end <= entry.span.end && isClaim(evidence, statement)));
}
