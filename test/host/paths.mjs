// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that the test host downloads or writes while it runs; ignored by git, safe to delete. */
export const cache = join(root, '.vscode-test');

/** Where the noise of servers goes. */
export const logs = join(cache, 'logs');

/** Pictures that tests take of the window. */
export const screenshots = join(root, 'out', 'screenshots');
