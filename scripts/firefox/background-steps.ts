import { DESKTOP } from './desktop.ts';
import { until } from './tab.ts';
import { insist, type Step, type Trial } from './trial.ts';

/** Ends the event page, as Firefox does after half a minute without work. What was on its way may wake it once more. */
async function end(trial: Trial): Promise<void> {
  const now = async (): Promise<unknown> => {
    await trial.inside(
      'await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })',
    );
    return state(trial);
  };
  await until('the event page', now, (it) => it === 'stopped');
}
const state = ({ inside }: Trial): Promise<unknown> => inside('return extension.backgroundState');
const badge = ({ ours }: Trial): Promise<string> => ours.page(() => chrome.action.getBadgeText({}));

/** A meeting with a client that ended a quarter of an hour ago, with nothing booked after it. */
function meetingOver({ sandbox }: Trial): void {
  const model = sandbox.calendar.events.find(({ title }) => title === 'Rota planning');
  const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
  if (model) sandbox.calendar.save({ ...model, id: 'over1', title: 'First look', start: ago(45), end: ago(15) });
}

/** What happens without anybody looking. They count on a deal being there. */
export const backgroundSteps: Step[] = [
  [
    'the event page answers again after Firefox has ended it, from what is stored',
    async (trial) => {
      await end(trial);
      const { items } = await trial.ask('today', null);
      insist(items.length > 0, 'nothing is stored');
    },
  ],
  [
    'the alarm for what is due next is set, wakes the event page, and the badge is put right',
    async (trial) => {
      await until(
        'the alarm',
        () => trial.ours.page(() => chrome.alarms.getAll()),
        (alarms) => alarms.length === 1,
      );
      await end(trial);
      await trial.ours.page(async () => {
        await chrome.action.setBadgeText({ text: 'old' });
        const [alarm] = await chrome.alarms.getAll();
        await chrome.alarms.create(alarm?.name ?? '', { when: Date.now() + 500 });
      });
      await until(
        'the event page',
        () => state(trial),
        (now) => now === 'running',
      );
      await until(
        'the badge',
        () => badge(trial),
        (text) => text !== 'old',
      );
    },
  ],
  [
    'notifications are allowed in settings, at a click',
    async (trial) => {
      const { ours, inside, address } = trial;
      await inside(DESKTOP);
      // The question itself is the browser's own, and answered for the person.
      await inside("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)");
      await ours.goto(address('options/index.html'));
      await ours.clickButton('Show notifications');
      await until(
        'allowed',
        () => ours.page(() => chrome.permissions.contains({ permissions: ['notifications'] })),
        Boolean,
      );
      // Firefox wakes an event page only for what it listened to when it started, and this one was there before.
      await end(trial);
    },
  ],
  [
    'the open calendar is read as it is downloaded, and a meeting that is over is notified',
    async (trial) => {
      // Whatever the hour is: by itself nothing is shown in the evening.
      const settings = await trial.ask('settings', null);
      await trial.ask('save-settings', { ...settings, nudges: { ...settings.nudges, quietHours: null } });
      meetingOver(trial);
      const calendar = await trial.newTab();
      await calendar.goto('https://calendar.google.com/calendar/u/0/r/week');
      const nudges = await until(
        'the nudge',
        () => trial.ask('nudges', null),
        (all) => all.some(({ id }) => id.includes('over1')),
      );
      insist(nudges.length > 0, nudges);
      const shown = () => trial.inside('return [...Services.bookendAlerts.keys()]') as Promise<string[]>;
      await until('the notification', shown, (names) => names.length === 1);
    },
  ],
  [
    'a click on the notification opens Today, though the event page had ended',
    async (trial) => {
      await end(trial);
      await trial.inside(`
        const [alert] = Services.bookendAlerts.values();
        alert.listener.observe(null, 'alertclickcallback', alert.cookie);
      `);
      const today = await trial.tabAt('/sidepanel/');
      await until('Today', today.text, (text) => text.includes('First look') || text.includes('Northgate'));
    },
  ],
];
