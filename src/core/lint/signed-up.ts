import type { SectionSpec, StepSpec } from '../catalog/framework';
import type { Reading } from '../evidence/read-document';
import type { PartKey } from '../outline/alias-index';
import type { FrameworkMap } from '../outline/framework-map';
import { MIN_STEPS } from '../outline/recognise';

/**
 * Whether the document goes by the framework's sections: it says so, or half of those that it has to have are there by name.
 * Another one has its matter in places of its own, where it is easily missed.
 */
export function goesByFramework({ parts, isMarked, outline: { map } }: Reading): boolean {
  if (isMarked) {
    return true;
  }
  const required = requiredParts(map);
  return required.filter(part => parts.entriesOf(part).length > 0).length >= required.length / 2;
}

const requiredByMap = new WeakMap<FrameworkMap, readonly PartKey[]>();

function requiredParts(map: FrameworkMap): readonly PartKey[] {
  const known = requiredByMap.get(map);
  if (known) {
    return known;
  }
  const required = map.framework.steps.flatMap(step => step.sections.filter(({ need }) => need === 'required').map(section => map.partOfSection(step, section)));
  requiredByMap.set(map, required);
  return required;
}

/**
 * Whether the document may be asked for the section. One that nobody has marked has not signed up for what the framework merely
 * recommends: it hears of that only in a step that it heads itself, and where it heads several, as the framework does. Read
 * by people, of what such documents were told elsewhere hardly one hint in four was worth it.
 */
export function maySayMore(reading: Reading, step: StepSpec, { need, standsFor }: SectionSpec): boolean {
  return reading.isMarked || need === 'required' || standsFor === undefined || (isHeaded(reading, step) && reading.outline.map.framework.steps.filter(each => isHeaded(reading, each)).length >= MIN_STEPS);
}

function isHeaded({ parts, outline: { map } }: Reading, step: StepSpec): boolean {
  return map.partsOfStep(step).some(part => parts.entriesOf(part).some(({ kind }) => kind === 'heading'));
}
