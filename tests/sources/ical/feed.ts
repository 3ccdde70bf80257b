import { readFeed } from '../../../src/sources/ical/read-feed.ts';

/** A VEVENT of the lines given; the UID is `one` unless a line names another. */
export function event(...lines: string[]): string {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : ['UID:one'];
  return ['BEGIN:VEVENT', ...uid, ...lines, 'END:VEVENT'].join('\r\n');
}

export const feedOf = (...components: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...components, 'END:VCALENDAR', ''].join('\r\n');

export interface Range {
  from?: string;
  to?: string;
  zone?: string;
}

export function read(text: string, { from = '2026-01-01', to = '2027-01-01', zone = 'Europe/Helsinki' }: Range = {}) {
  return readFeed(text, { from: Date.parse(from), to: Date.parse(to), zone });
}

/** The starts of all occurrences, as printed. */
export const starts = (components: string[], range?: Range): string[] =>
  read(feedOf(...components), range).meetings.map(({ start }) => start);
