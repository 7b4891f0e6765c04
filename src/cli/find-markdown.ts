import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * The Markdown files in a folder and in the folders below it, in the order of their names. Hidden folders and
 * `node_modules` are left out. A link to a file is followed; one to a folder is not, since it may lead anywhere, back here too.
 */
export function* findMarkdown(folder: string, onError: (folder: string, error: unknown) => void): Generator<string> {
  for (const entry of list(folder, onError)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') {
        yield* findMarkdown(path, onError);
      }
    } else if (MARKDOWN.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path)))) {
      yield path;
    }
  }
}

const MARKDOWN = /\.(?:md|markdown)$/i;

function list(folder: string, onError: (folder: string, error: unknown) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    onError(folder, error);
    return [];
  }
}

/** Editors leave links that lead nowhere as locks, such as `.#design.md`. */
function leadsToFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
