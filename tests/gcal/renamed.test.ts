// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { calendarHealth } from '../../src/gcal/health.ts';
import { inspectCalendar } from '../../src/gcal/inspect.ts';
import * as selectors from '../../src/gcal/selectors.ts';
import type { Alternatives } from '../../src/page/query.ts';
import { edit, parse, popover, week } from './pages.ts';

const AT = '2026-11-20T08:00:00Z';
const PATH = '/calendar/u/0/r';

/** Calendar renames: whatever told the elements apart is kept under another name, so that no way finds them. */
function rename(page: Document, alternatives: Alternatives): void {
  for (const element of page.querySelectorAll(alternatives.join(','))) {
    for (const { name } of [...element.attributes]) if (name !== 'value') element.removeAttribute(name);
  }
}

const missed = (page: Document): string[] =>
  calendarHealth(page, PATH, AT).anchors.flatMap(({ anchor, found }) => (found ? [] : [anchor]));

describe('an anchor that is gone', () => {
  it.each<[string, string]>([
    ['the grid', week],
    ['the details', popover()],
    ['the edit page', edit()],
  ])('while none is, nothing is missed in %s', (_what, html) => {
    expect(missed(parse(html))).toEqual([]);
  });

  it.each<[string, string, Alternatives]>([
    ['userEmail', week, [...selectors.userEmail, ...selectors.accountMenu]],
    ['userZone', week, selectors.userZone],
    ['eventDetails', popover(), selectors.eventDetails],
    ['eventTitle', popover(), selectors.eventTitle],
    ['titleField', edit(), selectors.titleField],
    ['editedTime', edit(), selectors.startTime],
    ['editedTime', edit(), selectors.startDate],
    ['descriptionEditor', edit(), selectors.descriptionEditor],
    ['saveButton', edit(), selectors.saveButton],
  ])('%s is named, and nothing is made up for it', (anchor, html, alternatives) => {
    const page = parse(html);
    rename(page, alternatives);
    expect(missed(page)).toContain(anchor);
    expect(missed(page).every((each) => each === anchor || each === 'startDate')).toBe(true);
  });

  it('ids of chips in another writing are named, and no event is guessed from its words', () => {
    const page = parse(week);
    for (const element of page.querySelectorAll('[data-eventid]')) element.setAttribute('data-eventid', 'evt:1');
    expect(missed(page)).toEqual(['eventId']);
    expect(inspectCalendar(page, PATH, AT).events.flatMap(({ key, start }) => [key, start].filter(Boolean))).toEqual(
      [],
    );
  });

  it('the id of the open event in another writing is named', () => {
    const page = parse(popover());
    page.getElementById('xDetDlg')?.setAttribute('data-eventid', 'evt:1');
    expect(missed(page)).toEqual(['openEventId']);
    expect(inspectCalendar(page, PATH, AT).popover?.key).toBeNull();
  });

  it('one way less leaves the next, and the report says which was used', () => {
    const page = parse(week);
    for (const element of page.querySelectorAll('[data-eventchip][jslog]')) element.removeAttribute('data-eventchip');
    page.querySelector('[data-stacked-layout-chip-container]')?.remove();
    const chip = calendarHealth(page, PATH, AT).anchors.find(({ anchor }) => anchor === 'eventChip');
    expect(chip).toMatchObject({ found: true, rung: 1 });
  });

  it.each<[string, string[], boolean | undefined]>([
    ['all of them downloaded', ['k1pilot@google.com', 'weekly@google.com_20261125T070000Z'], true],
    ['none of them downloaded', ['other@google.com'], false],
  ])('events in view, %s', (_what, keys, found) => {
    const downloaded = { keys: new Set(keys), from: '2026-11-01', to: '2026-11-30' };
    const report = calendarHealth(parse(week), PATH, AT, downloaded);
    expect(report.anchors.find(({ anchor }) => anchor === 'capturedEvents')?.found).toBe(found);
    const elsewhere = calendarHealth(parse(week), PATH, AT, { ...downloaded, from: '2026-12-01', to: '2026-12-31' });
    expect(elsewhere.anchors.some(({ anchor }) => anchor === 'capturedEvents')).toBe(false);
  });

  it('no word of an event is in a report', () => {
    for (const html of [week, popover(), edit('Numbers')]) {
      expect(JSON.stringify(calendarHealth(parse(html), PATH, AT))).not.toMatch(/Pilot|Ana|acme|orbit|Numbers|viikko/);
    }
  });
});

describe('any one attribute renamed', () => {
  it.each([week, popover(), edit()])('nothing throws and no key is guessed', (html) => {
    const whole = inspectCalendar(parse(html), PATH, AT);
    const keys = new Set([...whole.events.map(({ key }) => key), whole.popover?.key, null, undefined]);
    const names = new Set([...parse(html).querySelectorAll('*')].flatMap((each) => each.getAttributeNames()));
    for (const name of names) {
      const page = parse(html);
      for (const element of page.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
      const { events, popover: open } = inspectCalendar(page, PATH, AT);
      for (const key of [...events.map((each) => each.key), open?.key]) expect(keys, name).toContain(key);
    }
  });
});
