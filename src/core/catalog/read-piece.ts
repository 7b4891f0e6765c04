import * as v from 'valibot';
import type { Canonical } from './canonical';
import { checkPieceBody } from './check-piece-body';
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
  const problems = [...wrongName(file, id), ...checkPieceBody(file, bodyStart)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { id, title, section, summary, suits: [section, ...alsoSuits], body } };
}

function wrongName({ path }: CatalogFile, id: string): Problem[] {
  const parsed = v.safeParse(idSchema, id);
  return parsed.success ? [] : parsed.issues.map(({ message }) => ({ path, message: `The file’s name is the piece’s id. ${message}`, span: { start: 0, end: 0 } }));
}
