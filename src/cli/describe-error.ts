/** What the system's error means for the file that it is about, as the end of a sentence that begins with its path. */
export function describeError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied.',
  EISDIR: 'This is a folder.',
  ELOOP: 'This link leads to itself.',
  EMFILE: 'Too many files are open.',
  ENAMETOOLONG: 'This name is too long.',
  ENOENT: 'There is no such file.',
  ENOSPC: 'The disk is full.',
  ENOTDIR: 'A part of this path is not a folder.',
  EPERM: 'Permission denied.',
  EROFS: 'The file system is read-only.',
};
