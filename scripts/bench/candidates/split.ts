import type { Reader } from '../types.ts';

/** The text as words. */
export const create = (): Reader => ({ read: (text) => text.split(/[^\p{L}\p{N}'’]+/u).length });
