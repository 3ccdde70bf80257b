// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../../src/coach/card/Card.tsx';
import { card as base } from '../gallery/states.tsx';

let root: HTMLElement | null = null;
afterEach(() => {
  if (root) render(null, root);
  root?.remove();
});

async function create(changes: Partial<CardProps> = {}) {
  const events = {
    onApply: vi.fn(),
    onClose: vi.fn(),
    onTypeOn: vi.fn(),
    onDismiss: vi.fn(),
    onSwapSlot: vi.fn(),
    onEditSlot: vi.fn((): string | null => null),
    onWhy: vi.fn(),
    onZone: vi.fn(),
  };
  const place = document.createElement('div');
  root = place;
  document.body.append(place);
  const show = (more: Partial<CardProps> = {}) =>
    act(() => render(<Card {...base} {...events} {...changes} {...more} />, place));
  await show();
  const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)];
  const button = (name: string) =>
    all('button').find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(name));
  return {
    ...events,
    show,
    all,
    button,
    text: () => place.textContent ?? '',
    chosen: () => all('[role="radio"]').findIndex((each) => each.getAttribute('aria-checked') === 'true'),
    click: (name: string) => act(() => button(name)?.click()),
    press: (key: string, init: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
      return act(() => void (document.activeElement ?? place).dispatchEvent(event)).then(() => event);
    },
  };
}

describe('what the card says', () => {
  it('names the deal, the commitment, what is open and why it matters', async () => {
    const { text, all } = await create();
    expect(text()).toContain('Brackwater Shipyard');
    expect(text()).toContain('next to ask: Review');
    expect(text()).toContain('Usually comes after Invest, which is gained.');
    expect(all('h2')[0]?.textContent).toBe('The action is named. Four parts are open.');
    expect(text()).toContain('With no day agreed, nobody is waiting for the answer.');
  });

  it('is described by why that commitment comes next, where there is something to say', async () => {
    const described = async (change: Partial<CardProps>) => {
      const { all } = await create(change);
      const ids = all('[role="dialog"]')[0]?.getAttribute('aria-describedby') ?? '';
      return ids.split(' ').map((id) => document.getElementById(id)?.textContent);
    };
    expect(await described({})).toEqual([
      'Usually comes after Invest, which is gained.',
      'With no day agreed, nobody is waiting for the answer.',
    ]);
    expect(await described({ askWhy: null })).toEqual(['With no day agreed, nobody is waiting for the answer.']);
  });

  it('keeps a date in it on one line', async () => {
    const { all } = await create({ askWhy: 'Asked for on Thu 26 Nov, not gained yet.' });
    expect(all('.ask-why')[0]?.textContent).toContain('on Thu\u00a026\u00a0Nov,');
  });

  it('shows the words that name a part, and says which parts are open', async () => {
    const { all } = await create();
    expect(all('.anatomy li').map((item) => item.textContent)).toEqual([
      'Actionread the draft',
      'Timeopen',
      'Peopleopen',
      'Purposeopen',
      'Askopen',
    ]);
  });

  it('calls times free only when every one of them was checked', async () => {
    expect((await create()).text()).toContain('Free for you, 40 min');
    const [first, ...rest] = base.slots;
    if (!first) throw new Error('no slot');
    const { text } = await create({ slots: [{ ...first, checked: false }, ...rest] });
    expect(text()).toContain('Times to offer, 40 min');
    expect(text()).not.toContain('Free');
  });

  it('marks brackets and times inside a rewrite', async () => {
    const { all } = await create();
    const [first] = all('[role="radio"]');
    expect([...(first?.querySelectorAll('.fill') ?? [])].map((each) => each.textContent)).toEqual(['[sponsor]']);
    expect([...(first?.querySelectorAll('.time') ?? [])].map((each) => each.textContent)).toEqual([
      'Thu 26 Nov 11:00',
      'Fri 27 Nov 15:30',
      'Mon 30 Nov 16:00',
    ]);
  });

  it('is a dialog with a name, and takes no markup from a mail', async () => {
    const { all } = await create({ deal: '<img src=x onerror=alert(1)>', phrase: '<b>soon</b>' });
    const [dialog] = all('[role="dialog"]');
    const named = (attribute: string) => document.getElementById(dialog?.getAttribute(attribute) ?? '')?.textContent;
    expect(named('aria-labelledby')).toContain('open');
    expect(all('img')).toEqual([]);
    expect(all('.dismiss b')).toEqual([]);
  });

  it('only says so when its words are gone from the draft', async () => {
    const { all, text, button } = await create({ gone: true, note: 'The draft has changed.' });
    expect(text()).toContain('The draft has changed.');
    expect(all('[role="radio"], .slot, .dismiss')).toEqual([]);
    expect(button('Replace')).toBeUndefined();
  });
});

describe('choosing and replacing', () => {
  it('takes the focus when it is called, on the first rewrite', async () => {
    const { all, chosen, show } = await create();
    expect(document.activeElement).toBe(all('[role="radio"]')[0]);
    expect(chosen()).toBe(0);
    (document.activeElement as HTMLElement).blur();
    await show({ called: 2 });
    expect(document.activeElement).toBe(all('[role="radio"]')[0]);
  });

  it('does not take the focus back for any other change', async () => {
    const { show } = await create();
    (document.activeElement as HTMLElement).blur();
    await show({ calendarNote: 'Calendar as of 3 min ago' });
    expect(document.activeElement).toBe(document.body);
  });

  it.each([
    [['ArrowDown'], 1],
    [['ArrowDown', 'ArrowDown', 'ArrowDown'], 0],
    [['ArrowUp'], 2],
    [['3'], 2],
    [['2', '9'], 1],
  ])('%j chooses rewrite %i and Enter replaces with it', async (keys, index) => {
    const { press, chosen, onApply, onTypeOn } = await create();
    for (const key of keys.filter((each) => each !== '9')) await press(key);
    expect(chosen()).toBe(index);
    await press('Enter');
    expect(onApply).toHaveBeenCalledExactlyOnceWith(index);
    expect(onTypeOn).not.toHaveBeenCalled();
  });

  it('replaces on one click', async () => {
    const { click, onApply } = await create();
    await click('Replace');
    expect(onApply).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('chooses on a click without replacing', async () => {
    const { all, chosen, onApply } = await create();
    await act(() => all('[role="radio"]')[1]?.click());
    expect(chosen()).toBe(1);
    expect(onApply).not.toHaveBeenCalled();
  });

  it('keeps the choice while a slot changes', async () => {
    const { press, chosen, show } = await create();
    await press('2');
    await show({ slots: base.slots.slice(1) });
    expect(chosen()).toBe(1);
  });

  it('closes on Esc and on the cross', async () => {
    const { press, click, onClose } = await create();
    await press('Escape');
    await click('Close');
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('hands a letter on to the draft, and does not swallow it', async () => {
    const { press, onTypeOn } = await create();
    expect((await press('k')).defaultPrevented).toBe(false);
    expect(onTypeOn).toHaveBeenCalledOnce();
  });

  it.each<[string, KeyboardEventInit]>([
    ['z', { ctrlKey: true }],
    ['k', { isComposing: true }],
    ['Enter', { ctrlKey: true }],
    [' ', {}],
    ['Shift', {}],
  ])('leaves %j %j alone', async (key, init) => {
    const { press, onTypeOn, onApply, onClose } = await create();
    await press(key, init);
    for (const event of [onTypeOn, onApply, onClose]) expect(event).not.toHaveBeenCalled();
  });

  it('lets Enter on another button mean that button', async () => {
    const { button, press, onApply } = await create();
    button('Not this time')?.focus();
    await press('Enter');
    expect(onApply).not.toHaveBeenCalled();
  });

  it('goes round with Tab in reading order', async () => {
    const { all, button, press } = await create();
    button('Never again')?.focus();
    await press('Tab');
    expect(document.activeElement).toBe(button('Close'));
    await press('Tab', { shiftKey: true });
    expect(document.activeElement).toBe(button('Never again'));
    const names = all('button').filter(({ tabIndex }) => tabIndex >= 0);
    expect(names.map((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').slice(0, 11))).toEqual([
      'Close',
      'Thu 26 Nov,',
      'Fri 27 Nov,',
      'Mon 30 Nov,',
      'Why these t',
      '1I would ra',
      'Replace Ent',
      'Not this ti',
      'Not in this',
      'Never again',
    ]);
  });
});

describe('dismissing', () => {
  it.each([
    ['Not this time', 'once'],
    ['Not in this thread', 'thread'],
    ['Never again for “Please read the draft', 'forever'],
  ])('"%s" holds %s', async (name, scope) => {
    const { click, onDismiss } = await create();
    await click(name);
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(scope);
  });

  it('offers the mail instead of the thread while there is no thread', async () => {
    const { click, button, onDismiss } = await create({ inThread: false });
    expect(button('Not in this thread')).toBeUndefined();
    await click('Not in this mail');
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith('mail');
  });

  it('folds behind one line in a small window, and so do the slots', async () => {
    const { all, click, button } = await create({ compact: true });
    expect(all('.slot')).toEqual([]);
    expect(button('Not this time')).toBeUndefined();
    await click('Dismiss');
    expect(button('Not this time')).toBeDefined();
    await act(() => all('.fold')[0]?.click());
    expect(all('.slot')).toHaveLength(3);
  });
});

describe('changing a slot', () => {
  const edit = async () => {
    const card = await create();
    await act(() => card.all('.slot')[1]?.click());
    const fields = card.all('.editor input') as HTMLInputElement[];
    const type = (index: number, value: string) =>
      act(() => {
        const field = fields[index];
        if (!field) throw new Error('no field');
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    return { ...card, fields, type };
  };

  it('opens on its day and time, with the focus on the day', async () => {
    const { fields } = await edit();
    expect(fields.map(({ value }) => value)).toEqual(['2026-11-27', '15:30']);
    expect(document.activeElement).toBe(fields[0]);
  });

  it('swaps it for the next free one', async () => {
    const { click, onSwapSlot } = await edit();
    await click('Next free time');
    expect(onSwapSlot).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('sets it by hand', async () => {
    const { type, onEditSlot } = await edit();
    await type(1, '16:15');
    expect(onEditSlot).toHaveBeenLastCalledWith(1, '2026-11-27', '16:15');
    await type(0, '2026-12-01');
    expect(onEditSlot).toHaveBeenLastCalledWith(1, '2026-12-01', '16:15');
  });

  it('says what is wrong with a time and keeps the field open', async () => {
    const { type, onEditSlot, all, fields } = await edit();
    onEditSlot.mockReturnValue('That time has passed.');
    await type(0, '2020-01-01');
    expect(all('[role="alert"]')[0]?.textContent).toBe('That time has passed.');
    expect(fields[0]?.getAttribute('aria-invalid')).toBe('true');
  });

  it.each(['Enter', 'Escape'])('ends with %s back on the slot, and the card stays open', async (key) => {
    const { press, all, onClose, onApply } = await edit();
    await press(key);
    expect(all('.editor')).toEqual([]);
    expect(document.activeElement).toBe(all('.slot')[1]);
    expect(onClose).not.toHaveBeenCalled();
    expect(onApply).not.toHaveBeenCalled();
  });

  it('takes digits and letters as typing into the field', async () => {
    const { press, chosen, onTypeOn } = await edit();
    await press('2');
    await press('p');
    expect(chosen()).toBe(0);
    expect(onTypeOn).not.toHaveBeenCalled();
  });
});

describe('where the other side is', () => {
  const whereNote = 'They may be in Tokyo, so that is not written.';

  it('is told with the way to the deal, where it is set', async () => {
    const { click, onZone, text } = await create({ whereNote });
    expect(text()).toContain(whereNote);
    await click('Set their time zone');
    expect(onZone).toHaveBeenCalledOnce();
  });

  it('without a deal has no such way', async () => {
    const { button, text, show } = await create({ whereNote });
    await show({ onZone: null });
    expect(text()).toContain(whereNote);
    expect(button('Set their')).toBeUndefined();
  });
});

describe('why these times', () => {
  const [first, second] = base.slots;
  if (!first || !second) throw new Error('no slot');
  const free = { ...first, why: { free: true, words: 'Free from 10:30 to 13:00.' } };
  const taken = { ...second, why: { free: false, words: 'You have another meeting then, 15:00 to 16:00.' } };

  it('is asked for by a quiet button, and told for each time and for the days before', async () => {
    const { click, onWhy, text, show, button } = await create();
    expect(text()).not.toContain('Left out');
    await click('Why these times?');
    expect(onWhy).toHaveBeenCalledOnce();
    expect(text()).toContain('Looking…');
    await show({ slots: [free], leftOut: [{ day: 'Wed 25 Nov', words: 'taken 13:00 to 14:30' }] });
    expect(text()).toContain('Thu 26 Nov 11:00Free from 10:30 to 13:00.');
    expect(text()).toContain('Left out before then');
    expect(text()).toContain('Wed 25 NovTaken 13:00 to 14:30.');
    expect(button('Why')?.getAttribute('aria-expanded')).toBe('true');
    await click('Why these times?');
    expect(text()).not.toContain('Left out');
  });

  it('says so when the background does not answer', async () => {
    const { click, text } = await create({ whyFailed: true });
    await click('Why these times?');
    expect(text()).toContain('It could not be looked up. Try again.');
  });

  it('is said in the editor of one time, as what it is: free, or in the way', async () => {
    const { all, onWhy } = await create({ slots: [free, taken] });
    await act(() => all('.slot')[1]?.click());
    expect(onWhy).toHaveBeenCalledOnce();
    expect(all('.editor .against').map((each) => each.textContent)).toEqual([taken.why.words]);
    await act(() => all('.slot')[0]?.click());
    expect(all('.editor .against')).toEqual([]);
    expect(all('.editor .verdict')[0]?.textContent).toBe(free.why.words);
  });
});

describe('the focus', () => {
  it('goes to the first way to dismiss when they unfold, and to the first time', async () => {
    const { button, click, all } = await create({ compact: true });
    button('Dismiss')?.focus();
    await click('Dismiss');
    expect(document.activeElement?.textContent).toBe('Not this time');
    all('.fold')[0]?.focus();
    await act(() => all('.fold')[0]?.click());
    expect(document.activeElement).toBe(all('.slot')[0]);
  });

  it('stays with the card when the rewrites go away, so that no key falls to the page', async () => {
    const { show, all, press, onClose } = await create();
    expect(document.activeElement).toBe(all('[role="radio"]')[0]);
    await show({ gone: true, rewrites: [], note: 'The draft has changed.' });
    expect(document.activeElement).toBe(all('[role="dialog"]')[0]);
    await press('Escape');
    expect(onClose).toHaveBeenCalled();
  });

  it('is left alone where the rep has gone on in the draft', async () => {
    const { show } = await create();
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    await show({ gone: true, rewrites: [] });
    expect(document.activeElement).toBe(field);
    field.remove();
  });
});
