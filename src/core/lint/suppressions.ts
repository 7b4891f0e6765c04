import type { DocumentModel, Section } from '../document/document-model';
import { addTo } from '../text/grouped';
import { indexFrom, type Span } from '../text/span';
import type { Finding, Report } from './rule';

/** `<!-- mldesign-ignore rule-id, rule-id: reason -->` and `<!-- mldesign-ignore-file rule-id: reason -->`. */
export interface Suppression {
  readonly span: Span;
  readonly ruleIds: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string;
  /** Where findings that start in it are silenced; the whole text for the file form. */
  readonly scope: Span;
}

const DIRECTIVE = /^\s*mldesign-ignore(-file)?(?=[\s:]|$)([^:]*)(?::([\s\S]*))?$/;

/** The suppressions of a document; `title` is the heading that is its title. */
export function findSuppressions(document: DocumentModel, title: Section | undefined): Suppression[] {
  const matches = document.comments.flatMap(comment => {
    const match = DIRECTIVE.exec(document.source.slice(comment.content));
    return match ? [{ comment, match }] : [];
  });
  const parts = matches.length > 0 ? partsOf(document, title) : [];
  return matches.map(({ comment: { span, content }, match: [whole, file, list = '', reason = ''] }) => {
    const listStart = content.start + whole.length - reason.length - list.length - (whole.includes(':') ? 1 : 0);
    const ruleIds = Array.from(list.matchAll(/[^\s,]+/g), ({ index, 0: id }) => ({
      id,
      span: { start: listStart + index, end: listStart + index + id.length },
    }));
    const rest = { start: span.end, end: document.source.text.length };
    const scope = file ? { start: 0, end: rest.end } : (parts[indexFrom(parts, span.end)]?.span ?? rest);
    return { span, ruleIds, reason: reason.trim(), scope };
  });
}

/**
 * The blocks and sections in order: the next one is what a reader takes a comment to be about. Before the title only the
 * title's own findings are meant; the file form silences a whole file.
 */
function partsOf({ sections }: DocumentModel, title: Section | undefined): { readonly span: Span }[] {
  return sections
    .flatMap(section => [
      ...(section.level > 0 ? [section === title ? section.headingSpan : section.span] : []),
      ...section.blocks.map(({ span }) => span),
    ])
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map(span => ({ span }));
}

/** The scopes of those that give a reason, by the rule that they silence. */
function groupByRule(suppressions: readonly Suppression[]): Map<string, { readonly index: number; readonly scope: Span }[]> {
  const groups = new Map<string, { readonly index: number; readonly scope: Span }[]>();
  for (const [index, { ruleIds, scope, reason }] of suppressions.entries()) {
    for (const { id } of reason === '' ? [] : ruleIds) {
      addTo(groups, id, { index, scope });
    }
  }
  return groups;
}

export interface Sifted {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  /** One for each rule id that silenced nothing although its rule ran. */
  readonly unused: readonly Report[];
}

/** Takes out the findings that a suppression silences. */
export function applySuppressions(findings: readonly Finding[], suppressions: readonly Suppression[], hasRun: (ruleId: string) => boolean): Sifted {
  const used = new Set<string>();
  const key = (suppression: number, ruleId: string): string => `${suppression} ${ruleId}`;
  const byRule = groupByRule(suppressions);
  const kept = findings.filter(({ rule, span: { start } }) => {
    const silencing = (byRule.get(rule) ?? []).filter(({ scope }) => scope.start <= start && start <= scope.end);
    for (const { index } of silencing) {
      used.add(key(index, rule));
    }
    return silencing.length === 0;
  });
  const unused = suppressions.flatMap(({ ruleIds, reason }, index) =>
    ruleIds
      .filter(({ id }) => reason !== '' && hasRun(id) && !used.has(key(index, id)))
      .map(({ id, span }) => ({ message: `Nothing here is reported by “${id}”: remove it from the comment.`, span })),
  );
  return { findings: kept, suppressed: findings.length - kept.length, unused };
}
