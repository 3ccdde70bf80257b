import { UserError } from '../../errors.ts';
import type { FeedAddress } from './address.ts';
import { decodeFeed } from './decode.ts';
import type { FeedCopy } from './source.ts';

export interface DownloadOptions {
  /** The browser's `fetch`, handed in so that this file can be tried without a network. */
  get: (address: string, options: RequestInit) => Promise<Response>;
  now: () => string;
  signal?: AbortSignal;
}

/** The largest real feed known is 1.5 MB. */
const MOST_BYTES = 20_000_000;
const LONGEST_MS = 30_000;

/**
 * Downloads a feed: no cookies, no other host even when told to go there, no more than 20 MB or half a minute.
 * @throws UserError, without the address in it, when it cannot be had
 */
export async function downloadFeed(
  address: Omit<FeedAddress, 'calendar'>,
  { get, now, signal }: DownloadOptions,
): Promise<FeedCopy> {
  const late = AbortSignal.timeout(LONGEST_MS);
  try {
    const response = await get(address.secret, {
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    if (response.status === 404 || response.status === 403) {
      throw new UserError('Google Calendar no longer knows this address. Copy the secret address again.');
    }
    if (!response.ok)
      throw new UserError(`Google Calendar did not answer (${response.status}). It is tried again later.`);
    return { text: await readAtMost(response, MOST_BYTES), readAt: now() };
  } catch (error) {
    if (error instanceof UserError) throw error;
    signal?.throwIfAborted();
    // What the browser says of a failed request may hold the address.
    throw new UserError(
      late.aborted
        ? 'The calendar took too long to download. Try again later.'
        : 'The calendar could not be downloaded. Check that you are online, then try again.',
    );
  }
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      throw new UserError(
        'The calendar is larger than 20 MB and was not read. Keep Google Calendar open in a tab instead.',
      );
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return decodeFeed(whole);
}
