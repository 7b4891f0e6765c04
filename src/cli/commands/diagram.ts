import { diagramBlock, fillDiagram, readValues, type Diagram, type ParameterValues } from '../../core';
import { choose } from '../choose';
import { defineCommand } from '../command';
import { templatesHere } from '../configs';
import { exitCodeAfter } from '../exit-code';
import { findById } from '../find-by-id';
import { complainAbout } from '../reporters/complain-about';
import { json } from '../reporters/json';
import { listedDiagram, prettyDiagrams } from '../reporters/pretty-diagrams';
import { formats } from '../reporters/reporter';
import { UsageError } from '../usage-error';

export default defineCommand({
  summary: 'Print an architecture diagram as Markdown, or list them all.',
  usage: ['', 'ID [--ascii] [--set NAME=VALUE]'],
  options: {
    ascii: { type: 'boolean', description: 'As plain text instead of Mermaid.' },
    set: { type: 'string', multiple: true, value: 'NAME=VALUE', description: 'A count or latency in place of the default; may be given several times.' },
    format: { type: 'string', value: formats.join('|'), description: 'For people (pretty, the default) or for programs.' },
  },
  maxPaths: 1,

  run({ values, positionals: [id] }, terminal) {
    const isJson = choose('--format', values.format ?? 'pretty', formats) === 'json';
    const { library: { diagrams }, problems } = templatesHere();
    if (id === undefined) {
      if (values.ascii || values.set) {
        throw new UsageError('Name the diagram, such as: mldesign diagram online-inference --ascii');
      }
      (isJson ? json : prettyDiagrams)({ version: 1, diagrams: diagrams.map(listedDiagram), problems }, terminal);
      return exitCodeAfter(problems);
    }
    complainAbout(isJson ? [] : problems, terminal);
    const shown = findById('diagram', id, diagrams);
    const diagram = fillDiagram(shown, valuesFor(shown, values.set ?? []));
    if (isJson) {
      json({ version: 1, diagram: { ...listedDiagram(diagram), mermaid: diagram.mermaid, ascii: diagram.ascii }, problems }, terminal);
    } else {
      terminal.print(diagramBlock(diagram, values.ascii ? 'ascii' : 'mermaid'));
    }
    return exitCodeAfter(problems);
  },
});

function valuesFor(diagram: Diagram, assignments: readonly string[]): ParameterValues {
  const read = readValues(diagram, assignments);
  if ('mistake' in read) {
    throw new UsageError(read.mistake);
  }
  return read.values;
}
