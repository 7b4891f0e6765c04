import type { Knowledge } from '../evidence/knowledge';
import { readDocument, type Reading } from '../evidence/read-document';
import { runRules, type LintResult } from './lint';
import type { Rule } from './rule';
import { rules as allRules } from './rules';
import { profiles, statuses, type Profile, type SeverityOverrides, type Settings } from './settings';

/** What a team decides for all its documents. */
export interface TeamSettings {
  /** For documents that name none. */
  readonly framework?: string | undefined;
  /** For documents that name none. */
  readonly profile?: Profile | undefined;
  readonly rules?: SeverityOverrides | undefined;
}

export interface LintOptions {
  /** The framework to judge a document by that names none; stronger than the team's. */
  readonly framework?: string | undefined;
  /** Stronger than the document's own. */
  readonly profile?: Profile | undefined;
  /** Stronger than the team's. */
  readonly overrides?: SeverityOverrides | undefined;
  readonly config?: TeamSettings | undefined;
  /** The team counts it among its design documents, whether it says so itself or not. */
  readonly isListed?: boolean | undefined;
  readonly rules?: readonly Rule[] | undefined;
}

export interface LintedDocument extends LintResult {
  readonly reading: Reading;
  /** Whether somebody holds the document to a framework or a profile; what another one lacks is no error. */
  readonly isHeld: boolean;
}

/** What the rules find in a text. Any text can be linted; a poor one has findings, none makes this throw. */
export function lintDocument(text: string, knowledge: Knowledge, options: LintOptions = {}): LintedDocument {
  const read = readDocument(text, knowledge, options.framework ?? options.config?.framework);
  const reading = { ...read, isMarked: read.isMarked || options.isListed === true };
  const rules = options.rules ?? allRules;
  const vocabulary = {
    frameworks: knowledge.catalog.frameworks.map(({ id }) => id),
    cases: knowledge.catalog.caseIds,
    rules: rules.map(({ id }) => id),
  };
  const settings = settingsFor(reading, options);
  return { reading, isHeld: settings.isHeld, ...runRules({ ...reading, vocabulary }, rules, settings) };
}

function settingsFor({ document, isMarked }: Reading, { framework, profile, overrides, config }: LintOptions): Settings {
  const word = (key: string): unknown => document.frontMatter?.entries.get(key)?.value;
  const chosen = profile ?? profiles.find(each => each === word('profile')) ?? config?.profile;
  return {
    profile: chosen ?? 'design',
    isHeld: isMarked || (chosen ?? framework ?? config?.framework) !== undefined,
    status: statuses.find(each => each === word('status')),
    overrides: { ...config?.rules, ...overrides },
  };
}
