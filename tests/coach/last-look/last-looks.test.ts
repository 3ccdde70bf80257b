// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LastLookChoice } from '../../../src/settings.ts';
import { closing, createCoach, draft, other } from '../create-coach.ts';
import type { FakeCompose } from '../fake-page.ts';

let stop: (() => void) | undefined;
const create = async (given: Parameters<typeof createCoach>[0] = {}) => {
  const answer = Object.assign(given.answer ?? {}, { lastLook: given.answer?.lastLook ?? ('on' as const) });
  const made = await createCoach({ ...given, answer });
  stop = made.stop;
  await made.wait(1000);
  const send = (compose: FakeCompose = made.compose, way: 'click' | 'keyboard' | 'schedule' = 'keyboard') =>
    made.coach.events.sendAsked(compose, way) ? 'held' : 'goes';
  const said = (): string | undefined => made.all('.last-look p').at(0)?.textContent ?? undefined;
  return { ...made, send, said };
};
afterEach(() => {
  stop?.();
  document.body.replaceChildren();
  document.getSelection()?.removeAllRanges();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('Send', () => {
  it('is held once, with the strip there at once, and goes the second time by any way', async () => {
    const { send, said, all, host } = await create();
    expect(send()).toBe('held');
    expect(said()).toBe('The closing is still open.');
    expect(host()?.dataset['state']).toBe('last-look');
    expect(all('.last-look button').map((each) => each.textContent?.trim())).toEqual([
      'Look Alt B',
      'Send anyway Ctrl Enter',
    ]);
    expect([send(), send(undefined, 'click'), send(undefined, 'schedule')]).toEqual(['goes', 'goes', 'goes']);
  });

  it('says so off the words it speaks of, a closing and a bracket alike', async () => {
    const rect = (top: number) => ({ left: 80, top, right: 580, bottom: top + 20, width: 500, height: 20 }) as DOMRect;
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (look: () => void) => frames.push(look));
    for (const [text, lines, top] of [
      [draft, 300, 552],
      [draft, 560, 512],
      ['Hi Maren,\nThe price is [price].', 560, 512],
    ] as const) {
      const { send, all, compose } = await create({ text });
      compose.send.getBoundingClientRect = () => rect(600);
      Range.prototype.getClientRects = () => [rect(lines)] as unknown as DOMRectList;
      expect(send()).toBe('held');
      for (const look of frames.splice(0)) look();
      expect(all('.floating:has(.last-look)')[0]?.style.top).toBe(`${top}px`);
      stop?.();
      document.body.replaceChildren();
    }
  });

  const goes: [string, Parameters<typeof createCoach>[0]][] = [
    ['it is off', { answer: { lastLook: 'off' } }],
    ['the account is off', { answer: { enabled: false } }],
    ['a meeting is booked', { answer: { nextMeeting: { start: '2026-12-03T09:00:00Z', title: 'Pilot' } } }],
    ['the phrase was dismissed', { answer: { dismissedPhrases: [closing] } }],
    ['nothing is open', { text: 'Hi Maren,\nThank you.' }],
    ['everybody is a colleague', { answer: { internalDomains: ['brackwater.example'] }, text: `${draft}\nMore` }],
    ['the background does not answer', { fail: (name) => name === 'compose-context' }],
    ['the words cannot be analysed', { analyze: () => Promise.reject(new Error('gone')) }],
    ['the words are never analysed', { analyze: () => new Promise(() => undefined) }],
    ['it goes to nobody', { prepare: (_page, compose) => Object.assign(compose, { people: [] }) }],
    ['the account is unknown', { prepare: (page) => Object.assign(page, { address: null }) }],
    ['the draft is too long', { text: `${closing} ${'word '.repeat(41_000)}` }],
    [
      'a part of the compose was not found',
      {
        prepare: (_page, compose) =>
          Object.assign(compose, {
            health: () => [{ anchor: 'sendButton', found: false, rung: null, feature: 'Send' }],
          }),
      },
    ],
    [
      'the compose cannot be seen',
      {
        prepare: (_page, compose) =>
          Object.assign(compose.element, { getBoundingClientRect: () => new DOMRect(0, 0, 0, 0) }),
      },
    ],
    [
      'reading the draft throws',
      {
        prepare: (_page, compose) => {
          const { ownText } = compose;
          let isBroken = false;
          compose.health = () => {
            isBroken = true;
            return [];
          };
          compose.ownText = () => {
            if (isBroken) throw new Error('changed');
            return ownText.call(compose);
          };
        },
      },
    ],
  ];
  it.each(goes)('goes where %s', async (_name, given) => {
    const { send, all } = await create(given);
    let outcome = 'goes';
    try {
      outcome = send();
    } catch {
      // Whoever asks lets it go.
    }
    expect(outcome).toBe('goes');
    expect(all('.last-look')).toEqual([]);
  });

  it('goes where the words were changed and not read again yet', async () => {
    const { send, compose, wait, change } = await create();
    compose.field().firstChild?.appendChild(document.createTextNode(' and all'));
    expect(send()).toBe('goes');
    await change();
    await wait(1000);
    expect(send()).toBe('held');
  });

  it('goes where it goes to other people than those who were asked about', async () => {
    const { send, compose } = await create();
    compose.people = [{ address: 'someone@else.example', name: 'Someone' }];
    expect(send()).toBe('goes');
  });

  it('goes where the strip cannot be shown, and is not held for it again', async () => {
    const { send, host, all } = await create();
    const error = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const append = vi.spyOn(document.body, 'append').mockImplementation(() => {
      throw new Error('no room');
    });
    host()?.remove();
    expect(send()).toBe('goes');
    append.mockRestore();
    error.mockRestore();
    expect(send()).toBe('goes');
    expect(all('.last-look')).toEqual([]);
  });

  it('is not held again for the same closing after an edit, and is for a new one', async () => {
    const { send, type, wait } = await create();
    expect(send()).toBe('held');
    type('yard', ' today');
    await wait(2000);
    expect(send()).toBe('goes');
    type('Tomas', `\n${other}`);
    await wait(2000);
    expect(send()).toBe('held');
    expect(send()).toBe('goes');
  });

  it('is not held again in the compose that undo brings back', async () => {
    const { send, open, wait, compose, coach } = await create({
      prepare: (_page, each) => Object.assign(each, { draft: '#msg-a:r1' }),
    });
    expect(send()).toBe('held');
    coach.events.composeClosed(compose);
    compose.close();
    const back = await open('compose-2', draft);
    await wait(1000);
    expect(send(back)).toBe('goes');
  });
});

describe('blanks', () => {
  it('are enough, and Look selects the first', async () => {
    const { send, said, press, compose } = await create({ text: 'Hi [name],\nDear [company], see [1].\nTomas' });
    expect(send()).toBe('held');
    expect(said()).toBe('[name] and [company] are unfilled.');
    await press('b', { altKey: true }, compose.field());
    expect(document.getSelection()?.toString()).toBe('[name]');
    expect(said()).toBeUndefined();
  });

  it('are nothing in a mail the coach was told to leave alone', async () => {
    const { send, caret, press, compose, click } = await create({ text: `${draft}\n[date]` });
    caret(3);
    await press('b', { altKey: true }, compose.field());
    await click('Not in this mail');
    expect(send()).toBe('goes');
  });
});

describe('brackets alone', () => {
  const chosen = { lastLook: 'brackets' as const, commitment: 'decide' as const };

  it('hold a mail with one that the coach put in once, and let it go the second time', async () => {
    const { send, said, caret, press, compose, wait } = await create({ answer: chosen });
    caret(3);
    await press('b', { altKey: true }, compose.field());
    await press('1');
    await press('Enter');
    await wait(500);
    expect(send()).toBe('held');
    expect(said()).toBe('[their date], [date] and [signer] are unfilled.');
    expect(send()).toBe('goes');
  });

  it('let an open closing and brackets of the rep’s own go', async () => {
    const { send } = await create({ answer: chosen, text: `${draft}\n[date]` });
    expect(send()).toBe('goes');
  });
});

describe('the strip', () => {
  it('goes with Escape, which does not reach the page, and the draft keeps the focus', async () => {
    const { send, said, caret, press, compose } = await create();
    caret(5);
    send();
    const event = await press('Escape', {}, compose.field());
    expect([said(), event.defaultPrevented]).toEqual([undefined, true]);
    expect(document.activeElement).toBe(compose.field());
  });

  it('goes as soon as the rep types', async () => {
    const { send, said, compose, wait } = await create();
    send();
    compose.field().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    await wait(0);
    expect(said()).toBeUndefined();
  });

  it('goes when a script changes the words, and with the compose', async () => {
    const { send, said, compose, change, wait, open, coach } = await create();
    send();
    compose.field().firstChild?.appendChild(document.createTextNode(' both'));
    await change();
    await wait(1000);
    expect(said()).toBeUndefined();
    const second = await open('compose-2', draft);
    await wait(1000);
    expect(send(second)).toBe('held');
    coach.events.composeClosed(second);
    await wait(0);
    expect(said()).toBeUndefined();
  });

  it('takes no focus, and Look opens the card of what is open', async () => {
    const { send, caret, compose, click, all, host } = await create();
    caret(5);
    send();
    expect(document.activeElement).toBe(compose.field());
    await click('Look');
    expect(all('.card').length).toBe(1);
    expect(host()?.dataset['state']).toBe('card');
  });

  it('sends with its button, once, in the way that was held', async () => {
    const { send, click, page, said } = await create();
    send(undefined, 'click');
    await click('Send anyway');
    expect(page.pressed).toEqual(['compose-1 click']);
    expect(said()).toBeUndefined();
  });

  it('says so when the page does not take the press, and asks for the rep’s own', async () => {
    const { send, click, page, all, said } = await create();
    page.takes = false;
    send();
    await click('Send anyway');
    expect(all('.toast')[0]?.textContent).toBe('Gmail did not take that. Press Send: it is not held again.');
    expect([said(), send()]).toEqual([undefined, 'goes']);
  });

  it('schedules, where that was held', async () => {
    const { send, click, page } = await create();
    send(undefined, 'schedule');
    await click('Schedule anyway');
    expect(page.pressed).toEqual(['compose-1 schedule']);
  });

  it('sends with the key too, while it has the focus', async () => {
    const { send, page, press, button } = await create();
    send();
    button('Look')?.focus();
    await press('Enter', { ctrlKey: true }, button('Look'));
    expect(page.pressed).toEqual(['compose-1 keyboard']);
  });
});

describe('what the rep set', () => {
  it('holds as soon as they come back from the settings', async () => {
    const answer = { lastLook: 'on' as LastLookChoice };
    const { send, wait, asked } = await create({ answer });
    answer.lastLook = 'off';
    const before = asked.length;
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(1000);
    expect(asked.length).toBe(before + 1);
    expect(send()).toBe('goes');
  });
});

describe('only at Send', () => {
  it('nothing is underlined, counted or announced until the rep looks', async () => {
    const { underlined, all, say, send, click, host } = await create({ answer: { lastLook: 'only' } });
    expect([underlined(), all('.badge'), host()?.dataset['open']]).toEqual([[], [], '0']);
    expect(say().join('')).toBe('');
    expect(send()).toBe('held');
    expect(underlined()).toEqual([]);
    await click('Look');
    expect(underlined()).toEqual([closing.slice(0, -1)]);
  });
});
