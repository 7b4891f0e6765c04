import { entryAt } from '../outline/outline';
import type { Fence } from '../document/document-model';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** Fewer are an example. */
const MIN_COLUMNS = 3;

/** Whether the columns of the data are shown: in a table that explains each, in a list of their names, or as the schema in code. */
export function showsSchema(evidence: Evidence): boolean {
  return evidence.once(readSchema);
}

function readSchema(evidence: Evidence): boolean {
  const { document, outline } = evidence;
  return (
    evidence.statementsWith('mention-columns').some(statement => isTableOfColumns(evidence, statement)) ||
    evidence.statementsOfStep('data').filter(statement => isNamedColumn(evidence, statement)).length >= MIN_COLUMNS ||
    document.sections.some(({ blocks }) => blocks.some(block => block.kind === 'fence' && isSchema(evidence, block, entryAt(outline, block.span.start)?.steps.includes('data') === true)))
  );
}

/** "| Column | Description |", with what each is. */
function isTableOfColumns(evidence: Evidence, header: Statement): boolean {
  return header.cells.length > 1 && header.kind === 'heading' && evidence.says(header, 'mention-meaning') !== undefined && countRows(evidence, header) >= MIN_COLUMNS;
}

function countRows({ statements }: Evidence, header: Statement): number {
  let rows = 0;
  while (statements[header.index + 1 + rows]?.lead === header) {
    rows++;
  }
  return rows;
}

/** "- `amount`: in euros". */
function isNamedColumn({ document }: Evidence, { kind, span }: Statement): boolean {
  return (kind === 'item' || kind === 'row') && NAME.test(document.visible.slice(span.start, Math.min(span.end, span.start + LONGEST_NAME)));
}

const LONGEST_NAME = 80;
const NAME = /^[\s|*_]*`+[^`\n]{1,60}`/;

function isSchema({ document }: Evidence, { language, content }: Fence, isOfData: boolean): boolean {
  const code = document.visible.slice(content.start, content.end);
  return TABLE_DEFINITION.test(code) || (isOfData && SCHEMA_LANGUAGES.has(language) && code.trim().length > 0);
}

const TABLE_DEFINITION = /\bcreate\s(?:external\s|or\sreplace\s|temporary\s)?table\b/i;
/** Languages in which data and its shape are written down. */
const SCHEMA_LANGUAGES: ReadonlySet<string> = new Set(['sql', 'json', 'jsonc', 'yaml', 'yml', 'proto', 'protobuf', 'avro', 'avsc', 'graphql', 'csv', 'tsv']);
