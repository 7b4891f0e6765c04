import { coverDocument, MAX_DOCUMENT_LENGTH, readDocument } from '../core';
import type { Team } from './configs';
import { lineAt, type CoveredFile } from './reporters/report';

/** What the report says of one document, or `undefined` when it is too large to be read. */
export function coverFile(path: string, text: string, { knowledge, config }: Team): CoveredFile | undefined {
  const reading = readDocument(text, knowledge, config?.framework);
  const { source, isTooLarge } = reading.document;
  if (isTooLarge) {
    return undefined;
  }
  const { framework, isDesignDocument, score, headings, steps, checks } = coverDocument(reading);
  const titles = new Map<string, string>(knowledge.catalog.canonical.steps.map(({ id, title }) => [id, title]));
  return {
    path,
    framework,
    designDocument: isDesignDocument,
    marked: reading.isMarked,
    score: Math.round(score * 10_000) / 10_000,
    headings: headings.map(({ span, text: title, level, ...parts }) => ({ text: title, line: lineAt(source, span.start), level, ...parts })),
    steps: steps.map(({ id, state }) => ({ id, title: titles.get(id) ?? id, status: state })),
    checks: checks.map(({ id, section, state, weight, rule, at }) => ({
      id, section, state, met: state === 'met', weight, rule, ...(at && { line: lineAt(source, at.start) }),
    })),
  };
}

/** Why such a file has no score. */
export const TOO_LARGE = `This file is larger than ${MAX_DOCUMENT_LENGTH / 1024 / 1024} MB and was not read.`;
