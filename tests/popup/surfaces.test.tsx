// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { Popup } from '../../src/popup/Popup.tsx';
import { defaultSettings } from '../../src/settings.ts';
import { SidePanel } from '../../src/sidepanel/SidePanel.tsx';
import { Background, item } from '../ui/background.ts';
import { button, buttons, click, settle, show } from '../ui/page.ts';

const background = () => Object.assign(new Background(), { items: [item('a', 'Norwick')] });

test('the popup opens the settings and the side panel', async () => {
  const [onSettings, onKeepOpen] = [vi.fn(), vi.fn()];
  const page = await show(<Popup ask={background().ask} onSettings={onSettings} onKeepOpen={onKeepOpen} />);
  await click(button(page, 'Settings'));
  expect(onSettings).toHaveBeenCalledOnce();
  await click(button(page, 'Keep open beside the page'));
  expect(onKeepOpen).toHaveBeenCalledOnce();
});

describe('what is kept of Today', () => {
  const first = {
    today: {
      items: [item('b', 'Halden')],
      snoozed: 0,
      dealsWithNextStep: 1,
      deals: 1,
      wrote: true,
      zone: 'Europe/London',
    },
    settings: { firstRunReadAt: null, hours: defaultSettings.schedule.hours },
    systemZone: 'Europe/London',
  };
  const names = (page: Element) => [...page.querySelectorAll('h2')].map((name) => name.textContent);

  test('is drawn until the background has answered, which counts', async () => {
    const slow = background();
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const ask = ((name: 'today') => waiting.then(() => slow.ask(name))) as typeof slow.ask;
    const page = await show(<Popup ask={ask} first={first} onSettings={() => {}} onKeepOpen={undefined} />);
    expect(names(page)).toEqual(['Halden']);
    expect(page.querySelector('.first-run')).not.toBeNull();
    answer();
    await settle();
    expect(names(page)).toEqual(['Norwick']);
    expect(page.querySelector('.first-run')).toBeNull();
  });

  test('does not stand there when the background says that it cannot read', async () => {
    const ask = (() => Promise.reject(new Error('The disk is full.'))) as Background['ask'];
    const page = await show(<Popup ask={ask} first={first} onSettings={() => {}} onKeepOpen={undefined} />);
    expect(names(page)).toEqual(['The list could not be read']);
  });

  test('is not drawn in the side panel behind a deal: by then it has grown old', async () => {
    const panel = Object.assign(background(), { ofTab: { is: 'deal', id: 'deal-norwick' } as const, deal: () => null });
    let never = false;
    const ask = ((name: 'deal-of-tab', payload: { tab: number; url: string }) =>
      never ? new Promise(() => {}) : panel.ask(name, payload)) as typeof panel.ask;
    const beside = { current: async () => ({ tab: 1, url: 'https://mail.google.com/' }), watch: () => () => {} };
    const page = await show(<SidePanel ask={ask} first={first} beside={beside} onSettings={() => {}} />);
    never = true;
    await click(button(page, 'Today'));
    expect(names(page)).not.toContain('Halden');
  });
});

test('a browser without a side panel gets no button for one', async () => {
  const page = await show(<Popup ask={background().ask} onSettings={() => {}} onKeepOpen={undefined} />);
  expect(buttons(page, /Keep open/)).toEqual([]);
});

test('the side panel shows the same list, and offers no second panel', async () => {
  const page = await show(<SidePanel ask={background().ask} onSettings={() => {}} />);
  expect(page.querySelector('h2')?.textContent).toBe('Norwick');
  expect(buttons(page, /Keep open/)).toEqual([]);
});
