import type { SectionKey } from '../../catalog/canonical';
import type { SectionSpec, StepSpec } from '../../catalog/framework';
import type { Task } from '../../catalog/task';
import { onlineMetric } from '../../evidence/checks/online-metric';
import { isNeverLive, isReadByPlanners } from '../../evidence/demonstration';
import { mayHaveLayers } from '../../evidence/layers';
import { learnsNothing } from '../../evidence/learns-nothing';
import { isPromptedOnly } from '../../evidence/prompted-only';
import { tasksOf } from '../../evidence/task';
import { insertSections } from '../../outline/insert-part';
import { mainHeading } from '../../outline/main-heading';
import type { OutlineEntry } from '../../outline/outline';
import { inWords } from '../../text/in-words';
import { isMentioned } from '../mentions';
import { isUntreated } from '../missing-parts';
import { goesByFramework, maySayMore } from '../signed-up';
import { exampleOf, topOf } from '../place';
import { lazyFix, type Report, type Rule, type RuleContext } from '../rule';

export const missingSection: Rule = {
  id: 'missing-section',
  summary: 'Treat what the framework asks for in each step.',
  why: 'The sections of a step are the questions that a reviewer asks of it. One that is neither headed, labelled nor answered in passing has probably been forgotten. A document that is not marked with `mldesign` has not signed up for the recommended sections: it hears of them only in steps that it heads itself.',
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
    const follows = goesByFramework(context);
    for (const step of context.outline.map.framework.steps) {
      const state = context.parts.frameworkStep(step);
      if (state === 'missing' || state === 'empty') {
        continue;
      }
      const missing = step.sections.filter(section => section.need !== 'optional' && !isReportedElsewhere(context, section) && maySayMore(context, step, section) && isMissing(context, step, section));
      const isInsisted = (section: SectionSpec): boolean => section.need === 'required' && (section.standsFor === undefined || follows) && !isSpread(context, step) && !isLittleDue(context, section);
      for (const section of missing.filter(isInsisted)) {
        yield report(context, step, [section]);
      }
      const others = missing.filter(section => !isInsisted(section));
      if (others.length > 0) {
        yield { ...report(context, step, others), severity: 'info' };
      }
    }
  },
};

/** Whether another rule reports its absence in better words. */
function isReportedElsewhere({ evidence, vocabulary: { rules } }: RuleContext, { standsFor }: SectionSpec): boolean {
  const own = standsFor && reportedBy.get(standsFor);
  return standsFor !== undefined && ((own !== undefined && rules.includes(own)) || evidence.checksIn(standsFor).some(({ rule }) => rule !== missingSection.id && rules.includes(rule)));
}

/** A step that has no heading among those that have one is told so once; each of its questions is a hint. In prose no step has one. */
function isSpread(context: RuleContext, step: StepSpec): boolean {
  return headingOf(context, step) === undefined && context.outline.map.framework.steps.some(other => headingOf(context, other) !== undefined);
}

/** Nobody is on call for a demonstration, nor for a report that somebody reads once a month. */
function isLittleDue({ evidence }: RuleContext, { standsFor }: SectionSpec): boolean {
  return standsFor === 'monitoring/ops' && (isNeverLive(evidence) || isReadByPlanners(evidence));
}

function headingOf({ parts, outline }: RuleContext, step: StepSpec): OutlineEntry | undefined {
  return mainHeading(outline.map.partsOfStep(step).flatMap(part => parts.entriesOf(part)));
}

/** Neither heading, label nor evidence. */
function isMissing(context: RuleContext, step: StepSpec, section: SectionSpec): boolean {
  if (!isUntreated(context, step, section)) {
    return false;
  }
  const key = section.standsFor;
  return key === undefined || (isAsked(context, key) && isCalledFor(context, key) && !isMentioned(context, key));
}

/**
 * Not every document has to answer every question. What is ranked, retrieved, forecast or written is shown, not decided by a
 * threshold; a list of signals is one of features; trees have no layers, and a language model that is only prompted is not
 * trained; and a document written at work has its answers in the other sections, not a record of who was asked.
 */
function isAsked({ evidence, outline }: RuleContext, key: SectionKey): boolean {
  switch (key) {
    case 'requirements/clarifying-questions':
      return false;
    case 'data/features':
      return !isPromptedOnly(evidence) && !outline.entries.some(({ title, parts }) => SIGNALS.test(title) && parts.includes('data/data-sources'));
    case 'model/architecture':
      return mayHaveLayers(evidence) && !isPromptedOnly(evidence);
    case 'model/training':
      return !learnsNothing(evidence);
    case 'monitoring/model-quality':
      return !isPromptedOnly(evidence);
    case 'framing/decision-policy': {
      const tasks = tasksOf(evidence);
      return DECIDING.some(task => tasks.has(task)) && !SHOWING.some(task => tasks.has(task));
    }
    default:
      return true;
  }
}

/**
 * Whoever goes by no framework is asked for what follows from what they have written: gates from stages, business metrics
 * on watch from business metrics. Who uses what, the path of a request, its cost, the parts of the model and the state of the data
 * such documents tell in so many ways that half of the hints were of no use.
 */
function isCalledFor({ evidence, isMarked }: RuleContext, key: SectionKey): boolean {
  if (isMarked) {
    return true;
  }
  switch (key) {
    case 'requirements/functional':
    case 'requirements/use-cases':
    case 'serving/pipeline':
    case 'data/data-quality':
    case 'model/architecture':
    case 'framing/high-level':
    case 'serving/capacity':
      return false;
    case 'data/features':
      // What reads pixels or words as they come has no list of features.
      return evidence.statementsWith('family-cnn', 'family-transformer').length === 0;
    case 'evaluation/launch-criteria':
      return evidence.statementsWith('online-experiment', 'rollout').length > 0;
    case 'monitoring/business':
      return evidence.answer(onlineMetric).state === 'met';
    default:
      return true;
  }
}

/** "Available signals", "Data inputs": what the data holds and what the model reads are one list there. */
const SIGNALS = /\b(?:signals|inputs)\b/i;

const DECIDING: readonly Task[] = ['classification', 'anomaly-detection', 'object-detection'];
const SHOWING: readonly Task[] = ['ranking', 'retrieval', 'recommendation', 'forecasting', 'regression', 'generation'];

/** Sections that no check asks for and a rule of their own reports. */
const reportedBy: ReadonlyMap<string, string> = new Map([
  ['requirements/constraints', 'no-constraints'],
  ['requirements/why-ml', 'no-ml-justification'],
  ['framing/framing-options', 'no-alternative-framing'],
]);

/** What is only recommended is one finding a step: a draft is to be helped, not flooded. */
function report(context: RuleContext, step: StepSpec, sections: readonly SectionSpec[]): Report {
  const { outline, document } = context;
  const heading = headingOf(context, step);
  const [first, ...others] = sections;
  const names = sections.map(({ title }) => `“${title}”`);
  const title = others.length === 0 ? `Insert the section ${names.join()}` : `Insert the ${sections.length} recommended sections of “${step.title}”`;
  return {
    message: `“${step.title}” says nothing about ${inWords(names, 'or')}. ${first ? exampleFor(first, others.length > 0) : ''}`.trim(),
    span: heading?.titleSpan ?? topOf(context),
    severity: first?.need === 'recommended' ? 'info' : missingSection.severity,
    fix: lazyFix(title, () => insertSections(document, outline, step, sections)),
  };
}

/** The section's own example; among several the message says which one it is of. */
function exampleFor({ title, prompt }: SectionSpec, isAmongOthers: boolean): string {
  const example = exampleOf(prompt);
  return isAmongOthers ? example.replace(/^Example:/, `Example of “${title}”:`) : example;
}
