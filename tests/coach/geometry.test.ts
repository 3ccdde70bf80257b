// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { inCornerOfPage } from '../../src/coach/geometry.ts';
import { FakeCompose } from './fake-page.ts';

afterEach(() => document.body.replaceChildren());

const box = (left: number, top: number, width: number, height: number) => () =>
  ({ left, top, right: left + width, bottom: top + height, width, height }) as DOMRect;

test('what stands in the corner of the page leaves the field and the Send of every open compose free', () => {
  const size = { width: 300, height: 150 };
  const corner = inCornerOfPage(document)(size, []);
  expect(corner).toEqual({ left: window.innerWidth - 308, top: window.innerHeight - 158 });

  const compose = FakeCompose.rich('compose-1', document, 'Hi');
  const right = window.innerWidth - 520;
  const bottom = window.innerHeight - 60;
  for (const around of [compose.root, document.body]) {
    around.getBoundingClientRect = box(0, 0, window.innerWidth, window.innerHeight);
  }
  compose.element.getBoundingClientRect = box(right, bottom - 300, 500, 300);
  compose.send.getBoundingClientRect = box(right + 400, bottom, 90, 36);
  const spot = inCornerOfPage(document, () => [compose])(size, []);
  expect(spot && spot.top + size.height).toBeLessThanOrEqual(bottom - 300);
});
