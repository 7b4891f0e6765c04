import type { Command } from '../command';

/** Every command by its name, in the order of the help. Each is loaded when it is asked for, so that all start quickly. */
export const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  lint: () => import('./lint'),
  coverage: () => import('./coverage'),
  estimate: () => import('./estimate'),
  new: () => import('./new'),
  cases: () => import('./cases'),
  diagram: () => import('./diagram'),
  section: () => import('./section'),
  explain: () => import('./explain'),
};
