// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closing, createCoach, draft, other } from './create-coach.ts';

let stop: (() => void) | undefined;
const create: typeof createCoach = async (...given) => {
  const made = await createCoach(...given);
  stop = made.stop;
  return made;
};
afterEach(() => {
  stop?.();
  document.body.replaceChildren();
  document.getSelection()?.removeAllRanges();
  vi.useRealTimers();
});
const words = closing.slice(0, -1);

describe('underlines', () => {
  it('mark the open closing, with no node of ours in the draft', async () => {
    const { underlined, compose, host } = await create();
    expect(underlined()).toEqual([words]);
    expect(compose.field().innerHTML).not.toMatch(/bookend|style|class/);
    expect(host()?.dataset).toMatchObject({ state: 'idle', open: '1' });
  });

  it('come only after the background said that this account is on', async () => {
    const { underlined, asked } = await create({ answer: { enabled: false } });
    expect(asked).toHaveLength(1);
    expect(underlined()).toEqual([]);
  });

  it('come not while a meeting with these people is booked', async () => {
    const nextMeeting = { start: '2026-12-03T09:00:00Z', title: 'Pilot numbers' };
    const { underlined } = await create({ answer: { nextMeeting } });
    expect(underlined()).toEqual([]);
  });

  it.each([
    ['phrases dismissed for ever', { dismissedPhrases: ['i will call you sometime next week'] }],
    ['phrases dismissed in this thread', { dismissedInThread: ['i will call you sometime next week'] }],
  ])('leave out %s', async (_, answer) => {
    expect((await create({ answer })).underlined()).toEqual([]);
  });

  it('stay away from mails among colleagues, and nobody is asked about them', async () => {
    const { underlined, asked } = await create({
      prepare: (_, compose) => {
        compose.people = [{ address: 'ida@northbay.example', name: 'Ida' }];
      },
    });
    expect(underlined()).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('work while the account is not known', async () => {
    const { underlined, asked } = await create({
      prepare: (page) => {
        page.address = null;
      },
    });
    expect(underlined()).toEqual([words]);
    expect(asked[0]?.payload.account).toMatch(/\.invalid$/);
  });

  it('wait until the sentence is finished or the rep pauses', async () => {
    const { underlined, type, wait } = await create({ text: 'Hi,\nGood to see the yard. I will call you some' });
    type('some', 'time next week');
    await wait(0);
    expect(underlined()).toEqual([]);
    await wait(900);
    expect(underlined()).toEqual([words]);
  });

  it('come after the pause even while the page makes up typing without end', async () => {
    const text = 'Hi,\nGood to see the yard. I will call you some';
    let isPage = false;
    const { underlined, type, wait, compose, change } = await create({ text, trusted: () => !isPage });
    type('some', 'time next week');
    isPage = true;
    for (let turn = 0; turn < 12; turn++) {
      compose.field().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      await change();
      await wait(100);
    }
    expect(underlined()).toEqual([words]);
  });

  it('come at once with the full stop', async () => {
    const { underlined, type, wait } = await create({ text: 'Hi,\nI will call you some' });
    type('some', 'time next week.');
    await wait(0);
    expect(underlined()).toEqual([words]);
  });

  it('do not flicker while something else is typed', async () => {
    const { underlined, type, wait } = await create();
    type('yard', ' again');
    await wait(0);
    expect(underlined()).toEqual([words]);
  });

  it('go when the closing is deleted', async () => {
    const { underlined, compose, change } = await create();
    compose.field().textContent = 'Hi';
    await change();
    expect(underlined()).toEqual([]);
  });

  it('are announced once', async () => {
    const { say, change, wait } = await create();
    expect(say()[0]).toContain('four parts are not named');
    const [said] = say();
    await change();
    await wait(1000);
    expect(say()[0]).toBe(said);
  });
});

describe('the question to the background', () => {
  it('is asked once, and again only when the recipients change', async () => {
    const { asked, compose, change, type, wait } = await create();
    type('yard', ' again');
    await wait(1000);
    await change();
    expect(asked).toHaveLength(1);
    compose.people = [{ address: 'jon@brackwater.example', name: 'Jon' }];
    await change();
    await wait(1000);
    expect(asked).toHaveLength(2);
  });

  it('is asked again after a failure, and then the coach says that it stands still', async () => {
    const { asked, wait, underlined, host, say } = await create({ fail: () => true });
    expect(underlined()).toEqual([]);
    await wait(10_000);
    expect(asked).toHaveLength(3);
    expect(host()?.dataset.state).toBe('paused');
    expect(say().join()).not.toContain('closing');
  });

  it('recovers when the background comes back', async () => {
    let failures = 1;
    const { wait, underlined } = await create({ fail: () => failures-- > 0 });
    await wait(2000);
    expect(underlined()).toEqual([words]);
  });
});

describe('calling the card', () => {
  it('works with Alt+B from the draft, and the page does not see the key', async () => {
    const { caret, press, host, all } = await create();
    caret(3);
    const event = await press('b', { altKey: true });
    expect(event.defaultPrevented).toBe(true);
    expect(host()?.dataset.state).toBe('card');
    expect(all('h2')[0]?.textContent).toBe('The action is named. Four parts are open.');
  });

  it('leaves Alt+B to the page when nothing is open, or elsewhere', async () => {
    const { press, host, caret } = await create({ text: 'Hi Maren' });
    caret(1);
    expect((await press('b', { altKey: true })).defaultPrevented).toBe(false);
    expect((await press('b', { altKey: true }, document.body)).defaultPrevented).toBe(false);
    expect(host()?.dataset.state).toBe('idle');
  });

  it('works with a click on the underline, which the page keeps', async () => {
    const { clickDraft, host, caret } = await create();
    caret(40);
    const event = await clickDraft(110, 110);
    expect(event.defaultPrevented).toBe(false);
    expect(host()?.dataset.state).toBe('card');
  });

  it('does not mistake selecting or clicking beside for it', async () => {
    const { clickDraft, host, compose } = await create();
    await clickDraft(400, 400);
    expect(host()?.dataset.state).toBe('idle');
    document.getSelection()?.selectAllChildren(compose.field());
    await clickDraft(110, 110);
    expect(host()?.dataset.state).toBe('idle');
  });

  it('cannot be done by the page', async () => {
    const { press, clickDraft, host, caret } = await create({ trusted: (event) => event.isTrusted });
    caret(3);
    await press('b', { altKey: true });
    await clickDraft(110, 110);
    expect(host()?.dataset.state).toBe('idle');
  });

  it('shows one card at a time', async () => {
    const { open, caret, press, all, page } = await create();
    const second = await open('compose-2', `Hello,\n${other}`);
    caret(3);
    await press('b', { altKey: true });
    await press('b', { altKey: true }, second.field());
    expect(all('.card')).toHaveLength(1);
    expect(all('.dismiss')[0]?.textContent).toContain(other.slice(0, -1));
    expect(page.open).toHaveLength(2);
  });

  it('gives focus and caret back on Esc', async () => {
    const { caret, caretAt, press, compose, host } = await create();
    caret(17);
    await press('b', { altKey: true });
    await press('Escape');
    expect(host()?.dataset.state).toBe('idle');
    expect(document.activeElement).toBe(compose.field());
    expect(caretAt()).toBe(17);
  });

  it('closes on Esc in the draft as well, before the page closes the compose', async () => {
    const { caret, press, host, compose } = await create();
    caret(3);
    await press('b', { altKey: true });
    compose.field().focus();
    const event = await press('Escape', {}, compose.field());
    expect(event.defaultPrevented).toBe(true);
    expect(host()?.dataset.state).toBe('idle');
  });

  it.each(['the card', 'the draft'])(
    'an Esc in %s that is held down or pressed twice closes the card alone',
    async (place) => {
      const { caret, press, wait, compose } = await create();
      caret(3);
      await press('b', { altKey: true });
      if (place === 'the draft') compose.field().focus();
      await press('Escape');
      const prevented = async (init = {}) => (await press('Escape', init, compose.field())).defaultPrevented;
      expect(await prevented()).toBe(true);
      await wait(1000);
      expect(await prevented({ repeat: true })).toBe(true);
      expect(await prevented()).toBe(false);
      expect(await prevented({ repeat: true })).toBe(false);
    },
  );

  it('closes when the rep clicks into the draft, or sends', async () => {
    const { caret, press, host, clickDraft, coach, compose } = await create();
    caret(3);
    await press('b', { altKey: true });
    await clickDraft(400, 400);
    expect(host()?.dataset.state).toBe('idle');
    await press('b', { altKey: true }, compose.field());
    coach.events.sendAttempted({
      compose,
      way: 'click',
      text: '',
      subject: '',
      recipients: [],
      draft: null,
      thread: null,
    });
    expect(host()?.dataset.state).toBe('idle');
  });

  it('says so when its words vanish from the draft meanwhile', async () => {
    const { caret, press, compose, change, all } = await create();
    caret(3);
    await press('b', { altKey: true });
    const block = compose.field().children[1];
    if (block) block.textContent = 'Something else.';
    await change();
    expect(all('.note')[0]?.textContent).toBe('The draft has changed. These words are no longer in it.');
    expect(all('[role="radio"]')).toEqual([]);
  });
});

describe('plain text and browsers without highlights', () => {
  it.each([
    ['a text field', { plain: true }],
    ['no highlights', { highlights: false }],
  ])('%s: a badge counts the open closings and opens the card', async (_, given) => {
    const { underlined, say, host, button, click } = await create(given);
    expect(underlined()).toEqual([]);
    expect(host()?.dataset.state).toBe('badge');
    expect(button('1 open closing')).toBeDefined();
    await click('1 open closing');
    expect(host()?.dataset.state).toBe('card');
    expect(say().length).toBeGreaterThan(0);
  });
});

describe('standing still', () => {
  it('leaves a draft of more than 200 kB alone and says so', async () => {
    const analyze = vi.fn(() => ({ steps: [], findings: [] }));
    const { all, host } = await create({ plain: true, text: 'ä'.repeat(1_000_000), analyze });
    expect(analyze).not.toHaveBeenCalled();
    expect(host()?.dataset.state).toBe('paused');
    expect(all('.paused')[0]?.textContent).toContain('this draft is too long to check. Sending works as ever.');
  });

  it.each([
    ['nothing', ''],
    ['emoji', '😀👩‍👩‍👧'.repeat(2000)],
    ['right-to-left', 'שלום רב, אתקשר בשבוע הבא.'],
    ['mixed scripts', `مرحبا ${closing} 你好`],
  ])('is not what %s does to it', async (_, text) => {
    const { host, underlined } = await create({ text });
    expect(host()?.dataset.state).toBe('idle');
    expect(underlined()).toEqual(text.includes(closing) ? [words] : []);
  });

  it('is said when the page changed and stays so, with the place but no words of a mail', async () => {
    const { coach, wait, all, click } = await create();
    const missing = { anchor: 'sendButton', found: false, rung: null, feature: 'noticing a sent mail' };
    coach.events.healthChanged({ page: 'gmail', at: '', anchors: [missing] });
    await wait(1000);
    expect(all('.paused')).toEqual([]);
    await wait(3000);
    expect(all('.paused')[0]?.textContent).toContain('Partly paused: Gmail changed its compose window.');
    await click('Details');
    expect(all('.details')[0]?.textContent).toBe('Not found: sendButton (noticing a sent mail).');
    all('.paused [aria-label="Close"]')[0]?.click();
    await wait(0);
    expect(all('.paused')).toEqual([]);
  });

  it('is said in part when a mail that went could not be recorded, and again for the next one', async () => {
    const { coach, all, host } = await create();
    const say = () => act(() => coach.noteLost());
    await say();
    expect(host()?.dataset.state).toBe('paused');
    expect(all('.paused p')[0]?.textContent).toBe(
      'Partly paused: a mail you sent could not be recorded. Sending works as ever.',
    );
    await act(() => all('.paused button')[0]?.click());
    expect(all('.paused')).toHaveLength(0);
    await say();
    expect(all('.paused')).toHaveLength(1);
  });

  it('gives the focus back to the draft first, where the card has it, so that no key falls to the page', async () => {
    const { stop: leave, caret, caretAt, press, compose, host } = await create();
    caret(40);
    await press('b', { altKey: true });
    expect(document.activeElement).toBe(host());
    leave();
    expect(host()).toBeNull();
    expect(document.activeElement).toBe(compose.field());
    expect(caretAt()).toBe(40);
  });

  it('gives the focus back to the draft when the page throws the layer out under somebody', async () => {
    const { caret, caretAt, press, compose, host, wait } = await create();
    caret(40);
    await press('b', { altKey: true });
    expect(document.activeElement).toBe(host());
    host()?.remove();
    expect(document.activeElement).toBe(document.body);
    await wait(0);
    expect(document.activeElement).toBe(compose.field());
    expect(caretAt()).toBe(40);
    await press('b', { altKey: true });
    expect(host()?.dataset.state).toBe('card');
  });

  it('leaves the focus where it is when the page throws out a layer that nobody is in', async () => {
    const { caret, press, compose, host, wait } = await create();
    caret(40);
    await press('b', { altKey: true });
    compose.field().focus();
    await wait(0);
    compose.field().blur();
    host()?.remove();
    await wait(0);
    expect(document.activeElement).toBe(document.body);
  });

  it('leaves nothing when the extension goes', async () => {
    const { stop: leave, host, underlined, compose } = await create();
    leave();
    compose.close();
    expect(host()).toBeNull();
    expect(underlined()).toEqual([]);
  });

  it('forgets a compose that closes, with its card and what was said of it', async () => {
    const { coach, compose, caret, press, host, underlined, say } = await create();
    expect(say()[0]).not.toBe('');
    caret(3);
    await press('b', { altKey: true });
    compose.close();
    coach.events.composeClosed(compose);
    expect(host()?.dataset).toMatchObject({ state: 'idle', open: '0' });
    expect(underlined()).toEqual([]);
    expect(say()[0]).toBe('');
  });
});

it('keeps the draft as it was through all of that', async () => {
  const { text, caret, press } = await create();
  caret(3);
  await press('b', { altKey: true });
  await press('Escape');
  expect(text()).toBe(draft);
});
