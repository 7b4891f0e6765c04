/** The frameworks and terms, read and checked when the bundle was built. */
declare module 'templates:catalog' {
  import type { CatalogData } from './core/index';

  const catalog: CatalogData;
  export default catalog;
}
