import { stepOf } from '../catalog/canonical';
import type { Finding, Report, Rule, Severity } from './rule';

export const profiles = ['notes', 'design', 'production'] as const;
export type Profile = (typeof profiles)[number];

export const statuses = ['draft', 'review', 'approved'] as const;
export type Status = (typeof statuses)[number];

/** What can be decided on a rule. */
export const severityWords = ['off', 'info', 'warning', 'error'] as const satisfies readonly (Severity | 'off')[];

/** Rule id to severity, or to `off`; these are final. */
export type SeverityOverrides = Readonly<Record<string, Severity | 'off'>>;

export interface Settings {
  readonly profile: Profile;
  /** Somebody holds the document to a framework or a profile: its author, the team's configuration, or whoever runs the linter. */
  readonly isHeld: boolean;
  readonly status: Status | undefined;
  readonly overrides: SeverityOverrides;
}

const LATE_STEPS: ReadonlySet<string> = new Set(['evaluation', 'serving', 'monitoring']);
const LAST_STEPS: ReadonlySet<string> = new Set(['serving', 'monitoring']);

/**
 * How severe a report is: as its rule says or milder, then as the profile has it, then as the document's status caps or
 * raises it. What a document lacks that nobody holds to anything is no error, and what a tentative or an advisory rule says of it a hint. An
 * override is final. `undefined` means that it is not reported.
 *
 * @param isUnplaced the report is of an absence, and much of the document stands where nobody can tell what it is of: it is one grade
 * milder, unless the profile is the strict one
 */
export function decideSeverity(rule: Rule, report: Report, { profile, isHeld, status, overrides }: Settings, isUnplaced = false): Finding['severity'] | undefined {
  const override = overrides[rule.id];
  if (override !== undefined) {
    return override === 'off' ? undefined : override;
  }
  const severity = inProfile(rule, report.severity ?? rule.severity, profile);
  const due = severity && !isHeld ? whereUnheld(rule, report, severity) : severity;
  const sure = due && isUnplaced && profile !== 'production' ? MILDER[due] : due;
  return sure && inStatus(rule, sure, status);
}

const MILDER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };

function whereUnheld(rule: Rule, { isGuess }: Report, severity: Severity): Severity | undefined {
  if (isGuess === true || rule.isForHeld === true) {
    return undefined;
  }
  if (rule.isTentative === true) {
    return severity === 'info' ? undefined : 'info';
  }
  return rule.isAdvisory === true ? 'info' : withoutErrors(rule, severity);
}

/** Whether the rule can report anything under the settings; one that cannot is not run. */
export function isOn(rule: Rule, { profile, overrides }: Settings): boolean {
  const override = overrides[rule.id];
  return override === undefined ? profile !== 'notes' || rule.inNotes : override !== 'off';
}

function inProfile(rule: Rule, severity: Severity, profile: Profile): Severity | undefined {
  switch (profile) {
    case 'notes':
      return rule.inNotes ? 'info' : undefined;
    case 'design':
      return severity === 'error' && isAbsenceIn(rule, LATE_STEPS) ? 'warning' : severity;
    case 'production':
      return severity === 'warning' && isAbsenceIn(rule, LAST_STEPS) ? 'error' : severity;
  }
}

/** The profiles touch rules that miss something of one step, never structure, contradictions or broken things. */
function isAbsenceIn(rule: Rule, steps: ReadonlySet<string>): boolean {
  const [first] = rule.about;
  const step = first && stepOf(first);
  return rule.nature === 'absence' && step !== undefined && steps.has(step) && rule.about.every(part => stepOf(part) === step);
}

function inStatus(rule: Rule, severity: Severity, status: Status | undefined): Severity {
  if (status === 'draft') {
    return rule.isUnfinished ? 'info' : withoutErrors(rule, severity);
  }
  return status === 'approved' && rule.isUnfinished ? 'error' : severity;
}

function withoutErrors({ nature }: Rule, severity: Severity): Severity {
  return nature === 'absence' && severity === 'error' ? 'warning' : severity;
}
