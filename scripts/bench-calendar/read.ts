// Reads one hostile feed in a process of its own, as a worker does that was just started, and prints what it cost.
import { readFeed } from '../../src/sources/ical/read-feed.ts';
import { feedOf, hostile, KEPT } from './hostile.ts';

export interface Reading {
  processorMs: number;
  meetings: number;
  /** Occurrences of the one honest meeting. */
  kept: number;
  warnings: number;
}

const DAY = 86_400_000;
/** Five weeks back and eight ahead, as the extension reads. */
const NOW = Date.parse('2026-12-01T00:00:00Z');
const RANGE = { from: NOW - 35 * DAY, to: NOW + 60 * DAY, zone: 'Europe/Helsinki' };

const name = process.argv[2] ?? '';
const make = hostile[name];
if (!make) throw new Error(`There is no such feed: ${name}`);
const text = feedOf(make());
const before = process.cpuUsage();
const { meetings, warnings } = readFeed(text, RANGE);
const { user, system } = process.cpuUsage(before);
const reading: Reading = {
  processorMs: (user + system) / 1000,
  meetings: meetings.length,
  kept: meetings.filter(({ title }) => title === KEPT).length,
  warnings: warnings.length,
};
console.log(JSON.stringify(reading));
