import type { Kind } from '../catalog/kinds';

/** The file of a thing in a library. */
export function pathOf({ folder, ending }: Kind<unknown>, id: string): string {
  return `${folder}/${id}${ending}`;
}
