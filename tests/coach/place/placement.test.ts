import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type PlacementInput, placeCard, placeInCorner } from '../../../src/coach/place/placement.ts';
import { box, meets } from './boxes.ts';

/** A compose window as mail sites open it: at the lower end of the line. */
function input(changes: Partial<PlacementInput> = {}): PlacementInput {
  return {
    size: { width: 376, height: 600 },
    viewport: { width: 1280, height: 800 },
    compose: box(700, 250, 540, 550),
    span: [box(716, 420, 400, 18)],
    keepClear: [box(716, 750, 80, 36)],
    direction: 'ltr',
    ...changes,
  };
}

const cardOf = (given: PlacementInput): Box => {
  const { left, top, maxHeight } = placeCard(given);
  return box(left, top, given.size.width, Math.min(given.size.height, maxHeight));
};

describe('placeCard', () => {
  it('stands outside a compose window at the side that has room', () => {
    const spot = placeCard(input());
    expect(spot.side).toBe('start');
    expect(spot.left + 376).toBeLessThanOrEqual(700);
  });

  it('prefers the end of the line when both sides have room', () => {
    const compose = box(420, 250, 400, 550);
    const given = input({ viewport: { width: 1400, height: 800 }, compose, span: [box(440, 420, 300, 18)] });
    expect(placeCard(given).left).toBeGreaterThanOrEqual(820);
    expect(placeCard({ ...given, direction: 'rtl' }).left + 376).toBeLessThanOrEqual(420);
  });

  it('starts level with the words and moves up only as far as the window asks', () => {
    expect(placeCard(input({ size: { width: 376, height: 300 } })).top).toBe(420);
    expect(placeCard(input({ size: { width: 376, height: 600 } })).top).toBe(800 - 12 - 600);
  });

  it('stands beside short words in a compose that fills the window', () => {
    const compose = box(20, 20, 1240, 760);
    const spot = placeCard(input({ compose, span: [box(60, 200, 300, 18)], keepClear: [box(60, 740, 80, 30)] }));
    expect(spot).toMatchObject({ side: 'beside', left: 372 });
  });

  it('steps over a caret right behind the words', () => {
    const compose = box(20, 20, 1240, 760);
    const caret = box(366, 200, 0, 18);
    const spot = placeCard(input({ compose, span: [box(60, 200, 300, 18)], keepClear: [box(60, 740, 80, 30), caret] }));
    expect(spot).toMatchObject({ side: 'beside', left: 378 });
  });

  it('goes under words as long as the line, and not over Send', () => {
    const compose = box(20, 20, 760, 560);
    const send = box(40, 530, 80, 36);
    const given = input({
      viewport: { width: 800, height: 600 },
      compose,
      span: [box(40, 100, 720, 18), box(40, 118, 300, 18)],
      keepClear: [send],
      size: { width: 376, height: 400 },
    });
    expect(placeCard(given).side).toBe('over');
    expect(cardOf(given).top).toBeGreaterThan(118);
    for (const obstacle of [...given.span, send]) expect(meets(cardOf(given), obstacle)).toBe(false);
  });

  it('goes above words at the foot of the window', () => {
    const given = input({
      viewport: { width: 700, height: 700 },
      compose: box(0, 0, 700, 700),
      span: [box(20, 600, 660, 18)],
      keepClear: [box(20, 650, 80, 36)],
      size: { width: 376, height: 400 },
    });
    expect(cardOf(given).bottom).toBeLessThanOrEqual(600);
  });

  it('stays on its side while the other is not clearly better', () => {
    const compose = box(420, 250, 400, 550);
    const given = input({ viewport: { width: 1400, height: 800 }, compose, span: [box(440, 420, 300, 18)] });
    expect(placeCard({ ...given, previous: 'start' }).side).toBe('start');
  });

  it('covers the words rather than Send or the caret when the words fill the window', () => {
    const send = box(10, 560, 80, 30);
    const given = input({
      viewport: { width: 500, height: 600 },
      compose: box(0, 0, 500, 600),
      span: [box(0, 0, 500, 600)],
      keepClear: [send],
    });
    expect(meets(cardOf(given), send)).toBe(false);
    expect(cardOf(given).bottom).toBeGreaterThan(100);
  });

  it('never leaves the window and never covers words, caret or Send, wherever they are', () => {
    const place = fc.record({
      width: fc.integer({ min: 500, max: 2200 }),
      height: fc.integer({ min: 420, max: 1400 }),
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
      lines: fc.integer({ min: 1, max: 3 }),
      tall: fc.integer({ min: 150, max: 800 }),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    });
    fc.assert(
      fc.property(place, ({ width, height, x, y, lines, tall, direction }) => {
        const left = Math.round(x * (width - 300));
        const top = Math.round(y * (height - 120));
        const span = Array.from({ length: lines }, (_, line) => box(left, top + line * 18, 280, 18));
        const given = input({
          viewport: { width, height },
          compose: box(0, 0, width, height),
          span,
          keepClear: [box(left, height - 40, 80, 30), box(left + 280, top, 1, 18)],
          size: { width: 376, height: tall },
          direction,
        });
        const card = cardOf(given);
        expect(card.left).toBeGreaterThanOrEqual(0);
        expect(card.right).toBeLessThanOrEqual(width);
        expect(card.top).toBeGreaterThanOrEqual(0);
        expect(card.bottom).toBeLessThanOrEqual(height);
        expect(card.bottom - card.top).toBeGreaterThan(0);
        for (const obstacle of [...span, ...given.keepClear]) expect(meets(card, obstacle)).toBe(false);
      }),
    );
  });
});

describe('placeInCorner', () => {
  const viewport = { width: 1000, height: 700 };
  const field = box(400, 100, 500, 500);

  it('stands in the lower corner at the end of the line', () => {
    expect(placeInCorner({ width: 120, height: 30 }, field, viewport, [], 'ltr')).toEqual({ left: 772, top: 562 });
    expect(placeInCorner({ width: 120, height: 30 }, field, viewport, [], 'rtl')).toEqual({ left: 408, top: 562 });
  });

  it('goes above Send when Send is in that corner', () => {
    const send = box(800, 560, 90, 36);
    const { top } = placeInCorner({ width: 120, height: 30 }, field, viewport, [send], 'ltr');
    expect(top + 30).toBeLessThanOrEqual(send.top);
  });

  it('goes above every line it must not cover, and beside the end of a short one', () => {
    const size = { width: 120, height: 30 };
    const lines = [box(416, 530, 470, 18), box(416, 552, 470, 18), box(416, 574, 200, 18)];
    expect(placeInCorner(size, field, viewport, lines, 'ltr').top + 30).toBeLessThanOrEqual(530);
    expect(placeInCorner(size, field, viewport, lines.slice(2), 'ltr').top).toBe(562);
  });

  it('stays in the window when the field goes on below it', () => {
    const { top } = placeInCorner({ width: 120, height: 30 }, box(400, 100, 500, 2000), viewport, [], 'ltr');
    expect(top + 30).toBeLessThanOrEqual(700);
  });
});
