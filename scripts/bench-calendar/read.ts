// Reads one hostile feed in a process of its own, as a worker does that was just started, and prints what it cost.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { FEED_DAYS_AHEAD, rangeFrom } from '../../src/background/calendar/read-source.ts';
import { decodeFeed } from '../../src/sources/ical/decode.ts';
import { readFeed } from '../../src/sources/ical/read-feed.ts';
import { baseline, feedOf, hostile, KEPT } from './hostile.ts';

export interface Reading {
  processorMs: number;
  meetings: number;
  /** Occurrences of the one honest meeting. */
  kept: number;
  warnings: number;
}

/** As far as the extension reads. */
const { start, end } = rangeFrom('2026-12-01T00:00:00Z', FEED_DAYS_AHEAD);
const RANGE = { from: Date.parse(start), to: Date.parse(end), zone: 'Europe/Helsinki' };

const name = process.argv[2] ?? '';
const make = hostile[name] ?? baseline[name];
if (!make) throw new Error(`There is no such feed: ${name}`);
// Bytes, as a download gives them; and what making them left behind is not the reader's.
const bytes = new TextEncoder().encode(feedOf(make()));
setFlagsFromString('--expose-gc');
runInNewContext('gc')();
const before = process.cpuUsage();
const { meetings, warnings } = readFeed(decodeFeed(bytes), RANGE);
const { user, system } = process.cpuUsage(before);
const reading: Reading = {
  processorMs: (user + system) / 1000,
  meetings: meetings.length,
  kept: meetings.filter(({ title }) => title === KEPT).length,
  warnings: warnings.length,
};
console.log(JSON.stringify(reading));
