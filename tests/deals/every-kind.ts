import { readFileSync } from 'node:fs';
import type { TimelineEvent } from '../../src/deals/types.ts';

const readme = readFileSync(new URL('../../src/deals/README.md', import.meta.url), 'utf8');

/** One event of every kind, as the README shows them. */
export const everyKind = [...readme.matchAll(/^\{"id".*\}$/gm)].map(([line]) => JSON.parse(line) as TimelineEvent);
