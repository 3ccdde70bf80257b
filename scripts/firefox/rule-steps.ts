import { openDraft } from './compose.ts';
import { MANAGED } from './launch.ts';
import { until } from './tab.ts';
import { insist, type Step } from './trial.ts';

const managed: Step = [
  'what an administrator set holds in the settings',
  async ({ ask }) => {
    const settings = () => ask('settings', null);
    const isMeant = ({ schedule }: Awaited<ReturnType<typeof settings>>): boolean =>
      schedule.meetingMinutes === MANAGED.meetingMinutes;
    await until('the meetings', settings, isMeant);
  },
];

/** What is decided for the rep. Elsewhere Firefox reads it from a place that is not the trial's own. */
export const managedSteps: Step[] = process.platform === 'linux' ? [managed] : [];

/** Tabs opened after these are private as well, so they come last. */
export const privateSteps: Step[] = [
  [
    'in a private window nothing of Bookend runs',
    async ({ newPrivateTab, inside }) => {
      const tab = await newPrivateTab();
      const draft = await openDraft(tab, 'Private');
      await tab.type("Thanks for today, I'll call you sometime next week.");
      // As long as an underline takes, twice.
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const seen = [
        await draft.underlined(),
        await draft.state(),
        await inside('return extension.privateBrowsingAllowed'),
      ];
      insist(JSON.stringify(seen) === '[[],null,false]', seen);
    },
  ],
];
