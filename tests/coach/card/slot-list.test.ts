import { describe, expect, it } from 'vitest';
import { SlotList } from '../../../src/coach/card/slot-list.ts';
import { now, slot } from '../fake-page.ts';

const slots = [slot('2026-11-26T09:00:00Z', true), slot('2026-11-27T13:30:00Z', true)];
const create = (spare: ReturnType<typeof slot>[] = [], zone = 'Europe/Helsinki') =>
  new SlotList({ slots, spare, minutes: 30, zone });
const starts = (list: SlotList) => list.slots.map(({ start }) => start);

describe('swapping a slot', () => {
  const spare = [slot('2026-11-27T08:00:00Z', true), slot('2026-11-30T08:00:00Z', true)];

  it('takes the next spare time and leaves the others alone', () => {
    const once = create(spare).swap(0);
    expect(starts(once)).toEqual(['2026-11-27T08:00:00Z', '2026-11-27T13:30:00Z']);
    expect(starts(once.swap(0))).toEqual(['2026-11-30T08:00:00Z', '2026-11-27T13:30:00Z']);
  });

  it('comes back to the first time after the last spare one', () => {
    expect(starts(create(spare).swap(0).swap(0).swap(0))).toEqual(starts(create()));
  });

  it('never offers a time twice', () => {
    const list = create(spare).swap(0).swap(1);
    expect(new Set(starts(list)).size).toBe(2);
  });

  it('without spare times takes the same hour on the next weekday, and does not call it checked', () => {
    const [first] = create().swap(0).slots;
    expect(first).toEqual({ start: '2026-11-30T09:00:00Z', end: '2026-11-30T09:30:00Z', checked: false });
  });
});

describe('setting a slot by hand', () => {
  it('reads day and time in the zone of the rep', () => {
    const edited = create().edit(0, '2026-11-26', '14:15', now);
    expect((edited as SlotList).slots[0]).toEqual({
      start: '2026-11-26T12:15:00Z',
      end: '2026-11-26T12:45:00Z',
      checked: false,
    });
  });

  it.each([
    ['2026-11-20', '10:00', 'That time has passed.'],
    ['2026-11-27', '15:30', 'That time is offered already.'],
    ['2026-02-31', '10:00', 'That is no day and time.'],
    ['', '', 'That is no day and time.'],
  ])('says what is wrong with %s %s', (date, clock, problem) => {
    expect(create().edit(0, date, clock, now)).toBe(problem);
  });

  it('takes the time it has already without a word', () => {
    const list = create();
    expect(list.edit(0, '2026-11-26', '11:00', now)).toBe(list);
  });

  it('knows a time that was found free, however it was chosen', () => {
    const list = create([slot('2026-12-01T08:00:00Z', true)]).edit(0, '2026-12-01', '10:00', now);
    expect((list as SlotList).slots[0]?.checked).toBe(true);
  });
});
