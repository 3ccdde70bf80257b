import { casual } from 'chrono-node/en';

const reference = new Date('2026-07-27T15:00:00Z');
export const create = () => ({ read: (text) => casual.parse(text, reference) });
