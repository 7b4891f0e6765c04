import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../core';

/** The case studies, diagrams and templates, which the build puts beside the command. */
export function readBuiltInLibrary(): Library {
  const library: unknown = JSON.parse(readFileSync(join(__dirname, 'library.json'), 'utf8'));
  if (!isLibrary(library)) {
    throw new Error('The library of templates beside the command is damaged. Install mldesign again.');
  }
  return library;
}

/** Our own build wrote the file from checked data, so its outline is enough to tell it from another file. */
function isLibrary(value: unknown): value is Library {
  return typeof value === 'object' && value !== null
    && 'caseStudies' in value && Array.isArray(value.caseStudies)
    && 'diagrams' in value && Array.isArray(value.diagrams)
    && 'documents' in value && 'partials' in value;
}
