/** Words that are part of the language, and name nothing. */
export const keywords: ReadonlySet<string> = new Set(['assert', 'to', 'per']);
