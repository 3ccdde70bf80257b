// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { Popup } from '../../src/popup/Popup.tsx';
import { SidePanel } from '../../src/sidepanel/SidePanel.tsx';
import { Background, item } from '../ui/background.ts';
import { button, buttons, click, show } from '../ui/page.ts';

const background = () => Object.assign(new Background(), { items: [item('a', 'Norwick')] });

test('the popup opens the settings and the side panel', async () => {
  const [onSettings, onKeepOpen] = [vi.fn(), vi.fn()];
  const page = await show(<Popup ask={background().ask} onSettings={onSettings} onKeepOpen={onKeepOpen} />);
  await click(button(page, 'Settings'));
  expect(onSettings).toHaveBeenCalledOnce();
  await click(button(page, 'Keep open beside the page'));
  expect(onKeepOpen).toHaveBeenCalledOnce();
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
