/** Every `test/extension/*.test.ts`, put together by `test/bundle-extension-tests.mjs`. */
declare module 'all-extension-tests';
