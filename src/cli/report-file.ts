import type { LintedDocument } from '../core';
import { toRange, type LintedFile } from './reporters/report';

/** What the report says of one document. The reading of it is let go, so that thousands of files fit into memory. */
export function reportFile(path: string, { reading, isHeld, findings, suppressed, failures }: LintedDocument): LintedFile {
  const { source } = reading.document;
  return {
    path,
    framework: reading.outline.map.framework.id,
    held: isHeld,
    findings: findings.map(({ rule, severity, message, span, related, fix }) => ({
      rule,
      severity,
      message,
      fixable: fix !== undefined,
      related: related.map(place => ({ message: place.message, range: toRange(source, place.span) })),
      range: toRange(source, span),
    })),
    suppressed,
    failures: failures.map(({ rule, error }) => ({ rule, message: error instanceof Error ? error.message : String(error) })),
  };
}
