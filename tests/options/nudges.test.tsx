// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { type NoticePermission, Nudges } from '../../src/options/Nudges.tsx';

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

async function open(permission: NoticePermission): Promise<void> {
  await act(async () => render(<Nudges permission={permission} />, document.body));
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
