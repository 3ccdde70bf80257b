// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Box } from '../../../src/coach/place/placement.ts';
import { type Around, besideReply, offComposes, type Place } from '../../../src/coach/place/reply-places.ts';
import { boxesIn } from '../../../src/coach/place/thread-words.ts';
import { FakeCompose } from '../fake-page.ts';
import { box, meets } from './boxes.ts';

const size = { width: 376, height: 150 };
const line = { width: 298, height: 28 };
const { innerWidth, innerHeight } = window;
const ranges = Range.prototype.getClientRects;
/** Where each line of text stands. */
let lines = new Map<string, Box>();
beforeEach(() => {
  Object.assign(window, { innerWidth: 1280, innerHeight: 800 });
  lines = new Map();
  Range.prototype.getClientRects = function (this: Range) {
    return [lines.get(this.toString()) ?? box(0, 0, 0, 0)] as unknown as DOMRectList;
  };
});
afterEach(() => {
  Object.assign(window, { innerWidth, innerHeight });
  Range.prototype.getClientRects = ranges;
  document.body.replaceChildren();
});

function at<T extends HTMLElement>(element: T, left: number, top: number, width: number, height: number): T {
  element.getBoundingClientRect = () => ({ ...box(left, top, width, height), width, height }) as DOMRect;
  return element;
}

/** A compose that fills this box, with one line written in it and Send in its last 48 pixels. */
function compose(left: number, top: number, width: number, height: number): FakeCompose {
  const made = FakeCompose.rich(`compose-${left}`, document, 'Hi');
  at(document.body, 0, 0, 1280, 800);
  at(made.root, left, top, width, height);
  at(made.element, left, top + 80, width, 20);
  at(made.send, left + 12, top + height - 42, 90, 36);
  return made;
}

/** A thread in a pane from 240, 70 to 1264, 780, with lines of words and a Reply below them. */
function thread(words: [text: string, where: Box][], reply?: Box): HTMLElement {
  const view = at(document.createElement('div'), 240, 70, 1024, 710);
  for (const [text, where] of words) {
    const made = at(document.createElement('p'), 240, where.top, 1024, where.bottom - where.top);
    made.textContent = text;
    lines.set(text, where);
    view.append(made);
  }
  if (reply) {
    const button = document.createElement('span');
    button.setAttribute('role', 'link');
    button.textContent = 'Reply';
    view.append(at(button, reply.left, reply.top, reply.right - reply.left, reply.bottom - reply.top));
  }
  const pane = at(document.createElement('div'), 240, 70, 1024, 710);
  pane.style.overflowY = 'auto';
  pane.append(view);
  at(document.body, 0, 0, 1280, 800).append(pane);
  return view;
}

const around = (open: FakeCompose[], view: HTMLElement | null = null): Around => ({
  document,
  composes: () => open,
  thread: () => view,
});

/** The box a card of this size would fill. */
function placed(place: Place, { width, height } = size): Box {
  const spot = place({ width, height }, []);
  if (spot === null || spot === 'crowded') throw new Error(`no place: ${spot}`);
  return box(spot.left, spot.top, width, Math.min(height, spot.maxHeight ?? height));
}

test('a card of the open thread stands off every compose, in the corner or as near to it as there is room', () => {
  const open: FakeCompose[] = [];
  const place = offComposes(around(open), 'clear');
  expect(place(size, [])).toMatchObject({ left: 1280 - 12 - 376, top: 800 - 12 - 150 });
  open.push(compose(656, 240, 560, 560));
  expect(place(size, [])).toMatchObject({ left: 656 - 12 - 376, top: 800 - 12 - 150 });
  open.push(compose(82, 240, 560, 560));
  expect(place(size, [])).toMatchObject({ left: 1280 - 12 - 376, top: 240 - 12 - 150 });
});

test('where the composes leave no room for it, it waits; called, it leaves what stands in a line with Send free', () => {
  const open = [compose(10, 20, 1260, 780)];
  expect(offComposes(around(open), 'clear')(size, [])).toBe('crowded');
  expect(offComposes(around(open), 'least')(line, [])).toBeNull();
  const spot = placed(offComposes(around(open), 'called'));
  expect(spot.left).toBe(1280 - 8 - 376);
  expect(spot.bottom).toBeLessThanOrEqual(800 - 42);
});

test('beside a reply it stands below it, else above it, and over it only where it fills the window, off the line of Send', () => {
  const beside = (top: number, height: number) => {
    const reply = compose(292, top, 948, height);
    return placed(besideReply(reply, around([reply]), 'called'));
  };
  expect(beside(200, 240)).toMatchObject({ left: 1240 - 376, top: 440 + 12 });
  expect(beside(440, 300)).toMatchObject({ left: 1240 - 376, top: 440 - 12 - 150 });
  const over = beside(20, 780);
  expect(over.top).toBeGreaterThanOrEqual(12);
  expect(over.bottom).toBeLessThanOrEqual(800 - 42);
});

test('it stands below the words of the thread, in the corner of its pane, and off its Reply', () => {
  const reply = box(292, 620, 100, 36);
  const view = thread([['Call me next week.', box(292, 400, 960, 18)]], reply);
  expect(placed(offComposes(around([], view), 'clear'))).toEqual(box(1264 - 12 - 376, 780 - 12 - 150, 376, 150));
});

test('where words reach into the corner, only what is smaller fits there, and nothing in full stands between two lines', () => {
  const low = box(292, 700, 500, 18);
  const view = thread([
    ['Call me next week.', box(292, 300, 960, 18)],
    ['Talk soon, and thank you for the offer.', low],
  ]);
  expect(offComposes(around([], view), 'clear')(size, [])).not.toBe('crowded');
  lines.set('Talk soon, and thank you for the offer.', { ...low, right: 1250 });
  expect(offComposes(around([], view), 'clear')(size, [])).toBe('crowded');
  const small = placed(offComposes(around([], view), 'clear'), line);
  expect(small).toMatchObject({ right: 1252, bottom: 780 - 12 });
  expect(meets(small, { ...low, right: 1250 })).toBe(false);
});

test('at its smallest it stands between two lines, and over words only when they fill the pane, still off Reply', () => {
  const reply = box(1100, 735, 140, 36);
  const view = thread([['All the pane.', box(252, 80, 1000, 680)]], reply);
  expect(offComposes(around([], view), 'clear')(line, [])).toBe('crowded');
  expect(meets(placed(offComposes(around([], view), 'least'), line), reply)).toBe(false);
  lines.set('All the pane.', box(252, 80, 1000, 500));
  const between = placed(offComposes(around([], view), 'least'), line);
  expect(meets(between, box(252, 80, 1000, 500)) || meets(between, reply)).toBe(false);
});

test('called in a full thread, all of it is shown over words, and never over Reply', () => {
  const reply = box(292, 640, 900, 36);
  const view = thread([['All the pane.', box(252, 80, 1000, 540)]], reply);
  const spot = placed(offComposes(around([], view), 'called'));
  expect(spot.bottom - spot.top).toBe(150);
  expect(meets(spot, reply)).toBe(false);
});

test('above a reply it covers no end of a line: it becomes smaller, and called it covers words before it covers the reply', () => {
  const reply = compose(292, 440, 948, 330);
  const mail = box(292, 360, 900, 18);
  const view = thread([['It is a full month here.', mail]]);
  expect(besideReply(reply, around([reply], view), 'clear')(size, [])).toBe('crowded');
  const small = placed(besideReply(reply, around([reply], view), 'clear'), line);
  expect(small.bottom).toBeLessThanOrEqual(440 - 12);
  expect(meets(small, mail)).toBe(false);
  const tall = { width: 376, height: 258 };
  const called = placed(besideReply(reply, around([reply], view), 'called'), tall);
  expect(called.bottom - called.top).toBe(258);
  expect(called.bottom).toBeLessThanOrEqual(440 - 12);
});

test('words are looked for where they can be seen, and not in a compose', () => {
  const open = compose(300, 500, 400, 200);
  const view = thread([
    ['In sight.', box(300, 200, 90, 18)],
    ['Scrolled away.', box(300, -90, 90, 18)],
    [' ', box(300, 230, 4, 18)],
  ]);
  view.append(open.root);
  lines.set('Hi', box(300, 580, 20, 18));
  const folded = at(document.createElement('div'), 300, 300, 100, 20);
  folded.style.overflowX = 'hidden';
  folded.textContent = 'Here is the summary of all that we saw.';
  lines.set(folded.textContent, box(300, 300, 700, 18));
  view.append(folded);
  const seen = boxesIn(view, box(240, 70, 1024, 710), [open.root]);
  expect(seen.words).toEqual(expect.arrayContaining([box(300, 200, 90, 18), box(300, 300, 100, 18)]));
  expect(seen.words).toHaveLength(2);
  expect(seen.buttons).toEqual([]);
});

test('a mail of very many parts is not looked through at every frame: it counts as full, and Reply below it stays free', () => {
  const reply = box(1100, 735, 140, 36);
  const view = thread([['A short line.', box(252, 80, 100, 18)]], reply);
  const mail = at(document.createElement('div'), 252, 110, 900, 200);
  let asked = 0;
  for (let i = 0; i < 6000; i++) {
    const part = at(document.createElement('span'), 252, -900, 100, 18);
    const { getBoundingClientRect } = part;
    part.getBoundingClientRect = () => {
      asked++;
      return getBoundingClientRect();
    };
    mail.append(part);
  }
  view.lastChild?.before(mail);
  expect(offComposes(around([], view), 'clear')(line, [])).toBe('crowded');
  expect(meets(placed(offComposes(around([], view), 'least'), line), reply)).toBe(false);
  expect(asked).toBeLessThan(5000);
});

test('what is folded away with all it holds is not looked into', () => {
  const view = thread([]);
  const quote = at(document.createElement('div'), 0, 0, 0, 0);
  const part = document.createElement('span');
  const ask = vi.spyOn(part, 'getBoundingClientRect');
  quote.append(part);
  view.append(quote);
  boxesIn(view, box(240, 70, 1024, 710), []);
  expect(ask).toHaveBeenCalledTimes(1);
  quote.style.display = 'none';
  boxesIn(view, box(240, 70, 1024, 710), []);
  expect(ask).toHaveBeenCalledTimes(1);
});
