// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { besideReply, inCornerOfPage, offComposes } from '../../../src/coach/place/geometry.ts';
import { FakeCompose } from '../fake-page.ts';

const size = { width: 376, height: 150 };
const { innerWidth, innerHeight } = window;
beforeEach(() => Object.assign(window, { innerWidth: 1280, innerHeight: 800 }));
afterEach(() => {
  Object.assign(window, { innerWidth, innerHeight });
  document.body.replaceChildren();
});

const box = (left: number, top: number, width: number, height: number) => () =>
  ({ left, top, right: left + width, bottom: top + height, width, height }) as DOMRect;

/** A compose that fills this box, with one line written in it and Send in its last 48 pixels. */
function compose(left: number, top: number, width: number, height: number): FakeCompose {
  const made = FakeCompose.rich(`compose-${left}`, document, 'Hi');
  document.body.getBoundingClientRect = box(0, 0, 1280, 800);
  made.root.getBoundingClientRect = box(left, top, width, height);
  made.element.getBoundingClientRect = box(left, top + 80, width, 20);
  made.send.getBoundingClientRect = box(left + 12, top + height - 42, 90, 36);
  return made;
}

test('what belongs to no compose stands in the lower corner of the window', () => {
  expect(inCornerOfPage(document)(size, [])).toEqual({ left: 1280 - 8 - 376, top: 800 - 8 - 150 });
});

test('a card of the open thread stands off every compose, in the corner or as near to it as there is room', () => {
  const open: FakeCompose[] = [];
  const place = offComposes(document, () => open, false);
  expect(place(size, [])).toMatchObject({ left: 1280 - 12 - 376, top: 800 - 12 - 150 });
  open.push(compose(656, 240, 560, 560));
  expect(place(size, [])).toMatchObject({ left: 656 - 12 - 376, top: 800 - 12 - 150 });
  open.push(compose(82, 240, 560, 560));
  expect(place(size, [])).toMatchObject({ left: 1280 - 12 - 376, top: 240 - 12 - 150 });
});

test('where the composes leave no room for it, it waits; called, it leaves what stands in a line with Send free', () => {
  const open = [compose(10, 20, 1260, 780)];
  expect(offComposes(document, () => open, false)(size, [])).toBeNull();
  const spot = offComposes(document, () => open, true)(size, []);
  expect(spot?.left).toBe(1280 - 8 - 376);
  expect((spot?.top ?? 800) + 150).toBeLessThanOrEqual(800 - 42);
});

test('beside a reply it stands below it, else above it, and over it only where it fills the window, off the line of Send', () => {
  const at = (top: number, height: number) => {
    const reply = compose(292, top, 948, height);
    return besideReply(reply, () => [reply])(size, []);
  };
  expect(at(200, 240)).toMatchObject({ left: 1240 - 376, top: 440 + 12 });
  expect(at(440, 300)).toMatchObject({ left: 1240 - 376, top: 440 - 12 - 150 });
  const over = at(20, 780);
  expect(over?.top).toBeGreaterThanOrEqual(12);
  expect((over?.top ?? 800) + 150).toBeLessThanOrEqual(800 - 42);
});
