import { isSectionKey, stepOf, type CanonicalPart } from '../catalog/canonical';
import { looksDesigned } from '../evidence/detect';
import { isInUnknownLanguage } from '../evidence/language';
import { findQuestionnaire, isTitledTemplate } from '../evidence/questionnaire';
import type { Parts } from '../evidence/parts';
import { isMuchUnplaced } from '../evidence/unplaced';
import { compareSpans } from '../text/span';
import type { Finding, Report, Rule, RuleContext } from './rule';
import { decideSeverity, isOn, type Settings } from './settings';
import { applySuppressions, findSuppressions } from './suppressions';

export interface LintResult {
  /** Ordered by place, the worst first where several stand at one. */
  readonly findings: readonly Finding[];
  /** How many findings the document's own comments silence. */
  readonly suppressed: number;
  /** Rules that crashed; the others still ran. */
  readonly failures: readonly RuleFailure[];
}

export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/**
 * Runs the rules on a document. One cause gives one finding: a rule that presupposes a part is silent where that part is
 * missing or empty, because the part's own finding says so already.
 */
export function runRules(context: RuleContext, rules: readonly Rule[], settings: Settings): LintResult {
  const failures: RuleFailure[] = [];
  const ran = new Set<string>();
  const findings: Finding[] = [];
  for (const rule of chooseRules(context, rules)) {
    if (!isOn(rule, settings)) {
      continue;
    }
    ran.add(rule.id);
    try {
      for (const report of rule.check(context)) {
        const finding = isSaidAlready(rule, report, context.parts) ? undefined : sign(rule, report, settings, rule.nature === 'absence' && isMuchUnplaced(context.evidence));
        if (finding) {
          findings.push(finding);
        }
      }
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  const sifted = applySuppressions(findings, findSuppressions(context.document, context.outline.title), id => ran.has(id));
  const reporting = rules.find(({ id }) => id === 'suppression');
  const unused = reporting && isOn(reporting, settings) ? sifted.unused.flatMap(report => sign(reporting, report, settings) ?? []) : [];
  return {
    findings: [...sifted.findings, ...unused].toSorted((a, b) => compareSpans(a.span, b.span) || WORST_FIRST[a.severity] - WORST_FIRST[b.severity]),
    suppressed: sifted.suppressed,
    failures,
  };
}

const WORST_FIRST: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** A file that is too large, that only asks or calls itself a template, that is in an unknown language, or that nobody marked as a design document and that does not look like one, hears that and little else. */
function chooseRules(context: RuleContext, rules: readonly Rule[]): readonly Rule[] {
  if (context.document.isTooLarge) {
    return rules.filter(({ id }) => id === 'too-large');
  }
  if (!context.isMarked && !looksDesigned(context.evidence)) {
    return rules.filter(({ id }) => id === 'unrecognised-structure');
  }
  if (isInUnknownLanguage(context.evidence)) {
    return rules.filter(({ nature }) => nature !== 'absence');
  }
  if (!context.isMarked && isTitledTemplate(context.evidence)) {
    return rules.filter(({ id, nature }) => STRUCTURAL.has(id) || (nature === 'broken' && !OF_COPIES.has(id)));
  }
  return findQuestionnaire(context.evidence) ? rules.filter(({ id, nature }) => (nature !== 'absence' || STRUCTURAL.has(id)) && (context.isMarked || id !== 'leftover-placeholder')) : rules;
}

/** What is judged of a template whose questions nobody has answered: which of them it asks. That "[Name]" stands in one is its nature, unless it is meant to be filled in here. */
const STRUCTURAL: ReadonlySet<string> = new Set(['missing-section', 'missing-step']);

/** That a template is empty, and full of placeholders, is what it is for. */
const OF_COPIES: ReadonlySet<string> = new Set(['empty-section', 'leftover-placeholder']);

/** An absence is said already when all that it presupposes is gone, a contradiction when one side of it is. */
function isSaidAlready(rule: Rule, report: Report, parts: Parts): boolean {
  const about = report.about ?? rule.about;
  if (about.length === 0) {
    return false;
  }
  const isGone = (part: CanonicalPart): boolean => parts.isGone(stepOf(part)) || (isSectionKey(part) && parts.isGone(part));
  return rule.nature === 'contradiction' ? about.some(isGone) : about.every(isGone);
}

function sign(rule: Rule, report: Report, settings: Settings, isUnplaced = false): Finding | undefined {
  const severity = decideSeverity(rule, report, settings, isUnplaced);
  return severity && { rule: rule.id, severity, message: report.message, span: report.span, related: report.related ?? [], fix: report.fix };
}
