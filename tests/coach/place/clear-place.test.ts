import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClearInput, placeClear } from '../../../src/coach/place/clear-place.ts';
import type { Box } from '../../../src/coach/place/placement.ts';
import { box, meets } from './boxes.ts';

const reply = box(292, 447, 948, 234);
const input = (changes: Partial<ClearInput> = {}): ClearInput => ({
  size: { width: 376, height: 244 },
  viewport: { width: 1280, height: 800 },
  anchor: reply,
  keepClear: [reply],
  direction: 'ltr',
  ...changes,
});

describe('placeClear', () => {
  it('stands beside what it belongs to, at the foot of it, where there is room', () => {
    const window = box(700, 250, 540, 550);
    expect(placeClear(input({ anchor: window, keepClear: [window] }))).toMatchObject({ left: 312, top: 544 });
    const mirrored = box(40, 250, 540, 550);
    const rtl = input({ anchor: mirrored, keepClear: [mirrored], direction: 'rtl' });
    expect(placeClear(rtl)).toMatchObject({ left: 592, top: 544 });
  });

  it('goes above a reply as wide as the thread, flush with its end, and below it where all of it fits there', () => {
    expect(placeClear(input())).toMatchObject({ left: 864, top: 191, maxHeight: 423 });
    expect(placeClear(input({ direction: 'rtl' }))).toMatchObject({ left: 292, top: 191 });
    const high = box(292, 200, 948, 234);
    expect(placeClear(input({ anchor: high, keepClear: [high] }))).toMatchObject({ left: 864, top: 446 });
  });

  it('stays where it is while the reply grows, until it would have to hide more than a line there', () => {
    const at = (height: number, previous?: string) => {
      const grown = box(292, 280, 948, height);
      return placeClear(input({ anchor: grown, keepClear: [grown], previous }));
    };
    const before = at(240);
    expect(before?.top).toBeGreaterThan(500);
    expect(at(255, before?.place)?.top).toBeGreaterThan(500);
    expect(at(255)?.top).toBeLessThan(280);
    expect(at(360, before?.place)?.top).toBeLessThan(280);
  });

  it('has no place where there is room for a slit alone', () => {
    expect(placeClear(input({ keepClear: [box(0, 100, 1280, 620)] }))).toBeNull();
  });

  it('covers nothing that is to stay clear and stays in the window, wherever things stand', () => {
    const side = fc.integer({ min: 200, max: 1600 });
    const at = fc.integer({ min: -200, max: 1400 });
    const boxes = fc.array(fc.tuple(at, at, side, side), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(side, side, boxes, fc.constantFrom('ltr', 'rtl'), fc.integer({ min: 20, max: 700 }), (...given) => {
        const [width, height, all, direction, tall] = given;
        const keepClear = all.map((each) => box(...each));
        const viewport = { width, height };
        const size = { width: 376, height: tall };
        const spot = placeClear(input({ viewport, anchor: keepClear[0] as Box, keepClear, direction, size }));
        if (spot === null) return;
        const card = box(spot.left, spot.top, Math.min(376, width - 24), Math.min(tall, spot.maxHeight));
        expect(keepClear.filter((each) => meets(card, each))).toEqual([]);
        expect(Math.min(card.left, card.top)).toBeGreaterThanOrEqual(12);
        expect(card.right).toBeLessThanOrEqual(width - 12);
        expect(card.bottom).toBeLessThanOrEqual(height - 12);
      }),
    );
  });
});
