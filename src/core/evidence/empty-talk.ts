import type { Evidence } from './evidence';
import type { Statement } from './statements';

/**
 * Whether the statement tells nothing of the system at hand, whatever words are in it: what a notion means, what is good
 * practice, that it is not decided yet, what a system did that is gone, or what to write in a gap of the template.
 */
export function isEmptyTalk(evidence: Evidence, statement: Statement): boolean {
  return (evidence.memo(readEmptiness)[statement.index] ??= readEmptiness(evidence, statement));
}

function readEmptiness(evidence: Evidence, statement: Statement): boolean {
  const { visible } = evidence.document;
  const text = visible.slice(statement.span.start, statement.span.end);
  return IN_BRACKETS.test(text) || (statement.quantities.length === 0 && NOTION.test(text)) || isOfOthers(evidence, statement, text) || evidence.termsIn(statement, 'undecided', 'advice', 'bygone').length > 0;
}

/** "Google trained its own system on billions of queries". */
function isOfOthers(evidence: Evidence, statement: Statement, text: string): boolean {
  const company = evidence.termsIn(statement, 'tech-company')[0]?.span;
  return company !== undefined && company.start - statement.span.start <= 4 && DOES.test(text.slice(company.end - statement.span.start));
}

const DOES = /^(?:['’]s)?\s(?:has\s|have\s)?(?:trained|built|uses?|used|published|reports?|reported|showed|shows|developed|deployed|runs|introduced|does)\b/i;

/** "<who labels, by which guideline?>", "[List tables and streams.]": a gap and what to put there, from end to end, or one sentence of it. */
const IN_BRACKETS = /^[\s*_>-]*(?:<(?=\p{L}{1,30}[\s,])[^<>]*>?|\[(?=\p{L}{1,30}[\s,])[^[\]]*(?:\](?!\())?)[\s.*_]*$|^[^<>[\]]*[.!?]\s?[>\]][\s*_]*$/u;

/** "A feature is an individual measurable property": of any, so of none. */
const NOTION = /^[\s*_]*(?:an?|the term)\s(?:[\p{L}-]+\s){0,2}(?:labels?|features?|variables?|sources?|inputs?|outputs?|objectives?|targets?|metrics?|classifiers?|data\s(?:sets?|sources?)|datasets?)(?:,[^,]{0,60},)?\s(?:is|are|means|refers to|denotes)\s(?:an?|the|any|what|one)\s|^[\s*_]*(?:(?:un|semi-?|self-?)?supervised|machine|deep|reinforcement)\slearning\s(?:is|covers|maps|means|uses|learns|finds|needs|requires|can|works)\b/iu;
