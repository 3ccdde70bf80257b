import { FEED_PATH } from '../../tests/sandbox/calendar/google.ts';
import { type Tab, until } from './tab.ts';
import { insist, type Step, type Trial } from './trial.ts';

const WEEK = 'https://calendar.google.com/calendar/u/0/r/week';
const PURPOSE = 'The invitation does not say what the meeting is for.';

let calendar: Tab;

const hint = async (words: string): Promise<void> =>
  void (await until(
    'the hint',
    () => calendar.shadowText('[data-bookend]'),
    (text) => text?.includes(words) ?? false,
  ));
const description = (): Promise<string> =>
  calendar.page(() => document.querySelector<HTMLElement>('#xDescIn [contenteditable]')?.innerText.trim() ?? '');

/** Calendars that are connected, by the way they are read. */
const connected = async ({ ask }: Trial): Promise<string[]> =>
  (await ask('calendars', null)).connected.filter(({ state }) => state === 'ready').map(({ source }) => source);
const mayAsk = ({ ours }: Trial): Promise<boolean> =>
  ours.page(() => chrome.permissions.contains({ origins: ['https://www.googleapis.com/*'] }));

/** Google Calendar's page, and the two other ways to a calendar. */
export const calendarSteps: Step[] = [
  [
    'an event with nothing booked after it says so',
    async ({ newTab }) => {
      calendar = await newTab();
      await calendar.goto(WEEK);
      const mark = () =>
        calendar.page(() => {
          const events = [...document.querySelectorAll('[data-eventchip]')];
          const event = events.find((one) => one.textContent?.includes('Dispatch pilot'));
          event?.setAttribute('data-trial', '');
          return event !== undefined;
        });
      await until('the event', mark, Boolean);
      await calendar.click('[data-trial]');
      await hint('Nothing booked after this.');
    },
  ],
  [
    'opening lines are put into an empty invitation, and one undo takes them out',
    async () => {
      await calendar.click('[data-sandbox=edit]');
      await hint(PURPOSE);
      await calendar.clickButton('Insert opening lines');
      await until('the lines', description, (text) => text.split('\n').length > 1);
      await calendar.press('Control+z');
      await until('the empty invitation', description, (text) => text === '');
    },
  ],
  [
    'Google Calendar is connected through its consent page, and what was allowed is given back',
    async (trial) => {
      const { ours, address, ask, tabAt } = trial;
      await ours.goto(address('options/index.html#calendar'));
      await ours.clickButton('Connect Google Calendar');
      await (await tabAt('accounts.google.com')).click('#allow');
      await until(
        'the calendar',
        () => connected(trial),
        (all) => all.includes('google-api'),
      );
      insist(await mayAsk(trial), 'the host was not allowed');
      const { connected: all } = await ask('calendars', null);
      await ask('disconnect-calendar', { id: all.find(({ source }) => source === 'google-api')?.id ?? '' });
      insist(!(await mayAsk(trial)), 'the host is still allowed');
    },
  ],
  [
    'a secret iCal address is read',
    async (trial) => {
      await trial.ask('connect-feed', { address: `https://calendar.google.com${FEED_PATH}` });
      const all = await connected(trial);
      insist(all.includes('ical'), all);
    },
  ],
];
