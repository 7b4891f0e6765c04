import type { Outcome, Severity, SourceText, Span } from '../../core';

/** Counts from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The end is exclusive. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** A file that could not be read, or nothing where something was expected. */
export interface ReportedProblem {
  readonly path: string;
  readonly message: string;
  readonly range?: Range;
}

/** What `lint --format json` prints. It is a contract: extend it, never rename. */
export interface LintReport {
  readonly version: 1;
  readonly files: readonly LintedFile[];
  readonly problems: readonly ReportedProblem[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number; readonly infos: number };
}

export interface LintedFile {
  readonly path: string;
  readonly framework: string;
  /** Whether its author, the team or the command line holds it to a framework or profile; what another file lacks is no error. */
  readonly held: boolean;
  /** How many findings were fixed; only where that was asked for. */
  readonly fixed?: number;
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: number;
  readonly failures: readonly { readonly rule: string; readonly message: string }[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixable: boolean;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly range: Range;
}

/** What `coverage --format json` prints. It is a contract: extend it, never rename. */
export interface CoverageReport {
  readonly version: 1;
  readonly files: readonly CoveredFile[];
  readonly problems: readonly ReportedProblem[];
}

export interface CoveredFile {
  readonly path: string;
  readonly framework: string;
  /** It reads like one. */
  readonly designDocument: boolean;
  /** It says in its front matter that it is one. */
  readonly marked: boolean;
  readonly score: number;
  readonly headings: readonly { readonly text: string; readonly line: number; readonly level: number; readonly steps: readonly string[]; readonly sections: readonly string[] }[];
  readonly steps: readonly CoveredStep[];
  readonly checks: readonly CoveredCheck[];
}

export interface CoveredStep {
  readonly id: string;
  readonly title: string;
  readonly status: 'covered' | 'weak' | 'empty' | 'missing';
}

export interface CoveredCheck {
  readonly id: string;
  readonly section: string;
  readonly state: 'met' | 'pending' | 'absent' | 'not-applicable';
  readonly met: boolean;
  readonly weight: number;
  readonly rule: string;
  readonly line?: number;
}

/** What `init --format json` prints. It is a contract: extend it, never rename. */
export interface InitReport {
  readonly version: 1;
  readonly created: readonly string[];
  /** Files that were there, and were left as they are. */
  readonly existing: readonly string[];
  readonly problems: readonly ReportedProblem[];
}

/** What `estimate --format json` prints. It is a contract: extend it, never rename. */
export interface EstimateReport {
  readonly version: 1;
  readonly files: readonly EstimatedFile[];
  readonly problems: readonly ReportedProblem[];
  readonly summary: { readonly files: number; readonly lines: number; readonly errors: number; readonly failed: number; readonly stale: number };
}

export interface EstimatedFile {
  readonly path: string;
  readonly blocks: readonly { /** Between the fences. */ readonly range: Range; readonly lines: readonly EstimatedLine[] }[];
  /** What is wrong with a block as a whole. */
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
}

export interface EstimatedLine {
  /** Without its comment. */
  readonly text: string;
  readonly range: Range;
  readonly name?: string;
  readonly formula?: string;
  readonly state: Outcome['state'];
  /** Of a line that is computed. */
  readonly value?: string;
  /** The sides of an assertion, computed. */
  readonly left?: string;
  readonly operator?: string;
  readonly right?: string;
  readonly derivation?: string;
  readonly stated?: { readonly text: string; readonly stale: boolean; readonly range: Range };
  readonly problem?: { readonly message: string; readonly range: Range; readonly related: readonly { readonly message: string; readonly range: Range }[] };
}

/** The only places where the command line counts from one. */
export function lineAt(source: SourceText, offset: number): number {
  return source.lineAt(offset) + 1;
}

export function toRange(source: SourceText, { start, end }: Span): Range {
  return { start: toPlace(source, start), end: toPlace(source, end) };
}

function toPlace(source: SourceText, offset: number): Place {
  const { line, character } = source.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}
