import type { SectionSpec, StepSpec } from '../catalog/framework';
import type { Reading } from '../evidence/read-document';
import { insertParts } from '../outline/insert-part';
import type { TextEdit } from '../text/edit';
import { isMentioned } from './mentions';
import { hasPlace, isUntreated } from './missing-parts';

/** The edits that add everything that the framework demands and the document lacks: whole steps, and required sections. */
export function addMissing(reading: Reading): TextEdit[] {
  const { document, outline } = reading;
  if (document.isTooLarge) {
    return [];
  }
  const steps = outline.map.framework.steps.filter(step => isStepMissing(reading, step));
  const sections = outline.map.framework.steps
    .filter(step => !steps.includes(step))
    .map(step => ({ step, sections: step.sections.filter(section => section.need === 'required' && isSectionMissing(reading, step, section)) }));
  return insertParts(document, outline, { steps, sections });
}

/** Also a step whose matter is spread over others: it has nowhere to go. */
function isStepMissing(reading: Reading, step: StepSpec): boolean {
  const state = reading.parts.frameworkStep(step);
  return state === 'missing' || (state !== 'empty' && !hasPlace(reading, step));
}

/** A check that is not answered says so surely; where nothing is asked, a word in passing will do. An answer that is wrong is to be mended. */
function isSectionMissing(reading: Reading, step: StepSpec, section: SectionSpec): boolean {
  if (!isUntreated(reading, step, section)) {
    return false;
  }
  const answers = reading.checks.filter(check => check.section === section.standsFor).map(check => reading.evidence.answer(check));
  const isTreated = answers.length > 0 ? answers.some(({ at }) => at !== undefined) : section.standsFor !== undefined && isMentioned(reading, section.standsFor);
  return !isTreated;
}
