import { nudgeDefaults } from '../../src/nudges/defaults.ts';
import { listedNudges } from '../../src/nudges/due.ts';
import { answered, dismissed } from '../../src/nudges/ledger.ts';
import type { NudgeInput } from '../../src/nudges/types.ts';
import { instantOf } from '../../src/schedule/instants.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import { REP } from './create.ts';
import { Machine } from './month-machine.ts';
import { MINUTE, type Month, zoneAt } from './month-plan.ts';
import { Oracle } from './oracle.ts';
import type { Random } from './random.ts';

const DAY = 24 * 60 * MINUTE;

/** How long after it is due something may take to be there: an alarm is never nearer than half a minute. */
const PROMPT = 3 * MINUTE;

/** What a month came to. Every list is of what went wrong, and empty. */
export interface Outcome {
  /** Nudges that were due at a minute when somebody could have seen them, or expired before. */
  due: number;
  shown: number;
  expired: number;
  /** Due, and not any more before they were shown, as the calendar had changed. */
  withdrawn: number;
  missed: string[];
  doubled: string[];
  /** Shown though the rules did not say so. */
  unfounded: string[];
  late: string[];
  runs: number;
  kills: number;
  starts: number;
  noises: number;
  again: number;
  zones: number;
}

/** Lives through a month minute by minute, and holds what happens against the rules. */
export async function liveThrough(month: Month, random: Random): Promise<Outcome> {
  const machine = new Machine();
  const truth = new Map<string, KnownMeeting>();
  const ever = new Set<string>();
  const pending = new Map<string, number>();
  const [unfounded, late] = [new Set<string>(), new Set<string>()];
  let calendar: NudgeInput['calendar'] = { meetings: [], readAt: null, reach: null };
  // A browser that was closed is closed until it starts, whatever the machine does meanwhile.
  let isClosed = true;
  let wasZone = '';
  let wasWrong = 0;
  let lenient = 0;
  let isBlind = false;
  let starts = 0;
  let oracle: Oracle | null = null;

  const minute = async (t: number): Promise<void> => {
    for (const change of month.changes.get(t) ?? []) change(truth);
    const away = month.away.find(({ from, to }) => from <= t && t < to)?.how ?? null;
    const zone = zoneAt(t, month);
    const wrong = month.wrongClock.find(({ from, to }) => from <= t && t < to)?.by ?? 0;
    // A journey wakes nobody, so that it shows within the hour. A clock set back stops every alarm until it is there again.
    if (zone !== wasZone) lenient = t + 63 * MINUTE;
    if (wrong < wasWrong) isBlind = true;
    if (zone !== wasZone) oracle = null;
    const hasStarted = away === null && isClosed;
    if (away === 'closed' && !isClosed) machine.close();
    isClosed = away === 'closed' || (isClosed && away !== null);
    [wasZone, wasWrong] = [zone, wrong];
    if (away !== null) return pending.clear();

    const now = t + wrong * MINUTE;
    const read = month.reads.has(t);
    if (hasStarted) {
      starts += 1;
      machine.allowed = random.chance(0.8);
    }
    if (read) {
      const reach = { start: instantOf(now - 30 * DAY), end: instantOf(now + random.pick([12, 40, 40, 40]) * DAY) };
      const readAt = instantOf(now);
      calendar = { readAt, reach, meetings: recent(truth, now).map((one) => ({ ...one, readAt })) };
      oracle = null;
    }
    const input: NudgeInput = {
      calendar,
      deals: [],
      people: [],
      ledger: [],
      now: instantOf(now),
      zone,
      accounts: [REP],
      internalDomains: [],
      settings: nudgeDefaults,
    };
    oracle ??= new Oracle(input);
    if (random.chance(0.01)) answerSomething(machine, input, random);
    const rang = machine.rings(now);
    if (hasStarted || read || rang || random.chance(0.002)) {
      const before = new Map(machine.ledger);
      const due = new Set(oracle.dueAt(now, before).map(({ id }) => id));
      const lapsed = new Set(oracle.lapsedAt(now, before).map(({ id }) => id));
      for (const id of [...due, ...lapsed]) ever.add(id);
      const lived = await machine.run(input, t < month.end - DAY, random);
      for (const { id, state } of machine.ledger.values()) {
        const was = before.get(id)?.state;
        if (state === was || (was === 'claimed' && state === 'shown')) continue;
        if (!(state === 'expired' ? lapsed : due).has(id)) unfounded.add(id);
      }
      // The alarm that woke a killed worker comes again; another waits for the alarm that was set before it.
      if (!lived) lenient = Math.max(lenient, t + (rang ? 5 : 63) * MINUTE);
      // Killed before its first act after a start of the browser: there is no alarm yet, and the next event comes by itself.
      if (!lived && machine.alarms.size === 0) isBlind = true;
      if (lived) isBlind = false;
      if (lived) for (const id of [...due, ...lapsed]) if (!machine.ledger.has(id)) late.add(id);
    }
    const open = new Set(oracle.dueAt(now, machine.ledger).map(({ id }) => id));
    for (const id of open) {
      ever.add(id);
      const since = pending.get(id) ?? t;
      pending.set(id, since);
      if (t - since > PROMPT && t > lenient && !isBlind) late.add(id);
    }
    for (const id of pending.keys()) if (!open.has(id)) pending.delete(id);
  };
  for (let t = month.start; t < month.end; t += MINUTE) {
    await minute(t);
    // Whoever runs this is heard once a day.
    if ((t - month.start) % DAY === 0) await new Promise((resolve) => setImmediate(resolve));
  }

  const ended = oracle as Oracle | null;
  const last = [month.end, machine.ledger] as const;
  const left = new Set([...(ended?.dueAt(...last) ?? []), ...(ended?.lapsedAt(...last) ?? [])].map(({ id }) => id));
  const unseen = [...ever].filter((id) => ['claimed', undefined].includes(machine.ledger.get(id)?.state));
  const records = [...machine.ledger.values()];
  return {
    due: ever.size,
    shown: records.filter(({ state }) => ['shown', 'answered', 'dismissed'].includes(state)).length,
    expired: records.filter(({ state }) => state === 'expired').length,
    withdrawn: unseen.filter((id) => !left.has(id)).length,
    missed: unseen.filter((id) => left.has(id)),
    doubled: [...machine.noises].filter(([, count]) => count > 1).map(([id]) => id),
    unfounded: [...unfounded],
    late: [...late],
    runs: machine.runs,
    kills: machine.kills,
    starts,
    noises: machine.noises.size,
    again: machine.again,
    zones: month.zones.length,
  };
}

/** What the page still shows. Only what ended within three days can matter. */
function recent(truth: Map<string, KnownMeeting>, now: number): KnownMeeting[] {
  return [...truth.values()].filter(({ end }) => Date.parse(end) > now - 6 * DAY);
}

/** The rep answers or dismisses one of the list. */
function answerSomething(machine: Machine, input: NudgeInput, random: Random): void {
  const listed = listedNudges({ ...input, ledger: [...machine.ledger.values()] });
  if (listed.length === 0) return;
  const { id, meetingKey } = random.pick(listed);
  const record = machine.ledger.get(id);
  const silences = [`meeting:${meetingKey}`];
  machine.ledger.set(
    id,
    random.chance(0.5)
      ? dismissed(record, id, input.now)
      : answered(record, id, random.chance(0.1) ? { kind: 'not-sales', silences } : { kind: 'book' }, input.now),
  );
}
