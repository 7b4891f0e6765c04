import type { Diagram } from '../catalog/diagram';
import { didYouMean } from '../text/suggest';
import type { ParameterValues } from './fill-diagram';

/** Values that were read, or what is wrong with them, in words. */
export type ReadValues = { readonly values: ParameterValues } | { readonly mistake: string };

/** Reads assignments such as `k=500`. */
export function readValues({ title, parameters }: Diagram, assignments: readonly string[]): ReadValues {
  const names = parameters.map(({ name }) => name);
  const values: Record<string, string> = {};
  for (const assignment of assignments) {
    const equals = assignment.indexOf('=');
    const name = assignment.slice(0, Math.max(equals, 0)).trim();
    if (equals < 0) {
      return { mistake: `“${assignment.trim()}” is no assignment: write NAME=VALUE, such as ${writeValue(parameters[0])}.` };
    }
    if (!names.includes(name)) {
      return { mistake: `“${title}” has no parameter “${name}”.${didYouMean(name, names)} It has ${names.join(', ')}.` };
    }
    values[name] = assignment.slice(equals + 1).trim();
  }
  return { values };
}

/** Reads all assignments of a line, which semicolons divide. */
export function readValueLine(diagram: Diagram, line: string): ReadValues {
  return readValues(diagram, line.split(';').filter(each => each.trim() !== ''));
}

/** The line that {@link readValueLine} reads, with what the diagram shows now. */
export function writeValueLine({ parameters }: Diagram): string {
  return parameters.map(writeValue).join('; ');
}

function writeValue(parameter: Diagram['parameters'][number] | undefined): string {
  return parameter ? `${parameter.name}=${parameter.default}` : 'k=500';
}
