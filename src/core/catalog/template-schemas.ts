import { canonicalSchema } from './canonical';
import { diagramSchema } from './diagram';
import { estimateSchema } from './estimate';
import { frameworkSchema } from './framework';
import { termsSchema } from './terms';

/** The schema of each kind of YAML template, by the name of its JSON Schema. */
export const templateSchemas = { sections: canonicalSchema, framework: frameworkSchema, diagram: diagramSchema, estimate: estimateSchema, terms: termsSchema };
