import { afterEach, expect, test, vi } from 'vitest';
import { guard } from '../src/errors.ts';

afterEach(() => vi.restoreAllMocks());

/** What stands on the console after an entry point threw something. */
function logged(error: unknown): string {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  guard('gmail, mail opened', () => {
    throw error;
  })();
  return String(log.mock.lastCall);
}

test('what ends at an entry point is told by name and place', () => {
  expect(logged(new TypeError('x'))).toMatch(/^Bookend: gmail, mail opened: TypeError\n.*errors\.test\.ts:\d+:\d+/);
});

test('and by no word of a mail, however many lines the error quotes', () => {
  const mail = 'Hi Ana,\n    at the fair we spoke of 40 seats\nat 10:30:00\nana@acme.example:1:2\nBest';
  const quoting = new SyntaxError(`Unexpected token 'H', "${mail}" is not valid JSON`);
  expect(logged(quoting)).not.toMatch(/Ana|fair|seats|acme|Best/i);
  // Firefox's stacks hold places alone.
  quoting.stack = 'read@moz-extension://0f1e/src/background.js:12:7\n';
  expect(logged(quoting)).toBe(
    'Bookend: gmail, mail opened: SyntaxError\nread@moz-extension://0f1e/src/background.js:12:7',
  );
});
