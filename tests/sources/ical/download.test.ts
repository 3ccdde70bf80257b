import { describe, expect, test, vi } from 'vitest';
import { readAddress } from '../../../src/sources/ical/address.ts';
import { downloadFeed } from '../../../src/sources/ical/download.ts';

const address = readAddress('https://calendar.google.com/calendar/ical/x/private-0123abcd/basic.ics');
const now = (): string => '2026-11-25T08:00:00Z';
const create = (answer: () => Promise<Response>) => vi.fn((_: string, __: RequestInit) => answer());

/** An answer of as many megabytes, and how many were asked for. */
function megabytes(count: number): { response: Response; sent: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === count) return controller.close();
      sent++;
      controller.enqueue(new Uint8Array(1_000_000).fill(65));
    },
  });
  return { response: new Response(body), sent: () => sent };
}

describe('a feed is downloaded', () => {
  test('as text, with the time, also when a letter is cut in two', async () => {
    const bytes = new TextEncoder().encode('BEGIN:VCALENDAR ä');
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, -1));
        controller.enqueue(bytes.slice(-1));
        controller.close();
      },
    });
    const copy = await downloadFeed(address, { get: create(async () => new Response(body)), now });
    expect(copy).toEqual({ text: 'BEGIN:VCALENDAR ä', readAt: now() });
  });

  test('from its own host alone, without cookies or a referrer', async () => {
    const get = create(async () => new Response('x'));
    await downloadFeed(address, { get, now });
    expect(get).toHaveBeenCalledExactlyOnceWith(
      address.secret,
      expect.objectContaining({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' }),
    );
  });

  test('up to 20 MB, and not a byte of the rest is waited for', async () => {
    const { response, sent } = megabytes(1_000);
    await expect(downloadFeed(address, { get: create(async () => response), now })).rejects.toThrow(
      'larger than 20 MB',
    );
    expect(sent()).toBeLessThan(25);
    expect((await downloadFeed(address, { get: create(async () => megabytes(20).response), now })).text).toHaveLength(
      2e7,
    );
  });

  test.each<[string, () => Promise<Response>, string]>([
    ['an address that was reset', async () => new Response('', { status: 404 }), 'Copy the secret address again'],
    ['a server in trouble', async () => new Response('', { status: 503 }), 'did not answer (503)'],
    ['no network', async () => Promise.reject(new TypeError(`Failed: ${address.secret}`)), 'could not be downloaded'],
  ])('%s is said in words, without the address', async (_, answer, message) => {
    const failed = await downloadFeed(address, { get: create(answer), now }).catch((error: Error) => error);
    expect(failed).toMatchObject({ name: 'UserError', message: expect.stringContaining(message) });
    expect(JSON.stringify(failed) + String(failed)).not.toContain('private-');
  });

  test('until it is called off', async () => {
    const get = create(async () => Promise.reject(new Error('aborted')));
    await expect(downloadFeed(address, { get, now, signal: AbortSignal.abort(new Error('off')) })).rejects.toThrow(
      'off',
    );
  });
});
