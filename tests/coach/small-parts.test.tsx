// @vitest-environment jsdom
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Badge } from '../../src/coach/notices/Badge.tsx';
import { Paused } from '../../src/coach/notices/Paused.tsx';
import { Toast } from '../../src/coach/notices/Toast.tsx';
import { pieces } from '../../src/coach/pieces.ts';
import { themeOf } from '../../src/page/theme.ts';

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
  vi.useRealTimers();
});
const show = (node: VNode) => act(() => render(node, place));

describe('the toast', () => {
  const create = async (done = true) => {
    vi.useFakeTimers();
    const events = { onUndo: vi.fn(), onEnd: vi.fn() };
    await show(<Toast text="Three times offered" done={done} undoKey="Ctrl Z" {...events} />);
    return { ...events, toast: place.querySelector('.toast') };
  };

  it('says what was done, undoes on a click and ends after eight seconds', async () => {
    const { onUndo, onEnd } = await create();
    expect(place.textContent).toBe('Three times offeredUndo Ctrl Z');
    place.querySelector('button')?.click();
    expect(onUndo).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(7999);
    expect(onEnd).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('waits while the pointer or the focus is on it', async () => {
    const { onEnd, toast } = await create();
    await act(() => void toast?.dispatchEvent(new Event('pointerenter')));
    vi.advanceTimersByTime(60_000);
    expect(onEnd).not.toHaveBeenCalled();
    await act(() => void toast?.dispatchEvent(new Event('pointerleave')));
    vi.advanceTimersByTime(8000);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('offers no undo when nothing was done', async () => {
    await create(false);
    expect(place.querySelector('button')).toBeNull();
  });
});

describe('the badge', () => {
  it('says how many closings are open and opens the card', async () => {
    const onOpen = vi.fn();
    await show(<Badge count={2} onOpen={onOpen} />);
    expect(place.textContent).toBe('2 open closings');
    place.querySelector('button')?.click();
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

describe('the paused notice', () => {
  it('says that sending works, and names the missing places only when asked', async () => {
    await show(
      <Paused reason="Gmail changed its compose window." partly={false} details={['composeBody']} onClose={vi.fn()} />,
    );
    expect(place.textContent).toContain('Paused: Gmail changed its compose window. Sending works as ever.');
    expect(place.textContent).not.toContain('composeBody');
    await act(() => place.querySelector<HTMLElement>('.quiet')?.click());
    expect(place.textContent).toContain('Not found: composeBody.');
  });

  it('can be closed', async () => {
    const onClose = vi.fn();
    await show(<Paused reason="x" partly details={[]} onClose={onClose} />);
    expect(place.textContent).toContain('Partly paused: x');
    place.querySelector<HTMLElement>('[aria-label="Close"]')?.click();
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('the times inside a rewrite', () => {
  it('are cut out of the list that joins them', () => {
    const found = pieces('Thu 11:00, Fri 15:30 or Mon 16:00 (Oslo)', ['Thu 11:00', 'Fri 15:30', 'Mon 16:00']);
    expect(found.map(({ text, time }) => (time ? `<${text}>` : text)).join('')).toBe(
      '<Thu 11:00>, <Fri 15:30> or <Mon 16:00> (Oslo)',
    );
  });

  it('leave the text whole when none of them stands in it', () => {
    expect(pieces('any day', ['', 'Thu 11:00'])).toEqual([{ text: 'any day', start: 0, time: false }]);
  });
});

describe('the theme of a draft', () => {
  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(32, 33, 36)', 'dark'],
    ['rgba(0, 0, 0, 0.2)', 'light'],
    ['transparent', 'light'],
  ])('on %s is %s', (colour, theme) => {
    place.style.backgroundColor = colour;
    const field = document.createElement('div');
    place.append(field);
    expect(themeOf(field)).toBe(theme);
  });
});
