// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agendaHint } from '../../src/gcal/agenda-hint.tsx';
import { dock } from '../../src/gcal/dock.ts';
import { eventHint } from '../../src/gcal/event-hint.tsx';
import { linesLabel } from '../../src/gcal/hint-languages.ts';
import { nextStepText, safePrefill } from '../../src/gcal/hint-words.ts';
import type { MeetingContext, MeetingQuery } from '../../src/messages/calendar.ts';
import { clearEarlier } from '../../src/page/closed-node.ts';
import { addBrowserParts } from '../coach/browser-parts.ts';
import { edit, popover, week } from './pages.ts';

const nothing: MeetingContext = {
  known: true,
  next: null,
  claim: 'nothing',
  prefill: 'https://calendar.google.com/calendar/render?action=TEMPLATE',
  agenda: 'What you get.\nWhat happens next.',
};

let life: AbortController;
beforeEach(() => {
  addBrowserParts();
  life = new AbortController();
});
afterEach(() => life.abort());

function showPage(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
}

function create(
  kind: 'event' | 'agenda',
  { account = 'rep@orbit.example' as string | null, trusted = true, isShown = (): boolean => true } = {},
) {
  let root: ShadowRoot | undefined;
  let context: MeetingContext | null = nothing;
  const ask = vi.fn(async (_query: MeetingQuery) => {
    if (!context) throw new Error('The worker is gone.');
    return context;
  });
  const open = vi.fn();
  const shared = {
    document,
    signal: life.signal,
    account: () => account,
    zone: () => 'Europe/Helsinki',
    ask,
    trusted: () => trusted,
    onRoot: (made: ShadowRoot) => {
      root = made;
    },
  };
  const look =
    kind === 'event'
      ? eventHint({ ...shared, open, isShown })
      : agendaHint({ ...shared, path: () => '/calendar/u/0/r/eventedit' });
  return {
    ask,
    open,
    say: (said: MeetingContext | null) => {
      context = said;
    },
    look: () => act(async () => look()),
    text: () => (document.querySelector('[data-bookend]') ? (root?.querySelector('p')?.textContent ?? null) : null),
    focused: () => root?.activeElement ?? null,
    press: (label: string) =>
      act(() => {
        const buttons = [...(root?.querySelectorAll('button') ?? [])];
        buttons.find((each) => (each.ariaLabel ?? each.textContent) === label || each.textContent === label)?.click();
      }),
  };
}

describe('the hint in an event', () => {
  it('asks once about the open event, and stands outside everything the page builds', async () => {
    showPage(popover());
    const { look, ask, text } = create('event');
    await look();
    await look();
    expect(ask.mock.calls).toEqual([[{ account: 'rep@orbit.example', key: 'k1pilot@google.com' }]]);
    expect(text()).toBe('Nothing booked after this.');
    const host = document.querySelector('[data-bookend]');
    expect(host?.parentElement).toBe(document.body);
    expect(host?.shadowRoot).toBeNull();
  });

  it('stays while the page builds the event anew, and goes with it', async () => {
    showPage(popover());
    const { look, ask, text } = create('event');
    await look();
    const dialog = document.getElementById('open') as HTMLElement;
    const [slot] = dialog.children;
    dialog.replaceChildren(slot?.cloneNode(true) as Node);
    await look();
    expect(ask).toHaveBeenCalledOnce();
    document.querySelector('[data-bookend]')?.remove();
    await look();
    expect(text()).toBe('Nothing booked after this.');
    dialog.remove();
    await look();
    expect(text()).toBeNull();
  });

  it.each<[string, Partial<MeetingContext> | null]>([
    ['nothing is known of the meeting', { known: false }],
    ['the calendar does not reach far enough', { claim: 'unknown' }],
    ['the worker does not answer', null],
  ])('says nothing when %s', async (_what, said) => {
    showPage(popover());
    const hint = create('event');
    hint.say(said && { ...nothing, ...said });
    await hint.look();
    expect(hint.text()).toBeNull();
  });

  it.each([
    ['a task', '<div role="dialog" data-chips-dialog="true"><div id="xDetDlg"></div></div>'],
    ['the grid', week],
    ['the edit page', edit()],
  ])('asks nothing in %s', async (_what, html) => {
    showPage(html);
    const { look, ask } = create('event');
    await look();
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks nothing without knowing whose calendar it is', async () => {
    showPage(popover());
    const { look, ask } = create('event', { account: null });
    await look();
    expect(ask).not.toHaveBeenCalled();
  });

  it('opens what is filled in, in Google Calendar and nowhere else', async () => {
    showPage(popover());
    const hint = create('event');
    await hint.look();
    await hint.press('Book next');
    expect(hint.open).toHaveBeenCalledWith(nothing.prefill);
    expect(safePrefill('https://calendar.google.com.evil.example/x')).toBeNull();
    expect(safePrefill('javascript:alert(1)')).toBeNull();
    expect(safePrefill(null)).toBeNull();
  });

  it('does nothing at presses that no person made', async () => {
    showPage(popover());
    const hint = create('event', { trusted: false });
    await hint.look();
    await hint.press('Book next');
    await hint.press('Close');
    expect(hint.open).not.toHaveBeenCalled();
    expect(hint.text()).not.toBeNull();
  });

  it('once closed stays closed for this event', async () => {
    showPage(popover());
    const hint = create('event');
    await hint.look();
    await hint.press('Close');
    await hint.look();
    expect(hint.text()).toBeNull();
    expect(hint.ask).toHaveBeenCalledOnce();
  });

  it('is asked about anew when the rep comes back from another tab', async () => {
    showPage(popover());
    const hint = create('event');
    await hint.look();
    hint.say({ ...nothing, claim: 'booked', next: { start: '2026-12-03T12:00:00Z', title: 'Review' } });
    await act(async () => void window.dispatchEvent(new Event('focus')));
    expect(hint.text()).toBe('Next step booked: Thu 3 Dec 14:00 (Helsinki)');
    hint.say({ ...nothing, claim: 'unknown' });
    await act(async () => void window.dispatchEvent(new Event('focus')));
    expect(hint.text()).toBeNull();
  });

  it('is asked about anew when an event that was hidden is shown again', async () => {
    vi.useFakeTimers();
    try {
      showPage(popover());
      let shown = true;
      const hint = create('event', { isShown: () => shown });
      await hint.look();
      shown = false;
      await act(async () => void (await vi.advanceTimersByTimeAsync(600)));
      expect(hint.text()).toBeNull();
      shown = true;
      await hint.look();
      expect(hint.ask).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is reached with the Tab key as the last stop of the event, and left again', async () => {
    showPage(popover());
    const hint = create('event');
    await hint.look();
    const dialog = document.getElementById('open') as HTMLElement;
    const [first, last] = [document.getElementById('xDetDlgCloseBu'), document.getElementById('xRsvpYesBu')];
    const key = (on: Element | null, name: string, shiftKey = false): boolean =>
      on?.dispatchEvent(new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, cancelable: true })) ??
      false;
    const host = document.querySelector('[data-bookend]') as HTMLElement;
    const focused = (): string | null => hint.focused()?.ariaLabel ?? hint.focused()?.textContent ?? null;

    last?.focus();
    expect(key(last, 'Tab', true), 'inside the event it is the page’s').toBe(true);
    expect(key(last, 'Tab')).toBe(false);
    expect(focused()).toBe('Book next');
    expect(key(host, 'Tab'), 'from one button to the next it is the browser’s').toBe(true);
    expect(key(host, 'Tab', true)).toBe(false);
    expect(document.activeElement).toBe(last);
    key(first, 'Tab', true);
    expect(hint.focused()?.getAttribute('aria-label')).toBe('Close');
    key(host, 'Tab');
    expect(document.activeElement?.id).toBe('xDetDlgCloseBu');
    dialog.tabIndex = -1;
    key(last, 'Tab');
    key(host, 'Escape');
    expect(document.activeElement).toBe(dialog);
  });

  it('leaves the Tab key alone where no person pressed it, and while there is no hint', async () => {
    showPage(popover());
    const hint = create('event', { trusted: false });
    const last = document.getElementById('xRsvpYesBu');
    const tab = () =>
      last?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
    expect(tab()).toBe(true);
    await hint.look();
    expect(tab()).toBe(true);
  });

  it('leaves with the extension', async () => {
    showPage(popover());
    const hint = create('event');
    await hint.look();
    life.abort();
    expect(document.querySelector('[data-bookend]')).toBeNull();
    await hint.look();
    expect(hint.ask).toHaveBeenCalledOnce();
    document.body.append(Object.assign(document.createElement('div'), { id: 'left' }));
    document.getElementById('left')?.setAttribute('data-bookend', '');
    clearEarlier(document);
    expect(document.getElementById('left')).toBeNull();
  });
});

describe('the words', () => {
  it.each<[Partial<MeetingContext>, string | null]>([
    [
      { claim: 'booked', next: { start: '2026-12-03T12:00:00Z', title: 'x' } },
      'Next step booked: Thu 3 Dec 14:00 (Helsinki)',
    ],
    [{ claim: 'booked', next: { start: '2026-12-03', title: 'x' } }, 'Next step booked: Thu 3 Dec'],
    [{ claim: 'booked' }, 'Next step booked.'],
    [{}, 'Nothing booked after this.'],
    [{ claim: 'unknown' }, null],
    [{ known: false }, null],
  ])('%j', (said, text) => {
    expect(nextStepText({ ...nothing, ...said }, 'Europe/Helsinki')).toBe(text);
  });

  it.each([
    ['de-AT', 'Nächster Schritt gebucht: '],
    ['pt-BR', 'Próximo passo marcado: '],
    ['it', 'Prossimo passo prenotato: '],
    ['ja', 'Next step booked: Thu 3 Dec 11:00 (Helsinki)'],
    ['', 'Next step booked: Thu 3 Dec 11:00 (Helsinki)'],
  ])('in a page in “%s”: %s', (lang, text) => {
    const next = { start: '2026-12-03T09:00:00Z', title: 'Pilot' };
    const said = nextStepText({ ...nothing, claim: 'booked', next }, 'Europe/Helsinki', lang);
    expect(said?.startsWith(text)).toBe(true);
    expect(said).toMatch(/11:00.*\(Helsinki\)$/);
  });
});

describe('opening lines', () => {
  it('are offered below an empty description of an event with guests, and asked for once', async () => {
    showPage(edit());
    const { look, ask, text } = create('agenda');
    await look();
    await look();
    expect(ask.mock.calls).toEqual([
      [
        {
          account: 'rep@orbit.example',
          people: ['rep@orbit.example', 'ana@acme.example'],
          start: '2026-11-26T08:00:00Z',
          end: '2026-11-26T08:30:00Z',
        },
      ],
    ]);
    expect(text()).toBe('The invitation does not say what the meeting is for.');
    expect(document.getElementById('xDesc')?.nextElementSibling?.hasAttribute('data-bookend')).toBe(true);
  });

  it('go when something is written, and come back when it is taken away', async () => {
    showPage(edit());
    const { look, text } = create('agenda');
    await look();
    const editor = document.querySelector('#xDescIn [role=textbox]') as HTMLElement;
    editor.textContent = 'Numbers';
    await look();
    expect(text()).toBeNull();
    editor.textContent = '';
    await look();
    expect(text()).not.toBeNull();
  });

  it('are put back where the page threw them out, but not for ever', async () => {
    showPage(edit());
    const { look, text } = create('agenda');
    await look();
    let times = 0;
    for (; times < 50 && text() !== null; times++) {
      document.querySelector('[data-bookend]')?.remove();
      await look();
    }
    expect(times).toBeGreaterThan(3);
    expect(times).toBeLessThan(20);
  });

  it.each<[string, string, Partial<MeetingContext>]>([
    ['there are none', edit(), { agenda: null }],
    ['nothing is known of the meeting', edit(), { known: false }],
    ['the description has something in it', edit('Numbers'), {}],
    ['no event is being edited', week, {}],
  ])('are not offered when %s', async (_what, html, said) => {
    showPage(html);
    const hint = create('agenda');
    hint.say({ ...nothing, ...said });
    await hint.look();
    expect(hint.text()).toBeNull();
  });

  it('that Calendar does not take are said to be not taken', async () => {
    showPage(edit());
    document.execCommand = () => false;
    const hint = create('agenda');
    await hint.look();
    await hint.press('Insert opening lines');
    expect(hint.text()).toBe('Calendar did not take the lines. The description is as it was.');
    await hint.press('Close');
    await hint.look();
    expect(hint.text()).toBeNull();
  });

  it('that were not taken are offered anew to whoever is invited instead', async () => {
    showPage(edit());
    document.execCommand = () => false;
    const hint = create('agenda');
    await hint.look();
    await hint.press('Insert opening lines');
    for (const guest of document.querySelectorAll<HTMLElement>('[data-email]'))
      guest.dataset.email = 'kai@fernhill.example';
    await hint.look();
    expect(hint.text()).toBe('The invitation does not say what the meeting is for.');
  });
});

describe('the place beside an event', () => {
  const size = { width: 300, height: 40 };
  const viewport = { width: 1200, height: 800 };
  const event = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

  it.each<[string, ReturnType<typeof event>, ReturnType<typeof dock>]>([
    ['below', event(100, 100, 600, 500), { left: 100, top: 508 }],
    ['above where there is no room below', event(100, 100, 600, 790), { left: 100, top: 52 }],
    ['at the end where it is as high as the window', event(100, 10, 600, 790), { left: 608, top: 10 }],
    ['at the start', event(600, 10, 1190, 790), { left: 292, top: 10 }],
    ['nowhere where it fills the window', event(10, 10, 1190, 790), null],
  ])('%s', (_where, box, spot) => {
    expect(dock(box, size, viewport, 'ltr')).toEqual(spot);
  });

  it('from right to left ends where the event ends', () => {
    expect(dock(event(100, 100, 600, 500), size, viewport, 'rtl')).toEqual({ left: 300, top: 508 });
  });
});

it.each([
  ['en', 'en', 'Insert opening lines'],
  ['en-GB', undefined, 'Insert opening lines'],
  ['en', 'de', 'Insert opening lines (German)'],
  ['es', 'en', 'Insertar la introducción (inglés)'],
  ['fi', 'en', 'Insert opening lines (English)'],
])('in a page in %s, lines in %s are offered as “%s”', (lang, lines, label) => {
  expect(linesLabel(lang, lines)).toBe(label);
});
