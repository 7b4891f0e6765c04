/** The options object that a command was called with; an empty one where it was called without. */
export function optionsOf(argument: unknown): Readonly<Record<string, unknown>> {
  return isRecord(argument) ? argument : {};
}

/** The option's text; `undefined` where it is missing or something else. */
export function textOf(options: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
