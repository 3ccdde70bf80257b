import { expect, test, vi } from 'vitest';
import { panelOpener } from '../../src/ui/open-panel.ts';

test('the side panel opens in the window that was asked for', async () => {
  const open = vi.fn(async () => undefined);
  await panelOpener({ sidePanel: { open } })?.(7);
  expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
});

test('Firefox opens its sidebar, in the turn of the click', () => {
  const open = vi.fn(async () => undefined);
  void panelOpener({ sidebarAction: { open } })?.(7);
  expect(open).toHaveBeenCalledExactlyOnceWith();
});

test('a browser with neither offers none', () => {
  expect(panelOpener({})).toBeUndefined();
});
