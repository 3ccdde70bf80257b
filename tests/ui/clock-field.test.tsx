// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ClockField } from '../../src/ui/ClockField.tsx';
import { doing, field, fill, show } from './page.ts';

const told = vi.fn();
beforeEach(() => told.mockReset());

function Asked() {
  const [clock, setClock] = useState('09:00');
  return (
    <>
      <ClockField
        aria-label="From"
        value={clock}
        onClock={(next) => {
          told(next);
          setClock(next);
        }}
      />
      <button type="button" onClick={() => setClock('12:00')}>
        Noon
      </button>
    </>
  );
}

const create = async () => {
  const page = await show(<Asked />);
  const from = field(page, 'From');
  const press = (key: string) => doing(() => from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  const leave = () => doing(() => from.dispatchEvent(new FocusEvent('blur')));
  return { page, from, press, leave };
};

describe('a time that is typed', () => {
  test('counts at once when it is whole', async () => {
    const { from } = await create();
    await fill(from, '17:30');
    expect(told.mock.calls).toEqual([['17:30']]);
  });

  test('is not taken for another half-way, and is read once the field is left', async () => {
    const { from, leave } = await create();
    for (const text of ['1', '13', '133', '1330']) await fill(from, text);
    expect(told).not.toHaveBeenCalled();
    await leave();
    expect(told.mock.calls).toEqual([['13:30']]);
    expect(from.value).toBe('13:30');
  });

  test('is read with Enter as well', async () => {
    const { from, press } = await create();
    await fill(from, '5 pm');
    await press('Enter');
    expect(told.mock.calls).toEqual([['17:00']]);
  });

  test('stands as it is when it is none, and is told as none', async () => {
    const { from, leave } = await create();
    await fill(from, 'noon');
    await leave();
    expect(told.mock.calls).toEqual([['']]);
    expect(from.value).toBe('noon');
  });

  test('is told as none once it is cleared', async () => {
    const { from } = await create();
    await fill(from, '');
    expect(told.mock.calls).toEqual([['']]);
  });

  test('gives way to one that is set from outside', async () => {
    const { page, from, leave } = await create();
    await fill(from, 'noon');
    await leave();
    await doing(() => page.querySelector('button')?.click());
    expect(from.value).toBe('12:00');
  });
});

test('the arrow keys move it by a quarter of an hour', async () => {
  const { from, press } = await create();
  await press('ArrowUp');
  expect(from.value).toBe('09:15');
  await press('ArrowDown');
  await press('ArrowDown');
  expect(told.mock.calls).toEqual([['09:15'], ['09:00'], ['08:45']]);
});

test('a field that is left as it was says nothing', async () => {
  const { leave } = await create();
  await leave();
  expect(told).not.toHaveBeenCalled();
});
