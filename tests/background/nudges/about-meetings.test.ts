import '../../store/database-in-memory.ts';
import { beforeEach, expect, test } from 'vitest';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { readListed } from '../../../src/background/nudges/listed.ts';
import { nudgeStore } from '../../../src/background/nudges/nudge-store.ts';
import { showNudges } from '../../../src/background/nudges/nudges.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { meeting, reading } from '../../sources/readings.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';

const { account } = payloads['mail-sent'];

beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
});

/** The mail to Ana, who declined Friday's review, in a calendar that was read on Monday morning. */
async function mailOn(now: string): Promise<string | undefined> {
  const people = [
    { email: account, rsvp: 'yes' as const },
    { email: 'ana@acme.example', rsvp: 'no' as const },
  ];
  const read = reading('03-02 08:58', {
    reach: ['03-01 00:00', '04-01 00:00'],
    meetings: [meeting('review', '03-06 10:00', { people })],
  });
  const monday = wakeWorld('2026-03-02T09:00:00.000Z');
  await calendarCaptured({ account, readings: [{ ...read, calendar: account }] }, monday);
  const world = { ...monday, now: () => now };
  await showNudges(world, nudgeStore(world));
  const [nudge] = await readListed(world);
  return nudge?.mail?.text;
}

test('a mail that opens filled in names times that the calendar was found free at', async () => {
  expect(await mailOn('2026-03-02T09:00:00.000Z')).toMatch(/Does .*\bMar \d\d:\d\d.* work for you instead\?$/);
});

test('it names none where that was found too long ago, since nothing beside them says so', async () => {
  expect(await mailOn('2026-03-03T10:00:00.000Z')).toMatch(/Does \[day and time\] work for you instead\?$/);
});
