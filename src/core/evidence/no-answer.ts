import type { DocumentModel } from '../document/document-model';
import type { OutlineEntry } from '../outline/outline';
import { anyCase } from '../text/any-case';
import { decidesNothing } from './no-decision';
import { saysNothing } from './nothing-said';
import { isReference } from './reference';
import type { Statement } from './statements';

/** Whether what the statement says is of no system at all, however it is worded: an "N/A", the names of those who read it, a title of what to read, the work of others. */
export function isNoAnswer(document: DocumentModel, statement: Statement): boolean {
  const text = document.visible.slice(statement.span.start, Math.min(statement.span.end, statement.span.start + LONGEST_BEGINNING));
  return saysNothing(document, statement) || decidesNothing(document, statement) || NOT_APPLICABLE.test(text) || NOT_WANTED.test(text) || PEOPLE.test(text) || isOfOthers(statement.entry) || isReference(document, statement);
}

const LONGEST_BEGINNING = 80;

/** With its reason or without: where the reason is one, the whole section does not apply. */
const NOT_APPLICABLE = anyCase`^[\s*_>-]*(?:n\s?/\s?a(?![\p{L}\p{N}])|not applicable|не\s?применимо|неприменимо|不适用)`;
const NOT_WANTED = anyCase`^[\s*_>-]*(?:out of scope|not needed|not required|not necessary|не нужно|не требуется|不需要)[\s.!*_]*$`;

/** "Reviewers: Trust & Safety, Privacy": a team's name is no measure that it takes. */
const PEOPLE = anyCase`^[\s*_|]*(?:(?:main|lead|tech(?:nical)?)\s)?(?:authors?|reviewers?|approvers?|owners?|owned by|contributors?|stakeholders?|participants?|attendees|team|squad|contacts?|sponsors?|авторы?|владелец|作者|评审)(?:\s\([^)]{0,30}\))?[\s*_]*[:：|]`;

/** Below "Prior work" it is told what others have built and measured. */
function isOfOthers(entry: OutlineEntry | undefined): boolean {
  return entry !== undefined && (OTHERS.test(entry.title) || isOfOthers(entry.parent));
}

const OTHERS = anyCase`^\P{L}*(?:prior (?:work|art)|related works?|literature(?: review| survey)?|state of the art|обзор литературы|связанные работы|相关工作|文献综述)\P{L}*$`;
