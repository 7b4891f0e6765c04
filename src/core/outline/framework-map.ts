import { isSectionKey, isStepId, stepIds, stepOf, type Canonical, type CanonicalPart, type SectionKey, type StepId } from '../catalog/canonical';
import type { Framework, SectionSpec, StepSpec } from '../catalog/framework';
import type { HeadingTable } from '../catalog/tables';
import { AliasIndex, ownPart, type PartKey } from './alias-index';

/** A section of a framework that stands for a canonical one. */
export interface StandIn {
  readonly step: StepSpec;
  readonly section: SectionSpec;
}

/** A framework joined with the canonical steps and sections that its own stand for. Built once per framework. */
export class FrameworkMap {
  readonly framework: Framework;
  readonly canonical: Canonical;
  readonly index: AliasIndex;
  readonly #homes: ReadonlyMap<StepId, StepSpec>;
  readonly #canonicalSteps: ReadonlyMap<StepSpec, readonly StepId[]>;
  readonly #partsOfSteps: ReadonlyMap<StepSpec, readonly PartKey[]>;
  readonly #standIns: ReadonlyMap<SectionKey, StandIn>;

  /** @param headings the canonical headings, where somebody has them in columns already */
  constructor(framework: Framework, canonical: Canonical, headings?: HeadingTable) {
    this.framework = framework;
    this.canonical = canonical;
    this.index = new AliasIndex(canonical, framework, headings);
    this.#homes = findHomes(framework);
    this.#standIns = findStandIns(framework);
    this.#canonicalSteps = new Map(framework.steps.map(step => [step, stepIds.filter(id => this.#homes.get(id) === step)]));
    this.#partsOfSteps = new Map(framework.steps.map(step => [step, [ownPart(framework, step.id), ...this.canonicalStepsOf(step)]]));
  }

  /** The framework's step whose sections stand for most of the canonical step's; `undefined` where none does. */
  homeOf(step: StepId): StepSpec | undefined {
    return this.#homes.get(step);
  }

  /** The canonical steps that have their home in the framework's step. */
  canonicalStepsOf(step: StepSpec): readonly StepId[] {
    return this.#canonicalSteps.get(step) ?? [];
  }

  /** What names the step as a whole: its own name, and the canonical steps at home in it. */
  partsOfStep(step: StepSpec): readonly PartKey[] {
    return this.#partsOfSteps.get(step) ?? [];
  }

  /** The framework's first section that stands for the canonical one, with its step. */
  standInFor(key: SectionKey): StandIn | undefined {
    return this.#standIns.get(key);
  }

  /** What names the section. */
  partOfSection(step: StepSpec, section: SectionSpec): PartKey {
    return section.standsFor ?? ownPart(this.framework, step.id, section.id);
  }

  /** The canonical steps and sections among the parts; where none is, those that have their home in the framework's own steps. */
  canonicalParts(parts: readonly PartKey[]): readonly CanonicalPart[] {
    const canonical = parts.filter(part => isStepId(part) || isSectionKey(part));
    return canonical.length > 0 ? canonical : [...new Set(parts.flatMap(part => this.#stepsAtHomeIn(part)))];
  }

  #stepsAtHomeIn(part: PartKey): readonly StepId[] {
    const step = this.framework.steps.find(({ id }) => ownPart(this.framework, id) === part);
    return step ? this.canonicalStepsOf(step) : [];
  }
}

/** The canonical steps that the parts belong to, in the framework's order of the seven. */
export function stepsOf(parts: readonly CanonicalPart[]): StepId[] {
  const [first] = parts;
  if (parts.length < 2) {
    return first === undefined ? [] : [stepOf(first)];
  }
  const steps = new Set(parts.map(stepOf));
  return stepIds.filter(id => steps.has(id));
}

/** The canonical sections among the parts. */
export function sectionsOf(parts: readonly CanonicalPart[]): SectionKey[] {
  return parts.filter(isSectionKey);
}

function findStandIns(framework: Framework): Map<SectionKey, StandIn> {
  const found = new Map<SectionKey, StandIn>();
  for (const step of framework.steps) {
    for (const section of step.sections) {
      if (section.standsFor !== undefined && !found.has(section.standsFor)) {
        found.set(section.standsFor, { step, section });
      }
    }
  }
  return found;
}

function findHomes(framework: Framework): Map<StepId, StepSpec> {
  const homes = new Map<StepId, { step: StepSpec; count: number }>();
  for (const step of framework.steps) {
    const counts = new Map<StepId, number>();
    for (const { standsFor } of step.sections) {
      if (standsFor) {
        counts.set(stepOf(standsFor), (counts.get(stepOf(standsFor)) ?? 0) + 1);
      }
    }
    for (const [id, count] of counts) {
      if (count > (homes.get(id)?.count ?? 0)) {
        homes.set(id, { step, count });
      }
    }
  }
  return new Map([...homes].map(([id, { step }]) => [id, step]));
}
