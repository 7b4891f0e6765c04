import type { SectionSpec, StepSpec } from '../catalog/framework';

/** The Markdown that an author starts from in a section: its heading, the prompt as a comment, and what to fill in. By itself it stands below a title and a step. */
export function sectionSkeleton(section: SectionSpec, level = 3, number = ''): string {
  return [heading(section.title, level, number), sectionContent(section)].join('\n\n');
}

/** What stands below the heading. */
export function sectionContent({ prompt, skeleton }: SectionSpec): string {
  return [promptComment(prompt), skeleton].join('\n\n');
}

/** The step's heading, what it is for, and its sections: the required and recommended ones. */
export function stepSkeleton(step: StepSpec, level: number, number = '', sections = scaffoldedSections(step)): string {
  const skeletons = sections.map(section => sectionSkeleton(section, level + 1));
  return [heading(step.title, level, number), promptComment(step.purpose), ...skeletons].join('\n\n');
}

/** The sections that a new document begins with; optional ones are inserted when somebody wants them. */
export function scaffoldedSections(step: StepSpec): SectionSpec[] {
  return step.sections.filter(({ need }) => need !== 'optional');
}

/** Guidance stands in an HTML comment, so that it can never count as the author's words. */
export function promptComment(prompt: string): string {
  return `<!-- prompt: ${prompt.trim()} -->`;
}

function heading(title: string, level: number, number: string): string {
  return `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${number}${title}`;
}
