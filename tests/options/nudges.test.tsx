// @vitest-environment jsdom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { type NoticePermission, Nudges } from '../../src/options/Nudges.tsx';
import { defaultSettings, type NudgeChoices } from '../../src/settings.ts';
import { click, field, fill } from '../ui/page.ts';

/** A browser whose person answers its question with `answer`. */
function browserOf(answer: boolean, at = false): NoticePermission {
  let allowed = at;
  return {
    isAllowed: async () => allowed,
    allow: async () => {
      if (answer) allowed = true;
      return answer;
    },
    giveUp: async () => {
      allowed = false;
      return true;
    },
  };
}

const saved: NudgeChoices[] = [];

/** Keeps what is chosen, as the page does. */
function Kept({ permission, at }: { permission: NoticePermission; at: NudgeChoices }) {
  const [choices, setChoices] = useState(at);
  const change = (next: NudgeChoices) => {
    saved.push(next);
    setChoices(next);
  };
  return <Nudges permission={permission} choices={choices} onChange={change} onRetry={() => {}} />;
}

async function open(permission: NoticePermission, at = defaultSettings.nudges): Promise<void> {
  saved.length = 0;
  await act(async () => render(<Kept permission={permission} at={at} />, document.body));
}

/** The permission answers after a few turns. */
const press = (): Promise<void> =>
  act(async () => {
    document.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
const text = (): string => document.body.textContent ?? '';

afterEach(() => render(null, document.body));

describe('notifications', () => {
  test('are off until they are allowed, and then can be stopped', async () => {
    await open(browserOf(true));
    expect(text()).toContain('in Today only');
    await press();
    expect(text()).toContain('as notifications too');
    await press();
    expect(text()).toContain('in Today only');
  });

  test('that the browser was not allowed to show stay off, and it says so', async () => {
    await open(browserOf(false));
    await press();
    expect(text()).toContain('in Today only');
    expect(text()).toContain('left it as it was');
  });

  test('allowed earlier are shown as such', async () => {
    await open(browserOf(true, true));
    expect(document.querySelector('button')?.textContent).toBe('Stop notifications');
  });
});

describe('what is said, and when', () => {
  const box = (label: string) =>
    [...document.querySelectorAll('label')].find((each) => each.textContent === label)?.querySelector('input') as
      | HTMLInputElement
      | undefined;
  const tick = (label: string) => click(box(label) as HTMLInputElement);

  test('each kind can be switched off and on again', async () => {
    await open(browserOf(true));
    await tick('An agenda is missing the day before');
    await tick('A meeting ended, nothing booked after it');
    expect(saved.at(-1)?.off).toEqual(['after-end', 'agenda']);
    await tick('An agenda is missing the day before');
    expect(saved.at(-1)?.off).toEqual(['after-end']);
  });

  test('how long before and after an end is chosen', async () => {
    await open(browserOf(true), { ...defaultSettings.nudges, beforeEndMinutes: 7 });
    expect(field(document.body, 'Before the end').value).toBe('7');
    await fill(field(document.body, 'Before the end'), '10', true);
    await fill(field(document.body, 'After the end'), '15', true);
    expect(saved.at(-1)).toMatchObject({ beforeEndMinutes: 10, afterEndMinutes: 15 });
  });

  test('quiet hours are set, and only whole times are kept', async () => {
    await open(browserOf(true));
    await fill(field(document.body, 'Quiet from'), '18:30');
    expect(saved.at(-1)?.quietHours).toEqual({ from: '18:30', to: '07:00' });
    await fill(field(document.body, 'Quiet to'), '');
    expect(saved.at(-1)?.quietHours).toEqual({ from: '18:30', to: '07:00' });
    expect(text()).toContain('Both times are needed, such as 20:00. Not saved yet.');
    await tick('Quiet hours');
    expect(saved.at(-1)?.quietHours).toBeNull();
  });
});
