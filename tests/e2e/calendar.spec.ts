import type { Page } from '@playwright/test';
import type { Payload } from '../../src/messages.ts';
import type { HealthReport } from '../../src/page/types.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import { CALENDAR_OF } from '../sandbox/calendar/store.ts';
import { type CalendarPage, nothingBooked, openCalendar, says } from './calendar-parts.ts';
import { expect, test } from './fixtures.ts';

type Captured = Payload<'calendar-captured'>;

test.beforeEach(({ sandbox }) => sandbox.clear());

// Other files share the browser. Until they are over, the meetings read here would count as booked with people written to there.
test.afterAll(async ({ extension }) => {
  const ours = await extension.context.newPage();
  await ours.goto(`chrome-extension://${extension.id}/manifest.json`);
  const answer = await ours.evaluate(() => chrome.runtime.sendMessage({ name: 'delete-everything', payload: null }));
  expect(answer).toMatchObject({ ok: true });
  await ours.close();
});

/** Everything that was captured so far, one reading after the other. */
async function readings(calendar: CalendarPage) {
  const said = await calendar.talk('calendar-captured');
  expect(said.every(({ ok }) => ok)).toBe(true);
  return said.flatMap(({ payload }) => (payload as Captured).readings);
}

/** Read past the background, from a page of ours. */
function rowsOf<Row>(page: Page, store: string): Promise<Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('bookend');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as Row[]);
          };
        };
      }),
    store,
  );
}

const titles = async (calendar: CalendarPage): Promise<string[]> =>
  (await readings(calendar)).at(-1)?.meetings.map(({ title }) => title) ?? [];

test.describe('what the page downloads', () => {
  test('reaches the background whole, also what came before our script, and so do changes', async ({
    extension,
    gmail,
    sandbox,
  }) => {
    // In a page of ours: the worker of the beginning may be another one by now. It listens before the calendar opens.
    const listening = await extension.context.newPage();
    await listening.goto(`chrome-extension://${extension.id}/manifest.json`);
    await listening.evaluate(() => {
      const heard = new Promise<unknown>((resolve) => {
        chrome.runtime.onMessage.addListener((message) => {
          if (message.name === 'calendar-captured') resolve(message.payload);
        });
      });
      Object.assign(globalThis, { heard });
    });
    await gmail.bringToFront();
    const calendar = await openCalendar(gmail, extension);
    const first = (await listening.evaluate(() => (globalThis as unknown as { heard: unknown }).heard)) as Captured;
    await listening.close();
    expect(first.account).toBe(CALENDAR_OF[0]);
    const [reading] = first.readings;
    expect(reading).toMatchObject({ calendar: CALENDAR_OF[0], warnings: [], removed: [] });
    expect(Date.parse(reading?.reach?.end ?? '') - Date.parse(reading?.reach?.start ?? '')).toBe(84 * 86_400_000);
    const series = reading?.meetings.filter(({ seriesKey }) => seriesKey === 'team1@google.com') ?? [];
    expect(series.length).toBeGreaterThanOrEqual(11);
    expect(series.filter(({ title }) => title === 'Team sync, moved')).toHaveLength(1);
    expect(reading?.meetings.find(({ key }) => key === 'pilot1@google.com')?.people).toHaveLength(3);

    // A new event, saved in the page.
    await gmail.goto('about:blank');
    const edit = await openCalendar(
      gmail,
      extension,
      'r/eventedit?text=Review+of+week+one&add=priya.raman@calderfreight.example',
    );
    await gmail.locator('#xSaveBu').click();
    await expect.poll(() => titles(edit)).toContain('Review of week one');
    // And one deleted.
    await edit.openEvent('Rota planning');
    await edit.built();
    await gmail.locator('#xDetDlgDelBu').click();
    await expect.poll(async () => (await readings(edit)).at(-1)?.removed).toEqual(['rota1@google.com']);
    expect(await titles(edit)).not.toContain('Rota planning');
    expect(sandbox.strangers).toEqual([]);
    expect(calendar.page).toBe(gmail);
  });

  test('is not touched: the page gets its own answers, and asks for nothing more', async ({
    extension,
    gmail,
    sandbox,
  }) => {
    await openCalendar(gmail, extension);
    const native = await gmail.evaluate(() => [
      String(window.fetch),
      String(XMLHttpRequest.prototype.open),
      XMLHttpRequest.prototype.send.length,
      Object.keys(window).filter((name) => /bookend/i.test(name)).length,
    ]);
    expect(native).toEqual(['function () { [native code] }', 'function () { [native code] }', 0, 0]);
    const asked = sandbox.requests.filter(({ path }) => path.includes('/sync.')).map(({ path }) => path);
    expect(asked).toEqual(['/calendar/u/0/sync.prefetcheventrange?hl=en']);
    const answer = await gmail.evaluate(async () => {
      Object.freeze(XMLHttpRequest.prototype);
      const response = await fetch('/calendar/u/0/sync.fetcheventrange', { method: 'POST', body: 'f.req=x' });
      return { text: (await response.text()).slice(0, 4), url: response.url, used: response.bodyUsed };
    });
    expect(answer).toMatchObject({ text: ")]}'", used: true });
  });

  test('is not lost when the worker is killed', async ({ extension, gmail }) => {
    const calendar = await openCalendar(
      gmail,
      extension,
      'r/eventedit?text=After+the+kill&add=priya.raman@calderfreight.example',
    );
    const devtools = await extension.context.newCDPSession(gmail);
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await gmail.locator('#xSaveBu').click();
    await expect.poll(() => titles(calendar)).toContain('After the kill');
    const ours = await extension.context.newPage();
    await ours.goto(`chrome-extension://${extension.id}/src/options/index.html`);
    await devtools.send('ServiceWorker.stopAllWorkers');
    const stored = await rowsOf<KnownMeeting>(ours, 'meetings');
    expect(stored.find(({ title }) => title === 'After the kill')).toMatchObject({
      source: 'page',
      account: CALENDAR_OF[0],
    });
    expect(stored.filter(({ seriesKey }) => seriesKey === 'team1@google.com').length).toBeGreaterThanOrEqual(11);
    await ours.close();
  });

  test('in a page whose places are all renamed is left alone', async ({ extension, gmail }) => {
    const calendar = await openCalendar(gmail, extension, 'r/week?names=renamed');
    const ours = await extension.context.newPage();
    await ours.goto(`chrome-extension://${extension.id}/manifest.json`);
    const missing = async () =>
      (await rowsOf<HealthReport>(ours, 'health'))
        .find(({ page }) => page === 'calendar')
        ?.anchors.flatMap(({ anchor, found, isEarlier }) => (found || isEarlier ? [] : [anchor]));
    await expect.poll(missing).toEqual(['userEmail', 'userZone']);
    await ours.close();
    expect(await calendar.talk('calendar-captured')).toEqual([]);
  });
});

test.describe('the hint in an event', () => {
  test('says that nothing is booked, survives the page building the event anew, and opens a filled-in event', async ({
    extension,
    gmail,
  }) => {
    const calendar = await openCalendar(gmail, extension);
    await calendar.answer(nothingBooked);
    await calendar.openEvent('Dispatch pilot');
    await says(calendar, 'Nothing booked after this.');
    const before = await calendar.dialog.innerHTML();
    await calendar.built();
    await says(calendar, 'Nothing booked after this.');
    expect(await calendar.dialog.locator('[data-bookend]').count()).toBe(0);
    expect(before).not.toContain('bookend');

    const [hint, dialog] = [await calendar.hint(), await calendar.dialog.boundingBox()];
    const inside =
      hint &&
      dialog &&
      hint.box.left < dialog.x + dialog.width &&
      hint.box.right > dialog.x &&
      hint.box.top < dialog.y + dialog.height &&
      hint.box.bottom > dialog.y;
    expect(inside, 'it covers nothing of the event').toBe(false);
    expect(hint?.buttons).toEqual(['Book next', 'Close']);

    const arriving = extension.context.waitForEvent('page');
    await calendar.press('Book next');
    const next = await arriving;
    await expect(next.locator('#xTiIn')).toHaveValue('Next step');
    await next.close();
    await expect(calendar.dialog, 'a press on the hint is no press beside the event').toBeVisible();
    await gmail.locator('#xDetDlgCloseBu').click();
    await says(calendar, null);
  });

  test('says when the next step is, in the zone of the calendar, and follows from event to event', async ({
    extension,
    gmail,
  }) => {
    const calendar = await openCalendar(gmail, extension, 'r/month?zone=Europe/Helsinki');
    await calendar.answer({
      ...nothingBooked,
      claim: 'booked',
      next: { start: '2026-12-03T12:00:00Z', title: 'Review' },
    });
    await calendar.openEvent('Dispatch pilot');
    await says(calendar, 'Next step booked: Thu 3 Dec 14:00 (Helsinki)');
    expect((await calendar.hint())?.buttons).toEqual(['Close']);
    expect((await calendar.talk('meeting-context')).map(({ payload }) => payload)).toEqual([
      { account: CALENDAR_OF[0], key: 'pilot1@google.com' },
    ]);
    await calendar.answer({ ...nothingBooked, claim: 'unknown' });
    await calendar.built();
    await gmail.locator('#xDetDlgCloseBu').click();
    await calendar.openEvent('Rota planning');
    await expect.poll(async () => (await calendar.talk('meeting-context')).length).toBe(2);
    await says(calendar, null);
    await calendar.answer(nothingBooked);
    await calendar.built();
    await gmail.locator('#xDetDlgCloseBu').click();
    // Opened again faster than a person could it is one opening.
    await gmail.waitForTimeout(1500);
    await calendar.openEvent('Rota planning');
    await says(calendar, 'Nothing booked after this.');
    await calendar.press('Close');
    await says(calendar, null);
  });

  test('reads from right to left, and in the dark', async ({ extension, gmail }) => {
    const calendar = await openCalendar(gmail, extension, 'r/week?hl=he&theme=dark');
    await calendar.answer(nothingBooked);
    await calendar.openEvent('Dispatch pilot');
    await says(calendar, 'Nothing booked after this.');
    expect(await calendar.hint()).toMatchObject({ direction: 'rtl', theme: 'dark' });
  });

  test('is reached and used with the keyboard alone', async ({ extension, gmail }) => {
    const calendar = await openCalendar(gmail, extension);
    await calendar.answer(nothingBooked);
    await calendar.openEvent('Rota planning');
    await says(calendar, 'Nothing booked after this.');
    await calendar.built();
    await says(calendar, 'Nothing booked after this.');
    await gmail.locator('#xRsvpYesBu').focus();
    await gmail.keyboard.press('Tab');
    const arriving = extension.context.waitForEvent('page');
    await gmail.keyboard.press('Enter');
    await (await arriving).close();
    await gmail.bringToFront();
    await gmail.keyboard.press('Tab');
    await gmail.keyboard.press('Tab');
    await expect(gmail.locator('#xDetDlgCloseBu')).toBeFocused();
    await gmail.keyboard.press('Shift+Tab');
    await gmail.keyboard.press('Enter');
    await says(calendar, null);
  });

  test('does nothing at a press that the page makes', async ({ extension, gmail }) => {
    const calendar = await openCalendar(gmail, extension);
    await calendar.answer(nothingBooked);
    await calendar.openEvent('Dispatch pilot');
    await says(calendar, 'Nothing booked after this.');
    const pages = extension.context.pages().length;
    await gmail.evaluate(() => document.querySelector<HTMLElement>('[data-bookend]')?.click());
    await gmail.waitForTimeout(300);
    expect(extension.context.pages()).toHaveLength(pages);
    expect(await gmail.evaluate(() => document.querySelector('[data-bookend]')?.shadowRoot)).toBeNull();
  });
});

test('from an event with nothing after it to the next one booked, with nothing made up in between', async ({
  extension,
  gmail,
  sandbox,
}) => {
  const calendar = await openCalendar(gmail, extension);
  // What was asked before the page had told what it downloaded is asked again when the event is opened.
  await expect.poll(() => calendar.talk('page-health')).not.toEqual([]);
  await calendar.openEvent('Rota planning');
  // While the page still builds the event the hint goes along with it, away from under the mouse.
  await calendar.built();
  await says(calendar, 'Nothing booked after this.');
  const arriving = extension.context.waitForEvent('page');
  await calendar.press('Book next');
  const next = await arriving;
  await expect(next.locator('[role=treeitem]')).toHaveText(['tomas.herrera@northgateclinics.example']);
  await expect(next.locator('#xDescIn [contenteditable]')).toContainText('Purpose:');
  await next.locator('#xSaveBu').click();
  await expect.poll(() => sandbox.calendar.events.length).toBe(7);
  await next.waitForFunction(() => !location.pathname.includes('eventedit'));
  await gmail.bringToFront();
  const comeBack = () => gmail.evaluate(() => void window.dispatchEvent(new Event('focus')));
  await expect
    .poll(async () => {
      await comeBack();
      return (await calendar.hint())?.text;
    })
    .toMatch(/^Next step booked: \w{3} \d+ \w{3} \d\d:\d\d \(UTC\)$/);
  await next.close();
});

test.describe('the edit page', () => {
  test('offers opening lines for an empty description; one undo takes them back', async ({ extension, gmail }) => {
    const calendar = await openCalendar(gmail, extension);
    await calendar.answer(nothingBooked);
    await calendar.openEvent('Dispatch pilot');
    await calendar.built();
    await gmail.locator('[data-sandbox=edit]').click();
    await says(calendar, 'The invitation does not say what the meeting is for.');
    const editor = gmail.locator('#xDescIn [contenteditable]');
    const before = await editor.innerHTML();
    await calendar.press('Insert opening lines');
    await expect
      .poll(() => editor.innerText().then((text) => text.split('\n').filter(Boolean)))
      .toEqual(nothingBooked.agenda?.split('\n'));
    await says(calendar, null);
    await gmail.keyboard.press('Control+z');
    await expect.poll(() => editor.innerText().then((text) => text.trim())).toBe('');
    expect((await editor.innerHTML()).replace('<br>', '')).toBe(before);
    await says(calendar, 'The invitation does not say what the meeting is for.');
  });

  test('asks about a new event by its guests and its time, and says nothing beside a description', async ({
    extension,
    gmail,
  }) => {
    const calendar = await openCalendar(gmail, extension);
    await calendar.answer(nothingBooked);
    await gmail.evaluate(() => {
      const query = 'text=Review&dates=20270301T100000Z/20270301T103000Z&add=priya.raman@calderfreight.example';
      history.pushState(null, '', `/calendar/u/0/r/eventedit?${query}`);
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await says(calendar, 'The invitation does not say what the meeting is for.');
    await expect
      .poll(async () => (await calendar.talk('meeting-context')).map(({ payload }) => payload))
      .toContainEqual({
        account: CALENDAR_OF[0],
        people: ['priya.raman@calderfreight.example'],
        start: '2027-03-01T10:00:00Z',
        end: '2027-03-01T10:30:00Z',
      });
    await gmail.locator('#xDescIn [contenteditable]').pressSequentially('Numbers');
    await says(calendar, null);
    await gmail.locator('#xDescIn [contenteditable]').fill('');
    await says(calendar, 'The invitation does not say what the meeting is for.');
    await calendar.press('Close');
    await says(calendar, null);
  });
});
