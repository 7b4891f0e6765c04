import catalog from 'templates:catalog';
import { guideCaseStudy, Knowledge, scaffoldBlank, scaffoldCaseStudy, type Answers } from '../../core';
import type { Arguments, Option } from '../arguments';
import { defineCommand } from '../command';
import { findById } from '../find-by-id';
import { readLibrary } from '../library';
import { gitUserName } from '../owner';
import { today } from '../today';
import { UsageError } from '../usage-error';
import { writeNamedAfter, writeTo } from '../write-document';

const DEFAULT_FRAMEWORK = 'seven-step';
const DEFAULT_TITLE = 'Untitled design';

const options = {
  case: { type: 'string', value: 'ID', description: 'Begin as this complete case study; “mldesign cases” lists them.' },
  guided: { type: 'boolean', description: 'With --case: as an exercise, its answers left to be filled in.' },
  framework: { type: 'string', value: 'ID', description: `The steps of a blank document: ${catalog.frameworks.map(({ id }) => id).join(', ')}; ${DEFAULT_FRAMEWORK} by default.` },
  title: { type: 'string', value: 'TITLE', description: 'The title, and what the file is named after.' },
  owner: { type: 'string', value: 'NAME', description: 'Who answers for the design; the user name of git by default.' },
  output: { type: 'string', value: 'FILE|-', description: 'Where to write it; “-” is standard output.' },
} as const satisfies Record<string, Option>;

export default defineCommand({
  summary: 'Write a new design document, blank or from a case study.',
  usage: ['[--framework ID] [--title TITLE] [--output FILE|-]', '--case ID [--guided] [--title TITLE] [--output FILE|-]'],
  options,
  maxPaths: 0,

  run({ values }, terminal) {
    const { title, text } = scaffold(values);
    if (values.output === '-') {
      terminal.print(text);
    } else if (values.output !== undefined) {
      writeTo(values.output, text);
      terminal.print(values.output);
    } else {
      terminal.print(writeNamedAfter(title, text));
    }
    return 0;
  },
});

function scaffold(values: Arguments<typeof options>['values']): { title: string; text: string } {
  if (values.case !== undefined && values.framework !== undefined) {
    throw new UsageError('A case study brings its framework: use --case or --framework, not both.');
  }
  if (values.guided && values.case === undefined) {
    throw new UsageError('--guided needs a case study, such as: mldesign new --case video-recommendation --guided');
  }
  const library = readLibrary();
  const given = values.title?.trim();
  const answer = (title: string): Answers => ({ title, date: today(), owner: values.owner ?? gitUserName() });
  if (values.case !== undefined) {
    const study = findById('case study', values.case, library.caseStudies);
    const title = given || study.title;
    const begun = values.guided ? guideCaseStudy(study, new Knowledge(catalog)) : study;
    return { title, text: scaffoldCaseStudy(begun, answer(title), library) };
  }
  const framework = findById('framework', values.framework ?? DEFAULT_FRAMEWORK, catalog.frameworks);
  const title = given || DEFAULT_TITLE;
  return { title, text: scaffoldBlank(framework, answer(title), library) };
}
