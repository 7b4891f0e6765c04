import { isStepId } from '../../catalog/canonical';
import type { StepSpec } from '../../catalog/framework';
import { isPrompt } from '../../evidence/prompts';
import { findQuestionnaire } from '../../evidence/questionnaire';
import type { OutlineEntry } from '../../outline/outline';
import { promptComment, scaffoldedSections, sectionSkeleton } from '../../outline/skeleton';
import { insertBlock } from '../../text/insert-block';
import { indexFrom } from '../../text/span';
import { exampleOf } from '../place';
import { isEmptyHeading } from '../empty-heading';
import { lazyFix, type Fix, type Rule, type RuleContext } from '../rule';

export const emptySection: Rule = {
  id: 'empty-section',
  summary: 'Write something under every heading.',
  why: 'A heading over nothing looks like an answer in the table of contents and is none. Prompts, placeholders and bare bullets of a word or two do not count.',
  source: 'Design-document practice; the sections of your framework.',
  nature: 'broken',
  severity: 'error',
  inNotes: true,
  isUnfinished: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Monitoring and infrastructure\n\nPSI per feature above 0.2 for two days pages the ranking team.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Monitoring and infrastructure\n\n- drift\n- latency\n',
  },

  *check(context) {
    const { outline } = context;
    let emptyUntil = -1;
    const isTemplate = findQuestionnaire(context.evidence) !== undefined;
    for (const entry of outline.entries) {
      if (entry.span.start < emptyUntil || !isEmptyHeading(context, entry) || isCountedOut(context, entry) || (isTemplate && asks(context, entry))) {
        continue;
      }
      emptyUntil = entry.span.end;
      const step = stepNamedBy(context, entry);
      const advice = step ? step.purpose : exampleFor(context, entry);
      const fix = skeletonFix(context, entry);
      const isList = isListed(context, entry);
      yield { message: `“${plain(entry.title)}” ${isList ? 'holds nothing but bullets of a word or two' : 'is empty'}. ${advice}`.trim(), span: entry.titleSpan, fix, ...(isList && !context.isMarked && { severity: 'warning' }) };
    }
  },
};

/** "#### Training" right before "#### 1. Data" and "#### 2. Schedule", or "## Results" before "## Metrics": its parts stand below it, though at its own level. */
function isCountedOut({ document: { sections }, outline }: RuleContext, { section, named, steps, index }: OutlineEntry): boolean {
  const next = section.blocks.length === 0 ? sections[indexFrom(sections, section.span.start + 1)] : undefined;
  if (next?.level !== section.level) {
    return false;
  }
  const behind = outline.entries[index + 1];
  const isOfSame = named.some(isStepId) && behind?.section === next && behind.named.length > 0 && behind.steps.length === 1 && steps.length === 1 && behind.steps[0] === steps[0];
  return isOfSame || (!NUMBERED.test(section.title) && FIRST.test(next.title));
}

/** Under it a template only asks, which is said once of the whole. */
function asks({ evidence }: RuleContext, { section }: OutlineEntry): boolean {
  const { statements } = evidence;
  const next = statements[indexFrom(statements, section.headingSpan.end)];
  return next !== undefined && next.span.start < section.span.end && isPrompt(evidence, next);
}

const NUMBERED = /^\W*\d/;
const FIRST = /^\W*1[.)]\s/;

/** Whether names stand under the heading, of which nothing is said. */
function isListed({ evidence }: RuleContext, { section }: OutlineEntry): boolean {
  const { statements } = evidence;
  for (let at = indexFrom(statements, section.headingSpan.end); at < statements.length; at++) {
    const statement = statements[at];
    if (statement && statement.span.start >= section.span.end) {
      return false;
    }
    if (statement?.kind === 'item' && !statement.isPending && evidence.countWords(statement.span) > 0) {
      return true;
    }
  }
  return false;
}

/** Puts something to fill in under a heading that has nothing to fill in yet. */
function skeletonFix({ document, outline }: RuleContext, { named, section }: OutlineEntry): Fix | undefined {
  const { map } = outline;
  if (FILL.test(document.source.slice(section.span))) {
    return undefined;
  }
  const place = section.blocks.at(-1)?.span.end ?? section.headingSpan.end;
  const step = map.framework.steps.find(each => map.partsOfStep(each).some(part => named.includes(part)));
  if (step) {
    const skeleton = scaffoldedSections(step).map(each => sectionSkeleton(each, section.level + 1)).join('\n\n');
    return lazyFix(`Insert the sections of “${step.title}”`, () => [insertBlock(document.source, section.span.end, skeleton)]);
  }
  const spec = map.framework.steps.flatMap(each => each.sections.filter(one => named.includes(map.partOfSection(each, one))))[0];
  return spec && lazyFix(`Add the fields of “${spec.title}”`, () => [insertBlock(document.source, place, `${promptComment(spec.prompt)}\n\n${spec.skeleton}`)]);
}

const FILL = /\[fill:/;

function stepNamedBy({ outline }: RuleContext, { named }: OutlineEntry): StepSpec | undefined {
  return outline.map.framework.steps.find(step => outline.map.partsOfStep(step).some(part => named.includes(part)));
}

function exampleFor({ outline }: RuleContext, { named }: OutlineEntry): string {
  const { map } = outline;
  for (const step of map.framework.steps) {
    const section = step.sections.find(each => named.includes(map.partOfSection(step, each)));
    if (section) {
      return exampleOf(section.prompt);
    }
  }
  return '';
}

/** Beyond this a heading is a sentence, and the reader sees it underlined anyway. */
const LONGEST_TITLE = 60;

function plain(title: string): string {
  const words = title.replaceAll(/[*`_]/g, '').trim();
  return words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : words;
}
