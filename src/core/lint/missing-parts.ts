import { stepOf } from '../catalog/canonical';
import type { SectionSpec, StepSpec } from '../catalog/framework';
import type { Reading } from '../evidence/read-document';
import { stepsOf, type FrameworkMap } from '../outline/framework-map';
import type { OutlineEntry } from '../outline/outline';

/** A heading or label of the step, or one of its sections set at the level of the steps: "Model and offline evaluation". Without headings the labels take their place. */
export function hasPlace({ parts, outline }: Reading, step: StepSpec): boolean {
  const { map, entries } = outline;
  if (map.partsOfStep(step).some(part => parts.entriesOf(part).length > 0)) {
    return true;
  }
  const isOfStep = namesPartOf(map, step);
  const named = entries.filter(entry => entry.named.length > 0);
  const headings = named.filter(({ kind }) => kind === 'heading');
  if (headings.length === 0) {
    return named.some(entry => entry.parent === undefined && isOfStep(entry));
  }
  const top = headings.reduce((level, { section }) => Math.min(level, section.level), Infinity);
  return headings.some(entry => entry.section.level === top && isOfStep(entry));
}

/** Tells whether a heading or label names the step, or one of its sections. */
function namesPartOf(map: FrameworkMap, step: StepSpec): (entry: OutlineEntry) => boolean {
  const ids = map.canonicalStepsOf(step);
  return ({ named }) => stepsOf(map.canonicalParts(named)).some(id => ids.includes(id));
}

/** Whether nothing stands for the section: no heading or label, no answer to any of its checks, no reason why it does not apply. */
export function isUntreated({ parts, outline, evidence }: Reading, step: StepSpec, section: SectionSpec): boolean {
  const part = outline.map.partOfSection(step, section);
  if (parts.section(part) !== 'missing') {
    return false;
  }
  const key = section.standsFor;
  const isOff = evidence.notApplicable.has(part) || (key !== undefined && evidence.notApplicable.has(stepOf(key)));
  return !isOff && !(key !== undefined && evidence.answersIn(key).some(({ state }) => state !== 'absent'));
}
