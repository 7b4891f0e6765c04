import catalog from 'templates:catalog';
import { guideCaseStudy, Knowledge, ownTemplates, scaffoldBlank, scaffoldCaseStudy, TemplateError, type Answers } from '../../core';
import type { Arguments, Option } from '../arguments';
import { defineCommand } from '../command';
import { DEFAULT_FRAMEWORK, templatesHere, type TeamTemplates } from '../configs';
import { exitCodeAfter } from '../exit-code';
import { findById } from '../find-by-id';
import { gitUserName } from '../owner';
import { complainAbout } from '../reporters/complain-about';
import { today } from '../today';
import { UsageError } from '../usage-error';
import { writeNamedAfter, writeTo } from '../write-document';

const DEFAULT_TITLE = 'Untitled design';

const options = {
  case: { type: 'string', value: 'ID', description: 'Begin as this complete case study; “mldesign cases” lists them.' },
  guided: { type: 'boolean', description: 'With --case: as an exercise, its answers left to be filled in.' },
  framework: { type: 'string', value: 'ID', description: `The steps of a blank document: ${catalog.frameworks.map(({ id }) => id).join(', ')}, or the team’s own; by default what its config names, otherwise ${DEFAULT_FRAMEWORK}.` },
  template: { type: 'string', value: 'ID', description: 'One of the team’s own document templates, instead of the plain one.' },
  title: { type: 'string', value: 'TITLE', description: 'The title, and what the file is named after.' },
  owner: { type: 'string', value: 'NAME', description: 'Who answers for the design; the user name of git by default.' },
  output: { type: 'string', value: 'FILE|-', description: 'Where to write it; “-” is standard output.' },
} as const satisfies Record<string, Option>;

export default defineCommand({
  summary: 'Write a new design document, blank or from a case study.',
  usage: ['[--framework ID] [--template ID] [--title TITLE] [--output FILE|-]', '--case ID [--guided] [--title TITLE] [--output FILE|-]'],
  options,
  maxPaths: 0,

  run({ values }, terminal) {
    const templates = templatesHere();
    complainAbout(templates.problems, terminal);
    const { title, text } = scaffold(values, templates);
    if (values.output === '-') {
      terminal.print(text);
    } else if (values.output !== undefined) {
      writeTo(values.output, text);
      terminal.print(values.output);
    } else {
      terminal.print(writeNamedAfter(title, text));
    }
    return exitCodeAfter(templates.problems);
  },
});

type Values = Arguments<typeof options>['values'];

function scaffold(values: Values, templates: TeamTemplates): { title: string; text: string } {
  if (values.case !== undefined && (values.framework ?? values.template) !== undefined) {
    throw new UsageError('A case study brings its framework and its text: use --case alone, or --framework and --template.');
  }
  if (values.guided && values.case === undefined) {
    throw new UsageError('--guided needs a case study, such as: mldesign new --case video-recommendation --guided');
  }
  try {
    return values.case === undefined ? scaffoldNew(values, templates) : scaffoldFromCase(values, values.case, templates);
  } catch (error) {
    throw error instanceof TemplateError ? new UsageError(error.message) : error;
  }
}

function scaffoldFromCase(values: Values, id: string, { catalog: own, library }: TeamTemplates): { title: string; text: string } {
  const study = findById('case study', id, library.caseStudies);
  const title = titleFrom(values) ?? study.title;
  const begun = values.guided ? guideCaseStudy(study, new Knowledge(own)) : study;
  return { title, text: scaffoldCaseStudy(begun, answersFor(title, values), library) };
}

function scaffoldNew(values: Values, { catalog: { frameworks }, library, framework: byDefault }: TeamTemplates): { title: string; text: string } {
  const framework = findById('framework', values.framework ?? byDefault, frameworks);
  const template = values.template === undefined ? undefined : findById('document template', values.template, ownTemplates(library)).id;
  const title = titleFrom(values) ?? DEFAULT_TITLE;
  return { title, text: scaffoldBlank(framework, answersFor(title, values), library, template) };
}

function titleFrom({ title }: Values): string | undefined {
  return title?.trim() || undefined;
}

function answersFor(title: string, { owner }: Values): Answers {
  return { title, date: today(), owner: owner ?? gitUserName() };
}
