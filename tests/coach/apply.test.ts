// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SendAttempt } from '../../src/page/types.ts';
import { closing, createCoach, draft, other } from './create-coach.ts';
import { type FakeCompose, slot } from './fake-page.ts';

let stop: (() => void) | undefined;
const create: typeof createCoach = async (...given) => {
  const made = await createCoach(...given);
  stop = made.stop;
  return made;
};
/** With the card open and the caret at an offset. */
const opened = async (at = 3, given: Parameters<typeof createCoach>[0] = {}) => {
  const made = await create(given);
  made.caret(at);
  await made.press('b', { altKey: true }, made.compose.field());
  return made;
};
afterEach(() => {
  stop?.();
  document.body.replaceChildren();
  document.getSelection()?.removeAllRanges();
  vi.useRealTimers();
});

const newYork = { zone: 'America/New_York', from: { kind: 'invitations' as const, count: 3, of: 4 }, holidays: {} };

describe('the times on the card', () => {
  it("are told by the other side's clock first, with why it is taken for theirs", async () => {
    const { all } = await opened(3, { answer: { client: { ...newYork, sure: 'likely' } } });
    const [slots] = all('.slots');
    expect(slots?.querySelector('.slot')?.textContent).toBe('Thu 26 Nov04:00 New York11:00 Helsinki');
    expect(slots?.textContent).toContain('They are in New York. 3 of 4 invitations they sent were in it.');
  });

  it('are told by the clock of the rep alone while the other is a guess, and the card says so', async () => {
    const { all } = await opened(3, { answer: { client: { ...newYork, sure: 'guess' } } });
    const [slots] = all('.slots');
    expect(slots?.querySelector('.slot')?.textContent).toBe('Thu 26 Nov11:00 Helsinki');
    expect(slots?.textContent).toContain('They may be in New York, so that is not written.');
  });
});

describe('replacing a closing', () => {
  it('changes exactly the closing and offers the times', async () => {
    const { press, wait, text, coach, compose, say, underlined } = await opened();
    await press('Enter');
    await wait(500);
    const [before, after] = draft.split(closing);
    expect(text().startsWith(before ?? '')).toBe(true);
    expect(text().endsWith(after ?? '')).toBe(true);
    expect(text()).toContain('Thu 26 Nov 11:00, Fri 27 Nov 15:30 or Mon 30 Nov 16:00 (Helsinki)');
    expect(coach.offeredIn(compose).map(({ start }) => start)).toEqual([
      '2026-11-26T09:00:00Z',
      '2026-11-27T13:30:00Z',
      '2026-11-30T14:00:00Z',
    ]);
    expect(say().join()).toContain('Three times offered');
    expect(underlined()).toEqual([]);
  });

  it("writes the client's time first, and knows the times by it", async () => {
    const client = { ...newYork, sure: 'likely' as const };
    const { press, wait, text, coach, compose } = await opened(3, { answer: { client } });
    await press('Enter');
    await wait(500);
    expect(text()).toContain(
      'Thu 26 Nov 04:00, Fri 27 Nov 08:30 or Mon 30 Nov 09:00 (New York; 11:00, 15:30 or 16:00 in Helsinki)',
    );
    expect(coach.offeredIn(compose)).toHaveLength(3);
  });

  it('takes the rewrite that was chosen, with its own times', async () => {
    const { press, wait, coach, compose, say } = await opened();
    await press('3');
    await press('Enter');
    await wait(500);
    expect(coach.offeredIn(compose)).toHaveLength(1);
    expect(say().join()).toContain('One time offered');
  });

  it('underlines the new closing whole for two seconds', async () => {
    const { press, wait, underlined } = await opened();
    await press('Enter');
    await wait(500);
    expect(underlined('bookend-whole')[0]).toContain('Helsinki');
    await wait(2000);
    expect(underlined('bookend-whole')).toEqual([]);
  });

  it('names what is left to fill in, and marks it in the draft until it is filled', async () => {
    const { press, wait, change, say, underlined, compose } = await opened(3, { answer: { commitment: 'decide' } });
    const fill = async (bracket: string, words: string) => {
      const walker = document.createTreeWalker(compose.field(), NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        (walker.currentNode as Text).data = walker.currentNode.nodeValue?.replace(bracket, words) ?? '';
      await change();
      await wait(1000);
    };
    await press('1');
    await press('Enter');
    await wait(500);
    expect(say().join()).toContain('Three times offered. Fill in [their date], [date] and [signer].');
    expect(underlined('bookend-bracket')).toEqual(['[their date]', '[date]', '[signer]']);
    await fill('[date]', '9 December');
    expect(underlined('bookend-bracket')).toEqual(['[their date]', '[signer]']);
    await fill('[their date]', 'January');
    await fill('[signer]', 'Ines');
    expect(underlined('bookend-bracket')).toEqual([]);
  });

  it('happens once when Enter is pressed twice or held down, and no new line gets into the draft', async () => {
    const { press, wait, text, host, compose } = await opened();
    await Promise.all([press('Enter'), press('Enter')]);
    await wait(500);
    expect(host()?.dataset.state).toBe('toast');
    expect(text().match(/Thu 26 Nov/g)).toHaveLength(1);
    expect((await press('Enter', { repeat: true }, compose.field())).defaultPrevented).toBe(true);
    expect((await press('x', {}, compose.field())).defaultPrevented).toBe(false);
    expect((await press('Enter', {}, compose.field())).defaultPrevented).toBe(false);
  });

  it('never takes Ctrl+Enter or Cmd+Enter from the page, however soon after', async () => {
    const { press, wait, compose } = await opened();
    await press('Enter');
    await wait(0);
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect((await press('Enter', held, compose.field())).defaultPrevented).toBe(false);
    }
  });

  it('leaves the caret where it was when it stood outside the closing', async () => {
    const { press, wait, caretAt, compose } = await opened(4);
    await press('Enter');
    await wait(500);
    expect(document.activeElement).toBe(compose.field());
    expect(caretAt()).toBe(4);
  });

  it('never underlines what it has put in, until that is changed', async () => {
    const answer = {
      playbook: {
        format: 1 as const,
        language: 'en',
        commitments: [
          { id: 'review' as const, title: 'Review', asksFor: '', minutes: 30, wordings: [`${other} On {slots}?`] },
        ],
      },
    };
    const { press, wait, text, underlined, type } = await opened(3, { answer });
    await press('Enter');
    await wait(2000);
    expect(text()).toContain(other);
    expect(underlined()).toEqual([]);
    type(other, ' Or later.');
    await wait(2000);
    expect(underlined()).toEqual([other.slice(0, -1)]);
  });

  it('waits for a pause in typing', async () => {
    const { press, wait, text, type, compose } = await opened();
    type('yard', '!');
    await press('b', { altKey: true }, compose.field());
    await press('Enter');
    await wait(100);
    expect(text()).toContain(closing);
    await wait(1000);
    expect(text()).not.toContain(closing);
  });

  it('is given up when the mail is sent in the same moment, even while Gmail keeps the compose open', async () => {
    const { press, wait, text, coach, compose, host } = await opened();
    await press('Enter');
    await wait(50);
    const attempt = { compose, way: 'keyboard', text: draft, subject: '', recipients: [], draft: null, thread: null };
    coach.events.sendAttempted(attempt as SendAttempt);
    await wait(5000);
    expect(text()).toBe(draft);
    expect(host()?.dataset['state']).toBe('idle');
  });

  it('says so when the page does not take the words, and shows the card again', async () => {
    const { press, wait, text, all, host } = await opened();
    document.execCommand = () => false;
    await press('Enter');
    await wait(500);
    expect(text()).toBe(draft);
    expect(host()?.dataset.state).toBe('card');
    expect(all('.note')[0]?.textContent).toMatch(/A picture, a mention or a quote.*Nothing was changed\./);
  });

  it('works in a plain text field', async () => {
    const { press, wait, text } = await opened(3, { plain: true });
    await press('Enter');
    await wait(500);
    expect(text()).toContain('(Helsinki)');
    expect(text().endsWith('\nTomas')).toBe(true);
  });
});

describe('undo', () => {
  const applied = async () => {
    const made = await opened(4);
    await made.press('Enter');
    await made.wait(500);
    return made;
  };

  it('brings the draft back to the letter, with the caret where it was', async () => {
    const { click, text, caretAt, host, wait, underlined, coach, compose } = await applied();
    await click('Undo');
    await wait(1000);
    expect(text()).toBe(draft);
    expect(caretAt()).toBe(4);
    expect(document.getSelection()?.isCollapsed).toBe(true);
    expect(host()?.dataset.state).toBe('idle');
    expect(underlined()).toEqual([closing.slice(0, -1)]);
    expect(coach.offeredIn(compose)).toEqual([]);
  });

  it("does the same with the browser's own key", async () => {
    const { text, caretAt, change, host } = await applied();
    document.execCommand('undo');
    await change();
    expect(text()).toBe(draft);
    expect(caretAt()).toBe(4);
    expect(host()?.dataset.state).toBe('idle');
  });

  it('takes nothing else back when the draft was edited since', async () => {
    const { type, click, text, say, wait } = await applied();
    type('yard', ' again');
    await wait(0);
    const edited = text();
    await click('Undo');
    expect(text()).toBe(edited);
    expect(say().join()).toContain('edited since');
  });

  it('says so when it did not help', async () => {
    const { click, say } = await applied();
    document.execCommand = () => false;
    await click('Undo');
    expect(say().join()).toContain('Undo did not bring the old words back.');
  });

  it('is offered for eight seconds', async () => {
    const { host, wait } = await applied();
    expect(host()?.dataset.state).toBe('toast');
    await wait(8000);
    expect(host()?.dataset.state).toBe('idle');
  });
});

describe('changing a slot before it is offered', () => {
  it('puts the spare time into every rewrite', async () => {
    const { all, click, press, wait, coach, compose } = await opened(3, {
      answer: { spare: [slot('2026-12-01T08:00:00Z')] },
    });
    all('.slot')[0]?.click();
    await wait(0);
    await click('Another time');
    expect(all('[role="radio"]')[0]?.textContent).toContain('Tue 1 Dec 10:00');
    expect(all('[role="radio"]')[0]?.textContent).not.toContain('Thu 26 Nov 11:00');
    await click('Done');
    await click('Replace');
    await press('Enter');
    await wait(500);
    expect(coach.offeredIn(compose).map(({ start }) => start)).toContain('2026-12-01T08:00:00Z');
  });

  it('a time set by hand is looked up, and is called free only when it is', async () => {
    const busy = { free: false, checked: false, words: 'You have another meeting then, 12:00 to 13:00.' };
    const open = { free: true, checked: true, words: 'Free from 10:00 to 12:00.' };
    const { all, wait, asked } = await opened(3, {
      whyTimes: ({ starts }) => ({
        times: starts.map((start) => ({ start, ...(start === '2026-11-26T10:15:00Z' ? busy : open) })),
        leftOut: [],
      }),
    });
    all('.slot')[0]?.click();
    await wait(0);
    expect(all('.slots h3')[0]?.textContent).toBe('Free for you, 30 min');
    expect(all('.editor .verdict')[0]?.textContent).toBe(open.words);
    const clock = all('.editor input')[1] as HTMLInputElement;
    clock.value = '12:15';
    clock.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await wait(0);
    expect(asked.at(-1)).toMatchObject({
      name: 'why-times',
      payload: { starts: ['2026-11-26T10:15:00Z', '2026-11-27T13:30:00Z', '2026-11-30T14:00:00Z'] },
    });
    expect(all('.editor .against')[0]?.textContent).toBe(busy.words);
    expect(all('.slots h3')[0]?.textContent).toBe('Times to offer, 30 min');
  });
});

describe('dismissing', () => {
  it('once: only here, and nobody is told', async () => {
    const { click, underlined, asked, compose } = await opened();
    await click('Not this time');
    expect(underlined()).toEqual([]);
    expect(asked.map(({ name }) => name)).toEqual(['compose-context']);
    expect(document.activeElement).toBe(compose.field());
  });

  it('in a mail without a thread: everything in it', async () => {
    const { click, underlined, type, wait } = await opened();
    await click('Not in this mail');
    type('yard.', ` ${other}`);
    await wait(1000);
    expect(underlined()).toEqual([]);
  });

  it('in a thread: these words, and the background keeps it', async () => {
    const { click, underlined, asked } = await opened(3, {
      text: `${draft}\n${closing}`,
      prepare: (_, compose) => {
        compose.thread = '18f0aa22bb33cc44';
      },
    });
    await click('Not in this thread');
    expect(underlined()).toEqual([]);
    expect(asked.at(-1)).toMatchObject({
      name: 'dismiss',
      payload: { scope: 'thread', phrase: 'i will call you sometime next week', thread: '18f0aa22bb33cc44' },
    });
  });

  it('for ever: in every open draft', async () => {
    const made = await create();
    await made.open('compose-2', `Hello,\n${closing}\n${other}`);
    expect(made.underlined()).toHaveLength(3);
    made.caret(3);
    await made.press('b', { altKey: true }, made.compose.field());
    await made.click('Never again for');
    expect(made.underlined()).toEqual([other.slice(0, -1)]);
    expect(made.asked.at(-1)).toMatchObject({ name: 'dismiss', payload: { scope: 'forever' } });
  });

  it.each(['Not this time', 'Not in this mail'])(
    '“%s” holds when the draft comes back in another window',
    async (how) => {
      const prepare = (_: unknown, compose: FakeCompose): void => {
        compose.draft = '#msg-a:r7';
      };
      const { click, underlined, compose, coach, open, wait } = await opened(3, { prepare });
      await click(how);
      compose.close();
      coach.events.composeClosed(compose);
      await open('compose-2', draft);
      await wait(1000);
      expect(underlined()).toEqual([]);
    },
  );

  it('says nothing about another draft', async () => {
    const { click, underlined, compose, coach, open, wait } = await opened(3, {
      prepare: (_, each) => {
        each.draft = `#msg-a:r-${each.id}`;
      },
    });
    await click('Not in this mail');
    compose.close();
    coach.events.composeClosed(compose);
    await open('compose-2', draft);
    await wait(1000);
    expect(underlined()).toHaveLength(1);
  });

  it('says so when it could not be kept', async () => {
    const { click, say } = await opened(3, { fail: (name) => name === 'dismiss' });
    await click('Never again for');
    expect(say().join()).toContain('Not saved');
  });
});
