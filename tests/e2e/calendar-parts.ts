import type { Page } from '@playwright/test';
import type { MeetingContext } from '../../src/messages/calendar.ts';
import { pressOurs } from './card-parts.ts';
import { type Extension, expect, isolated } from './fixtures.ts';

const ORIGIN = 'https://calendar.google.com';

/** What the page's script and the background said to each other. */
export interface Talk {
  name: string;
  payload: unknown;
  ok: boolean;
}

export type CalendarPage = Awaited<ReturnType<typeof openCalendar>>;

/** Opens the calendar, and listens to what our script in it says and hears. @param path behind `/calendar/u/0/` */
export async function openCalendar(page: Page, extension: Extension, path = 'r/week') {
  await page.goto(`${ORIGIN}/calendar/u/0/${path}`);
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-sandbox-ready'));
  const evaluate = await isolated(page, extension.id);
  await evaluate(() => {
    const world = globalThis as unknown as { talk: Talk[]; context: MeetingContext | null };
    type Talk = { name: string; payload: unknown; ok: boolean };
    world.talk = [];
    world.context = null;
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: unknown) => Promise<{ ok: boolean }>;
    const heard = async (message: { name: string; payload: unknown }) => {
      const made = message.name === 'meeting-context' ? world.context : null;
      const reply = made ? { ok: true, value: made } : await send(message);
      world.talk.push({ ...message, ok: reply.ok });
      return reply;
    };
    chrome.runtime.sendMessage = heard as typeof chrome.runtime.sendMessage;
  });
  return {
    page,
    /** From now on, what the background would say of any meeting. */
    answer: (context: MeetingContext) =>
      evaluate((made) => {
        (globalThis as unknown as { context: unknown }).context = made;
      }, context),
    talk: (name: string): Promise<Talk[]> =>
      evaluate(
        (wanted) =>
          (globalThis as unknown as { talk: { name: string }[] }).talk.filter((one) => one.name === wanted) as never,
        name,
      ),
    /** What the hint says and where it is; null while none is shown. */
    hint: () =>
      evaluate(() => {
        const host = document.querySelector('[data-bookend]');
        const root = host && chrome.dom.openOrClosedShadowRoot(host as HTMLElement);
        const hint = root?.querySelector('.hint');
        if (!hint?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
        const { left, top, right, bottom } = hint.getBoundingClientRect();
        return {
          text: hint.querySelector('p')?.textContent ?? '',
          buttons: [...hint.querySelectorAll('button')].map((button) => button.ariaLabel ?? button.textContent ?? ''),
          theme: (host as HTMLElement).dataset['theme'],
          direction: root?.querySelector<HTMLElement>('.layer')?.dir,
          box: { left, top, right, bottom },
        };
      }),
    /** Presses a button of the hint with the mouse, once the hint stands still. */
    press: (label: string): Promise<void> => pressOurs(page, extension, label),
    openEvent: (title: string) => page.locator('[data-eventchip]', { hasText: title }).first().click(),
    dialog: page.locator('[data-chips-dialog]'),
    /** Waits until the page has built the event for the last time: before, a press on it may meet a button that is replaced. */
    built: () => page.locator('[data-sandbox-built]').waitFor({ state: 'attached' }),
  };
}

export const nothingBooked: MeetingContext = {
  known: true,
  next: null,
  claim: 'nothing',
  prefill:
    'https://calendar.google.com/calendar/render?action=TEMPLATE&text=Next+step&dates=20270301T100000Z/20270301T103000Z&add=priya.raman@calderfreight.example',
  agenda:
    'What you get: the numbers of week one.\nWhat we look at: routes and hours.\nWhat happens next: who decides and by when.',
};

/** The hint says this, soon. */
export const says = (calendar: CalendarPage, text: string | null) =>
  expect.poll(async () => (await calendar.hint())?.text ?? null).toBe(text);
