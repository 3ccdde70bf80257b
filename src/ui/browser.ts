/** The browser's own names, as promises in every browser we run on: a page that is to open fast loads no polyfill for them. */
export const browser: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
