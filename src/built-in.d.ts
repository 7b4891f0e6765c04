/** The frameworks and terms, read and checked when the bundle was built. */
declare module 'templates:catalog' {
  // An import statement here would have to be absolute.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const catalog: import('./core/index').CatalogData;
  export default catalog;
}
