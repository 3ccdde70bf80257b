import { UserError } from '../errors.ts';
import { busyTimes, type MeetingTimes } from '../schedule/blocking.ts';
import { type ExplainedStart, explainStarts, type Verdict } from '../schedule/explain.ts';
import { slotLabel, slotList } from '../schedule/format.ts';
import { HOUR, instantOf } from '../schedule/instants.ts';
import { freeSlots, type SlotOptions } from '../schedule/slots.ts';
import { defaultSettings } from '../settings.ts';
import { readFeed } from '../sources/ical/read-feed.ts';
import { momentOption, readFeedFile, zoneOption } from './feed-file.ts';
import { print, type Terminal } from './terminal.ts';

export interface SlotsOptions {
  now?: string | undefined;
  zone?: string | undefined;
  /** Zone of the other side, whose night and days off are then kept clear of, and which the times are written in first. */
  'client-zone'?: string | undefined;
  /** Minutes. */
  length?: string | undefined;
  count?: string | undefined;
  /** Addresses of the rep; the calendar's own when absent. */
  me?: string[] | undefined;
  'tentative-free'?: boolean | undefined;
  explain?: boolean | undefined;
  json?: boolean | undefined;
}

/** Looking ahead as far as the schedule does; looking back for what began before today and lasts, such as a parental leave. */
const AHEAD = 63 * 24 * HOUR;
const BACK = 366 * 24 * HOUR;

/**
 * Prints the times that would be offered by the calendar of an iCalendar file, with the working hours, buffer and notice of
 * a fresh install.
 * @returns exit code 0, also when nothing is free
 * @throws UserError when nothing could be read
 */
export async function slots(file: string, options: SlotsOptions, terminal: Terminal): Promise<number> {
  const zone = zoneOption('zone', options.zone);
  const set = options['client-zone'];
  const clientZone = set === undefined ? zone : zoneOption('client-zone', set);
  const ms = options.now === undefined ? Date.now() : momentOption('now', options.now, zone);
  const now = instantOf(ms);
  const minutes = numberOption('length', options.length, 480);
  const count = numberOption('count', options.count, 20);
  const feed = readFeed(await readFeedFile(file, terminal.input), { from: ms - BACK, to: ms + AHEAD, zone });
  const self = options.me?.map((address) => address.toLowerCase()) ?? (feed.owner === null ? [] : [feed.owner]);
  const busy = busyTimes(
    feed.meetings,
    zone,
    { self, tentativeBlocks: !options['tentative-free'] },
    { readAt: now, reachesTo: instantOf(ms + AHEAD) },
  );
  const { schedule } = defaultSettings;
  const asked: SlotOptions = {
    now,
    preferences: { ...schedule, zone, slotCount: count ?? schedule.slotCount },
    busy,
    held: [],
    ...(minutes === null ? {} : { minutes }),
    ...(set === undefined ? {} : { client: { zone: clientZone, sure: 'set' } }),
  };
  const offered = freeSlots(asked);
  const explained = options.explain ? explainStarts(asked, offered) : null;
  if (options.json) {
    const rows = offered.map((slot) => ({
      ...slot,
      label: slotLabel(slot, clientZone, 'named'),
      ...(clientZone === zone ? {} : { ownLabel: slotLabel(slot, zone, 'named') }),
    }));
    const reasons = explained?.map((start) => ({ ...start, by: titleOf(start, busy) }));
    const printed = { slots: rows, text: slotList(offered, zone, clientZone), warnings: feed.warnings };
    terminal.output.write(`${JSON.stringify(reasons ? { ...printed, starts: reasons } : printed, null, 2)}\n`);
    return 0;
  }
  for (const warning of feed.warnings) print(terminal.errors, `bookend: ${file}: ${warning}\n`);
  const lines = offered.map((slot) => [...new Set([clientZone, zone])].map((each) => slotLabel(slot, each, 'named')));
  print(terminal.output, lines.map((labels) => `${labels.join(', ')}\n`).join(''));
  if (explained) print(terminal.output, `\n${explained.map((start) => `${lineOf(start, zone, busy)}\n`).join('')}`);
  return 0;
}

const REASONS: Record<Verdict, string> = {
  offered: 'offered',
  open: 'free, others suit better',
  notice: 'sooner than the minimum notice',
  busy: 'busy',
  buffer: 'too close to',
  holiday: 'public holiday',
  hours: 'outside working hours',
  'client-night': 'too early or late for the other side',
  held: 'offered to another client',
};

function lineOf(start: ExplainedStart, zone: string, busy: MeetingTimes): string {
  const title = titleOf(start, busy);
  return `${slotLabel(start, zone)}  ${REASONS[start.verdict]}${title === null ? '' : `: ${title}`}`;
}

function titleOf({ by }: ExplainedStart, { meetings }: MeetingTimes): string | null {
  const meeting = by && meetings.get(by);
  return meeting ? meeting.title.replace(/\s+/g, ' ') || '(no title)' : null;
}

function numberOption(name: string, value: string | undefined, most: number): number | null {
  if (value === undefined) return null;
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw new UserError(`--${name} is not a number from 1 to ${most}: ${value}`);
  return number;
}
