import picomatch from 'picomatch';
import type { Config } from './config';

/** Whether `documents` names the file; its path is relative to the config's folder, with `/`. What begins with `!` takes out. */
export function isListed({ documents }: Pick<Config, 'documents'>, path: string): boolean {
  const takes = documents.filter(glob => !glob.startsWith('!'));
  const leavesOut = documents.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1));
  return takes.some(glob => matches(glob, path)) && !leavesOut.some(glob => matches(glob, path));
}

const matchers = new Map<string, (path: string) => boolean>();
const MAX_MATCHERS = 1000;

function matches(glob: string, path: string): boolean {
  let matcher = matchers.get(glob);
  if (!matcher) {
    if (matchers.size >= MAX_MATCHERS) {
      matchers.clear();
    }
    matcher = picomatch(escapeRegExp(glob), { windows: false, nonegate: true, noextglob: true });
    matchers.set(glob, matcher);
  }
  return matcher(path);
}

/** The library passes these on to the regular expression, where a glob could say what takes for ever. */
function escapeRegExp(glob: string): string {
  return glob.replaceAll(/[()+|^$]/g, '\\$&');
}
