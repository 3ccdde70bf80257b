// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inCornerOfPage } from '../../../src/coach/place/geometry.ts';

const size = { width: 376, height: 150 };
const { innerWidth, innerHeight } = window;
beforeEach(() => Object.assign(window, { innerWidth: 1280, innerHeight: 800 }));
afterEach(() => {
  Object.assign(window, { innerWidth, innerHeight });
  document.body.replaceChildren();
});

test('what belongs to no compose stands in the lower corner of the window', () => {
  expect(inCornerOfPage(document)(size, [])).toEqual({ left: 1280 - 8 - 376, top: 800 - 8 - 150 });
});
