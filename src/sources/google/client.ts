import { UserError } from '../../errors.ts';
import { GoogleFailure, GoogleRefusal, LAPSED } from './failure.ts';

export interface ClientDeps {
  /** The browser's `fetch`. */
  request: (address: string, options: RequestInit) => Promise<Response>;
  /**
   * An access token. `renew`: the one given last was refused, whatever its expiry says.
   * @throws UserError when there is none and none can be had without the rep
   */
  token: (options: { renew: boolean }) => Promise<string>;
  /** Resolves after as many milliseconds; rejects when the signal is aborted. */
  wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Aborts after as many milliseconds, as `AbortSignal.timeout` does. */
  timeout: (ms: number) => AbortSignal;
  /** Milliseconds since 1970. */
  now: () => number;
  /** From 0 up to 1. */
  random: () => number;
  signal?: AbortSignal;
}

export interface GoogleClient {
  /** @throws GoogleRefusal, GoogleFailure; the signal's reason when called off */
  ask(path: string, query: Record<string, string>, body?: unknown): Promise<unknown>;
}

const API = 'https://www.googleapis.com/calendar/v3/';
const MOST_TRIES = 5;
const LONGEST_ANSWER_MS = 20_000;
/** A service worker that waits longer is stopped by the browser. */
const LONGEST_WAIT_MS = 20_000;
/** 403 as well as 429: developers.google.com/workspace/calendar/api/guides/errors. */
const TOO_FAST = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'RATE_LIMIT_EXCEEDED']);

type Answer =
  | { is: 'read'; json: unknown }
  | { is: 'refused'; refusal: GoogleRefusal }
  | { is: 'busy'; why: string; retryAt: number | null };

/** Asks the API with patience: again after trouble that passes, with a new token once, and no longer than is sensible. */
export function googleClient(deps: ClientDeps): GoogleClient {
  const { signal } = deps;

  async function once(address: string, options: RequestInit, token: string): Promise<Answer> {
    const late = deps.timeout(LONGEST_ANSWER_MS);
    try {
      const response = await deps.request(address, {
        ...options,
        headers: { ...options.headers, authorization: `Bearer ${token}` },
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      const text = await response.text();
      if (response.ok) return { is: 'read', json: JSON.parse(text) as unknown };
      const reason = reasonOf(text);
      if (response.status >= 500 || response.status === 429 || (response.status === 403 && TOO_FAST.has(reason))) {
        const why = `Google Calendar is too busy (${response.status}). It is tried again later.`;
        return { is: 'busy', why, retryAt: retryAt(response.headers, deps.now()) };
      }
      return { is: 'refused', refusal: new GoogleRefusal(response.status, reason) };
    } catch {
      // Cut off, too late, or cut short in the middle of its JSON: the browser's own words may hold the address.
      signal?.throwIfAborted();
      const why = late.aborted ? 'Google Calendar took too long.' : 'Google Calendar could not be reached.';
      return { is: 'busy', why: `${why} It is tried again later.`, retryAt: null };
    }
  }

  return {
    async ask(path, query, body) {
      const address = `${API}${path}?${new URLSearchParams(query)}`;
      const options: RequestInit =
        body === undefined
          ? {}
          : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      let token = await tokenOf(deps, false);
      let renewed = false;
      for (let tries = 1; ; tries++) {
        signal?.throwIfAborted();
        const answer = await once(address, options, token);
        if (answer.is === 'read') return answer.json;
        if (answer.is === 'refused') {
          if (answer.refusal.status !== 401) throw answer.refusal;
          if (renewed) throw new GoogleFailure('lapsed', LAPSED);
          renewed = true;
          token = await tokenOf(deps, true);
          continue;
        }
        const asked = answer.retryAt === null ? 0 : answer.retryAt - deps.now();
        if (tries >= MOST_TRIES || asked > LONGEST_WAIT_MS) {
          throw new GoogleFailure('broken', answer.why, answer.retryAt);
        }
        await deps.wait(Math.max(asked, backOff(tries, deps.random())), signal);
      }
    },
  };
}

/** One, two, four, eight seconds, and up to one more so that many browsers do not come back together. */
const backOff = (tries: number, random: number): number => 1_000 * (2 ** (tries - 1) + random);

async function tokenOf({ token, signal }: ClientDeps, renew: boolean): Promise<string> {
  try {
    return await token({ renew });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof GoogleFailure || !(error instanceof UserError)) throw error;
    throw new GoogleFailure('lapsed', error.message);
  }
}

/** Google's word for what is wrong, in the older form of an error or the newer. */
function reasonOf(text: string): string {
  try {
    const { error } = JSON.parse(text) as { error?: { errors?: { reason?: unknown }[]; status?: unknown } };
    const reason = error?.errors?.[0]?.reason ?? error?.status;
    return typeof reason === 'string' ? reason : '';
  } catch {
    return '';
  }
}

/**
 * `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3), a date by Google's clock: what this machine's is off
 * by is taken out of it where the answer says when it was sent. Null for anything else.
 */
function retryAt(headers: Headers, now: number): number | null {
  const header = headers.get('retry-after');
  if (header === null) return null;
  if (/^\d{1,6}$/.test(header.trim())) return now + 1_000 * Number(header);
  const at = Date.parse(header);
  const sent = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(at) ? null : Number.isNaN(sent) ? at : now + Math.max(0, at - sent);
}
