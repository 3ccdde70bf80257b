import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { Ask } from '../../src/coach/ask.ts';
import { type CoachOptions, startCoach } from '../../src/coach/coach.ts';
import type { Analyze } from '../../src/coach/draft/analyser.ts';
import type { Analysis, Finding, Step } from '../../src/engine/types.ts';
import type { ComposeContext } from '../../src/messages.ts';
import type { WhyTimes } from '../../src/schedule/why-times.ts';
import { addBrowserParts, addExecCommand, addHighlights } from './browser-parts.ts';
import { context, FakeCompose, FakePage, now } from './fake-page.ts';

export const closing = 'I will call you sometime next week.';
export const other = 'Ping me soon.';
export const draft = `Hi Maren,\nGood to see the yard. ${closing}\nTomas`;

/** Finds the two closings above, so that these tests do not depend on what the engine knows. */
const analyze: Analyze = (text) => {
  const findings = [closing, other]
    .flatMap((words) => [...text.matchAll(new RegExp(words.slice(0, -1), 'g'))])
    .map(({ index, 0: words }): Finding => {
      const end = index + words.length;
      return {
        start: index,
        end,
        replace: { start: index, end: text[end] === '.' ? end + 1 : end },
        ruleId: 'call-me',
        missing: ['time'],
        anatomy: { action: { start: index + 7, end: index + 11 } },
        why: 'No day is named.',
      };
    })
    .sort((a, b) => a.start - b.start);
  return { steps: [], findings };
};

interface Asked {
  name: string;
  payload: Record<string, unknown>;
}

/** Starts a coach on a made-up page, with time that only moves when a test says so. */
export async function createCoach({
  plain = false,
  steps = [],
  text = draft,
  answer = {},
  fail = () => false,
  highlights = true,
  prepare,
  whyTimes = () => ({ times: [], leftOut: [] }),
  ...changes
}: {
  plain?: boolean;
  /** What the draft says comes next, beside the closings. */
  steps?: Step[];
  text?: string;
  answer?: Partial<ComposeContext>;
  /** Whether this question fails. */
  fail?: (name: string) => boolean;
  highlights?: boolean;
  /** What the background says of some times. */
  whyTimes?: (query: { starts: string[] }) => WhyTimes;
  prepare?: (page: FakePage, compose: FakeCompose) => void;
} & Partial<CoachOptions> = {}) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  addBrowserParts();
  addExecCommand(document);
  const registry = highlights ? addHighlights() : new Map<string, Set<Range>>();
  if (!highlights) Object.assign(globalThis, { Highlight: undefined });
  const controller = new AbortController();
  const page = new FakePage();
  const asked: Asked[] = [];
  const ask: Ask = async (name, payload) => {
    asked.push({ name, payload: payload as unknown as Record<string, unknown> });
    if (fail(name)) throw new Error('no answer');
    if (name === 'why-times') return whyTimes(payload as unknown as { starts: string[] }) as never;
    return (name === 'compose-context' ? context(answer) : null) as never;
  };
  let root: ShadowRoot | undefined;
  let ids = 0;
  const coach = startCoach({
    page,
    ask,
    analyze: (words, options) => ({ ...(analyze(words, options) as Analysis), steps }),
    now: () => now,
    newId: () => `id-${++ids}`,
    copy: async () => {},
    signal: controller.signal,
    trusted: () => true,
    onRoot: (made) => {
      root = made;
    },
    ...changes,
  });
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms) as unknown as Promise<void>);
  const open = async (id: string, words: string, isPlain = plain) => {
    const compose = FakeCompose[isPlain ? 'plain' : 'rich'](id, document, words);
    page.open.push(compose);
    prepare?.(page, compose);
    coach.events.composeOpened(compose);
    await wait(0);
    return compose;
  };
  const compose = await open('compose-1', text);
  const inside = root as ShadowRoot;
  const all = (selector: string) => [...inside.querySelectorAll<HTMLElement>(selector)];
  const button = (name: string) => all('button').find((each) => each.textContent?.trim().startsWith(name));

  return {
    coach,
    page,
    compose,
    asked,
    wait,
    open,
    all,
    button,
    stop: () => controller.abort(),
    host: () => document.querySelector<HTMLElement>('[data-bookend]'),
    say: () => all('[role="status"]').map((each) => each.textContent?.trim()),
    underlined: (name = 'bookend-vague') => [...(registry.get(name) ?? [])].map(String),
    text: () => compose.ownText().text,
    /** Puts the caret at an offset of the own text. */
    caret: (offset: number) => {
      const range = compose.ownText().range(offset, offset);
      compose.field().focus();
      if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset);
    },
    caretAt: () => {
      const selection = document.getSelection();
      const node = selection?.focusNode;
      return node ? compose.ownText().offsetOf(node, selection.focusOffset) : -1;
    },
    /** Types into the first text node that holds `after`, right behind it. */
    type: (after: string, words: string) => {
      const walker = document.createTreeWalker(compose.field(), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(after);
        if (at < 0) continue;
        node.insertData(at + after.length, words);
        compose.field().focus();
        document.getSelection()?.collapse(node, at + after.length + words.length);
        break;
      }
      compose.field().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      coach.events.composeChanged(compose);
    },
    change: () => act(() => coach.events.composeChanged(compose)),
    press: (key: string, init: KeyboardEventInit = {}, target?: Element) => {
      const active = inside.activeElement ?? document.activeElement ?? document.body;
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...init });
      return act(() => void (target ?? active).dispatchEvent(event)).then(() => event);
    },
    click: async (name: string) => {
      await act(() => button(name)?.click());
      await wait(0);
    },
    /** A click in the draft; 110, 110 is on the words of every underline. */
    clickDraft: async (x: number, y: number) => {
      const init = { bubbles: true, cancelable: true, button: 0, clientX: x, clientY: y };
      const event = new MouseEvent('mouseup', init);
      compose.field().dispatchEvent(event);
      await wait(0);
      return event;
    },
  };
}
