import type { Diagram } from '../../core';
import { printable } from '../printable';
import { complainAbout } from './complain-about';
import type { ReportedProblem } from './report';
import type { Reporter } from './reporter';

/** What `diagram --format json` prints. It is a contract: extend it, never rename. */
interface DiagramsReport {
  readonly version: 1;
  readonly diagrams: readonly ListedDiagram[];
  /** What is wrong with the team's own library. */
  readonly problems: readonly ReportedProblem[];
}

type ListedDiagram = Pick<Diagram, 'id' | 'title' | 'purpose' | 'suits' | 'parameters'>;

/** A diagram without its forms. */
export function listedDiagram({ id, title, purpose, suits, parameters }: Diagram): ListedDiagram {
  return { id, title, purpose, suits, parameters };
}

/** For people: the id to copy, what the diagram is for, and what can be set. */
export const prettyDiagrams: Reporter<DiagramsReport> = ({ diagrams, problems }, terminal) => {
  const { paint, print } = terminal;
  const width = Math.max(0, ...diagrams.map(({ id }) => id.length));
  const entries = diagrams.map(({ id, title, purpose, parameters }) => [
    `${paint('bold', id.padEnd(width))}  ${printable(title)}`,
    `  ${printable(purpose)}`,
    ...(parameters.length === 0 ? [] : [paint('dim', `  ${parameters.map(({ name, default: value }) => `${name}=${printable(value)}`).join('  ')}`)]),
  ].join('\n'));
  print([...entries, paint('dim', `Print one: mldesign diagram ${diagrams[0]?.id ?? 'ID'} --ascii`)].join('\n\n'));
  complainAbout(problems, terminal);
};
