/** The frameworks and terms, read and checked when the bundle was built. */
declare module 'templates:catalog' {
  const catalog: import('./core/index').CatalogData;
  export default catalog;
}
