import { choose } from '../choose';
import { defineCommand } from '../command';
import { templatesHere } from '../configs';
import { exitCodeAfter } from '../exit-code';
import { json } from '../reporters/json';
import { prettyCases } from '../reporters/pretty-cases';
import { formats } from '../reporters/reporter';

export default defineCommand({
  summary: 'List the case studies that a new document can begin as.',
  usage: [''],
  options: {
    format: { type: 'string', value: formats.join('|'), description: 'For people (pretty, the default) or for programs.' },
  },
  maxPaths: 0,

  run({ values }, terminal) {
    const format = choose('--format', values.format ?? 'pretty', formats);
    const { library, problems } = templatesHere();
    const cases = library.caseStudies.map(({ id, title, task, summary }) => ({ id, title, task, summary }));
    (format === 'json' ? json : prettyCases)({ version: 1, cases, problems }, terminal);
    return exitCodeAfter(problems);
  },
});
