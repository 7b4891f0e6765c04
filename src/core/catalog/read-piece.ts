import * as v from 'valibot';
import type { Canonical } from './canonical';
import { readMarkdownFile } from './markdown-file';
import { pieceSchemaFor, type Piece } from './piece';
import type { Problem, Result } from './problem';
import { readYaml, type CatalogFile } from './read-yaml';
import { id as idSchema } from './schema';

/** Reads a piece: its file names it, its front matter says where it belongs, and all below is what will be inserted. */
export function readPiece(file: CatalogFile, canonical: Canonical): Result<Piece> {
  const parts = readMarkdownFile(file);
  if (!parts) {
    return { ok: false, problems: [{ path: file.path, message: 'A piece begins with front matter between `---` lines.', span: { start: 0, end: 0 } }] };
  }
  const { frontMatter, body, bodyStart } = parts;
  const read = readYaml(frontMatter, pieceSchemaFor(canonical));
  if (!read.ok) {
    return read;
  }
  const { title, section, summary, alsoSuits } = read.value;
  const id = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const problems = [...wrongName(file, id), ...wrongBody(file, bodyStart)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { id, title, section, summary, suits: [section, ...alsoSuits], body } };
}

function wrongName({ path }: CatalogFile, id: string): Problem[] {
  const parsed = v.safeParse(idSchema, id);
  return parsed.success ? [] : parsed.issues.map(({ message }) => ({ path, message: `The file’s name is the piece’s id. ${message}`, span: { start: 0, end: 0 } }));
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)$/;

/** A piece stands below the headings of the document that it goes into: one of its own would take over what follows there. */
function wrongBody({ path, text }: CatalogFile, bodyStart: number): Problem[] {
  const body = text.slice(bodyStart);
  if (body.trim() === '') {
    return [{ path, message: 'Below the front matter should stand some text.', span: { start: text.length, end: text.length } }];
  }
  const problems: Problem[] = [];
  let start = bodyStart;
  let fence: string | undefined;
  let before = '';
  for (const raw of body.split('\n')) {
    const line = raw.trimEnd();
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      fence = mark?.startsWith(fence) ? undefined : fence;
    } else if (mark !== undefined) {
      fence = mark;
    } else if (HEADING.test(line) || (UNDERLINE.test(line) && before !== '')) {
      problems.push({ path, message: 'A piece has no headings: write the words in bold instead.', span: { start, end: start + line.length } });
    }
    before = fence === undefined && mark === undefined ? line : '';
    start += raw.length + 1;
  }
  return fence === undefined ? problems : [...problems, { path, message: 'A code block is never closed.', span: { start: bodyStart, end: text.length } }];
}
