import { kinds, type Kind } from '../catalog/kinds';
import type { Problem } from '../catalog/problem';
import { didYouMean, suggest } from '../text/suggest';

/** The folder of a team's own library, laid out like `templates/`. */
export const LIBRARY_FOLDER = '.mldesign';

/** Bounds on what is read: a library comes with any repository that is cloned. */
const libraryLimits = {
  /** Bytes of a file. */
  bytes: 262_144,
  /** Bytes of all files together. */
  total: 2_097_152,
  /** Files of one kind. */
  files: 100,
} as const;

/** What stands in the library, as the host has found it. */
export interface LibraryEntry {
  /** With `/`, from the library's folder on; empty for that folder itself. */
  readonly path: string;
  readonly type: 'file' | 'folder' | 'link' | 'other';
  /** Bytes, of a file. */
  readonly size?: number;
}

const kindOf: ReadonlyMap<string, Kind<unknown>> = new Map(Object.values(kinds).map(kind => [kind.folder, kind]));

/** The folders that a host looks into, and into nothing below them. */
export const libraryFolders: readonly string[] = [...kindOf.keys()];

/** Which files of the library are to be read, and what is wrong with the other entries of it. */
export function planReading(entries: readonly LibraryEntry[]): { readonly paths: readonly string[]; readonly problems: readonly Problem[] } {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  let total = 0;
  for (const entry of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const [folder = '', name] = entry.path.split('/', 2);
    const kind = kindOf.get(folder);
    const message = name === undefined ? problemAtTop(entry, folder) : problemInFolder(entry, name, kind);
    if (message !== undefined) {
      problems.push({ path: entry.path, message });
    } else if (kind && name !== undefined && !isBeside(name)) {
      const count = (counts.get(folder) ?? 0) + 1;
      counts.set(folder, count);
      total += entry.size ?? 0;
      if (total > libraryLimits.total) {
        problems.push({ path: '', message: `This library is larger than ${libraryLimits.total / 1_048_576} MB; from “${entry.path}” on it is not read.` });
        break;
      }
      if (count <= libraryLimits.files) {
        paths.push(entry.path);
      } else if (count === libraryLimits.files + 1) {
        problems.push({ path: folder, message: `This folder holds more than ${libraryLimits.files} files; from “${name}” on they are not read.` });
      }
    }
  }
  return { paths, problems };
}

/** Files that are nobody's templates. */
function isBeside(name: string): boolean {
  return name.startsWith('.') || name.toLowerCase() === 'readme.md';
}

const LINK = 'This is a link, which may lead out of the workspace: it is not followed. Put the files themselves here.';

function problemAtTop({ type }: LibraryEntry, name: string): string | undefined {
  if (name === '' || kindOf.has(name)) {
    return type === 'link' ? LINK : type === 'folder' ? undefined : 'This should be a folder.';
  }
  if (name === 'sections.yaml' || name === 'terms.yaml') {
    return 'A team’s own words and headings stand in “.mldesign.yml”, under “terms”: this file is not read.';
  }
  return type === 'folder' && suggest(name, libraryFolders) !== undefined ? `There is no kind of template “${name}”.${didYouMean(name, libraryFolders)}` : undefined;
}

function problemInFolder({ type, size = 0 }: LibraryEntry, name: string, kind: Kind<unknown> | undefined): string | undefined {
  if (isBeside(name) || !kind) {
    return undefined;
  }
  switch (type) {
    case 'link':
      return LINK;
    case 'folder':
      return 'A folder inside this one is not read: put its files beside it.';
    case 'other':
      return 'This is neither a file nor a folder, and was not read.';
    case 'file':
      return !name.endsWith(kind.ending) || name === kind.ending
        ? `A ${kind.noun} is a file “<id>${kind.ending}”: this one is not read.`
        : size > libraryLimits.bytes ? `This file is larger than ${libraryLimits.bytes / 1024} KB and was not read.` : undefined;
  }
}
