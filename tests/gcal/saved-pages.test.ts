// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectCalendar } from '../../src/gcal/inspect.ts';
import * as selectors from '../../src/gcal/selectors.ts';

/** Saved pages of real Calendar live beside the project, not in it: they are Google's markup. */
const FOLDER = resolve('../shared/fixtures/calendar');
const isThere = existsSync(FOLDER);
if (!isThere) console.warn(`Skipped: saved Calendar pages are not in ${FOLDER}.`);

const AT = '2026-11-20T08:00:00Z';
const HOME = '/calendar/u/0/r';

const load = (file: string): Document =>
  new DOMParser().parseFromString(readFileSync(resolve(FOLDER, file), 'utf8'), 'text/html');
const look = (file: string, path = HOME) => inspectCalendar(load(file), path, AT);
const count = (file: string, alternatives: readonly string[]): number =>
  load(file).querySelectorAll(alternatives.join(',')).length;

describe.skipIf(!isThere)('saved pages of real Calendar', () => {
  it('2025: the page before anything is drawn has the account, the zone, the language and the view', () => {
    const { account, zone, language, view, events, popover, edit, health } = look('shell-2025-09-en-day.html');
    expect(account).toMatch(/^\S+@\S+$/);
    expect(zone).toMatch(/^\w+\/\w+$/);
    expect({ language, family: view.family, name: view.name }).toEqual({
      language: 'en',
      family: 'EVENT',
      name: 'day',
    });
    expect({ events, popover, edit }).toEqual({ events: [], popover: null, edit: null });
    expect(health.anchors.filter(({ found }) => !found)).toEqual([]);
  });

  it('2025: the account menu tells the account too', () => {
    const page = load('shell-2025-09-en-day.html');
    const whole = inspectCalendar(page, HOME, AT).account;
    page.querySelector('#xUserEmail')?.remove();
    expect(inspectCalendar(page, HOME, AT).account).toMatch(/^\S+@\S+$/);
    expect(whole).not.toBeNull();
  });

  it('2026: timed, repeating, all-day, month and task chips, each once, short and whole calendar addresses', () => {
    const { events, health } = look('chips-2026-09-en-week-month.html');
    expect(events.map(({ kind }) => kind)).toEqual(['event', 'event', 'event', 'event', 'task']);
    expect(events.filter(({ key }) => key !== null)).toHaveLength(4);
    expect(new Set(events.flatMap(({ key }) => key ?? [])).size).toBe(4);
    const repeating = events.filter(({ start }) => start !== null);
    expect(repeating.map(({ start }) => start)).toEqual(['2026-10-07T15:00:00Z']);
    expect(repeating[0]?.key).toMatch(/@google\.com_20261007T150000Z$/);
    const domains = events.flatMap(({ calendar }) => calendar?.split('@')[1] ?? []);
    expect(new Set(domains)).toEqual(new Set(['gmail.com', 'vendor.example']));
    expect(health.anchors.find(({ anchor }) => anchor === 'eventId')?.found).toBe(true);
  });

  it('2019: a day column and an occurrence in it; the handle inside the chip is no second event', () => {
    const { events, view } = look('dayview-2019-01-ja.html');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ kind: 'event', day: '2019-01-03', start: '2019-01-30T00:00:00Z' });
    expect(count('dayview-2019-01-ja.html', ['[data-eventid]'])).toBe(2);
    expect(view).toMatchObject({ from: '2019-01-03', to: '2019-01-03' });
  });

  it('2026: the details of an event, their rows and their footer', () => {
    const { popover, health } = look('popover-2026-06-en-real-trimmed.html');
    expect(popover?.key).toMatch(/^[a-v0-9]+@google\.com$/);
    expect(popover?.calendar).toMatch(/^\S+@\S+$/);
    expect(popover).toMatchObject({ title: 'Secret Meeting', guests: [], description: 'absent' });
    expect(popover?.when).toMatch(/^Sunday, June 28.*11:00am – 12:00pm$/);
    for (const anchor of ['eventDetails', 'openEventId', 'eventTitle', 'eventWhen']) {
      expect(health.anchors.find((each) => each.anchor === anchor)).toMatchObject({ found: true, rung: 0 });
    }
    expect(count('popover-2026-06-en-real-trimmed.html', selectors.rsvpButton)).toBe(1);
    expect(count('popover-2026-06-en-real-trimmed.html', selectors.eventDialog)).toBe(1);
  });

  it('2026: rows in Japanese are read without their words; ids that are none are called unreadable', () => {
    const { popover, events, view, health } = look('popover-2026-09-ja-and-search-list.html');
    expect(popover).toMatchObject({ key: null, description: 'present', guests: [], organizer: null });
    expect(popover?.title).not.toBe('');
    expect(popover?.when).toContain('09:00～09:45');
    expect(events).toMatchObject([{ kind: 'unreadable', key: null, day: '2026-09-15' }]);
    expect(events[0]?.label).toContain('18:00～19:00');
    expect(view.from).toBe('2026-09-15');
    const missed = health.anchors.filter(({ found }) => !found).map(({ anchor }) => anchor);
    expect(missed).toEqual(expect.arrayContaining(['eventId', 'openEventId']));
  });

  it('2018: the edit page in Spanish', () => {
    const { edit, view, health } = look('eventedit-2018-08-es-trimmed.html', '/calendar/r/eventedit');
    expect(edit).toMatchObject({ key: null, title: '', guests: [], description: 'absent', allDay: false });
    // The end of this one is only in words.
    expect([edit?.start, edit?.end]).toEqual(['2018-08-31T00:00', null]);
    expect(view).toMatchObject({ family: 'EVENT_EDIT', name: 'eventedit' });
    for (const anchor of ['titleField', 'startDate', 'descriptionEditor', 'saveButton', 'editedTime']) {
      expect(health.anchors.find((each) => each.anchor === anchor)?.found, anchor).toBe(true);
    }
  });

  it('2026: guests with their answers', () => {
    const { guests } = look('guests-2026-09-en-reconstruction.html');
    expect(guests.map(({ rsvp }) => rsvp)).toEqual(['yes', 'yes', null]);
    expect(guests.every(({ email }) => /^\S+@\S+$/.test(email))).toBe(true);
    expect(guests.map(({ name }) => name !== undefined)).toEqual([true, true, false]);
  });

  it('2026: the head of a month, a description, and a hidden label beside it', () => {
    expect(look('pangu-calendar-date-lunar.html').view).toMatchObject({ from: '2026-08-01', to: '2026-08-01' });
    expect(look('pangu-calendar-event-description.html').description).toBe(true);
    expect(look('pangu-hidden-adjacent-node.html').description).toBe(true);
  });
});
