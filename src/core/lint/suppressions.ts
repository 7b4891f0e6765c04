import type { DocumentModel, Section } from '../document/document-model';
import { addTo } from '../text/grouped';
import { hasBetween, indexOfLeast } from '../text/numbers';
import { indexFrom, type Span } from '../text/span';
import type { Finding, Report } from './rule';

/** `<!-- mldesign-ignore rule-id, rule-id: reason -->` and `<!-- mldesign-ignore-file rule-id: reason -->`. */
export interface Suppression {
  readonly span: Span;
  readonly ruleIds: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string;
  /** Where findings that start in it are silenced; the whole text for the file form. What is last has the very end too, behind which nothing begins. */
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
  const { length } = document.source.text;
  return matches.map(({ comment: { span, content }, match: [whole, file, list = '', reason = ''] }) => {
    const listStart = content.start + whole.length - reason.length - list.length - (whole.includes(':') ? 1 : 0);
    const ruleIds = Array.from(list.matchAll(/[^\s,]+/g), ({ index, 0: id }) => ({
      id,
      span: { start: listStart + index, end: listStart + index + id.length },
    }));
    const { start, end } = file ? { start: 0, end: length } : (parts[indexFrom(parts, span.end)]?.span ?? { start: span.end, end: length });
    return { span, ruleIds, reason: reason.trim(), scope: { start, end: end === length ? end + 1 : end } };
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

/** What is silenced of one rule: where the scopes begin, in order, and how far each one or any before it reaches. */
interface Silence {
  readonly starts: readonly number[];
  readonly reaches: readonly number[];
}

/** By the rule that they silence; a suppression without a reason silences nothing. */
function silencesByRule(suppressions: readonly Suppression[]): Map<string, Silence> {
  const scopes = new Map<string, Span[]>();
  for (const { ruleIds, scope, reason } of suppressions) {
    for (const { id } of reason === '' ? [] : ruleIds) {
      addTo(scopes, id, scope);
    }
  }
  return new Map(Array.from(scopes, ([id, spans]) => [id, silenceOf(spans.toSorted((one, other) => one.start - other.start))]));
}

function silenceOf(scopes: readonly Span[]): Silence {
  let furthest = -1;
  return { starts: scopes.map(({ start }) => start), reaches: scopes.map(({ end }) => (furthest = Math.max(furthest, end))) };
}

function isWithin({ starts, reaches }: Silence, offset: number): boolean {
  return (reaches[indexOfLeast(starts, offset + 1) - 1] ?? -1) > offset;
}

/** Where the findings of each rule start, in order. */
function startsByRule(findings: readonly Finding[]): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const { rule, span } of findings.toSorted((one, other) => one.span.start - other.span.start)) {
    addTo(starts, rule, span.start);
  }
  return starts;
}

export interface Sifted {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  /** One for each rule id that silenced nothing although its rule ran. */
  readonly unused: readonly Report[];
}

/** Takes out the findings that a suppression silences. */
export function applySuppressions(findings: readonly Finding[], suppressions: readonly Suppression[], hasRun: (ruleId: string) => boolean): Sifted {
  const silences = silencesByRule(suppressions);
  const kept = findings.filter(({ rule, span }) => {
    const silence = silences.get(rule);
    return silence === undefined || !isWithin(silence, span.start);
  });
  const starts = suppressions.length > 0 ? startsByRule(findings) : new Map<string, number[]>();
  const isUsed = (id: string, { start, end }: Span): boolean => hasBetween(starts.get(id) ?? [], start, end);
  const unused = suppressions.flatMap(({ ruleIds, reason, scope }) =>
    ruleIds
      .filter(({ id }) => reason !== '' && hasRun(id) && !isUsed(id, scope))
      .map(({ id, span }) => ({ message: `Nothing here is reported by “${id}”: remove it from the comment.`, span })),
  );
  return { findings: kept, suppressed: findings.length - kept.length, unused };
}
