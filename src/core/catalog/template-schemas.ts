import { canonicalSchema } from './canonical';
import { diagramSchema } from './diagram';
import { estimateSchema } from './estimate';
import { frameworkSchema } from './framework';
import { pieceSchema } from './piece';
import { termsSchema } from './terms';

/** The schema of each kind of template, of its front matter where it is Markdown, by the name of its JSON Schema. */
export const templateSchemas = { sections: canonicalSchema, framework: frameworkSchema, diagram: diagramSchema, estimate: estimateSchema, piece: pieceSchema, terms: termsSchema };
