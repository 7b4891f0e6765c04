import type { StepId } from '../catalog/canonical';
import type { AliasIndex } from '../outline/alias-index';
import type { OutlineEntry } from '../outline/outline';
import { stepsOf } from '../outline/framework-map';
import { anyCase } from '../text/any-case';
import { addTo } from '../text/grouped';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { speaksOf } from './step-words';

/** Fewer words of a step are a loose mention. */
const MIN_WORDS = 4;

/**
 * The steps that sections of other names speak of most: "Key results", with the metrics of the test set, is of the evaluation,
 * and nobody misses a step there. Sections that never are of a step ("Summary") do not count.
 */
export function findTouchedSteps(evidence: Evidence): ReadonlySet<StepId> {
  const { index } = evidence.outline.map;
  return new Set([...stepsToldIn(evidence, entry => isOpen(entry, index), MIN_WORDS), ...introducedSteps(evidence)]);
}

/** The steps that the sections and labels of a kind speak of most, each by itself, in so many of their words at least. */
export function stepsToldIn({ statements }: Evidence, isOfKind: (entry: OutlineEntry) => boolean, leastWords: number): StepId[] {
  const byEntry = new Map<OutlineEntry, Statement[]>();
  for (const statement of statements) {
    if (statement.entry && isOfKind(statement.entry)) {
      addTo(byEntry, statement.entry, statement);
    }
  }
  return [...byEntry.values()].flatMap(told => speaksOf(told, leastWords) ?? []);
}

/** The steps that several points name before a colon, "Data processing: …" below another step's heading, or one sentence begins with: "For evaluation, …". */
function introducedSteps({ document: { prose }, statements, outline: { map } }: Evidence): StepId[] {
  const points = new Map<StepId, number>();
  for (const { kind, span, isPending, entry } of statements) {
    const beginning = isPending || (kind !== 'sentence' && kind !== 'item') ? '' : prose.slice(span.start, Math.min(span.end, span.start + LONGEST_BEGINNING));
    const label = LABEL.exec(beginning)?.[1];
    const topic = label ?? TOPIC.exec(beginning)?.[1];
    for (const step of topic === undefined ? [] : stepsOf(map.canonicalParts(map.index.nameExactly(topic).parts))) {
      if (entry?.steps.includes('requirements') === true && OPERATED.has(step)) {
        continue;
      }
      points.set(step, (points.get(step) ?? 0) + (label === undefined ? MIN_POINTS : 1));
    }
  }
  return [...points].filter(([, count]) => count >= MIN_POINTS).map(([step]) => step);
}

/** "Latency: …" among the requirements asks something of the serving, and is none. */
const OPERATED: ReadonlySet<StepId> = new Set(['serving', 'monitoring']);
const MIN_POINTS = 2;
const LONGEST_BEGINNING = 60;
const LABEL = /^[\s*_]*(\p{L}[\p{L} /&-]{2,40}?)[\s*_]*[:：](?=[\s*_]+\S)/u;
const TOPIC = anyCase`^(?:for|as for|regarding|in terms of|when it comes to)\s(?:the\s)?(\p{L}[\p{L} -]{2,30}?),\s`;

/** Under a name that may hold anything: of no step, or one such as "Approach" that stands below none. */
function isOpen({ steps, title, parent }: OutlineEntry, index: AliasIndex): boolean {
  return steps.length === 0 ? !isWithinNeutral(title, parent, index) : index.isGeneric(title) && (parent?.steps.length ?? 0) === 0;
}

export function isWithinNeutral(title: string, parent: OutlineEntry | undefined, index: AliasIndex): boolean {
  return index.isNeutral(title) || (parent !== undefined && isWithinNeutral(parent.title, parent.parent, index));
}
