import type { SectionKey } from '../../catalog/canonical';
import type { SectionSpec, StepSpec } from '../../catalog/framework';
import { findLatencyBreakdown } from '../../evidence/latency-breakdown';
import { insertSections } from '../../outline/insert-part';
import { isMentioned, isUntreated } from '../missing-parts';
import { exampleOf, topOf } from '../place';
import { lazyFix, type Report, type Rule, type RuleContext } from '../rule';

export const missingSection: Rule = {
  id: 'missing-section',
  summary: 'Treat what the framework asks for in each step.',
  why: 'The sections of a step are the questions that a reviewer asks of it. One that is neither headed, labelled nor answered in passing has probably been forgotten.',
  source: 'Aminian & Xu, Machine Learning System Design Interview (2023); the sections of your framework.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Model development\n\n### Baseline\n\nPopular items per region, nDCG@10 of 0.31.\n\n### Candidates\n\nA gradient-boosted tree and a two-tower network, compared on quality and cost.\n\n### Loss function\n\nSampled softmax.\n\n### Architecture\n\nTwo towers of 256 units.\n\n### Training\n\nDaily, on 28 days of logs.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Model development\n\n### Baseline\n\nPopular items per region, nDCG@10 of 0.31.\n',
  },

  *check(context) {
    for (const step of context.outline.map.framework.steps) {
      const state = context.parts.frameworkStep(step);
      if (state === 'missing' || state === 'empty') {
        continue;
      }
      const missing = step.sections.filter(section => section.need !== 'optional' && isMissing(context, step, section));
      for (const section of missing.filter(({ need }) => need === 'required')) {
        yield report(context, step, [section]);
      }
      // What is only recommended is one finding a step: a draft is to be helped, not flooded.
      const recommended = missing.filter(({ need }) => need === 'recommended');
      if (recommended.length > 0) {
        yield { ...report(context, step, recommended), severity: 'info' };
      }
    }
  },
};

/** Neither heading, label nor evidence, and no rule that says so in better words. */
function isMissing(context: RuleContext, step: StepSpec, section: SectionSpec): boolean {
  if (!isUntreated(context, step, section)) {
    return false;
  }
  const key = section.standsFor;
  if (key === undefined) {
    return true;
  }
  const better = [reportedBy.get(key), ...context.checks.filter(check => check.section === key && check.rule !== 'missing-section').map(({ rule }) => rule)];
  return !better.some(rule => rule !== undefined && context.vocabulary.rules.includes(rule)) && !isMentioned(context, key) && !isTimed(context, key);
}

/** Whoever gives each stage of a request its time has said what the stages are. */
function isTimed({ evidence }: RuleContext, key: SectionKey): boolean {
  return key === 'serving/pipeline' && findLatencyBreakdown(evidence) !== undefined;
}

/** Sections that no check asks for and a rule of their own reports. */
const reportedBy: ReadonlyMap<string, string> = new Map([
  ['requirements/constraints', 'no-constraints'],
  ['requirements/why-ml', 'no-ml-justification'],
  ['framing/framing-options', 'no-alternative-framing'],
]);

function report(context: RuleContext, step: StepSpec, sections: readonly SectionSpec[]): Report {
  const { parts, outline, document } = context;
  const heading = outline.map.partsOfStep(step).flatMap(part => parts.entriesOf(part)).find(({ kind }) => kind === 'heading');
  const [first, ...others] = sections;
  const names = sections.map(({ title }) => `“${title}”`);
  const title = others.length === 0 ? `Insert the section ${names.join()}` : `Insert the ${sections.length} recommended sections of “${step.title}”`;
  return {
    message: `“${step.title}” says nothing about ${joinWords(names)}. ${first && others.length === 0 ? exampleOf(first.prompt) : ''}`.trim(),
    span: heading?.titleSpan ?? topOf(context),
    fix: lazyFix(title, () => insertSections(document, outline, step, sections)),
  };
}

/** “a”, “b” or “c”. */
function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}
