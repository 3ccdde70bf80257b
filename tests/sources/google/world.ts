import type { Interval } from '../../../src/schedule/types.ts';
import { type GoogleDeps, type GoogleOutcome, readGoogle } from '../../../src/sources/google/source.ts';
import type { GoogleState } from '../../../src/sources/google/state.ts';
import { type GoogleDouble, startGoogle } from '../../doubles/google-calendar/server.ts';
import type { DoubleTime } from '../../doubles/google-calendar/types.ts';

export const REP = 'rep@rivet.example';
export const range: Interval = { start: '2026-11-24T08:00:00Z', end: '2026-12-24T08:00:00Z' };

/** A rep with a double of Google on loopback: what Bookend kept, and how it asks. */
export class World {
  state: GoogleState | null = null;
  waits: number[] = [];
  now = Date.parse('2026-11-26T09:00:00Z');
  range = range;
  renewals = 0;
  /** Keys that are known by now, as a store would keep them. */
  readonly keys = new Set<string>();
  more: Partial<GoogleDeps> = {};

  private constructor(readonly google: GoogleDouble) {}

  static async start(): Promise<World> {
    const world = new World(await startGoogle());
    world.google.calendars.add({ id: REP, summary: 'Rep', primary: true, selected: true, accessRole: 'owner' });
    return world;
  }

  add(
    id: string,
    day: string,
    more: { repeat?: { days: number; count: number }; fields?: Record<string, unknown> } = {},
  ): void {
    this.google.calendars.insert(REP, {
      id,
      summary: id,
      start: { dateTime: `${day}T10:00:00Z` },
      end: { dateTime: `${day}T10:30:00Z` },
      ...(more.repeat ? { repeat: more.repeat } : {}),
      ...(more.fields ? { more: more.fields } : {}),
    });
  }

  /** One read. Its state is stored as JSON, as it would be. */
  async read(): Promise<GoogleOutcome> {
    let late = new AbortController();
    this.google.onHeld = () => late.abort(new DOMException('late', 'TimeoutError'));
    const outcome = await readGoogle(this.state, this.range, {
      request: this.google.send,
      token: async ({ renew }) => {
        if (renew) this.google.oauth.tokens.add(`new-${++this.renewals}`);
        return this.renewals === 0 ? 'tok-1' : `new-${this.renewals}`;
      },
      wait: async (ms) => {
        this.waits.push(ms);
        this.now += ms;
      },
      timeout: () => {
        late = new AbortController();
        return late.signal;
      },
      now: () => this.now,
      random: () => 0.5,
      zone: 'UTC',
      calendars: null,
      ...this.more,
    });
    this.state = JSON.parse(JSON.stringify(outcome.state)) as GoogleState;
    if (outcome.reading) {
      for (const key of outcome.reading.removed) this.keys.delete(key);
      for (const { key } of outcome.reading.meetings) this.keys.add(key);
    }
    return outcome;
  }

  /** What the double really has in the range, as `key start`, sorted. */
  truth(): string[] {
    const items = this.google.calendars.all(REP).filter(({ status }) => status !== 'cancelled');
    const shown = items.map((item) => {
      const [, instance = ''] = /(_\d{8}T\d{6}Z)$/.exec(item.id) ?? [];
      return [`${String(item['iCalUID'])}${instance}`, (item['start'] as DoubleTime).dateTime ?? ''] as const;
    });
    return shown
      .filter(([, start]) => start >= this.range.start && start < this.range.end)
      .map((pair) => pair.join(' '))
      .sort();
  }
}

export const shown = ({ reading }: GoogleOutcome): string[] =>
  (reading?.meetings ?? []).map(({ key, start }) => `${key} ${start}`).sort();
