import { stepIds, type SectionKey, type StepId } from '../catalog/canonical';
import type { AnswerState } from '../evidence/check';
import { isDesignDocument } from '../evidence/detect';
import type { StepState } from '../evidence/parts';
import type { Reading } from '../evidence/read-document';
import { isTouched } from '../evidence/said-elsewhere';
import { sectionsOf, stepsOf } from '../outline/framework-map';
import type { Span } from '../text/span';

/** How complete a document is, with the reason for every point. */
export interface Coverage {
  readonly framework: string;
  /** Whether the text, without its front matter, reads like an ML system design document. */
  readonly isDesignDocument: boolean;
  /** 0 to 1: the weighted share of the applicable checks that are met; 1 where none applies. */
  readonly score: number;
  readonly headings: readonly CoveredHeading[];
  readonly steps: readonly { readonly id: StepId; readonly state: StepState }[];
  readonly checks: readonly CoveredCheck[];
}

export interface CoveredHeading {
  readonly text: string;
  readonly level: number;
  readonly span: Span;
  readonly steps: readonly StepId[];
  readonly sections: readonly SectionKey[];
}

export interface CoveredCheck {
  readonly id: string;
  readonly section: SectionKey;
  readonly state: AnswerState;
  readonly weight: number;
  readonly rule: string;
  readonly at: Span | undefined;
}

export function coverDocument(reading: Reading): Coverage {
  const { document, outline, evidence } = reading;
  const checks = reading.checks.map(check => {
    const { state, at } = evidence.answer(check);
    return { id: check.id, section: check.section, state, weight: check.weight, rule: check.rule, at };
  });
  const bySection = new Map(outline.entries.filter(({ kind }) => kind === 'heading').map(entry => [entry.section, entry] as const));
  return {
    framework: outline.map.framework.id,
    isDesignDocument: isDesignDocument(reading),
    score: scoreOf(checks),
    headings: document.sections.slice(1).map(section => {
      const covered = bySection.get(section)?.parts ?? [];
      return { text: section.title, level: section.level, span: section.titleSpan, steps: stepsOf(covered), sections: sectionsOf(covered) };
    }),
    steps: stepIds.map(id => ({ id, state: stateOf(reading, id) })),
    checks,
  };
}

/** A step that the text of others touches is weak, though nothing is its own. */
function stateOf({ parts, evidence }: Reading, id: StepId): StepState {
  const state = parts.canonicalStep(id);
  return state === 'missing' && isTouched(evidence, id) ? 'weak' : state;
}

function scoreOf(checks: readonly CoveredCheck[]): number {
  const applicable = checks.filter(({ state }) => state !== 'not-applicable');
  const total = sum(applicable);
  return total === 0 ? 1 : sum(applicable.filter(({ state }) => state === 'met')) / total;
}

function sum(checks: readonly CoveredCheck[]): number {
  return checks.reduce((weight, check) => weight + check.weight, 0);
}
