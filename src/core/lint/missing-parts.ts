import { stepOf, type SectionKey } from '../catalog/canonical';
import type { SectionSpec, StepSpec } from '../catalog/framework';
import { cueGroup } from '../evidence/knowledge';
import type { Evidence } from '../evidence/evidence';
import type { Reading } from '../evidence/read-document';
import type { Statement } from '../evidence/statements';
import { stepsOf } from '../outline/framework-map';

/** A heading or label of the step, or one of its sections set at the level of the steps: "Model and offline evaluation". Without headings the labels take their place. */
export function hasPlace({ parts, outline }: Reading, step: StepSpec): boolean {
  const { map, entries } = outline;
  if (map.partsOfStep(step).some(part => parts.entriesOf(part).length > 0)) {
    return true;
  }
  const ids = map.canonicalStepsOf(step);
  const named = entries.filter(entry => entry.named.length > 0);
  const headings = named.filter(({ kind }) => kind === 'heading');
  if (headings.length === 0) {
    return named.some(({ parent, named: parts }) => parent === undefined && stepsOf(map.canonicalParts(parts)).some(id => ids.includes(id)));
  }
  const top = headings.reduce((level, { section }) => Math.min(level, section.level), Infinity);
  return headings.some(({ section, named: parts }) => section.level === top && stepsOf(map.canonicalParts(parts)).some(id => ids.includes(id)));
}

/** Whether nothing stands for the section: no heading or label, no answer to any of its checks, no reason why it does not apply. */
export function isUntreated({ parts, outline, evidence, checks }: Reading, step: StepSpec, section: SectionSpec): boolean {
  const part = outline.map.partOfSection(step, section);
  if (parts.section(part) !== 'missing') {
    return false;
  }
  const key = section.standsFor;
  const isOff = evidence.notApplicable.has(part) || (key !== undefined && evidence.notApplicable.has(stepOf(key)));
  return !isOff && !checks.some(check => check.section === key && evidence.answer(check).state !== 'absent');
}

/** Whether a sentence, item or row speaks of the section's matter, in its step or where else such matter is at home. */
export function isMentioned({ evidence }: Reading, key: SectionKey): boolean {
  const groups = [cueGroup(key), ...(OTHER_CUES.get(key) ?? [])];
  const home = AT_HOME_ANYWHERE.has(key) ? undefined : stepOf(key);
  return evidence
    .statementsWith(...groups)
    .some(
      statement =>
        statement.kind !== 'heading' &&
        !statement.isPending &&
        (home === undefined || evidence.stepsOf(statement).includes(home) || isWatched(evidence, statement, key)) &&
        evidence.says(statement, ...groups) !== undefined,
    );
}

/** "Monitoring: Prometheus + Grafana" among the tools, "error rates are tracked" among the metrics: whoever says that it is watched is believed anywhere. */
function isWatched(evidence: Evidence, statement: Statement, key: SectionKey): boolean {
  return key === 'monitoring/ops' && evidence.isAbout(statement, 'watching-verb');
}

/** Who uses the system and what it does for them is said by words that other questions ask for too. */
const OTHER_CUES: ReadonlyMap<SectionKey, readonly string[]> = new Map([
  ['requirements/use-cases', ['person', 'personal-data', 'responder']],
  ['requirements/functional', ['ml-verb']],
]);

/** Thresholds stand among the metrics, stages among the models, gates in the plan of the pilot: readers find them all the same. */
const AT_HOME_ANYWHERE: ReadonlySet<SectionKey> = new Set(['framing/decision-policy', 'framing/high-level', 'evaluation/validation', 'evaluation/launch-criteria', 'serving/capacity']);
