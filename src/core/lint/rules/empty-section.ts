import type { StepSpec } from '../../catalog/framework';
import type { OutlineEntry } from '../../outline/outline';
import { exampleOf } from '../place';
import type { Rule, RuleContext } from '../rule';

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
    const { outline, parts } = context;
    let emptyUntil = -1;
    for (const entry of outline.entries) {
      if (entry.kind !== 'heading' || entry.span.start < emptyUntil || !isKnown(context, entry) || !parts.isEmpty(entry)) {
        continue;
      }
      emptyUntil = entry.span.end;
      const step = stepNamedBy(context, entry);
      const advice = step ? step.purpose : exampleFor(context, entry);
      yield { message: `“${plain(entry.title)}” is empty. ${advice}`.trim(), span: entry.titleSpan };
    }
  },
};

/** Whether the heading stands for something that the framework or the canonical list knows. */
function isKnown(context: RuleContext, entry: OutlineEntry): boolean {
  return entry.named.length > 0 && entry.span.end > entry.titleSpan.end - 1 && context.outline.title !== entry.section;
}

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

function plain(title: string): string {
  return title.replaceAll(/[*`_]/g, '').trim();
}
